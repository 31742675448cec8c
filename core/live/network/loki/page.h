// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace attest::live {

using Labels = std::map<std::string, std::string>;

struct LokiEntry {
    std::int64_t nanos = 0;
    std::size_t stream = 0; ///< in LokiPage::streams
    std::string line;
};

/// The answer to one query_range: by time, and as they came where times are equal.
struct LokiPage {
    std::vector<Labels> streams;
    std::vector<LokiEntry> entries;
};

/// Nothing where that is no answer with streams: a metric query answers with a matrix.
[[nodiscard]] std::optional<LokiPage> lokiPage(Bytes reply);

/// "{container="c", pod="p"}"
[[nodiscard]] std::string labelText(const Labels& labels);

} // namespace attest::live
