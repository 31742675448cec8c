// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/notes.h"

#include "base/redact.h"
#include "explain/showable.h"
#include "report/story_words.h"

namespace attest::report {
namespace {

constexpr std::string_view kStage = "stage:";
constexpr std::string_view kField = "field:";
constexpr std::size_t kLineBytes = 4000;
constexpr const char* kEllipsis = "\xE2\x80\xA6";

} // namespace

Report withNotes(Report report, const std::vector<casefile::Note>& notes)
{
    for (const casefile::Note& note : notes) {
        report.notes.push_back({note.target, note.text, note.written});
    }
    return report;
}

std::string_view stageOfNote(std::string_view target)
{
    return target.starts_with(kStage) ? target.substr(kStage.size()) : std::string_view();
}

// A path stands alone as well.
std::string_view fieldOfNote(std::string_view target)
{
    if (!stageOfNote(target).empty() || explain::find(target) != nullptr) {
        return {};
    }
    return target.starts_with(kField) ? target.substr(kField.size()) : target;
}

std::string noteSubject(std::string_view target, verify::Method method, explain::Language language)
{
    const StoryWords words(language);
    if (target.empty()) {
        return words.tr(WORDS("The whole case"));
    }
    if (const auto stage = stageOfNote(target); !stage.empty()) {
        return words.tr(
            WORDS("Stage {}"), {explain::stageTitle(verify::methodName(method), stage, language)});
    }
    if (const auto* entry = explain::find(target)) {
        return words.tr(WORDS("Finding: {}"), {explain::translated(entry->title, language)});
    }
    return words.tr(WORDS("Field {}"), {fieldOfNote(target)});
}

// Masked as a whole first: a private key goes over many lines.
std::vector<std::string> noteLines(std::string_view text)
{
    const std::string safe = redactSecrets(text);
    std::vector<std::string> lines;
    std::string_view rest = safe;
    while (!rest.empty()) {
        if (lines.size() == kNoteLines) {
            lines.emplace_back(kEllipsis);
            break;
        }
        const auto end = std::min(rest.find('\n'), rest.size());
        auto line = rest.substr(0, end);
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        lines.push_back(explain::showable(line, kLineBytes));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
}

} // namespace attest::report
