// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the catalogue's German beyond what holds for all of it.
#include "explain/catalogue.h"
#include "messages.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using attest::test::german;

namespace {

const std::map<std::string, std::string>& catalogue()
{
    static const auto words = [] {
        std::map<std::string, std::string> all;
        for (const auto& message : german().all) {
            if (message.context == "catalogue" && !message.translations.empty()) {
                all.emplace(message.source, message.translations.front());
            }
        }
        return all;
    }();
    return words;
}

std::string germanOf(const char* english)
{
    const auto at = catalogue().find(english);
    return at == catalogue().end() ? std::string() : at->second;
}

// Letters, not bytes.
std::size_t lengthOf(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(),
        [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

TEST(GermanCatalogue, HasEveryIssue)
{
    for (const explain::Entry& entry : explain::entries()) {
        for (const char* text : {entry.title, entry.explanation, entry.remedy}) {
            EXPECT_TRUE(*text == '\0' || !germanOf(text).empty()) << entry.id << ": " << text;
        }
    }
}

TEST(GermanCatalogue, HasEveryStage)
{
    for (const explain::StageWords& words : explain::stageWords()) {
        EXPECT_NE(germanOf(words.title), "") << words.stage;
        EXPECT_NE(germanOf(words.question), "") << words.stage;
    }
}

TEST(GermanCatalogue, FollowsTheHouseRules)
{
    for (const explain::Entry& entry : explain::entries()) {
        const std::string title = germanOf(entry.title);
        EXPECT_LE(lengthOf(title), 90U) << entry.id << ": one line: " << title;
        EXPECT_FALSE(title.ends_with('.')) << entry.id << ": a title has no full stop";
        for (const char* english : {entry.title, entry.explanation, entry.remedy}) {
            const std::string text = germanOf(english);
            EXPECT_EQ(text.find('\n'), std::string::npos) << entry.id << ": no line breaks";
            EXPECT_EQ(text.find("  "), std::string::npos) << entry.id << ": doubled blank";
        }
    }
}

// Somebody will paste a command into a shell, and a parameter may be an attacker's.
TEST(GermanCatalogue, NoCommandHoldsAParameter)
{
    for (const explain::Entry& entry : explain::entries()) {
        const std::string remedy = germanOf(entry.remedy);
        for (const std::string_view command : {"curl ", "az ", "openssl ", "spirlctl "}) {
            const auto at = remedy.find(command);
            EXPECT_TRUE(at == std::string::npos
                || remedy.substr(at, remedy.find(". ", at) - at).find('{') == std::string::npos)
                << entry.id << ": " << remedy;
        }
    }
}
