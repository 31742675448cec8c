// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/http.h"

#include <atomic>
#include <functional>
#include <memory>

namespace attest::net {

/// Why there was no answer.
namespace issue {
inline constexpr IssueId kBadUrl{"net.bad-url"};         ///< params: url, reason
inline constexpr IssueId kNotAllowed{"net.not-allowed"}; ///< no rule allows it. params: host, url
inline constexpr IssueId kUnresolved{"net.unresolved"};  ///< params: host
inline constexpr IssueId kForbiddenAddress{"net.forbidden-address"}; ///< params: host, address
inline constexpr IssueId kUnreachable{"net.unreachable"};            ///< params: host, reason
/// params: host, seconds, during ("connect", "answer" or, once the head was there, "body")
inline constexpr IssueId kTimedOut{"net.timed-out"};
inline constexpr IssueId kTooLarge{"net.too-large"};          ///< params: host, limit
inline constexpr IssueId kMalformed{"net.malformed"};         ///< not HTTP. params: host, reason
inline constexpr IssueId kTlsUntrusted{"net.tls-untrusted"};  ///< params: host, reason, issuer
inline constexpr IssueId kTlsWrongHost{"net.tls-wrong-host"}; ///< params: host, names
inline constexpr IssueId kTlsExpired{"net.tls-expired"};      ///< params: host, date
inline constexpr IssueId kTlsFailed{"net.tls-failed"};        ///< params: host, reason
inline constexpr IssueId kProxyFailed{"net.proxy-failed"};    ///< params: host, proxy, reason
inline constexpr IssueId kCancelled{"net.cancelled"};         ///< params: host
inline constexpr IssueId kDeclined{"net.declined"};           ///< by a person. params: host
inline constexpr IssueId kNotRecorded{"net.not-recorded"};    ///< of a replay. params: url
} // namespace issue

/// Lets one thread end what another waits for. Copies are the same.
class Cancel {
public:
    void ask() { m_asked->store(true); }
    [[nodiscard]] bool asked() const { return m_asked->load(); }

private:
    std::shared_ptr<std::atomic<bool>> m_asked = std::make_shared<std::atomic<bool>>(false);
};

/// Sends one request and waits for its answer. Blocks: call it off the interface's thread. May be used
/// from several threads at once. Never follows a redirect, never retries, keeps no cookies.
class Transport {
public:
    virtual ~Transport() = default;
    [[nodiscard]] virtual Result<HttpReply> exchange(
        const HttpRequest& request, const Cancel& cancel)
        = 0;
    /// The same for an answer without an end: the body of a status 2xx, decompressed, is handed over as it
    /// arrives and is not kept; bounds.bodyBytes does not apply to it, bounds.total is how long nothing may
    /// arrive, and how long its head may take. The body of any other status is kept as usual. The sink answers false to end it, which is
    /// an answer like any other.
    using Sink = std::function<bool(ByteView part)>;
    [[nodiscard]] virtual Result<HttpReply> stream(
        const HttpRequest& request, const Sink& sink, const Cancel& cancel)
        = 0;
};

} // namespace attest::net
