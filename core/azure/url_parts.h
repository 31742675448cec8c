// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attest::azure {

/// An absolute http or https address taken apart. Stricter than RFC 3986: printable ASCII without
/// backslash, a host of letters, digits, '.' and '-' (or an IPv6 literal), no fragment.
struct UrlParts {
    std::string scheme, host; ///< in lower case; an IPv6 literal without its brackets
    std::uint16_t port = 0;   ///< the scheme's own where none is written
    std::string rest;         ///< path and query as written: "" or from '/' or '?' on
    bool userinfo = false;    ///< something stands before an '@'
};
[[nodiscard]] std::optional<UrlParts> urlParts(std::string_view url);

/// "https://host:port" with the port always said: equal for equal origins (RFC 6454 4).
[[nodiscard]] std::string originOf(const UrlParts& parts);

[[nodiscard]] bool isLoopback(std::string_view host);

} // namespace attest::azure
