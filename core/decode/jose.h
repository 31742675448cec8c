// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/result.h"
#include "decode/json.h"
#include "decode/tree.h"

#include <optional>

namespace attest::decode {

/// A compact JWS (RFC 7515 7.1) taken apart. Buffers: the token, header, payload, signature bytes.
/// The header is parsed (it must be a JSON object with unique names); the payload is parsed only if
/// asked, because its errors belong to another stage.
struct CompactJws {
    Span token;          ///< "header.payload.signature" without surrounding white space
    Span signingInput;   ///< "header.payload"
    BufferId header = 0, payload = 0, signature = 0;
    NodeId root = kNoNode;       ///< Group of the whole token
    NodeId headerRoot = kNoNode; ///< JSON object
};

/// Strict: three parts, base64url without padding, white space or non-zero trailing bits.
/// Problems: "decode.*" for the compact form, "header.*" for the JOSE header's JSON.
[[nodiscard]] Result<CompactJws> readCompactJws(Buffers& buffers, Tree& tree, BufferId token);

/// Parses the payload as claims. Problems: "claims.*".
[[nodiscard]] Result<NodeId> readClaims(Buffers& buffers, Tree& tree, const CompactJws& jws);

/// A JWK reduced to what an RS256 verifier looks at; other members stay in the tree.
struct Jwk {
    std::string kid, kty, use, alg, x5t, issuer, cloudInstance;
    bool hasKid = false, hasUse = false, hasAlg = false, hasKeyOps = false;
    std::vector<std::string> keyOps;
    std::vector<Bytes> x5c;   ///< DER, as decoded; a broken entry is an irregularity
    Bytes modulus, exponent;  ///< big-endian without leading zeros; empty unless kty is RSA
    Bytes x, y; std::string crv; ///< EC
    bool hasPrivatePart = false; ///< d, p, q or k present: a leak, never used
    Span span;
    NodeId node = kNoNode;
};

struct Jwks {
    std::vector<Jwk> keys;
    NodeId root = kNoNode;
    std::vector<Finding> irregularities; ///< single keys that cannot be used; the set still serves
};

/// RFC 7517 5. Problems: "key.*". A set without a "keys" array is a problem; a single unusable key
/// is an irregularity unless strict.
enum class JwksStrictness { Lenient, Strict };
[[nodiscard]] Result<Jwks> readJwks(const Buffers& buffers, Tree& tree, NodeId parent, BufferId buffer,
    JwksStrictness strictness = JwksStrictness::Lenient);

/// OpenID discovery document: the members a verifier uses. Problems: "key.*".
struct Discovery {
    std::string issuer, jwksUri, cloudInstance;
    NodeId root = kNoNode, issuerNode = kNoNode, jwksNode = kNoNode;
};
[[nodiscard]] Result<Discovery> readDiscovery(const Buffers& buffers, Tree& tree, NodeId parent, BufferId buffer);

/// NumericDate (RFC 7519 2): a JSON number, fraction allowed, as an instant. Nothing for another
/// kind, a negative value or one past year 9999.
[[nodiscard]] std::optional<Time> numericDate(const Tree& tree, NodeId node, const Buffers& buffers);

} // namespace attest::decode
