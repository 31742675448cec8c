// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/msi/keys_of_issuer.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::verify::msi {

std::string hostOf(std::string_view url)
{
    constexpr std::string_view scheme = "https://";
    if (!equalNoCase(url.substr(0, scheme.size()), scheme)) {
        return {};
    }
    const std::string_view rest = url.substr(scheme.size());
    std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    if (authority.ends_with(":443")) {
        authority.remove_suffix(4);
    }
    const bool plain
        = std::ranges::all_of(authority, [](char c) { return isAlnum(c) || c == '-' || c == '.'; });
    return plain ? lowered(authority) : std::string{};
}

std::string discoveryUrl(std::string_view issuer)
{
    constexpr std::string_view document = "/.well-known/openid-configuration";
    if (const auto parts = policy::parseIssuer(issuer)) {
        const std::string base = "https://"
            + std::string(policy::cloudFacts(parts->cloud).authorityHost) + "/"
            + std::string(parts->tenant);
        return base + (parts->version == policy::TokenVersion::V2 ? "/v2.0" : "")
            + std::string(document);
    }
    if (hostOf(issuer).empty()) {
        return {};
    }
    const std::string_view bare
        = issuer.ends_with('/') ? issuer.substr(0, issuer.size() - 1) : issuer;
    return std::string(bare) + std::string(document);
}

bool belongsTo(std::string_view jwksUrl, std::string_view issuer)
{
    const std::string host = hostOf(jwksUrl);
    if (host.empty()) {
        return false;
    }
    if (const auto parts = policy::parseIssuer(issuer)) {
        return policy::isAuthorityHost(parts->cloud, host);
    }
    return host == hostOf(issuer);
}

std::string fillTenant(std::string_view templated, std::string_view issuer)
{
    constexpr std::string_view placeholder = "{tenantid}";
    const auto parts = policy::parseIssuer(issuer);
    const std::size_t at = templated.find(placeholder);
    if (!parts || at == std::string_view::npos) {
        return std::string(templated);
    }
    std::string filled(templated);
    filled.replace(at, placeholder.size(), parts->tenant);
    return filled;
}

bool keyServes(std::string_view keyIssuer, std::string_view issuer)
{
    const std::string filled = fillTenant(keyIssuer, issuer);
    const auto ofKey = policy::parseIssuer(filled);
    const auto ofToken = policy::parseIssuer(issuer);
    if (ofKey && ofToken) {
        return ofKey->cloud == ofToken->cloud && equalNoCase(ofKey->tenant, ofToken->tenant);
    }
    return filled == issuer;
}

} // namespace attest::verify::msi
