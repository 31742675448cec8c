// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/world.h"

#include "policy/load.h"

#include <cstdio>
#include <cstdlib>

namespace attest::golden {
namespace {

constexpr char kSeed[] = "assayer-golden";

// What a scenario is made of is ours: if it cannot be made, no test means anything.
template <typename T>
T orStop(Result<T> made, const char* what)
{
    if (!made) {
        std::fprintf(stderr, "%s: %s\n", what, std::string(made.problem().id.value).c_str());
        std::abort();
    }
    return std::move(made).value();
}

} // namespace

World::World()
    : now(*fromCivil({2026, 7, 28, 13, 24, 0}))
    , pki(kSeed, now, lab::KeySizes::Small)
    , key(lab::deriveSigningKey(kSeed, "token-signer-1", now - Duration{40 * 86400}))
    , otherKey(lab::deriveSigningKey(kSeed, "token-signer-2", now - Duration{9 * 86400}))
{
}

const World& world()
{
    static const World one;
    return one;
}

lab::Certificate World::issue(lab::CertificateSpec spec) const
{
    return lab::issued(std::move(spec), leaf().key, pki.issuingCa());
}

lab::Certificate World::leafWith(const lab::Extension& extension) const
{
    return issue(lab::withExtension(leafSpec(), extension));
}

lab::Certificate World::leafNamed(const std::vector<std::string>& dnsNames) const
{
    return leafWith(lab::extension::dnsNames(dnsNames));
}

decode::CertificatePtr decoded(const lab::Certificate& certificate)
{
    return orStop(decode::decodeCertificate(certificate.der), "certificate");
}

trust::Anchors anchorsOf(const std::vector<lab::Certificate>& roots, trust::Provenance provenance)
{
    std::vector<decode::CertificatePtr> certificates;
    for (const lab::Certificate& root : roots) {
        certificates.push_back(decoded(root));
    }
    return trust::Anchors(trust::anchorsFrom(certificates, provenance, "lab"));
}

trust::PoolEntry pooled(const lab::Certificate& certificate, trust::Origin origin)
{
    return {decoded(certificate), origin, "lab"};
}

std::shared_ptr<const policy::PolicySet> policyFrom(const std::string& yaml)
{
    policy::LoadResult loaded = policy::load("policy.yaml", copyBytes(asBytes(yaml)));
    if (!loaded.policies) {
        std::fprintf(stderr, "policy: %s\n%s",
            std::string(loaded.diagnostics.front().id.value).c_str(), yaml.c_str());
        std::abort();
    }
    return std::make_shared<const policy::PolicySet>(*std::move(loaded.policies));
}

verify::Reply okReply(const Bytes& body, std::string source)
{
    return {verify::ReplyStatus::Ok, 200, body, std::move(source)};
}

verify::Reply okReply(std::string_view body, std::string source)
{
    return okReply(copyBytes(asBytes(body)), std::move(source));
}

verify::Reply reply(verify::ReplyStatus status, int http)
{
    return {status, http, {}, {}};
}

} // namespace attest::golden
