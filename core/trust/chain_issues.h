// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// What a certification path can be refused for, or is worth a word about. {subject} is the name of
/// the certificate a finding is about. Irregularities that the decoder noted ("chain.*" in
/// core/decode) appear among the findings as well, with the severity that irregularity.h gives them.
namespace attest::trust::issue {

// Building (chain.h)
inline constexpr IssueId kNoIssuer{"chain.no-issuer"}; ///< params: subject, issuer
inline constexpr IssueId kUntrustedRoot{
    "chain.untrusted-root"}; ///< self-issued and no anchor; params: subject
inline constexpr IssueId kLoop{
    "chain.loop"}; ///< every issuer is in the path already; params: subject, issuer
inline constexpr IssueId kTooLong{"chain.too-long"}; ///< params: subject, limit (certificates)
inline constexpr IssueId kDepth{
    "chain.depth"}; ///< more intermediates than asked for; params: subject, limit
inline constexpr IssueId kBudget{
    "chain.budget"}; ///< the search was ended; params: steps, signatures

// Signatures (RFC 5280 6.1.3 (a)(1))
inline constexpr IssueId kBadSignature{"chain.bad-signature"}; ///< params: subject, issuer
inline constexpr IssueId kUnknownAlgorithm{
    "chain.unknown-algorithm"}; ///< params: subject, algorithm
inline constexpr IssueId kKeyMismatch{
    "chain.key-mismatch"}; ///< the issuer's key cannot do that; params: subject, issuer, algorithm
inline constexpr IssueId kWeakSignature{"chain.weak-signature"}; ///< params: subject, algorithm
inline constexpr IssueId kAlgorithmMismatch{
    "chain.algorithm-mismatch"};                       ///< params: subject, inner, outer
inline constexpr IssueId kWeakKey{"chain.weak-key"};   ///< params: subject, key, minimum (bits)
inline constexpr IssueId kUnfitKey{"chain.unfit-key"}; ///< params: subject, key, reason

// Dates (RFC 5280 6.1.3 (a)(2))
inline constexpr IssueId kExpired{"chain.expired"};           ///< params: subject, notAfter, now
inline constexpr IssueId kNotYetValid{"chain.not-yet-valid"}; ///< params: subject, notBefore, now
inline constexpr IssueId kAnchorExpired{
    "chain.anchor-dates"}; ///< name-and-key anchor outside the manifest's dates; params: subject, notBefore, notAfter, now

// What a certificate may do (RFC 5280 4.1.2, 4.2.1, 6.1.4 (k) to (n))
inline constexpr IssueId kVersion{"chain.version"}; ///< params: subject, version
inline constexpr IssueId kNotCa{"chain.not-ca"};    ///< params: subject, reason (absent, false)
inline constexpr IssueId kKeyUsage{
    "chain.key-usage"}; ///< an issuer without keyCertSign; params: subject
inline constexpr IssueId kCaMixed{
    "chain.ca-mixed"}; ///< a leaf that is half a CA; params: subject, reason (key-usage, ca)
inline constexpr IssueId kPathTooLong{"chain.path-too-long"}; ///< params: subject, limit, count
inline constexpr IssueId kEku{"chain.eku"};                   ///< params: subject, wanted, found
inline constexpr IssueId kUnknownCritical{"chain.unknown-critical"}; ///< params: subject, extension
inline constexpr IssueId kPolicyQualifier{
    "chain.policy-qualifier"}; ///< critical policies with a qualifier we do not know; params: subject, qualifier
inline constexpr IssueId kCriticality{
    "chain.criticality"}; ///< params: subject, extension, expected (critical, not-critical)
inline constexpr IssueId kEmptyIssuer{"chain.empty-issuer"};   ///< params: subject
inline constexpr IssueId kEmptySubject{"chain.empty-subject"}; ///< a CA without a name
inline constexpr IssueId kBasicConstraintsNotCritical{
    "chain.basic-constraints-not-critical"}; ///< params: subject

// Key identifiers (RFC 5280 4.2.1.1, 4.2.1.2)
inline constexpr IssueId kNoAuthorityKeyId{"chain.no-authority-key-id"}; ///< params: subject
inline constexpr IssueId kNoSubjectKeyId{"chain.no-subject-key-id"};     ///< params: subject
inline constexpr IssueId kRootKeyId{
    "chain.root-key-id"}; ///< a root that names another key or issuer; params: subject, reason
inline constexpr IssueId kKeyIdMismatch{
    "chain.key-id-mismatch"}; ///< the pointers disagree, the signature holds; params: subject, issuer

// Name constraints (RFC 5280 4.2.1.10)
inline constexpr IssueId kNameConstraint{
    "chain.name-constraint"}; ///< params: subject, name, constrained (whose constraint)
inline constexpr IssueId kNameConstraintForm{
    "chain.name-constraint-form"}; ///< a constraint or a name that cannot be compared; params: subject, name, constrained
inline constexpr IssueId kNameConstraintMisplaced{
    "chain.name-constraint-misplaced"}; ///< in a certificate that is no CA; params: subject
inline constexpr IssueId kNameConstraintWork{
    "chain.name-constraint-work"}; ///< too many names times constraints; params: subject, comparisons, limit

// Revocation and policies, judged by OpenSSL
inline constexpr IssueId kRevoked{"chain.revoked"};        ///< params: subject
inline constexpr IssueId kCrlMissing{"chain.crl-missing"}; ///< no CRL covers it; params: subject
inline constexpr IssueId kCrlUnfit{
    "chain.crl-unfit"};                           ///< params: subject, reason (OpenSSL's words)
inline constexpr IssueId kPolicy{"chain.policy"}; ///< params: subject, reason (OpenSSL's words)

// Peer names (RFC 6125)
inline constexpr IssueId kNoSan{"name.no-san"}; ///< params: wanted
inline constexpr IssueId kMismatch{
    "name.mismatch"}; ///< params: wanted, found (the names of that type)
inline constexpr IssueId kBadReference{
    "name.bad-reference"}; ///< what was asked for is no such name; params: wanted, type

} // namespace attest::trust::issue
