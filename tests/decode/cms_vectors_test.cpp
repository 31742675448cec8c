// SPDX-License-Identifier: GPL-3.0-or-later
// Real attested documents, and messages of other implementations.
#include "decode/certificate.h"
#include "decode/cms.h"
#include "decode/oids.h"
#include "support/shared.h"
#include "vectors.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace attest::decode {
namespace {

using test::NamedBytes;

class AttestedDocuments : public testing::Test {
protected:
    void SetUp() override
    {
        const auto shared = test::sharedFolder();
        if (!shared) {
            GTEST_SKIP() << "reference material absent";
        }
        m_folder = *shared / "vectors" / "attested";
        m_documents = test::attestedDocuments(m_folder);
        ASSERT_GT(m_documents.size(), 5U);
    }

    std::filesystem::path m_folder;
    std::vector<NamedBytes> m_documents;
};

struct Read {
    Buffers buffers;
    Tree tree;
    std::optional<SignedData> data;
    std::optional<Problem> problem;
};

Read read(const Bytes& bytes, CmsEncoding encoding = CmsEncoding::Der)
{
    Read out;
    const BufferId buffer = out.buffers.add(Buffer("cms", bytes));
    Result<SignedData> result = readSignedData(out.buffers, out.tree, kNoNode, buffer, encoding);
    if (result.ok()) {
        out.data = std::move(*result);
    } else {
        out.problem = result.problem();
    }
    return out;
}

// The octets of a span with their length before them.
void append(Bytes& out, const Read& from, const Span& span)
{
    const ByteView bytes = from.buffers.bytes(span);
    out.push_back(static_cast<Byte>(bytes.size() >> 8U));
    out.push_back(static_cast<Byte>(bytes.size()));
    out.insert(out.end(), bytes.begin(), bytes.end());
}

// Everything that readSignedData hands on for judgement.
Bytes exposed(const Read& got)
{
    const SignedData& data = *got.data;
    Bytes out{static_cast<Byte>(data.version), static_cast<Byte>(data.crls), data.contentTag,
        static_cast<Byte>(data.irregularities.size()), static_cast<Byte>(data.signers.size())};
    out.insert(out.end(), data.contentType.begin(), data.contentType.end());
    for (const AlgorithmId& digest : data.digestAlgorithms) {
        append(out, got, digest.span);
    }
    if (data.content) {
        append(out, got, *data.content);
    }
    for (const Span& certificate : data.certificates) {
        append(out, got, certificate);
    }
    for (const SignerInfo& signer : data.signers) {
        out.push_back(static_cast<Byte>(signer.version));
        append(out, got, signer.idSpan);
        append(out, got, signer.digestAlgorithm.span);
        append(out, got, signer.signatureAlgorithm.span);
        append(out, got, signer.signature);
        out.push_back(signer.signedAttributes ? 1 : 0);
        out.push_back(static_cast<Byte>(signer.unsignedAttributes.size()));
    }
    return out;
}

TEST_F(AttestedDocuments, areReadWithoutIrregularity)
{
    for (const NamedBytes& document : m_documents) {
        SCOPED_TRACE(document.name);
        if (document.name.starts_with("NEG_content-tampered_trailing-byte")) {
            continue;
        }
        const Read got = read(document.bytes);
        ASSERT_TRUE(got.data.has_value()) << got.problem->id.value;
        const SignedData& data = *got.data;
        EXPECT_TRUE(data.irregularities.empty());
        EXPECT_EQ(data.version, 1);
        EXPECT_EQ(data.contentType, oids::kData);
        EXPECT_EQ(data.crls, 0U);
        ASSERT_EQ(data.certificates.size(), 1U);
        ASSERT_EQ(data.signers.size(), 1U);
        EXPECT_FALSE(data.signers[0].signedAttributes.has_value());
        const std::string stem = document.name.substr(0, document.name.find(".imds.json"));
        const auto content = test::readFile(m_folder / (stem + ".content.json"));
        ASSERT_TRUE(content.has_value());
        EXPECT_EQ(asText(got.buffers.bytes(data.content.value())), *content);
    }
}

TEST_F(AttestedDocuments, nameTheirCertificate)
{
    for (const NamedBytes& document : m_documents) {
        SCOPED_TRACE(document.name);
        const Read got = read(document.bytes);
        if (!got.data) {
            continue; // the one with a stray octet, see below
        }
        const auto certificate
            = decodeCertificate(got.buffers.bytes(got.data->certificates.front()));
        ASSERT_TRUE(certificate.ok()) << certificate.problem().id.value;
        EXPECT_TRUE((*certificate)->irregularities.empty());
        const SignerId& id = got.data->signers.at(0).id;
        EXPECT_EQ(id.serial, (*certificate)->serial);
        EXPECT_EQ(copyBytes(got.buffers.bytes(id.issuer.value())),
            copyBytes((*certificate)->bytes((*certificate)->issuer.span)));
        const auto name = decodeName(got.buffers.bytes(*id.issuer));
        ASSERT_TRUE(name.ok());
        EXPECT_EQ(name->canonical, (*certificate)->issuer.canonical);
    }
}

TEST_F(AttestedDocuments, withAStrayOctetAreRefused)
{
    std::size_t found = 0;
    for (const NamedBytes& document : m_documents) {
        if (document.name.starts_with("NEG_content-tampered_trailing-byte")) {
            ++found;
            const Read got = read(document.bytes);
            ASSERT_TRUE(got.problem.has_value());
            EXPECT_EQ(got.problem->id.value, "decode.trailing-bytes");
        }
    }
    EXPECT_EQ(found, 1U);
}

TEST_F(AttestedDocuments, areRefusedWhenCutAnywhere)
{
    const Bytes& der = m_documents.back().bytes;
    for (std::size_t size = 0; size < der.size(); ++size) {
        ASSERT_TRUE(read(copyBytes(ByteView(der).first(size))).problem.has_value()) << size;
    }
}

// What no flip can change unseen, whoever judges can refuse.
TEST_F(AttestedDocuments, showEveryBitFlip)
{
    const Bytes& der = m_documents.back().bytes;
    const Bytes original = exposed(read(der));
    for (std::size_t bit = 0; bit < der.size() * 8; ++bit) {
        Bytes flipped = der;
        flipped[bit / 8] ^= static_cast<Byte>(1U << bit % 8);
        const Read got = read(flipped);
        ASSERT_TRUE(got.problem || exposed(got) != original) << "octet " << bit / 8;
    }
}

TEST(CmsSuite, messagesOfOthersAreReadOrRefused)
{
    struct Case {
        const char* file;
        const char* problem; ///< null: it reads, BER allowed
        std::size_t signers = 1;
    };
    const Case cases[] = {
        {"rfc4134/4.1.bin", nullptr},
        {"rfc4134/4.3.bin", nullptr},
        {"rfc4134/4.4.bin", nullptr},
        {"rfc4134/4.6.bin", nullptr, 2},
        {"rfc4134/4.10.bin", nullptr},
        {"rfc4134/3.1.bin", "cms.not-signed-data"},
        {"rfc4134/5.1.bin", "cms.not-signed-data"},
        {"rfc4134/6.0.bin", "cms.not-signed-data"},
        {"rfc4134/7.2.bin", "cms.not-signed-data"},
        {"openssl/no_ct_attr.cms", nullptr},
        {"openssl/ct_multiple_attr.cms", nullptr},
        {"openssl/bad-cms.der", "decode.truncated"},
        {"openssl/dh-malformed.der", "cms.not-signed-data"},
        {"openssl/rsa-malformed.der", "cms.not-signed-data"},
        {"go-pkcs7/AppStoreReceiptFixture-e25c72.p7", nullptr},
        {"go-pkcs7/EC2IdentityDocumentFixture-12883c.p7", nullptr},
        {"go-pkcs7/FirefoxAddonFixture-a1003c.p7", nullptr},
        {"go-pkcs7/HashCalcSignedTestFixture-5a9390.p7", nullptr},
        {"go-pkcs7/WindowsAuthenticodeEC.p7", nullptr},
        {"go-pkcs7/RSAOAEPSHA1EncryptedTestFixture-a572e3.p7", "cms.not-signed-data"},
        {"rustcrypto/sd.cms", nullptr},
        {"rustcrypto/cms_der.bin", nullptr},
        {"rustcrypto/authroot.stl", nullptr},
        {"rustcrypto/authroot.stl.sd", "decode.bad-tag"},
        {"rustcrypto/pkits_ee.p7b", nullptr, 0},
        {"pyca/amazon-roots.p7b", nullptr, 0},
        {"asn1crypto/cms-compressed.der", "cms.not-signed-data"},
        {"asn1crypto/pkcs7-signed.der", nullptr},
        {"asn1crypto/pkcs7-signed-digested.der", nullptr},
        {"asn1crypto/mozilla-generated-by-openssl.pkcs7.der", nullptr},
        {"azure/ms-docs-sample-2018.p7", nullptr},
    };
    const auto shared = test::sharedFolder();
    if (!shared) {
        GTEST_SKIP() << "reference material absent";
    }
    for (const Case& c : cases) {
        SCOPED_TRACE(c.file);
        const auto file = test::readFile(*shared / "suites" / "cms" / c.file);
        ASSERT_TRUE(file.has_value());
        const Read got = read(copyBytes(asBytes(*file)), CmsEncoding::BerAllowed);
        if (c.problem != nullptr) {
            ASSERT_TRUE(got.problem.has_value());
            EXPECT_EQ(got.problem->id.value, c.problem);
            continue;
        }
        ASSERT_TRUE(got.data.has_value()) << got.problem->id.value;
        EXPECT_EQ(got.data->signers.size(), c.signers);
        for (const Span& span : got.data->certificates) {
            EXPECT_TRUE(decodeCertificate(got.buffers.bytes(span)).ok());
        }
    }
}

} // namespace
} // namespace attest::decode
