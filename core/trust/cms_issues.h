// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// What one SignerInfo can be refused for, or is worth a word about (RFC 5652 5).
namespace attest::trust::issue {

// Who signed
inline constexpr IssueId kNoSignerCertificate{"cms.no-signer-certificate"}; ///< params: signer
inline constexpr IssueId kAmbiguousSigner{"cms.ambiguous-signer"}; ///< params: signer, count
inline constexpr IssueId kSignerVersion{"cms.signer-version"};     ///< params: found, expected
inline constexpr IssueId kSignerKeyUsage{
    "cms.signer-key-usage"}; ///< neither digitalSignature nor contentCommitment

// With what
inline constexpr IssueId kOddDigestOid{
    "cms.odd-digest-oid"}; ///< a signature's OID as digest; params: found, digest
inline constexpr IssueId kUnknownDigest{"cms.unknown-digest"};                 ///< params: found
inline constexpr IssueId kUnknownSignature{"cms.unknown-signature-algorithm"}; ///< params: found
inline constexpr IssueId kWeakAlgorithm{"cms.weak-algorithm"};      ///< params: algorithm
inline constexpr IssueId kDigestsDiffer{"cms.digests-differ"};      ///< params: digest, signature
inline constexpr IssueId kDigestNotListed{"cms.digest-not-listed"}; ///< params: digest
inline constexpr IssueId kSignerKey{
    "cms.signer-key"}; ///< the key cannot make such a signature; params: algorithm

// Over what
inline constexpr IssueId kNoContent{"cms.no-content"}; ///< detached, and no content given
inline constexpr IssueId kContentDiffers{
    "cms.content-differs"}; ///< attached and given, and not the same
inline constexpr IssueId kAttributesMissing{
    "cms.attributes-missing"}; ///< content of another type than id-data; params: contentType
inline constexpr IssueId kAttributeMissing{"cms.attribute-missing"}; ///< params: attribute
inline constexpr IssueId kAttributeTwice{"cms.attribute-twice"};     ///< params: attribute
inline constexpr IssueId kAttributeValues{
    "cms.attribute-values"}; ///< not one value of its type; params: attribute
inline constexpr IssueId kContentTypeDiffers{"cms.content-type-differs"}; ///< params: signed, found
inline constexpr IssueId kDigestMismatch{
    "cms.digest-mismatch"}; ///< params: signed, found (hexadecimal)
inline constexpr IssueId kCmsBadSignature{"cms.bad-signature"}; ///< params: algorithm

} // namespace attest::trust::issue
