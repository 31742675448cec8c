// SPDX-License-Identifier: GPL-3.0-or-later
#include "loaded.h"

#include "decode/pem.h"
#include "decode/tlv.h"
#include "issues.h"

namespace attest::app {

Worker::Worker() : m_loaded(std::make_unique<Loaded>()) {}
Worker::~Worker() = default;

const LoadedPolicy& policyOf(Worker& worker, const FilePtr& file)
{
    return worker.loaded().policies.get(file, [](const FileData& data) {
        auto result = policy::load(data.path, data.bytes);
        LoadedPolicy loaded;
        if (result.policies) {
            loaded.set = std::make_shared<const policy::PolicySet>(std::move(*result.policies));
        }
        loaded.diagnostics = std::move(result.diagnostics);
        return loaded;
    });
}

Problem problemOf(const LoadedPolicy& policy)
{
    for (const auto& diagnostic : policy.diagnostics) {
        if (diagnostic.severity == Severity::Failure) {
            return {diagnostic.id, findingFrom(diagnostic).params, diagnostic.span};
        }
    }
    return {};
}

const CertificateList& certificatesOf(Worker& worker, const FilePtr& file)
{
    return worker.loaded().certificates.get(
        file, [](const FileData& data) { return trust::readCertificates(data.bytes); });
}

Result<std::vector<trust::PoolEntry>> poolFrom(
    Worker& worker, const std::vector<FilePtr>& files, trust::Origin origin)
{
    std::vector<trust::PoolEntry> pool;
    for (const auto& file : files) {
        const auto& certificates = certificatesOf(worker, file);
        if (!certificates) {
            return certificates.problem();
        }
        for (const auto& certificate : *certificates) {
            pool.push_back({certificate, origin, file->path});
        }
    }
    return pool;
}

Result<trust::Anchors> anchorsFrom(
    Worker& worker, const std::vector<FilePtr>& roots, const std::vector<FilePtr>& added)
{
    trust::Anchors anchors = roots.empty() ? trust::shippedAnchors() : trust::Anchors();
    for (const auto* files : {&roots, &added}) {
        for (const auto& file : *files) {
            const auto& certificates = certificatesOf(worker, file);
            if (!certificates) {
                return certificates.problem();
            }
            // Anchors in place of the shipped ones that are none at all: a slip, not a wish.
            if (certificates->empty()) {
                return Problem{issue::kNoCertificate, {{"file", file->path}}, {}};
            }
            anchors = anchors.with(
                trust::anchorsFrom(*certificates, trust::Provenance::Added, file->path));
        }
    }
    return anchors;
}

Result<std::vector<Bytes>> readCrls(const FileData& file)
{
    if (asText(file.bytes).find("-----BEGIN ") == std::string_view::npos) {
        // One DER element; whether it is a CRL says whoever uses it, and nothing is not one.
        if (file.bytes.empty() || file.bytes.front() != decode::tag::kSequence) {
            return Problem{issue::kNoCrl, {{"file", file.path}}, {}};
        }
        return std::vector<Bytes>{file.bytes};
    }
    Buffers buffers;
    const auto blocks = decode::readPem(buffers, buffers.add(Buffer(file.path, file.bytes)));
    if (!blocks) {
        return blocks.problem();
    }
    std::vector<Bytes> crls;
    for (const auto& block : *blocks) {
        if (block.label == "X509 CRL" && block.der) {
            crls.push_back(copyBytes(buffers.at(*block.der).bytes()));
        }
    }
    // An empty list would mean that revocation is not asked for, which is the opposite.
    if (crls.empty()) {
        return Problem{issue::kNoCrl, {{"file", file.path}}, {}};
    }
    return crls;
}

} // namespace attest::app
