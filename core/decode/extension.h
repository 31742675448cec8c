// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/general_name.h"

namespace attest::decode {

namespace issue {
inline constexpr IssueId kMalformedExtension{
    "chain.malformed-extension"}; ///< params: extension, reason (a decode id)
inline constexpr IssueId kDuplicateExtension{
    "chain.duplicate-extension"}; ///< RFC 5280 4.2; params: extension
inline constexpr IssueId kEmptyExtensions{"chain.empty-extensions"};
inline constexpr IssueId kSanEmpty{"chain.san-empty"}; ///< RFC 5280 4.2.1.6
inline constexpr IssueId kNameConstraintsEmpty{
    "chain.name-constraints-empty"};                              ///< RFC 5280 4.2.1.10
inline constexpr IssueId kKeyUsageEmpty{"chain.key-usage-empty"}; ///< RFC 5280 4.2.1.3: no bit set
inline constexpr IssueId kNamedBits{"chain.named-bits-padded"}; ///< X.690 11.2.2; params: extension
inline constexpr IssueId kPathLengthWithoutCa{"chain.path-length-without-ca"}; ///< RFC 5280 4.2.1.9
inline constexpr IssueId kAkiIncomplete{
    "chain.aki-incomplete"}; ///< RFC 5280 4.2.1.1: issuer without serial or the reverse
} // namespace issue

/// Reads Extensions (RFC 5280 4.2) from the contents of [3] into the certificate. What does not parse
/// becomes a note and leaves its member empty; of a repeated extension the first is kept.
void readExtensions(DerCursor& in, Certificate& certificate);

/// One known extension, from the start of its extnValue. The member is only set when all of it reads.
void readBasicConstraints(DerCursor& in, Certificate& certificate);
void readKeyUsage(DerCursor& in, Certificate& certificate);
void readExtendedKeyUsage(DerCursor& in, Certificate& certificate);
void readNameConstraintsExtension(DerCursor& in, Certificate& certificate);
void readSubjectAltName(DerCursor& in, Certificate& certificate);
void readIssuerAltName(DerCursor& in, Certificate& certificate);
void readAuthorityKeyId(DerCursor& in, Certificate& certificate);
void readSubjectKeyId(DerCursor& in, Certificate& certificate);
void readAuthorityInfoAccess(DerCursor& in, Certificate& certificate);
void readDistributionPoints(DerCursor& in, Certificate& certificate);
void readCertificatePolicies(DerCursor& in, Certificate& certificate);
void readPolicyMappings(DerCursor& in, Certificate& certificate);
void readPolicyConstraints(DerCursor& in, Certificate& certificate);
void readInhibitAnyPolicy(DerCursor& in, Certificate& certificate);
void readSctList(DerCursor& in, Certificate& certificate);

/// Notes a SEQUENCE OF that must not be empty and is.
void noteIfEmpty(const DerCursor& inside, const Element& list, const char* field);

} // namespace attest::decode
