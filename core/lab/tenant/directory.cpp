// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tenant/directory.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::lab {

namespace {

template <typename T, typename Matches>
const T* first(const std::vector<T>& all, Matches matches)
{
    const auto found = std::find_if(all.begin(), all.end(), matches);
    return found == all.end() ? nullptr : &*found;
}

bool contains(const std::vector<std::string>& all, std::string_view text)
{
    return std::find(all.begin(), all.end(), text) != all.end();
}

/// The names with and without a slash at the end.
std::vector<std::string> bothEndings(std::initializer_list<std::string_view> hosts)
{
    std::vector<std::string> all;
    for (const std::string_view host : hosts) {
        all.push_back("https://" + std::string(host) + "/");
        all.push_back("https://" + std::string(host));
    }
    return all;
}

} // namespace

const AppRegistration* findApp(const Directory& directory, std::string_view appId)
{
    return first(directory.apps, [&](const auto& app) { return equalNoCase(app.appId, appId); });
}

const Principal* findPrincipal(const Directory& directory, std::string_view id)
{
    return first(directory.principals, [&](const auto& one) { return equalNoCase(one.id, id); });
}

const Principal* principalOfApp(const Directory& directory, std::string_view appId)
{
    return appId.empty() ? nullptr : first(directory.principals, [&](const auto& one) {
        return equalNoCase(one.appId, appId);
    });
}

bool namesTenant(const Directory& directory, std::string_view text)
{
    return equalNoCase(text, directory.tenantId) || equalNoCase(text, directory.domain);
}

std::vector<std::string> managementAudiences(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Public:
        return bothEndings({"management.core.windows.net", "management.azure.com"});
    case Cloud::UsGovernment:
        return bothEndings({"management.core.usgovcloudapi.net", "management.usgovcloudapi.net"});
    case Cloud::China:
        return bothEndings({"management.core.chinacloudapi.cn", "management.chinacloudapi.cn"});
    case Cloud::Germany:
        return bothEndings({"management.core.cloudapi.de", "management.microsoftazure.de"});
    }
    return {};
}

std::vector<std::string> graphAudiences(Cloud cloud)
{
    auto all = bothEndings({factsOf(cloud).graphHost});
    all.emplace_back("00000003-0000-0000-c000-000000000000");
    return all;
}

std::variant<TokenResource, NoResource> findResource(
    const Directory& directory, Cloud cloud, std::string_view name)
{
    if (contains(managementAudiences(cloud), name) || contains(graphAudiences(cloud), name)) {
        return TokenResource{std::string(name), 1};
    }
    const auto* app = first(directory.apps, [&](const AppRegistration& one) {
        return equalNoCase(one.appId, name) || contains(one.identifierUris, name);
    });
    if (app == nullptr) {
        return NoResource::Unknown;
    }
    if (principalOfApp(directory, app->appId) == nullptr) {
        return NoResource::NoPrincipal;
    }
    // Tokens of version 2 name their audience by its client id, whatever was asked for.
    const int version = app->tokenVersion.value_or(1);
    return TokenResource{version == 2 ? app->appId : std::string(name), version};
}

} // namespace attest::lab
