// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/http/client.h"

#include "base/ascii.h"
#include "lab/issues.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace attest::lab::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;
using Parser = beast::http::response_parser<beast::http::string_body>;

std::string requestHead(const Request& request, std::uint16_t port)
{
    std::string head = request.method + " " + request.target + " HTTP/1.1\r\n";
    if (!request.header("Host")) {
        head += "Host: 127.0.0.1:" + std::to_string(port) + "\r\n";
    }
    for (const Header& header : request.headers) {
        head += header.name + ": " + header.value + "\r\n";
    }
    if (!request.body.empty() || request.method == "POST" || request.method == "PUT") {
        head += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
    }
    return head + "\r\n";
}

Response responseFrom(Parser& parser)
{
    auto& message = parser.get();
    Response response;
    response.status = static_cast<int>(message.result_int());
    for (const auto& field : message) {
        response.headers.push_back({std::string(field.name_string()), std::string(field.value())});
    }
    response.body = std::move(message.body());
    return response;
}

} // namespace

struct Client::State {
    State(std::uint16_t to, Bounds limits) : port(to), bounds(limits) {}

    /// Runs one asynchronous step to its end; the stream's clock bounds it.
    template <typename Start>
    error_code complete(Start start)
    {
        error_code result;
        start([&](error_code error, auto&&...) { result = error; });
        io.restart();
        io.run();
        return result;
    }

    error_code connect()
    {
        stream.emplace(io);
        buffer.clear();
        stream->expires_after(bounds.time);
        const asio::ip::tcp::endpoint there(asio::ip::address_v4::loopback(), port);
        error_code error = complete([&](auto done) { stream->async_connect(there, done); });
        if (!error) {
            stream->socket().set_option(asio::ip::tcp::no_delay(true), error);
        } else {
            stream.reset();
        }
        return error;
    }

    /// `answered`: a byte of the answer has come, so that asking again would be asking twice.
    error_code exchange(const Request& request, Response& response, bool& answered)
    {
        const std::string head = requestHead(request, port);
        const std::array<asio::const_buffer, 2> parts{
            asio::buffer(head), asio::buffer(request.body)};
        stream->expires_after(bounds.time);
        error_code error = complete([&](auto done) { asio::async_write(*stream, parts, done); });
        if (error) {
            return error;
        }
        Parser parser;
        parser.body_limit(bounds.bodyBytes);
        parser.skip(request.method == "HEAD");
        // In two steps: Beast 1.74 forgets that a stated length is over the limit when it reads on.
        error = complete(
            [&](auto done) { beast::http::async_read_header(*stream, buffer, parser, done); });
        if (!error) {
            error = complete(
                [&](auto done) { beast::http::async_read(*stream, buffer, parser, done); });
        }
        answered = parser.got_some();
        if (!error) {
            const bool keep = parser.keep_alive();
            response = responseFrom(parser);
            if (!keep) {
                stream.reset();
            }
        }
        return error;
    }

    [[nodiscard]] Problem problem(const error_code& error, bool answered) const
    {
        const IssueId id = error == beast::error::timeout ? issue::kTimedOut
            : answered                                    ? issue::kBadAnswer
                                                          : issue::kUnreachable;
        return {id, {{"port", std::int64_t{port}}, {"reason", error.message()}}, {}};
    }

    std::uint16_t port;
    Bounds bounds;
    asio::io_context io{1};
    std::optional<beast::tcp_stream> stream;
    beast::flat_buffer buffer;
};

Client::Client(std::uint16_t port) : Client(port, Bounds()) {}
Client::Client(std::uint16_t port, Bounds bounds) : m_state(std::make_unique<State>(port, bounds))
{
}
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;
Client::~Client() = default;

Result<Response> Client::ask(const Request& request)
{
    // A kept connection may have been closed by the other side meanwhile: that is no failure.
    for (bool kept = m_state->stream.has_value();; kept = false) {
        if (!m_state->stream) {
            if (const error_code error = m_state->connect()) {
                return m_state->problem(error, false);
            }
        }
        Response response;
        bool answered = false;
        const error_code error = m_state->exchange(request, response, answered);
        if (!error) {
            return response;
        }
        m_state->stream.reset();
        if (!kept || answered || error == beast::error::timeout) {
            return m_state->problem(error, answered);
        }
    }
}

} // namespace attest::lab::http
