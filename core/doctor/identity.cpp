// SPDX-License-Identifier: GPL-3.0-or-later
// The identity of this machine, and the token that azure_msi wants of it.
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/identity_endpoint.h"
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "decode/jose.h"
#include "doctor/hops.h"
#include "doctor/issues.h"

#include <charconv>

namespace attest::doctor {
namespace {

constexpr int kOk = 200;

std::string selectorOf(const azure::Credential& credential)
{
    using Is = azure::Credential::IdentityIs;
    const char* name = credential.identityIs == Is::ClientId ? "client_id"
        : credential.identityIs == Is::ObjectId              ? "object_id"
        : credential.identityIs == Is::ResourceId            ? "msi_res_id"
                                                             : nullptr;
    return name ? "&" + std::string(name) + "=" + encoded(credential.identity) : std::string();
}

Asked tokenFor(Round& round, const std::string& audience)
{
    const auto& connection = round.subject().connection;
    const bool bySelf = connection.credential.kind == azure::CredentialKind::ManagedIdentity;
    if (connection.signedOut && bySelf) { // who signed out of it wants no token of it
        return {Problem{azure::issue::kSignedOut, {{"connection", connection.name}}, {}},
            round.subject().clock(), {}};
    }
    return round.metadata("/metadata/identity/oauth2/token?api-version=2018-02-01&resource="
            + encoded(audience) + selectorOf(round.subject().connection.credential),
        {{"Metadata", "true"}});
}

/// Claims for showing and comparing. Nothing is verified here: a verification does that.
struct Token {
    JsonValue header, claims;
};
Token tokenIn(const Asked& answer)
{
    Buffers buffers;
    decode::Tree tree;
    const auto token
        = buffers.add(Buffer("token", copyBytes(asBytes(answer.json().text("access_token")))));
    const auto jws = decode::readCompactJws(buffers, tree, token);
    return jws ? Token{JsonValue::read(buffers.at(jws->header).bytes()),
               JsonValue::read(buffers.at(jws->payload).bytes())}
               : Token();
}

Finding refusedBy(const Asked& answer, const std::string& audience)
{
    if (!answer.reply) {
        return findingFrom(answer.reply.problem());
    }
    if (auto busy = answer.throttled()) {
        return *std::move(busy);
    }
    if (auto elsewhere = azure::redirectionOf(*answer.reply, azure::IdentitySource::Imds)) {
        return findingFrom(*std::move(elsewhere));
    }
    const auto json = answer.json();
    const auto reason = json.text("error_description");
    const auto low = lowered(reason);
    if (low.find("multiple user assigned") != low.npos) {
        return {issue::kSeveralIdentities, Severity::Failure, {}, {}};
    }
    if (low.find("identity not found") != low.npos) {
        return {issue::kNoIdentity, Severity::Failure, {}, {}};
    }
    if (json.text("error") == "invalid_resource") {
        return {issue::kAudienceUnknown, Severity::Failure,
            {{"audience", audience}, {"reason", reason.substr(0, 300)}}, {}};
    }
    return {issue::kIdentityRefused, Severity::Failure,
        {{"status", std::int64_t{answer.status()}}, {"reason", reason.substr(0, 300)}}, {}};
}

Finding noToken(const Round& round, const Asked& answer)
{
    return {issue::kNoToken, Severity::Failure,
        {{"address", round.subject().connection.endpoints.metadata},
            {"found", bounded(answer.type(), kMostNameBytes)}},
        {}};
}

/// An identity is assigned where none was wanted by name, or where the name is one that can be assigned by.
/// Else, and of several, those that are there are listed.
std::optional<Command> mending(
    const Finding& finding, const azure::Credential& credential, const std::string& machine)
{
    using Is = azure::Credential::IdentityIs;
    const bool none = finding.id == issue::kNoIdentity;
    if (machine.empty() || (!none && finding.id != issue::kSeveralIdentities)) {
        return std::nullopt;
    }
    // Instances have the identities of their scale set.
    const auto instance = lowered(machine).find("/virtualmachinescalesets/") == machine.npos
        ? machine.npos
        : lowered(machine).find("/virtualmachines/");
    const bool assigned
        = none && (credential.identityIs == Is::None || credential.identityIs == Is::ResourceId);
    Command command{{"az", instance == machine.npos ? "vm" : "vmss", "identity",
        assigned ? "assign" : "show", "--ids", machine.substr(0, instance)}};
    if (assigned && credential.identityIs == Is::ResourceId) {
        command.argv.insert(command.argv.end(), {"--identities", credential.identity});
    }
    return command;
}

Finding foundToken(const std::string& audience, const JsonValue& header, const JsonValue& claims)
{
    Params params{{"audience", audience}, {"issuer", claims.text("iss")},
        {"version", claims.text("ver")}, {"kid", header.text("kid")}};
    std::int64_t end = 0;
    const auto text = claims.at("exp").number();
    if (std::from_chars(text.data(), text.data() + text.size(), end).ec == std::errc()) {
        params.push_back({"date", Time{end, 0}});
    }
    return {issue::kTokenFound, Severity::Note, std::move(params), {}};
}

} // namespace

Diagnosis checkIdentity(Round& round)
{
    Diagnosis diagnosis;
    const auto& credential = round.subject().connection.credential;
    const auto& audience = round.subject().connection.endpoints.armAudience;
    const auto answer = tokenFor(round, audience);
    if (answer.status() != kOk) {
        diagnosis.findings.push_back(refusedBy(answer, audience));
        if (auto command = mending(diagnosis.findings.back(), credential, round.machineId)) {
            diagnosis.commands.push_back(*std::move(command));
        }
    } else if (const auto claims = tokenIn(answer).claims; !claims.isObject()) {
        diagnosis.findings.push_back(noToken(round, answer));
    } else {
        diagnosis.findings.push_back({issue::kIdentityFound, Severity::Note,
            {{"client", claims.text("appid")}, {"principal", claims.text("oid")}}, {}});
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

Diagnosis checkAudience(Round& round)
{
    Diagnosis diagnosis;
    const auto audience = round.audience();
    if (audience.empty()) {
        diagnosis.findings.push_back({issue::kNotSignedIn, Severity::Missing, {}, {}});
        return diagnosis;
    }
    const auto answer = tokenFor(round, audience);
    if (answer.status() != kOk) {
        diagnosis.findings.push_back(refusedBy(answer, audience));
        diagnosis.state = stateOf(diagnosis.findings);
        return diagnosis;
    }
    const auto [header, claims] = tokenIn(answer);
    if (!claims.isObject()) {
        diagnosis.findings.push_back(noToken(round, answer));
        diagnosis.state = stateOf(diagnosis.findings);
        return diagnosis;
    }
    round.tokenKid = header.text("kid");
    if (const auto found = claims.text("iss"); !policy::sameIssuer(found, round.issuer())) {
        diagnosis.findings.push_back({issue::kIssuerDiffers, Severity::Failure,
            {{"found", found}, {"expected", round.issuer()}}, {}});
    }
    if (const auto found = claims.text("aud"); found != audience) {
        diagnosis.findings.push_back({issue::kAudienceDiffers, Severity::Failure,
            {{"found", found}, {"expected", audience}}, {}});
    }
    if (diagnosis.findings.empty()) {
        diagnosis.findings.push_back(foundToken(audience, header, claims));
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

} // namespace attest::doctor
