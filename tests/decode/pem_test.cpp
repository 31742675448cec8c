// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/limits.h"
#include "decode/base64.h"
#include "decode/pem.h"

#include <gtest/gtest.h>

namespace attest::decode {
namespace {

struct Read {
    Buffers buffers;
    Result<std::vector<PemBlock>> blocks{Problem{}};
};

Read read(std::string_view text)
{
    Read read;
    const BufferId id = read.buffers.add(Buffer("pem", copyBytes(asBytes(text))));
    read.blocks = readPem(read.buffers, id);
    return read;
}

TEST(Pem, BlocksAreFoundInWhateverStandsAround)
{
    const Read found = read("subject=CN = a\r\n-----BEGIN CERTIFICATE-----\r\nMAMC\r\nAQc=\r\n"
                            "-----END CERTIFICATE-----\r\n-----\nissuer\n"
                            "  -----BEGIN PKCS7-----\n  AAAA\n  -----END PKCS7-----");
    ASSERT_TRUE(found.blocks);
    ASSERT_EQ(found.blocks->size(), 2U);
    const PemBlock& first = found.blocks->at(0);
    EXPECT_EQ(first.label, "CERTIFICATE");
    ASSERT_TRUE(first.der);
    EXPECT_EQ(
        asText(found.buffers.at(*first.der).bytes()), std::string_view("\x30\x03\x02\x01\x07"));
    EXPECT_EQ(found.buffers.at(*first.der).derivation(), Derivation::PemBody);
    EXPECT_TRUE(found.buffers.text(first.span).starts_with("-----BEGIN CERT"));
    EXPECT_TRUE(found.buffers.text(first.span).ends_with("-----END CERTIFICATE-----"));
    EXPECT_EQ(found.buffers.text(first.body), "\r\nMAMC\r\nAQc=\r\n");
    EXPECT_EQ(found.blocks->at(1).label, "PKCS7");
}

TEST(Pem, NoBlockIsNoProblem)
{
    for (const char* text : {"", "hello", "-----", "-----BEGIN"}) {
        const Read found = read(text);
        ASSERT_TRUE(found.blocks) << text;
        EXPECT_TRUE(found.blocks->empty()) << text;
    }
}

TEST(Pem, PrivateKeysAreNotDecoded)
{
    const Read found = read("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n"
                            "-----END RSA PRIVATE KEY-----\n"
                            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
    ASSERT_TRUE(found.blocks);
    ASSERT_EQ(found.blocks->size(), 2U);
    EXPECT_FALSE(found.blocks->at(0).der);
    EXPECT_FALSE(found.blocks->at(1).der);
    EXPECT_EQ(found.buffers.size(), 1U);
}

struct Bad {
    const char* name;
    const char* text;
    IssueId id;
    std::uint32_t offset;
};

TEST(Pem, BrokenBlocksAreRefused)
{
    const Bad cases[]{{"no end", "-----BEGIN CMS-----\nAAAA\n", issue::kPemUnterminated, 0},
        {"open label", "x\n-----BEGIN CMS\nAAAA\n-----END CMS-----", issue::kPemUnterminated, 2},
        {"begin again", "-----BEGIN CMS-----\nAAAA\n-----BEGIN CMS-----\n", issue::kPemUnterminated,
            0},
        {"other end", "-----BEGIN CMS-----\nAAAA\n-----END PKCS7-----", issue::kPemLabel, 25},
        {"cut end", "-----BEGIN CMS-----\nAAAA\n-----END CMS--", issue::kPemLabel, 25},
        {"header", "-----BEGIN CMS-----\nA: b\n\nAAAA\n-----END CMS-----", issue::kPemHeader, 21},
        {"padding", "-----BEGIN CMS-----\nAAA\n-----END CMS-----", issue::kBase64Padding, 24},
        {"character", "-----BEGIN CMS-----\nAA*A\n-----END CMS-----", issue::kBase64Character, 22}};
    for (const Bad& bad : cases) {
        const Read found = read(bad.text);
        ASSERT_FALSE(found.blocks) << bad.name;
        EXPECT_EQ(found.blocks.problem().id.value, bad.id.value) << bad.name;
        EXPECT_EQ(found.blocks.problem().span.offset, bad.offset) << bad.name;
    }
}

TEST(Pem, NumberOfBlocksIsBounded)
{
    std::string text;
    for (std::size_t i = 0; i <= kLimits.poolCertificates; ++i) {
        text += "-----BEGIN X-----\n-----END X-----\n";
    }
    const Read found = read(text);
    ASSERT_FALSE(found.blocks);
    EXPECT_EQ(found.blocks.problem().id.value, issue::kPemTooMany.value);
}

TEST(DerSniff, LooksAtTheFirstElements)
{
    const std::pair<Bytes, DerKind> cases[]{{{}, DerKind::None}, {{0x30}, DerKind::None},
        {{'0', '1', '2'}, DerKind::None}, {{0x31, 0x00}, DerKind::None},
        {{0x30, 0x00}, DerKind::Other}, {{0x30, 0x03, 0x02, 0x01, 0x07}, DerKind::Other},
        {{0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x07}, DerKind::Certificate},
        {{0x30, 0x82, 0x05, 0x00, 0x30, 0x82, 0x04, 0x00, 0xA0, 0x03}, DerKind::Certificate},
        {{0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02},
            DerKind::SignedData},
        {{0x30, 0x82, 0x0C, 0x00, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01},
            DerKind::Other}};
    for (const auto& [bytes, kind] : cases) {
        EXPECT_EQ(sniffDer(bytes), kind) << bytes.size();
    }
}

} // namespace
} // namespace attest::decode
