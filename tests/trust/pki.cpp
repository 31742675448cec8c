// SPDX-License-Identifier: GPL-3.0-or-later
#include "pki.h"

#include "decode/oids.h"

#include <map>

namespace attest::test {
namespace {

using lab::KeyUsageBit;
namespace der = lab::der;

lab::CertificateSpec plain(const lab::Name& subject, const std::string& label)
{
    lab::CertificateSpec spec;
    spec.serial = lab::deriveSerial("trust", label, 16);
    spec.subject = subject;
    spec.notBefore = kNow - Duration{86'400};
    spec.notAfter = kNow + Duration{86'400};
    spec.signature = lab::SignatureAlgorithm::EcdsaSha256;
    return spec;
}

} // namespace

const lab::Key& keyOf(const std::string& label)
{
    static std::map<std::string, lab::Key> keys;
    auto found = keys.find(label);
    if (found == keys.end()) {
        found = keys.emplace(label, lab::Key::ecP256("trust", label)).first;
    }
    return found->second;
}

lab::CertificateSpec rootSpec(const std::string& name)
{
    lab::CertificateSpec spec = plain(lab::authorityName(name), name);
    spec.extensions = {lab::extension::authority(),
        lab::extension::keyUsage({KeyUsageBit::KeyCertSign, KeyUsageBit::CrlSign}),
        lab::extension::subjectKeyIdentifier(keyOf(name))};
    return spec;
}

lab::CertificateSpec authoritySpec(
    const std::string& name, const lab::Key& key, const lab::Key& issuer)
{
    lab::CertificateSpec spec = plain(lab::authorityName(name), name);
    spec.extensions = {lab::extension::authority(),
        lab::extension::keyUsage({KeyUsageBit::KeyCertSign}),
        lab::extension::subjectKeyIdentifier(key), lab::extension::authorityKeyIdentifier(issuer)};
    return spec;
}

lab::CertificateSpec leafSpec(const lab::Key& key, const lab::Key& issuer)
{
    lab::CertificateSpec spec = plain(lab::authorityName("Leaf"), "leaf");
    spec.extensions = {lab::extension::endEntity(),
        lab::extension::keyUsage({KeyUsageBit::DigitalSignature}),
        lab::extension::extendedKeyUsage({lab::oid::kServerAuth}),
        lab::extension::dnsNames({"leaf.example.com"}), lab::extension::subjectKeyIdentifier(key),
        lab::extension::authorityKeyIdentifier(issuer)};
    return spec;
}

Three::Three()
    : root(rootSpec("Root"))
    , middle(authoritySpec("Middle", keyOf("Middle"), keyOf("Root")))
    , leaf(leafSpec(keyOf("Leaf"), keyOf("Middle")))
    , rootKey(keyOf("Root"))
    , middleKey(keyOf("Middle"))
    , leafKey(keyOf("Leaf"))
{
}

Minted mint(const Three& specs)
{
    const lab::Certificate root = lab::selfSigned(specs.root, specs.rootKey);
    const lab::Certificate middle = lab::issued(specs.middle, specs.middleKey, root);
    return {root, middle, lab::issued(specs.leaf, specs.leafKey, middle)};
}

decode::CertificatePtr decoded(const lab::Certificate& certificate)
{
    return *decode::decodeCertificate(certificate.der);
}

trust::PoolEntry entry(const lab::Certificate& certificate, trust::Origin origin)
{
    return {decoded(certificate), origin, "test"};
}

trust::Anchors anchorsOf(const std::vector<lab::Certificate>& certificates)
{
    std::vector<decode::CertificatePtr> all;
    for (const lab::Certificate& certificate : certificates) {
        all.push_back(decoded(certificate));
    }
    return trust::Anchors(trust::anchorsFrom(all, trust::Provenance::Added, "test"));
}

trust::ChainOptions serverOptions()
{
    trust::ChainOptions options;
    options.now = kNow;
    options.purposes = {decode::Oid(decode::oids::kServerAuth)};
    return options;
}

std::vector<std::string> failures(const trust::ChainResult& result)
{
    std::vector<std::string> all;
    if (result.good) {
        return all;
    }
    if (!result.nearest) {
        return {"no attempt"};
    }
    for (const trust::ChainFinding& one : result.attempts[*result.nearest].findings) {
        if (one.finding->severity == Severity::Failure) {
            all.push_back(std::to_string(one.depth) + ":" + std::string(one.finding->id.value));
        }
    }
    return all;
}

lab::Extension rawExtension(const std::string& oid, lab::Criticality criticality, Bytes value)
{
    return {oid, criticality, std::move(value)};
}

lab::Extension altNames(const std::vector<Bytes>& names, lab::Criticality criticality)
{
    return {lab::oid::kSubjectAltName, criticality, der::sequence(names)};
}

lab::Extension constraints(const Subtrees& subtrees)
{
    const auto list = [](int tag, const std::vector<Bytes>& names) {
        if (names.empty()) {
            return Bytes{};
        }
        std::vector<Bytes> members;
        for (const Bytes& name : names) {
            members.push_back(der::sequence({name}));
        }
        return der::constructedTag(tag, der::join(members));
    };
    return {lab::oid::kNameConstraints, lab::Criticality::Critical,
        der::sequence({list(0, subtrees.permitted), list(1, subtrees.excluded)})};
}

Bytes emailName(const std::string& address)
{
    return der::primitiveTag(1, asBytes(address));
}

Bytes dnsName(const std::string& name)
{
    return der::primitiveTag(2, asBytes(name));
}

Bytes uriName(const std::string& uri)
{
    return der::primitiveTag(6, asBytes(uri));
}

Bytes ipName(const Bytes& octets)
{
    return der::primitiveTag(7, octets);
}

Bytes directoryName(const lab::Name& name)
{
    return der::constructedTag(4, lab::encodeName(name));
}

Bytes otherName(const std::string& type, const std::string& text)
{
    return der::constructedTag(
        0, der::join({der::oid(type), der::explicitTag(0, der::utf8String(text))}));
}

} // namespace attest::test
