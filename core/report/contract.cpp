// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/contract.h"

#include "base/json_writer.h"
#include "base/redact.h"
#include "explain/catalogue.h"

#include <algorithm>

namespace attest::report {
namespace {

std::string_view statusName(ContractStatus status)
{
    switch (status) {
    case ContractStatus::Pass:
        return "pass";
    case ContractStatus::Fail:
        return "fail";
    case ContractStatus::Skipped:
        return "skipped";
    case ContractStatus::NotEvaluated:
        break;
    }
    return "not-evaluated";
}

void textOrNull(JsonWriter& json, std::string_view name, std::string_view value)
{
    json.key(name);
    if (value.empty()) {
        json.null();
    } else {
        json.string(value);
    }
}

const Finding* firstOf(const std::vector<Finding>& findings, Severity severity)
{
    const auto found = std::ranges::find(findings, severity, &Finding::severity);
    return found == findings.end() ? nullptr : &*found;
}

void setStage(ContractStage& stage, const Finding& cause)
{
    stage.status
        = cause.severity == Severity::Failure ? ContractStatus::Fail : ContractStatus::NotEvaluated;
    stage.code = cause.id.value;
    stage.message = contractMessage(cause.id, cause.params);
}

void setCause(ContractResult& result, const ContractStage& stage, Severity severity)
{
    result.verdict = ContractVerdict::Reject;
    result.stage = stage.stage;
    result.code = stage.code;
    result.message = stage.message;
    result.indeterminate = severity == Severity::Missing;
}

} // namespace

std::string contractMessage(const IssueId& id, const Params& params)
{
    const explain::Words words
        = explain::explain(Finding{id, Severity::Failure, params, {}}, explain::Language::English);
    return redactSecrets(
        words.explanation.empty() ? words.title : words.title + ". " + words.explanation);
}

std::string toJson(const ContractResult& result)
{
    JsonWriter json;
    json.beginObject();
    json.key("contract").number(kContractVersion);
    json.member("verdict", result.verdict == ContractVerdict::Accept ? "accept" : "reject");
    textOrNull(json, "stage", result.stage);
    textOrNull(json, "code", result.code);
    json.member("message", result.message);
    if (result.indeterminate) {
        json.key("indeterminate").boolean(true);
    }
    json.key("stages").beginArray();
    for (const ContractStage& stage : result.stages) {
        json.beginObject();
        json.member("stage", stage.stage);
        json.member("status", statusName(stage.status));
        textOrNull(json, "code", stage.code);
        json.member("message", stage.message);
        json.key("detail").raw(stage.detail);
        json.endObject();
    }
    json.endArray();
    for (const ContractMember& member : result.members) {
        json.key(member.name).raw(member.json);
    }
    json.endObject();
    return json.take();
}

int exitCode(const ContractResult& result)
{
    return result.verdict == ContractVerdict::Accept ? 0 : 1;
}

ContractResult judged(const std::vector<CheckedStage>& stages)
{
    ContractResult result;
    result.verdict = ContractVerdict::Accept;
    for (const CheckedStage& checked : stages) {
        ContractStage stage;
        stage.stage = checked.stage;
        stage.status = checked.skipped ? ContractStatus::Skipped : ContractStatus::Pass;
        for (const Severity severity : {Severity::Missing, Severity::Failure}) {
            if (const Finding* cause = firstOf(checked.findings, severity)) {
                setStage(stage, *cause);
            }
        }
        result.stages.push_back(std::move(stage));
    }
    for (const auto& [status, severity] : {std::pair{ContractStatus::Fail, Severity::Failure},
             std::pair{ContractStatus::NotEvaluated, Severity::Missing}}) {
        const auto first = std::ranges::find(result.stages, status, &ContractStage::status);
        if (first != result.stages.end()) {
            setCause(result, *first, severity);
            return result;
        }
    }
    return result;
}

ContractResult accepted(const std::vector<std::string_view>& stages)
{
    std::vector<CheckedStage> checked;
    for (const std::string_view stage : stages) {
        checked.push_back({stage, {}, false});
    }
    return judged(checked);
}

ContractResult rejected(const Finding& cause, const std::vector<std::string_view>& stages)
{
    ContractResult result;
    const std::string_view group = cause.id.group();
    if (std::ranges::find(stages, group) == stages.end()) {
        result.stages.push_back({std::string(group), ContractStatus::NotEvaluated, {}, {}});
    }
    for (const std::string_view stage : stages) {
        result.stages.push_back({std::string(stage), ContractStatus::NotEvaluated, {}, {}});
    }
    for (ContractStage& stage : result.stages) {
        if (stage.stage == group) {
            setStage(stage, cause);
            setCause(result, stage, cause.severity);
            break;
        }
        stage.status = ContractStatus::Pass;
    }
    return result;
}

ContractResult rejected(const Problem& cause, const std::vector<std::string_view>& stages)
{
    return rejected(findingFrom(cause), stages);
}

} // namespace attest::report
