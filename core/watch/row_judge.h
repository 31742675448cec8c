// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/filter.h"
#include "watch/line_reader.h"
#include "watch/row_chunk.h"

namespace attest::watch {

/// Whether a filter takes a row. What rows are known by decides first, and where that is enough nothing is
/// read. Not shared between threads.
class RowJudge {
public:
    RowJudge(const telemetry::Filter& filter, const telemetry::EventCatalogue& events);
    [[nodiscard]] bool takes(const RowChunk& chunk, std::uint32_t row);

private:
    enum class Verdict { Takes, Leaves, Open };
    [[nodiscard]] Verdict byCore(const RowChunk& chunk, std::uint32_t row);
    [[nodiscard]] bool byText(const RowChunk& chunk, std::uint32_t row);

    const telemetry::Filter& m_filter;
    const telemetry::EventCatalogue& m_events;
    telemetry::LineMatcher m_matcher;
    std::vector<telemetry::FieldValue> m_values;
    bool m_asksTime = false;
    LineReaders m_readers;
};

} // namespace attest::watch
