// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <memory>

namespace attest::live {

namespace issue {
/// The service was reached and does not give what was asked for. params: host, status, reason (may be
/// empty)
inline constexpr IssueId kSourceRefused{"source.refused"};
/// The service does not understand the query. params: host, reason (in its own words; may be empty)
inline constexpr IssueId kSourceBadQuery{"source.bad-query"};
/// params: host
inline constexpr IssueId kSourceBadReply{"source.bad-reply"};
/// Nothing to follow was found. params: selector, namespace
inline constexpr IssueId kSourceNoPods{"source.no-pods"};
/// More than is followed at once. params: limit
inline constexpr IssueId kSourceTooMany{"source.too-many"};
/// The lines before a reconnection did not come again: the log was rotated away meanwhile.
inline constexpr IssueId kSourceRotated{"source.rotated"}; ///< params: name
/// More lines of one nanosecond than are given at once. params: limit
inline constexpr IssueId kSourceCrowded{"source.crowded"};
} // namespace issue

/// A service that logs are asked of.
struct Endpoint {
    std::string url; ///< without a slash at its end
    std::shared_ptr<net::Transport> transport;
    /// Headers that say who asks, called before each request: a token may have been renewed. None: nobody.
    std::function<Result<std::vector<net::Header>>()> credentials;
};

/// A GET of it. Fails with what the credentials fail with.
[[nodiscard]] Result<net::HttpRequest> requestTo(
    const Endpoint& endpoint, const std::string& pathAndQuery, const char* purpose);

/// Why an answer that was no success was none.
[[nodiscard]] Problem refusalOf(const Endpoint& endpoint, const net::HttpReply& reply);
/// The same of one that says that the query is none.
[[nodiscard]] Problem badQueryOf(const Endpoint& endpoint, const net::HttpReply& reply);
[[nodiscard]] Problem badReplyOf(const Endpoint& endpoint);

/// "2026-07-28T13:24:00.123456789Z": nine digits always, as container runtimes write them.
[[nodiscard]] std::string stampOf(std::int64_t nanos);
/// Of such a time at the start of a line with the blank behind it; nothing where there is none.
struct Stamped {
    std::int64_t nanos = 0;
    std::string_view line; ///< what follows
};
[[nodiscard]] std::optional<Stamped> stampedLine(std::string_view line);

} // namespace attest::live
