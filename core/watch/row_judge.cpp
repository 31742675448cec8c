// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/row_judge.h"

#include <algorithm>

namespace attest::watch {

using telemetry::FieldKind;
using telemetry::FieldValue;
using telemetry::ValueKind;

namespace {

bool asks(const telemetry::Filter& filter, FieldKind kind)
{
    return std::ranges::count(filter.fields(), kind, &telemetry::FieldRef::kind) > 0;
}

FieldValue ofText(std::string_view text)
{
    return {!text.empty(), ValueKind::Text, false, text, telemetry::kNoTime};
}

/// What lines have to hold. A text alone is looked for in lines as they are written, the value of a field as it is read.
SoughtText requiredBy(const telemetry::Filter& filter)
{
    const bool knownByRows = std::ranges::any_of(filter.fields(), [](const auto& field) {
        return field.kind == FieldKind::Time || field.kind == FieldKind::Level
            || field.kind == FieldKind::Event || field.kind == FieldKind::Source;
    });
    if (knownByRows) { // which leaves few to be read
        return {};
    }
    return {std::string(filter.requiredText()),
        filter.onlyText().empty() ? SoughtText::Written::AnyWay : SoughtText::Written::AsItIs};
}

} // namespace

RowJudge::RowJudge(const telemetry::Filter& filter, const RowStoreView& view)
    : m_filter(filter)
    , m_events(view.events)
    , m_names(view.names)
    , m_matcher(filter, *view.events)
    , m_values(filter.fields().size())
    , m_asksTime(asks(filter, FieldKind::Time))
    , m_asksSource(asks(filter, FieldKind::Source))
    , m_scout(requiredBy(filter))
{
}

bool RowJudge::takes(const RowChunk& chunk, std::uint32_t row)
{
    if (m_filter.matchesAll()) {
        return true;
    }
    if (chunk.isGap(row)) {
        return takesGap(chunk, row);
    }
    const auto verdict = byCore(chunk, row);
    return verdict == Verdict::Open ? byText(chunk, row) : verdict == Verdict::Takes;
}

/// What is missing could have matched, but for its source and its time.
bool RowJudge::takesGap(const RowChunk& chunk, std::uint32_t row)
{
    const auto& stream = chunk.stream(chunk.streamOf(row)).stream;
    if (stream->source == kNoSource) {
        return false;
    }
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const auto kind = m_filter.fields()[i].kind;
        const auto time = chunk.time(row);
        const bool leaves = kind == FieldKind::Source
            ? m_filter.rejects(i, ofText(meantName(stream)))
            : kind == FieldKind::Time && time != telemetry::kNoTime
                && m_filter.rejects(i, {true, ValueKind::Null, false, {}, time});
        if (leaves) {
            return false;
        }
    }
    return true;
}

std::string_view RowJudge::meantName(const std::shared_ptr<const Stream>& stream)
{
    if (!m_asksSource) {
        return {};
    }
    if (stream != m_stream) {
        m_stream = stream;
        const auto [place, isNew] = m_meant.try_emplace(stream);
        if (isNew) {
            place->second = meantNameOf(*stream);
        }
        m_name = place->second;
    }
    return m_name;
}

std::string RowJudge::meantNameOf(const Stream& stream) const
{
    const auto found = m_names->find(stream.source);
    const auto names
        = allNamesOf(stream.origin, found == m_names->end() ? stream.name : found->second);
    const auto meant = std::ranges::find_if(names, [this](const std::string& name) {
        return m_filter.finds(FieldKind::Source, ofText(name));
    });
    return meant == names.end() ? names.front() : *meant;
}

RowJudge::Verdict RowJudge::byCore(const RowChunk& chunk, std::uint32_t row)
{
    const auto core = chunk.core(row);
    bool all = true;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        auto& value = m_values[i];
        switch (m_filter.fields()[i].kind) {
        case FieldKind::Time:
            value = {core.time != telemetry::kNoTime, ValueKind::Null, false, {}, core.time};
            break;
        case FieldKind::Level:
            if (core.level == telemetry::Level::Unknown) { // none, or a word that nobody knows
                all = false;
                continue;
            }
            value = {true, ValueKind::Text, false, telemetry::levelName(core.level),
                static_cast<telemetry::Nanos>(core.level)};
            break;
        case FieldKind::Event:
            value = ofText(m_events->idOf(core.event));
            break;
        case FieldKind::Source:
            value = ofText(meantName(chunk.stream(chunk.streamOf(row)).stream));
            break;
        default:
            all = false;
            continue;
        }
        if (value.present && m_filter.rejects(i, value)) {
            return Verdict::Leaves;
        }
    }
    if (!all) {
        return Verdict::Open;
    }
    return m_filter.matches(m_values) ? Verdict::Takes : Verdict::Leaves;
}

bool RowJudge::byText(const RowChunk& chunk, std::uint32_t row)
{
    const auto& place = chunk.stream(chunk.streamOf(row));
    const auto line = m_readers.line(place.file, chunk.offset(row));
    const auto name = meantName(place.stream);
    if (!m_asksTime) {
        return m_matcher.matches(place.stream->framing, line, name);
    }
    // A line that says no time has that of its arrival, which stands in the row alone.
    auto unwrapped = telemetry::unwrapLine(place.stream->framing, line);
    auto record = telemetry::readRecord(unwrapped.text, std::move(unwrapped.envelope));
    record.time = chunk.time(row);
    return m_matcher.matches(record, name);
}

} // namespace attest::watch
