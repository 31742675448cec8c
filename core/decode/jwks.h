// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/finding.h"
#include "base/result.h"
#include "decode/tree.h"

namespace attest::decode {

namespace issue {
// Of a whole document. params of all: document ("jwks" or "discovery")
/// params: reason (a json.* id), expected, found
inline constexpr IssueId kKeyJson{"key.json"};
inline constexpr IssueId kKeyDuplicateName{"key.duplicate-name"}; ///< params: name
inline constexpr IssueId kKeyNotObject{"key.not-object"};
/// A set without the array "keys". params: found ("missing" or "not-array")
inline constexpr IssueId kKeySetShape{"key.set-shape"};
inline constexpr IssueId kKeySetEmpty{"key.set-empty"};
inline constexpr IssueId kKeySetLarge{"key.set-too-large"}; ///< params: limit (keys)
/// A discovery document without one of its members as a text. params: member, found ("missing" or
/// "not-text")
inline constexpr IssueId kKeyDiscoveryMember{"key.discovery-member"};

// Of one key. params of all: kid (empty where there is none)
/// An element of "keys" that is no object.
inline constexpr IssueId kKeyNotAKey{"key.not-a-key"};
inline constexpr IssueId kKeyMemberType{"key.member-type"}; ///< params: member
/// Absent, empty or zero. params: member
inline constexpr IssueId kKeyMissingMember{"key.missing-member"};
/// A member that is no base64url. params: member, reason (a decode.base64-* id)
inline constexpr IssueId kKeyBase64{"key.bad-base64"};
inline constexpr IssueId kKeyMissingKid{"key.missing-kid"};
inline constexpr IssueId kKeyDuplicateKid{"key.duplicate-kid"}; ///< spans: the later one, the first
inline constexpr IssueId kKeyType{"key.wrong-type"};            ///< params: kty, alg
inline constexpr IssueId kKeyUse{"key.wrong-use"};              ///< params: use
/// "key_ops" without "verify". params: operations
inline constexpr IssueId kKeyOperations{"key.wrong-operations"};
inline constexpr IssueId kKeyAlgorithm{"key.wrong-algorithm"}; ///< params: alg, expected
/// params: crv, alg; the curve is not the algorithm's, or a coordinate has not the curve's length
inline constexpr IssueId kKeyCurve{"key.wrong-curve"};
inline constexpr IssueId kKeySmall{"key.small-modulus"};   ///< params: bits, minimum
inline constexpr IssueId kKeyLarge{"key.large-modulus"};   ///< params: bits, maximum
inline constexpr IssueId kKeyModulus{"key.even-modulus"};  ///< no product of two odd primes
inline constexpr IssueId kKeyExponent{"key.bad-exponent"}; ///< params: exponent (hexadecimal)
/// Made by a generator whose private keys can be worked out (CVE-2017-15361).
inline constexpr IssueId kKeyRoca{"key.weak-generator"};
/// Private or symmetric key material in a published set.
inline constexpr IssueId kKeyPrivate{"key.private-part"};
/// An entry of "x5c" that is no base64. params: index
inline constexpr IssueId kKeyCertificate{"key.bad-certificate"};
} // namespace issue

inline constexpr std::size_t kMinimumRsaBits = 2048;  ///< RFC 7518 3.3
inline constexpr std::size_t kMaximumRsaBits = 16384; ///< what OpenSSL verifies with
inline constexpr std::size_t kMaximumKeys = 1024;     ///< of one set; the largest real ones have 20

/// A JWK (RFC 7517 4) reduced to what a verifier looks at; other members stay in the tree.
struct Jwk {
    std::string kid, kty, use, alg, x5t, issuer, cloudInstance;
    bool hasKid = false, hasUse = false, hasAlg = false, hasKeyOps = false;
    std::vector<std::string> keyOps;
    std::vector<Bytes> x5c;     ///< DER, as decoded; a broken entry is a defect and left out
    bool weakGenerator = false; ///< the modulus has the mark of CVE-2017-15361
    Bytes modulus, exponent;    ///< big-endian without leading zeros; empty unless kty is RSA
    Bytes x, y;                 ///< EC, as long as written
    std::string crv;
    bool hasPrivatePart = false; ///< d, p, q, dp, dq, qi, oth or k present: a leak, never used
    /// What reading it ran into: members of the wrong type, missing or undecodable. Failures make
    /// the key unusable.
    std::vector<Finding> defects;
    Span kidSpan, ktySpan, useSpan, algSpan, keyOpsSpan, modulusSpan, exponentSpan, crvSpan;
    Span span;
    NodeId node = kNoNode;
};

struct Jwks {
    std::vector<Jwk> keys; ///< in document order; an element that is no object is not among them
    NodeId root = kNoNode;
    /// What judgeJwk says of each key without an algorithm in mind, and kids that occur twice; never
    /// above Warning, because the set still serves.
    std::vector<Finding> irregularities;
};

/// RFC 7517 5. Problems: "key.*". A set without a "keys" array is a problem; a single unusable key
/// is an irregularity unless strict. Strict refuses a set with any defect: an empty one, a key whose
/// type, size, use or algorithm serves no signature of RFC 7518 3.1, key_ops other than "verify"
/// alone, private parts, kids that occur twice. A kid or alg may be absent in both (Entra's keys
/// have no alg).
enum class JwksStrictness { Lenient, Strict };
[[nodiscard]] Result<Jwks> readJwks(const Buffers& buffers, Tree& tree, NodeId parent,
    BufferId buffer, JwksStrictness strictness = JwksStrictness::Lenient);

/// Whether a key may verify signatures of an algorithm ("RS256"), from the key alone: its defects,
/// type, use, operations, algorithm, sizes, weak generators. Failures say why not; nothing about
/// trust or about which tenant it belongs to. With an empty algorithm, whether it may verify any.
/// Not checked: that an EC point is on its curve (who loads the key does), that x5c fits.
[[nodiscard]] std::vector<Finding> judgeJwk(const Jwk& key, std::string_view headerAlg);

/// OpenID discovery document: the members a verifier uses. Problems: "key.*".
struct Discovery {
    std::string issuer, jwksUri, cloudInstance;
    NodeId root = kNoNode, issuerNode = kNoNode, jwksNode = kNoNode;
};
[[nodiscard]] Result<Discovery> readDiscovery(
    const Buffers& buffers, Tree& tree, NodeId parent, BufferId buffer);

} // namespace attest::decode
