// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <span>
#include <string_view>

namespace attest::trust {

/// One line of anchors.manifest, and the certificate where the distribution ships it. The build makes
/// the table (embed_anchors.cmake) and fails when a certificate is not the one whose SHA-256 stands
/// there.
struct ManifestEntry {
    std::string_view name;
    std::string_view certificateSha256;   ///< lower-case hexadecimal
    std::string_view spkiSha256;          ///< lower-case hexadecimal, of the SubjectPublicKeyInfo
    std::string_view notBefore, notAfter; ///< RFC 3339
    std::string_view source;
    ByteView certificate; ///< DER; empty for an anchor known by name and key
    ByteView subject;     ///< DER Name; empty when there is a certificate
};

[[nodiscard]] std::span<const ManifestEntry> manifest();

} // namespace attest::trust
