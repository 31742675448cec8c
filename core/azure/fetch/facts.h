// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/fetch/fetch.h"
#include "verify/appraisal.h"

/// What a piece of evidence says, for holding against another one; none of it is verified here.
namespace attest::azure {

namespace issue {
// What a machine that is asked again and again says differently. params of all: before, after
inline constexpr IssueId kIssuerChanged{"fetch.issuer-changed"};
inline constexpr IssueId kSignerChanged{"fetch.signer-changed"};
inline constexpr IssueId kDepthChanged{"fetch.chain-depth-changed"};
inline constexpr IssueId kMachineChanged{"fetch.machine-changed"};
inline constexpr IssueId kSubscriptionChanged{"fetch.subscription-changed"};
inline constexpr IssueId kLifetimeChanged{"fetch.lifetime-changed"};
/// The newer document ends sooner than the older.
inline constexpr IssueId kNotRenewed{"fetch.not-renewed"};
inline constexpr IssueId kSubjectChanged{"fetch.subject-changed"};
inline constexpr IssueId kAudienceChanged{"fetch.audience-changed"};
} // namespace issue

struct EvidenceFacts {
    FetchWhat what = FetchWhat::Attested;
    std::string issuer;                      ///< of the signer's certificate, or "iss"
    std::string signer;                      ///< SHA-256 of the signer's certificate, or "kid"
    std::string nonce, vmId, subscriptionId; ///< of a document
    std::string subject, audience;           ///< of a token
    std::optional<Time> created, expires;
    std::size_t depth = 0; ///< certificates of the path that held; 0: nobody looked
};

/// Problems: fetch.no-document
[[nodiscard]] Result<EvidenceFacts> factsOf(FetchWhat what, ByteView answer);

/// Certificates of the path that held for the document of a case; 0 where none did.
[[nodiscard]] std::size_t depthOf(const verify::Appraisal& appraisal);

/// What changed, as failures (another machine), warnings (another issuer, another depth) and notes (a new
/// certificate of the same issuer). Equal evidence, or merely newer one, has none.
[[nodiscard]] std::vector<Finding> changesBetween(
    const EvidenceFacts& before, const EvidenceFacts& after);

} // namespace attest::azure
