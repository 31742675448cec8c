// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/story.h"

#include "explain/amount.h"
#include "report/names.h"
#include "report/notes.h"
#include "report/story_words.h"

#include <algorithm>

namespace attest::report {
namespace {

constexpr const char* kArrow = " \xE2\x86\x92 ";

void add(std::vector<ToldFact>& facts, std::string name, std::string_view value)
{
    if (!value.empty()) {
        facts.push_back({std::move(name), clean(value)});
    }
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string out;
    for (const std::string& text : texts) {
        out += out.empty() ? text : ", " + text;
    }
    return out;
}

class Teller {
public:
    explicit Teller(explain::Language language) : m_words(language) {}

    Story story(const Report& report) const;

private:
    std::string summary(const Report& report) const;
    std::vector<std::string> marks(const Report& report) const;
    std::vector<ToldFact> policy(const Report& report, std::size_t index) const;
    ToldRun run(const ReportedRun& run) const;
    void addAbout(ToldRun& told, const ReportedRun& run) const;
    ToldStage stage(const ReportedRun& run, const ReportedStage& stage) const;
    void addCause(ToldRun& told, const ReportedRun& run) const;
    void addFurther(ToldRun& told, const ReportedRun& run) const;
    [[nodiscard]] ToldAt at(const ToldStage& stage, const ReportedFinding& finding) const;
    ToldAttempt attempt(const ReportedAttempt& attempt) const;
    [[nodiscard]] std::string from(const ReportedLink& link, bool added) const;
    [[nodiscard]] std::string lightState(const ReportedRun& run, verify::Light light) const;
    std::vector<ToldFact> exchange(const ReportedExchange& exchange) const;
    [[nodiscard]] std::string amount(std::size_t number) const
    {
        return explain::amount(static_cast<std::int64_t>(number), m_words.language());
    }

    StoryWords m_words;
};

std::string Teller::summary(const Report& report) const
{
    switch (report.outcome) {
    case verify::Outcome::Pass:
        return report.policy && *report.policy < report.policies.size()
            ? m_words.tr(WORDS("The policy {} authorises this evidence."),
                {report.policies[*report.policy].name})
            : m_words.tr(WORDS("Every check that was asked for holds."));
    case verify::Outcome::Fail:
        return report.policies.empty() ? m_words.tr(WORDS("A check does not hold."))
                                       : m_words.tr(WORDS("No policy authorises this evidence."));
    case verify::Outcome::Indeterminate:
        break;
    }
    return m_words.tr(
        WORDS("An answer that was needed is missing: this is neither accepted nor rejected."));
}

std::vector<std::string> Teller::marks(const Report& report) const
{
    std::vector<std::string> out;
    if (report.hypothetical) {
        out.push_back(m_words.tr(WORDS("Hypothetical: at least one stage was disabled, so this "
                                       "says nothing about what a server does.")));
    }
    if (report.lab) {
        out.push_back(
            m_words.tr(WORDS("Lab: this rests on the root or the keys of a simulated tenant, "
                             "which Azure has nothing to do with.")));
    }
    if (report.addedRoot) {
        out.push_back(
            m_words.tr(WORDS("Added root: the certificates lead to a root that this program "
                             "does not ship. Whoever gave it, the operator or the maker of "
                             "a case, vouches for it; that it is Azure's is not checked.")));
    }
    if (!report.redacted.empty()) {
        out.push_back(m_words.tr(WORDS("Redacted: {}."), {joined(report.redacted)}));
    }
    return out;
}

std::vector<ToldFact> Teller::policy(const Report& report, std::size_t index) const
{
    const ReportedPolicy& policy = report.policies[index];
    std::vector<ToldFact> facts;
    add(facts, m_words.tr(WORDS("Policy")), policy.name);
    add(facts, m_words.tr(WORDS("Outcome")),
        policy.attestors.empty() ? m_words.tr(WORDS("not looked at"))
                                 : m_words.outcome(policy.outcome));
    for (const ReportedAttestor& attestor : policy.attestors) {
        const bool verified = attestor.reason == verify::AttestorOutcome::Reason::Verified;
        add(facts, clean(attestor.type),
            verified ? m_words.outcome(attestor.outcome) : m_words.reason(attestor.reason));
    }
    return facts;
}

ToldStage Teller::stage(const ReportedRun& run, const ReportedStage& stage) const
{
    const std::string_view method = verify::methodName(run.method);
    ToldStage told;
    told.id = stage.id;
    told.tone = toneOf(stage.state);
    told.symbol = symbolOf(stage.state);
    told.title = explain::stageTitle(method, stage.id, m_words.language());
    told.question = explain::stageQuestion(method, stage.id, m_words.language());
    const bool unreached = stage.state == verify::StageState::NotEvaluated
        && run.outcome == verify::Outcome::Fail && stage.findings.empty() && !stage.restsOnFailure;
    told.state = unreached ? m_words.tr(WORDS("not reached")) : m_words.state(stage.state);
    if (stage.disabled) {
        told.remark = m_words.tr(WORDS("disabled: does not count"));
    } else if (stage.restsOnFailure && stage.state != verify::StageState::NotEvaluated) {
        told.remark = m_words.tr(WORDS("rests on an earlier failure"));
    }
    for (const ReportedFinding& finding : stage.findings) {
        told.findings.push_back(m_words.finding(finding));
    }
    for (const ReportedFact& fact : stage.facts) {
        add(told.facts, clean(fact.name), fact.value);
    }
    return told;
}

void Teller::addAbout(ToldRun& told, const ReportedRun& run) const
{
    add(told.about, m_words.tr(WORDS("Evidence")),
        run.evidenceBytes == 0
            ? m_words.tr(WORDS("{}, which was empty"), {run.evidenceName})
            : m_words.tr(WORDS("{} ({} bytes)"), {run.evidenceName, amount(run.evidenceBytes)}));
    add(told.about, m_words.tr(WORDS("SHA-256")), run.evidenceSha256);
    add(told.about, m_words.tr(WORDS("Tenant domain claimed")), run.tenantDomain);
    add(told.about, m_words.tr(WORDS("Resource claimed")), run.resourceId);
    if (run.method == verify::Method::AzureImds) {
        add(told.about, m_words.tr(WORDS("Nonce expected")),
            run.nonceGiven ? run.nonce : m_words.tr(WORDS("none given")));
    }
    add(told.about, m_words.tr(WORDS("Overrides")), joined(run.overrides));
    add(told.about, m_words.tr(WORDS("SPIFFE ID")), run.spiffeId);
}

void Teller::addCause(ToldRun& told, const ReportedRun& run) const
{
    if (run.blocking && *run.blocking < run.stages.size()) {
        const ReportedStage& stage = run.stages[*run.blocking];
        told.blockedAt = told.stages[*run.blocking].title;
        const auto found = std::ranges::find(stage.findings, run.cause, &ReportedFinding::id);
        if (found != stage.findings.end()) {
            told.cause = m_words.finding(*found);
        }
    }
}

ToldAt Teller::at(const ToldStage& stage, const ReportedFinding& finding) const
{
    ToldAt told{stage.title, {}, m_words.finding(finding)};
    const std::string& title = told.finding.title;
    switch (finding.severity) {
    case Severity::Failure:
        told.heading = m_words.tr(WORDS("Also failed, {}: "), {stage.title}) + title;
        break;
    case Severity::Missing:
        told.heading = m_words.tr(WORDS("Also unanswered, {}: "), {stage.title}) + title;
        break;
    case Severity::Warning:
        told.heading = m_words.tr(WORDS("Warning, {}: "), {stage.title}) + title;
        break;
    case Severity::Note:
        told.heading = stage.title + ": " + title;
        break;
    }
    if (!stage.remark.empty() && finding.severity != Severity::Note) {
        told.heading += " (" + stage.remark + ')';
    }
    return told;
}

void Teller::addFurther(ToldRun& told, const ReportedRun& run) const
{
    bool causeTold = false;
    for (std::size_t i = 0; i < run.stages.size(); ++i) {
        for (const ReportedFinding& finding : run.stages[i].findings) {
            if (!causeTold && told.cause && run.blocking == i && finding.id == run.cause) {
                causeTold = true;
                continue;
            }
            (finding.severity == Severity::Note             ? told.notes
                    : finding.severity == Severity::Warning ? told.warnings
                                                            : told.further)
                .push_back(at(told.stages[i], finding));
        }
    }
}

std::string Teller::from(const ReportedLink& link, bool added) const
{
    const std::string origin(originName(link.origin));
    if (link.source.empty()) {
        return origin;
    }
    // Where an added root comes from is told by whoever added it.
    return link.origin == trust::Origin::Anchor && added
        ? m_words.tr(WORDS("{}, by the word of whoever added it: {}"), {origin, link.source})
        : origin + ", " + link.source;
}

std::string Teller::lightState(const ReportedRun& run, verify::Light light) const
{
    const verify::LightState state = run.lights[static_cast<std::size_t>(light)];
    return run.addedRoot && light == verify::Light::Trusted && state == verify::LightState::On
        ? m_words.tr(WORDS("yes, by a root that was added"))
        : m_words.lightState(state);
}

ToldAttempt Teller::attempt(const ReportedAttempt& attempt) const
{
    ToldAttempt told;
    told.tone = attempt.good ? Tone::Good : Tone::Bad;
    const bool added = attempt.provenance == trust::Provenance::Added;
    if (attempt.good && added) {
        told.tone = Tone::Notice;
        told.heading = m_words.tr(
            WORDS("This path holds; the anchor is a root that was added, under the name {}."),
            {attempt.anchor});
    } else if (attempt.good && attempt.byNameAndKey) {
        told.heading = m_words.tr(
            WORDS(
                "This path holds. It ends at its last certificate, which has the pinned name and key of "
                "{}; where that certificate came from and who issued it does not matter."),
            {attempt.anchor});
    } else if (attempt.good) {
        told.heading = m_words.tr(WORDS("This path holds; the anchor is {}."), {attempt.anchor});
    } else if (attempt.open) {
        told.heading = m_words.tr(WORDS(
            "This path ends without an anchor: no issuer was found for its last certificate."));
    } else {
        told.heading = m_words.tr(WORDS("This path does not hold."));
    }
    for (const ReportedLink& link : attempt.links) {
        std::vector<ToldFact> facts;
        add(facts, m_words.tr(WORDS("Subject")), link.subject);
        add(facts, m_words.tr(WORDS("Issuer")), link.issuer);
        add(facts, m_words.tr(WORDS("Valid")),
            formatRfc3339(link.notBefore) + kArrow + formatRfc3339(link.notAfter));
        add(facts, m_words.tr(WORDS("SHA-256")), link.sha256);
        add(facts, m_words.tr(WORDS("From")), from(link, added));
        told.links.push_back(std::move(facts));
    }
    for (const auto& [depth, finding] : attempt.findings) {
        ToldFinding one = m_words.finding(finding);
        one.title = m_words.tr(WORDS("Certificate {}: "), {std::to_string(depth)}) + one.title;
        told.findings.push_back(std::move(one));
    }
    return told;
}

std::vector<ToldFact> Teller::exchange(const ReportedExchange& exchange) const
{
    std::vector<ToldFact> facts;
    add(facts, m_words.tr(WORDS("Asked for")), std::string(exchange.kind) + ' ' + exchange.target);
    add(facts, m_words.tr(WORDS("Allowed by")), exchange.rule);
    std::string answer(verify::replyStatusName(exchange.status));
    if (exchange.httpStatus != 0) {
        answer += " (HTTP " + std::to_string(exchange.httpStatus) + ')';
    }
    add(facts, m_words.tr(WORDS("Answer")),
        m_words.tr(WORDS("{}, {} bytes"), {answer, amount(exchange.bytes)}));
    add(facts, m_words.tr(WORDS("From")), exchange.source);
    return facts;
}

ToldRun Teller::run(const ReportedRun& run) const
{
    ToldRun told;
    told.heading = clean(std::string(verify::methodName(run.method)) + ": " + run.evidenceName);
    told.outcome = m_words.outcome(run.outcome);
    told.tone = toneOf(run.outcome);
    addAbout(told, run);
    for (std::size_t i = 0; i < run.lights.size(); ++i) {
        const verify::LightState state = run.lights[i];
        told.lights.push_back({m_words.light(static_cast<verify::Light>(i)),
            lightState(run, static_cast<verify::Light>(i)),
            state == verify::LightState::On        ? Tone::Good
                : state == verify::LightState::Off ? Tone::Bad
                                                   : Tone::Doubt});
    }
    for (const ReportedStage& one : run.stages) {
        told.stages.push_back(stage(run, one));
    }
    addCause(told, run);
    addFurther(told, run);
    told.attributesTitle = run.outcome == verify::Outcome::Pass
        ? m_words.tr(WORDS("Attributes"))
        : m_words.tr(WORDS("Attributes that a pass would hand on"));
    for (const std::string& attribute : run.attributes) {
        told.attributes.push_back(clean(attribute));
    }
    for (const ReportedAttempt& one : run.chain) {
        told.chain.push_back(attempt(one));
    }
    for (const ReportedExchange& one : run.exchanges) {
        told.exchanges.push_back(exchange(one));
    }
    return told;
}

Story Teller::story(const Report& report) const
{
    Story story;
    story.outcome = m_words.outcome(report.outcome);
    story.tone = toneOf(report.outcome);
    story.summary = summary(report);
    story.marks = marks(report);
    add(story.about, m_words.tr(WORDS("Clock")), formatRfc3339(Time{report.clock.seconds, 0}));
    add(story.about, m_words.tr(WORDS("Leeway")),
        m_words.tr(WORDS("{} s"), {std::to_string(report.leeway.seconds)}));
    add(story.about, m_words.tr(WORDS("Program")), "Assayer " + report.program);
    for (std::size_t i = 0; i < report.policies.size(); ++i) {
        story.policies.push_back(policy(report, i));
    }
    const ReportedRun* first = report.shown();
    if (first != nullptr) {
        story.runs.push_back(run(*first));
    }
    for (const ReportedRun& other : report.runs) {
        if (&other != first) {
            story.runs.push_back(run(other));
        }
    }
    story.notesTitle = m_words.tr(WORDS("What people wrote about this case"));
    for (const ReportedNote& note : report.notes) {
        story.notes.push_back(
            {noteSubject(note.target, first != nullptr ? first->method : verify::Method::AzureImds,
                 m_words.language()),
                formatRfc3339(Time{note.written.seconds, 0}), noteLines(note.text)});
    }
    story.legend = m_words.tr(WORDS(
        "Decoded: the bytes could be read. Genuine: signed by whom it says. Trusted: the signer leads "
        "to an anchor and has the right name, or the key is one of the key set. Authorised: the policy lets it in. Unknown: a "
        "check that decides it did not run."));
    if (!report.cause.empty() && (first == nullptr || first->cause != report.cause)) {
        const bool failed = report.outcome == verify::Outcome::Fail;
        story.cause = m_words.finding(
            {report.cause, failed ? Severity::Failure : Severity::Missing, {}, {}});
    }
    return story;
}

} // namespace

Story tell(const Report& report, explain::Language language)
{
    return Teller(language).story(report);
}

} // namespace attest::report
