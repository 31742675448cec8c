// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/metrics/federation.h"

#include "base/ascii.h"
#include "base/percent.h"

#include <algorithm>

namespace attest::live {
namespace {

// Prometheus refuses a question that an empty name would answer: of no names it is asked for what cannot be.
std::string matcherOf(const std::string& names)
{
    return names.empty() ? R"({__name__!="",__name__=""})"
                         : "{__name__=~\"(" + names + ")([._](total|sum|count|bucket|created))?\"}";
}

} // namespace

std::string federationUrl(std::string_view base, std::span<const std::string> keys)
{
    while (base.ends_with('/')) {
        base.remove_suffix(1);
    }
    std::string names;
    for (const auto& key : keys) {
        const bool plain = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
            return isAlnum(c) || c == '_' || c == ':';
        });
        if (!plain) {
            continue; // nothing of a key may mean anything to the expression
        }
        names += names.empty() ? "" : "|";
        for (const char c : key) {
            // "." as UTF-8 names have it; Prometheus anchors the whole.
            names += c == '_' ? std::string("[._]") : std::string(1, c);
        }
    }
    return std::string(base) + "/federate?match%5B%5D=" + percentEncoded(matcherOf(names));
}

} // namespace attest::live
