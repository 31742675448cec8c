// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/scenario.h"

/// The scenarios of each stage, one file a stage.
namespace attest::golden {

struct World;

[[nodiscard]] std::vector<Scenario> imdsWhole(const World& world); ///< all is well, in each form
[[nodiscard]] std::vector<Scenario> imdsTenant(const World& world);
[[nodiscard]] std::vector<Scenario> imdsChallenge(const World& world);
[[nodiscard]] std::vector<Scenario> imdsEnvelope(const World& world);
[[nodiscard]] std::vector<Scenario> imdsCms(const World& world);
[[nodiscard]] std::vector<Scenario> imdsSigner(const World& world);
[[nodiscard]] std::vector<Scenario> imdsSignature(const World& world);
[[nodiscard]] std::vector<Scenario> imdsSignedAttributes(const World& world);
[[nodiscard]] std::vector<Scenario> imdsName(const World& world);
[[nodiscard]] std::vector<Scenario> imdsContent(const World& world);
[[nodiscard]] std::vector<Scenario> imdsNonce(const World& world);
[[nodiscard]] std::vector<Scenario> imdsFreshness(const World& world);
[[nodiscard]] std::vector<Scenario> imdsChain(const World& world);
[[nodiscard]] std::vector<Scenario> imdsChainForms(const World& world);
[[nodiscard]] std::vector<Scenario> imdsAia(const World& world);
[[nodiscard]] std::vector<Scenario> imdsSecondOpinion(const World& world);
[[nodiscard]] std::vector<Scenario> imdsSubscription(const World& world);
[[nodiscard]] std::vector<Scenario> imdsMachine(const World& world); ///< stage resource
[[nodiscard]] std::vector<Scenario> imdsNetwork(
    const World& world); ///< stages resource, attributes
[[nodiscard]] std::vector<Scenario> imdsIdentity(const World& world);

[[nodiscard]] std::vector<Scenario> msiWhole(const World& world);
[[nodiscard]] std::vector<Scenario> msiToken(const World& world);
[[nodiscard]] std::vector<Scenario> msiHeader(const World& world);
[[nodiscard]] std::vector<Scenario> msiEntry(const World& world);
[[nodiscard]] std::vector<Scenario> msiDiscovery(const World& world);
[[nodiscard]] std::vector<Scenario> msiKeys(const World& world);
[[nodiscard]] std::vector<Scenario> msiSignature(const World& world);
[[nodiscard]] std::vector<Scenario> msiIssuer(const World& world);
[[nodiscard]] std::vector<Scenario> msiAudience(const World& world);
[[nodiscard]] std::vector<Scenario> msiLifetime(const World& world);
[[nodiscard]] std::vector<Scenario> msiTenant(const World& world);
[[nodiscard]] std::vector<Scenario> msiPrincipal(const World& world);
[[nodiscard]] std::vector<Scenario> msiIdentity(const World& world);

[[nodiscard]] std::vector<Scenario> policies(
    const World& world); ///< several attestors, several policies

} // namespace attest::golden
