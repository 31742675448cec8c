// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/words.h"
#include "report/story.h"

/// Words that a story is made of, in one language.
namespace attest::report {

class StoryWords {
public:
    explicit StoryWords(explain::Language language) : m_language(language) {}

    [[nodiscard]] explain::Language language() const { return m_language; }
    [[nodiscard]] std::string tr(const char* english) const
    {
        return explain::translated(english, m_language);
    }
    /// Every {} in turn replaced by a value, made safe to show.
    [[nodiscard]] std::string tr(
        const char* english, std::initializer_list<std::string_view> values) const;

    [[nodiscard]] std::string outcome(verify::Outcome outcome) const;
    [[nodiscard]] std::string state(verify::StageState state) const;
    [[nodiscard]] std::string severity(Severity severity) const;
    [[nodiscard]] std::string light(verify::Light light) const;
    [[nodiscard]] std::string lightState(verify::LightState state) const;
    [[nodiscard]] std::string reason(verify::AttestorOutcome::Reason reason) const;

    [[nodiscard]] ToldFinding finding(const ReportedFinding& finding) const;
    [[nodiscard]] ToldPlace place(const Place& place) const;

private:
    explain::Language m_language;
};

[[nodiscard]] Tone toneOf(verify::Outcome outcome);
[[nodiscard]] Tone toneOf(verify::StageState state);
/// One column: check mark, cross, "!", "-" or "?".
[[nodiscard]] std::string symbolOf(verify::StageState state);
/// Without credentials and safe to show.
[[nodiscard]] std::string clean(std::string_view text);

} // namespace attest::report
