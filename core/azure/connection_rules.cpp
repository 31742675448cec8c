// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/connection_rules.h"

#include "azure/connection_issues.h"
#include "azure/url_parts.h"
#include "base/ascii.h"
#include "base/bounded_text.h"

#include <algorithm>

namespace attest::azure {

namespace {

using Found = std::optional<Problem>;

Problem problemOf(const Connection& connection, IssueId id, Params params = {})
{
    params.insert(params.begin(), {"connection", bounded(connection.name, kMostNameBytes)});
    return {id, std::move(params), {}};
}

/// https, but for the metadata service, which speaks nothing else than http.
Found unfitAddress(const Connection& connection, const char* endpoint, const std::string& url)
{
    const auto parts = urlParts(url);
    if (parts && parts->userinfo) {
        return problemOf(connection, issue::kConnectionUserinfo, {{"endpoint", endpoint}});
    }
    const Params params{{"endpoint", endpoint}, {"url", bounded(url, kMostNameBytes)}};
    if (!parts || (!parts->rest.empty() && parts->rest != "/")) {
        return problemOf(connection, issue::kConnectionBadUrl, params);
    }
    const bool plainAllowed = std::string_view(endpoint) == "metadata"
        || std::string_view(endpoint) == "proxy" || (connection.lab && isLoopback(parts->host));
    if (parts->scheme != "https" && !plainAllowed) {
        return problemOf(connection, issue::kConnectionNotHttps, params);
    }
    return std::nullopt;
}

Found unfitEndpoints(const Connection& connection)
{
    const Endpoints& at = connection.endpoints;
    const std::pair<const char*, const std::string&> all[] = {{"authority", at.authority},
        {"arm", at.arm}, {"graph", at.graph}, {"metadata", at.metadata}};
    for (const auto& [name, url] : all) {
        if (auto found = unfitAddress(connection, name, url)) {
            return found;
        }
    }
    const auto audience = urlParts(at.armAudience);
    if (!audience || audience->userinfo) {
        return problemOf(connection, issue::kConnectionBadUrl,
            {{"endpoint", "arm audience"}, {"url", bounded(at.armAudience, kMostNameBytes)}});
    }
    return connection.proxy.kind == net::Proxy::Kind::Explicit
        ? unfitAddress(connection, "proxy", connection.proxy.url)
        : std::nullopt;
}

bool isApplication(CredentialKind kind)
{
    return kind == CredentialKind::ClientSecret || kind == CredentialKind::Certificate
        || kind == CredentialKind::FederatedToken;
}

Found unfitIdentity(const Connection& connection)
{
    using Is = Credential::IdentityIs;
    const Credential& credential = connection.credential;
    const bool guid
        = credential.identityIs == Is::ClientId || credential.identityIs == Is::ObjectId;
    const bool fits = credential.identityIs == Is::None ? credential.identity.empty()
        : guid                                          ? isGuid(credential.identity)
               : credential.identity.starts_with("/subscriptions/")
            && credential.identity.size() <= kMostTextBytes;
    return fits ? Found()
                : problemOf(connection, issue::kConnectionBadIdentity,
                    {{"identity", bounded(credential.identity, kMostNameBytes)}});
}

Found unfitCredential(const Connection& connection)
{
    const Credential& credential = connection.credential;
    const Params named{{"credential", std::string(credentialName(credential.kind))}};
    if (!credential.clientId.empty() && !isGuid(credential.clientId)) {
        return problemOf(connection, issue::kConnectionBadClient,
            {{"client", bounded(credential.clientId, kMostNameBytes)}});
    }
    // A workload is told who it is by its environment, so its client and file may be left out here.
    const bool told = credential.kind == CredentialKind::FederatedToken;
    if (isApplication(credential.kind) && credential.clientId.empty() && !told) {
        return problemOf(connection, issue::kConnectionNoClient, named);
    }
    if (isApplication(credential.kind) && !told
        && (connection.tenant.empty() || connection.tenant == "organizations"
            || connection.tenant == "common")) {
        return problemOf(connection, issue::kConnectionNoTenant, named);
    }
    if (credential.kind == CredentialKind::Certificate && credential.file.empty()) {
        return problemOf(connection, issue::kConnectionNoFile, named);
    }
    return unfitIdentity(connection);
}

/// Leading Azure's names elsewhere is what an attacker would do: only a lab on this machine may.
Found unfitPlaces(const Connection& connection)
{
    for (const auto& [host, place] : connection.places) {
        if (!connection.lab) {
            return problemOf(connection, issue::kConnectionPlaceOutsideLab, {{"host", host}});
        }
        if (!isLoopback(place.host) || place.host == "localhost" || place.port == 0) {
            return problemOf(connection, issue::kConnectionPlaceElsewhere,
                {{"host", host}, {"address", bounded(place.host, kMostNameBytes)}});
        }
    }
    return std::nullopt;
}

} // namespace

bool isTenantName(std::string_view text)
{
    if (isGuid(text) || text == "organizations" || text == "common") {
        return true;
    }
    const bool characters
        = std::ranges::all_of(text, [](char c) { return isAlnum(c) || c == '.' || c == '-'; });
    return characters && text.size() <= 253 && text.find('.') != std::string_view::npos
        && text.find("..") == std::string_view::npos && !text.starts_with('.')
        && !text.ends_with('.') && !text.starts_with('-');
}

Found unfitConnection(const Connection& connection)
{
    if (connection.name.empty() || connection.name.size() > kMostNameBytes) {
        return Problem{issue::kConnectionNoName, {}, {}};
    }
    if (!connection.tenant.empty() && !isTenantName(connection.tenant)) {
        return problemOf(connection, issue::kConnectionBadTenant,
            {{"tenant", bounded(connection.tenant, kMostNameBytes)}});
    }
    for (const auto& judge : {unfitEndpoints, unfitCredential, unfitPlaces}) {
        if (auto found = judge(connection)) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace attest::azure
