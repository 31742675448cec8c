// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/run.h"

namespace attest::golden {

verify::Appraisal appraise(const Scenario& scenario)
{
    return appraise(scenario, scenario.context);
}

verify::Appraisal appraise(const Scenario& scenario, const verify::Context& context)
{
    trust::Workbench bench;
    verify::Appraisal appraisal(scenario.evidence, context);
    verify::runToEnd(appraisal, bench,
        [&scenario](const verify::Request& request) { return replyOf(scenario.replies, request); });
    return appraisal;
}

const verify::Verification* decidingRun(const verify::Appraisal& appraisal)
{
    return appraisal.deciding() ? &appraisal.runs()[*appraisal.deciding()] : nullptr;
}

std::string blockingStage(const verify::Appraisal& appraisal)
{
    const verify::Verdict verdict = appraisal.decidingVerdict();
    const verify::Verification* run = decidingRun(appraisal);
    return run == nullptr || !verdict.blocking
        ? std::string()
        : std::string(run->results()[*verdict.blocking].stage);
}

std::set<std::string> idsSaidBy(const verify::Appraisal& appraisal)
{
    std::set<std::string> ids;
    for (const verify::Verification& run : appraisal.runs()) {
        for (const verify::StageResult& result : run.results()) {
            for (const Finding& finding : result.findings) {
                ids.emplace(finding.id.value);
            }
        }
    }
    return ids;
}

std::string outlineOf(const verify::Appraisal& appraisal)
{
    std::string all;
    for (const verify::Verification& run : appraisal.runs()) {
        for (const verify::StageResult& result : run.results()) {
            all += "\n  " + std::string(result.stage) + " "
                + std::string(stageStateName(result.state));
            for (const Finding& finding : result.findings) {
                all += " " + std::string(finding.id.value);
                for (const Param& param : finding.params) {
                    all += std::string(" ") + param.name + "=" + paramText(param.value);
                }
            }
        }
    }
    return all;
}

std::vector<std::string> attributeLinesOf(const verify::Verification& run)
{
    std::vector<std::string> lines;
    for (const policy::Attribute& attribute : run.attributes()) {
        for (std::string& line : policy::attributeLines(attribute)) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace attest::golden
