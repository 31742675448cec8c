// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/cloud.h"
#include "verify/context.h"

namespace attest::verify::imds {

/// The azure_imds configuration of the attestor that judges; null when no policy was given.
[[nodiscard]] inline const policy::ImdsConfig* configOf(const Context& context)
{
    return context.attestor == nullptr ? nullptr
                                       : std::get_if<policy::ImdsConfig>(&context.attestor->config);
}

/// The names that the signer's certificate may carry: overrides, else the policy's cloud, else the
/// public cloud, which is the documented default.
[[nodiscard]] inline std::vector<std::string> metadataDomains(const Context& context)
{
    if (context.metadataDomains) {
        return *context.metadataDomains;
    }
    const policy::ImdsConfig* config = configOf(context);
    const policy::Cloud cloud = config == nullptr ? policy::Cloud::Public : config->cloud;
    return {std::string(policy::cloudFacts(cloud).metadataDomain)};
}

} // namespace attest::verify::imds
