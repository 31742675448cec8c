// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/exposition.h"

#include <array>
#include <memory>
#include <optional>

namespace attest::telemetry {

/// The braces of one sample, as they were taken.
struct LabelSet {
    Run inside;
    std::optional<Run> name; ///< a metric's name that stood among the labels
    bool nameEscaped = false;
    std::optional<Run> le, quantile; ///< values, raw
    std::uint16_t count = 0;
};

/// What both formats are made of: names, quoted strings, label sets and numbers, read at one place of
/// the text after the other. Lines end in a line feed, so that it ends every loop; the caller sees to
/// it. A function that answers false has left the reason in `fault`.
class Scanner {
public:
    enum class Blanks { Any, Strict }; ///< between the pieces: the text format's, OpenMetrics's

    Scanner(std::string_view text, const ExpositionLimits& limits, Blanks blanks);

    const char* at = nullptr;
    Problem fault;

    /// The name characters from here; empty where there are none.
    [[nodiscard]] std::string_view metricName();
    /// From the opening brace; behind the closing one afterwards. `named`: the metric's name has been.
    [[nodiscard]] bool labels(LabelSet& set, bool named);
    /// From an opening quote, to behind the closing one.
    [[nodiscard]] bool quoted(Run& inside, bool& escaped);
    /// A number up to the next blank or line feed.
    [[nodiscard]] bool number(double& value);
    /// Up to the next blank or line feed.
    [[nodiscard]] std::string_view word();
    void skipBlanks()
    {
        while (*at == ' ' || *at == '\t') {
            ++at;
        }
    }
    /// Behind the next line feed.
    void skipLine();

    [[nodiscard]] Run runOf(std::string_view part) const
    {
        return {static_cast<std::uint32_t>(part.data() - m_text.data()),
            static_cast<std::uint32_t>(part.size())};
    }
    [[nodiscard]] std::string_view textOf(Run run) const
    {
        return m_text.substr(run.offset, run.length);
    }
    [[nodiscard]] std::size_t left() const
    {
        return static_cast<std::size_t>(m_text.data() + m_text.size() - at);
    }
    [[nodiscard]] Span spanAt(const char* place, std::size_t length = 1) const;

    bool failExpected(const char* expected);
    bool fail(IssueId id, Params params, std::string_view where);

private:
    [[nodiscard]] bool labelName(std::string_view& name, bool& escaped, bool& isQuoted);
    [[nodiscard]] bool labelPair(
        LabelSet& set, std::string_view name, bool escaped, std::string_view& value);
    [[nodiscard]] bool isRepeated(std::string_view name, bool escaped, std::size_t count);
    [[nodiscard]] const char* endOfQuoted(const char* from, bool& escaped) const;
    void blanksBetween()
    {
        if (m_blanks == Blanks::Any) {
            skipBlanks();
        }
    }

    std::string_view m_text;
    const ExpositionLimits& m_limits;
    Blanks m_blanks;
    std::vector<std::string_view> m_names; ///< of the label set that is being read
    std::vector<bool> m_escaped;
};

/// Whether all of it may stand without quotes as a metric's name.
[[nodiscard]] bool isPlainMetricName(std::string_view name);
[[nodiscard]] bool isPlainLabelName(std::string_view name);

} // namespace attest::telemetry
