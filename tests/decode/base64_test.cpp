// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/base64.h"

#include <gtest/gtest.h>

namespace attest::decode {
namespace {

struct Pair {
    std::string_view bytes;
    std::string_view text;
};

// RFC 4648 10.
constexpr Pair kRfc4648[] = {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"},
    {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};

TEST(Base64, KnowsTheVectorsOfTheStandard)
{
    for (const Pair& pair : kRfc4648) {
        EXPECT_EQ(base64(asBytes(pair.bytes)), pair.text);
        const auto bytes = fromBase64(pair.text, Base64Form::Strict);
        ASSERT_TRUE(bytes) << pair.text;
        EXPECT_EQ(asText(*bytes), pair.bytes);
    }
}

TEST(Base64, UrlFormUsesItsOwnAlphabetWithoutPadding)
{
    const Bytes bytes{0xfb, 0xff, 0xbf, 0xff};
    EXPECT_EQ(base64(bytes), "+/+//w==");
    EXPECT_EQ(base64Url(bytes), "-_-__w");
    const auto back = fromBase64("-_-__w", Base64Form::Url);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, bytes);
}

TEST(Base64, EveryByteStringSurvivesBothForms)
{
    Bytes bytes;
    for (unsigned i = 0; i < 300; ++i) {
        bytes.push_back(static_cast<Byte>(i * 167 + i / 7));
        const auto standard = fromBase64(base64(bytes), Base64Form::Strict);
        const auto url = fromBase64(base64Url(bytes), Base64Form::Url);
        ASSERT_TRUE(standard && url) << i;
        EXPECT_EQ(*standard, bytes);
        EXPECT_EQ(*url, bytes);
    }
}

struct Bad {
    const char* name;
    std::string_view text;
    Base64Form form;
    IssueId id;
    std::uint32_t offset;
    std::uint32_t length;
};

class BadBase64 : public testing::TestWithParam<Bad> {};

TEST_P(BadBase64, IsRefusedWhereItGoesWrong)
{
    const auto bytes = fromBase64(GetParam().text, GetParam().form);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.problem().id.value, GetParam().id.value);
    EXPECT_EQ(bytes.problem().span.offset, GetParam().offset);
    EXPECT_EQ(bytes.problem().span.length, GetParam().length);
}

constexpr auto kStrict = Base64Form::Strict;
constexpr auto kUrl = Base64Form::Url;
constexpr auto kLines = Base64Form::LineBreaks;

INSTANTIATE_TEST_SUITE_P(Texts, BadBase64,
    testing::Values(Bad{"OneDigit", "Z", kStrict, issue::kBase64Length, 1, 0},
        Bad{"FiveDigits", "Zm9vY", kStrict, issue::kBase64Length, 5, 0},
        Bad{"PaddingMissing", "Zg", kStrict, issue::kBase64Padding, 2, 0},
        Bad{"PaddingShort", "Zg=", kStrict, issue::kBase64Padding, 3, 0},
        Bad{"PaddingNotNeeded", "Zm9v=", kStrict, issue::kBase64Padding, 4, 1},
        Bad{"PaddingAQuantum", "Zm9v====", kStrict, issue::kBase64Padding, 4, 1},
        Bad{"PaddingThree", "Z===", kStrict, issue::kBase64Padding, 1, 1},
        Bad{"PaddingAlone", "====", kStrict, issue::kBase64Padding, 0, 1},
        Bad{"PaddingInside", "Zg==Zg==", kStrict, issue::kBase64Padding, 2, 1},
        Bad{"TrailingBitsOfOne", "Zh==", kStrict, issue::kBase64TrailingBits, 1, 1},
        Bad{"TrailingBitsOfTwo", "Zm9=", kStrict, issue::kBase64TrailingBits, 2, 1},
        Bad{"Newline", "Zm9v\nZm9v", kStrict, issue::kBase64Space, 4, 1},
        Bad{"NewlineAtTheEnd", "Zm9v\n", kStrict, issue::kBase64Space, 4, 1},
        Bad{"UrlCharacter", "Zm-v", kStrict, issue::kBase64Character, 2, 1},
        Bad{"NotAscii",
            "Zm\xC3\xA9"
            "a",
            kStrict, issue::kBase64Character, 2, 2},
        Bad{"HighByte", "Zm9\xFF", kStrict, issue::kBase64Character, 3, 1},
        Bad{"Nul", std::string_view("Zm9\0", 4), kStrict, issue::kBase64Character, 3, 1},
        Bad{"UrlPadding", "Zg==", kUrl, issue::kBase64Padding, 2, 1},
        Bad{"UrlStandardCharacter", "Zm+v", kUrl, issue::kBase64Character, 2, 1},
        Bad{"UrlTrailingBits", "Zh", kUrl, issue::kBase64TrailingBits, 1, 1},
        Bad{"UrlFiveDigits", "Zm9vY", kUrl, issue::kBase64Length, 5, 0},
        Bad{"UrlSpace", "Zm 9v", kUrl, issue::kBase64Space, 2, 1},
        Bad{"LinesCharacter", "Zm\n9v\nZ*==", kLines, issue::kBase64Character, 7, 1},
        Bad{"LinesTrailingBits", "Z\nh\n=\n=", kLines, issue::kBase64TrailingBits, 2, 1}),
    [](const auto& info) { return info.param.name; });

TEST(Base64, LineBreaksAreForPeopleOnly)
{
    const auto bytes = fromBase64(" Zm9v\r\nYmE=\n\t", Base64Form::LineBreaks);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(asText(*bytes), "fooba");
}

TEST(Base64, SpansAreThoseOfTheBuffer)
{
    Buffers buffers;
    buffers.add(Buffer("first", Bytes{}));
    const BufferId id = buffers.add(Buffer("second", copyBytes(asBytes("xxZm9*xx"))));
    const auto bytes = fromBase64(buffers, {id, 2, 4}, Base64Form::Strict);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.problem().span, (Span{id, 5, 1}));
}

TEST(Base64, DerivedBytesKnowTheirQuantum)
{
    Buffers buffers;
    const BufferId text = buffers.add(Buffer("text", copyBytes(asBytes("\"Zm9vYmFy\""))));
    const auto id = deriveBase64(buffers, "bytes", {text, 1, 8}, Base64Form::Strict);
    ASSERT_TRUE(id);
    EXPECT_EQ(buffers.at(*id).derivation(), Derivation::Base64);
    EXPECT_EQ(buffers.origin({*id, 3, 1}), (Span{text, 5, 4}));
}

} // namespace
} // namespace attest::decode
