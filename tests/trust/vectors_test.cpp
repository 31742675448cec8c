// SPDX-License-Identifier: GPL-3.0-or-later
// Real attested documents and the real certificates above their signers.
#include "decode/attested.h"
#include "decode/cms.h"
#include "decode/oids.h"
#include "support/shared.h"
#include "trust/chain.h"
#include "trust/chain_issues.h"
#include "trust/cms_verify.h"
#include "trust/cross_check.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace attest::test {
namespace {

namespace fs = std::filesystem;

std::vector<decode::CertificatePtr> certificatesBelow(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<decode::CertificatePtr> all;
    for (const fs::path& file : files) {
        const auto read = trust::readCertificates(asBytes(*readFile(file)));
        EXPECT_TRUE(read.ok()) << file;
        all.insert(all.end(), read->begin(), read->end());
    }
    return all;
}

std::vector<trust::PoolEntry> poolOf(const std::vector<decode::CertificatePtr>& certificates)
{
    std::vector<trust::PoolEntry> pool;
    for (const decode::CertificatePtr& certificate : certificates) {
        pool.push_back({certificate, trust::Origin::Imported, "vectors"});
    }
    return pool;
}

// A document opened up to its only signer's certificate.
struct Document {
    Buffers buffers;
    decode::Tree tree;
    decode::SignedData data;
    std::vector<decode::CertificatePtr> bag;
    Bytes der;
    Time created;
};

std::optional<Document> open(const fs::path& folder, const std::string& name)
{
    Document out;
    const auto text = readFile(folder / (name + ".imds.json"));
    const auto signedJson = readFile(folder / (name + ".content.json"));
    if (!text || !signedJson) {
        return std::nullopt;
    }
    const BufferId given = out.buffers.add(Buffer("response", copyBytes(asBytes(*text))));
    const auto envelope
        = decode::openAttested(out.buffers, out.tree, given, decode::EnvelopeForm::ResponseJson);
    if (!envelope.ok()) {
        return std::nullopt;
    }
    out.der = copyBytes(out.buffers.at(envelope->der).bytes());
    auto data = decode::readSignedData(
        out.buffers, out.tree, envelope->signature, envelope->der, decode::CmsEncoding::Der);
    if (!data.ok()) {
        return std::nullopt;
    }
    out.data = *data;
    for (const Span& span : out.data.certificates) {
        out.bag.push_back(*decode::decodeCertificate(out.buffers.bytes(span)));
    }
    const auto content
        = decode::readAttestedContent(out.buffers, out.tree, decode::kNoNode, *out.data.content);
    if (!content.ok()) {
        return std::nullopt;
    }
    out.created = content->created.value_or(Time{});
    return out;
}

std::vector<std::string> idsOf(const std::vector<Finding>& findings)
{
    std::vector<std::string> ids;
    for (const Finding& finding : findings) {
        ids.emplace_back(finding.id.value);
    }
    return ids;
}

std::string reasons(const trust::ChainResult& result)
{
    std::string all;
    for (const trust::ChainAttempt& attempt : result.attempts) {
        all += "\n  ";
        for (const trust::ChainLink& link : attempt.links) {
            all += decode::nameText(link.certificate->subject) + " < ";
        }
        for (const trust::ChainFinding& one : attempt.findings) {
            all += std::to_string(one.depth) + ":" + std::string(one.finding->id.value) + " ";
        }
    }
    return all;
}

enum class Root { Shipped, Baltimore };

struct Real {
    const char* name;
    Root root;
};
constexpr Real kReal[] = {
    {"public_eastus_2021-04-21_rsatls-ca02", Root::Baltimore},
    {"public_westeurope_2023-01-05_aztls-ca01", Root::Shipped},
    {"gov_usgovvirginia_2023-03-08_aztls-ca05", Root::Shipped},
    {"public_southcentralus_2024-06-28_azrsa-ca07", Root::Shipped},
    {"public_eastus_2025-04-23_azrsa-ca03", Root::Shipped},
    {"public_eastus_2026-07-28_g2-ocsp02", Root::Shipped},
};

class RealDocument : public testing::TestWithParam<Real> {
protected:
    void SetUp() override
    {
        const auto shared = sharedFolder();
        if (!shared) {
            GTEST_SKIP() << "reference material absent";
        }
        m_vectors = *shared / "vectors";
        m_document = open(m_vectors / "attested", GetParam().name);
        ASSERT_TRUE(m_document.has_value());
    }
    [[nodiscard]] trust::Anchors anchors() const
    {
        if (GetParam().root == Root::Shipped) {
            return trust::shippedAnchors();
        }
        const auto added = trust::readCertificates(
            asBytes(*readFile(m_vectors / "certs/roots/baltimore_cybertrust_root.pem")));
        return trust::shippedAnchors().with(
            trust::anchorsFrom(*added, trust::Provenance::Added, "vectors"));
    }
    [[nodiscard]] trust::ChainResult chain(const std::vector<trust::PoolEntry>& pool)
    {
        trust::ChainOptions options;
        options.now = m_document->created;
        options.purposes = {decode::Oid(decode::oids::kServerAuth)};
        return trust::findChain(m_document->bag[0], pool, anchors(), options, m_bench);
    }

    fs::path m_vectors;
    std::optional<Document> m_document;
    trust::Workbench m_bench;
};

TEST_P(RealDocument, ChainHoldsWithIntermediatesInAnyOrder)
{
    auto certificates = certificatesBelow(m_vectors / "certs/intermediates");
    for (int turn = 0; turn < 2; ++turn) {
        const auto result = chain(poolOf(certificates));
        ASSERT_TRUE(result.good) << reasons(result);
        const trust::ChainAttempt& good = result.attempts[*result.good];
        EXPECT_TRUE(good.anchor.has_value());
        EXPECT_LE(result.signatures, 3U) << "more than one signature a link";
        EXPECT_TRUE(good.findings.empty()) << "not even a warning";
        std::reverse(certificates.begin(), certificates.end());
    }
}

TEST_P(RealDocument, ChainIsOpenWithoutIntermediates)
{
    const auto result = chain({});
    EXPECT_FALSE(result.good);
    ASSERT_TRUE(result.nearest);
    EXPECT_TRUE(result.attempts[*result.nearest].open);
    EXPECT_EQ(
        result.attempts[*result.nearest].findings.back().finding->id, trust::issue::kNoIssuer);
}

TEST_P(RealDocument, SignatureHoldsAndOnlyTheDigestOidIsOdd)
{
    const decode::SignerInfo& signer = m_document->data.signers.at(0);
    const auto found = trust::findSigner(m_document->buffers, signer, m_document->bag);
    ASSERT_EQ(found.matches, std::vector<std::size_t>{0});
    const auto check = trust::checkSigner(m_document->buffers, m_document->data, signer,
        *m_document->bag[0], std::nullopt, trust::Algorithms::Modern, m_bench);
    EXPECT_TRUE(check.holds());
    EXPECT_EQ(idsOf(check.findings), std::vector<std::string>{"cms.odd-digest-oid"});
}

TEST_P(RealDocument, OpenSslAgrees)
{
    const auto result = chain(poolOf(certificatesBelow(m_vectors / "certs/intermediates")));
    ASSERT_TRUE(result.good);
    std::vector<decode::CertificatePtr> path;
    for (const trust::ChainLink& link : result.attempts[*result.good].links) {
        path.push_back(link.certificate);
    }
    const auto opinion
        = trust::openSslOpinion({m_document->der, std::nullopt, {}, path, m_document->created});
    EXPECT_EQ(opinion.signature, trust::CrossCheck::Answer::Yes);
    EXPECT_EQ(opinion.chain, trust::CrossCheck::Answer::Yes);
    EXPECT_EQ(opinion.signer, m_document->bag[0]->sha256);
    ASSERT_TRUE(opinion.content.has_value());
    EXPECT_EQ(asText(*opinion.content), m_document->buffers.text(*m_document->data.content));
}

INSTANTIATE_TEST_SUITE_P(Vectors, RealDocument, testing::ValuesIn(kReal));

TEST(RealCertificates, EveryIntermediateReachesARootWhileItIsValid)
{
    const auto shared = sharedFolder();
    if (!shared) {
        GTEST_SKIP() << "reference material absent";
    }
    const auto roots = certificatesBelow(*shared / "vectors/certs/roots");
    const auto intermediates = certificatesBelow(*shared / "vectors/certs/intermediates");
    const trust::Anchors anchors(trust::anchorsFrom(roots, trust::Provenance::Added, "vectors"));
    trust::Workbench bench;
    for (const decode::CertificatePtr& certificate : intermediates) {
        trust::ChainOptions options;
        options.now = certificate->notBefore + Duration{30 * 86'400};
        const auto result
            = trust::findChain(certificate, poolOf(intermediates), anchors, options, bench);
        EXPECT_TRUE(result.good) << decode::nameText(certificate->subject) << reasons(result);
    }
}

} // namespace
} // namespace attest::test
