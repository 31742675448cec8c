// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/certificate.h"

#include <cstdint>
#include <span>

namespace attest::trust {

/// Which of the purposes asked for are still allowed: bit n stands for the n-th of them.
using PurposeMask = std::uint64_t;
inline constexpr std::size_t kMaxPurposes = 64;

[[nodiscard]] PurposeMask allPurposes(std::span<const decode::Oid> purposes);

/// Those a certificate allows by itself. Without the extension, or with anyExtendedKeyUsage in it, all
/// (RFC 5280 4.2.1.12). In an authority the extension narrows what lies below, as every verifier in
/// use treats it, though the RFC does not say so.
[[nodiscard]] PurposeMask allowedPurposes(
    const decode::Certificate& certificate, std::span<const decode::Oid> purposes);

} // namespace attest::trust
