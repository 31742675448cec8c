// SPDX-License-Identifier: GPL-3.0-or-later
// Every issue the core can raise has words, and every entry of the catalogue has an issue.
#include "constants.h"
#include "explain/catalogue.h"

#include <gtest/gtest.h>

#include <map>

using namespace attest;
using namespace attest::test;

namespace {

const std::vector<Constant>& constants()
{
    static const auto all = constantsBelow(ASSAYER_SOURCE_DIR "/core");
    return all;
}

// One id may be declared in one place only; the parameters of all its declarations count.
std::map<std::string, std::set<std::string>, std::less<>> documented()
{
    std::map<std::string, std::set<std::string>, std::less<>> all;
    for (const Constant& constant : constants()) {
        all[constant.id].insert(constant.params.begin(), constant.params.end());
    }
    return all;
}

const std::set<std::string_view> kGroups{"decode", "cms", "chain", "name", "nonce", "content",
    "policy", "header", "key", "signature", "claims", "json", "yaml", "case"};

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

TEST(Completeness, EveryIdIsDeclaredOnce)
{
    std::map<std::string, std::string> first;
    for (const Constant& constant : constants()) {
        const auto [at, fresh] = first.emplace(constant.id, constant.where);
        EXPECT_TRUE(fresh) << constant.id << " at " << constant.where << " and " << at->second;
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
            for (const std::string& name : placeholders(text)) {
                EXPECT_TRUE(at->second.contains(name)) << entry.id << ": {" << name << "}";
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
        EXPECT_TRUE(
            explanation.ends_with('.') || explanation.ends_with('?') || explanation.ends_with(')'))
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
