// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"

#include <gtest/gtest.h>

namespace attest {
namespace {

TEST(Hex, EveryByteComesBack)
{
    Bytes bytes;
    for (unsigned i = 0; i < 256; ++i) {
        bytes.push_back(static_cast<Byte>(i));
    }
    const std::string text = hex(bytes);
    EXPECT_EQ(text.substr(0, 8), "00010203");
    EXPECT_EQ(text.substr(504), "fcfdfeff");
    EXPECT_EQ(fromHex(text), bytes);
    EXPECT_EQ(hex({}), "");
    EXPECT_EQ(fromHex(""), Bytes{});
}

TEST(Hex, BothCasesAndNothingElse)
{
    EXPECT_EQ(fromHex("aBCd"), (Bytes{0xAB, 0xCD}));
    for (const char* text :
        {"a", "abc", "0g", "g0", "0x", "a b ", "ab:cd", "@0", "`0", "/0", ":0"}) {
        EXPECT_FALSE(fromHex(text)) << text;
    }
}

} // namespace
} // namespace attest
