// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/identity_endpoint.h"

#include "azure/sign_in/credential_issues.h"
#include "azure/url_parts.h"
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/redact.h"

namespace attest::azure {

namespace {

/// Azure's guidance for clients of the metadata service: 404, 410, 429 and 5xx pass. Where Arc's agent should
/// be, 404 is somebody else's, or an identity that is not the machine's.
bool passes(int status, IdentitySource source)
{
    return (status == 404 && source != IdentitySource::Arc) || status == 410 || status == 429
        || status >= 500;
}
constexpr std::chrono::seconds kPauses[]{std::chrono::seconds(2), std::chrono::seconds(4),
    std::chrono::seconds(8), std::chrono::seconds(16)};

Params paramsFor(IdentitySource source, Params more)
{
    more.insert(more.begin(), {"source", std::string(nameOf(source))});
    return more;
}

bool selects(const Asking& asking)
{
    return asking.connection.credential.identityIs != Credential::IdentityIs::None;
}

/// Which identity an answer of Arc's says that its token is of, in the terms it was asked in.
std::string identityIn(const JsonMembers& answer, Credential::IdentityIs is)
{
    using enum Credential::IdentityIs;
    switch (is) {
    case ClientId:
        return answer.text("client_id").value_or("");
    case ObjectId:
        return answer.text("object_id").value_or("");
    case ResourceId:
        return answer.text("msi_res_id").value_or(answer.text("mi_res_id").value_or(""));
    case None:
        break;
    }
    return {};
}

/// Agents of Arc from before user-assigned identities pass over which one is asked for and give the machine's
/// own. Newer ones say in the answer whose token it is; an agent's version is told by nothing else.
std::optional<Problem> unconfirmed(const Asking& asking, const JsonMembers& answer)
{
    const Credential& credential = asking.connection.credential;
    const std::string answered = identityIn(answer, credential.identityIs);
    // Guids and resource ids alike are compared without case.
    if (!selects(asking) || equalNoCase(answered, credential.identity)) {
        return std::nullopt;
    }
    return Problem{issue::kIdentitySelector,
        paramsFor(IdentitySource::Arc,
            {{"identity", bounded(credential.identity, kMostNameBytes)},
                {"answered", bounded(answered, kMostNameBytes)}}),
        {}};
}

/// Agents of Arc that know user-assigned identities mean one that is not the machine's.
bool isUnassigned(const Asking& asking, const net::HttpReply& reply, IdentitySource source)
{
    return source == IdentitySource::Arc && reply.status == 404 && selects(asking);
}

/// The words that the service has for its refusals are all that tells them apart: both are an
/// "invalid_request". Where they change, the general finding still says them.
IssueId meaningOf(const std::string& code, const std::string& message)
{
    if (message.find("Identity not found") != std::string::npos) {
        return issue::kIdentityNotFound;
    }
    if (message.find("Multiple user assigned identities") != std::string::npos) {
        return issue::kIdentityAmbiguous;
    }
    if (code == "invalid_resource") {
        return issue::kIdentityResource;
    }
    return issue::kIdentityRefused;
}

Problem refusedBy(const Asking& asking, const net::HttpReply& reply, IdentitySource source)
{
    if (auto redirection = redirectionOf(reply, source)) {
        return *std::move(redirection);
    }
    const auto json = JsonMembers::read(reply.body);
    const std::int64_t status = reply.status;
    // App Service says {"statusCode", "message"}, the others OAuth's error.
    const auto said = json.ok() ? json->text("error_description") : std::nullopt;
    const auto other = json.ok() ? json->text("message") : std::nullopt;
    if (source == IdentitySource::Arc && status == 401) { // whatever else it says
        return {issue::kArcKeyRefused,
            {{"message", bounded(redactSecrets(said.value_or("")), kMostTextBytes)}}, {}};
    }
    if (!said && !other) {
        const std::string* type = reply.header("Content-Type");
        return {issue::kNotIdentityService,
            paramsFor(source,
                {{"status", status},
                    {"type", type == nullptr ? std::string() : bounded(*type, kMostNameBytes)}}),
            {}};
    }
    const std::string code = bounded(json->text("error").value_or(""), kMostNameBytes);
    const std::string message
        = bounded(redactSecrets(said.value_or(other.value_or(""))), kMostTextBytes);
    return {
        isUnassigned(asking, reply, source) ? issue::kIdentityNotFound : meaningOf(code, message),
        paramsFor(source,
            {{"status", status}, {"code", code}, {"message", message},
                {"resource", bounded(asking.resource, kMostNameBytes)}}),
        {}};
}

Result<Tokens> tokensOf(const Asking& asking, net::HttpReply& reply, IdentitySource source)
{
    const auto json = JsonMembers::read(reply.body);
    Form::wipe(reply.body);
    if (!json) {
        const std::string* type = reply.header("Content-Type");
        return Problem{issue::kNotIdentityService,
            paramsFor(source,
                {{"status", std::int64_t{reply.status}},
                    {"type", type == nullptr ? std::string() : bounded(*type, kMostNameBytes)}}),
            {}};
    }
    auto tokens = tokensIn(*json, asking.clock());
    if (const auto* member = std::get_if<std::string>(&tokens)) {
        return Problem{issue::kIdentityBadAnswer, paramsFor(source, {{"member", *member}}), {}};
    }
    auto problem
        = source == IdentitySource::Arc ? unconfirmed(asking, *json) : std::optional<Problem>();
    if (problem) {
        return *std::move(problem);
    }
    return std::get<Tokens>(std::move(tokens));
}

} // namespace

std::string_view nameOf(IdentitySource source)
{
    switch (source) {
    case IdentitySource::Imds:
        return "imds";
    case IdentitySource::AppService:
        return "app-service";
    case IdentitySource::Arc:
        return "arc";
    }
    return {};
}

std::optional<Problem> redirectionOf(const net::HttpReply& reply, IdentitySource source)
{
    if (reply.status < 300 || reply.status > 399) {
        return std::nullopt;
    }
    const std::string* location = reply.header("Location");
    const auto parts = location == nullptr ? std::nullopt : urlParts(*location);
    // The origin alone: what stands behind it may hold what the request did.
    return Problem{issue::kIdentityRedirected,
        paramsFor(source,
            {{"status", std::int64_t{reply.status}},
                {"target", parts ? bounded(originOf(*parts), kMostNameBytes) : std::string()}}),
        {}};
}

Result<net::HttpReply> askIdentityService(
    const Asking& asking, const net::HttpRequest& request, IdentitySource source)
{
    int status = 0;
    for (std::size_t tries = 0; tries <= std::size(kPauses); ++tries) {
        if (tries > 0) {
            asking.around.pause(kPauses[tries - 1], asking.cancel);
        }
        if (asking.cancel.asked()) {
            return cancelled(asking);
        }
        auto reply = asking.transport.exchange(request, asking.cancel);
        if (!reply) {
            return reply.problem();
        }
        if (!passes(reply->status, source)) {
            return reply;
        }
        status = reply->status;
    }
    return Problem{
        issue::kIdentityUnavailable, paramsFor(source, {{"status", std::int64_t{status}}}), {}};
}

Result<Tokens> identityToken(
    const Asking& asking, const net::HttpRequest& request, IdentitySource source)
{
    auto reply = askIdentityService(asking, request, source);
    if (!reply) {
        return reply.problem();
    }
    return reply->status == 200 ? tokensOf(asking, *reply, source)
                                : Result<Tokens>(refusedBy(asking, *reply, source));
}

} // namespace attest::azure
