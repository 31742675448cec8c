// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace attest::net {

/// What a request's URL says, as the library that connects reads it: one parser decides.
struct Target {
    std::string scheme; ///< "http" or "https"
    std::string host;   ///< in lower case; IPv6 without brackets
    std::uint16_t port = 0;
    std::string pathAndQuery; ///< as written, at least "/"

    /// "host" or "[host]", with the port where the scheme has another.
    [[nodiscard]] std::string authority() const;
    [[nodiscard]] std::string url() const;
};

/// Fails with net.bad-url: the reason is "length", "syntax", "scheme", "userinfo", "host" or "fragment".
[[nodiscard]] Result<Target> targetOf(std::string_view url);

} // namespace attest::net
