// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/result.h"

#include <optional>

namespace attest::decode {

namespace issue {
/// A BEGIN line that does not end in five dashes, or without its END. params: label
inline constexpr IssueId kPemUnterminated{"decode.pem-unterminated"};
/// BEGIN and END name different things. params: label, found
inline constexpr IssueId kPemLabel{"decode.pem-label"};
/// Header lines inside (RFC 1421 4.4), as encrypted keys have. params: label
inline constexpr IssueId kPemHeader{"decode.pem-header"};
inline constexpr IssueId kPemTooMany{"decode.pem-too-many"}; ///< params: limit (blocks)
} // namespace issue

/// One textual encoding of RFC 7468. Private keys are left as they are: nothing here needs one, and
/// what is not decoded cannot leak.
struct PemBlock {
    std::string label;           ///< "CERTIFICATE"
    std::optional<BufferId> der; ///< nothing for a private key
    Span span;                   ///< BEGIN to END line, dashes included
    Span body;                   ///< the base64 between them
};

/// All blocks of a text, in order; none is no problem. Text around them is passed over; inside, only
/// padded base64 with white space may stand. Bounded by kLimits.poolCertificates.
/// Problems: "decode.pem-*", "decode.base64-*".
[[nodiscard]] Result<std::vector<PemBlock>> readPem(Buffers& buffers, BufferId text);

[[nodiscard]] constexpr bool isCertificateLabel(std::string_view label)
{
    return label == "CERTIFICATE" || label == "X509 CERTIFICATE";
}
/// Labels of a CMS or PKCS #7 structure (RFC 7468 8 and 9).
[[nodiscard]] constexpr bool isCmsLabel(std::string_view label)
{
    return label == "CMS" || label == "PKCS7" || label == "PKCS #7 SIGNED DATA";
}

/// What bytes that are one DER or BER SEQUENCE seem to hold, from their first elements alone.
enum class DerKind {
    None,        ///< no SEQUENCE, or one whose length does not fit the bytes
    SignedData,  ///< ContentInfo with id-signedData (RFC 5652 3)
    Certificate, ///< shaped like RFC 5280 4.1
    Other,
};
[[nodiscard]] DerKind sniffDer(ByteView bytes);

} // namespace attest::decode
