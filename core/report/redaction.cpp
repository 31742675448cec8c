// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/redaction.h"

#include "base/ascii.h"
#include "base/redact.h"
#include "report/texts.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace attest::report {
namespace {

std::string_view kindWord(Identifier::Kind kind)
{
    constexpr std::string_view kWords[] = {"tenant-domain", "tenant", "subscription",
        "resource-group", "vm", "vmss", "network", "principal", "application"};
    return kWords[static_cast<std::size_t>(kind)];
}

// What an identifier may be made of: a match has to begin and end where such a run does, so that the
// machine "web" is not found in "webhook".
constexpr bool isNameCharacter(char c)
{
    return isAlnum(c) || c == '-' || c == '_' || c == '.';
}

class Pseudonyms {
public:
    explicit Pseudonyms(const Report& report);
    void apply(std::string& text);

private:
    [[nodiscard]] const std::string* known(std::string_view word) const;
    [[nodiscard]] std::string replaced(std::string_view word);
    [[nodiscard]] const std::string& forGuid(std::string_view guid);
    void add(std::string_view value, std::string_view kind);

    std::unordered_map<std::string, std::string> m_names; ///< by the lower-case value
    std::unordered_map<std::string, int> m_counts;
    std::vector<std::string> m_odd; ///< values with other characters, longest first
};

// File names of evidence are made of machine names as often as not.
Pseudonyms::Pseudonyms(const Report& report)
{
    for (const Identifier& identifier : report.identifiers) {
        add(identifier.value, kindWord(identifier.kind));
    }
    for (const ReportedRun& run : report.runs) {
        add(run.evidenceName, "evidence");
    }
    std::ranges::stable_sort(m_odd, std::ranges::greater{}, &std::string::size);
}

void Pseudonyms::add(std::string_view value, std::string_view kind)
{
    const std::string word(kind);
    const std::string name = '<' + word + '-' + std::to_string(m_counts[word] + 1) + '>';
    if (value.empty() || !m_names.emplace(lowered(value), name).second) {
        return;
    }
    ++m_counts[word];
    if (!std::ranges::all_of(value, isNameCharacter)) {
        m_odd.push_back(lowered(value));
    }
}

const std::string* Pseudonyms::known(std::string_view word) const
{
    const auto found = m_names.find(lowered(word));
    return found == m_names.end() ? nullptr : &found->second;
}

const std::string& Pseudonyms::forGuid(std::string_view guid)
{
    add(guid, "id");
    return m_names.at(lowered(guid));
}

// A run of name characters: known as a whole, or with known names and GUIDs inside. Names end at a
// dot too (a host under a tenant domain), and GUIDs stand in longer runs (file names).
std::string Pseudonyms::replaced(std::string_view word)
{
    constexpr std::size_t kGuid = 36;
    if (const std::string* name = known(word)) {
        return *name;
    }
    for (std::size_t at = 0; at + kGuid <= word.size(); ++at) {
        const std::string_view middle = word.substr(at, kGuid);
        if (isGuid(middle)) {
            return replaced(word.substr(0, at)) + forGuid(middle)
                + replaced(word.substr(at + kGuid));
        }
    }
    for (const char separator : {'.', '_'}) {
        for (std::size_t at = word.find(separator); at != std::string_view::npos;
             at = word.find(separator, at + 1)) {
            const std::string* head = known(word.substr(0, at));
            const std::string* tail = known(word.substr(at + 1));
            if (head != nullptr || tail != nullptr) {
                return (head != nullptr ? *head : replaced(word.substr(0, at))) + separator
                    + (tail != nullptr ? *tail : replaced(word.substr(at + 1)));
            }
        }
    }
    return std::string(word);
}

void Pseudonyms::apply(std::string& text)
{
    for (const std::string& value : m_odd) {
        std::string low = lowered(text);
        for (std::size_t at = low.find(value); at != std::string::npos; at = low.find(value, at)) {
            const std::string& name = m_names.at(value);
            text.replace(at, value.size(), name);
            low.replace(at, value.size(), name);
            at += name.size();
        }
    }
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && isNameCharacter(text[end])) {
            ++end;
        }
        if (end > at) {
            out += replaced(std::string_view(text).substr(at, end - at));
            at = end;
        } else {
            out += text[at++];
        }
    }
    text = std::move(out);
}

void mark(Report& report, const char* what)
{
    if (std::ranges::find(report.redacted, what) == report.redacted.end()) {
        report.redacted.emplace_back(what);
    }
}

void dropExcerpts(std::vector<Place>& places)
{
    for (Place& place : places) {
        place.excerpt.clear();
        place.cut = false;
    }
}

void dropExcerpts(Report& report)
{
    for (ReportedRun& run : report.runs) {
        for (ReportedStage& stage : run.stages) {
            dropExcerpts(stage.consulted);
            for (ReportedFinding& finding : stage.findings) {
                dropExcerpts(finding.places);
            }
            for (ReportedFact& fact : stage.facts) {
                dropExcerpts(fact.places);
            }
        }
    }
}

} // namespace

Report redacted(Report report, Identifiers identifiers)
{
    bool masked = false;
    forEachText(report, [&masked](std::string& text) {
        std::string safe = redactSecrets(text);
        masked = masked || safe != text;
        text = std::move(safe);
    });
    if (masked) {
        mark(report, "tokens");
    }
    if (identifiers == Identifiers::Keep) {
        return report;
    }
    dropExcerpts(report);
    Pseudonyms names(report);
    forEachText(report, [&names](std::string& text) { names.apply(text); });
    report.identifiers.clear();
    mark(report, "identifiers");
    return report;
}

} // namespace attest::report
