// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/hierarchy.h"

#include "lab/mint/lazy.h"
#include "lab/mint/profile.h"
#include "lab/mint/sct.h"

#include <map>
#include <tuple>

namespace attest::lab {

struct AzureLikePki::State {
    profile::Basis basis;
    KeySizes sizes = KeySizes::Real;

    Lazy<Certificate> root, tlsRoot, tlsRootCrossSigned, issuingCa, classicCa, classicCaCrossSigned;
    Lazy<std::vector<Key>> logs;

    using Place = std::tuple<Cloud, std::string, Generation>;
    std::mutex leavesLock;
    std::map<Place, Certificate> leaves; // nodes keep their address

    [[nodiscard]] Key authorityKey(std::string_view label) const
    {
        return Key::rsa(basis.seed, label, {sizes == KeySizes::Real ? 4096 : 2048});
    }
    [[nodiscard]] Key leafKey(const Place& place) const
    {
        const auto& [cloud, region, generation] = place;
        return Key::rsa(basis.seed,
            region + "." + std::string(factsOf(cloud).metadataDomain)
                + (generation == Generation::G2 ? "" : "/classic"));
    }
    [[nodiscard]] CertificateSpec leafSpec(
        const Place& place, const Key& key, const Certificate& issuer) const
    {
        const auto& [cloud, region, generation] = place;
        return profile::leaf(basis, {cloud, region, generation}, key, issuer.key);
    }
};

namespace {

/// An address at which an authority's certificate is served.
struct Download {
    std::string url;
    const Certificate& (AzureLikePki::*certificate)() const;
};

std::vector<Download> downloads()
{
    using profile::downloadUrls;
    const std::pair<std::string, const Certificate& (AzureLikePki::*)() const> files[] = {
        {profile::kIssuingName, &AzureLikePki::issuingCa},
        {profile::kClassicName, &AzureLikePki::classicCa},
        {profile::crossSignedFile(profile::kClassicName), &AzureLikePki::classicCaCrossSigned},
        {profile::kTlsRootName, &AzureLikePki::tlsRoot},
        {profile::crossSignedFile(profile::kTlsRootName), &AzureLikePki::tlsRootCrossSigned},
    };
    std::vector<Download> all{{profile::kRootDownload, &AzureLikePki::root}};
    for (const auto& [file, certificate] : files) {
        for (std::string& url : downloadUrls(file)) {
            all.push_back({std::move(url), certificate});
        }
    }
    return all;
}

} // namespace

AzureLikePki::AzureLikePki(std::string_view seed, Time baseTime, KeySizes sizes)
    : m_state(std::make_shared<State>())
{
    m_state->basis = {std::string(seed), {baseTime.seconds, 0}};
    m_state->sizes = sizes;
}

const Certificate& AzureLikePki::root() const
{
    return m_state->root.get([&] {
        const Key key = Key::rsa(seed(), "root");
        return selfSigned(profile::root(m_state->basis, key), key);
    });
}

const Certificate& AzureLikePki::tlsRoot() const
{
    return m_state->tlsRoot.get([&] {
        const Key key = m_state->authorityKey("tls-root");
        return selfSigned(profile::tlsRoot(m_state->basis, key), key);
    });
}

const Certificate& AzureLikePki::tlsRootCrossSigned() const
{
    return m_state->tlsRootCrossSigned.get([&] {
        const Key& key = tlsRoot().key;
        return issued(profile::tlsRootCrossSigned(m_state->basis, key, root().key), key, root());
    });
}

const Certificate& AzureLikePki::issuingCa() const
{
    return m_state->issuingCa.get([&] {
        const Key key = m_state->authorityKey("issuing-02");
        return issued(profile::issuingCa(m_state->basis, key, tlsRoot().key), key, tlsRoot());
    });
}

const Certificate& AzureLikePki::classicCa() const
{
    return m_state->classicCa.get([&] {
        const Key key = m_state->authorityKey("issuing-03");
        return issued(profile::classicCa(m_state->basis, key, tlsRoot().key), key, tlsRoot());
    });
}

const Certificate& AzureLikePki::classicCaCrossSigned() const
{
    return m_state->classicCaCrossSigned.get([&] {
        const Key& key = classicCa().key;
        return issued(profile::classicCaCrossSigned(m_state->basis, key, root().key), key, root());
    });
}

CertificateSpec AzureLikePki::leafSpec(
    Cloud cloud, std::string_view region, Generation generation) const
{
    const State::Place place{cloud, std::string(region), generation};
    const Certificate& issuer = generation == Generation::G2 ? issuingCa() : classicCa();
    return m_state->leafSpec(place, m_state->leafKey(place), issuer);
}

const Certificate& AzureLikePki::leaf(
    Cloud cloud, std::string_view region, Generation generation) const
{
    const std::scoped_lock lock(m_state->leavesLock);
    const State::Place place{cloud, std::string(region), generation};
    if (const auto found = m_state->leaves.find(place); found != m_state->leaves.end()) {
        return found->second;
    }
    const std::vector<Key>& logs = m_state->logs.get([&] {
        return std::vector<Key>{Key::ecP256(seed(), "log-1"), Key::ecP256(seed(), "log-2"),
            Key::ecP256(seed(), "log-3")};
    });
    const Key key = m_state->leafKey(place);
    const Certificate& issuer = generation == Generation::G2 ? issuingCa() : classicCa();
    CertificateSpec spec = m_state->leafSpec(place, key, issuer);
    const Time submitted = spec.notBefore + Duration{605};
    spec.extensions.insert(spec.extensions.begin(), sctList(spec, key, issuer, logs, submitted));
    return m_state->leaves.emplace(place, issued(std::move(spec), key, issuer)).first->second;
}

std::optional<Bytes> AzureLikePki::download(std::string_view url) const
{
    for (const Download& one : downloads()) {
        if (one.url == url) {
            return (this->*one.certificate)().der;
        }
    }
    return std::nullopt;
}

std::vector<std::string> AzureLikePki::downloadUrls() const
{
    std::vector<std::string> urls;
    for (Download& one : downloads()) {
        urls.push_back(std::move(one.url));
    }
    return urls;
}

const std::string& AzureLikePki::seed() const
{
    return m_state->basis.seed;
}

Time AzureLikePki::baseTime() const
{
    return m_state->basis.now;
}

} // namespace attest::lab
