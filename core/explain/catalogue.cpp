// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/catalogue.h"

#include "explain/amount.h"
#include "explain/showable.h"
#include "explain/words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace attest::explain {
namespace {

std::vector<Entry> merged()
{
    std::vector<Entry> all;
    for (const auto table : {wordsDecode(), wordsDer(), wordsCertificate(), wordsEvidence(),
             wordsJose(), wordsKeys(), wordsYaml(), wordsPolicy(), wordsLint(), wordsChain(),
             wordsImds(), wordsMsi(), wordsCase(), wordsCommands(), wordsUsage(), wordsLab(),
             wordsNet(), wordsSignIn(), wordsEntra(), wordsFetch(), wordsDoctor(), wordsTelemetry(),
             wordsMetrics(), wordsLive()}) {
        all.insert(all.end(), table.begin(), table.end());
    }
    std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return a.id < b.id; });
    return all;
}

const Param* parameter(const Params& params, std::string_view name)
{
    const auto found = std::find_if(
        params.begin(), params.end(), [&](const Param& p) { return p.name == name; });
    return found == params.end() ? nullptr : &*found;
}

struct Filled {
    std::string text;
    bool complete = true; ///< every placeholder had a parameter that is not empty
};

// {name} replaced by the parameter. A value is never looked at again, so a value that holds braces
// cannot pull in another one.
Filled filledPart(std::string_view text, const Params& params)
{
    Filled out;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        out.text += text.substr(0, open);
        const Param* param = parameter(params, text.substr(open + 1, close - open - 1));
        const std::string value = param == nullptr
            ? std::string(text.substr(open, close - open + 1))
            : showable(paramText(param->value));
        out.text += value;
        out.complete = out.complete && param != nullptr && !value.empty();
        text.remove_prefix(close + 1);
    }
    out.text += text;
    return out;
}

std::string filled(std::string_view text, const Params& params)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t open = text.find("[[");
        const std::size_t close = open == std::string_view::npos ? open : text.find("]]", open);
        if (close == std::string_view::npos) {
            break;
        }
        out += filledPart(text.substr(0, open), params).text;
        const Filled optional = filledPart(text.substr(open + 2, close - open - 2), params);
        out += optional.complete ? optional.text : std::string();
        text.remove_prefix(close + 2);
    }
    return out + filledPart(text, params).text;
}

// What a reader sees who asks for the issue and not for a finding of it.
std::string general(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view pair = text.substr(i, 2);
        if (pair == "[[" || pair == "]]") {
            // Two alternatives stand side by side; they are two sentences.
            const bool next = pair == "]]" && text.substr(i + 2, 2) == "[[" && out.ends_with('.');
            out += next ? " " : "";
            ++i;
        } else if (text[i] == '{' || text[i] == '}') {
            out += text[i] == '{' ? '<' : '>';
        } else {
            out += text[i];
        }
    }
    return out;
}

// Large amounts are read in groups of digits; ports, years and codes are none.
Params readable(Params params)
{
    constexpr std::string_view kAmounts[] = {"bytes", "limit", "count", "size"};
    for (Param& param : params) {
        const auto* number = std::get_if<std::int64_t>(&param.value);
        if (number != nullptr && std::ranges::find(kAmounts, param.name) != std::end(kAmounts)) {
            param.value = amount(*number, Language::Interface);
        }
    }
    return params;
}

// A reason is a word that programs compare: it is not what a sentence says.
Params withReasons(const IssueId& id, Params params, Language language)
{
    for (Param& param : params) {
        const auto* given = std::get_if<std::string>(&param.value);
        if (given == nullptr || std::string_view(param.name) != "reason") {
            continue;
        }
        const auto all = wordsReasons();
        const auto found = std::ranges::find_if(all,
            [&](const Reason& each) { return each.issue == id.value && each.reason == *given; });
        if (found != all.end()) {
            param.value = translated(found->words, language);
        }
    }
    return params;
}

template <typename Fill>
Words wordsOf(const IssueId& id, Language language, Fill fill)
{
    const Entry* entry = find(id.value);
    if (entry == nullptr) {
        return {Basis::Inferred, {}, std::string(id.value), {}, {}, {}};
    }
    const auto words = [&](const char* text) { return fill(translated(text, language)); };
    return {entry->basis, fill(entry->serverText), words(entry->title), words(entry->explanation),
        words(entry->remedy), entry->reference};
}

} // namespace

std::string translated(const char* english, Language language)
{
    if (language == Language::English || QCoreApplication::instance() == nullptr) {
        return english;
    }
    return QCoreApplication::translate("catalogue", english).toStdString();
}

std::span<const Entry> entries()
{
    static const std::vector<Entry> all = merged();
    return all;
}

const Entry* find(std::string_view id)
{
    const auto all = entries();
    const auto at = std::lower_bound(all.begin(), all.end(), id,
        [](const Entry& e, std::string_view wanted) { return e.id < wanted; });
    return at != all.end() && at->id == id ? &*at : nullptr;
}

Words explain(const IssueId& id, const Params& params, Language language)
{
    return params.empty() ? wordsOf(id, language, general)
                          : explain(Finding{id, Severity::Note, params, {}}, language);
}

Words explain(const Finding& finding, Language language)
{
    const Params params = withReasons(finding.id,
        language == Language::English ? finding.params : readable(finding.params), language);
    return wordsOf(
        finding.id, language, [&](std::string_view text) { return filled(text, params); });
}

std::string basisName(Basis basis, Language language)
{
    switch (basis) {
    case Basis::Documented:
        return translated(WORDS("documented"), language);
    case Basis::Stricter:
        return translated(WORDS("stricter"), language);
    case Basis::Inferred:
        break;
    }
    return translated(WORDS("inferred"), language);
}

} // namespace attest::explain
