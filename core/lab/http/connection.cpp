// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/http/connection.h"

#include "lab/http/refusal.h"
#include "lab/http/wire.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

namespace attest::lab::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;
using Parser = beast::http::request_parser<beast::http::string_body>;
using Plain = beast::tcp_stream;
using Secure = beast::ssl_stream<beast::tcp_stream>;

constexpr std::chrono::milliseconds kPoll{100};
/// How long what a refused client still sends is read and thrown away, so that it sees the answer
/// and not a reset connection (RFC 9112 9.6).
constexpr std::chrono::seconds kLinger{1};
/// How much later than a request's own clock the stream's runs out, which closes the socket.
constexpr std::chrono::seconds kPatience{5};
constexpr std::size_t kReadBlock = 8192;

Request requestFrom(Parser& parser)
{
    auto& message = parser.get();
    Request request;
    request.method = std::string(message.method_string());
    request.target = originForm(std::string_view(message.target().data(), message.target().size()));
    for (const auto& field : message) {
        request.headers.push_back({std::string(field.name_string()), std::string(field.value())});
    }
    request.body = std::move(message.body());
    return request;
}

template <typename Stream>
class Connection : public std::enable_shared_from_this<Connection<Stream>> {
public:
    Connection(Stream stream, std::shared_ptr<const Rules> rules, std::shared_ptr<void> place)
        : m_stream(std::move(stream))
        , m_timer(m_stream.get_executor())
        , m_buffer(rules->limits.headerBytes + kReadBlock)
        , m_rules(std::move(rules))
        , m_place(std::move(place))
    {
    }

    void start()
    {
        if constexpr (std::is_same_v<Stream, Secure>) {
            within(m_rules->limits.request);
            m_stream.async_handshake(asio::ssl::stream_base::server,
                [self = this->shared_from_this()](error_code error) {
                    error ? self->note({0, "tls: " + error.message()}) : self->waitForRequest();
                });
        } else {
            waitForRequest();
        }
    }

private:
    void within(std::chrono::milliseconds time)
    {
        beast::get_lowest_layer(m_stream).expires_after(time);
    }
    void note(const Refusal& refusal) const
    {
        if (m_rules->onRefused) {
            m_rules->onRefused(refusal);
        }
    }

    /// Between requests a connection may idle; once a byte has come, the request's own time runs.
    void waitForRequest()
    {
        if (m_buffer.size() > 0) {
            return readHeader(); // pipelined behind the one before
        }
        within(m_answered ? m_rules->limits.idle : m_rules->limits.request);
        m_stream.async_read_some(m_buffer.prepare(kReadBlock),
            [self = this->shared_from_this()](error_code error, std::size_t count) {
                if (!error) { // otherwise it left, or said nothing: no request, no answer
                    self->m_buffer.commit(count);
                    self->readHeader();
                }
            });
    }

    void readHeader()
    {
        m_parser.emplace();
        m_parser->header_limit(static_cast<std::uint32_t>(m_rules->limits.headerBytes));
        m_parser->body_limit(m_rules->limits.bodyBytes);
        within(m_rules->limits.request + kPatience);
        startClock();
        beast::http::async_read_header(m_stream, m_buffer, *m_parser,
            [self = this->shared_from_this()](error_code error, std::size_t) {
                error ? self->refuseFor(error) : self->judgeHeader();
            });
    }

    /// For a request whose first byte has come. The stream's own clock closes the socket, and whoever is
    /// slow would not learn why (RFC 9110 15.5.9); this one only ends the reading.
    void startClock()
    {
        m_late = false;
        m_reading = true;
        m_timer.expires_after(m_rules->limits.request);
        m_timer.async_wait([weak = this->weak_from_this()](error_code error) {
            const auto self = error ? nullptr : weak.lock();
            // It may have run out while the last byte came, and this call was on its way already.
            if (self && self->m_reading) {
                self->m_late = true;
                beast::get_lowest_layer(self->m_stream).cancel();
            }
        });
    }

    void judgeHeader()
    {
        const auto& message = m_parser->get();
        HeaderFacts facts;
        facts.method = std::string(message.method_string());
        facts.hosts = message.count(beast::http::field::host);
        facts.http11 = message.version() == 11;
        facts.chunked = m_parser->chunked();
        facts.transferEncoding = message.count(beast::http::field::transfer_encoding) > 0;
        facts.expect = std::string(message[beast::http::field::expect]);
        if (const auto refusal = judge(facts)) {
            return refuse(*refusal);
        }
        m_keep = m_parser->keep_alive() && facts.http11;
        if (facts.expect.empty() || m_parser->is_done()) {
            return readBody();
        }
        m_head = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(m_stream, asio::buffer(m_head),
            [self = this->shared_from_this()](error_code error, std::size_t) {
                if (!error) {
                    self->readBody();
                }
            });
    }

    void readBody()
    {
        beast::http::async_read(m_stream, m_buffer, *m_parser,
            [self = this->shared_from_this()](error_code error, std::size_t) {
                error ? self->refuseFor(error) : self->answer();
            });
    }

    void answer()
    {
        m_reading = false;
        m_timer.cancel();
        const bool http11 = m_parser->get().version() == 11;
        const bool head = m_parser->get().method() == beast::http::verb::head;
        m_response = m_rules->handler(requestFrom(*m_parser));
        m_parser.reset();
        m_answered = true;
        if (m_response.delay.count() == 0) {
            return reply(head ? Part::Head : Part::All, http11);
        }
        // Waits without holding a thread; the stream has no operation under way that could time out.
        m_timer.expires_after(std::min(m_response.delay, m_rules->limits.idle));
        m_timer.async_wait([self = this->shared_from_this(), head, http11](
                               error_code) { self->reply(head ? Part::Head : Part::All, http11); });
    }

    enum class Part { Head, All };
    void reply(Part part, bool http11)
    {
        if (m_response.status == 0) {
            return; // a service that is cut off: the connection just ends
        }
        if (part == Part::Head) {
            m_response.source.reset();
        }
        m_framing = !m_response.source ? Framing::Length
            : http11                   ? Framing::Chunked
                                       : Framing::UntilClose;
        m_keep = m_keep && !m_response.source;
        send(part);
    }

    void send(Part part)
    {
        m_head = responseHead(
            m_response, m_framing, m_keep ? After::KeepOpen : After::Close, std::time(nullptr));
        if (m_framing == Framing::Chunked) {
            m_response.body = chunk(m_response.body);
        }
        within(m_rules->limits.idle);
        // One buffer: of two that do not fit one record, Beast's TLS stream sends the first and calls it all.
        if (part == Part::All) {
            m_head += m_response.body;
        }
        asio::async_write(m_stream, asio::buffer(m_head),
            [self = this->shared_from_this()](error_code error, std::size_t) {
                if (!error) {
                    self->sent();
                }
            });
    }

    void sent()
    {
        if (m_response.source) {
            beast::get_lowest_layer(m_stream).expires_never();
            watch();
            return follow();
        }
        m_response = {};
        m_keep ? waitForRequest() : linger();
    }

    /// Reads while a log is followed, only to see the client leave.
    void watch()
    {
        m_stream.async_read_some(asio::buffer(m_waste),
            [self = this->shared_from_this()](error_code error, std::size_t) {
                if (!error) {
                    return self->watch();
                }
                self->m_gone = true;
                self->m_timer.cancel();
            });
    }

    void follow()
    {
        const auto text = m_gone ? std::nullopt : m_response.source->next();
        if (m_gone) {
            return;
        }
        if (text && text->empty()) {
            m_timer.expires_after(kPoll);
            m_timer.async_wait([self = this->shared_from_this()](error_code) { self->follow(); });
            return;
        }
        const bool chunked = m_framing == Framing::Chunked;
        m_response.body = text ? (chunked ? chunk(*text) : *text)
                               : std::string(chunked ? kLastChunk : std::string_view());
        // The stream's own clock is off while it is read from, so a client that stops reading is
        // noticed by this one.
        m_timer.expires_after(m_rules->limits.idle);
        m_timer.async_wait([self = this->shared_from_this()](error_code error) {
            if (!error) {
                beast::get_lowest_layer(self->m_stream).close();
            }
        });
        asio::async_write(m_stream, asio::buffer(m_response.body),
            [self = this->shared_from_this(), ended = !text](error_code error, std::size_t) {
                self->m_timer.cancel();
                if (error || ended) {
                    return self->leave();
                }
                self->follow();
            });
    }
    /// Ends a followed response: the pending read of watch() has to end too.
    void leave()
    {
        error_code ignored;
        auto& socket = beast::get_lowest_layer(m_stream).socket();
        socket.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    }

    void refuseFor(const error_code& error)
    {
        refuse(m_late ? Refusal{408, "the request took too long"} : refusalFor(error));
    }

    void refuse(const Refusal& refusal)
    {
        m_reading = false;
        m_timer.cancel();
        note(refusal);
        if (refusal.status == 0) {
            return;
        }
        m_parser.reset();
        m_keep = false;
        m_framing = Framing::Length;
        m_response = text(refusal.status, refusal.reason + "\n");
        send(Part::All);
    }

    void linger()
    {
        if constexpr (std::is_same_v<Stream, Secure>) {
            within(kLinger);
            m_stream.async_shutdown(
                [self = this->shared_from_this()](error_code) { self->drain(); });
        } else {
            error_code ignored;
            m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
            within(kLinger);
            drain();
        }
    }
    void drain()
    {
        beast::get_lowest_layer(m_stream).async_read_some(asio::buffer(m_waste),
            [self = this->shared_from_this()](error_code error, std::size_t) {
                if (!error) {
                    self->drain();
                }
            });
    }

    Stream m_stream;
    asio::steady_timer m_timer;
    beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    std::shared_ptr<const Rules> m_rules;
    std::shared_ptr<void> m_place;
    Response m_response;
    std::string m_head;
    std::array<char, kReadBlock> m_waste{};
    Framing m_framing = Framing::Length;
    bool m_keep = false;
    bool m_answered = false;
    bool m_reading = false;
    bool m_late = false; ///< the request did not arrive in its time
    bool m_gone = false;
};

} // namespace

void serveConnection(asio::ip::tcp::socket socket, asio::ssl::context* tls,
    std::shared_ptr<const Rules> rules, std::shared_ptr<void> place)
{
    Plain stream(std::move(socket));
    if (tls != nullptr) {
        std::make_shared<Connection<Secure>>(
            Secure(std::move(stream), *tls), std::move(rules), std::move(place))
            ->start();
    } else {
        std::make_shared<Connection<Plain>>(std::move(stream), std::move(rules), std::move(place))
            ->start();
    }
}

} // namespace attest::lab::http
