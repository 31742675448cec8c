// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace attest {

/// False for loopback, private, link-local, shared, documentation, multicast and mapped forms of them:
/// checked on the address a name resolved to. Numeric IPv4 or IPv6 text.
[[nodiscard]] bool isPublicAddress(std::string_view address);

} // namespace attest
