// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/metrics/federation.h"

#include "base/ascii.h"
#include "base/percent.h"
#include "telemetry/metrics/promql_text.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace attest::live {
namespace {

/// Nothing of such a key means anything to an expression.
bool isPlain(const std::string& key)
{
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return isAlnum(c) || c == '_' || c == ':';
    });
}

// Prometheus refuses a question that an empty name would answer: of no names it is asked for what cannot be.
std::string matcherOf(std::span<const std::string> keys)
{
    if (keys.empty()) {
        return R"({__name__!="",__name__=""})";
    }
    const auto names
        = telemetry::namesPattern(keys, {"total", "sum", "count", "bucket", "created"});
    return "{__name__=~" + telemetry::quotedForPromql(names) + "}";
}

} // namespace

std::string federationUrl(std::string_view base, std::span<const std::string> keys)
{
    while (base.ends_with('/')) {
        base.remove_suffix(1);
    }
    std::vector<std::string> plain;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(plain), isPlain);
    return std::string(base) + "/federate?match%5B%5D=" + percentEncoded(matcherOf(plain));
}

} // namespace attest::live
