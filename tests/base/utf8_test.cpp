// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"

#include <gtest/gtest.h>

namespace attest {
namespace {

struct Point {
    std::string_view text;
    char32_t value;
    std::size_t length;
};

TEST(Utf8, EveryLengthAtItsEdges)
{
    constexpr Point cases[]{{std::string_view("\0", 1), 0, 1}, {"\x7F", 0x7F, 1},
        {"\xC2\x80", 0x80, 2}, {"\xDF\xBF", 0x7FF, 2}, {"\xE0\xA0\x80", 0x800, 3},
        {"\xED\x9F\xBF", 0xD7FF, 3}, {"\xEE\x80\x80", 0xE000, 3}, {"\xEF\xBF\xBF", 0xFFFF, 3},
        {"\xF0\x90\x80\x80", 0x10000, 4}, {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4}, {"ab", 'a', 1}};
    for (const Point& one : cases) {
        const auto point = decodeUtf8(one.text);
        ASSERT_TRUE(point) << std::uint32_t{one.value};
        EXPECT_EQ(point->value, one.value);
        EXPECT_EQ(point->length, one.length);
        std::string written;
        appendUtf8(written, one.value);
        EXPECT_EQ(written, one.text.substr(0, one.length));
    }
}

TEST(Utf8, OtherBytesAreRefused)
{
    for (const std::string_view text : {"", "\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2",
             "\xC2"
             "a",
             "\xE0\x80\x80", "\xE0\x9F\xBF", "\xE2\x82",
             "\xE2\x82"
             "a",
             "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF0\x9F\x98",
             "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xFF"}) {
        EXPECT_FALSE(decodeUtf8(text));
    }
}

TEST(Utf8, FirstInvalidByteIsFound)
{
    EXPECT_FALSE(firstInvalidUtf8(""));
    EXPECT_FALSE(firstInvalidUtf8("a\xC3\xA9\xF0\x9F\x98\x80"));
    EXPECT_EQ(firstInvalidUtf8("a\xC3\xA9\xFFz"), 3U);
    EXPECT_EQ(firstInvalidUtf8("a\xE2\x82"), 1U);
}

TEST(Utf8, UnsafeToShow)
{
    for (const char32_t c : {U'\0', U'\n', U'\x1B', U'\x7F', U'\x85', U'\xAD', U'\x61C', U'\x180E',
             U'\x200B', U'\x200F', U'\x2028', U'\x2029', U'\x202A', U'\x202E', U'\x2060', U'\x2066',
             U'\x2069', U'\xFEFF', U'\xFFF9', U'\xE0001', U'\xE007F'}) {
        EXPECT_TRUE(isUnsafeToShow(c)) << std::uint32_t{c};
    }
    for (const char32_t c : {U' ', U'~', U'\xA0', U'\xE9', U'\x200A', U'\x2010', U'\x2027',
             U'\x2030', U'\xFFFD', U'\x1F600'}) {
        EXPECT_FALSE(isUnsafeToShow(c)) << std::uint32_t{c};
    }
}

} // namespace
} // namespace attest
