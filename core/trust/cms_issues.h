// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// What one SignerInfo can be refused for, or is worth a word about (RFC 5652 5).
namespace attest::trust::issue {

// --- Who signed

/// params: signer
inline constexpr IssueId kNoSignerCertificate{"cms.no-signer-certificate"};
/// params: signer, count
inline constexpr IssueId kAmbiguousSigner{"cms.ambiguous-signer"};
/// More signatures would have to be tried than are. params: limit
inline constexpr IssueId kSignerBudget{"cms.signer-budget"};
/// None of the certificates that were tried made the signature, and others that fit were not tried.
/// params: count, limit
inline constexpr IssueId kUntriedCertificates{"cms.untried-certificates"};
/// params: found, expected
inline constexpr IssueId kSignerVersion{"cms.signer-version"};
/// Neither digitalSignature nor contentCommitment.
inline constexpr IssueId kSignerKeyUsage{"cms.signer-key-usage"};

// --- With what

/// The OID of a signature where that of a digest belongs. params: found, digest
inline constexpr IssueId kOddDigestOid{"cms.odd-digest-oid"};
/// params: found
inline constexpr IssueId kUnknownDigest{"cms.unknown-digest"};
/// params: found
inline constexpr IssueId kUnknownSignature{"cms.unknown-signature-algorithm"};
/// params: algorithm
inline constexpr IssueId kWeakAlgorithm{"cms.weak-algorithm"};
/// params: digest, signature
inline constexpr IssueId kDigestsDiffer{"cms.digests-differ"};
/// params: digest
inline constexpr IssueId kDigestNotListed{"cms.digest-not-listed"};
/// The key cannot make such a signature. params: algorithm
inline constexpr IssueId kSignerKey{"cms.signer-key"};

// --- Over what

/// Detached, and no content given.
inline constexpr IssueId kNoContent{"cms.no-content"};
/// Attached and given, and not the same.
inline constexpr IssueId kContentDiffers{"cms.content-differs"};
/// Content of another type than id-data. params: contentType
inline constexpr IssueId kAttributesMissing{"cms.attributes-missing"};
/// params: attribute
inline constexpr IssueId kAttributeMissing{"cms.attribute-missing"};
/// params: attribute
inline constexpr IssueId kAttributeTwice{"cms.attribute-twice"};
/// Not one value of its type. params: attribute
inline constexpr IssueId kAttributeValues{"cms.attribute-values"};
/// params: signed, found
inline constexpr IssueId kContentTypeDiffers{"cms.content-type-differs"};
/// params: signed, found (both hexadecimal)
inline constexpr IssueId kDigestMismatch{"cms.digest-mismatch"};
/// params: algorithm
inline constexpr IssueId kCmsBadSignature{"cms.bad-signature"};

} // namespace attest::trust::issue
