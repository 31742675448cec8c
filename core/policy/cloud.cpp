// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/cloud.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>

namespace attest::policy {
namespace {

constexpr std::array<CloudFacts, 4> kClouds{{
    {Cloud::Public, "AzurePublicCloud", "metadata.azure.com", "login.microsoftonline.com",
        "sts.windows.net", "https://management.azure.com", "https://management.azure.com/",
        "https://graph.microsoft.com", "portal.azure.com", "onmicrosoft.com"},
    {Cloud::UsGovernment, "AzureUSGovernmentCloud", "metadata.azure.us", "login.microsoftonline.us",
        "sts.windows.net", "https://management.usgovcloudapi.net",
        "https://management.usgovcloudapi.net/", "https://graph.microsoft.us", "portal.azure.us",
        "onmicrosoft.us"},
    {Cloud::China, "AzureChinaCloud", "metadata.azure.cn", "login.partner.microsoftonline.cn",
        "sts.chinacloudapi.cn", "https://management.chinacloudapi.cn",
        "https://management.chinacloudapi.cn/", "https://microsoftgraph.chinacloudapi.cn",
        "portal.azure.cn", "partner.onmschina.cn"},
    {Cloud::German, "AzureGermanCloud", "metadata.microsoftazure.de", "login.microsoftonline.de",
        "sts.microsoftonline.de", "https://management.microsoftazure.de",
        "https://management.microsoftazure.de/", "https://graph.microsoft.de",
        "portal.microsoftazure.de", "onmicrosoft.de"},
}};

struct Alias {
    Cloud cloud;
    std::string_view text;
};

// Names in use beside the documented ones: az, the SDKs' settings, the metadata service.
constexpr std::array<Alias, 6> kOtherNames{{
    {Cloud::Public, "AzureCloud"},
    {Cloud::Public, "AzurePublic"},
    {Cloud::UsGovernment, "AzureUSGovernment"},
    {Cloud::UsGovernment, "AzureGovernment"},
    {Cloud::China, "AzureChina"},
    {Cloud::German, "AzureGerman"},
}};

constexpr std::array<Alias, 9> kAuthorityAliases{{
    {Cloud::Public, "login.windows.net"},
    {Cloud::Public, "login.microsoft.com"},
    {Cloud::Public, "sts.windows.net"},
    {Cloud::UsGovernment, "login.usgovcloudapi.net"},
    {Cloud::UsGovernment, "sts.windows.net"},
    {Cloud::China, "login.chinacloudapi.cn"},
    {Cloud::China, "login.partner.microsoftonline.cn"},
    {Cloud::China, "sts.chinacloudapi.cn"},
    {Cloud::German, "sts.microsoftonline.de"},
}};

constexpr std::string_view kScheme = "https://";
constexpr std::string_view kVersion2 = "/v2.0";

// A tenant as an issuer holds it: a GUID, a domain, or the placeholder of a template.
bool isTenantSegment(std::string_view text)
{
    const auto allowed
        = [](char c) { return isAlnum(c) || c == '-' || c == '.' || c == '{' || c == '}'; };
    return !text.empty() && std::all_of(text.begin(), text.end(), allowed);
}

} // namespace

std::span<const CloudFacts> allClouds()
{
    return kClouds;
}

const CloudFacts& cloudFacts(Cloud cloud)
{
    return kClouds[static_cast<std::size_t>(cloud)];
}

std::optional<Cloud> cloudNamed(std::string_view name)
{
    for (const CloudFacts& facts : kClouds) {
        if (facts.name == name) {
            return facts.cloud;
        }
    }
    return {};
}

std::optional<Cloud> cloudNamedLoosely(std::string_view name)
{
    for (const CloudFacts& facts : kClouds) {
        if (equalNoCase(facts.name, name)) {
            return facts.cloud;
        }
    }
    for (const Alias& alias : kOtherNames) {
        if (equalNoCase(alias.text, name)) {
            return alias.cloud;
        }
    }
    return {};
}

std::optional<IssuerParts> parseIssuer(std::string_view url)
{
    if (!url.starts_with(kScheme)) {
        return {};
    }
    url.remove_prefix(kScheme.size());
    const std::size_t slash = url.find('/');
    if (slash == std::string_view::npos) {
        return {};
    }
    const std::string_view host = url.substr(0, slash);
    const std::string_view path = url.substr(slash + 1);
    const bool second = path.ends_with(kVersion2);
    if (!second && !path.ends_with('/')) {
        return {};
    }
    const std::string_view tenant = path.substr(0, path.size() - (second ? kVersion2.size() : 1));
    if (!isTenantSegment(tenant)) {
        return {};
    }
    for (const CloudFacts& facts : kClouds) {
        if (host == (second ? facts.authorityHost : facts.v1IssuerHost)) {
            return IssuerParts{facts.cloud, tenant, second ? TokenVersion::V2 : TokenVersion::V1};
        }
    }
    return {};
}

bool sameIssuer(std::string_view a, std::string_view b)
{
    if (a == b) {
        return true;
    }
    const auto first = parseIssuer(a);
    const auto second = parseIssuer(b);
    return first && second && first->cloud == second->cloud && first->version == second->version
        && equalNoCase(first->tenant, second->tenant);
}

bool isAuthorityHost(Cloud cloud, std::string_view host)
{
    const auto of = [host](Cloud one) {
        return host == cloudFacts(one).authorityHost
            || std::any_of(kAuthorityAliases.begin(), kAuthorityAliases.end(),
                [&](const Alias& alias) { return alias.cloud == one && alias.text == host; });
    };
    return of(cloud) || (cloud == Cloud::Public && of(Cloud::UsGovernment));
}

bool sharesIssuerHost(Cloud a, Cloud b)
{
    return cloudFacts(a).v1IssuerHost == cloudFacts(b).v1IssuerHost;
}

std::string defaultIssuer(Cloud cloud, std::string_view tenantId)
{
    return std::string(kScheme) + std::string(cloudFacts(cloud).v1IssuerHost) + '/'
        + std::string(tenantId) + '/';
}

std::string secondIssuer(Cloud cloud, std::string_view tenantId)
{
    return std::string(kScheme) + std::string(cloudFacts(cloud).authorityHost) + '/'
        + std::string(tenantId) + std::string(kVersion2);
}

std::string defaultAudience(std::string_view tenantId)
{
    return "api://" + std::string(tenantId) + "/defakto-server";
}

} // namespace attest::policy
