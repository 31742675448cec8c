// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

namespace attest::lab {

/// MD5 and SHA-1 are here because documents and key ids use them, for good (x5t, RFC 7515 4.1.7)
/// and for ill (an old sample certificate is signed with MD5).
enum class Digest { Md5, Sha1, Sha256, Sha384, Sha512 };

[[nodiscard]] Bytes digest(Digest kind, ByteView bytes);
[[nodiscard]] Bytes hmacSha256(ByteView key, ByteView bytes);

} // namespace attest::lab
