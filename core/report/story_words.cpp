// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/story_words.h"

#include "base/hex.h"
#include "base/redact.h"
#include "explain/showable.h"

#include <algorithm>

namespace attest::report {

std::string symbolOf(verify::StageState state)
{
    switch (state) {
    case verify::StageState::Passed:
        return "\xE2\x9C\x93"; // check mark
    case verify::StageState::Failed:
        return "\xE2\x9C\x97"; // ballot x
    case verify::StageState::Warned:
        return "!";
    case verify::StageState::Skipped:
        return "-";
    case verify::StageState::NotEvaluated:
        break;
    }
    return "?";
}

std::string clean(std::string_view text)
{
    return explain::showable(redactSecrets(text), 2000);
}

Tone toneOf(verify::Outcome outcome)
{
    switch (outcome) {
    case verify::Outcome::Pass:
        return Tone::Good;
    case verify::Outcome::Fail:
        return Tone::Bad;
    case verify::Outcome::Indeterminate:
        break;
    }
    return Tone::Doubt;
}

Tone toneOf(verify::StageState state)
{
    switch (state) {
    case verify::StageState::Passed:
        return Tone::Good;
    case verify::StageState::Failed:
        return Tone::Bad;
    case verify::StageState::Warned:
        return Tone::Notice;
    case verify::StageState::Skipped:
        return Tone::Quiet;
    case verify::StageState::NotEvaluated:
        break;
    }
    return Tone::Doubt;
}

std::string StoryWords::tr(
    const char* english, std::initializer_list<std::string_view> values) const
{
    const std::string sentence = tr(english);
    std::string out;
    std::string_view rest = sentence;
    for (const std::string_view value : values) {
        const std::size_t at = rest.find("{}");
        if (at == std::string_view::npos) {
            break;
        }
        out += rest.substr(0, at);
        out += clean(value);
        rest.remove_prefix(at + 2);
    }
    return out.append(rest);
}

std::string StoryWords::outcome(verify::Outcome outcome) const
{
    switch (outcome) {
    case verify::Outcome::Pass:
        return tr(WORDS("Accepted"));
    case verify::Outcome::Fail:
        return tr(WORDS("Rejected"));
    case verify::Outcome::Indeterminate:
        break;
    }
    return tr(WORDS("Not decided"));
}

std::string StoryWords::state(verify::StageState state) const
{
    switch (state) {
    case verify::StageState::Passed:
        return tr(WORDS("passed"));
    case verify::StageState::Failed:
        return tr(WORDS("failed"));
    case verify::StageState::Warned:
        return tr(WORDS("passed with a warning"));
    case verify::StageState::Skipped:
        return tr(WORDS("skipped"));
    case verify::StageState::NotEvaluated:
        break;
    }
    return tr(WORDS("not evaluated"));
}

std::string StoryWords::severity(Severity severity) const
{
    switch (severity) {
    case Severity::Note:
        return tr(WORDS("note"));
    case Severity::Warning:
        return tr(WORDS("warning"));
    case Severity::Failure:
        return tr(WORDS("failure"));
    case Severity::Missing:
        break;
    }
    return tr(WORDS("missing answer"));
}

std::string StoryWords::light(verify::Light light) const
{
    switch (light) {
    case verify::Light::Decoded:
        return tr(WORDS("Decoded"));
    case verify::Light::Genuine:
        return tr(WORDS("Genuine"));
    case verify::Light::Trusted:
        return tr(WORDS("Trusted"));
    case verify::Light::Authorised:
        break;
    }
    return tr(WORDS("Authorised"));
}

std::string StoryWords::lightState(verify::LightState state) const
{
    switch (state) {
    case verify::LightState::On:
        return tr(WORDS("yes"));
    case verify::LightState::Off:
        return tr(WORDS("no"));
    case verify::LightState::Unknown:
        break;
    }
    return tr(WORDS("unknown"));
}

std::string StoryWords::reason(verify::AttestorOutcome::Reason reason) const
{
    switch (reason) {
    case verify::AttestorOutcome::Reason::Verified:
        return tr(WORDS("verified"));
    case verify::AttestorOutcome::Reason::NoEvidence:
        return tr(WORDS("nothing was presented for it"));
    case verify::AttestorOutcome::Reason::NotVerifiedHere:
        return tr(WORDS("not judged by this program"));
    case verify::AttestorOutcome::Reason::NotReached:
        break;
    }
    return tr(WORDS("not reached: an earlier attestor of the policy failed"));
}

namespace {

// Names and addresses stand in certificates as they are read.
bool isPrintable(std::string_view bytes)
{
    constexpr std::size_t kFewest = 4;
    return bytes.size() >= kFewest
        && std::ranges::all_of(bytes, [](char c) { return c >= ' ' && c <= '~'; });
}

} // namespace

ToldPlace StoryWords::place(const Place& place) const
{
    const std::string from = std::to_string(place.offset);
    ToldPlace told;
    if (place.position) {
        told.where = tr(WORDS("{}, line {}, column {}"),
            {place.buffer, std::to_string(place.position->line),
                std::to_string(place.position->column)});
    } else if (place.length == 0) {
        told.where = tr(WORDS("{}, at byte {}"), {place.buffer, from});
    } else {
        told.where = tr(WORDS("{}, bytes {} to {}"),
            {place.buffer, from, std::to_string(place.offset + place.length - 1)});
    }
    // One line is enough to know a place of a text by, and sixteen bytes one of anything else.
    constexpr std::size_t kMostBytes = 16;
    const std::string_view excerpt = place.excerpt;
    const bool readable = place.text || isPrintable(excerpt);
    const std::string_view shown = excerpt.substr(0, readable ? excerpt.find('\n') : kMostBytes);
    told.excerpt = readable ? clean(shown) : hex(asBytes(shown));
    told.excerpt += place.cut || shown.size() < excerpt.size() ? "\xE2\x80\xA6" : "";
    return told;
}

ToldFinding StoryWords::finding(const ReportedFinding& finding) const
{
    const explain::Words words
        = explain::explain(Finding{finding.id, finding.severity, finding.params, {}}, m_language);
    ToldFinding told;
    told.id = finding.id.value;
    const bool blocks = finding.severity == Severity::Failure;
    told.tone = blocks                          ? Tone::Bad
        : finding.severity == Severity::Missing ? Tone::Doubt
        : finding.severity == Severity::Warning ? Tone::Notice
                                                : Tone::Quiet;
    told.severity = severity(finding.severity);
    told.basis = explain::basisName(words.basis, m_language);
    told.title = redactSecrets(words.title);
    told.what = redactSecrets(words.explanation);
    told.todo = redactSecrets(words.remedy);
    told.reference = words.reference;
    told.server = redactSecrets(words.serverText);
    for (const Place& where : finding.places) {
        told.places.push_back(place(where));
    }
    return told;
}

} // namespace attest::report
