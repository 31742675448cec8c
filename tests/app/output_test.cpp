// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include <gtest/gtest.h>

using namespace attest::app;

TEST(Output, WrapsAtTheWidth)
{
    EXPECT_EQ(wrapped("one two three", 9, 2), "one two\n  three");
    EXPECT_EQ(wrapped("a\nb", 80, 2), "a\n  b");
    EXPECT_EQ(wrapped("", 80, 2), "");
}

TEST(Output, LongWordsStayWhole)
{
    EXPECT_EQ(wrapped("x abcdefghijkl y", 8, 0), "x\nabcdefghijkl\ny");
}

TEST(Output, CountsCharactersNotBytes)
{
    EXPECT_EQ(columns("\xc3\xbc"), 1U);
    EXPECT_EQ(padded("\xc3\xbc", 3), "\xc3\xbc  ");
    EXPECT_EQ(padded("abcd", 3), "abcd ");
}

TEST(Output, ColourOnlyWhereWanted)
{
    Terminal terminal;
    EXPECT_EQ(inked(terminal, Ink::Good, "x"), "x");
    terminal.colour = Colour::On;
    EXPECT_EQ(inked(terminal, Ink::Good, "x"), "\033[32mx\033[0m");
    EXPECT_EQ(inked(terminal, Ink::Plain, "x"), "x");
}
