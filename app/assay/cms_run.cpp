// SPDX-License-Identifier: GPL-3.0-or-later
#include "cms_run.h"

#include "base/hex.h"
#include "base/json_writer.h"
#include "chain_options.h"
#include "decode/attested.h"
#include "decode/base64.h"
#include "decode/cms.h"
#include "decode/pem.h"
#include "explain/showable.h"
#include "issues.h"
#include "loaded.h"
#include "trust/cms_verify.h"

#include <algorithm>

namespace attest::app {

namespace {

const std::vector<std::string_view> kStages{"decode", "cms", "chain"};

// Each signer costs an RSA operation and a chain, and a message may name thousands.
constexpr std::size_t kMostSigners = 64;

bool failed(const std::vector<Finding>& findings)
{
    return std::any_of(findings.begin(), findings.end(),
        [](const Finding& finding) { return finding.severity == Severity::Failure; });
}

Result<BufferId> pemBody(Buffers& buffers, const std::string& path)
{
    const auto blocks = decode::readPem(buffers, 0);
    if (!blocks) {
        return blocks.problem();
    }
    for (const auto& block : *blocks) {
        if (decode::isCmsLabel(block.label) && block.der) {
            return *block.der;
        }
    }
    return Problem{issue::kNoPemBlock, {{"file", path}}, buffers.whole(0)};
}

/// One message, from its bytes to its signers' chains.
class CmsRun {
public:
    explicit CmsRun(const Invocation& invocation) : m_invocation(invocation) {}

    Judgement run()
    {
        const auto& file = *m_invocation.file("in");
        m_buffers.add(Buffer(file.path, file.bytes));
        const auto der = openForm(file.path);
        if (!der) {
            return rejectedFor(der.problem(), kStages);
        }
        auto data = decode::readSignedData(
            m_buffers, m_tree, decode::kNoNode, *der, decode::CmsEncoding::BerAllowed);
        if (!data) {
            return rejectedFor(data.problem(), kStages);
        }
        m_data = std::move(*data);
        m_stages.push_back({"decode", {}, false});
        if (auto problem = readCertificates()) {
            return rejectedAt("cms", *problem, kStages);
        }
        judge();
        auto judgement = judgedStages(std::move(m_stages), kStages);
        addMembers(judgement);
        return judgement;
    }

private:
    Result<BufferId> openForm(const std::string& path)
    {
        const auto form = m_invocation.arguments.textOr("inform", "");
        if (form == "der") {
            return BufferId{0};
        }
        if (form == "pem") {
            return pemBody(m_buffers, path);
        }
        if (form == "base64") {
            return decode::deriveBase64(
                m_buffers, "SignedData", m_buffers.whole(0), decode::Base64Form::LineBreaks);
        }
        const auto envelope
            = decode::openAttested(m_buffers, m_tree, 0, decode::EnvelopeForm::Anything);
        if (!envelope) {
            return envelope.problem();
        }
        return envelope->der;
    }

    /// Those of the message and those given beside it.
    std::optional<Problem> readCertificates()
    {
        for (const auto& span : m_data.certificates) {
            // One that cannot be read is nobody's: its signer is not found.
            if (auto certificate = m_invocation.worker.bench().certificate(m_buffers.bytes(span))) {
                m_certificates.push_back(std::move(*certificate));
            }
        }
        for (const auto& file : m_invocation.allFiles("certs")) {
            const auto& certificates = certificatesOf(m_invocation.worker, file);
            if (!certificates) {
                return certificates.problem();
            }
            m_certificates.insert(m_certificates.end(), certificates->begin(), certificates->end());
        }
        return std::nullopt;
    }

    void judge()
    {
        std::vector<Finding> findings = m_data.irregularities;
        const auto count = static_cast<std::int64_t>(m_data.signers.size());
        if (count == 0) {
            findings.push_back({issue::kNoSigners, Severity::Failure, {}, {m_data.span}});
        } else if (m_data.signers.size() > kMostSigners) {
            findings.push_back({issue::kTooManySigners, Severity::Failure,
                {{"count", count}, {"limit", static_cast<std::int64_t>(kMostSigners)}},
                {m_data.span}});
        } else {
            const auto content = m_invocation.file("content");
            const bool legacy = m_invocation.arguments.textOr("algs", "modern") == "legacy";
            trust::MessageCheck check(
                {m_buffers, m_data, m_certificates,
                    content ? std::optional<ByteView>(content->bytes) : std::nullopt,
                    legacy ? trust::Algorithms::Legacy : trust::Algorithms::Modern},
                m_invocation.worker.bench());
            for (const auto& signer : m_data.signers) {
                judgeSigner(check, signer, findings);
            }
        }
        const bool good = !failed(findings);
        m_stages.push_back({"cms", std::move(findings), false});
        if (good) {
            judgeChains();
        }
    }

    void judgeSigner(trust::MessageCheck& check, const decode::SignerInfo& signer,
        std::vector<Finding>& findings)
    {
        auto verdict = check.judge(signer);
        std::move(verdict.findings.begin(), verdict.findings.end(), std::back_inserter(findings));
        m_signers.push_back(
            {&signer, verdict.certificate ? m_certificates[*verdict.certificate] : nullptr,
                std::move(verdict.check)});
    }

    void judgeChains()
    {
        if (m_invocation.arguments.has("no-chain")) {
            m_stages.push_back({"chain", {}, true});
            return;
        }
        auto inputs = readChainInputs(m_invocation);
        if (!inputs) {
            m_stages.push_back({"chain", {findingFrom(inputs.problem())}, false});
            return;
        }
        for (const auto& certificate : m_certificates) {
            inputs->pool.push_back({certificate, trust::Origin::Embedded, "message"});
        }
        std::vector<Finding> findings;
        for (const auto& signer : m_signers) {
            const auto found = trust::findChain(signer.certificate, inputs->pool, inputs->anchors,
                inputs->options, m_invocation.worker.bench());
            auto said = findingsOf(found, *signer.certificate);
            findings.insert(findings.end(), said.begin(), said.end());
            m_body += textOf(found, inputs->anchors, m_invocation.streams.terminal);
            m_chain = membersOf(found);
        }
        m_stages.push_back({"chain", std::move(findings), false});
    }

    [[nodiscard]] std::string signersText() const
    {
        std::string out;
        for (const auto& signer : m_signers) {
            const auto& info = *signer.info;
            const auto row = [&out](const char* label, const std::string& value) {
                out += "  " + padded(said(label), 12) + value + "\n";
            };
            out += padded(said(QT_TRANSLATE_NOOP("assay", "Signer")), 14)
                + (signer.certificate
                        ? explain::showable(nameText(signer.certificate->subject), 200)
                        : said(QT_TRANSLATE_NOOP("assay", "no certificate fits")))
                + "\n";
            row(QT_TRANSLATE_NOOP("assay", "issuer"),
                signer.certificate ? explain::showable(nameText(signer.certificate->issuer), 200)
                                   : "-");
            row(QT_TRANSLATE_NOOP("assay", "serial"), hex(info.id.serial));
            row(QT_TRANSLATE_NOOP("assay", "digest"), decode::oidName(info.digestAlgorithm.oid));
            row(QT_TRANSLATE_NOOP("assay", "signature"),
                decode::oidName(info.signatureAlgorithm.oid));
        }
        if (m_data.content) {
            out += padded(said(QT_TRANSLATE_NOOP("assay", "Content")), 14)
                + said(QT_TRANSLATE_NOOP("assay", "{count} bytes, inside the message"),
                    {{"count", m_buffers.bytes(*m_data.content).size()}})
                + "\n";
        }
        return out + (out.empty() || m_body.empty() ? "" : "\n");
    }

    void addMembers(Judgement& judgement)
    {
        JsonWriter json;
        json.beginArray();
        for (const auto& signer : m_signers) {
            json.beginObject();
            json.member("digest", decode::oidName(signer.info->digestAlgorithm.oid));
            json.member("signature", decode::oidName(signer.info->signatureAlgorithm.oid));
            json.key("issuer");
            if (signer.certificate) {
                json.string(nameText(signer.certificate->issuer));
            } else {
                json.null();
            }
            json.member("serial", hex(signer.info->id.serial)).endObject();
        }
        auto& members = judgement.result.members;
        members.push_back({"signers", json.endArray().take()});
        members.push_back({"content_b64",
            m_data.content ? jsonQuoted(decode::base64(m_buffers.bytes(*m_data.content)))
                           : "null"});
        members.insert(members.end(), m_chain.begin(), m_chain.end());
        judgement.body = signersText() + m_body;
    }

    struct Signer {
        const decode::SignerInfo* info;
        decode::CertificatePtr certificate; ///< null when none fits
        std::optional<trust::CmsCheck> check;
    };

    const Invocation& m_invocation;
    Buffers m_buffers;
    decode::Tree m_tree;
    decode::SignedData m_data;
    std::vector<decode::CertificatePtr> m_certificates;
    std::vector<Signer> m_signers;
    std::vector<report::CheckedStage> m_stages;
    std::vector<report::ContractMember> m_chain;
    std::string m_body;
};

} // namespace

Judgement judgeCms(const Invocation& invocation)
{
    return CmsRun(invocation).run();
}

} // namespace attest::app
