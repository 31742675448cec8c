// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/play.h"

#include "explain/catalogue.h"
#include "lab/scenario/scenario.h"
#include "theme/text.h"

#include <QtCore/QDateTime>

namespace attest::ui {

OpenCases::Made play(const std::string& name)
{
    const auto* file = lab::findScenario(name);
    if (!file) {
        return {std::nullopt, OpenCases::tr("There is no scenario of that name.")};
    }
    const auto scenario = lab::readScenario(file->name, file->text);
    if (!scenario) {
        const auto words = explain::explain(scenario.problem().id, scenario.problem().params);
        return {std::nullopt, own(words.explanation)};
    }
    const Time now{QDateTime::currentSecsSinceEpoch(), 0};
    const auto played = lab::play(lab::sceneOf(*scenario, "assayer-lab", now));
    if (played.appraisals.empty()) {
        return {std::nullopt,
            OpenCases::tr("The login did not get as far as a verdict. What the agent says: %1")
                .arg(shown(played.agent.error))};
    }
    return {casefile::capture(played.appraisals.back()), {}};
}

} // namespace attest::ui
