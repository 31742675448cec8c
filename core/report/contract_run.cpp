// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bounded_text.h"
#include "base/hex.h"
#include "base/json_writer.h"
#include "policy/attribute.h"
#include "report/contract.h"
#include "report/names.h"

#include <algorithm>

namespace attest::report {
namespace {

using verify::StageState;

const Finding* causeOf(const verify::StageResult& result)
{
    for (const Severity severity : {Severity::Failure, Severity::Missing}) {
        const auto found = std::ranges::find(result.findings, severity, &Finding::severity);
        if (found != result.findings.end()) {
            return &*found;
        }
    }
    return nullptr;
}

// A disabled stage blocks nothing, so for the contract it passes.
ContractStatus statusOf(const verify::StageResult& result)
{
    if (result.disabled) {
        return ContractStatus::Pass;
    }
    switch (result.state) {
    case StageState::Passed:
    case StageState::Warned:
        return ContractStatus::Pass;
    case StageState::Failed:
        return ContractStatus::Fail;
    case StageState::Skipped:
        return ContractStatus::Skipped;
    case StageState::NotEvaluated:
        break;
    }
    return ContractStatus::NotEvaluated;
}

// The stage to blame is that of the finding's id; a stage of its own only where the id's group is none.
std::string_view groupOf(
    const verify::Verification& verification, const verify::StageResult& result)
{
    const auto coarse = contractStages(verification.method());
    const Finding* cause = result.blocks() ? causeOf(result) : nullptr;
    if (cause != nullptr && std::ranges::find(coarse, cause->id.group()) != coarse.end()) {
        return cause->id.group();
    }
    const verify::StageInfo* info = verify::findStage(verification.method(), result.stage);
    return info == nullptr ? std::string_view() : info->group;
}

std::string messageOf(const verify::StageResult& result)
{
    if (const Finding* cause = causeOf(result)) {
        return contractMessage(cause->id, cause->params);
    }
    return result.state == StageState::NotEvaluated ? "not reached: " + std::string(result.stage)
                                                    : std::string();
}

// Failed outweighs not evaluated, which outweighs passed, which outweighs skipped.
int weight(ContractStatus status)
{
    constexpr int kWeights[] = {1, 3, 0, 2}; // Pass, Fail, Skipped, NotEvaluated
    return kWeights[static_cast<std::size_t>(status)];
}

void writeFine(JsonWriter& json, const verify::StageResult& result)
{
    json.beginObject();
    json.member("stage", result.stage);
    json.member("status", verify::stageStateName(result.state));
    json.key("codes").beginArray();
    for (const Finding& finding : result.findings) {
        json.string(finding.id.value);
    }
    json.endArray();
    json.endObject();
}

// The run ended before a stage that would only have repeated what others of its group decided.
bool isUnreachedRepeat(const verify::Verification& verification, const verify::StageResult& result)
{
    const verify::StageInfo* info = verify::findStage(verification.method(), result.stage);
    return info != nullptr && info->repeats && result.state == StageState::NotEvaluated
        && causeOf(result) == nullptr;
}

ContractStage coarseStage(std::string_view name, const verify::Verification& verification)
{
    ContractStage stage;
    stage.stage = name;
    const verify::StageResult* heaviest = nullptr;
    const verify::StageResult* repeat = nullptr;
    JsonWriter detail;
    detail.beginObject().key("stages").beginArray();
    for (const verify::StageResult& result : verification.results()) {
        if (groupOf(verification, result) != name) {
            continue;
        }
        writeFine(detail, result);
        if (isUnreachedRepeat(verification, result)) {
            repeat = &result;
            continue;
        }
        if (heaviest == nullptr || weight(statusOf(result)) > weight(statusOf(*heaviest))) {
            heaviest = &result;
        }
    }
    detail.endArray().endObject();
    stage.detail = detail.take();
    heaviest = heaviest == nullptr ? repeat : heaviest;
    stage.status = heaviest == nullptr ? ContractStatus::NotEvaluated : statusOf(*heaviest);
    const bool blocked
        = stage.status == ContractStatus::Fail || stage.status == ContractStatus::NotEvaluated;
    if (blocked && heaviest != nullptr) {
        const Finding* cause = causeOf(*heaviest);
        stage.code = cause == nullptr ? std::string() : std::string(cause->id.value);
        stage.message = messageOf(*heaviest);
    }
    return stage;
}

std::string attributesJson(const verify::Verification& verification)
{
    JsonWriter json;
    json.beginArray();
    for (const policy::Attribute& attribute : verification.attributes()) {
        for (const std::string& line : policy::attributeLines(attribute)) {
            json.string(line);
        }
    }
    json.endArray();
    return json.take();
}

void addImds(ContractResult& result, const verify::Verification& verification)
{
    const auto& content = verification.imds().content;
    if (content && content->root != decode::kNoNode) {
        result.members.push_back(
            {"content", valueJson(verification.tree(), content->root, verification.buffers())});
    }
}

void addAnchor(ContractResult& result, const verify::Verification& verification)
{
    const auto& chain = verification.imds().chain;
    if (!chain || !chain->good || !chain->attempts[*chain->good].anchor) {
        return;
    }
    const trust::Anchor& anchor
        = verification.context().anchors.all()[*chain->attempts[*chain->good].anchor];
    JsonWriter json;
    json.beginObject();
    json.member("name", bounded(anchor.name, kMostNameBytes));
    json.key("sha256");
    if (anchor.certificate) {
        json.string(hex(anchor.certificate->sha256));
    } else {
        json.null();
    }
    json.member("provenance", provenanceName(trust::standingOf(anchor)));
    result.members.push_back({"anchor", json.endObject().take()});
}

void addMsi(ContractResult& result, const verify::Verification& verification)
{
    const auto value = [&](decode::NodeId node) {
        return valueJson(verification.tree(), node, verification.buffers());
    };
    const verify::MsiProducts& msi = verification.msi();
    if (msi.jws && msi.jws->headerRoot != decode::kNoNode) {
        result.members.push_back({"header", value(msi.jws->headerRoot)});
    }
    if (msi.claims != decode::kNoNode) {
        result.members.push_back({"claims", value(msi.claims)});
        const decode::NodeId tid
            = decode::member(verification.tree(), msi.claims, "tid", verification.buffers());
        if (tid != decode::kNoNode) {
            result.members.push_back({"tenant", value(tid)});
        }
    }
}

} // namespace

std::vector<std::string_view> contractStages(verify::Method method)
{
    std::vector<std::string_view> groups;
    for (const verify::StageInfo& info : verify::stagesOf(method)) {
        if (std::ranges::find(groups, info.group) == groups.end()) {
            groups.push_back(info.group);
        }
    }
    return groups;
}

ContractResult contractOf(const verify::Verification& verification)
{
    ContractResult result;
    for (const std::string_view name : contractStages(verification.method())) {
        result.stages.push_back(coarseStage(name, verification));
    }
    const verify::Verdict verdict = verify::verdictOf(verification);
    const bool passed = verification.finished() && verdict.outcome == verify::Outcome::Pass;
    result.verdict = passed ? ContractVerdict::Accept : ContractVerdict::Reject;
    result.indeterminate = !passed && verdict.outcome != verify::Outcome::Fail;
    if (verdict.blocking) {
        const verify::StageResult& blocking = verification.results()[*verdict.blocking];
        result.stage = groupOf(verification, blocking);
        result.code = verdict.cause.value;
        result.message = messageOf(blocking);
    }
    if (verification.method() == verify::Method::AzureImds) {
        addImds(result, verification);
        addAnchor(result, verification);
    } else {
        addMsi(result, verification);
    }
    result.members.push_back({"attributes", attributesJson(verification)});
    if (verdict.lab) {
        result.members.push_back({"lab", "true"});
    }
    if (verdict.hypothetical) {
        result.members.push_back({"hypothetical", "true"});
    }
    return result;
}

namespace {

// Nothing ran: no policy asks for what was presented, or nothing was.
ContractResult contractOfNothing(const verify::Appraisal& appraisal)
{
    ContractResult result;
    const IssueId cause = appraisal.decidingVerdict().cause;
    result.indeterminate = appraisal.outcome() == verify::Outcome::Indeterminate;
    result.stage = "policy";
    result.code = cause.value;
    result.message = cause.empty() ? std::string() : contractMessage(cause, {});
    const auto& evidence = appraisal.evidence();
    for (const std::string_view name :
        contractStages(evidence.empty() ? verify::Method::AzureImds : evidence.front().method)) {
        ContractStage stage;
        stage.stage = name;
        stage.status = ContractStatus::NotEvaluated;
        result.stages.push_back(std::move(stage));
    }
    return result;
}

} // namespace

ContractResult contractOf(const verify::Appraisal& appraisal)
{
    const auto deciding = appraisal.deciding();
    if (!deciding) {
        return contractOfNothing(appraisal);
    }
    ContractResult result = contractOf(appraisal.runs()[*deciding]);
    if (appraisal.outcome() != verify::Outcome::Pass && result.verdict == ContractVerdict::Accept) {
        // Every run may pass while the policy waits for an attestor that is not verified here.
        result.verdict = ContractVerdict::Reject;
        result.indeterminate = appraisal.outcome() == verify::Outcome::Indeterminate;
        result.stage = "policy";
        result.message
            = "the evidence passes, but its policy demands an attestor that is not verified here";
    }
    return result;
}

} // namespace attest::report
