// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/fetch/fetch.h"

#include "azure/fetch/facts.h"
#include "azure/fetch/run_command.h"
#include "azure/fetch/script.h"
#include "azure/sign_in/credential_issues.h"
#include "base/bounded_text.h"
#include "base/redact.h"

namespace attest::azure {
namespace {

Problem noAnswer(std::string_view error)
{
    return {issue::kRemoteNoAnswer, {{"said", lastWords(redactSecrets(error))}}, {}};
}

/// The answer for the evidence, or why there is none.
Result<Bytes> evidenceIn(const FetchPlan& plan, const ScriptAnswer& answer, std::string_view error)
{
    if (answer.body.empty()) {
        return noAnswer(error);
    }
    const ByteView body = asBytes(answer.body);
    const bool token = plan.order.what == FetchWhat::Token;
    const bool told = answer.status != 0 && answer.status != 200;
    std::optional<Problem> unfit;
    if (token) {
        const auto read = tokenIn(body);
        unfit = read ? std::nullopt : std::optional(read.problem());
    } else {
        unfit = unfitAttested(body);
    }
    if (!told && !unfit) {
        return copyBytes(body);
    }
    // wget says no status and prints no refusal; whatever is an error's JSON is a refusal.
    const Problem refusal = imdsProblem(told ? answer.status : 400, body, {},
        token ? std::string_view(plan.order.resource) : std::string_view(), 1);
    return told || refusal.id != issue::kImdsStranger ? refusal : *unfit;
}

std::string nameOf(const FetchOrder& order)
{
    const std::string way(wayName(order.way));
    switch (order.way) {
    case FetchWay::Ssh:
        return way + " " + order.host;
    case FetchWay::Kubectl:
        return way + " " + order.pod;
    case FetchWay::RunCommand:
        return way + " " + order.machineId.substr(order.machineId.rfind('/') + 1);
    case FetchWay::Imds:
    case FetchWay::File:
        break;
    }
    return way;
}

void takeHint(Fetched& fetched, Result<std::string> id)
{
    if (id && !id->empty()) {
        fetched.resourceId = *id;
        return;
    }
    fetched.remarks.push_back({issue::kNoHint, Severity::Note,
        {{"reason", id ? std::string() : std::string(id.problem().id.value)}}, {}});
}

Result<Fetched> fetchHere(const FetchPlan& plan, const FetchMeans& means, const net::Cancel& cancel)
{
    ImdsClient client(means.metadata, *means.transport, means.imds);
    const FetchOrder& order = plan.order;
    if (order.what == FetchWhat::Token) {
        auto answer = client.token(order.resource, order.identity, cancel);
        return answer ? takeEvidence(plan, std::move(answer).value()) : answer.problem();
    }
    auto answer = client.attested(order.nonce, cancel);
    if (!answer) {
        return answer.problem();
    }
    auto fetched = takeEvidence(plan, std::move(answer).value());
    if (fetched) {
        const auto instance = client.instance(cancel);
        takeHint(*fetched, instance ? resourceIdIn(*instance) : instance.problem());
    }
    return fetched;
}

Result<Fetched> takeOutput(const FetchPlan& plan, std::string_view out, std::string_view error)
{
    const auto answers = readScriptOutput(plan.marker, plan.paths.size(), out, error);
    if (!answers) {
        return answers.problem();
    }
    auto answer = evidenceIn(plan, answers->front(), error);
    if (!answer) {
        return answer.problem();
    }
    auto fetched = takeEvidence(plan, std::move(answer).value());
    if (!fetched) {
        return fetched;
    }
    if (plan.paths.size() > 1) {
        takeHint(*fetched, resourceIdIn(asBytes(answers->back().body)));
    } else if (plan.order.way == FetchWay::RunCommand) {
        fetched->resourceId = plan.order.machineId;
    }
    return fetched;
}

Result<Fetched> fetchByProgram(
    const FetchPlan& plan, const FetchMeans& means, const net::Cancel& cancel)
{
    auto result = runProcess(plan.argv, means.process, cancel);
    if (!result) {
        return result.problem();
    }
    // The script itself always ends with 0: another code is ssh's or kubectl's.
    if (result->code != 0) {
        return programFailed(plan.argv.front(), *result);
    }
    const SecretBytes out(std::move(result->out));
    return takeOutput(plan, asText(out.view()), result->error);
}

Result<Fetched> fetchByResourceManager(
    const FetchPlan& plan, const FetchMeans& means, const net::Cancel& cancel)
{
    if (means.session == nullptr) {
        return Problem{issue::kSignInNeeded, {}, {}};
    }
    ArmClient arm(*means.session, means.arm);
    const auto message = runCommand(arm, plan.target, plan.body, means.runCommand, cancel);
    if (!message) {
        return message.problem();
    }
    const CommandOutput output = splitRunCommand(*message);
    return takeOutput(plan, output.out, output.error);
}

} // namespace

Result<Fetched> takeEvidence(const FetchPlan& plan, Bytes answer)
{
    const auto facts = factsOf(plan.order.what, answer);
    if (!facts) {
        return facts.problem();
    }
    // Before anything else is believed of it: an answer from a cache, or of another time, is none.
    if (!plan.order.nonce.empty() && facts->nonce != plan.order.nonce) {
        return Problem{issue::kNonceDiffers,
            {{"nonce", plan.order.nonce}, {"found", bounded(facts->nonce, kMostNameBytes)}}, {}};
    }
    return Fetched{
        plan.order.what, std::move(answer), plan.order.nonce, {}, nameOf(plan.order), {}};
}

Result<Fetched> fetch(const FetchPlan& plan, const FetchMeans& means, const net::Cancel& cancel)
{
    switch (plan.order.way) {
    case FetchWay::Imds:
        return fetchHere(plan, means, cancel);
    case FetchWay::RunCommand:
        return fetchByResourceManager(plan, means, cancel);
    case FetchWay::Ssh:
    case FetchWay::Kubectl:
        return fetchByProgram(plan, means, cancel);
    case FetchWay::File:
        break;
    }
    return takeEvidence(plan, {});
}

} // namespace attest::azure
