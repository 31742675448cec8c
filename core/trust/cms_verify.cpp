// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/cms_verify.h"

#include "base/hex.h"
#include "decode/oids.h"
#include "decode/tlv.h"
#include "trust/cms_issues.h"
#include "trust/signed_attributes.h"

#include <algorithm>

namespace attest::trust {
namespace {

namespace oids = decode::oids;

bool same(ByteView a, ByteView b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

bool names(const Buffers& buffers, const decode::SignerId& id, const decode::Certificate& candidate)
{
    if (id.subjectKeyId) {
        return candidate.subjectKeyId && *candidate.subjectKeyId == *id.subjectKeyId;
    }
    return id.issuer && id.serial == candidate.serial
        && same(buffers.bytes(*id.issuer), candidate.bytes(candidate.issuer.span));
}

std::string signerText(const decode::SignerId& id)
{
    return id.subjectKeyId ? "key " + hex(*id.subjectKeyId) : "serial " + hex(id.serial);
}

/// One check on its way: each step adds what it finds.
class Check {
public:
    Check(const Buffers& buffers, const decode::SignedData& data, const decode::SignerInfo& signer,
        Workbench& bench)
        : m_buffers(buffers)
        , m_data(data)
        , m_signer(signer)
        , m_bench(bench)
    {
    }

    void readAlgorithms(Algorithms allowed);
    void judgeCertificate(const decode::Certificate& certificate);
    void chooseContent(std::optional<ByteView> detached);
    void judgeAttributes();
    void verify(const decode::Certificate& certificate);
    [[nodiscard]] CmsCheck take() { return std::move(m_result); }

private:
    void add(IssueId id, Span span, Params params = {}, Severity severity = Severity::Failure)
    {
        m_result.findings.push_back({id, severity, std::move(params), {span}});
    }
    void readDigest();
    void readSignature();
    [[nodiscard]] bool isListed() const;
    [[nodiscard]] Bytes message() const;

    const Buffers& m_buffers;
    const decode::SignedData& m_data;
    const decode::SignerInfo& m_signer;
    Workbench& m_bench;
    std::optional<ByteView> m_content;
    CmsCheck m_result;
};

// The metadata service writes the OID of a signature where that of a digest belongs; so do others.
// What is meant is plain.
void Check::readDigest()
{
    const decode::AlgorithmId& id = m_signer.digestAlgorithm;
    m_result.digest = digestAlgorithm(id.oid);
    if (m_result.digest) {
        return;
    }
    const auto signature = signatureAlgorithm(id.oid, {});
    if (!signature || signature->digest == Digest::None) {
        add(issue::kUnknownDigest, id.span, {{"found", decode::oidName(id.oid)}});
        return;
    }
    m_result.digest = signature->digest;
    add(issue::kOddDigestOid, id.span,
        {{"found", decode::oidName(id.oid)},
            {"digest", std::string(digestName(signature->digest))}},
        Severity::Note);
}

// RFC 3370 3, RFC 5754 3: the key's own OID leaves the digest to digestAlgorithm.
void Check::readSignature()
{
    const decode::AlgorithmId& id = m_signer.signatureAlgorithm;
    const Digest digest = m_result.digest.value_or(Digest::None);
    if (id.oid == std::string_view(oids::kRsaEncryption)) {
        m_result.signature = SignatureAlgorithm{Scheme::RsaPkcs1, digest, std::nullopt};
    } else if (id.oid == std::string_view(oids::kEcPublicKey)) {
        m_result.signature = SignatureAlgorithm{Scheme::Ecdsa, digest, std::nullopt};
    } else if (id.oid == std::string_view(oids::kDsa)) {
        m_result.signature = SignatureAlgorithm{Scheme::Dsa, digest, std::nullopt};
    } else {
        m_result.signature = signatureAlgorithm(id.oid, m_buffers.bytes(id.parameters));
    }
    if (!m_result.signature) {
        add(issue::kUnknownSignature, id.span, {{"found", decode::oidName(id.oid)}});
    }
}

bool Check::isListed() const
{
    return std::any_of(m_data.digestAlgorithms.begin(), m_data.digestAlgorithms.end(),
        [&](const decode::AlgorithmId& one) { return one.oid == m_signer.digestAlgorithm.oid; });
}

void Check::readAlgorithms(Algorithms allowed)
{
    readDigest();
    readSignature();
    if (!m_result.digest || !m_result.signature) {
        return;
    }
    if (!isListed()) {
        add(issue::kDigestNotListed, m_signer.digestAlgorithm.span,
            {{"digest", std::string(digestName(*m_result.digest))}}, Severity::Warning);
    }
    const Digest signedWith = m_result.signature->digest;
    if (signedWith != Digest::None && signedWith != *m_result.digest) {
        add(issue::kDigestsDiffer, m_signer.signatureAlgorithm.span,
            {{"digest", std::string(digestName(*m_result.digest))},
                {"signature", algorithmName(*m_result.signature)}},
            Severity::Warning);
    }
    if (allowed == Algorithms::Legacy) {
        return;
    }
    if (!isModern({Scheme::RsaPkcs1, *m_result.digest, std::nullopt})) {
        add(issue::kWeakAlgorithm, m_signer.digestAlgorithm.span,
            {{"algorithm", std::string(digestName(*m_result.digest))}});
    } else if (!isModern(*m_result.signature)) {
        add(issue::kWeakAlgorithm, m_signer.signatureAlgorithm.span,
            {{"algorithm", algorithmName(*m_result.signature)}});
    }
}

void Check::judgeCertificate(const decode::Certificate& certificate)
{
    const std::int64_t expected = m_signer.id.subjectKeyId ? 3 : 1;
    if (m_signer.version != expected) {
        add(issue::kSignerVersion, m_signer.versionSpan,
            {{"found", m_signer.version}, {"expected", expected}}, Severity::Warning);
    }
    constexpr std::uint16_t kSigns = decode::kDigitalSignature | decode::kContentCommitment;
    // RFC 5280 4.2.1.3. Only said: authorities exist that forget the bit.
    if (certificate.keyUsage && (*certificate.keyUsage & kSigns) == 0) {
        add(issue::kSignerKeyUsage, m_signer.idSpan, {}, Severity::Warning);
    }
}

void Check::chooseContent(std::optional<ByteView> detached)
{
    if (!m_data.content) {
        m_content = detached;
        if (!m_content) {
            add(issue::kNoContent, m_data.contentTypeSpan);
        }
        return;
    }
    m_content = m_buffers.bytes(*m_data.content);
    if (detached && !same(*detached, *m_content)) {
        add(issue::kContentDiffers, *m_data.content);
    }
}

void Check::judgeAttributes()
{
    if (!m_signer.signedAttributes) {
        // 5.3: without attributes the type of the content would not be signed.
        if (m_data.contentType != std::string_view(oids::kData)) {
            add(issue::kAttributesMissing, m_data.contentTypeSpan,
                {{"contentType", decode::oidName(m_data.contentType)}});
        }
        return;
    }
    const SignedAttributes attributes = readSignedAttributes(m_buffers, m_signer);
    m_result.findings.insert(
        m_result.findings.end(), attributes.findings.begin(), attributes.findings.end());
    if (attributes.contentType && *attributes.contentType != m_data.contentType) {
        add(issue::kContentTypeDiffers, attributes.contentTypeSpan,
            {{"signed", decode::oidName(*attributes.contentType)},
                {"found", decode::oidName(m_data.contentType)}});
    }
    if (attributes.messageDigest && m_content && m_result.digest) {
        const Bytes found = m_bench.digest(*m_result.digest, *m_content);
        if (!same(*attributes.messageDigest, found)) {
            add(issue::kDigestMismatch, attributes.messageDigestSpan,
                {{"signed", hex(*attributes.messageDigest)}, {"found", hex(found)}});
        }
    }
}

// 5.4: attributes are signed with the tag of a SET, not with the [0] they carry.
Bytes Check::message() const
{
    Bytes attributes = copyBytes(m_buffers.bytes(*m_signer.signedAttributes));
    if (!attributes.empty()) {
        attributes.front() = decode::tag::kSet;
    }
    return attributes;
}

void Check::verify(const decode::Certificate& certificate)
{
    if (!m_result.digest || !m_result.signature || (!m_signer.signedAttributes && !m_content)) {
        return;
    }
    const Bytes attributes = m_signer.signedAttributes ? message() : Bytes{};
    const Workbench::Outcome outcome = m_bench.verify(m_bench.key(certificate), *m_result.signature,
        m_signer.signedAttributes ? ByteView(attributes) : *m_content,
        m_buffers.bytes(m_signer.signature));
    Params params{{"algorithm", algorithmName(*m_result.signature)}};
    if (outcome == Workbench::Outcome::Unsupported) {
        add(issue::kSignerKey, m_signer.signatureAlgorithm.span, std::move(params));
    } else if (outcome == Workbench::Outcome::Bad) {
        add(issue::kCmsBadSignature, m_signer.signature, std::move(params));
    }
}

} // namespace

bool CmsCheck::holds() const
{
    return std::none_of(findings.begin(), findings.end(),
        [](const Finding& one) { return one.severity == Severity::Failure; });
}

SignerSearch findSigner(const Buffers& buffers, const decode::SignerInfo& signer,
    std::span<const decode::CertificatePtr> certificates)
{
    SignerSearch search;
    for (std::size_t i = 0; i < certificates.size(); ++i) {
        const bool known = std::any_of(search.matches.begin(), search.matches.end(),
            [&](std::size_t m) { return certificates[m]->sha256 == certificates[i]->sha256; });
        if (!known && names(buffers, signer.id, *certificates[i])) {
            ++search.count;
            if (search.matches.size() < kMostMatches) {
                search.matches.push_back(i);
            }
        }
    }
    if (search.matches.empty()) {
        search.findings.push_back({issue::kNoSignerCertificate, Severity::Failure,
            {{"signer", signerText(signer.id)}}, {signer.idSpan}});
    } else if (search.matches.size() > 1) {
        search.findings.push_back({issue::kAmbiguousSigner, Severity::Warning,
            {{"signer", signerText(signer.id)}, {"count", static_cast<std::int64_t>(search.count)}},
            {signer.idSpan}});
    }
    return search;
}

CmsCheck checkSigner(const Buffers& buffers, const decode::SignedData& data,
    const decode::SignerInfo& signer, const decode::Certificate& certificate,
    std::optional<ByteView> detached, Algorithms algorithms, Workbench& bench)
{
    Check check(buffers, data, signer, bench);
    check.readAlgorithms(algorithms);
    check.judgeCertificate(certificate);
    check.chooseContent(detached);
    check.judgeAttributes();
    check.verify(certificate);
    return check.take();
}

SignerVerdict MessageCheck::judge(const decode::SignerInfo& signer)
{
    SignerVerdict verdict;
    SignerSearch search = findSigner(m_message.buffers, signer, m_message.certificates);
    verdict.findings = std::move(search.findings);
    for (const std::size_t index : search.matches) {
        if (m_checks >= kMostSignerChecks) {
            verdict.findings.push_back({issue::kSignerBudget, Severity::Failure,
                {{"limit", static_cast<std::int64_t>(kMostSignerChecks)}}, {signer.idSpan}});
            break;
        }
        ++m_checks;
        CmsCheck next = checkSigner(m_message.buffers, m_message.data, signer,
            *m_message.certificates[index], m_message.detached, m_message.algorithms, m_bench);
        if (!verdict.check || next.holds()) {
            verdict.certificate = index;
            verdict.check = std::move(next);
        }
        if (verdict.check->holds()) {
            break;
        }
    }
    // Whoever crowds a message with certificates can keep the genuine one from being tried; then it is
    // not known to be forged.
    if (verdict.check && !verdict.check->holds() && search.count > search.matches.size()
        && m_checks < kMostSignerChecks) {
        verdict.findings.push_back({issue::kUntriedCertificates, Severity::Warning,
            {{"count", static_cast<std::int64_t>(search.count)},
                {"limit", static_cast<std::int64_t>(kMostMatches)}},
            {signer.idSpan}});
    }
    if (verdict.check) {
        verdict.findings.insert(
            verdict.findings.end(), verdict.check->findings.begin(), verdict.check->findings.end());
    }
    return verdict;
}

} // namespace attest::trust
