// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// HTTP/1.1 messages as values (RFC 9110, 9112), so that every service of the lab is a function from
/// a request to a response and can be asked without a socket.
namespace attest::lab::http {

struct Header {
    std::string name, value;
};

/// The first value of a header, whatever the case of its name; nothing if there is none.
[[nodiscard]] std::optional<std::string_view> headerOf(
    const std::vector<Header>& headers, std::string_view name);

struct Request {
    std::string method = "GET";
    std::string target = "/"; ///< path and query as they came, percent-encoded
    std::vector<Header> headers;
    std::string body;

    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
    /// The path without the query, percent-decoded. Empty when the encoding is broken.
    [[nodiscard]] std::string path() const;
    /// The first value of a query parameter, decoded ("+" is a blank); names compare with case.
    [[nodiscard]] std::optional<std::string> query(std::string_view name) const;
    /// A member of an application/x-www-form-urlencoded body.
    [[nodiscard]] std::optional<std::string> form(std::string_view name) const;
};

/// What a response that has no end yet gives piece by piece: a followed log. Called from the
/// server's threads, one call at a time.
class BodySource {
public:
    virtual ~BodySource() = default;
    /// What there is since the last call, "" for nothing yet, nothing at all when it has ended.
    virtual std::optional<std::string> next() = 0;
};

struct Response {
    int status = 200; ///< 0: no answer at all, the connection just ends (a service that is cut off)
    std::vector<Header> headers; ///< Content-Length, Date and Connection are the server's to set
    std::string body;
    std::shared_ptr<BodySource>
        source; ///< sent in chunks after the body, polled ten times a second
    /// How long the service takes over it. Whoever asks without a socket is told, and may have given up
    /// before then.
    std::chrono::milliseconds delay{0};

    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
};

[[nodiscard]] Response json(int status, std::string body);
[[nodiscard]] Response text(int status, std::string body, std::string_view type = "text/plain");

/// Answers requests, from several threads at once. Must not throw and must not wait for long.
using Handler = std::function<Response(const Request&)>;

} // namespace attest::lab::http
