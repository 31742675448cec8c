// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/filter.h"
#include "watch/row_store.h"
#include "watch/text_scout.h"

namespace attest::watch {

/// Whether a filter takes a row. What rows are known by decides first, and where that is enough nothing is
/// read. Not shared between threads.
class RowJudge {
public:
    /// By what sources are called in that view and kinds of lines are there.
    RowJudge(const telemetry::Filter& filter, const RowStoreView& view);
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
    [[nodiscard]] bool takesGap(const RowChunk& chunk, std::uint32_t row);
    /// A source has several names, and any of them may stand in a filter: the one that does, else the first.
    [[nodiscard]] std::string_view meantName(const std::shared_ptr<const Stream>& stream);
    [[nodiscard]] std::string meantNameOf(const Stream& stream) const;

    const telemetry::Filter& m_filter;
    const std::shared_ptr<const telemetry::EventCatalogue> m_events;
    const std::shared_ptr<const SourceNames> m_names;
    telemetry::LineMatcher m_matcher;
    std::vector<telemetry::FieldValue> m_values;
    std::map<std::shared_ptr<const Stream>, std::string> m_meant;
    std::shared_ptr<const Stream> m_stream; ///< of the row before, and
    std::string_view m_name;                ///< what that one's was
    const bool m_asksTime, m_asksSource;
    TextScout m_scout;
    LineReaders m_readers;
};

} // namespace attest::watch
