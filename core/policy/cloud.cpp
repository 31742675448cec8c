// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/cloud.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>

namespace attest::policy {
namespace {

constexpr std::array<CloudFacts, 4> kClouds{{
    {Cloud::Public, "AzurePublicCloud", "metadata.azure.com", "login.microsoftonline.com", "sts.windows.net",
        "https://management.azure.com", "https://management.azure.com/", "https://graph.microsoft.com",
        "https://portal.azure.com", "onmicrosoft.com"},
    {Cloud::UsGovernment, "AzureUSGovernmentCloud", "metadata.azure.us", "login.microsoftonline.us",
        "sts.windows.net", "https://management.usgovcloudapi.net", "https://management.usgovcloudapi.net/",
        "https://graph.microsoft.us", "https://portal.azure.us", "onmicrosoft.us"},
    {Cloud::China, "AzureChinaCloud", "metadata.azure.cn", "login.partner.microsoftonline.cn",
        "sts.chinacloudapi.cn", "https://management.chinacloudapi.cn", "https://management.chinacloudapi.cn/",
        "https://microsoftgraph.chinacloudapi.cn", "https://portal.azure.cn", "partner.onmschina.cn"},
    {Cloud::German, "AzureGermanCloud", "metadata.microsoftazure.de", "login.microsoftonline.de",
        "sts.microsoftonline.de", "https://management.microsoftazure.de", "https://management.microsoftazure.de/",
        "https://graph.microsoft.de", "https://portal.microsoftazure.de", "onmicrosoft.de"},
}};

struct Alias {
    Cloud cloud;
    std::string_view name;
};

// Hosts that answer for the same authority.
constexpr std::array kAuthorities{
    Alias{Cloud::Public, "login.microsoftonline.com"},
    Alias{Cloud::Public, "login.windows.net"},
    Alias{Cloud::Public, "login.microsoft.com"},
    Alias{Cloud::Public, "sts.windows.net"},
    Alias{Cloud::UsGovernment, "login.microsoftonline.us"},
    Alias{Cloud::UsGovernment, "login.usgovcloudapi.net"},
    Alias{Cloud::China, "login.partner.microsoftonline.cn"},
    Alias{Cloud::China, "login.chinacloudapi.cn"},
    Alias{Cloud::German, "login.microsoftonline.de"},
};

// Names of other tools for the same clouds, and the metadata service's upper case.
constexpr std::array kLooseNames{
    Alias{Cloud::Public, "AzureCloud"},
    Alias{Cloud::UsGovernment, "AzureUSGovernment"},
};

struct Split {
    std::string_view host, tenant, tail;
};

std::optional<Split> split(std::string_view url)
{
    constexpr std::string_view scheme = "https://";
    if (!url.starts_with(scheme)) {
        return {};
    }
    url.remove_prefix(scheme.size());
    const std::size_t slash = url.find('/');
    if (slash == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = url.substr(slash + 1);
    const std::size_t end = rest.find('/');
    if (end == std::string_view::npos || end == 0) {
        return {};
    }
    return Split{url.substr(0, slash), rest.substr(0, end), rest.substr(end)};
}

} // namespace

const CloudFacts& cloudFacts(Cloud cloud)
{
    return *std::ranges::find(kClouds, cloud, &CloudFacts::cloud);
}

std::span<const CloudFacts> allClouds()
{
    return kClouds;
}

std::optional<Cloud> cloudNamed(std::string_view name)
{
    const auto found = std::ranges::find(kClouds, name, &CloudFacts::name);
    return found == kClouds.end() ? std::nullopt : std::optional(found->cloud);
}

std::optional<Cloud> cloudNamedLoosely(std::string_view name)
{
    for (const CloudFacts& facts : kClouds) {
        if (equalNoCase(facts.name, name)) {
            return facts.cloud;
        }
    }
    for (const Alias& alias : kLooseNames) {
        if (equalNoCase(alias.name, name)) {
            return alias.cloud;
        }
    }
    return {};
}

std::optional<IssuerParts> parseIssuer(std::string_view url)
{
    const auto parts = split(url);
    if (!parts || !isGuid(parts->tenant)) {
        return {};
    }
    if (parts->tail == "/") {
        const auto found = std::ranges::find(kClouds, parts->host, &CloudFacts::v1IssuerHost);
        if (found != kClouds.end()) {
            return IssuerParts{found->cloud, std::string(parts->tenant), TokenVersion::V1};
        }
    }
    if (parts->tail == "/v2.0") {
        const auto found = std::ranges::find(kClouds, parts->host, &CloudFacts::authorityHost);
        if (found != kClouds.end()) {
            return IssuerParts{found->cloud, std::string(parts->tenant), TokenVersion::V2};
        }
    }
    return {};
}

bool sameIssuer(std::string_view a, std::string_view b)
{
    if (a == b) {
        return true;
    }
    const auto left = split(a);
    const auto right = split(b);
    return left && right && left->host == right->host && left->tail == right->tail && isGuid(left->tenant)
        && equalNoCase(left->tenant, right->tenant);
}

bool isAuthorityHost(Cloud cloud, std::string_view host)
{
    return std::ranges::any_of(kAuthorities, [&](const Alias& alias) {
        const bool shared = cloud == Cloud::Public && alias.cloud == Cloud::UsGovernment;
        return alias.name == host && (alias.cloud == cloud || shared);
    });
}

std::string defaultIssuer(Cloud cloud, std::string_view tenantId)
{
    return "https://" + std::string(cloudFacts(cloud).v1IssuerHost) + "/" + std::string(tenantId) + "/";
}

} // namespace attest::policy
