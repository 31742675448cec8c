// SPDX-License-Identifier: GPL-3.0-or-later
#include "appraise.h"
#include "base/json_writer.h"
#include "case/casefile.h"
#include "lab_stories.h"
#include "report/contract.h"
#include "verbs.h"
#include "walk.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"scenario", Takes::Text, "NAME",
        QT_TRANSLATE_NOOP("assay",
            "the scenario, or single fault, to play; without one the scenarios are listed")},
    {"list", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "what scenarios there are")},
    {"faults", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "what faults there are, and the issue that each leads to")},
    {"seed", Takes::Text, "TEXT",
        QT_TRANSLATE_NOOP("assay", "what the simulated tenant's keys and ids are derived from")},
    {"time", Takes::Time, "TIME", QT_TRANSLATE_NOOP("assay", "when it happens; now unless told")},
    {"out", Takes::Path, "FILE", QT_TRANSLATE_NOOP("assay", "keeps the login as a case")},
    {"force", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "replace the file that --out names")},
};

/// A list is a result like any other, with the list as a member.
int answerList(
    const Invocation& invocation, const char* member, JsonWriter& json, const std::string& text)
{
    if (!invocation.json()) {
        invocation.out(text);
        return kAccept;
    }
    auto result = report::accepted({});
    result.members.push_back({member, json.take()});
    invocation.out(report::toJson(result) + "\n");
    return kAccept;
}

int listScenarios(const Invocation& invocation)
{
    const auto width = invocation.streams.terminal.width;
    JsonWriter json;
    json.beginArray();
    std::string text;
    for (const auto& file : lab::scenarioFiles()) {
        const auto scenario = lab::readScenario(file.name, file.text);
        if (!scenario) {
            return refuseFor(invocation, scenario.problem());
        }
        const auto method = verify::methodName(scenario->method);
        json.beginObject().member("name", file.name).member("method", method);
        json.member("title", scenario->title).member("story", scenario->story);
        json.member("learn", scenario->learn).key("faults").beginArray();
        for (const auto* fault : scenario->faults) {
            json.string(fault->name);
        }
        json.endArray().endObject();
        text += padded(file.name, 28) + padded(method, 12)
            + wrapped(said(scenario->title), width, 40) + "\n";
    }
    json.endArray();
    text += "\n"
        + wrapped(
            said(QT_TRANSLATE_NOOP("assay",
                "assay lab run NAME plays one; assay lab serve --scenario NAME puts it on real "
                "ports.")),
            width, 0)
        + "\n";
    return answerList(invocation, "scenarios", json, text);
}

int listFaults(const Invocation& invocation)
{
    const auto width = invocation.streams.terminal.width;
    JsonWriter json;
    json.beginArray();
    std::string text;
    for (const auto& fault : lab::allFaults()) {
        json.beginObject()
            .member("name", fault.name)
            .member("method", verify::methodName(fault.method));
        json.member("changes", lab::touchesName(fault.touches)).member("issue", fault.issue);
        json.member("what", fault.what).endObject();
        text += padded(fault.name, 30) + " " + std::string(fault.issue) + "\n    "
            + wrapped(said(fault.what), width, 4) + "\n";
    }
    json.endArray();
    text += "\n"
        + wrapped(
            said(QT_TRANSLATE_NOOP("assay",
                "assay lab run NAME plays one; assay lab serve --scenario NAME puts it on real "
                "ports.")),
            width, 0)
        + "\n";
    return answerList(invocation, "faults", json, text);
}

std::vector<report::ContractMember> membersOf(
    const lab::Scenario& scenario, const lab::Played& played)
{
    return {{"scenario", jsonQuoted(scenario.name)}, {"traceId", jsonQuoted(played.agent.traceId)},
        {"connected", played.agent.connected ? "true" : "false"},
        {"agentError", jsonQuoted(played.agent.error)},
        {"spiffeId", jsonQuoted(played.agent.spiffeId)}};
}

void tell(const Invocation& invocation, const lab::Scenario& scenario, const lab::Played& played)
{
    const auto& terminal = invocation.streams.terminal;
    invocation.out(
        inked(terminal, Ink::Strong, wrapped(said(scenario.title), terminal.width, 0)) + "\n");
    if (!scenario.story.empty()) {
        invocation.out(wrapped(said(scenario.story), terminal.width, 0) + "\n");
    }
    invocation.out("\n");
    for (const auto& page : walk(report::makeReport(played.appraisals.back()), terminal)) {
        invocation.out(page + "\n");
    }
    invocation.out(
        inked(terminal, Ink::Heading, said(QT_TRANSLATE_NOOP("assay", "What the server wrote")))
        + "\n");
    for (const auto& line : played.serverLog->after(0, 1000)) {
        invocation.out(line.text + "\n");
    }
    invocation.out("\n"
        + inked(terminal, Ink::Heading, said(QT_TRANSLATE_NOOP("assay", "What the agent wrote")))
        + "\n");
    for (const auto& line : played.agentLog->after(0, 1000)) {
        invocation.out(line.text + "\n");
    }
    if (!scenario.learn.empty()) {
        invocation.out("\n" + wrapped(said(scenario.learn), terminal.width, 0) + "\n");
    }
}

std::optional<UsageError> keep(const Invocation& invocation, const verify::Appraisal& appraisal)
{
    auto c = casefile::capture(appraisal);
    // A token of a tenant that does not exist opens nothing: it stays whole, so that the case is judged
    // as the login was.
    return writeFile(*invocation.arguments.text("out"),
        casefile::write(c, casefile::TokenKeeping::Keep),
        invocation.arguments.has("force") ? Existing::Replace : Existing::Refuse, Readers::Owner,
        invocation.devices());
}

int runLabRun(Invocation& invocation)
{
    const auto& arguments = invocation.arguments;
    if (arguments.has("faults")) {
        return listFaults(invocation);
    }
    const std::string name = arguments.textOr("scenario", "");
    if (arguments.has("list") || name.empty()) {
        return listScenarios(invocation);
    }
    const auto found = scenarioNamed(name);
    if (const auto* error = std::get_if<UsageError>(&found)) {
        return refuse(invocation, *error);
    }
    const auto& scenario = std::get<lab::Scenario>(found);
    const Time now{invocation.time().seconds, 0};
    const auto played
        = lab::play(lab::sceneOf(scenario, arguments.textOr("seed", "assayer-lab"), now));
    if (played.appraisals.empty()) {
        return refuse(invocation,
            {"usage.bad-value",
                {QT_TRANSLATE_NOOP("assay", "the server came to no verdict: {error}"),
                    {{"error", played.agent.error}}}});
    }
    if (arguments.has("out")) {
        if (const auto error = keep(invocation, played.appraisals.back())) {
            return refuse(invocation, *error);
        }
    }
    auto result = report::contractOf(played.appraisals.back());
    for (auto& member : membersOf(scenario, played)) {
        result.members.push_back(std::move(member));
    }
    if (invocation.json()) {
        invocation.out(report::toJson(result) + "\n");
    } else {
        tell(invocation, scenario, played);
    }
    return report::exitCode(result);
}

} // namespace

const Verb kLabRun{"lab run", Family::Work,
    QT_TRANSLATE_NOOP(
        "assay", "plays a scenario of the simulated tenant, and shows how the server judges it"),
    {"[SCENARIO]", 1, "scenario", 0}, kOptions, runLabRun,
    QT_TRANSLATE_NOOP("assay",
        "Everything is made up and nothing is asked of a network: tenant, machine, agent and "
        "server are simulated in this process. The verdict is the verifier's own.")};

} // namespace attest::app
