// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <string>

namespace attest::test {

[[nodiscard]] inline net::HttpRequest get(std::string url)
{
    net::HttpRequest request;
    request.url = std::move(url);
    return request;
}

// The id of what went wrong, or "answered".
[[nodiscard]] inline std::string outcomeOf(const Result<net::HttpReply>& result)
{
    return result ? "answered" : std::string(result.problem().id.value);
}

// A parameter as text, empty when it is not there.
[[nodiscard]] inline std::string paramOf(const Problem& problem, std::string_view name)
{
    for (const Param& param : problem.params) {
        if (param.name == name) {
            return paramText(param.value);
        }
    }
    return {};
}

} // namespace attest::test
