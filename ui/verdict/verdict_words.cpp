// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/verdict_words.h"

#include "explain/catalogue.h"
#include "theme/text.h"
#include "verdict/deciding_stage.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::VerdictWords)
};

Role backOf(verify::Outcome outcome)
{
    switch (outcome) {
    case verify::Outcome::Pass:
        return Role::PassBack;
    case verify::Outcome::Fail:
        return Role::FailBack;
    case verify::Outcome::Indeterminate:
        break;
    }
    return Role::WarnBack;
}

// Title and explanation in one, as far as two lines hold it; whoever wants the rest clicks.
QString told(const report::ToldFinding& cause)
{
    return cause.what.empty() ? own(cause.title)
                              : Words::tr("%1. %2").arg(own(cause.title), own(cause.what));
}

void tellEnd(VerdictWords& words, const LiveCase& live, const report::ToldRun* run)
{
    const auto outcome = live.report().outcome;
    const auto at = run ? own(run->blockedAt) : QString();
    words.mark = markOf(outcome);
    words.back = backOf(outcome);
    const auto word = own(live.story().outcome); // as reports have it
    switch (outcome) {
    case verify::Outcome::Pass:
        words.headline = word;
        break;
    case verify::Outcome::Fail:
        words.headline = at.isEmpty() ? word : Words::tr("Rejected at %1").arg(at);
        break;
    case verify::Outcome::Indeterminate:
        words.headline = at.isEmpty() ? Words::tr("Not decided: another attestor is missing")
                                      : Words::tr("Not decided: %1 lacks an answer").arg(at);
        break;
    }
}

void tellPause(VerdictWords& words, const LiveCase& live, const report::ToldRun* run)
{
    const auto& stepper = live.stepper();
    const auto next = stepper.next();
    const auto title = next
        ? own(explain::stageTitle(verify::methodName(next->first), next->second))
        : QString();
    words.mark = Mark::Ahead;
    words.back = run && run->cause ? Role::FailBack : Role::Window;
    words.headline = !next  ? Words::tr("Paused before the next attestor")
        : stepper.waiting() ? Words::tr("%1 waits for an answer").arg(title)
                            : Words::tr("Paused before %1").arg(title);
    const auto ran = stepper.steps();
    words.sentence = ran == 0
        ? Words::tr("No stage has run yet.")
        : Words::tr("Stages that ran so far: %1. Nothing blocks yet.").arg(ran);
}

// Of a login in a log: there is a clock, perhaps a policy, and nothing that was presented.
void tellNothing(VerdictWords& words, const LiveCase& live)
{
    words.mark = Mark::Ahead;
    words.back = Role::Window;
    words.headline = Words::tr("Nothing to judge yet: there is no document and no token");
    const auto& cause = live.story().cause;
    words.sentence = cause ? own(cause->todo) : QString();
}

void tellProblem(VerdictWords& words, const LiveCase& live)
{
    words.mark = Mark::Warned;
    words.back = Role::WarnBack;
    words.headline = Words::tr("Not judged: the policy cannot be loaded");
    const auto& policy = live.policy();
    if (!policy) {
        return;
    }
    const auto first
        = std::ranges::find(policy->diagnostics, Severity::Failure, &policy::Diagnostic::severity);
    if (first != policy->diagnostics.end()) {
        words.sentence = Words::tr("Line %1: %2.")
                             .arg(first->position.line)
                             .arg(own(explain::explain(policy::findingFrom(*first)).title));
    }
}

// Their order and their words are the story's; the short form is what fits into a line.
void addTags(VerdictWords& words, const LiveCase& live)
{
    const auto& report = live.report();
    const auto& marks = live.story().marks;
    std::size_t at = 0;
    const auto next = [&] { return at < marks.size() ? own(marks[at++]) : QString(); };
    if (report.hypothetical) {
        const auto said = next();
        const bool supposed = live.whatIf().any();
        words.tags.push_back({supposed ? Words::tr("What if") : Words::tr("Hypothetical"),
            supposed
                ? Words::tr("This is what would come out under what is supposed. It is not what "
                            "the case itself comes to.")
                : said});
    }
    if (report.lab) {
        words.tags.push_back({Words::tr("Lab: a simulated tenant"), next()});
    }
    if (report.addedRoot) {
        words.tags.push_back({Words::tr("Added root"), next()});
    }
    const bool stripped = std::ranges::any_of(live.kept().evidence,
        [](const auto& each) { return each.signature == verify::TokenSignature::Removed; });
    if (stripped || !report.redacted.empty()) {
        words.tags.push_back({Words::tr("Redacted"),
            report.redacted.empty()
                ? Words::tr("The token was kept without its signature, so nobody "
                            "can use it and its signature cannot be checked.")
                : next()});
    }
}

void addLights(VerdictWords& words, const verify::Verification& run,
    const report::ReportedRun& reported, const report::ToldRun& toldRun)
{
    for (std::size_t i = 0; i < toldRun.lights.size(); ++i) {
        const auto light = static_cast<verify::Light>(i);
        const auto state = reported.lights[i];
        // What passed so far decides nothing yet.
        const auto ahead = state == verify::LightState::Off ? std::nullopt : stageAhead(run, light);
        words.lights.push_back({own(toldRun.lights[i].name),
            ahead ? Words::tr("not decided yet") : own(toldRun.lights[i].state),
            ahead ? Mark::Ahead : markOf(state), ahead ? ahead : decidingStage(run, light, state)});
    }
}

} // namespace

VerdictWords verdictWords(const LiveCase& live)
{
    VerdictWords words;
    if (live.stepper().problem()) {
        tellProblem(words, live);
        addTags(words, live);
        return words;
    }
    if (live.kept().evidence.empty()) {
        tellNothing(words, live);
        addTags(words, live);
        return words;
    }
    const auto at = live.decidingRun();
    const auto* toldRun = at ? live.told(*at) : nullptr;
    if (live.stepper().finished()) {
        tellEnd(words, live, toldRun);
        words.sentence = own(live.story().summary);
    } else {
        tellPause(words, live, toldRun);
    }
    words.legend = own(live.story().legend);
    addTags(words, live);
    if (!toldRun) {
        words.sentence = live.story().cause ? told(*live.story().cause) : words.sentence;
        return words;
    }
    words.run = at;
    words.stage = live.reported(*at)->blocking;
    if (toldRun->cause) {
        words.sentence = told(*toldRun->cause);
    } else if (live.stepper().finished() && live.story().cause) {
        words.sentence = told(*live.story().cause);
    }
    addLights(words, live.stepper().appraisal()->runs()[*at], *live.reported(*at), *toldRun);
    return words;
}

} // namespace attest::ui
