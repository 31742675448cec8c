// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// What a certification path can be refused for, or is worth a word about. "subject" is the name of
/// the certificate that a finding is about. Irregularities that the decoder noted ("chain.*" in
/// core/decode) appear among the findings as well, with the weight that extension_rules.h gives them.
namespace attest::trust::issue {

// --- Building (chain.h)

/// Nothing at hand has issued the last certificate. params: subject, issuer
inline constexpr IssueId kNoIssuer{"chain.no-issuer"};
/// Self-issued, and no anchor. params: subject
inline constexpr IssueId kUntrustedRoot{"chain.untrusted-root"};
/// Every issuer is in the path already. params: subject, issuer
inline constexpr IssueId kLoop{"chain.loop"};
/// More certificates than a path may have. params: subject, limit
inline constexpr IssueId kTooLong{"chain.too-long"};
/// More intermediates than were asked for. params: subject, limit
inline constexpr IssueId kDepth{"chain.depth"};
/// The search was ended before it was through. params: subject, steps, signatures
inline constexpr IssueId kBudget{"chain.budget"};
/// More was found than is said, of one certificate or of a whole path. params: subject, count
inline constexpr IssueId kMoreFindings{"chain.more-findings"};

// --- Signatures and keys (RFC 5280 6.1.3 (a)(1))

/// params: subject, issuer
inline constexpr IssueId kBadSignature{"chain.bad-signature"};
/// params: subject, algorithm
inline constexpr IssueId kUnknownAlgorithm{"chain.unknown-algorithm"};
/// The issuer's key is of another kind than the signature. params: subject, issuer, algorithm
inline constexpr IssueId kKeyMismatch{"chain.key-mismatch"};
/// params: subject, algorithm
inline constexpr IssueId kWeakSignature{"chain.weak-signature"};
/// The two fields that name the algorithm differ. params: subject, inner, outer
inline constexpr IssueId kAlgorithmMismatch{"chain.algorithm-mismatch"};
/// params: subject, key ("RSA-1024"), minimum (bits)
inline constexpr IssueId kWeakKey{"chain.weak-key"};
/// params: subject, key ("RSA"), reason ("length", "exponent", "explicit-curve" or "algorithm")
inline constexpr IssueId kUnfitKey{"chain.unfit-key"};

// --- Dates (RFC 5280 6.1.3 (a)(2))

/// params: subject, notAfter, now
inline constexpr IssueId kExpired{"chain.expired"};
/// params: subject, notBefore, now
inline constexpr IssueId kNotYetValid{"chain.not-yet-valid"};
/// An anchor known by name and key, outside the dates of the manifest. params: subject, notBefore,
/// notAfter, now
inline constexpr IssueId kAnchorDates{"chain.anchor-dates"};

// --- What a certificate may do (RFC 5280 4.1.2, 4.2.1, 6.1.4 (k) to (n))

/// params: subject, version
inline constexpr IssueId kVersion{"chain.version"};
/// params: subject, reason ("absent" or "false")
inline constexpr IssueId kNotCa{"chain.not-ca"};
/// An issuer without keyCertSign. params: subject
inline constexpr IssueId kKeyUsage{"chain.key-usage"};
/// A leaf that is half an authority. params: subject, reason ("key-usage" or "ca")
inline constexpr IssueId kCaMixed{"chain.ca-mixed"};
/// params: subject, limit, count
inline constexpr IssueId kPathTooLong{"chain.path-too-long"};
/// params: subject, wanted, found
inline constexpr IssueId kEku{"chain.eku"};
/// params: subject, extension
inline constexpr IssueId kUnknownCritical{"chain.unknown-critical"};
/// Critical policies with a qualifier that cannot be interpreted. params: subject, qualifier
inline constexpr IssueId kPolicyQualifier{"chain.policy-qualifier"};
/// params: subject, extension, expected ("critical" or "not-critical")
inline constexpr IssueId kCriticality{"chain.criticality"};
/// params: subject
inline constexpr IssueId kEmptyIssuer{"chain.empty-issuer"};
/// An authority without a name. params: subject
inline constexpr IssueId kEmptySubject{"chain.empty-subject"};
/// params: subject
inline constexpr IssueId kBasicConstraintsNotCritical{"chain.basic-constraints-not-critical"};

// --- Key identifiers (RFC 5280 4.2.1.1, 4.2.1.2)

/// params: subject
inline constexpr IssueId kNoAuthorityKeyId{"chain.no-authority-key-id"};
/// params: subject
inline constexpr IssueId kNoSubjectKeyId{"chain.no-subject-key-id"};
/// A root that names another key, or an issuer. params: subject, reason ("no-key-id", "issuer" or
/// "other-key")
inline constexpr IssueId kRootKeyId{"chain.root-key-id"};
/// The identifiers disagree, the signature holds. params: subject, issuer
inline constexpr IssueId kKeyIdMismatch{"chain.key-id-mismatch"};

// --- Name constraints (RFC 5280 4.2.1.10)

/// params: subject, name, constrained (the authority that limits)
inline constexpr IssueId kNameConstraint{"chain.name-constraint"};
/// A name or a limit that cannot be compared. params: subject, name, constrained
inline constexpr IssueId kNameConstraintForm{"chain.name-constraint-form"};
/// In a certificate that is no authority's. params: subject
inline constexpr IssueId kNameConstraintMisplaced{"chain.name-constraint-misplaced"};
/// params: subject, comparisons, limit
inline constexpr IssueId kNameConstraintWork{"chain.name-constraint-work"};

// --- Revocation and policies, which OpenSSL judges

/// params: subject
inline constexpr IssueId kRevoked{"chain.revoked"};
/// No CRL covers it. params: subject
inline constexpr IssueId kCrlMissing{"chain.crl-missing"};
/// params: subject, reason (OpenSSL's words)
inline constexpr IssueId kCrlUnfit{"chain.crl-unfit"};
/// params: subject, reason (OpenSSL's words)
inline constexpr IssueId kPolicy{"chain.policy"};

// --- Peer names (RFC 6125)

/// params: wanted
inline constexpr IssueId kNoSan{"name.no-san"};
/// params: wanted, found (the names of that type)
inline constexpr IssueId kMismatch{"name.mismatch"};
/// The common name is a host's, and no subject alternative name is it or lies under it. params: commonName
inline constexpr IssueId kStrayCommonName{"name.common-name-not-in-san"};
/// What was asked for is no such name. params: wanted, type ("dns", "ip" or "email")
inline constexpr IssueId kBadReference{"name.bad-reference"};

} // namespace attest::trust::issue
