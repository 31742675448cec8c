// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "net/transport.h"

#include <memory>

namespace attest::live {

namespace issue {
/// A credential would go over the network as it is. params: host
inline constexpr IssueId kMetricsClearCredential{"metrics.clear-credential"};
/// params: url, status
inline constexpr IssueId kMetricsRefused{"metrics.refused"};
/// params: url, status
inline constexpr IssueId kMetricsNotSignedIn{"metrics.not-signed-in"};
/// params: url, type (what it says it is)
inline constexpr IssueId kMetricsNotMetrics{"metrics.not-metrics"};
} // namespace issue

/// How a server of metrics is asked.
struct MetricsAccess {
    std::string url; ///< of /metrics, or the base of Prometheus' API
    enum class SignIn { Nobody, Basic, Bearer } signIn = SignIn::Nobody;
    std::string user;                          ///< of Basic
    std::shared_ptr<const SecretBytes> secret; ///< password or token
    std::vector<net::Header> headers;          ///< X-Scope-OrgID and the like
    std::chrono::milliseconds patience{10'000};
};

/// The request with what signs in to it. Refused where a credential would go unencrypted to another
/// machine.
[[nodiscard]] Result<net::HttpRequest> metricsRequest(
    const MetricsAccess& access, std::string url, const char* purpose);

/// The problem of an answer that is none: any status but 200.
[[nodiscard]] std::optional<Problem> refusalOf(const net::HttpReply& reply, const std::string& url);

} // namespace attest::live
