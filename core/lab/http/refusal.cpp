// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/http/refusal.h"

#include "base/ascii.h"

#include <boost/beast/core/error.hpp>
#include <boost/beast/http/error.hpp>

namespace attest::lab::http {

Refusal refusalFor(const boost::system::error_code& error)
{
    using Http = boost::beast::http::error;
    if (error == Http::header_limit || error == Http::buffer_overflow) {
        return {431, "the header is too large"};
    }
    if (error == Http::body_limit) {
        return {413, "the body is too large"};
    }
    if (error == boost::beast::error::timeout) {
        // The connection's clock comes first, with 408; Beast's closes the socket.
        return {0, "the request took too long"};
    }
    if (error == Http::partial_message || error == Http::end_of_stream
        || error.category() != make_error_code(Http::bad_version).category()) {
        return {0, error.message()};
    }
    return {400, "malformed request: " + error.message()};
}

std::optional<Refusal> judge(const HeaderFacts& facts)
{
    // RFC 9112 3.2: exactly one Host, since another server could choose the other one.
    if (facts.hosts > 1 || (facts.http11 && facts.hosts == 0)) {
        return Refusal{400, "malformed request: Host is missing or repeated"};
    }
    // RFC 9112 6.1: only chunked, last and alone, tells where a request ends.
    if (facts.transferEncoding && !facts.chunked) {
        return Refusal{400, "malformed request: unknown transfer encoding"};
    }
    if (equalNoCase(facts.method, "CONNECT") || equalNoCase(facts.method, "TRACE")) {
        return Refusal{405, "no such method here"};
    }
    if (!facts.expect.empty() && !equalNoCase(facts.expect, "100-continue")) {
        return Refusal{417, "unknown expectation"};
    }
    return std::nullopt;
}

std::string originForm(std::string_view target)
{
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (target.size() > scheme.size() && equalNoCase(target.substr(0, scheme.size()), scheme)) {
            const std::size_t path = target.find_first_of("/?", scheme.size());
            if (path == std::string_view::npos) {
                return "/";
            }
            return (target[path] == '/' ? "" : "/") + std::string(target.substr(path));
        }
    }
    return std::string(target);
}

} // namespace attest::lab::http
