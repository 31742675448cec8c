// SPDX-License-Identifier: GPL-3.0-or-later
// The metadata service of this machine: there, Azure's, and by its own rules.
#include "azure/sign_in/identity_endpoint.h"
#include "base/ascii.h"
#include "doctor/hops.h"
#include "doctor/issues.h"

namespace attest::doctor {
namespace {

const net::Header kMetadata{"Metadata", "true"};
constexpr int kOk = 200;

std::string addressOf(const Round& round)
{
    return round.subject().connection.endpoints.metadata;
}

void lookAtCompute(Round& round, Diagnosis& diagnosis)
{
    const auto compute
        = round.metadata("/metadata/instance/compute?api-version=2021-02-01", {kMetadata}).json();
    const auto id = compute.text("resourceId");
    if (id.starts_with("/subscriptions/")) {
        round.machineId = id;
    }
    const auto found = compute.text("azEnvironment");
    const auto cloud = policy::cloudNamedLoosely(found);
    const auto expected = round.subject().connection.cloud;
    if (!found.empty() && cloud != expected) {
        diagnosis.findings.push_back({issue::kMetadataOtherCloud, Severity::Failure,
            {{"found", found}, {"expected", std::string(policy::cloudFacts(expected).name)}}, {}});
    }
}

} // namespace

Diagnosis checkMetadata(Round& round)
{
    Diagnosis diagnosis;
    const auto versions = round.metadata("/metadata/versions", {kMetadata});
    if (!versions.reply) {
        diagnosis.findings.push_back(
            {issue::kNoMetadata, Severity::Missing, {{"address", addressOf(round)}}, {}});
        diagnosis.commands.push_back(
            {{"ip", "route", "get", hostOf(addressOf(round))}, Command::Where::OnTheHost});
    } else if (auto busy = versions.throttled()) {
        diagnosis.findings.push_back(std::move(*busy));
    } else if (auto elsewhere
        = azure::redirectionOf(*versions.reply, azure::IdentitySource::Imds)) {
        diagnosis.findings.push_back(findingFrom(*std::move(elsewhere)));
    } else if (!versions.json().at("apiVersions").isArray()) {
        diagnosis.findings.push_back({issue::kMetadataForeign, Severity::Failure,
            {{"address", addressOf(round)}, {"status", std::int64_t{versions.status()}},
                {"found", versions.type()}},
            {}});
    } else {
        lookAtCompute(round, diagnosis);
        diagnosis.findings.push_back({issue::kMetadataFound, Severity::Note,
            {{"address", addressOf(round)}, {"machine", round.machineId}}, {}});
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

// Both rules keep a proxy from lending the machine's identity to whoever reaches it. Where they are not
// kept, something in between adds what is missing or takes away what gives it away.
Diagnosis checkMetadataRules(Round& round)
{
    const std::string path = "/metadata/instance/compute?api-version=2021-02-01";
    Diagnosis diagnosis;
    const auto say = [&](IssueId id) {
        diagnosis.findings.push_back({id, Severity::Warning, {{"address", addressOf(round)}}, {}});
    };
    const auto plain = round.metadata(path, {});
    const auto forwarded = round.metadata(path, {kMetadata, {"X-Forwarded-For", "192.0.2.1"}});
    if (plain.status() == kOk) {
        say(issue::kMetadataHeaderAdded);
    }
    if (forwarded.status() == kOk) {
        say(issue::kMetadataForwards);
    }
    if (auto busy = plain.throttled() ? plain.throttled() : forwarded.throttled()) {
        diagnosis.findings.push_back(std::move(*busy));
    }
    if (diagnosis.findings.empty()) {
        diagnosis.findings.push_back({issue::kMetadataRulesKept, Severity::Note,
            {{"address", addressOf(round)}, {"plain", std::int64_t{plain.status()}},
                {"forwarded", std::int64_t{forwarded.status()}}},
            {}});
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

} // namespace attest::doctor
