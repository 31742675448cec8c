// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace attest::trust {

/// Preferred syntax (RFC 1034 3.5) as it is met: letters, digits, hyphen and underscore, labels of 1
/// to 63, at most 253 in all, no dot at either end. ASCII only, as A-labels are.
[[nodiscard]] bool isDnsName(std::string_view name);
/// What a dNSName has to be (RFC 5280 4.2.1.6: RFC 1034 3.5, RFC 1123 2.1): as above without
/// underscores, and no hyphen at either end of a label.
[[nodiscard]] bool isHostName(std::string_view name);
/// A DNS name, or "*." before one (RFC 6125 6.4.3).
[[nodiscard]] bool isDnsNameOrWildcard(std::string_view name);
/// The name equals the domain or lies under it, without case: "a.b.c" lies under "b.c".
[[nodiscard]] bool isUnder(std::string_view name, std::string_view domain);

struct Mailbox {
    std::string_view local, host;
};
/// RFC 5321 4.1.2: a dot-string or quoted string, one "@", a DNS name.
[[nodiscard]] std::optional<Mailbox> mailbox(std::string_view text);

/// Host of an absolute URI with an authority (RFC 3986 3.2.2); nothing for a numeric host or none,
/// which no constraint can hold (RFC 5280 4.2.1.10).
[[nodiscard]] std::optional<std::string_view> uriHost(std::string_view uri);

} // namespace attest::trust
