// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <optional>

namespace attest {

/// The 4 or 16 octets of a numeric address (RFC 791 dotted decimal, RFC 4291 2.2 without a zone);
/// nothing for anything else. No leading zeros, no octal, no names.
[[nodiscard]] std::optional<Bytes> ipAddress(std::string_view text);

} // namespace attest
