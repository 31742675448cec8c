// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace attest::decode {

/// The content octets of an object identifier written in dots, made while compiling.
class OidLiteral {
public:
    consteval explicit OidLiteral(std::string_view dots)
    {
        std::size_t at = 0;
        const unsigned long first = arc(dots, at);
        append(first * 40 + arc(dots, at));
        while (at < dots.size()) {
            append(arc(dots, at));
        }
    }
    // NOLINTNEXTLINE(google-explicit-constructor): it is nothing but its octets
    constexpr operator std::string_view() const { return {m_octets.data(), m_size}; }
    friend constexpr bool operator==(const OidLiteral& a, std::string_view b)
    {
        return std::string_view(a) == b;
    }
    friend constexpr bool operator==(const OidLiteral&, const OidLiteral&) = default;

private:
    consteval static unsigned long arc(std::string_view dots, std::size_t& at)
    {
        unsigned long value = 0;
        for (; at < dots.size() && dots[at] != '.'; ++at) {
            value = value * 10 + static_cast<unsigned long>(dots[at] - '0');
        }
        ++at;
        return value;
    }
    consteval void append(unsigned long value)
    {
        int groups = 1;
        for (unsigned long rest = value >> 7U; rest != 0; rest >>= 7U) {
            ++groups;
        }
        while (groups-- > 0) {
            const unsigned long seven = value >> (7U * static_cast<unsigned>(groups)) & 0x7FU;
            m_octets[m_size++] = static_cast<char>(groups > 0 ? seven | 0x80U : seven);
        }
    }

    std::array<char, 15> m_octets{};
    std::size_t m_size = 0;
};

consteval OidLiteral operator""_oid(const char* text, std::size_t size)
{
    return OidLiteral({text, size});
}

/// The object identifiers that code, not only people, tells apart.
namespace oids {
// Public keys and signatures: RFC 8017 A, RFC 5480 2.1, RFC 8410 3, RFC 3279 2.3.2
inline constexpr auto kRsaEncryption = "1.2.840.113549.1.1.1"_oid;
inline constexpr auto kRsaPss = "1.2.840.113549.1.1.10"_oid;
inline constexpr auto kMgf1 = "1.2.840.113549.1.1.8"_oid;
inline constexpr auto kMd2WithRsa = "1.2.840.113549.1.1.2"_oid;
inline constexpr auto kMd5WithRsa = "1.2.840.113549.1.1.4"_oid;
inline constexpr auto kSha1WithRsa = "1.2.840.113549.1.1.5"_oid;
inline constexpr auto kSha256WithRsa = "1.2.840.113549.1.1.11"_oid;
inline constexpr auto kSha384WithRsa = "1.2.840.113549.1.1.12"_oid;
inline constexpr auto kSha512WithRsa = "1.2.840.113549.1.1.13"_oid;
inline constexpr auto kEcPublicKey = "1.2.840.10045.2.1"_oid;
inline constexpr auto kEcdsaWithSha1 = "1.2.840.10045.4.1"_oid;
inline constexpr auto kEcdsaWithSha256 = "1.2.840.10045.4.3.2"_oid;
inline constexpr auto kEcdsaWithSha384 = "1.2.840.10045.4.3.3"_oid;
inline constexpr auto kEcdsaWithSha512 = "1.2.840.10045.4.3.4"_oid;
inline constexpr auto kP192 = "1.2.840.10045.3.1.1"_oid;
inline constexpr auto kP224 = "1.3.132.0.33"_oid;
inline constexpr auto kP256 = "1.2.840.10045.3.1.7"_oid;
inline constexpr auto kP384 = "1.3.132.0.34"_oid;
inline constexpr auto kP521 = "1.3.132.0.35"_oid;
inline constexpr auto kSecp256k1 = "1.3.132.0.10"_oid;
inline constexpr auto kEd25519 = "1.3.101.112"_oid;
inline constexpr auto kEd448 = "1.3.101.113"_oid;
inline constexpr auto kDsa = "1.2.840.10040.4.1"_oid;
inline constexpr auto kDsaWithSha1 = "1.2.840.10040.4.3"_oid;
inline constexpr auto kDsaWithSha256 = "2.16.840.1.101.3.4.3.2"_oid;
// Digests: RFC 5754 2, RFC 3370 2
inline constexpr auto kMd5 = "1.2.840.113549.2.5"_oid;
inline constexpr auto kSha1 = "1.3.14.3.2.26"_oid;
inline constexpr auto kSha256 = "2.16.840.1.101.3.4.2.1"_oid;
inline constexpr auto kSha384 = "2.16.840.1.101.3.4.2.2"_oid;
inline constexpr auto kSha512 = "2.16.840.1.101.3.4.2.3"_oid;
// CMS: RFC 5652 4, 11
inline constexpr auto kData = "1.2.840.113549.1.7.1"_oid;
inline constexpr auto kSignedData = "1.2.840.113549.1.7.2"_oid;
inline constexpr auto kContentTypeAttribute = "1.2.840.113549.1.9.3"_oid;
inline constexpr auto kMessageDigestAttribute = "1.2.840.113549.1.9.4"_oid;
inline constexpr auto kSigningTimeAttribute = "1.2.840.113549.1.9.5"_oid;
// Certificate extensions: RFC 5280 4.2
inline constexpr auto kSubjectKeyId = "2.5.29.14"_oid;
inline constexpr auto kKeyUsage = "2.5.29.15"_oid;
inline constexpr auto kSubjectAltName = "2.5.29.17"_oid;
inline constexpr auto kIssuerAltName = "2.5.29.18"_oid;
inline constexpr auto kBasicConstraints = "2.5.29.19"_oid;
inline constexpr auto kNameConstraints = "2.5.29.30"_oid;
inline constexpr auto kCrlDistributionPoints = "2.5.29.31"_oid;
inline constexpr auto kCertificatePolicies = "2.5.29.32"_oid;
inline constexpr auto kPolicyMappings = "2.5.29.33"_oid;
inline constexpr auto kAuthorityKeyId = "2.5.29.35"_oid;
inline constexpr auto kPolicyConstraints = "2.5.29.36"_oid;
inline constexpr auto kExtendedKeyUsage = "2.5.29.37"_oid;
inline constexpr auto kFreshestCrl = "2.5.29.46"_oid;
inline constexpr auto kInhibitAnyPolicy = "2.5.29.54"_oid;
inline constexpr auto kAuthorityInfoAccess = "1.3.6.1.5.5.7.1.1"_oid;
inline constexpr auto kSctList = "1.3.6.1.4.1.11129.2.4.2"_oid; // RFC 6962 3.3
inline constexpr auto kOcsp = "1.3.6.1.5.5.7.48.1"_oid;
inline constexpr auto kCaIssuers = "1.3.6.1.5.5.7.48.2"_oid;
// Key purposes: RFC 5280 4.2.1.12
inline constexpr auto kAnyKeyUsage = "2.5.29.37.0"_oid;
inline constexpr auto kServerAuth = "1.3.6.1.5.5.7.3.1"_oid;
inline constexpr auto kClientAuth = "1.3.6.1.5.5.7.3.2"_oid;
inline constexpr auto kCodeSigning = "1.3.6.1.5.5.7.3.3"_oid;
inline constexpr auto kEmailProtection = "1.3.6.1.5.5.7.3.4"_oid;
inline constexpr auto kTimeStamping = "1.3.6.1.5.5.7.3.8"_oid;
inline constexpr auto kOcspSigning = "1.3.6.1.5.5.7.3.9"_oid;
// Name attributes: RFC 4519 2, RFC 5280 4.1.2.6
inline constexpr auto kCommonName = "2.5.4.3"_oid;
inline constexpr auto kCountryName = "2.5.4.6"_oid;
inline constexpr auto kEmailAddress = "1.2.840.113549.1.9.1"_oid;
} // namespace oids

} // namespace attest::decode
