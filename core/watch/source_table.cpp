// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/source_table.h"

#include <algorithm>

namespace attest::watch {

namespace {

std::int64_t secondNow()
{
    using namespace std::chrono;
    return duration_cast<seconds>(steady_clock::now().time_since_epoch()).count();
}

bool goesOn(const WatchedSource& source)
{
    return source.status.state != live::SourceState::Ended
        && source.status.state != live::SourceState::Failed;
}

} // namespace

void SourceTable::Rate::add(std::uint64_t lines, std::int64_t second)
{
    auto& bucket = m_buckets[static_cast<std::size_t>(second) % m_buckets.size()];
    if (bucket.second != second) {
        bucket = {second, 0};
    }
    bucket.lines += lines;
}

double SourceTable::Rate::at(std::int64_t second) const
{
    // Of whole seconds: the one that goes on would make it jump.
    std::uint64_t lines = 0;
    std::int64_t earliest = second;
    for (const auto& bucket : m_buckets) {
        if (bucket.second >= second - kSeconds && bucket.second < second) {
            lines += bucket.lines;
            earliest = std::min(earliest, bucket.second);
        }
    }
    const auto seconds = second - earliest;
    return seconds > 0 ? static_cast<double>(lines) / static_cast<double>(seconds) : 0;
}

template <typename Change>
void SourceTable::change(SourceNumber source, const Change& change)
{
    const std::lock_guard lock(m_lock);
    const auto found = m_records.find(source);
    if (found != m_records.end()) {
        change(found->second);
    }
}

SourceTable::Record* SourceTable::known(const std::string& key)
{
    const auto found = std::ranges::find_if(
        m_records, [&](const auto& each) { return !key.empty() && each.second.facts.key == key; });
    return found == m_records.end() ? nullptr : &found->second;
}

SourceTable::Record& SourceTable::make(SourceIdentity identity, SourceKind kind)
{
    auto& record = m_records[m_next];
    record.facts.number = m_next++;
    record.facts.key = std::move(identity.key);
    record.facts.name = std::move(identity.name);
    record.facts.kind = kind;
    return record;
}

SourceNumber SourceTable::add(SourceIdentity identity, SourceKind kind)
{
    const std::lock_guard lock(m_lock);
    auto* const record = known(identity.key);
    const bool continues = record
        && (record->facts.kind == SourceKind::Kept
            || (kind != SourceKind::File && !goesOn(record->facts)));
    if (!continues) {
        identity.key = record ? std::string() : identity.key;
        return make(std::move(identity), kind).facts.number;
    }
    record->facts.name = std::move(identity.name);
    record->facts.kind = kind;
    record->facts.status = {};
    return record->facts.number;
}

SourceNumber SourceTable::addKept(SourceIdentity identity)
{
    const std::lock_guard lock(m_lock);
    if (const auto* const record = known(identity.key)) {
        return record->facts.number;
    }
    auto& record = make(std::move(identity), SourceKind::Kept);
    record.facts.status.state = live::SourceState::Ended;
    return record.facts.number;
}

std::string SourceTable::keyOf(SourceNumber source) const
{
    const std::lock_guard lock(m_lock);
    const auto found = m_records.find(source);
    return found == m_records.end() ? std::string() : found->second.facts.key;
}

void SourceTable::remove(SourceNumber source)
{
    const std::lock_guard lock(m_lock);
    m_records.erase(source);
}

bool SourceTable::has(SourceNumber source) const
{
    const std::lock_guard lock(m_lock);
    return m_records.contains(source);
}

bool SourceTable::setName(SourceNumber source, const std::string& name, std::optional<NamedBy> by)
{
    bool isOther = false;
    change(source, [&](Record& record) {
        isOther = record.facts.name != name || record.namedBy != by.value_or(record.namedBy);
        record.facts.name = name;
        record.namedBy = by.value_or(record.namedBy);
    });
    return isOther;
}

SourceNames SourceTable::names() const
{
    const std::lock_guard lock(m_lock);
    SourceNames names;
    for (const auto& [number, record] : m_records) {
        names[number] = {record.facts.name, record.namedBy, record.facts.origins.size() > 1};
    }
    return names;
}

void SourceTable::setKind(SourceNumber source, SourceKind kind)
{
    change(source, [&](Record& record) { record.facts.kind = kind; });
}

std::size_t SourceTable::addOrigin(SourceNumber source, const live::Origin& origin)
{
    std::size_t count = 0;
    change(source, [&](Record& record) {
        auto& origins = record.facts.origins;
        const auto isSame = [&](const live::Origin& each) {
            return each.name == origin.name && each.nameSpace == origin.nameSpace;
        };
        if (origins.size() < kMostOrigins && std::ranges::none_of(origins, isSame)) {
            origins.push_back(origin);
            count = origins.size();
        }
    });
    return count;
}

void SourceTable::setStatus(SourceNumber source, const live::SourceStatus& status)
{
    change(source, [&](Record& record) { record.facts.status = status; });
}

void SourceTable::setProgress(SourceNumber source, double progress)
{
    change(source, [&](Record& record) { record.facts.progress = progress; });
}

void SourceTable::count(SourceNumber source, std::uint64_t lines, std::uint64_t bytes)
{
    change(source, [&](Record& record) {
        record.facts.lines += lines;
        record.facts.bytes += bytes;
        record.rate.add(lines, secondNow());
    });
}

void SourceTable::countGap(SourceNumber source)
{
    change(source, [](Record& record) { ++record.facts.gaps; });
}

void SourceTable::forgetLines(SourceNumber source)
{
    change(source, [](Record& record) {
        auto& facts = record.facts;
        facts.lines = facts.bytes = facts.gaps = facts.spoolBytes = 0;
    });
}

void SourceTable::changeSpool(SourceNumber source, std::int64_t bytes)
{
    change(source, [&](Record& record) {
        record.facts.spoolBytes = static_cast<std::uint64_t>(
            std::max<std::int64_t>(0, static_cast<std::int64_t>(record.facts.spoolBytes) + bytes));
    });
}

std::vector<WatchedSource> SourceTable::all() const
{
    const auto second = secondNow();
    const std::lock_guard lock(m_lock);
    std::vector<WatchedSource> sources;
    sources.reserve(m_records.size());
    for (const auto& [number, record] : m_records) {
        sources.push_back(record.facts);
        sources.back().linesPerSecond = record.rate.at(second);
    }
    return sources;
}

bool SourceTable::anyGoesOn() const
{
    const std::lock_guard lock(m_lock);
    return std::ranges::any_of(
        m_records, [](const auto& each) { return goesOn(each.second.facts); });
}

} // namespace attest::watch
