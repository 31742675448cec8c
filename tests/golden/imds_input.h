// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/policy_text.h"
#include "golden/scenario.h"
#include "golden/world.h"
#include "lab/mint/arm.h"
#include "lab/mint/document.h"

#include <functional>

namespace attest::golden {

/// One azure_imds attestation in the making: everything is right until a scenario changes it. The
/// issuing authority is at hand, so nothing has to be asked for.
struct Imds {
    explicit Imds(const World& world);

    lab::AttestedSpec document;
    lab::CmsShape shape;
    /// The evidence itself, where it is not what document and shape give.
    std::optional<std::string> bytes;
    decode::EnvelopeForm form = decode::EnvelopeForm::ResponseJson;
    std::string tenantDomain, resourceId;
    ImdsText policy;
    bool judgedByPolicy = true;
    verify::Context context;
    Replies replies;

    void signWith(const lab::Certificate& leaf) { shape = lab::azureShape(leaf); }
    /// The document as it stands, in its three layers.
    [[nodiscard]] lab::AttestedDocument minted() const
    {
        return lab::mintDocument(document, shape);
    }
    [[nodiscard]] verify::Evidence evidence() const;
    [[nodiscard]] verify::Context contextWithPolicy() const;
};

/// The scenario that this change makes of a good attestation.
[[nodiscard]] Scenario imds(const World& world, std::string name, std::string intent,
    const std::function<void(Imds&)>& change, Expected expected);

/// The stages that cannot be evaluated without a product of the named one, when it fails without
/// leaving any ("envelope", "cms", "signer", "content").
[[nodiscard]] std::vector<std::string> imdsLackingWithout(std::string_view stage);

} // namespace attest::golden
