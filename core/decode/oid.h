// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
// Before Oid: GCC 12 takes the enumerator NodeKind::Oid for hiding a type declared earlier (-Wshadow).
#include "decode/tree.h"

#include <string>
#include <string_view>

namespace attest::decode {

/// An object identifier as the content octets of its DER encoding: comparing two is comparing bytes.
using Oid = std::string;

/// "1.2.840.113549.1.1.11"; an empty text for octets that are no OID.
[[nodiscard]] std::string oidDots(std::string_view oid);
/// Short name from the standards ("sha256WithRSAEncryption"); the dotted form where we know none.
[[nodiscard]] std::string oidName(std::string_view oid);
/// The same as a text that lives for ever; null where we know none.
[[nodiscard]] const char* oidLabel(std::string_view oid);

} // namespace attest::decode
