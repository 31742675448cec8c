// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/limits.h"
#include "base/time.h"
#include "decode/certificate.h"
#include "trust/anchors.h"
#include "trust/workbench.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace attest::trust {

/// Where a certificate that is not an anchor came from, in the order of preference.
enum class Origin { Leaf, Embedded, Imported, Cached, Aia, Anchor };

struct PoolEntry {
    decode::CertificatePtr certificate;
    Origin origin = Origin::Imported;
    std::string source; ///< file or URL
};

enum class AnchorClosing {
    SelfIssuedOnly, ///< a self-issued anchor, or another certificate of the same name and key as an anchor
    Any,            ///< a non-self-issued certificate of the anchors closes a path as well
};

struct ChainOptions {
    Time now;
    std::vector<decode::Oid> purposes;   ///< any of these EKUs; empty: any purpose
    std::optional<std::size_t> maxDepth; ///< intermediates that are not self-issued
    AnchorClosing closing = AnchorClosing::SelfIssuedOnly;
    /// Nothing: revocation is not asked about. Otherwise every certificate but the anchor must be covered
    /// by one of these lists (DER), and no list covers nobody.
    std::optional<std::vector<Bytes>> crls;
    bool collectAll = false; ///< go on after the first good path (chain view)
    Limits limits = kLimits;
};

struct ChainLink {
    decode::CertificatePtr certificate;
    Origin origin = Origin::Leaf;
    std::string source;
    std::size_t signatureChecked = 0; ///< 1 when the next link's key verified this certificate
};

/// A finding about one certificate of a path; spans are in that certificate's own buffers. Many paths
/// go over one certificate, so they share what there is to say about it.
struct ChainFinding {
    std::size_t depth = 0; ///< 0 is the leaf
    std::shared_ptr<const Finding> finding;
};
[[nodiscard]] inline ChainFinding chainFinding(std::size_t depth, Finding finding)
{
    return {depth, std::make_shared<const Finding>(std::move(finding))};
}

/// One candidate path, leaf first, and why it failed, if it did. The last link is the anchor's
/// certificate, or the certificate that an anchor known by name and key recognised.
struct ChainAttempt {
    std::vector<ChainLink> links;
    std::vector<ChainFinding> findings;
    std::optional<std::size_t> anchor; ///< index into Anchors::all()
    bool good = false;
    /// No issuer was found for the last link: the search ended here.
    bool open = false;
};

struct ChainResult {
    std::vector<ChainAttempt> attempts; ///< in the order tried; bounded
    std::optional<std::size_t> good;    ///< index of the first that holds
    /// Index of the attempt that came furthest, for the reason to show; nothing without attempts.
    std::optional<std::size_t> nearest;
    bool budgetSpent = false;
    std::size_t signatures = 0;
    std::size_t steps = 0;
};

/// Builds every candidate path from the leaf to the anchors over the pool and validates each (RFC 5280 6.1
/// with the departures listed in chain.cpp). OpenSSL 3.0 does not go back over candidate issuers, and
/// real issuing CAs exist twice with one key: so the search is ours. Total work is bounded by limits.
[[nodiscard]] ChainResult findChain(const decode::CertificatePtr& leaf,
    std::span<const PoolEntry> pool, const Anchors& anchors, const ChainOptions& options,
    Workbench& bench);

/// Findings about the leaf alone for the name asked for (RFC 6125: SAN only, wildcards as a whole left label).
enum class NameType { Dns, Ip, Email };
[[nodiscard]] std::vector<Finding> checkPeerName(
    const decode::Certificate& leaf, NameType type, std::string_view name);

} // namespace attest::trust
