// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/hierarchy.h"
#include "lab/mint/signing_key.h"
#include "policy/model.h"
#include "trust/anchors.h"
#include "trust/chain.h"
#include "verify/request.h"

#include <memory>

namespace attest::golden {

/// The made-up Azure that all scenarios play in. Everything follows from one seed, so that a case
/// minted today is the case minted tomorrow; keys are small because making them is what costs.
struct World {
    World();

    Time now;
    lab::AzureLikePki pki;
    lab::SigningKey key;      ///< signs the tokens
    lab::SigningKey otherKey; ///< published beside it

    std::string domain = "contoso.onmicrosoft.com";
    std::string otherDomain = "fabrikam.onmicrosoft.com";
    std::string tenant = "7a3c0e11-52d4-4b8f-9c16-0d2e4f6a8b10";
    std::string otherTenant = "c5e90b27-1f84-4d6a-b3e2-9a7c5d3f1e08";
    std::string subscription = "2b1f6c3d-8e47-4a95-b0d2-61c7e9f0a4b3";
    std::string otherSubscription = "f04d8a96-3c25-4e71-8b19-d7a5c2e8f613";
    std::string vmId = "5e8d2c71-b6f3-4a09-9e14-c0a7f3d5b982";
    std::string otherVmId = "91c4a7e0-2d5b-4f38-a6c1-3b8e0d9f7a54";
    std::string principal = "0d9f4b6e-7a21-4c85-b3f0-e6c2a8d41579";
    std::string otherPrincipal = "b7e1d3c5-4f60-4928-8ad7-15c9e0f3b264";
    std::string client = "6c8a0e2f-93b7-4d15-a4e6-f2d0b8c97135";
    std::string nonce = "7Qm2VxLr9TzKc4WfHb8NpYs3JdGeUa5R";

    [[nodiscard]] std::string audience() const { return "api://" + tenant + "/defakto-server"; }
    [[nodiscard]] const lab::Certificate& leaf() const
    {
        return pki.leaf(lab::Cloud::Public, "eastus");
    }
    /// The leaf with another subjectAltName, or any extension at all, and everything else the same.
    [[nodiscard]] lab::Certificate leafWith(const lab::Extension& extension) const;
    [[nodiscard]] lab::Certificate leafNamed(const std::vector<std::string>& dnsNames) const;
    [[nodiscard]] lab::CertificateSpec leafSpec() const
    {
        return pki.leafSpec(lab::Cloud::Public, "eastus");
    }
    [[nodiscard]] lab::Certificate issue(lab::CertificateSpec spec) const;
};

/// Made when first asked for; one for each process.
[[nodiscard]] const World& world();

[[nodiscard]] decode::CertificatePtr decoded(const lab::Certificate& certificate);
[[nodiscard]] trust::Anchors anchorsOf(const std::vector<lab::Certificate>& roots,
    trust::Provenance provenance = trust::Provenance::Lab);
[[nodiscard]] trust::PoolEntry pooled(
    const lab::Certificate& certificate, trust::Origin origin = trust::Origin::Imported);

/// The policy as a server would load it; the text has to be a good one.
[[nodiscard]] std::shared_ptr<const policy::PolicySet> policyFrom(const std::string& yaml);

[[nodiscard]] verify::Reply okReply(std::string_view body, std::string source = {});
[[nodiscard]] verify::Reply okReply(const Bytes& body, std::string source = {});
[[nodiscard]] verify::Reply reply(verify::ReplyStatus status, int http = 0);

} // namespace attest::golden
