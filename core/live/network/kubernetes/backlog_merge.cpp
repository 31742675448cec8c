// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/kubernetes/backlog_merge.h"

#include "live/network/endpoint.h"

#include <algorithm>

namespace attest::live {
namespace {

/// Lines that go on together, so that the sink is not called for each of them.
constexpr std::size_t kBatch = std::size_t{1} << 20U;

std::string_view firstLine(std::string_view lines)
{
    return lines.substr(0, lines.find('\n') + 1);
}

std::string_view lastLine(std::string_view lines)
{
    lines.remove_suffix(1);
    const auto end = lines.rfind('\n');
    return end == std::string_view::npos ? lines : lines.substr(end + 1);
}

std::int64_t timeOf(std::string_view line, std::int64_t otherwise)
{
    const auto stamped = stampedLine(line);
    return stamped ? stamped->nanos : otherwise;
}

} // namespace

void BacklogMerge::begin(std::uint32_t origin)
{
    const std::scoped_lock hold(m_lock);
    m_parts.try_emplace(origin);
}

void BacklogMerge::batch(std::uint32_t origin, std::string_view lines)
{
    if (lines.empty()) {
        return;
    }
    const std::scoped_lock hold(m_lock);
    const auto found = m_parts.find(origin);
    if (found == m_parts.end()) {
        m_sink.batch(origin, lines);
        return;
    }
    auto& part = found->second;
    if (part.text.empty()) {
        part.first = timeOf(firstLine(lines), part.latest);
    }
    part.text += lines;
    part.latest = std::max(part.latest, timeOf(lastLine(lines), part.latest));
    m_bytes += lines.size();
    passOnWhatMay();
}

void BacklogMerge::end(std::uint32_t origin)
{
    const std::scoped_lock hold(m_lock);
    if (const auto found = m_parts.find(origin); found != m_parts.end()) {
        found->second.reading = false;
        passOnWhatMay();
    }
}

void BacklogMerge::endAll()
{
    const std::scoped_lock hold(m_lock);
    for (auto& [origin, part] : m_parts) {
        part.reading = false;
    }
    passOnWhatMay();
}

/// Up to here no log that is still read can hold an earlier line.
std::int64_t BacklogMerge::settled() const
{
    std::int64_t upTo = INT64_MAX;
    for (const auto& [origin, part] : m_parts) {
        upTo = part.reading ? std::min(upTo, part.latest) : upTo;
    }
    return upTo;
}

BacklogMerge::Parts::iterator BacklogMerge::earliest()
{
    auto found = m_parts.end();
    for (auto part = m_parts.begin(); part != m_parts.end(); ++part) {
        const bool waits = !part->second.text.empty();
        if (waits && (found == m_parts.end() || part->second.first < found->second.first)) {
            found = part;
        }
    }
    return found;
}

void BacklogMerge::passOnWhatMay()
{
    passOn(settled());
    if (m_bytes > m_mostBytes) {
        passOn(INT64_MAX);
    }
    // What is done with passes on its lines as they come.
    std::erase_if(
        m_parts, [](const auto& each) { return !each.second.reading && each.second.text.empty(); });
}

void BacklogMerge::passOn(std::int64_t upTo)
{
    std::string lines;
    std::uint32_t origin = 0;
    for (auto part = earliest(); part != m_parts.end() && part->second.first <= upTo;
         part = earliest()) {
        if (part->first != origin || lines.size() > kBatch) {
            m_sink.batch(origin, lines);
            lines.clear();
            origin = part->first;
        }
        takeLine(part->second, lines);
    }
    m_sink.batch(origin, lines);
}

void BacklogMerge::takeLine(Part& part, std::string& into)
{
    const auto line = firstLine(std::string_view(part.text).substr(part.at));
    into += line;
    m_bytes -= line.size();
    part.at += line.size();
    // Now and then, lest every line moves all that follow.
    if (part.at > part.text.size() / 2) {
        part.text.erase(0, part.at);
        part.at = 0;
    }
    if (!part.text.empty()) {
        part.first = timeOf(firstLine(std::string_view(part.text).substr(part.at)), part.first);
    }
}

} // namespace attest::live
