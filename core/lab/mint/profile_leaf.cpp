// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"
#include "lab/mint/profile.h"

namespace attest::lab::profile {

namespace {

constexpr std::int64_t kDay = 86400;
constexpr std::int64_t kLeafAgeDays = 74;
constexpr std::int64_t kLeafDays = 180;
constexpr std::size_t kSerialOctets = 19;

/// Certificate services repeat the extended key usage in an extension of their own.
Extension applicationPolicies(const std::vector<std::string>& purposes)
{
    const auto policy
        = [](const std::string& purpose) { return der::sequence({der::oid(purpose)}); };
    return {
        oid::kMsApplicationPolicies, Criticality::NonCritical, der::sequenceOf(purposes, policy)};
}

/// The enterprise template: its OID, major and minor version. The last arcs are made up.
Extension certificateTemplate(std::int64_t minorVersion)
{
    return {oid::kMsTemplate, Criticality::NonCritical,
        der::sequence({der::oid("1.3.6.1.4.1.311.21.8.1111111.2222222.3333333.4444444.85.5555555"),
            der::integer(100), der::integer(minorVersion)})};
}

Extension access(Generation generation)
{
    const AccessDescription ocsp{oid::kAccessOcsp, "http://oneocsp.microsoft.com/ocsp"};
    if (generation == Generation::Classic) {
        const auto urls = downloadUrls(crossSignedFile(kClassicName));
        return extension::authorityInfoAccess({{oid::kAccessCaIssuers, urls[0]}, ocsp});
    }
    const auto urls = downloadUrls(kIssuingName);
    return extension::authorityInfoAccess(
        {{oid::kAccessCaIssuers, urls[0]}, {oid::kAccessCaIssuers, urls[1]}, ocsp});
}

Extension crls(Generation generation)
{
    if (generation == Generation::Classic) {
        return extension::crlDistributionPoints(
            {"http://www.microsoft.com/pkiops/crl/"
             "Assayer%20Lab%20RSA%20TLS%20Issuing%20CA%2003.crl"});
    }
    const std::string path
        = "/pkiops/crl/partition/Assayer%20Lab%20TLS%20Issuing%20CA%2002_Partition00016.crl";
    return extension::crlDistributionPoints(
        {"http://www.microsoft.com" + path, "http://crl2.microsoft.com" + path});
}

Extension policies(Generation generation)
{
    const CertificatePolicy validated{oid::kPolicyOrganizationValidated, {}};
    const CertificatePolicy own{oid::kPolicyMicrosoftTls, kPracticeStatement};
    if (generation == Generation::Classic) {
        return extension::certificatePolicies({own, validated});
    }
    return extension::certificatePolicies({validated, own});
}

std::vector<std::string> purposes(Generation generation)
{
    if (generation == Generation::Classic) {
        return {oid::kClientAuth, oid::kServerAuth};
    }
    return {oid::kServerAuth};
}

} // namespace

CertificateSpec leaf(const Basis& basis, const LeafPlace& place, const Key& key, const Key& issuer)
{
    const std::string domain(factsOf(place.cloud).metadataDomain);
    const std::string label = place.region + "." + domain
        + (place.generation == Generation::Classic ? "/classic" : "/g2");
    CertificateSpec spec;
    spec.issuer
        = authorityName(place.generation == Generation::Classic ? kClassicName : kIssuingName);
    spec.subject = {{oid::kCountry, "US"}, {oid::kState, "WA"}, {oid::kLocality, "Redmond"},
        {oid::kOrganization, "Assayer Lab"}, {oid::kCommonName, domain}};
    spec.serial = deriveSerial(basis.seed, label, kSerialOctets);
    spec.signature = SignatureAlgorithm::Rs384;
    spec.notBefore = basis.now - Duration{kLeafAgeDays * kDay};
    spec.notAfter = spec.notBefore + Duration{kLeafDays * kDay};
    spec.extensions = {
        applicationPolicies(purposes(place.generation)),
        certificateTemplate(place.generation == Generation::Classic ? 45 : 32),
        access(place.generation),
        extension::subjectKeyIdentifier(key),
        extension::keyUsage({KeyUsageBit::DigitalSignature, KeyUsageBit::KeyEncipherment}),
        extension::dnsNames({place.region + "." + domain, domain}),
        extension::endEntity(),
        crls(place.generation),
        policies(place.generation),
        extension::authorityKeyIdentifier(issuer),
        extension::extendedKeyUsage(purposes(place.generation)),
    };
    return spec;
}

} // namespace attest::lab::profile
