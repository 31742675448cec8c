// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <array>
#include <span>

namespace attest::decode {

enum class DigestKind { Md5, Sha1, Sha256, Sha384, Sha512 };

using Sha256 = std::array<Byte, 32>;

/// The digest of the bytes (FIPS 180-4, RFC 1321). Empty where the installed OpenSSL refuses the
/// algorithm, as a FIPS configuration does with MD5; never empty for the SHA-2 family.
[[nodiscard]] Bytes digest(DigestKind kind, ByteView bytes);
/// The digest of several runs of bytes, one after the other.
[[nodiscard]] Bytes digest(DigestKind kind, std::span<const ByteView> parts);

[[nodiscard]] Sha256 sha256(ByteView bytes);

} // namespace attest::decode
