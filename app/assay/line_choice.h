// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log_options.h"

#include <set>

namespace attest::app {

/// Which lines a command is about: those of a time that a filter takes. Knows at the end what of both may be a
/// slip, because an answer without a line looks the same whether nothing happened or nothing was asked.
class LineChoice {
public:
    /// The request has to outlive it.
    explicit LineChoice(const LogRequest& request);

    [[nodiscard]] bool takes(const LogItem& item);
    /// Sentences on what was read so far.
    [[nodiscard]] std::vector<std::string> doubts() const;

private:
    void look(const telemetry::LogRecord& record);
    [[nodiscard]] std::string ofTime() const;
    [[nodiscard]] std::string ofField(const std::string& name) const;

    const telemetry::Filter& m_filter;
    telemetry::LineMatcher m_matcher;
    LogWindow m_window;
    std::size_t m_read = 0, m_inTime = 0;
    telemetry::Nanos m_first = telemetry::kNoTime, m_last = telemetry::kNoTime; ///< of all read
    std::vector<std::size_t>
        m_unmet; ///< fields of the filter that lines need not have, and none had
    std::set<std::string, std::less<>> m_seen; ///< names of fields, while one is unmet
};

} // namespace attest::app
