// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/limits.h"
#include "decode/der.h"
#include "decode/der_fields.h"
#include "decode/der_text.h"
#include "decode/der_values.h"
#include "der_build.h"

#include <gtest/gtest.h>

namespace attest::decode {
namespace {

using namespace attest::test;

struct HeaderCase {
    const char* what;
    const char* bytes;
    HeaderFault fault;
    std::uint32_t size = 0;
    std::uint32_t length = 0;
    bool minimal = true;
    bool indefinite = false;
};

TEST(TlvHeader, readsIdentifierAndLength)
{
    const HeaderCase cases[] = {
        {"short", "0402aabb", HeaderFault::None, 2, 2},
        {"empty contents", "0500", HeaderFault::None, 2, 0},
        {"nothing", "", HeaderFault::Truncated},
        {"identifier alone", "30", HeaderFault::Truncated},
        {"contents missing", "0402aa", HeaderFault::Truncated, 2, 2},
        {"long form, needless", "048101 aa", HeaderFault::None, 3, 1, false},
        {"long form, leading zero", "0482 0001 aa", HeaderFault::None, 4, 1, false},
        {"length octets missing", "0482 01", HeaderFault::Truncated, 2},
        {"indefinite", "3080 0000", HeaderFault::None, 2, 0, true, true},
        {"reserved length octet", "04ff00", HeaderFault::BadLength, 2},
        {"five length octets", "0485 01 00000000", HeaderFault::TooLarge, 2},
        {"longest length", "0484 ffffffff", HeaderFault::Truncated, 6, 0xFFFFFFFF},
        {"tag 31", "1f1f00", HeaderFault::None, 3, 0},
        {"tag 30 in long form", "1f1e00", HeaderFault::BadTag},
        {"tag with leading zero", "1f801f00", HeaderFault::BadTag},
        {"tag of five octets", "1fffffffff7f00", HeaderFault::BadTag},
        {"tag cut", "1fff", HeaderFault::Truncated},
    };
    for (const HeaderCase& c : cases) {
        const Bytes bytes = octets(c.bytes);
        const TlvHeader header = readTlvHeader(bytes);
        EXPECT_EQ(static_cast<int>(header.fault), static_cast<int>(c.fault)) << c.what;
        EXPECT_EQ(header.size, c.size) << c.what;
        EXPECT_EQ(header.length, c.length) << c.what;
        EXPECT_EQ(header.minimalLength, c.minimal) << c.what;
        EXPECT_EQ(header.indefinite, c.indefinite) << c.what;
    }
}

TEST(TlvHeader, isWrittenInItsOneForm)
{
    for (const std::size_t length : {0U, 1U, 127U, 128U, 255U, 256U, 65535U, 65536U, 1U << 24U}) {
        Bytes bytes;
        appendHeader(bytes, tag::kOctetString, length);
        const std::size_t header = bytes.size();
        bytes.resize(header + length);
        const TlvHeader back = readTlvHeader(bytes);
        EXPECT_EQ(back.size, header) << length;
        EXPECT_EQ(back.length, length);
        EXPECT_TRUE(back.minimalLength) << length;
    }
}

TEST(TagName, isTheOneOfTheStandard)
{
    EXPECT_EQ(tag::name(0x30), "SEQUENCE");
    EXPECT_EQ(tag::name(0x10), "primitive SEQUENCE");
    EXPECT_EQ(tag::name(0x24), "constructed OCTET STRING");
    EXPECT_EQ(tag::name(0xA3), "[3]");
    EXPECT_EQ(tag::name(0x41), "[APPLICATION 1]");
    EXPECT_EQ(tag::name(0x00), "end-of-contents");
}

struct Read {
    std::optional<Problem> problem;
    std::size_t nodes = 0;
};

// Reads everything as unknown DER.
Read readAll(const Bytes& bytes)
{
    Buffers buffers;
    Tree tree;
    DerReading reading(buffers, buffers.add(Buffer("test", bytes)), tree);
    DerCursor in(reading, reading.whole(), kNoNode);
    walkAny(in, in.takeAny("root"));
    in.finish();
    return {reading.takeProblem(), tree.size()};
}

struct ProblemCase {
    const char* what;
    const char* bytes;
    IssueId id; ///< empty: it reads
    std::uint32_t offset = 0;
};

TEST(Der, acceptsOnlyTheDistinguishedForm)
{
    const ProblemCase cases[] = {
        {"nested", "3006 3003 020105 05", issue::kTruncated, 7},
        {"sequence of integer and null", "3005 020105 0500", {}},
        {"nothing", "", issue::kMissingElement, 0},
        {"trailing octet", "0500 00", issue::kTrailingBytes, 2},
        {"trailing element", "0500 0500", issue::kTrailingBytes, 2},
        {"indefinite length", "3080 0500 0000", issue::kBadLength, 0},
        {"padded length", "308102 0500", issue::kBadLength, 0},
        {"padded length inside", "3004 0481 01aa", issue::kBadLength, 2},
        {"element past its parent", "3003 0402 aabb", issue::kTruncated, 2},
        {"end-of-contents", "3002 0000", issue::kBadTag, 2},
        {"integer padded with 00", "3004 0202 0001", issue::kBadInteger, 2},
        {"integer padded with ff", "3004 0202 ff80", issue::kBadInteger, 2},
        {"empty integer", "0200", issue::kBadInteger, 0},
        {"boolean 01", "010101", issue::kBadBoolean, 0},
        {"null with contents", "050100", issue::kBadNull, 0},
        {"padded arc", "0603 2a8001", issue::kBadOid, 0},
        {"unused bits set", "0302 0101", issue::kBadBitString, 0},
        {"unknown tag passes", "5f1f02 aabb", {}},
    };
    for (const ProblemCase& c : cases) {
        const Read got = readAll(octets(c.bytes));
        if (c.id.empty()) {
            EXPECT_FALSE(got.problem.has_value()) << c.what << ": " << got.problem->id.value;
            continue;
        }
        ASSERT_TRUE(got.problem.has_value()) << c.what;
        EXPECT_EQ(got.problem->id.value, c.id.value) << c.what;
        EXPECT_EQ(got.problem->span.offset, c.offset) << c.what;
    }
}

TEST(Der, boundsDepth)
{
    Bytes nested = octets("0500");
    while (nested.size() < 400) {
        nested = seq(nested);
    }
    const Read got = readAll(nested);
    ASSERT_TRUE(got.problem.has_value());
    EXPECT_EQ(got.problem->id, issue::kTooDeep);
    EXPECT_LE(got.nodes, kLimits.depth + 2);
}

TEST(Der, takesTheDepthThatIsAllowed)
{
    Bytes nested = octets("0500");
    for (std::size_t i = 0; i < kLimits.depth; ++i) {
        nested = seq(nested);
    }
    EXPECT_FALSE(readAll(nested).problem.has_value());
}

TEST(Der, boundsTheNumberOfElements)
{
    Bytes nulls;
    for (std::size_t i = 0; i <= kLimits.nodes; ++i) {
        nulls.push_back(tag::kNull);
        nulls.push_back(0);
    }
    const Read got = readAll(seq(nulls));
    ASSERT_TRUE(got.problem.has_value());
    EXPECT_EQ(got.problem->id, issue::kTooLarge);
    EXPECT_LE(got.nodes, kLimits.nodes);
}

TEST(Der, boundsBytes)
{
    const Read got = readAll(octetString(Bytes(kLimits.evidenceBytes)));
    ASSERT_TRUE(got.problem.has_value());
    EXPECT_EQ(got.problem->id, issue::kTooLarge);
}

TEST(Der, staysSilentAfterTheFirstProblem)
{
    Buffers buffers;
    Tree tree;
    DerReading reading(buffers, buffers.add(Buffer("test", octets("3003 020105"))), tree);
    DerCursor in(reading, reading.whole(), kNoNode);
    DerCursor inner = in.enter(in.take(tag::kSequence, "s"));
    EXPECT_FALSE(takeBoolean(inner, "b"));
    EXPECT_EQ(takeSmallInteger(inner, "n"), 0);
    inner.finish();
    EXPECT_FALSE(inner.more());
    EXPECT_EQ(reading.problem().id, issue::kBadTag);
    EXPECT_EQ(reading.problem().span.offset, 2U);
    EXPECT_EQ(tree.size(), 1U);
}

TEST(DerValues, integers)
{
    struct Case {
        const char* contents;
        std::optional<std::int64_t> value;
    };
    const Case cases[] = {{"00", 0}, {"7f", 127}, {"0080", 128}, {"80", -128}, {"ff", -1},
        {"ff7f", -129}, {"7fffffffffffffff", INT64_MAX}, {"8000000000000000", INT64_MIN}, {"", {}},
        {"0000", {}}, {"007f", {}}, {"ffff", {}}, {"ff80", {}}, {"00ffffffffffffffff", {}}};
    for (const Case& c : cases) {
        EXPECT_EQ(integer64(octets(c.contents)), c.value) << c.contents;
    }
    EXPECT_EQ(unsignedInteger(octets("00ff")), octets("ff"));
    EXPECT_EQ(unsignedInteger(octets("00")), Bytes{});
    EXPECT_EQ(unsignedInteger(octets("80")), std::nullopt);
}

TEST(DerValues, bitStrings)
{
    for (const char* good : {"00", "00ff", "07 80", "01 fe", "03 aa f8"}) {
        EXPECT_TRUE(isBitString(octets(good))) << good;
    }
    for (const char* bad : {"", "01", "08ff", "0180 01", "07c0", "ff00"}) {
        EXPECT_FALSE(isBitString(octets(bad))) << bad;
    }
}

TEST(DerValues, times)
{
    struct Case {
        Byte tag;
        const char* text;
        const char* rfc3339; ///< null: refused
    };
    const Case cases[] = {
        {tag::kUtcTime, "260728132400Z", "2026-07-28T13:24:00Z"},
        {tag::kUtcTime, "500101000000Z", "1950-01-01T00:00:00Z"},
        {tag::kUtcTime, "491231235959Z", "2049-12-31T23:59:59Z"},
        {tag::kUtcTime, "240229000000Z", "2024-02-29T00:00:00Z"},
        {tag::kUtcTime, "2607281324Z", nullptr},
        {tag::kUtcTime, "260728132400", nullptr},
        {tag::kUtcTime, "260728132400z", nullptr},
        {tag::kUtcTime, "260728132400+0000", nullptr},
        {tag::kUtcTime, "260231000000Z", nullptr},
        {tag::kUtcTime, "261301000000Z", nullptr},
        {tag::kUtcTime, "260728240000Z", nullptr},
        {tag::kUtcTime, "260728132460Z", nullptr},
        {tag::kUtcTime, "2 0728132400Z", nullptr},
        {tag::kUtcTime, "20260728132400Z", nullptr},
        {tag::kGeneralizedTime, "20500101000000Z", "2050-01-01T00:00:00Z"},
        {tag::kGeneralizedTime, "99991231235959Z", "9999-12-31T23:59:59Z"},
        {tag::kGeneralizedTime, "00000101000000Z", "0000-01-01T00:00:00Z"},
        {tag::kGeneralizedTime, "20500101000000.5Z", nullptr},
        {tag::kGeneralizedTime, "205001010000Z", nullptr},
        {tag::kGeneralizedTime, "20500101000000", nullptr},
        {tag::kGeneralizedTime, "260728132400Z", nullptr},
        {tag::kUtf8String, "260728132400Z", nullptr},
    };
    for (const Case& c : cases) {
        const auto time = timeValue(c.tag, asBytes(c.text));
        ASSERT_EQ(time.has_value(), c.rfc3339 != nullptr) << c.text;
        if (time) {
            EXPECT_EQ(formatRfc3339(*time), c.rfc3339);
        }
    }
}

TEST(DerValues, stringsBecomeUtf8)
{
    struct Case {
        Byte tag;
        const char* contents;
        const char* text;
        bool valid;
    };
    const Case cases[] = {
        {tag::kUtf8String, "c3a9", "\xC3\xA9", true},
        {tag::kUtf8String, "41ff42",
            "A\xEF\xBF\xBD"
            "B",
            false},
        {tag::kUtf8String, "c080", "\xEF\xBF\xBD\xEF\xBF\xBD", false},
        {tag::kPrintableString, "4120272829", "A '()", true},
        {tag::kPrintableString, "412a", "A*", false},
        {tag::kPrintableString, "4140", "A@", false},
        {tag::kNumericString, "312032", "1 2", true},
        {tag::kNumericString, "41", "A", false},
        {tag::kTeletexString, "41e9", "A\xC3\xA9", true},
        {tag::kIa5String, "4140", "A@", true},
        {tag::kIa5String, "e9", "\xEF\xBF\xBD", false},
        {tag::kVisibleString, "4109", "A\t", false},
        {tag::kBmpString, "00410416", "A\xD0\x96", true},
        {tag::kBmpString, "0041d83d", "A\xEF\xBF\xBD", false},
        {tag::kBmpString, "004104", "A", false},
        {tag::kUniversalString, "0001f600", "\xF0\x9F\x98\x80", true},
        {tag::kUniversalString, "00110000", "\xEF\xBF\xBD", false},
    };
    for (const Case& c : cases) {
        const StringValue got = stringValue(c.tag, octets(c.contents));
        EXPECT_EQ(got.utf8, c.text) << tag::name(c.tag) << ' ' << c.contents;
        EXPECT_EQ(got.valid, c.valid) << tag::name(c.tag) << ' ' << c.contents;
    }
}

} // namespace
} // namespace attest::decode
