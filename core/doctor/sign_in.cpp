// SPDX-License-Identifier: GPL-3.0-or-later
// Whether Resource Manager takes the account, and what it shows to it.
#include "base/ascii.h"
#include "doctor/hops.h"
#include "doctor/issues.h"

namespace attest::doctor {
namespace {

constexpr int kOk = 200;
constexpr std::size_t kMostSubscriptions = 50;

void lookAtTenants(Round& round, const std::vector<JsonValue>& items, Diagnosis& diagnosis)
{
    for (const auto& item : items) {
        const auto id = item.text("subscriptionId"), tenant = item.text("tenantId");
        if (!isGuid(id) || round.subscriptions.size() >= kMostSubscriptions) {
            continue;
        }
        round.subscriptions.push_back(id);
        if (!tenant.empty() && !round.tenant.empty() && !equalNoCase(tenant, round.tenant)) {
            diagnosis.findings.push_back({issue::kOtherTenant, Severity::Warning,
                {{"subscription", id}, {"found", tenant}, {"expected", round.tenant}}, {}});
        }
    }
}

} // namespace

Diagnosis checkSignIn(Round& round)
{
    Diagnosis diagnosis;
    const auto host = hostOf(round.subject().connection.endpoints.arm);
    const auto answer = round.arm("/subscriptions?api-version=2021-01-01");
    if (!answer.reply) {
        const bool nobody = answer.reply.problem().id == issue::kNotSignedIn;
        diagnosis.findings.push_back(
            findingFrom(answer.reply.problem(), nobody ? Severity::Missing : Severity::Failure));
    } else if (auto busy = answer.throttled()) {
        diagnosis.findings.push_back(std::move(*busy));
    } else if (answer.status() != kOk) {
        diagnosis.findings.push_back({issue::kArmRefused, Severity::Failure,
            {{"host", host}, {"status", std::int64_t{answer.status()}},
                {"code", answer.json().at("error").text("code")}},
            {}});
    } else {
        lookAtTenants(round, answer.json().at("value").items(), diagnosis);
        diagnosis.findings.push_back(round.subscriptions.empty()
                ? Finding{issue::kNoSubscriptions, Severity::Warning, {{"host", host}}, {}}
                : Finding{issue::kArmAnswers, Severity::Note,
                    {{"host", host}, {"account", round.account()},
                        {"count", std::int64_t(round.subscriptions.size())}},
                    {}});
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

} // namespace attest::doctor
