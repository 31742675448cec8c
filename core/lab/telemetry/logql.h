// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attest::lab {

using LogLabels = std::vector<std::pair<std::string, std::string>>;

/// {label="value",...} |= "text" != "text": the part of LogQL that the lab answers.
struct LogQuery {
    struct Matcher {
        std::string label;
        bool pattern = false; ///< =~ and !~: alternatives by "|", each with any number of ".*"
        bool negated = false;
        std::string value;
    };
    std::vector<Matcher> stream, lines; ///< of lines the label is empty
    [[nodiscard]] bool matchesStream(const LogLabels& labels) const;
    [[nodiscard]] bool matchesLine(std::string_view line) const;
};

/// Nothing where it is something else.
[[nodiscard]] std::optional<LogQuery> parseLogQuery(std::string_view text);

} // namespace attest::lab
