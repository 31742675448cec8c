// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/attested.h"
#include "decode/base64.h"
#include "support/shared.h"

#include <gtest/gtest.h>

namespace attest::decode {
namespace {

struct Opened {
    Buffers buffers;
    Tree tree;
    Result<AttestedEnvelope> envelope{Problem{}};
};

Opened open(std::string_view text, EnvelopeForm form = EnvelopeForm::ResponseJson)
{
    Opened opened;
    const BufferId id = opened.buffers.add(Buffer("response", copyBytes(asBytes(text))));
    opened.envelope = openAttested(opened.buffers, opened.tree, id, form);
    return opened;
}

TEST(Envelope, ResponseIsOpened)
{
    const Opened opened = open(R"({ "more":[1], "encoding":"pkcs7", "signature":"MAMCAQc=" })"
                               "\n");
    ASSERT_TRUE(opened.envelope);
    const AttestedEnvelope& envelope = *opened.envelope;
    EXPECT_EQ(opened.buffers.at(envelope.der).bytes().size(), 5U);
    EXPECT_EQ(opened.buffers.text(opened.tree.at(envelope.signature).value), "MAMCAQc=");
    EXPECT_EQ(opened.tree.path(envelope.signature, opened.buffers), "attested/signature");
    const auto origin = opened.buffers.origin({envelope.der, 0, 3});
    ASSERT_TRUE(origin);
    EXPECT_EQ(opened.buffers.text(*origin), "MAMC");
}

TEST(Envelope, EscapesInTheSignatureAreUndoneInABufferOfTheirOwn)
{
    const Opened opened = open(R"({"encoding":"pkc\u0073\u0037","signature":"\/\/\/\u002f"})");
    ASSERT_TRUE(opened.envelope);
    ASSERT_EQ(opened.buffers.size(), 3U);
    EXPECT_EQ(opened.buffers.at(1).derivation(), Derivation::JsonString);
    EXPECT_EQ(opened.buffers.text(opened.buffers.whole(1)), "////");
    EXPECT_EQ(opened.buffers.at(2).derivation(), Derivation::Base64);
    EXPECT_EQ(opened.envelope->der, 2U);
    EXPECT_EQ(asText(opened.buffers.at(2).bytes()), "\xFF\xFF\xFF");
}

struct Bad {
    const char* name;
    std::string text;
    IssueId id;
};

class BadEnvelope : public testing::TestWithParam<Bad> {};

TEST_P(BadEnvelope, IsRefused)
{
    const Opened opened = open(GetParam().text);
    ASSERT_FALSE(opened.envelope);
    EXPECT_EQ(opened.envelope.problem().id.value, GetParam().id.value);
}

INSTANTIATE_TEST_SUITE_P(Texts, BadEnvelope,
    testing::Values(Bad{"Empty", "", issue::kEnvelopeJson},
        Bad{"Html", "<html>", issue::kEnvelopeJson}, Bad{"Array", "[]", issue::kEnvelopeNotObject},
        Bad{"Base64", "MAMCAQc=", issue::kEnvelopeJson},
        Bad{"Twice", R"({"signature":"MAMC","encoding":"pkcs7","signature":"MAMC"})",
            issue::kEnvelopeDuplicate},
        Bad{"NoEncoding", R"({"signature":"MAMCAQc="})", issue::kEnvelopeEncoding},
        Bad{"OtherEncoding", R"({"encoding":"PKCS7","signature":"MAMCAQc="})",
            issue::kEnvelopeEncoding},
        Bad{"EncodingNumber", R"({"encoding":7,"signature":"MAMCAQc="})", issue::kEnvelopeEncoding},
        Bad{"NoSignature", R"({"encoding":"pkcs7"})", issue::kEnvelopeSignature},
        Bad{"SignatureNull", R"({"encoding":"pkcs7","signature":null})", issue::kEnvelopeSignature},
        Bad{"SignatureEmpty", R"({"encoding":"pkcs7","signature":""})", issue::kEnvelopeSignature},
        Bad{"LineBreak", R"({"encoding":"pkcs7","signature":"MAMC\nAQc="})", issue::kBase64Space},
        Bad{"NoPadding", R"({"encoding":"pkcs7","signature":"MAMCAQc"})", issue::kBase64Padding},
        Bad{"UrlAlphabet", R"({"encoding":"pkcs7","signature":"MAMCAQ_-"})",
            issue::kBase64Character},
        Bad{"StrayBits", R"({"encoding":"pkcs7","signature":"MAMCAQd="})",
            issue::kBase64TrailingBits}),
    [](const auto& info) { return info.param.name; });

TEST(Envelope, ProblemOfTheBase64PointsIntoTheResponse)
{
    const std::string text = R"({"encoding":"pkcs7","signature":"MAMC*Qc="})";
    const Opened opened = open(text);
    ASSERT_FALSE(opened.envelope);
    EXPECT_EQ(
        opened.envelope.problem().span, (Span{0, static_cast<std::uint32_t>(text.find('*')), 1}));
}

struct Form {
    const char* name;
    std::string text;
};

TEST(Envelope, PeopleMayPasteOtherForms)
{
    const std::string der("\x30\x03\x02\x01\x07", 5);
    const Form forms[]{{"json", R"({"encoding":"pkcs7","signature":"MAMCAQc="})"},
        {"base64", "MAMC\r\n  AQc=\n"}, {"der", der},
        {"pem", "see below\n-----BEGIN PKCS7-----\nMAMC\nAQc=\n-----END PKCS7-----\n"},
        {"cms", "-----BEGIN CMS-----\nMAMCAQc=\n-----END CMS-----"}};
    for (const Form& form : forms) {
        const Opened opened = open(form.text, EnvelopeForm::Anything);
        ASSERT_TRUE(opened.envelope) << form.name;
        EXPECT_EQ(asText(opened.buffers.at(opened.envelope->der).bytes()), der) << form.name;
        EXPECT_EQ(opened.tree.name(opened.envelope->root, opened.buffers), "attested") << form.name;
        EXPECT_NE(opened.envelope->signature, kNoNode) << form.name;
    }
    const Opened other = open(
        "-----BEGIN CERTIFICATE-----\nMAMCAQc=\n-----END CERTIFICATE-----", EnvelopeForm::Anything);
    ASSERT_FALSE(other.envelope);
    EXPECT_EQ(other.envelope.problem().id.value, issue::kEnvelopePem.value);
}

TEST(Envelope, EveryTruncationIsRefused)
{
    const std::string text = R"({"encoding":"pkcs7","signature":"MAMCAQc="})";
    for (std::size_t n = 0; n < text.size(); ++n) {
        EXPECT_FALSE(open(text.substr(0, n)).envelope) << n;
        EXPECT_FALSE(open(text.substr(0, n), EnvelopeForm::Anything).envelope) << n;
    }
}

struct Read {
    Buffers buffers;
    Tree tree;
    Result<AttestedContent> content{Problem{}};
};

Read readContent(std::string_view text)
{
    Read read;
    const BufferId id = read.buffers.add(Buffer("content", copyBytes(asBytes(text))));
    read.content = readAttestedContent(read.buffers, read.tree, kNoNode, read.buffers.whole(id));
    return read;
}

TEST(Content, FieldsAreFound)
{
    const Read read = readContent(
        R"({"licenseType":"","nonce":"a\u0062c","plan":{"name":"n","product":"p","publisher":"q"},)"
        R"("sku":"s","subscriptionId":"i","timeStamp":{"createdOn":"07/28/26 13:24:00 -0000",)"
        R"("expiresOn":"07/28/26 19:24:00 -0000"},"vmId":"v","later":[{}]})");
    ASSERT_TRUE(read.content);
    const AttestedContent& content = *read.content;
    EXPECT_TRUE(content.licenseType.present);
    EXPECT_EQ(content.licenseType.text, "");
    EXPECT_EQ(content.nonce.text, "abc");
    EXPECT_EQ(read.buffers.text(content.nonce.span), "a\\u0062c");
    EXPECT_EQ(content.planName.text + content.planProduct.text + content.planPublisher.text, "npq");
    EXPECT_EQ(content.sku.text + content.subscriptionId.text + content.vmId.text, "siv");
    EXPECT_EQ(content.created, parseRfc3339("2026-07-28T13:24:00Z"));
    EXPECT_EQ(content.expires, parseRfc3339("2026-07-28T19:24:00Z"));
    EXPECT_EQ(read.tree.path(content.createdOn.node, read.buffers), "content/timeStamp/createdOn");
}

TEST(Content, AbsentIsNotEmpty)
{
    const Read read = readContent(R"({"vmId":"","timeStamp":{"createdOn":"yesterday"}})");
    ASSERT_TRUE(read.content);
    EXPECT_TRUE(read.content->vmId.present);
    EXPECT_FALSE(read.content->nonce.present);
    EXPECT_EQ(read.content->nonce.node, kNoNode);
    EXPECT_TRUE(read.content->createdOn.present);
    EXPECT_FALSE(read.content->created);
    EXPECT_FALSE(read.content->expires);
}

TEST(Content, WrongShapesAreRefused)
{
    const std::pair<const char*, IssueId> cases[]{{"", issue::kContentJson},
        {"hello", issue::kContentJson}, {"{\"vmId\":\"\xFF\"}", issue::kContentJson},
        {R"({"vmId":"a"} x)", issue::kContentJson}, {"\"vmId\"", issue::kContentNotObject},
        {R"({"vmId":"a","vmId":"b"})", issue::kContentDuplicate},
        {R"({"plan":{"name":"","name":""}})", issue::kContentDuplicate},
        {R"({"vmId":1})", issue::kContentMemberType},
        {R"({"nonce":null})", issue::kContentMemberType},
        {R"({"timeStamp":"now"})", issue::kContentMemberType},
        {R"({"timeStamp":{"expiresOn":1}})", issue::kContentMemberType},
        {R"({"plan":[]})", issue::kContentMemberType}};
    for (const auto& [text, id] : cases) {
        const Read read = readContent(text);
        ASSERT_FALSE(read.content) << text;
        EXPECT_EQ(read.content.problem().id.value, id.value) << text;
    }
}

TEST(Content, WrongMemberIsNamed)
{
    const Read read = readContent(R"({"timeStamp":{"createdOn":[1]}})");
    ASSERT_FALSE(read.content);
    EXPECT_EQ(paramText(read.content.problem().params.at(0).value), "timeStamp.createdOn");
    EXPECT_EQ(read.buffers.text(read.content.problem().span), "[1]");
}

TEST(AttestedTime, IsWrittenInOneWay)
{
    EXPECT_EQ(parseAttestedTime("07/28/26 13:24:00 -0000"), parseRfc3339("2026-07-28T13:24:00Z"));
    EXPECT_EQ(parseAttestedTime("02/29/00 00:00:00 -0000"), parseRfc3339("2000-02-29T00:00:00Z"));
    EXPECT_EQ(parseAttestedTime("12/31/99 23:59:59 -0000"), parseRfc3339("2099-12-31T23:59:59Z"));
    for (const char* bad : {"", "07/28/26 13:24:00", "07/28/26 13:24:00 +0000",
             "07/28/26 13:24:00 -0100", "7/28/26 13:24:00 -0000", "07/28/2026 13:24:00 -0000",
             "28/07/26 13:24:00 -0000", "02/29/26 00:00:00 -0000", "07/28/26 24:00:00 -0000",
             "07/28/26 13:60:00 -0000", "07/28/26 13:24:60 -0000", "07-28-26 13:24:00 -0000",
             " 7/28/26 13:24:00 -0000", "07/28/-1 13:24:00 -0000", "07/28/26 13:24:00 -0000 ",
             "07/00/26 13:24:00 -0000", "2026-07-28T13:24:00Z...."}) {
        EXPECT_FALSE(parseAttestedTime(bad)) << bad;
    }
}

TEST(RealDocuments, ResponsesAreOpened)
{
    const auto shared = test::sharedFolder();
    const auto folder = shared ? *shared / "vectors/attested" : std::filesystem::path();
    if (!std::filesystem::is_directory(folder)) {
        GTEST_SKIP() << "reference material absent";
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const auto text = test::readFile(entry.path());
        ASSERT_TRUE(text) << name;
        if (name.ends_with(".imds.json")) {
            const Opened opened = open(*text);
            ASSERT_TRUE(opened.envelope) << name << opened.envelope.problem().id.value;
            EXPECT_EQ(opened.buffers.at(opened.envelope->der).bytes()[0], 0x30) << name;
        } else if (name.ends_with(".content.json") && !name.starts_with("NEG_")) {
            const Read read = readContent(*text);
            ASSERT_TRUE(read.content) << name;
            EXPECT_TRUE(read.content->created && read.content->expires) << name;
        }
    }
}

} // namespace
} // namespace attest::decode
