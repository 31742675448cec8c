// SPDX-License-Identifier: GPL-3.0-or-later
// What an agent asks of its machine's metadata service, by the documented calls.

#include "base/percent.h"
#include "lab/agent/agent.h"
#include "lab/exchange/json_body.h"
#include "lab/http/parameters.h"

namespace attest::lab {

namespace {

// Versions that other verifiers' agents ask for (azure-facts: attested and instance, identity).
constexpr char kDocumentVersion[] = "2025-04-07";
constexpr char kIdentityVersion[] = "2018-02-01";

/// "{path}?api-version={version}{more}", built piece by piece: the compiler warns of sums of texts here.
std::string target(std::string_view path, std::string_view version, std::string_view more = {})
{
    std::string out("/metadata/");
    out.append(path).append("?api-version=").append(version).append(more);
    return out;
}

std::string selectorQuery(const policy::AgentMsi& config)
{
    switch (config.selector) {
    case policy::AgentMsi::Selector::ClientId:
        return "&client_id=" + percentEncoded(config.selected.text);
    case policy::AgentMsi::Selector::ObjectId:
        return "&object_id=" + percentEncoded(config.selected.text);
    case policy::AgentMsi::Selector::ResourceId:
        return "&msi_res_id=" + percentEncoded(config.selected.text);
    case policy::AgentMsi::Selector::None:
        break;
    }
    return {};
}

Problem notThere(std::string reason)
{
    return {{}, {{"reason", std::move(reason)}}, {}};
}

} // namespace

Result<std::string> Agent::askImds(const std::string& address)
{
    http::Request request;
    request.target = address;
    request.headers = {{"Metadata", "true"}, {"Accept", "application/json"}};
    const auto answered = m_setup.imds(request);
    if (!answered) {
        return answered.problem();
    }
    if (answered->status != 200) {
        return notThere(
            "HTTP " + std::to_string(answered->status) + ": " + answered->body.substr(0, 512));
    }
    return answered->body;
}

Result<std::string> Agent::document(const std::string& nonce)
{
    return askImds(
        target("attested/document", kDocumentVersion, "&nonce=" + percentEncoded(nonce)));
}

Result<std::string> Agent::resourceId()
{
    return askImds(target("instance/compute/resourceId", kDocumentVersion, "&format=text"));
}

// The documented default names the tenant, which the machine itself can tell.
Result<std::string> Agent::audience(const policy::AgentMsi& config)
{
    if (config.audience) {
        return config.audience->text;
    }
    const auto info = askImds(target("identity/info", kIdentityVersion));
    if (!info) {
        return info.problem();
    }
    const auto json = JsonBody::read(*info);
    const std::string tenant = json ? json->text("tenantId") : "";
    if (tenant.empty()) {
        return notThere("the metadata service does not name the tenant");
    }
    return "api://" + tenant + "/defakto-server";
}

Result<std::string> Agent::token(const policy::AgentMsi& config)
{
    const auto resource = audience(config);
    if (!resource) {
        return resource.problem();
    }
    const auto answered = askImds(target("identity/oauth2/token", kIdentityVersion,
        "&resource=" + percentEncoded(*resource) + selectorQuery(config)));
    if (!answered) {
        return answered.problem();
    }
    const auto json = JsonBody::read(*answered);
    if (!json || json->text("access_token").empty()) {
        return notThere("the answer holds no access_token");
    }
    return json->text("access_token");
}

} // namespace attest::lab
