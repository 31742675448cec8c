// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Object identifiers that minted things carry, in dotted form. Sources: RFC 5280, RFC 5652,
/// RFC 8017, RFC 6962, and what Azure's own certificates contain.
namespace attest::lab::oid {

inline constexpr char kCountry[] = "2.5.4.6";
inline constexpr char kState[] = "2.5.4.8";
inline constexpr char kLocality[] = "2.5.4.7";
inline constexpr char kOrganization[] = "2.5.4.10";
inline constexpr char kOrganizationalUnit[] = "2.5.4.11";
inline constexpr char kCommonName[] = "2.5.4.3";

inline constexpr char kSubjectKeyIdentifier[] = "2.5.29.14";
inline constexpr char kKeyUsage[] = "2.5.29.15";
inline constexpr char kSubjectAltName[] = "2.5.29.17";
inline constexpr char kBasicConstraints[] = "2.5.29.19";
inline constexpr char kNameConstraints[] = "2.5.29.30";
inline constexpr char kCrlDistributionPoints[] = "2.5.29.31";
inline constexpr char kCertificatePolicies[] = "2.5.29.32";
inline constexpr char kAuthorityKeyIdentifier[] = "2.5.29.35";
inline constexpr char kExtendedKeyUsage[] = "2.5.29.37";
inline constexpr char kAuthorityInfoAccess[] = "1.3.6.1.5.5.7.1.1";
inline constexpr char kSctList[] = "1.3.6.1.4.1.11129.2.4.2";
inline constexpr char kMsCaVersion[] = "1.3.6.1.4.1.311.21.1";
inline constexpr char kMsTemplateName[] = "1.3.6.1.4.1.311.20.2";
inline constexpr char kMsTemplate[] = "1.3.6.1.4.1.311.21.7";
inline constexpr char kMsApplicationPolicies[] = "1.3.6.1.4.1.311.21.10";

inline constexpr char kServerAuth[] = "1.3.6.1.5.5.7.3.1";
inline constexpr char kClientAuth[] = "1.3.6.1.5.5.7.3.2";
inline constexpr char kAccessOcsp[] = "1.3.6.1.5.5.7.48.1";
inline constexpr char kAccessCaIssuers[] = "1.3.6.1.5.5.7.48.2";
inline constexpr char kPolicyQualifierCps[] = "1.3.6.1.5.5.7.2.1";
inline constexpr char kPolicyDomainValidated[] = "2.23.140.1.2.1";
inline constexpr char kPolicyOrganizationValidated[] = "2.23.140.1.2.2";
inline constexpr char kPolicyMicrosoftTls[] = "1.3.6.1.4.1.311.76.509.1.1";

inline constexpr char kRsaEncryption[] = "1.2.840.113549.1.1.1";
inline constexpr char kMd5WithRsa[] = "1.2.840.113549.1.1.4";
inline constexpr char kSha1WithRsa[] = "1.2.840.113549.1.1.5";
inline constexpr char kMgf1[] = "1.2.840.113549.1.1.8";
inline constexpr char kRsaPss[] = "1.2.840.113549.1.1.10";
inline constexpr char kSha256WithRsa[] = "1.2.840.113549.1.1.11";
inline constexpr char kSha384WithRsa[] = "1.2.840.113549.1.1.12";
inline constexpr char kSha512WithRsa[] = "1.2.840.113549.1.1.13";
inline constexpr char kEcPublicKey[] = "1.2.840.10045.2.1";
inline constexpr char kP256[] = "1.2.840.10045.3.1.7";
inline constexpr char kEcdsaWithSha256[] = "1.2.840.10045.4.3.2";
inline constexpr char kMd5[] = "1.2.840.113549.2.5";
inline constexpr char kSha1[] = "1.3.14.3.2.26";
inline constexpr char kSha256[] = "2.16.840.1.101.3.4.2.1";
inline constexpr char kSha384[] = "2.16.840.1.101.3.4.2.2";
inline constexpr char kSha512[] = "2.16.840.1.101.3.4.2.3";

inline constexpr char kData[] = "1.2.840.113549.1.7.1";
inline constexpr char kSignedData[] = "1.2.840.113549.1.7.2";
inline constexpr char kContentType[] = "1.2.840.113549.1.9.3";
inline constexpr char kMessageDigest[] = "1.2.840.113549.1.9.4";
inline constexpr char kSigningTime[] = "1.2.840.113549.1.9.5";

} // namespace attest::lab::oid
