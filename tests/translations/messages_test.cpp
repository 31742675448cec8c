// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every sentence of the German translation.
#include "messages.h"

#include <gtest/gtest.h>

#include <algorithm>

using attest::test::english;
using attest::test::german;
using attest::test::Message;
using attest::test::optionsIn;
using attest::test::partsOf;

namespace {

std::string place(const Message& message)
{
    return message.context + ": \"" + message.source + "\"";
}

// Three words or more, none of them a placeholder: "{}, {}" and "SPIFFE ID" are the same in both.
bool isSentence(std::string_view text)
{
    std::size_t words = 0;
    bool letters = true;
    std::size_t length = 0;
    for (const char c : std::string(text) + ' ') {
        if (c == ' ') {
            words += letters && length > 1 ? 1U : 0U;
            letters = true;
            length = 0;
        } else {
            letters = letters && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.');
            ++length;
        }
    }
    return words >= 3;
}

bool hasMnemonic(std::string_view text)
{
    const auto at = text.find('&');
    return at != std::string_view::npos && at + 1 < text.size() && text[at + 1] != ' '
        && text[at + 1] != '&';
}

char lastOf(std::string_view text)
{
    return text.empty() ? '\0' : text.back();
}

} // namespace

TEST(German, IsReadable)
{
    EXPECT_EQ(german().error, "");
    EXPECT_GT(german().all.size(), 1000U);
}

TEST(German, IsFinished)
{
    for (const Message& message : german().all) {
        EXPECT_TRUE(message.finished) << place(message) << " is marked as unfinished";
        EXPECT_FALSE(message.translations.empty()) << place(message) << " has no German";
        for (const std::string& text : message.translations) {
            EXPECT_NE(text, "") << place(message) << " has no German";
        }
    }
}

TEST(German, KeepsWhatIsFilledIn)
{
    for (const Message& message : german().all) {
        for (const std::string& text : message.translations) {
            const auto wanted = partsOf(message.source);
            const auto found = partsOf(text);
            EXPECT_EQ(found.values, wanted.values)
                << place(message) << ": \"" << text << "\" fills in something else";
            EXPECT_TRUE(found.balanced) << place(message) << ": " << text;
            EXPECT_EQ(found.optional, wanted.optional)
                << place(message) << ": \"" << text << "\" leaves out something else";
        }
    }
}

TEST(German, KeepsOptionsAsTheyAreTyped)
{
    for (const Message& message : german().all) {
        for (const std::string& text : message.translations) {
            EXPECT_EQ(optionsIn(text), optionsIn(message.source)) << place(message);
        }
    }
}

TEST(German, IsNotEnglish)
{
    for (const Message& message : german().all) {
        for (const std::string& text : message.translations) {
            EXPECT_FALSE(text == message.source && isSentence(text)) << place(message);
        }
    }
}

// What stands at either end joins a sentence to its neighbours; a key is what the keyboard reaches it by.
TEST(German, KeepsEndsAndKeys)
{
    constexpr std::string_view kEnds = ".?!: \n";
    for (const Message& message : german().all) {
        for (const std::string& text : message.translations) {
            const char last = lastOf(message.source);
            if (kEnds.find(last) != std::string_view::npos
                || kEnds.find(lastOf(text)) != std::string_view::npos) {
                EXPECT_EQ(lastOf(text), last) << place(message) << ": \"" << text << "\"";
            }
            EXPECT_EQ(text.starts_with(' '), message.source.starts_with(' ')) << place(message);
            EXPECT_EQ(std::count(text.begin(), text.end(), '\n'),
                std::count(message.source.begin(), message.source.end(), '\n'))
                << place(message);
            EXPECT_EQ(hasMnemonic(text), hasMnemonic(message.source)) << place(message);
        }
    }
}

// "1 bytes" is what comes of leaving it out.
TEST(English, HasTwoFormsOfWhatIsCounted)
{
    EXPECT_EQ(english().error, "");
    for (const Message& message : english().all) {
        EXPECT_TRUE(message.finished) << place(message) << " is marked as unfinished";
        EXPECT_EQ(message.translations.size(), 2U) << place(message);
        for (const std::string& text : message.translations) {
            EXPECT_EQ(partsOf(text), partsOf(message.source)) << place(message) << ": " << text;
        }
    }
}

TEST(Parts, AreWhatIsFilledInAndLeftOut)
{
    const auto parts = partsOf("{a} and {} and {{b}} at %1, 5% of %n, %L2[[ or {c} {d}]]");
    EXPECT_EQ(parts.values,
        (std::multiset<std::string>{"{a}", "{}", "{b}", "%1", "%n", "%L2", "{c}", "{d}"}));
    EXPECT_EQ(parts.optional, (std::multiset<std::set<std::string>>{{"{c}", "{d}"}}));
    EXPECT_FALSE(partsOf("[[{a}").balanced);
    EXPECT_EQ(
        optionsIn("give --jwks or --in -- x"), (std::multiset<std::string>{"--jwks", "--in"}));
    EXPECT_TRUE(isSentence("The message carries no certificate"));
    EXPECT_FALSE(isSentence("{}, {} {}"));
}
