// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/examine.h"

#include "doctor/hops.h"
#include "doctor/issues.h"

#include <algorithm>

namespace attest::doctor {
namespace {

struct Step {
    Check check;
    Diagnosis (*make)(Round&);
    /// Of "names": the services that this check rests on; empty: any of them.
    std::vector<std::string azure::Endpoints::*> services = {};
};

const std::vector<Step>& steps()
{
    using To = azure::Endpoints;
    static const std::vector<Step> all{
        {{"names", {}}, checkNames},
        {{"proxy", {"names"}}, checkProxy},
        {{"tls", {"names"}}, checkTls},
        {{"clock", {"names"}}, checkClock},
        {{"metadata", {}}, checkMetadata},
        {{"metadata-rules", {"metadata"}}, checkMetadataRules},
        {{"document", {"metadata"}}, checkDocument},
        {{"identity", {"metadata"}}, checkIdentity},
        {{"sign-in", {"names"}}, checkSignIn, {&To::authority, &To::arm}},
        {{"audience", {"identity"}}, checkAudience},
        {{"application", {"sign-in"}}, checkApplication},
        {{"service-principal", {"application"}}, checkServicePrincipal},
        {{"token-version", {"application"}}, checkTokenVersion},
        {{"discovery", {"names"}}, checkDiscovery, {&To::authority}},
        {{"keys", {"discovery"}}, checkKeys},
        {{"downloads", {}}, checkDownloads},
        {{"rights", {"sign-in"}}, checkRights},
        {{"principal-rights", {"sign-in"}}, checkPrincipalRights},
        {{"certificates", {}}, checkCertificates},
        {{"host", {}}, checkHost},
    };
    return all;
}

bool holds(const std::vector<Diagnosis>& made, std::string_view check)
{
    return std::ranges::any_of(made, [&](const Diagnosis& each) {
        return each.check == check && (each.state == State::Passed || each.state == State::Warned);
    });
}

Diagnosis notMade(Finding finding)
{
    Diagnosis diagnosis;
    diagnosis.findings.push_back(std::move(finding));
    return diagnosis;
}

Diagnosis make(const Step& step, Round& round, const std::vector<Diagnosis>& made)
{
    if (round.cancel().asked()) {
        return notMade({issue::kCancelled, Severity::Missing, {}, {}});
    }
    for (const auto need : step.check.needs) {
        // A service that cannot be reached holds up those checks alone that ask it.
        const bool there = need == "names" ? areReached(round, step.services) : holds(made, need);
        if (!there) {
            return notMade({issue::kWaits, Severity::Missing, {{"check", std::string(need)}}, {}});
        }
    }
    auto diagnosis = step.make(round);
    for (auto& waited : round.takeWaits()) {
        diagnosis.findings.push_back(std::move(waited));
    }
    // What is wrong comes before what was seen beside it: where there is room for one, it is shown.
    std::stable_partition(diagnosis.findings.begin(), diagnosis.findings.end(),
        [](const Finding& each) { return each.severity != Severity::Note; });
    if (round.cancel().asked()) {
        return notMade({issue::kCancelled, Severity::Missing, {}, {}});
    }
    return diagnosis;
}

} // namespace

std::span<const Check> checks()
{
    static const auto all = [] {
        std::vector<Check> found;
        for (const auto& step : steps()) {
            found.push_back(step.check);
        }
        return found;
    }();
    return all;
}

State stateOf(const std::vector<Finding>& findings)
{
    const auto has = [&](Severity severity) {
        return std::ranges::any_of(
            findings, [&](const Finding& each) { return each.severity == severity; });
    };
    return has(Severity::Failure) ? State::Failed
        : has(Severity::Missing)  ? State::NotEvaluated
        : has(Severity::Warning)  ? State::Warned
                                  : State::Passed;
}

std::vector<Diagnosis> examine(
    const Subject& subject, const net::Cancel& cancel, const Progress& progress)
{
    Round round(subject, cancel, progress.waiting);
    std::vector<Diagnosis> made;
    for (const auto& step : steps()) {
        if (progress.begins) {
            progress.begins(step.check);
        }
        const auto from = std::chrono::steady_clock::now();
        auto diagnosis = make(step, round, made);
        diagnosis.check = step.check.id;
        diagnosis.took = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - from);
        made.push_back(std::move(diagnosis));
        if (progress.done) {
            progress.done(made.back());
        }
    }
    return made;
}

} // namespace attest::doctor
