// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "base/position.h"

#include <gtest/gtest.h>

namespace attest {
namespace {

TEST(Ascii, CaseIsFoldedForLettersAlone)
{
    EXPECT_TRUE(equalNoCase("Metadata.Azure.COM", "metadata.azure.com"));
    EXPECT_FALSE(equalNoCase("a", "ab"));
    EXPECT_FALSE(equalNoCase("@", "`"));
    EXPECT_FALSE(equalNoCase("[", "{"));
    EXPECT_FALSE(equalNoCase("\xC3\x89", "\xC3\xA9")) << "letters past ASCII are left as they are";
    EXPECT_EQ(lowered("AbC-\xC3\x89"), "abc-\xC3\x89");
}

TEST(Ascii, Guid)
{
    EXPECT_TRUE(isGuid("72f988bf-86f1-41af-91ab-2d7cd011db47"));
    EXPECT_TRUE(isGuid("72F988BF-86F1-41AF-91AB-2D7CD011DB47"));
    for (const char* text : {"", "72f988bf86f141af91ab2d7cd011db47",
             "{72f988bf-86f1-41af-91ab-2d7cd011db47}", "72f988bf-86f1-41af-91ab-2d7cd011db4",
             "72f988bf-86f1-41af-91ab-2d7cd011db4g", "72f988bf-86f1-41af-91ab12d7cd011db47",
             " 72f988bf-86f1-41af-91ab-2d7cd011db4", "72f988b--86f1-41af-91ab-2d7cd011db47"}) {
        EXPECT_FALSE(isGuid(text)) << text;
    }
}

TEST(Position, CountsLinesAndColumnsFromOne)
{
    constexpr std::string_view text = "ab\ncd\n\nx";
    const auto at = [&](std::size_t offset) {
        const Position position = positionOf(text, offset);
        return std::pair(position.line, position.column);
    };
    EXPECT_EQ(at(0), std::pair(1U, 1U));
    EXPECT_EQ(at(2), std::pair(1U, 3U));
    EXPECT_EQ(at(3), std::pair(2U, 1U));
    EXPECT_EQ(at(7), std::pair(4U, 1U));
    EXPECT_EQ(at(100), std::pair(4U, 2U));
}

} // namespace
} // namespace attest
