// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/series.h"

#include "telemetry/metrics/hash.h"
#include "telemetry/metrics/names.h"

#include <algorithm>
#include <bit>

namespace attest::telemetry {
namespace {

constexpr std::size_t kBlock = 1U << 20U;

// The same for every order of the labels.
std::uint64_t setHash(const SeriesTable::Series& series)
{
    std::uint64_t sum = 0;
    LabelReader reader(series.labels);
    LabelView label;
    while (reader.next(label)) {
        const bool plain = !label.nameEscaped && !label.valueEscaped;
        sum += plain ? hashOf(label.value, hashOf(label.name))
                     : hashOf(label.valueText(), hashOf(label.nameText()));
    }
    const auto name = series.nameEscaped ? hashOf(series.nameText()) : hashOf(series.name);
    return mixed(sum, name) | 1U;
}

} // namespace

std::string SeriesTable::Series::nameText() const
{
    return nameEscaped ? unescapedLabel(name) : std::string(name);
}

Labels SeriesTable::Series::labelTexts() const
{
    Labels all;
    all.reserve(labelCount);
    LabelReader reader(labels);
    LabelView label;
    while (reader.next(label)) {
        all.push_back({label.nameText(), label.valueText()});
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::optional<std::string> SeriesTable::Series::label(std::string_view key) const
{
    LabelReader reader(labels);
    LabelView each;
    while (reader.next(each)) {
        if (each.name == key
            || (each.nameEscaped ? labelKey(each.nameText()) : labelKey(each.name)) == key) {
            return each.valueText();
        }
    }
    return {};
}

const SeriesTable::Slot* SeriesTable::Slots::find(std::uint64_t hash, std::size_t& at) const
{
    if (m_slots.empty()) {
        return nullptr;
    }
    at = hash >> 1U & (m_slots.size() - 1);
    return m_slots[at].hash == hash ? &m_slots[at]
        : m_slots[at].hash == 0     ? nullptr
                                    : next(hash, at);
}

const SeriesTable::Slot* SeriesTable::Slots::next(std::uint64_t hash, std::size_t& at) const
{
    for (;;) {
        at = (at + 1) & (m_slots.size() - 1);
        if (m_slots[at].hash == 0) {
            return nullptr;
        }
        if (m_slots[at].hash == hash) {
            return &m_slots[at];
        }
    }
}

void SeriesTable::Slots::add(const Slot& slot)
{
    if (m_count * 2 >= m_slots.size()) {
        grow(std::max<std::size_t>(64, m_slots.size() * 2));
    }
    std::size_t at = slot.hash >> 1U & (m_slots.size() - 1);
    while (m_slots[at].hash != 0) {
        at = (at + 1) & (m_slots.size() - 1);
    }
    m_slots[at] = slot;
    ++m_count;
}

void SeriesTable::Slots::reserve(std::size_t count)
{
    const auto size = std::bit_ceil((m_count + count) * 2 + 2);
    if (size > m_slots.size()) {
        grow(size);
    }
}

void SeriesTable::Slots::grow(std::size_t size)
{
    std::vector<Slot> old(size);
    old.swap(m_slots);
    m_count = 0;
    for (const auto& slot : old) {
        if (slot.hash != 0) {
            add(slot);
        }
    }
}

void SeriesTable::reserve(std::size_t count)
{
    m_spellings.reserve(count);
    m_sets.reserve(count);
    m_series.reserve(m_series.size() + count);
}

std::string_view SeriesTable::kept(std::string_view text)
{
    if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < text.size()) {
        m_blocks.emplace_back().reserve(std::max(kBlock, text.size()));
    }
    auto& block = m_blocks.back();
    const auto at = block.size();
    block += text;
    return std::string_view(block).substr(at);
}

bool SeriesTable::isSame(const Series& series, const Series& other) const
{
    return series.labelCount == other.labelCount && series.nameText() == other.nameText()
        && series.labelTexts() == other.labelTexts();
}

std::optional<SeriesId> SeriesTable::added(
    const Exposition& exposition, const Sample& sample, std::uint64_t spelling, std::size_t most)
{
    const auto& family = exposition.families[sample.family];
    Series series{exposition.of(sample.name), exposition.of(sample.labels), sample.nameEscaped,
        family.type, sample.part, sample.labelCount};
    const auto set = setHash(series);
    std::size_t at = 0;
    SeriesId id = static_cast<SeriesId>(m_series.size());
    for (const auto* slot = m_sets.find(set, at); slot != nullptr; slot = m_sets.next(set, at)) {
        if (isSame(m_series[slot->index], series)) {
            id = slot->index;
            break;
        }
    }
    if (id >= most) {
        return {};
    }
    // Who writes one set of labels in ever new orders gets no memory for it.
    if (id < m_series.size() && m_aliases.size() > m_series.size() + 1024) {
        return id;
    }
    const bool sameName = !m_series.empty() && m_series.back().name == series.name;
    series.name = sameName ? m_series.back().name : kept(series.name);
    series.labels = kept(series.labels);
    if (id < m_series.size()) {
        m_spellings.add({spelling, static_cast<std::uint32_t>(m_aliases.size()) | kAlias});
        m_aliases.push_back({id, series.name, series.labels});
        return id;
    }
    m_spellings.add({spelling, id});
    m_sets.add({set, id});
    m_series.push_back(series);
    return id;
}

std::optional<SeriesId> SeriesTable::idOf(
    const Exposition& exposition, const Sample& sample, std::size_t most, SeriesId hint)
{
    const auto name = exposition.of(sample.name);
    const auto labels = exposition.of(sample.labels);
    if (hint < m_series.size() && m_series[hint].labels == labels && m_series[hint].name == name) {
        return hint;
    }
    const auto spelling = hashOf(labels, hashOf(name)) | 1U;
    std::size_t at = 0;
    for (const auto* slot = m_spellings.find(spelling, at); slot != nullptr;
         slot = m_spellings.next(spelling, at)) {
        if ((slot->index & kAlias) != 0) {
            const auto& alias = m_aliases[slot->index & ~kAlias];
            if (alias.labels == labels && alias.name == name) {
                return alias.id;
            }
        } else if (m_series[slot->index].labels == labels && m_series[slot->index].name == name) {
            return slot->index;
        }
    }
    return added(exposition, sample, spelling, most);
}

} // namespace attest::telemetry
