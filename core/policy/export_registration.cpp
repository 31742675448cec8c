// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "policy/export.h"
#include "policy/yaml_quote.h"

#include <algorithm>

namespace attest::policy {
namespace {

std::vector<std::string> tenantsWithDefault(const PolicySet& set)
{
    std::vector<std::string> tenants;
    for (const Policy& policy : set.policies) {
        for (const Attestor& attestor : policy.requiredAttestors) {
            const auto* msi = std::get_if<MsiConfig>(&attestor.config);
            if (msi == nullptr) {
                continue;
            }
            for (const MsiEntry& entry : msi->entries) {
                const auto same
                    = [&](const std::string& t) { return equalNoCase(t, entry.tenantId); };
                if (entry.audience == defaultAudience(entry.tenantId)
                    && std::none_of(tenants.begin(), tenants.end(), same)) {
                    tenants.push_back(entry.tenantId);
                }
            }
        }
    }
    return tenants;
}

} // namespace

std::string appRegistrationScript(const PolicySet& set)
{
    const auto tenants = tenantsWithDefault(set);
    if (tenants.empty()) {
        return {};
    }
    std::string out = R"sh(#!/bin/sh
set -eu

register() {
  TENANT_ID=$1
  if [ "$(az account show --query tenantId -o tsv)" != "$TENANT_ID" ]; then
    az login --tenant "$TENANT_ID" --allow-no-subscriptions --output none
  fi
  APP_ID=$(az ad app create \
    --display-name "defakto-server" \
    --identifier-uris "api://$TENANT_ID/defakto-server" \
    --sign-in-audience "AzureADMyOrg" \
    --query appId -o tsv)
  az ad sp show --id "$APP_ID" --output none 2>/dev/null ||
    az ad sp create --id "$APP_ID" --output none
}

)sh";
    for (const std::string& tenant : tenants) {
        out += "register " + shellWord(tenant) + '\n';
    }
    return out;
}

} // namespace attest::policy
