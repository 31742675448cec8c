// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/scenario/scenario.h"

#include "lab/exchange/json_body.h"

#include <algorithm>

namespace attest::lab {

namespace {

Problem bad(std::string_view name, const char* reason, std::string found)
{
    return {issue::kBadScenario,
        {{"name", std::string(name)}, {"reason", std::string(reason)}, {"found", std::move(found)}},
        {}};
}

} // namespace

Result<Scenario> readScenario(std::string_view name, std::string_view json)
{
    const auto body = JsonBody::read(json);
    if (!body) {
        return bad(name, "syntax", {});
    }
    Scenario scenario;
    scenario.name = std::string(name);
    scenario.title = body->text("title");
    scenario.story = body->text("story");
    scenario.learn = body->text("learn");
    if (scenario.title.empty() || scenario.story.empty() || scenario.learn.empty()) {
        return bad(name, "missing", "title, story, learn");
    }
    const std::string method = body->text("method");
    if (method == verify::methodName(verify::Method::AzureMsi)) {
        scenario.method = verify::Method::AzureMsi;
    } else if (method != verify::methodName(verify::Method::AzureImds)) {
        return bad(name, "unknown-method", method);
    }
    const std::string machine = body->text("machine");
    scenario.machine = machine.empty() ? scenario.machine : machine;
    for (const std::string& each : body->texts("faults")) {
        const Fault* fault = findFault(each);
        if (fault == nullptr) {
            return bad(name, "unknown-fault", each);
        }
        if (fault->method != scenario.method) {
            return bad(name, "fault-of-other-method", each);
        }
        scenario.faults.push_back(fault);
    }
    return scenario;
}

const ScenarioFile* findScenario(std::string_view name)
{
    const auto all = scenarioFiles();
    const auto found = std::ranges::find(all, name, &ScenarioFile::name);
    return found == all.end() ? nullptr : &*found;
}

Scene sceneOf(const Scenario& scenario, std::string_view seed, Time now)
{
    SceneOrder order;
    order.method = scenario.method;
    order.seed = std::string(seed);
    order.now = now;
    order.machine = scenario.machine;
    Scene scene = makeScene(order);
    for (const Fault* fault : scenario.faults) {
        fault->apply(scene);
    }
    return scene;
}

} // namespace attest::lab
