// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/asked.h"

namespace attest::verify {
namespace {

bool hasConfig(const Evidence& evidence, const Context& context)
{
    if (context.attestor == nullptr) {
        return false;
    }
    return evidence.method == Method::AzureImds
        ? std::holds_alternative<policy::ImdsConfig>(context.attestor->config)
        : std::holds_alternative<policy::MsiConfig>(context.attestor->config);
}

} // namespace

bool isAskedFor(std::string_view stage, const Evidence& evidence, const Context& context)
{
    if (stage == "tenant" || stage == "principal") {
        return hasConfig(evidence, context);
    }
    if (stage == "challenge") {
        return context.ledger && context.nonce;
    }
    if (stage == "second-opinion") {
        return context.crossCheck;
    }
    if (stage == "subscription") {
        return context.subscriptions || hasConfig(evidence, context);
    }
    if (stage == "resource") {
        return !evidence.resourceId.empty() && context.arm == Access::Granted;
    }
    if (stage == "discovery") {
        return !context.jwks;
    }
    return stage != "identity" || context.identity;
}

} // namespace attest::verify
