// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bounded_text.h"

#include <gtest/gtest.h>

using namespace attest;

TEST(BoundedText, WhatFitsStaysAsItIs)
{
    EXPECT_EQ(bounded("abc", 3), "abc");
    EXPECT_EQ(bounded("", 0), "");
}

TEST(BoundedText, WhatDoesNotFitEndsWithTheMark)
{
    EXPECT_EQ(bounded("abcd", 3), "abc\xE2\x80\xA6");
}

TEST(BoundedText, LastWordsAreTheEndOnOneLine)
{
    EXPECT_EQ(lastWords(""), "");
    EXPECT_EQ(lastWords(" \n"), "");
    EXPECT_EQ(lastWords("a\r\nb\n"), "a b");
    EXPECT_EQ(lastWords("a banner\nrefused\n", 7), "\xE2\x80\xA6refused");
    EXPECT_EQ(lastWords("\xC3\xA9z", 2), "\xE2\x80\xA6z");
    EXPECT_EQ(lastWords("\x80\x80\x80", 2), "\xE2\x80\xA6");
}

TEST(BoundedText, NoCharacterIsCutInTwo)
{
    EXPECT_EQ(bounded("ab\xC3\xA9z", 3), "ab\xE2\x80\xA6");
    EXPECT_EQ(bounded("\x80\x80\x80", 2), "\x80\x80\xE2\x80\xA6");
}
