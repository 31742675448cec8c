// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/exact_texts.h"

#include <gtest/gtest.h>

using attest::telemetry::ExactTexts;

namespace {

TEST(ExactTextsTest, TellsTextsApartThatDifferInTheMiddleAlone)
{
    ExactTexts texts;
    texts.add("Attestor rejected proof", 1);
    texts.add("Attestor rejects! proof", 2);
    EXPECT_EQ(texts.find("Attestor rejected proof"), 1);
    EXPECT_EQ(texts.find("Attestor rejects! proof"), 2);
    EXPECT_EQ(texts.find("Attestor rejected_proof"), 0);
}

TEST(ExactTextsTest, FindsEachOfAsManyAsItTakesAndNoOther)
{
    ExactTexts texts;
    for (unsigned i = 1; i < ExactTexts::kMost; ++i) { // of 1 to 40 letters
        texts.add(std::string(i % 40, 'x') + std::to_string(i), static_cast<std::uint8_t>(i));
    }
    for (unsigned i = 1; i < ExactTexts::kMost; ++i) {
        const auto text = std::string(i % 40, 'x') + std::to_string(i);
        EXPECT_EQ(texts.find(text), i) << text;
        EXPECT_EQ(texts.find(text + "y"), 0) << text;
    }
    EXPECT_EQ(texts.find(""), 0);
}

TEST(ExactTextsTest, KeepsTheFirstNumberOfAText)
{
    ExactTexts texts;
    texts.add("Connected", 3);
    texts.add("Connected", 4);
    EXPECT_EQ(texts.find("Connected"), 3);
}

} // namespace
