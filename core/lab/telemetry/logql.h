// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attest::lab {

using LogLabels = std::vector<std::pair<std::string, std::string>>;

/// {label="value",...} |= "text" != "text" | json | label="value": the part of LogQL that the lab answers.
/// Fields that json extracts can be filtered by; they do not become labels of the streams in an answer.
struct LogQuery {
    struct Matcher {
        std::string label;
        bool pattern
            = false; ///< =~ and !~: alternatives by "|", each with any number of ".*" and ".+"
        bool negated = false;
        std::string value;
    };
    std::vector<Matcher> stream, lines; ///< of lines the label is empty
    std::vector<Matcher> fields; ///< of the stream's labels and, after json, of the line's members
    bool json = false;

    [[nodiscard]] bool matchesStream(const LogLabels& labels) const;
    [[nodiscard]] bool matchesLine(std::string_view line, const LogLabels& labels = {}) const;
};

/// Nothing where it is something else, or longer than 4,096 characters.
[[nodiscard]] std::optional<LogQuery> parseLogQuery(std::string_view text);

} // namespace attest::lab
