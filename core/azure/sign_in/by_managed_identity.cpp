// SPDX-License-Identifier: GPL-3.0-or-later
// Where to ask for a managed identity's token is said by the environment, in the order of Azure's SDKs.
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/flows.h"
#include "azure/sign_in/identity_endpoint.h"
#include "azure/url_parts.h"
#include "base/bounded_text.h"
#include "base/ip_address.h"
#include "base/percent.h"

namespace attest::azure {

namespace {

using Is = Credential::IdentityIs;

std::string variable(const Asking& asking, const char* name)
{
    return asking.around.environment ? asking.around.environment(name).value_or("") : std::string();
}

/// "&client_id=…" by the name that the source has for it; empty where any identity will do. Arc's agent has
/// the metadata service's names: it passes over mi_res_id in silence.
std::string selectorOf(const Credential& credential, IdentitySource source)
{
    if (credential.identityIs == Is::None) {
        return {};
    }
    const bool service = source == IdentitySource::AppService;
    const char* name = credential.identityIs == Is::ClientId ? "client_id"
        : credential.identityIs == Is::ObjectId ? (service ? "principal_id" : "object_id")
                                                : (service ? "mi_res_id" : "msi_res_id");
    return std::string("&") + name + "=" + percentEncoded(credential.identity);
}

/// The service's own header and secret must not leave the machine: loopback, or the addresses that Azure's
/// hosts give it (RFC 3927).
bool isOfThisMachine(const std::string& url)
{
    const auto parts = urlParts(url);
    const auto address = parts ? ipAddress(parts->host) : std::nullopt;
    const bool linkLocal
        = address && address->size() == 4 && (*address)[0] == 169 && (*address)[1] == 254;
    return parts && !parts->userinfo && (linkLocal || isLoopback(parts->host));
}

struct Place {
    IdentitySource source = IdentitySource::Imds;
    std::string url, version;
    net::Reach reach = net::Reach::Metadata;
};

Result<Place> placeOf(const Asking& asking)
{
    const std::string endpoint = variable(asking, "IDENTITY_ENDPOINT");
    if (!endpoint.empty() && !variable(asking, "IDENTITY_SERVER_THUMBPRINT").empty()) {
        return Problem{issue::kIdentityUnsupported, {{"source", "IDENTITY_SERVER_THUMBPRINT"}}, {}};
    }
    const bool service = !variable(asking, "IDENTITY_HEADER").empty();
    if (!endpoint.empty() && (service || !variable(asking, "IMDS_ENDPOINT").empty())) {
        const auto source = service ? IdentitySource::AppService : IdentitySource::Arc;
        if (!isOfThisMachine(endpoint)) {
            return Problem{issue::kIdentityElsewhere,
                {{"source", std::string(nameOf(source))},
                    {"url", bounded(endpoint, kMostNameBytes)}},
                {}};
        }
        return Place{source, endpoint, service ? "2019-08-01" : "2020-06-01", net::Reach::Named};
    }
    if (!variable(asking, "MSI_ENDPOINT").empty()) {
        return Problem{issue::kIdentityUnsupported, {{"source", "MSI_ENDPOINT"}}, {}};
    }
    return Place{IdentitySource::Imds,
        asking.connection.endpoints.metadata + "/metadata/identity/oauth2/token", "2018-02-01",
        net::Reach::Metadata};
}

} // namespace

Result<Tokens> byManagedIdentity(const Asking& asking)
{
    const auto place = placeOf(asking);
    if (!place) {
        return place.problem();
    }
    net::HttpRequest request;
    request.url = place->url + (place->url.find('?') == std::string::npos ? "?" : "&")
        + "api-version=" + place->version + "&resource=" + percentEncoded(asking.resource)
        + selectorOf(asking.connection.credential, place->source);
    request.reach = place->reach;
    request.bounds.connect = std::chrono::milliseconds(3000);
    request.bounds.bodyBytes = 256U << 10U;
    request.purpose = "identity token";
    request.rule = nameOf(place->source);
    using Holds = net::Header::Holds;
    if (place->source == IdentitySource::AppService) {
        request.headers.push_back(
            {"X-IDENTITY-HEADER", variable(asking, "IDENTITY_HEADER"), Holds::Credential});
    } else {
        request.headers.push_back({"Metadata", "true", Holds::Plain});
    }
    if (place->source == IdentitySource::Arc) {
        if (auto problem = answerChallenge(asking, request)) {
            return *std::move(problem);
        }
    }
    return identityToken(asking, request, place->source);
}

} // namespace attest::azure
