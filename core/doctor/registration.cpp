// SPDX-License-Identifier: GPL-3.0-or-later
// What stands for the audience in the directory: an application, a service principal for it, and the version
// of tokens that it accepts.
#include "base/ascii.h"
#include "base/json_writer.h"
#include "doctor/hops.h"
#include "doctor/issues.h"

#include <algorithm>

namespace attest::doctor {
namespace {

constexpr int kOk = 200;

std::string quoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? "''" : std::string(1, c); // as OData wants it
    }
    return out + "'";
}

Finding refusedBy(const Asked& answer)
{
    return answer.reply ? Finding{issue::kGraphRefused, Severity::Missing,
               {{"status", std::int64_t{answer.status()}},
                   {"code", answer.json().at("error").text("code")}},
               {}}
                        : findingFrom(answer.reply.problem(), Severity::Missing);
}

Prepared creating(const Round& round, const std::string& audience)
{
    JsonWriter json;
    json.beginObject().member("displayName", "defakto-server");
    json.key("identifierUris").beginArray().string(audience).endArray();
    json.member("signInAudience", "AzureADMyOrg").endObject();
    return {"create-application", "POST",
        round.subject().connection.endpoints.graph + "/v1.0/applications", json.take()};
}

Prepared standingFor(const Round& round)
{
    JsonWriter json;
    json.beginObject().member("appId", round.application).endObject();
    return {"create-service-principal", "POST",
        round.subject().connection.endpoints.graph + "/v1.0/servicePrincipals", json.take()};
}

Prepared accepting(const Round& round, int version)
{
    JsonWriter json;
    json.beginObject().key("api").beginObject();
    json.key("requestedAccessTokenVersion").number(version).endObject().endObject();
    return {"set-token-version", "PATCH",
        round.subject().connection.endpoints.graph + "/v1.0/applications/"
            + round.applicationObject,
        json.take()};
}

Diagnosis done(Diagnosis diagnosis)
{
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

} // namespace

Diagnosis checkApplication(Round& round)
{
    Diagnosis diagnosis;
    const auto audience = round.audience();
    const auto filter = isGuid(audience) ? "appId eq " + quoted(audience)
                                         : "identifierUris/any(u:u eq " + quoted(audience) + ")";
    const auto answer = round.graph("/v1.0/applications?$filter=" + encoded(filter));
    if (answer.status() != kOk) {
        diagnosis.findings.push_back(refusedBy(answer));
        return done(std::move(diagnosis));
    }
    const auto found = answer.json().at("value").items();
    if (found.empty() || !isGuid(found.front().text("appId"))) {
        diagnosis.findings.push_back(
            {issue::kNoApplication, Severity::Failure, {{"audience", audience}}, {}});
        if (!isGuid(audience)) {
            diagnosis.commands.push_back({{"az", "ad", "app", "create", "--display-name",
                "defakto-server", "--identifier-uris", audience}});
            diagnosis.acts.push_back(creating(round, audience));
        }
        return done(std::move(diagnosis));
    }
    round.application = found.front().text("appId");
    round.applicationObject = found.front().text("id");
    const auto version = found.front().at("api").at("requestedAccessTokenVersion").number();
    round.acceptedVersion = version == "2" ? 2 : 1; // none is 1
    return done(std::move(diagnosis));
}

Diagnosis checkServicePrincipal(Round& round)
{
    Diagnosis diagnosis;
    const auto answer = round.graph(
        "/v1.0/servicePrincipals?$filter=" + encoded("appId eq " + quoted(round.application)));
    if (answer.status() != kOk) {
        diagnosis.findings.push_back(refusedBy(answer));
        return done(std::move(diagnosis));
    }
    const auto found = answer.json().at("value").items();
    if (found.empty()) {
        diagnosis.findings.push_back({issue::kNoServicePrincipal, Severity::Failure,
            {{"application", round.application}}, {}});
        diagnosis.commands.push_back({{"az", "ad", "sp", "create", "--id", round.application}});
        diagnosis.acts.push_back(standingFor(round));
    } else if (found.front().at("appRoleAssignmentRequired").isTrue()) {
        diagnosis.findings.push_back({issue::kAssignmentRequired, Severity::Warning,
            {{"application", round.application}}, {}});
    }
    return done(std::move(diagnosis));
}

Diagnosis checkTokenVersion(Round& round)
{
    Diagnosis diagnosis;
    const auto issuer = round.issuer();
    const auto parts = policy::parseIssuer(issuer);
    const int expected = parts && parts->version == policy::TokenVersion::V2 ? 2 : 1;
    if (parts && expected != round.acceptedVersion) {
        diagnosis.findings.push_back({issue::kTokenVersion, Severity::Failure,
            {{"application", round.application}, {"accepted", std::int64_t{round.acceptedVersion}},
                {"expected", std::int64_t{expected}}, {"issuer", issuer}},
            {}});
        if (isGuid(round.applicationObject)) {
            const auto act = accepting(round, expected);
            diagnosis.commands.push_back(
                {{"az", "rest", "--method", act.method, "--url", act.url, "--body", act.body}});
            diagnosis.acts.push_back(act);
        }
    }
    if (round.acceptedVersion == 2 && !isGuid(round.audience())) {
        diagnosis.findings.push_back({issue::kAudienceForm, Severity::Failure,
            {{"audience", round.audience()}, {"application", round.application}}, {}});
    }
    return done(std::move(diagnosis));
}

} // namespace attest::doctor
