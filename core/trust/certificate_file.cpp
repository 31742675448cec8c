// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/limits.h"
#include "decode/cms.h"
#include "decode/pem.h"
#include "trust/anchors.h"

namespace attest::trust {
namespace {

/// Certificates as they come out of a file, or the first thing wrong with it.
class Collector {
public:
    [[nodiscard]] bool failed() const { return m_problem.has_value(); }

    void addCertificate(ByteView der)
    {
        if (m_all.size() >= kLimits.poolCertificates) {
            m_problem = Problem{decode::issue::kPemTooMany,
                {{"limit", static_cast<std::int64_t>(kLimits.poolCertificates)}}, {}};
            return;
        }
        auto decoded = decode::decodeCertificate(der);
        if (decoded.ok()) {
            m_all.push_back(*decoded);
        } else {
            m_problem = decoded.problem();
        }
    }

    // Certs-only PKCS #7 (RFC 8551 3.2.2), or any SignedData for the certificates in it.
    void addBag(Buffers& buffers, BufferId der)
    {
        decode::Tree tree;
        const auto data = decode::readSignedData(
            buffers, tree, decode::kNoNode, der, decode::CmsEncoding::BerAllowed);
        if (!data.ok()) {
            m_problem = data.problem();
            return;
        }
        for (std::size_t i = 0; i < data->certificates.size() && !failed(); ++i) {
            addCertificate(buffers.bytes(data->certificates[i]));
        }
    }

    void addPem(Buffers& buffers)
    {
        const auto blocks = decode::readPem(buffers, 0);
        if (!blocks.ok()) {
            m_problem = blocks.problem();
            return;
        }
        for (const decode::PemBlock& block : *blocks) {
            if (failed() || !block.der) {
                continue;
            }
            if (decode::isCertificateLabel(block.label)) {
                addCertificate(buffers.at(*block.der).bytes());
            } else if (decode::isCmsLabel(block.label)) {
                addBag(buffers, *block.der);
            }
        }
    }

    [[nodiscard]] Result<std::vector<decode::CertificatePtr>> take()
    {
        if (m_problem) {
            return std::move(*m_problem);
        }
        return std::move(m_all);
    }

private:
    std::vector<decode::CertificatePtr> m_all;
    std::optional<Problem> m_problem;
};

} // namespace

Result<std::vector<decode::CertificatePtr>> readCertificates(ByteView file)
{
    constexpr Byte kSequence = 0x30; // also the digit 0, with which no PEM text starts
    Buffers buffers;
    const BufferId id = buffers.add(Buffer("file", copyBytes(file)));
    Collector collector;
    const bool text = asText(file).find("-----BEGIN ") != std::string_view::npos;
    if (text || file.empty() || file.front() != kSequence) {
        collector.addPem(buffers);
    } else if (decode::sniffDer(file) == decode::DerKind::SignedData) {
        collector.addBag(buffers, id);
    } else {
        collector.addCertificate(file);
    }
    return collector.take();
}

} // namespace attest::trust
