// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/filter.h"
#include "watch/text_scout.h"

namespace attest::watch {

/// Whether a filter takes a row. What rows are known by decides first, and where that is enough nothing is
/// read. Not shared between threads.
class RowJudge {
public:
    RowJudge(const telemetry::Filter& filter, const telemetry::EventCatalogue& events);
    /// The first row from there on that is worth asking, of rows up to `end`, which are known to be there: most
    /// lack a text that the filter demands.
    [[nodiscard]] std::uint32_t next(const RowChunk& chunk, std::uint32_t row, std::uint32_t end)
    {
        return row < end ? m_scout.next(chunk, row, end, m_readers) : end;
    }
    [[nodiscard]] bool takes(const RowChunk& chunk, std::uint32_t row);

private:
    enum class Verdict { Takes, Leaves, Open };
    [[nodiscard]] Verdict byCore(const RowChunk& chunk, std::uint32_t row);
    [[nodiscard]] bool byText(const RowChunk& chunk, std::uint32_t row);
    [[nodiscard]] bool takesGap(const RowChunk& chunk, std::uint32_t row) const;
    /// A source has several names, and any of them may stand in a filter.
    [[nodiscard]] std::string_view meantName(const Stream& stream) const;

    const telemetry::Filter& m_filter;
    const telemetry::EventCatalogue& m_events;
    telemetry::LineMatcher m_matcher;
    std::vector<telemetry::FieldValue> m_values;
    std::vector<std::string> m_sources; ///< that the filter names
    bool m_asksTime = false;
    TextScout m_scout;
    LineReaders m_readers;
};

} // namespace attest::watch
