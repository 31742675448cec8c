// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/extension.h"

#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"

#include <bit>

namespace attest::lab {

namespace {

/// GeneralName: dNSName is [2], uniformResourceIdentifier is [6].
constexpr int kDnsName = 2;
constexpr int kUri = 6;

Bytes subtrees(int tag, const std::vector<std::string>& dns)
{
    if (dns.empty()) {
        return {};
    }
    std::vector<Bytes> members;
    members.reserve(dns.size());
    for (const std::string& name : dns) {
        members.push_back(der::sequence({der::primitiveTag(kDnsName, asBytes(name))}));
    }
    return der::constructedTag(tag, der::join(members));
}

Bytes policyInformation(const CertificatePolicy& policy)
{
    if (policy.cps.empty()) {
        return der::sequence({der::oid(policy.oid)});
    }
    const Bytes qualifier
        = der::sequence({der::oid(oid::kPolicyQualifierCps), der::ia5String(policy.cps)});
    return der::sequence({der::oid(policy.oid), der::sequence({qualifier})});
}

} // namespace

namespace extension {

Extension endEntity()
{
    // cA is DEFAULT FALSE, so DER leaves it out.
    return {oid::kBasicConstraints, Criticality::Critical, der::sequence({})};
}

Extension authority(Authority limits)
{
    const Bytes path = limits.pathLength ? der::integer(*limits.pathLength) : Bytes{};
    return {
        oid::kBasicConstraints, Criticality::Critical, der::sequence({der::boolean(true), path})};
}

Extension keyUsage(const std::vector<KeyUsageBit>& bits)
{
    Byte octet = 0;
    for (const KeyUsageBit bit : bits) {
        octet |= static_cast<Byte>(0x80 >> static_cast<int>(bit));
    }
    // A named bit list drops its trailing zeros (X.690 11.2.2).
    const Bytes value
        = octet == 0 ? der::bitString({}) : der::bitString(Bytes{octet}, std::countr_zero(octet));
    return {oid::kKeyUsage, Criticality::Critical, value};
}

Extension extendedKeyUsage(const std::vector<std::string>& purposes)
{
    return {oid::kExtendedKeyUsage, Criticality::NonCritical, der::sequenceOf(purposes, der::oid)};
}

Extension dnsNames(const std::vector<std::string>& names)
{
    const auto generalName
        = [](const std::string& name) { return der::primitiveTag(kDnsName, asBytes(name)); };
    return {oid::kSubjectAltName, Criticality::NonCritical, der::sequenceOf(names, generalName)};
}

Extension subjectKeyIdentifier(const Key& subject)
{
    return {oid::kSubjectKeyIdentifier, Criticality::NonCritical,
        der::octetString(subject.identifier())};
}

Extension authorityKeyIdentifier(const Key& issuer)
{
    return {oid::kAuthorityKeyIdentifier, Criticality::NonCritical,
        der::sequence({der::primitiveTag(0, issuer.identifier())})};
}

Extension authorityInfoAccess(const std::vector<AccessDescription>& access)
{
    const auto description = [](const AccessDescription& entry) {
        return der::sequence({der::oid(entry.method), der::primitiveTag(kUri, asBytes(entry.url))});
    };
    return {
        oid::kAuthorityInfoAccess, Criticality::NonCritical, der::sequenceOf(access, description)};
}

Extension crlDistributionPoints(const std::vector<std::string>& urls)
{
    std::vector<Bytes> names;
    names.reserve(urls.size());
    for (const std::string& url : urls) {
        names.push_back(der::primitiveTag(kUri, asBytes(url)));
    }
    // One DistributionPoint { distributionPoint [0] { fullName [0] names } }.
    const Bytes point
        = der::sequence({der::constructedTag(0, der::constructedTag(0, der::join(names)))});
    return {oid::kCrlDistributionPoints, Criticality::NonCritical, der::sequence({point})};
}

Extension certificatePolicies(const std::vector<CertificatePolicy>& policies)
{
    return {oid::kCertificatePolicies, Criticality::NonCritical,
        der::sequenceOf(policies, policyInformation)};
}

Extension nameConstraints(const NameConstraints& constraints)
{
    return {oid::kNameConstraints, Criticality::Critical,
        der::sequence(
            {subtrees(0, constraints.permittedDns), subtrees(1, constraints.excludedDns)})};
}

} // namespace extension

Bytes encodeExtension(const Extension& extension)
{
    const Bytes critical
        = extension.criticality == Criticality::Critical ? der::boolean(true) : Bytes{};
    return der::sequence({der::oid(extension.oid), critical, der::octetString(extension.value)});
}

} // namespace attest::lab
