// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/redaction.h"

#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/redact.h"
#include "report/texts.h"

#include <algorithm>
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

// Names end at these too: a host under a tenant domain, a word in a file name.
constexpr bool isSeparator(char c)
{
    return c == '.' || c == '_';
}

// No name of Azure is longer; what is, tells more than any place needs, and is replaced as a whole.
constexpr std::size_t kLongestRun = 300;
constexpr std::size_t kGuid = 36;

struct Name {
    std::string value; ///< lower-case
    std::string pseudonym;
};

class Pseudonyms {
public:
    explicit Pseudonyms(const Report& report);
    void apply(std::string& text);

private:
    void add(std::string_view value, std::string_view kind);
    void replaceOdd(std::string& text) const;
    void appendRun(std::string& out, std::string_view run);
    void appendWords(std::string& out, std::string_view words) const;
    [[nodiscard]] const Name* knownAt(std::string_view low, std::size_t at) const;
    [[nodiscard]] const std::string& forWhole(std::string_view value);

    std::unordered_map<std::string, std::string> m_names; ///< by the lower-case value
    std::unordered_map<std::string, int> m_counts;
    /// Those that may stand within a run, by their first word, longest first.
    std::unordered_map<std::string, std::vector<Name>> m_byWord;
    std::vector<Name> m_odd; ///< with characters that no run has, longest first
};

std::string_view firstWord(std::string_view text)
{
    return text.substr(0, std::min(text.find_first_of("._"), text.size()));
}

// File names of evidence are made of machine names as often as not.
Pseudonyms::Pseudonyms(const Report& report)
{
    for (const Identifier& identifier : report.identifiers) {
        add(identifier.value, kindWord(identifier.kind));
    }
    for (const ReportedRun& run : report.runs) {
        add(run.evidenceName, "evidence");
    }
    const auto size = [](const Name& name) { return name.value.size(); };
    std::ranges::stable_sort(m_odd, std::ranges::greater{}, size);
    for (auto& [word, names] : m_byWord) {
        std::ranges::stable_sort(names, std::ranges::greater{}, size);
    }
}

void Pseudonyms::add(std::string_view value, std::string_view kind)
{
    const std::string word(kind);
    const std::string name = '<' + word + '-' + std::to_string(m_counts[word] + 1) + '>';
    std::string low = lowered(value);
    if (value.empty() || !m_names.emplace(low, name).second) {
        return;
    }
    ++m_counts[word];
    if (!std::ranges::all_of(value, isNameCharacter)) {
        m_odd.push_back({std::move(low), name});
    } else if (value.size() <= kLongestRun) {
        const std::string first(firstWord(low));
        m_byWord[first].push_back({std::move(low), name});
    }
}

const std::string& Pseudonyms::forWhole(std::string_view value)
{
    std::string low = lowered(value);
    if (const auto found = m_names.find(low); found != m_names.end()) {
        return found->second;
    }
    const std::string name = "<id-" + std::to_string(++m_counts["id"]) + '>';
    return m_names.emplace(std::move(low), name).first->second;
}

void Pseudonyms::replaceOdd(std::string& text) const
{
    for (const Name& name : m_odd) {
        const std::string low = lowered(text);
        std::string out;
        std::size_t done = 0;
        for (std::size_t at = low.find(name.value); at != std::string::npos;
             at = low.find(name.value, done)) {
            out.append(text, done, at - done).append(name.pseudonym);
            done = at + name.value.size();
        }
        if (done > 0) {
            text = out.append(text, done);
        }
    }
}

// The longest name that begins here and ends where a word does.
const Name* Pseudonyms::knownAt(std::string_view low, std::size_t at) const
{
    const std::string_view rest = low.substr(at);
    const auto names = m_byWord.find(std::string(firstWord(rest)));
    if (names == m_byWord.end()) {
        return nullptr;
    }
    for (const Name& name : names->second) {
        const std::size_t size = name.value.size();
        if (rest.starts_with(name.value) && (rest.size() == size || isSeparator(rest[size]))) {
            return &name;
        }
    }
    return nullptr;
}

// Word by word, in one pass.
void Pseudonyms::appendWords(std::string& out, std::string_view words) const
{
    const std::string low = lowered(words);
    std::size_t at = 0;
    while (at < words.size()) {
        const Name* name = knownAt(low, at);
        const std::size_t end
            = at + (name != nullptr ? name->value.size() : firstWord(words.substr(at)).size());
        out += name != nullptr ? std::string_view(name->pseudonym) : words.substr(at, end - at);
        out += words.substr(end, 1); // the separator
        at = end + 1;
    }
}

// A run of name characters: known as a whole, or with known names and GUIDs inside; GUIDs stand in
// longer runs (file names).
void Pseudonyms::appendRun(std::string& out, std::string_view run)
{
    if (run.size() > kLongestRun) {
        out += forWhole(run);
        return;
    }
    if (const auto known = m_names.find(lowered(run)); known != m_names.end()) {
        out += known->second;
        return;
    }
    std::size_t done = 0;
    for (std::size_t at = 0; at + kGuid <= run.size();) {
        if (!isGuid(run.substr(at, kGuid))) {
            ++at;
            continue;
        }
        appendWords(out, run.substr(done, at - done));
        out += forWhole(run.substr(at, kGuid));
        at += kGuid;
        done = at;
    }
    appendWords(out, run.substr(done));
}

void Pseudonyms::apply(std::string& text)
{
    replaceOdd(text);
    std::string out;
    out.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && isNameCharacter(text[end])) {
            ++end;
        }
        if (end > at) {
            // Half a name, where a text was cut, is known to nobody here and to its owner at once.
            const bool cut = std::string_view(text).substr(end).starts_with(kLeftOut);
            if (!cut) {
                appendRun(out, std::string_view(text).substr(at, end - at));
            }
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
