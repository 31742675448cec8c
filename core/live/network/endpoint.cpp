// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/endpoint.h"

#include "base/bounded_text.h"
#include "live/network/reply_json.h"

#include <cstdio>

namespace attest::live {
namespace {

constexpr std::int64_t kNanos = 1'000'000'000;

std::string hostOf(const Endpoint& endpoint)
{
    const auto from = endpoint.url.find("://");
    const auto rest = endpoint.url.substr(from == std::string::npos ? 0 : from + 3);
    const auto host = rest.substr(0, rest.find('/'));
    return bounded(host.substr(host.rfind('@') + 1), kMostNameBytes);
}

// Kubernetes says why in a Status (meta/v1), Loki in plain words.
std::string reasonIn(const net::HttpReply& reply)
{
    std::string reason = Reply::of(reply.body)["message"].text();
    if (reason.empty()) {
        reason = std::string(asText(reply.body).substr(0, asText(reply.body).find('\n')));
    }
    return bounded(std::move(reason), kMostNameBytes);
}

} // namespace

Result<net::HttpRequest> requestTo(
    const Endpoint& endpoint, const std::string& pathAndQuery, const char* purpose)
{
    net::HttpRequest request;
    request.url = endpoint.url + pathAndQuery;
    request.purpose = purpose;
    request.rule = "a source that was added";
    if (endpoint.credentials) {
        auto headers = endpoint.credentials();
        if (!headers) {
            return headers.problem();
        }
        request.headers = *std::move(headers);
    }
    return request;
}

Problem refusalOf(const Endpoint& endpoint, const net::HttpReply& reply)
{
    return {issue::kSourceRefused,
        {{"host", hostOf(endpoint)}, {"status", static_cast<std::int64_t>(reply.status)},
            {"reason", reasonIn(reply)}},
        {}};
}

Problem badQueryOf(const Endpoint& endpoint, const net::HttpReply& reply)
{
    return {issue::kSourceBadQuery, {{"host", hostOf(endpoint)}, {"reason", reasonIn(reply)}}, {}};
}

Problem badReplyOf(const Endpoint& endpoint)
{
    return {issue::kSourceBadReply, {{"host", hostOf(endpoint)}}, {}};
}

std::string stampOf(std::int64_t nanos)
{
    const std::int64_t seconds = nanos / kNanos - (nanos % kNanos < 0 ? 1 : 0);
    char fraction[16];
    std::snprintf(fraction, sizeof fraction, ".%09dZ", static_cast<int>(nanos - seconds * kNanos));
    std::string text = formatRfc3339({seconds, 0});
    text.pop_back();
    return text + fraction;
}

std::optional<Stamped> stampedLine(std::string_view line)
{
    constexpr std::size_t kLongestStamp = 40;
    const auto blank = line.substr(0, kLongestStamp).find(' ');
    if (blank == std::string_view::npos) {
        return std::nullopt;
    }
    const auto time = parseRfc3339(line.substr(0, blank));
    if (!time || time->seconds > INT64_MAX / kNanos - 1 || time->seconds < INT64_MIN / kNanos + 1) {
        return std::nullopt;
    }
    return Stamped{time->seconds * kNanos + time->nanos, line.substr(blank + 1)};
}

} // namespace attest::live
