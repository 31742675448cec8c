// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bounded_text.h"
#include "net/call.h"
#include "net/flow.h"

#include <algorithm>
#include <cerrno>

namespace attest::net {
namespace {

std::int64_t secondsOf(std::chrono::milliseconds time)
{
    return std::chrono::ceil<std::chrono::seconds>(time).count();
}

// Without strerror: it is not safe among threads, and what people read here are these few.
std::string reasonOf(long error)
{
    switch (error) {
    case ECONNREFUSED:
        return "connection refused";
    case ENETUNREACH:
        return "network unreachable";
    case EHOSTUNREACH:
        return "host unreachable";
    case ECONNRESET:
        return "connection reset";
    case EACCES:
    case EPERM:
        return "not permitted";
    case ETIMEDOUT:
        return "connection timed out";
    case EADDRNOTAVAIL:
        return "address not available";
    default:
        return {};
    }
}

} // namespace

Result<HttpReply> Call::outcome(Ended ended)
{
    if (ended == Ended::Cancelled) {
        return Problem{issue::kCancelled, {{"host", m_route.target.host}}, {}};
    }
    if (ended == Ended::TimedOut) {
        return timedOut();
    }
    const bool endedBySink = m_sinkEnded && m_code == CURLE_WRITE_ERROR;
    if (m_code != CURLE_OK && !endedBySink) {
        return failure();
    }
    long status = 0;
    curl_easy_getinfo(m_easy, CURLINFO_RESPONSE_CODE, &status);
    if (status < 200 || status > 999) {
        return with(issue::kMalformed, "a status of " + std::to_string(status));
    }
    if (!m_headEnded) {
        return with(issue::kMalformed, "its head was cut off");
    }
    if (m_gunzip && m_rawBytes > 0 && !m_gunzip->whole() && !endedBySink) {
        return with(issue::kMalformed, "its compressed body was cut off");
    }
    m_reply.status = static_cast<int>(status);
    m_reply.took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_started);
    return std::move(m_reply);
}

std::string Call::why() const
{
    const char* text = m_error.front() != '\0' ? m_error.data() : curl_easy_strerror(m_code);
    return bounded(text, kMostTextBytes);
}

Problem Call::with(IssueId id, std::string reason) const
{
    return {id, {{"host", m_route.target.host}, {"reason", std::move(reason)}}, {}};
}

Problem Call::timedOut() const
{
    const auto bound = m_connected ? m_request.bounds.total
                                   : std::min(m_request.bounds.connect, m_request.bounds.total);
    return {issue::kTimedOut,
        {{"host", m_route.target.host}, {"seconds", secondsOf(bound)},
            {"during",
                std::string(m_headEnded ? "body"
                        : m_connected   ? "answer"
                                        : "connect")}},
        {}};
}

Problem Call::tooLarge(std::size_t limit) const
{
    return {issue::kTooLarge,
        {{"host", m_route.target.host}, {"limit", static_cast<std::int64_t>(limit)}}, {}};
}

Problem Call::connectFailure() const
{
    if (!m_forbidden.empty()) {
        return {issue::kForbiddenAddress, {{"host", m_route.target.host}, {"address", m_forbidden}},
            {}};
    }
    long error = 0;
    curl_easy_getinfo(m_easy, CURLINFO_OS_ERRNO, &error);
    std::string reason = reasonOf(error);
    if (reason.empty()) {
        reason = why();
    }
    if (m_route.proxy.empty()) {
        return with(issue::kUnreachable, std::move(reason));
    }
    Problem problem = with(issue::kProxyFailed, std::move(reason));
    problem.params.push_back({"proxy", bounded(redactedUrl(m_route.proxy), kMostNameBytes)});
    return problem;
}

Problem Call::tlsFailure() const
{
    if (m_tls.refused()) {
        return m_tls.problem(m_route.target.host);
    }
    return with(issue::kTlsFailed, why());
}

Problem Call::failure() const
{
    if (m_passedLimit) {
        return tooLarge(*m_passedLimit);
    }
    if (m_tls.clientUnusable()) {
        return with(issue::kTlsFailed, "the certificate or the key to be shown cannot be used");
    }
    if (m_refused != nullptr) {
        return with(issue::kMalformed, m_refused);
    }
    long connectStatus = 0;
    curl_easy_getinfo(m_easy, CURLINFO_HTTP_CONNECTCODE, &connectStatus);
    if (!m_connected && connectStatus >= 300) {
        Problem problem = with(issue::kProxyFailed, "HTTP " + std::to_string(connectStatus));
        problem.params.push_back({"proxy", bounded(redactedUrl(m_route.proxy), kMostNameBytes)});
        return problem;
    }
    switch (m_code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return {issue::kUnresolved, {{"host", m_route.target.host}}, {}};
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY:
    case CURLE_INTERFACE_FAILED:
    case CURLE_ABORTED_BY_CALLBACK:
        return connectFailure();
    case CURLE_OPERATION_TIMEDOUT:
        return timedOut();
    case CURLE_FILESIZE_EXCEEDED:
        return tooLarge(m_request.bounds.bodyBytes);
    case CURLE_OUT_OF_MEMORY: // how the library says that a line of the head is too long for it
        return tooLarge(m_request.bounds.headerBytes);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_ENGINE_INITFAILED:
        return tlsFailure();
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
        return m_connected ? with(issue::kMalformed, why()) : connectFailure();
    default:
        return with(issue::kMalformed, why());
    }
}

} // namespace attest::net
