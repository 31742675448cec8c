// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"
#include "lab/mint/profile.h"

namespace attest::lab::profile {

namespace {

const std::vector<KeyUsageBit> kCaUsage{
    KeyUsageBit::DigitalSignature, KeyUsageBit::KeyCertSign, KeyUsageBit::CrlSign};

/// Microsoft's serials have 19 octets below their own authorities, and 16 elsewhere.
constexpr std::size_t kLongSerial = 19;
constexpr std::size_t kShortSerial = 16;

struct Lifetime {
    std::int64_t daysBefore, daysAfter; ///< around the base time
};

CertificateSpec begin(const Basis& basis, const Name& subject, Lifetime lifetime)
{
    CertificateSpec spec;
    spec.subject = subject;
    spec.signature = SignatureAlgorithm::Rs384;
    spec.notBefore = basis.now - Duration{lifetime.daysBefore * 86400};
    spec.notAfter = basis.now + Duration{lifetime.daysAfter * 86400};
    return spec;
}

/// Certificate services' version of the authority's key, and the template it was made from.
Extension caVersion()
{
    return {oid::kMsCaVersion, Criticality::NonCritical, der::integer(0)};
}

Extension subordinateTemplate()
{
    // BMPString "SubCA".
    const Bytes text{0, 'S', 0, 'u', 0, 'b', 0, 'C', 0, 'A'};
    return {oid::kMsTemplateName, Criticality::NonCritical, der::tlv(0x1E, text)};
}

std::vector<AccessDescription> atDigicert()
{
    return {{oid::kAccessOcsp, "http://ocsp.digicert.com"}, {oid::kAccessCaIssuers, kRootDownload}};
}

std::string crlUrl(std::string_view host, std::string_view path)
{
    return "http://" + std::string(host) + "/pkiops/crl/" + std::string(path) + ".crl";
}

} // namespace

std::string crossSignedFile(std::string_view name)
{
    std::string file(name);
    file += " - xsign";
    return file;
}

std::vector<std::string> downloadUrls(std::string_view fileName)
{
    std::string escaped;
    for (const char c : fileName) {
        escaped += c == ' ' ? std::string("%20") : std::string(1, c);
    }
    const std::string path = "/pkiops/certs/" + escaped + ".crt";
    return {"http://www.microsoft.com" + path, "http://caissuers.microsoft.com" + path};
}

CertificateSpec root(const Basis& basis, const Key& key)
{
    Name name = authorityName(kRootName);
    name.insert(name.begin() + 2, {oid::kOrganizationalUnit, "assayer.invalid"});
    CertificateSpec spec = begin(basis, name, {4744, 4189});
    spec.signature = SignatureAlgorithm::Rs256;
    spec.serial = deriveSerial(basis.seed, "root", kShortSerial);
    spec.extensions = {extension::authority(), extension::keyUsage(kCaUsage),
        extension::subjectKeyIdentifier(key)};
    return spec;
}

CertificateSpec tlsRoot(const Basis& basis, const Key& key)
{
    CertificateSpec spec = begin(basis, authorityName(kTlsRootName), {474, 5005});
    spec.serial = deriveSerial(basis.seed, "tls-root", kShortSerial);
    spec.extensions = {extension::keyUsage(kCaUsage), extension::authority(),
        extension::subjectKeyIdentifier(key), caVersion()};
    return spec;
}

CertificateSpec tlsRootCrossSigned(const Basis& basis, const Key& key, const Key& issuer)
{
    CertificateSpec spec = begin(basis, authorityName(kTlsRootName), {433, 1057});
    spec.serial = deriveSerial(basis.seed, "tls-root-xsign", kShortSerial);
    spec.extensions = {
        extension::authority(),
        extension::subjectKeyIdentifier(key),
        extension::authorityKeyIdentifier(issuer),
        extension::keyUsage(kCaUsage),
        extension::extendedKeyUsage({oid::kServerAuth}),
        extension::authorityInfoAccess(atDigicert()),
        extension::crlDistributionPoints({"http://crl3.digicert.com/AssayerLabRootG2.crl"}),
        extension::certificatePolicies({{oid::kPolicyOrganizationValidated, {}}}),
    };
    return spec;
}

CertificateSpec issuingCa(const Basis& basis, const Key& key, const Key& issuer)
{
    const auto urls = downloadUrls(crossSignedFile(kTlsRootName));
    const std::string crl = "Assayer%20Lab%20TLS%20Root%20G2";
    CertificateSpec spec = begin(basis, authorityName(kIssuingName), {361, 1041});
    spec.serial = deriveSerial(basis.seed, "issuing-02", kLongSerial);
    spec.extensions = {
        extension::keyUsage(kCaUsage),
        caVersion(),
        extension::subjectKeyIdentifier(key),
        extension::certificatePolicies({{oid::kPolicyOrganizationValidated, {}}}),
        extension::extendedKeyUsage({oid::kServerAuth}),
        subordinateTemplate(),
        extension::authority({0}),
        extension::authorityKeyIdentifier(issuer),
        extension::crlDistributionPoints(
            {crlUrl("www.microsoft.com", crl), crlUrl("crl2.microsoft.com", crl)}),
        extension::authorityInfoAccess(
            {{oid::kAccessCaIssuers, urls[0]}, {oid::kAccessCaIssuers, urls[1]},
                {oid::kAccessOcsp, "http://oneocsp.microsoft.com/ocsp"}}),
    };
    return spec;
}

CertificateSpec classicCa(const Basis& basis, const Key& key, const Key& issuer)
{
    CertificateSpec spec = begin(basis, authorityName(kClassicName), {1159, 668});
    spec.serial = deriveSerial(basis.seed, "issuing-03", kLongSerial);
    spec.extensions = {
        extension::keyUsage(kCaUsage),
        caVersion(),
        extension::subjectKeyIdentifier(key),
        extension::certificatePolicies(
            {{oid::kPolicyDomainValidated, {}}, {oid::kPolicyOrganizationValidated, {}},
                {oid::kPolicyMicrosoftTls, kPracticeStatement}}),
        extension::extendedKeyUsage({oid::kServerAuth, oid::kClientAuth}),
        subordinateTemplate(),
        extension::authority({0}),
        extension::authorityKeyIdentifier(issuer),
        extension::crlDistributionPoints(
            {crlUrl("www.microsoft.com", "Assayer%20Lab%20TLS%20Root%20G2")}),
        extension::authorityInfoAccess({{oid::kAccessCaIssuers, downloadUrls(kTlsRootName)[0]},
            {oid::kAccessOcsp, "http://oneocsp.microsoft.com/ocsp"}}),
    };
    return spec;
}

CertificateSpec classicCaCrossSigned(const Basis& basis, const Key& key, const Key& issuer)
{
    // The real one runs out years before its direct twin; here it has a month left.
    CertificateSpec spec = begin(basis, authorityName(kClassicName), {1146, 28});
    spec.serial = deriveSerial(basis.seed, "issuing-03-xsign", kShortSerial);
    spec.extensions = {
        extension::authority({0}),
        extension::subjectKeyIdentifier(key),
        extension::authorityKeyIdentifier(issuer),
        extension::keyUsage(kCaUsage),
        extension::extendedKeyUsage({oid::kServerAuth, oid::kClientAuth}),
        extension::authorityInfoAccess(atDigicert()),
        extension::crlDistributionPoints({"http://crl3.digicert.com/AssayerLabRootG2.crl"}),
        extension::certificatePolicies(
            {{oid::kPolicyDomainValidated, {}}, {oid::kPolicyOrganizationValidated, {}}}),
    };
    return spec;
}

} // namespace attest::lab::profile
