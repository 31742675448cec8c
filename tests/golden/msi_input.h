// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/policy_text.h"
#include "golden/scenario.h"
#include "golden/world.h"
#include "lab/mint/discovery.h"
#include "lab/mint/jwks.h"
#include "lab/mint/token.h"

#include <functional>

namespace attest::golden {

/// One azure_msi attestation in the making: everything is right until a scenario changes it. The
/// issuer's discovery document and key set are there to be asked for.
struct Msi {
    explicit Msi(const World& world);

    lab::TokenSpec token;
    lab::SigningKey key;
    lab::SignatureAlgorithm algorithm = lab::SignatureAlgorithm::Rs256;
    /// The token itself, where it is not what the members above give.
    std::optional<std::string> bytes;
    verify::TokenSignature removed = verify::TokenSignature::Present;
    MsiText policy;
    bool judgedByPolicy = true;
    verify::Context context;
    Replies replies;

    [[nodiscard]] std::string minted() const { return lab::mintToken(token, key, algorithm); }
    [[nodiscard]] verify::Evidence evidence() const;
    [[nodiscard]] verify::Context contextWithPolicy() const;

    /// The issuer of that cloud and version: token, replies and the policy's entry.
    void issuedBy(const World& world, lab::Cloud cloud, lab::TokenVersion version);
    /// The key set is given beside the policy: nothing has to be asked for.
    void keysAtHand(const std::string& jwks);
    void keysAtHand();
    /// A claim of the token replaced by, or added as, that JSON.
    void claim(const std::string& name, const std::string& json);
    /// Another key set at the issuer's address, and what a second request gets, if that differs.
    void publishing(const std::string& jwks, const std::optional<std::string>& again = {});

private:
    std::string m_jwks, m_keysUrl;
};

[[nodiscard]] Scenario msi(const World& world, std::string name, std::string intent,
    const std::function<void(Msi&)>& change, Expected expected);

[[nodiscard]] Replies::value_type discoveryReply(const std::string& url, verify::Reply reply);
enum class Asked { First, Again };
[[nodiscard]] Replies::value_type jwksReply(
    const std::string& url, Asked asked, verify::Reply reply);

[[nodiscard]] std::string msiLine(const std::string& key, const std::string& value);
[[nodiscard]] std::vector<std::string> msiLines(const World& world);

} // namespace attest::golden
