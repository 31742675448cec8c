// SPDX-License-Identifier: GPL-3.0-or-later
// Every issue the core and the programs can raise has words, and every entry of the catalogue has an issue.
#include "constants.h"
#include "explain/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

using namespace attest;
using namespace attest::test;

namespace {

const std::vector<Constant>& constants()
{
    static const auto all = [] {
        auto found = constantsBelow(ASSAYER_SOURCE_DIR "/core");
        const auto programs = constantsBelow(ASSAYER_SOURCE_DIR "/app");
        found.insert(found.end(), programs.begin(), programs.end());
        return found;
    }();
    return all;
}

// An id may be raised in several places with parameters of their own. Words can count on those that
// all of them carry; the others are for [[optional]] parts.
struct Documented {
    std::set<std::string> always;
    std::set<std::string> sometimes;
};

std::map<std::string, Documented, std::less<>> documented()
{
    std::map<std::string, Documented, std::less<>> all;
    for (const Constant& constant : constants()) {
        const auto [at, fresh]
            = all.emplace(constant.id, Documented{constant.params, constant.params});
        if (!fresh) {
            std::erase_if(at->second.always,
                [&](const auto& name) { return !constant.params.contains(name); });
            at->second.sometimes.insert(constant.params.begin(), constant.params.end());
        }
    }
    return all;
}

// The sentence in two: what is always said, and what stands in double brackets.
std::pair<std::string, std::string> parts(std::string_view sentence)
{
    std::pair<std::string, std::string> out;
    while (!sentence.empty()) {
        const auto open = std::min(sentence.find("[["), sentence.size());
        const auto close = std::min(sentence.find("]]", open), sentence.size());
        out.first += sentence.substr(0, open);
        out.second += sentence.substr(open, close - open);
        sentence.remove_prefix(std::min(close + 2, sentence.size()));
    }
    return out;
}

const std::set<std::string_view> kGroups{"decode", "cms", "chain", "name", "nonce", "content",
    "policy", "header", "key", "signature", "claims", "json", "yaml", "case", "usage",
    "unsupported", "internal", "lab", "net", "keychain", "entra", "credential", "connection",
    "azure", "fetch", "doctor", "log", "metrics", "source"};

bool isKebab(std::string_view word)
{
    return !word.empty() && word.front() != '-' && word.back() != '-'
        && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-")
        == std::string_view::npos;
}

} // namespace

TEST(Constants, AreReadWithTheirParameters)
{
    const auto found = constantsOf("a.h", R"(
/// A thing. params: alphabet, found (the character; may be odd)
inline constexpr IssueId kOne{"decode.one"};
inline constexpr IssueId kTwo{
    "decode.two"}; ///< params: name; span: the second
/// inline constexpr IssueId kNot{"decode.not"};
struct X {};
inline constexpr IssueId kThree{"decode.three"}; ///< nothing said
)");
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].id, "decode.one");
    EXPECT_EQ(found[0].params, (std::set<std::string>{"alphabet", "found"}));
    EXPECT_TRUE(found[1].params.contains("name"));
    EXPECT_TRUE(found[2].params.empty());
}

TEST(Completeness, SourcesAreScanned)
{
    EXPECT_GT(constants().size(), 30U);
}

TEST(Completeness, IdsAreWellFormed)
{
    for (const Constant& constant : constants()) {
        const IssueId id{constant.id};
        EXPECT_TRUE(kGroups.contains(id.group())) << constant.where << ": group of " << constant.id;
        const auto dot = constant.id.find('.');
        EXPECT_TRUE(
            dot != std::string::npos && isKebab(std::string_view(constant.id).substr(dot + 1)))
            << constant.where << ": " << constant.id;
    }
}

TEST(Completeness, EveryIssueHasWords)
{
    for (const Constant& constant : constants()) {
        EXPECT_NE(explain::find(constant.id), nullptr)
            << constant.id << " (" << constant.where << ") has no entry";
    }
}

TEST(Completeness, EveryEntryHasAnIssue)
{
    const auto known = documented();
    for (const explain::Entry& entry : explain::entries()) {
        EXPECT_TRUE(known.contains(entry.id)) << entry.id;
    }
}

TEST(Completeness, EveryPlaceholderIsADocumentedParameter)
{
    const auto known = documented();
    for (const explain::Entry& entry : explain::entries()) {
        const auto at = known.find(entry.id);
        if (at == known.end()) {
            continue; // another test says so
        }
        for (const char* text : {entry.serverText, entry.title, entry.explanation, entry.remedy}) {
            const auto [fixed, optional] = parts(text);
            for (const std::string& name : placeholders(fixed)) {
                EXPECT_TRUE(at->second.always.contains(name)) << entry.id << ": {" << name << "}";
            }
            for (const std::string& name : placeholders(optional)) {
                EXPECT_TRUE(at->second.sometimes.contains(name))
                    << entry.id << ": {" << name << "}";
            }
        }
    }
}

TEST(Completeness, EntriesAreSortedAndUnique)
{
    const auto all = explain::entries();
    for (std::size_t i = 1; i < all.size(); ++i) {
        EXPECT_LT(all[i - 1].id, all[i].id);
    }
}

TEST(Completeness, WordsFollowTheHouseRules)
{
    for (const explain::Entry& entry : explain::entries()) {
        const std::string_view title = entry.title;
        EXPECT_FALSE(title.empty()) << entry.id;
        EXPECT_LE(title.size(), 80U) << entry.id << ": one line";
        EXPECT_FALSE(title.ends_with('.')) << entry.id << ": a title has no full stop";
        const std::string_view explanation = entry.explanation;
        EXPECT_TRUE(explanation.ends_with('.') || explanation.ends_with('?')
            || explanation.ends_with("]]") || explanation.ends_with(')'))
            << entry.id << ": an explanation is sentences";
        const std::string_view remedy = entry.remedy;
        EXPECT_TRUE(remedy.empty() || remedy.ends_with('.') || remedy.ends_with(')')
            || remedy.ends_with('"'))
            << entry.id << ": a remedy is sentences";
        for (const std::string_view text : {title, explanation, remedy}) {
            EXPECT_EQ(text.find('\n'), std::string_view::npos) << entry.id << ": no line breaks";
            EXPECT_EQ(text.find("  "), std::string_view::npos) << entry.id << ": doubled blank";
        }
    }
}

// Somebody will paste a command into a shell, and a parameter may be an attacker's.
TEST(Completeness, NoCommandHoldsAParameter)
{
    for (const explain::Entry& entry : explain::entries()) {
        const std::string_view remedy = entry.remedy;
        for (const std::string_view command : {"curl ", "az ", "openssl ", "spirlctl "}) {
            const auto at = remedy.find(command);
            EXPECT_TRUE(at == std::string_view::npos
                || remedy.substr(at, remedy.find(". ", at) - at).find('{')
                    == std::string_view::npos)
                << entry.id << ": " << remedy;
        }
    }
}
