// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_stories.h"

#include "shown_argument.h"

namespace attest::app {

namespace {

lab::Scenario storyOf(const lab::Fault& fault)
{
    lab::Scenario scenario;
    scenario.name = fault.name;
    scenario.title = fault.what;
    scenario.method = fault.method;
    scenario.faults = {&fault};
    return scenario;
}

UsageError unknownStory(const std::string& name)
{
    std::vector<std::string_view> names;
    for (const auto& each : lab::scenarioFiles()) {
        names.push_back(each.name);
    }
    for (const auto& each : lab::allFaults()) {
        names.push_back(each.name);
    }
    Sentence message(QT_TRANSLATE_NOOP("assay", "there is no scenario or fault {name}"),
        {{"name", quotedArgument(name)}});
    if (const auto near = nearestWord(name, names)) {
        message += {QT_TRANSLATE_NOOP("assay", "; the nearest is {near}"),
            {{"near", "'" + std::string(*near) + "'"}}};
    }
    message += QT_TRANSLATE_NOOP(
        "assay", "; assay lab run lists the scenarios, with --faults the faults");
    return {"usage.bad-value", std::move(message)};
}

} // namespace

OrUsage<lab::Scenario> scenarioNamed(const std::string& name)
{
    const auto* file = lab::findScenario(name);
    if (file == nullptr) {
        const auto* fault = lab::findFault(name);
        return fault == nullptr ? OrUsage<lab::Scenario>(unknownStory(name)) : storyOf(*fault);
    }
    auto scenario = lab::readScenario(file->name, file->text);
    if (!scenario) {
        return UsageError{std::string(scenario.problem().id.value), adviceOn(scenario.problem())};
    }
    return std::move(scenario).value();
}

} // namespace attest::app
