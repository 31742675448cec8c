// SPDX-License-Identifier: GPL-3.0-or-later
#include "assayer/version.h"
#include "report/make.h"

namespace attest::report {
namespace {

void addRun(Report& report, const verify::Verification& verification)
{
    report.runs.push_back(makeRun(verification));
    report.hypothetical = report.hypothetical || report.runs.back().hypothetical;
    report.lab = report.lab || report.runs.back().lab;
    report.addedRoot = report.addedRoot || report.runs.back().addedRoot;
    addIdentifiers(report.identifiers, identifiersOf(verification));
}

Report begun(const verify::Context& context)
{
    Report report;
    report.program = kVersion;
    report.clock = context.now;
    report.leeway = context.leeway;
    return report;
}

} // namespace

const ReportedRun* Report::shown() const
{
    if (runs.empty()) {
        return nullptr;
    }
    return &runs[deciding && *deciding < runs.size() ? *deciding : 0];
}

Report makeReport(const verify::Verification& verification)
{
    Report report = begun(verification.context());
    addRun(report, verification);
    report.outcome = report.runs.front().outcome;
    report.cause = report.runs.front().cause;
    report.deciding = 0;
    return report;
}

Report makeReport(const verify::Appraisal& appraisal)
{
    Report report = begun(appraisal.context());
    for (const verify::Verification& run : appraisal.runs()) {
        addRun(report, run);
    }
    report.outcome = appraisal.outcome();
    report.cause = appraisal.decidingVerdict().cause;
    report.deciding = appraisal.deciding();
    report.policy = appraisal.policy();
    const auto& policies = appraisal.context().policy;
    for (std::size_t i = 0; policies && i < policies->policies.size(); ++i) {
        report.policies.push_back({policies->policies[i].name, appraisal.policyOutcome(i), {}});
    }
    for (const verify::AttestorOutcome& outcome : appraisal.outcomes()) {
        if (outcome.policy < report.policies.size()) {
            const auto& attestor
                = policies->policies[outcome.policy].requiredAttestors[outcome.attestor];
            report.policies[outcome.policy].attestors.push_back(
                {attestor.type, outcome.reason, outcome.outcome, outcome.run});
        }
    }
    return report;
}

} // namespace attest::report
