// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/real.h"

#include "decode/attested.h"
#include "support/shared.h"

#include <algorithm>

namespace attest::test {
namespace {

using std::filesystem::path;

std::vector<decode::CertificatePtr> certificatesIn(const path& file)
{
    const auto read = trust::readCertificates(asBytes(readFile(file).value_or("")));
    return read ? *read : std::vector<decode::CertificatePtr>{};
}

std::vector<trust::PoolEntry> poolFrom(const path& folder)
{
    std::vector<trust::PoolEntry> pool;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        for (const decode::CertificatePtr& certificate : certificatesIn(entry.path())) {
            pool.push_back({certificate, trust::Origin::Imported, entry.path().filename()});
        }
    }
    std::ranges::sort(pool, {}, &trust::PoolEntry::source); // the folder's order is nobody's
    return pool;
}

// The content tells nonce and time; the vectors hold it beside the document.
void judgeAt(Genuine& genuine, const std::string& content)
{
    Buffers buffers;
    decode::Tree tree;
    buffers.add(Buffer("content", copyBytes(asBytes(content))));
    const auto read = decode::readAttestedContent(buffers, tree, decode::kNoNode, buffers.whole(0));
    if (read && read->created) {
        genuine.context.nonce = read->nonce.text;
        genuine.context.now = *read->created + Duration{60};
    }
}

} // namespace

std::vector<Genuine> realDocuments()
{
    const auto shared = sharedFolder();
    if (!shared) {
        return {};
    }
    const path vectors = *shared / "vectors";
    const std::vector<trust::PoolEntry> pool = poolFrom(vectors / "certs/intermediates");
    const trust::Anchors older = trust::shippedAnchors().with(
        trust::anchorsFrom(certificatesIn(vectors / "certs/roots/baltimore_cybertrust_root.pem"),
            trust::Provenance::Added, "baltimore_cybertrust_root.pem"));
    std::vector<Genuine> all;
    for (const char* name : {"public_eastus_2021-04-21_rsatls-ca02",
             "public_westeurope_2023-01-05_aztls-ca01", "gov_usgovvirginia_2023-03-08_aztls-ca05",
             "public_southcentralus_2024-06-28_azrsa-ca07", "public_eastus_2025-04-23_azrsa-ca03",
             "public_eastus_2026-07-28_g2-ocsp02"}) {
        const path stem = vectors / "attested" / name;
        Genuine one;
        one.name = name;
        one.evidence.name = name;
        one.evidence.bytes
            = copyBytes(asBytes(readFile(stem.string() + ".imds.json").value_or("")));
        one.context.anchors = all.empty() ? older : trust::shippedAnchors();
        one.context.pool = pool;
        one.context.aia = verify::Access::None;
        if (one.name.starts_with("gov_")) {
            one.context.metadataDomains = std::vector<std::string>{"metadata.azure.us"};
        }
        judgeAt(one, readFile(stem.string() + ".content.json").value_or(""));
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace attest::test
