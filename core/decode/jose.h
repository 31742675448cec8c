// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/result.h"
#include "base/time.h"
#include "decode/json.h"
#include "decode/jwks.h"
#include "decode/tree.h"

#include <optional>

namespace attest::decode {

namespace issue {
inline constexpr IssueId kJwsEmpty{"decode.jws-empty"};
/// Not three parts. params: count (5 is an encrypted token, RFC 7516)
inline constexpr IssueId kJwsParts{"decode.jws-parts"};
/// The JSON serialization of RFC 7515 7.2, which no bearer token uses.
inline constexpr IssueId kJwsJsonForm{"decode.jws-json-form"};
/// The authentication scheme of an HTTP header in front of the token. params: scheme
inline constexpr IssueId kJwsScheme{"decode.jws-scheme"};
/// params: reason (a json.* id), expected, found
inline constexpr IssueId kHeaderJson{"header.json"};
inline constexpr IssueId kHeaderDuplicate{"header.duplicate-name"}; ///< params: name
inline constexpr IssueId kHeaderNotObject{"header.not-object"};
/// params: reason (a json.* id), expected, found
inline constexpr IssueId kClaimsJson{"claims.json"};
inline constexpr IssueId kClaimsDuplicate{"claims.duplicate-name"}; ///< params: name
inline constexpr IssueId kClaimsNotObject{"claims.not-object"};
} // namespace issue

/// A compact JWS (RFC 7515 7.1) taken apart. Buffers: the token, header, payload, signature bytes.
/// The header is parsed (it must be a JSON object with unique names); the payload is parsed only if
/// asked, because its errors belong to another stage.
struct CompactJws {
    Span token;        ///< "header.payload.signature" without surrounding white space
    Span signingInput; ///< "header.payload"
    BufferId header = 0, payload = 0, signature = 0;
    NodeId root = kNoNode;       ///< Group of the whole token
    NodeId headerRoot = kNoNode; ///< JSON object
    NodeId headerPart = kNoNode, payloadPart = kNoNode, signaturePart = kNoNode; ///< Segments
};

/// Strict: three parts, base64url without padding, white space or non-zero trailing bits. An empty
/// signature is taken here: "none" is the header stage's to refuse.
/// Problems: "decode.*" for the compact form, "header.*" for the JOSE header's JSON.
[[nodiscard]] Result<CompactJws> readCompactJws(
    Buffers& buffers, Tree& tree, BufferId token, NodeId parent = kNoNode);

/// Parses the payload as claims, under the payload's Segment. Problems: "claims.*".
[[nodiscard]] Result<NodeId> readClaims(Buffers& buffers, Tree& tree, const CompactJws& jws);

/// NumericDate (RFC 7519 2): a JSON number, fraction and exponent allowed, as an instant. Worked out
/// on the decimal digits, cut off below the nanosecond: a double would round exp up. Nothing for
/// another kind, a negative value or one past year 9999.
[[nodiscard]] std::optional<Time> numericDate(
    const Tree& tree, NodeId node, const Buffers& buffers);

} // namespace attest::decode
