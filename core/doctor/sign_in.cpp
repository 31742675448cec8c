// SPDX-License-Identifier: GPL-3.0-or-later
// Whether Resource Manager takes the account, and what it shows to it.
#include "azure/arm/client.h"
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "doctor/hops.h"
#include "doctor/issues.h"
#include "doctor/pages.h"

namespace attest::doctor {
namespace {

constexpr std::size_t kMostSubscriptions = 50;

/// Of what a refusal tells: whether it is the account's, the service's own trouble, or neither.
Finding refusedBy(const Asked& answer, const std::string& path)
{
    if (!answer.reply) {
        return findingFrom(answer.reply.problem());
    }
    if (auto busy = answer.throttled()) {
        return *std::move(busy);
    }
    auto problem = azure::ArmClient::problemOf(*answer.reply, path);
    if (problem.id == azure::issue::kArmUnauthenticated
        || problem.id == azure::issue::kArmForbidden) {
        return {issue::kArmRefused, Severity::Failure,
            {{"host", answer.host}, {"status", std::int64_t{answer.status()}},
                {"code", answer.json().at("error").text("code")}},
            {}};
    }
    return findingFrom(std::move(problem));
}

/// Whether it is of the account's tenant; answers with whether more are wanted.
bool take(const azure::Value& entry, Round& round, Diagnosis& diagnosis)
{
    const auto id = entry.needed("subscriptionId"), tenant = entry["tenantId"].text();
    if (!isGuid(id)) {
        return true;
    }
    round.subscriptions.push_back(id);
    if (!tenant.empty() && !round.tenant.empty() && !equalNoCase(tenant, round.tenant)) {
        diagnosis.findings.push_back({issue::kOtherTenant, Severity::Warning,
            {{"subscription", id}, {"found", bounded(tenant, kMostNameBytes)},
                {"expected", round.tenant}},
            {}});
    }
    return round.subscriptions.size() < kMostSubscriptions;
}

} // namespace

Diagnosis checkSignIn(Round& round)
{
    Diagnosis diagnosis;
    const auto& arm = round.subject().connection.endpoints.arm;
    const Pages pages{"subscriptions", arm, "nextLink",
        [&round](const std::string& path) { return round.arm(path); }, refusedBy};
    auto fault = readPages(pages, "/subscriptions?api-version=2021-01-01",
        [&](const azure::Value& entry) { return take(entry, round, diagnosis); });
    if (fault) {
        // A list that is none fails the hop, as a refusal does; only who was not asked is not known.
        const bool unknown = fault->id == issue::kThrottled || fault->id == issue::kNotSignedIn;
        fault->severity = unknown ? Severity::Missing : Severity::Failure;
        diagnosis.findings.push_back(*std::move(fault));
    } else {
        diagnosis.findings.push_back(round.subscriptions.empty()
                ? Finding{issue::kNoSubscriptions, Severity::Warning, {{"host", hostOf(arm)}}, {}}
                : Finding{issue::kArmAnswers, Severity::Note,
                    {{"host", hostOf(arm)}, {"account", round.account()},
                        {"count", std::int64_t(round.subscriptions.size())}},
                    {}});
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

} // namespace attest::doctor
