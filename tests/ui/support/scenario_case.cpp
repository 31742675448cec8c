// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/scenario_case.h"

#include "lab/faults/taps.h"
#include "lab/mint/hierarchy.h"
#include "lab/mint/oid.h"
#include "lab/scenario/scenario.h"

namespace attest::test {
namespace {

constexpr Time kNow{1780000000, 0}; // within the lifetimes of what the lab mints

lab::Scene sceneNamed(const char* name)
{
    const auto* file = lab::findScenario(name);
    const auto scenario = lab::readScenario(file->name, file->text);
    return lab::sceneOf(*scenario, "window-tests", kNow);
}

} // namespace

casefile::Case scenarioCase(const char* name)
{
    const auto played = lab::play(sceneNamed(name));
    return played.appraisals.empty() ? casefile::Case{}
                                     : casefile::capture(played.appraisals.back());
}

casefile::Case crowdedCase(std::size_t issuers)
{
    const auto scene = sceneNamed("accepted-machine");
    auto c = scenarioCase("accepted-machine");
    c.context.collect = true;
    const auto& pki = scene.pki();
    for (std::size_t i = 0; i < issuers; ++i) {
        auto spec = pki.issuingCa().spec;
        spec.serial = {static_cast<Byte>(1 + i / 250), static_cast<Byte>(1 + i % 250)};
        spec.notAfter = kNow - Duration{86400};
        const auto expired = lab::signedBy(pki.tlsRoot().key, spec, pki.issuingCa().key);
        if (auto read = decode::decodeCertificate(expired.der)) {
            c.context.pool.push_back({*read, trust::Origin::Imported, "pool.pem"});
        }
    }
    return c;
}

casefile::Case refusedAddressCase()
{
    auto scene = sceneNamed("accepted-machine");
    lab::tap::leaf(scene, [](lab::CertificateSpec& spec) {
        spec = lab::withExtension(spec,
            lab::extension::authorityInfoAccess(
                {{lab::oid::kAccessCaIssuers, "http://10.0.0.1/issuer.cer"}}));
    });
    return casefile::capture(lab::play(scene).appraisals.back());
}

} // namespace attest::test
