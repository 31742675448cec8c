// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/digest.h"
#include "decode/oid.h"
#include "decode/oid_names.h"
#include "der_build.h"

#include <gtest/gtest.h>

#include <set>

namespace attest::decode {
namespace {

using namespace attest::test;

TEST(Oid, isWrittenInDots)
{
    struct Case {
        const char* contents;
        const char* dots;
    };
    const Case cases[] = {
        {"2a864886f70d01010b", "1.2.840.113549.1.1.11"},
        {"550403", "2.5.4.3"},
        {"00", "0.0"},
        {"27", "0.39"},
        {"28", "1.0"},
        {"4f", "1.39"},
        {"50", "2.0"},
        {"8837", "2.999"},
        {"0992268993f22c640119", "0.9.2342.19200300.100.1.25"},
        // X.667: a UUID as one arc of 128 bits
        {"6983f09da7ebcfdee0c7a1a7b2c0948cc8f9d776",
            "2.25.329800735698586629295641978511506172918"},
        {"", ""},
        {"80", ""},
        {"2a8001", ""},
        {"2a86", ""},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(oidDots(asText(octets(c.contents))), c.dots) << c.contents;
    }
}

TEST(Oid, refusesOctetsWithoutEnd)
{
    EXPECT_EQ(oidDots(std::string(100'000, '\x7f')), "");
}

TEST(Oid, hasTheNameOfItsStandard)
{
    EXPECT_EQ(oidName(oids::kSha256WithRsa), "sha256WithRSAEncryption");
    EXPECT_EQ(oidName(asText(octets("2a0304"))), "1.2.3.4");
    EXPECT_EQ(oidLabel(asText(octets("2a0304"))), nullptr);
}

TEST(OidNames, areFoundAndDiffer)
{
    std::set<std::string> dots;
    std::set<std::string> names;
    for (const OidName& entry : kOidNames) {
        EXPECT_TRUE(dots.insert(oidDots(entry.oid)).second) << entry.name;
        EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
        EXPECT_STREQ(oidLabel(entry.oid), entry.name);
    }
}

TEST(OidLiteral, encodesAsTheReaderDecodes)
{
    EXPECT_EQ(oidDots("2.999.128.16383.16384"_oid), "2.999.128.16383.16384");
    EXPECT_EQ(oidDots("0.39"_oid), "0.39");
}

// FIPS 180-4 examples, RFC 1321 A.5.
TEST(Digest, givesKnownAnswers)
{
    const ByteView abc = asBytes("abc");
    EXPECT_EQ(hex(digest(DigestKind::Md5, abc)), "900150983cd24fb0d6963f7d28e17f72");
    EXPECT_EQ(hex(digest(DigestKind::Sha1, abc)), "a9993e364706816aba3e25717850c26c9cd0d89d");
    EXPECT_EQ(hex(digest(DigestKind::Sha256, abc)),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex(digest(DigestKind::Sha384, abc)).substr(0, 16), "cb00753f45a35e8b");
    EXPECT_EQ(hex(digest(DigestKind::Sha512, abc)).substr(0, 16), "ddaf35a193617aba");
    EXPECT_EQ(hex(sha256(abc)), hex(digest(DigestKind::Sha256, abc)));
}

TEST(Digest, joinsParts)
{
    const ByteView parts[] = {asBytes("a"), {}, asBytes("bc")};
    EXPECT_EQ(digest(DigestKind::Sha256, parts), digest(DigestKind::Sha256, asBytes("abc")));
}

} // namespace
} // namespace attest::decode
