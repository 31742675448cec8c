// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/limits.h"
#include "decode/ber.h"
#include "decode/der.h"
#include "decode/der_fields.h"
#include "der_build.h"
#include "support/shared.h"
#include "vectors.h"

#include <gtest/gtest.h>

namespace attest::decode {
namespace {

using namespace attest::test;

Result<Bytes> rewritten(const Bytes& ber)
{
    Buffers buffers;
    return derFromBer(buffers, buffers.add(Buffer("ber", ber)));
}

TEST(Ber, becomesDer)
{
    struct Case {
        const char* what;
        const char* ber;
        const char* der;
    };
    const Case cases[] = {
        {"DER stays", "3005 020105 0500", "3005 020105 0500"},
        {"indefinite", "3080 020105 0000", "3003 020105"},
        {"indefinite in indefinite", "3080 a080 0500 0000 0000", "3004 a002 0500"},
        {"indefinite in definite", "3006 a080 0500 0000", "3004 a002 0500"},
        {"empty indefinite", "3080 0000", "3000"},
        {"padded length", "308400000002 0500", "3002 0500"},
        {"octets in pieces", "2480 0402aabb 0401cc 0000", "0403 aabbcc"},
        {"octets in no piece", "2480 0000", "0400"},
        {"octets in pieces of pieces", "240a 2480 0401aa 0000 0401bb", "0402 aabb"},
        {"definite pieces", "2406 0401aa 0401bb", "0402 aabb"},
        {"text in pieces of octets", "2c80 040141 040142 0000", "0c02 4142"},
        {"text in pieces of text", "2c06 0c0141 0c0142", "0c02 4142"},
        {"bits in pieces", "2308 030200aa 03020780", "0303 07aa80"},
        {"bits in no piece", "2300", "0301 00"},
        {"tag of three octets", "bf811f80 0500 0000", "bf811f02 0500"},
        {"behind an implicit tag nothing joins", "a006 0401aa 0401bb", "a006 0401aa 0401bb"},
        {"end-of-contents look-alike inside octets", "3080 04020000 0000", "3004 04020000"},
    };
    for (const Case& c : cases) {
        const Result<Bytes> got = rewritten(octets(c.ber));
        ASSERT_TRUE(got.ok()) << c.what << ": " << got.problem().id.value;
        EXPECT_EQ(hex(*got), hex(octets(c.der))) << c.what;
    }
}

TEST(Ber, refuses)
{
    struct Case {
        const char* what;
        const char* ber;
        IssueId id;
        std::uint32_t offset;
    };
    const Case cases[] = {
        {"nothing", "", issue::kTruncated, 0},
        {"no end", "3080 0500", issue::kTruncated, 4},
        {"half an end", "3080 0500 00", issue::kTruncated, 4},
        {"end of the outer one missing", "3080 3080 0000", issue::kTruncated, 6},
        {"octets after the end", "3080 0000 00", issue::kTrailingBytes, 4},
        {"end in a definite one", "3002 0000", issue::kBadTag, 2},
        {"indefinite primitive", "0480 0000", issue::kBadLength, 0},
        {"reserved length", "30ff", issue::kBadLength, 0},
        {"element past its parent", "3003 0402 aabb", issue::kTruncated, 2},
        {"pieces of another type", "2403 020105", issue::kBadTag, 4},
        {"bits of octets", "2303 0401aa", issue::kBadTag, 4},
        {"unused bits before the last piece", "2308 030207 80 030200aa", issue::kBadBitString, 8},
        {"piece without a count", "2302 0300", issue::kBadBitString, 4},
        {"piece with eight unused bits", "2304 030208aa", issue::kBadBitString, 4},
    };
    for (const Case& c : cases) {
        const Result<Bytes> got = rewritten(octets(c.ber));
        ASSERT_FALSE(got.ok()) << c.what;
        EXPECT_EQ(got.problem().id.value, c.id.value) << c.what;
        EXPECT_EQ(got.problem().span.offset, c.offset) << c.what;
    }
}

TEST(Ber, boundsDepth)
{
    for (const char* opening : {"3080", "2480", "a080"}) {
        Bytes bomb;
        for (int i = 0; i < 100'000; ++i) {
            bomb = std::move(bomb) + octets(opening);
        }
        const Result<Bytes> got = rewritten(bomb);
        ASSERT_FALSE(got.ok());
        EXPECT_EQ(got.problem().id, issue::kTooDeep) << opening;
    }
}

TEST(Ber, boundsElementsAndBytes)
{
    Bytes many = octets("3080");
    for (std::size_t i = 0; i <= kLimits.nodes; ++i) {
        many.push_back(tag::kNull);
        many.push_back(0);
    }
    const Result<Bytes> elements = rewritten(many + octets("0000"));
    ASSERT_FALSE(elements.ok());
    EXPECT_EQ(elements.problem().id, issue::kTooLarge);
    const Result<Bytes> bytes = rewritten(octetString(Bytes(kLimits.evidenceBytes)));
    ASSERT_FALSE(bytes.ok());
    EXPECT_EQ(bytes.problem().id, issue::kTooLarge);
}

// DER with every constructed length made indefinite and every OCTET STRING cut into pieces.
Bytes loosened(ByteView der)
{
    Bytes out;
    while (!der.empty()) {
        const TlvHeader header = readTlvHeader(der);
        const ByteView contents = der.subspan(header.size, header.length);
        if (tag::isConstructed(header.tag)) {
            out = std::move(out) + Bytes{header.tag, 0x80} + loosened(contents) + Bytes{0, 0};
        } else if (header.tag == tag::kOctetString && contents.size() > 1) {
            const std::size_t half = contents.size() / 2;
            out = std::move(out) + octets("2480") + octetString(copyBytes(contents.first(half)))
                + octetString(copyBytes(contents.subspan(half))) + Bytes{0, 0};
        } else {
            out = std::move(out) + copyBytes(der.first(header.size + header.length));
        }
        der = der.subspan(header.size + header.length);
    }
    return out;
}

TEST(Ber, ofRealDocumentsComesBackAsTheirDer)
{
    const auto shared = sharedFolder();
    if (!shared) {
        GTEST_SKIP() << "reference material absent";
    }
    const auto documents = attestedDocuments(*shared / "vectors" / "attested");
    ASSERT_GT(documents.size(), 5U);
    for (const NamedBytes& document : documents) {
        const TlvHeader whole = readTlvHeader(document.bytes);
        const Bytes der = copyBytes(ByteView(document.bytes).first(whole.size + whole.length));
        const Bytes ber = loosened(der);
        ASSERT_NE(ber, der) << document.name;
        const Result<Bytes> back = rewritten(ber);
        ASSERT_TRUE(back.ok()) << document.name << ": " << back.problem().id.value;
        EXPECT_EQ(*back, der) << document.name;
    }
}

} // namespace
} // namespace attest::decode
