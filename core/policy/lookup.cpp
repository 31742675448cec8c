// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/lookup.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::policy {
namespace {

std::string_view bare(std::string_view domain)
{
    constexpr std::string_view around = " \t\r\n";
    const std::size_t first = domain.find_first_not_of(around);
    if (first == std::string_view::npos) {
        return {};
    }
    domain = domain.substr(first, domain.find_last_not_of(around) - first + 1);
    return domain.ends_with('.') ? domain.substr(0, domain.size() - 1) : domain;
}

} // namespace

ImdsLookup findImdsTenant(const ImdsConfig& config, std::string_view domain)
{
    ImdsLookup lookup;
    for (const ImdsTenant& tenant : config.tenants) {
        if (tenant.domain == domain) {
            lookup.tenant = &tenant;
            return lookup;
        }
        if (lookup.nearMiss == nullptr && equalNoCase(bare(tenant.domain), bare(domain))) {
            lookup.nearMiss = &tenant;
        }
    }
    return lookup;
}

} // namespace attest::policy
