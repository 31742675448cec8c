// SPDX-License-Identifier: GPL-3.0-or-later
// What stands for the audience in the directory: an application, a service principal for it, and the version
// of tokens that it accepts.
#include "azure/arm/client.h"
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/json_writer.h"
#include "doctor/hops.h"
#include "doctor/issues.h"
#include "doctor/pages.h"

namespace attest::doctor {
namespace {

constexpr int kUnauthenticated = 401, kForbidden = 403;

std::string quoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? "''" : std::string(1, c); // as OData wants it
    }
    return out + "'";
}

Finding refusedBy(const Asked& answer, const std::string& path)
{
    if (!answer.reply) {
        return findingFrom(answer.reply.problem(), Severity::Missing);
    }
    if (auto busy = answer.throttled()) {
        return *std::move(busy);
    }
    if (auto problem = azure::ArmClient::problemOf(*answer.reply, path);
        problem.id == azure::issue::kArmClaimsChallenge) {
        return findingFrom(problem, Severity::Missing);
    }
    const bool ofTheAccount = answer.status() == kUnauthenticated || answer.status() == kForbidden;
    return {ofTheAccount ? issue::kGraphRefused : issue::kGraphFails, Severity::Missing,
        {{"status", std::int64_t{answer.status()}},
            {"code", answer.json().at("error").text("code")}},
        {}};
}

/// The first object that a filter finds, each of its members held to its type.
struct Found {
    bool any = false;
    std::string appId, id;
    int version = 1; ///< of tokens that it accepts
    bool assignmentRequired = false;
    std::optional<Finding> unknown; ///< why nothing can be said of whether there is one
};

/// The first that a filter finds.
Found find(Round& round, const char* what, std::string path)
{
    Found out;
    const Pages pages{what, round.subject().connection.endpoints.graph, "@odata.nextLink",
        [&round](const std::string& each) { return round.graph(each); }, refusedBy};
    out.unknown = readPages(pages, std::move(path), [&out](const azure::Value& entry) {
        const auto version = entry["api"]["requestedAccessTokenVersion"].number();
        out = {true, entry.needed("appId"), entry.needed("id"),
            version ? static_cast<int>(*version) : 1, // none is 1
            entry["appRoleAssignmentRequired"].isTrue(), {}};
        return false;
    });
    return out;
}

/// What whoever may look can run, where the account may not.
void handOver(const Finding& unknown, Command command, Diagnosis& diagnosis)
{
    diagnosis.findings.push_back(unknown);
    if (unknown.id == issue::kGraphRefused) {
        diagnosis.commands.push_back(std::move(command));
    }
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
    const auto found = find(round, "applications", "/v1.0/applications?$filter=" + encoded(filter));
    if (found.unknown) {
        handOver(*found.unknown,
            isGuid(audience) ? Command{{"az", "ad", "app", "show", "--id", audience}}
                             : Command{{"az", "ad", "app", "list", "--identifier-uri", audience}},
            diagnosis);
        return done(std::move(diagnosis));
    }
    if (!isGuid(found.appId)) {
        diagnosis.findings.push_back(
            {issue::kNoApplication, Severity::Failure, {{"audience", audience}}, {}});
        if (!isGuid(audience)) {
            diagnosis.commands.push_back({{"az", "ad", "app", "create", "--display-name",
                "defakto-server", "--identifier-uris", audience}});
            diagnosis.acts.push_back(creating(round, audience));
        }
        return done(std::move(diagnosis));
    }
    round.application = found.appId;
    round.applicationObject = found.id;
    round.acceptedVersion = found.version == 2 ? 2 : 1;
    diagnosis.findings.push_back({issue::kApplicationFound, Severity::Note,
        {{"application", found.appId}, {"audience", audience},
            {"object", bounded(found.id, kMostNameBytes)},
            {"version", std::int64_t{round.acceptedVersion}}},
        {}});
    return done(std::move(diagnosis));
}

Diagnosis checkServicePrincipal(Round& round)
{
    Diagnosis diagnosis;
    const auto found = find(round, "service principals",
        "/v1.0/servicePrincipals?$filter=" + encoded("appId eq " + quoted(round.application)));
    if (found.unknown) {
        handOver(
            *found.unknown, {{"az", "ad", "sp", "show", "--id", round.application}}, diagnosis);
        return done(std::move(diagnosis));
    }
    if (!found.any) {
        diagnosis.findings.push_back({issue::kNoServicePrincipal, Severity::Failure,
            {{"application", round.application}}, {}});
        diagnosis.commands.push_back({{"az", "ad", "sp", "create", "--id", round.application}});
        diagnosis.acts.push_back(standingFor(round));
        return done(std::move(diagnosis));
    }
    diagnosis.findings.push_back({issue::kServicePrincipalFound, Severity::Note,
        {{"application", round.application}, {"principal", bounded(found.id, kMostNameBytes)}},
        {}});
    if (found.assignmentRequired) {
        diagnosis.findings.push_back({issue::kAssignmentRequired, Severity::Warning,
            {{"application", round.application}}, {}});
        diagnosis.commands.push_back({{"az", "ad", "sp", "update", "--id", round.application,
            "--set", "appRoleAssignmentRequired=false"}});
    }
    return done(std::move(diagnosis));
}

Diagnosis checkTokenVersion(Round& round)
{
    Diagnosis diagnosis;
    const auto issuer = round.issuer();
    const auto parts = policy::parseIssuer(issuer);
    const int expected = parts && parts->version == policy::TokenVersion::V2 ? 2 : 1;
    if (!parts) {
        diagnosis.findings.push_back(
            {issue::kIssuerForm, Severity::Missing, {{"issuer", issuer}}, {}});
    } else if (expected == round.acceptedVersion) {
        diagnosis.findings.push_back({issue::kTokenVersionFits, Severity::Note,
            {{"issuer", issuer}, {"version", std::int64_t{expected}}}, {}});
    }
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
