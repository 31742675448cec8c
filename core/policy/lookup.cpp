// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/lookup.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::policy {
namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string_view withoutEnd(std::string_view text, char c)
{
    return text.ends_with(c) ? text.substr(0, text.size() - 1) : text;
}

bool nearly(std::string_view a, std::string_view b)
{
    return equalNoCase(withoutEnd(trimmed(a), '.'), withoutEnd(trimmed(b), '.'));
}

} // namespace

ImdsLookup findImdsTenant(const ImdsConfig& config, std::string_view domain)
{
    const auto& tenants = config.tenants;
    ImdsLookup found;
    if (config.byDomain.size() == tenants.size()) {
        const auto at = std::lower_bound(config.byDomain.begin(), config.byDomain.end(), domain,
            [&](std::uint32_t i, std::string_view wanted) { return tenants[i].domain < wanted; });
        if (at != config.byDomain.end() && tenants[*at].domain == domain) {
            found.tenant = &tenants[*at];
        }
    } else {
        const auto at = std::find_if(tenants.begin(), tenants.end(),
            [&](const ImdsTenant& tenant) { return tenant.domain == domain; });
        found.tenant = at == tenants.end() ? nullptr : &*at;
    }
    if (found.tenant == nullptr) {
        const auto at = std::find_if(tenants.begin(), tenants.end(),
            [&](const ImdsTenant& tenant) { return nearly(tenant.domain, domain); });
        found.nearMiss = at == tenants.end() ? nullptr : &*at;
    }
    return found;
}

Closeness closeness(std::string_view found, std::string_view expected)
{
    if (found == expected) {
        return Closeness::Equal;
    }
    if (withoutEnd(found, '/') == withoutEnd(expected, '/')) {
        return Closeness::TrailingSlash;
    }
    if (equalNoCase(found, expected)) {
        return Closeness::Case;
    }
    return trimmed(found) == trimmed(expected) ? Closeness::Space : Closeness::Different;
}

std::string_view closenessName(Closeness closeness)
{
    switch (closeness) {
    case Closeness::Equal:
        return "equal";
    case Closeness::Case:
        return "case";
    case Closeness::TrailingSlash:
        return "trailing-slash";
    case Closeness::Space:
        return "space";
    case Closeness::Different:
        return "different";
    }
    return "different";
}

bool sameGuid(std::string_view a, std::string_view b)
{
    return a == b || (isGuid(a) && isGuid(b) && equalNoCase(a, b));
}

const MsiEntry* findMsiEntry(const PolicySet& set, std::string_view tenantId)
{
    for (const auto& policy : set.policies) {
        for (const auto& attestor : policy.requiredAttestors) {
            const auto* config = std::get_if<MsiConfig>(&attestor.config);
            if (config == nullptr) {
                continue;
            }
            const auto found = std::ranges::find_if(config->entries, [&](const MsiEntry& entry) {
                return tenantId.empty() || sameGuid(entry.tenantId, tenantId);
            });
            if (found != config->entries.end()) {
                return &*found;
            }
        }
    }
    return nullptr;
}

MsiMatch matchMsiEntry(const MsiEntry& entry, const TokenClaims& claims)
{
    MsiMatch match;
    match.tenant = sameGuid(claims.tid, entry.tenantId);
    match.principal = sameGuid(claims.oid, entry.principalId);
    match.issuer = sameIssuer(claims.iss, entry.issuerUrl) ? Closeness::Equal
                                                           : closeness(claims.iss, entry.issuerUrl);
    for (const std::string& audience : claims.aud) {
        match.audience = std::min(match.audience, closeness(audience, entry.audience));
    }
    return match;
}

std::vector<MsiMatch> matchMsiEntries(const MsiConfig& config, const TokenClaims& claims)
{
    std::vector<MsiMatch> matches;
    for (std::size_t i = 0; i < config.entries.size(); ++i) {
        matches.push_back(matchMsiEntry(config.entries[i], claims));
        matches.back().entry = i;
    }
    return matches;
}

} // namespace attest::policy
