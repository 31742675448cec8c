// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/http/server.h"

#include "lab/http/connection.h"
#include "lab/issues.h"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <thread>

namespace attest::lab::http {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

/// Between two looks for a free place, or after the system had no more descriptors.
constexpr std::chrono::milliseconds kPause{20};

Problem cannotListen(std::uint16_t port, const std::string& reason)
{
    return {issue::kCannotListen, {{"port", std::int64_t{port}}, {"reason", reason}}, {}};
}

error_code prepare(asio::ssl::context& context, const TlsIdentity& identity)
{
    error_code error;
    context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2
            | asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1
            | asio::ssl::context::no_tlsv1_1,
        error);
    if (!error) {
        context.use_certificate_chain(asio::buffer(identity.chainPem), error);
    }
    if (!error) {
        context.use_private_key(asio::buffer(identity.keyPem), asio::ssl::context::pem, error);
    }
    return error;
}

} // namespace

struct Server::State {
    explicit State(std::shared_ptr<const Rules> shared) : rules(std::move(shared)) {}
    ~State()
    {
        io.stop();
        for (std::thread& thread : threads) {
            thread.join();
        }
    }

    void accept()
    {
        if (places->load() >= rules->limits.connections) {
            return pause();
        }
        acceptor.async_accept(asio::make_strand(io), [this](error_code error, tcp::socket socket) {
            if (error) {
                return pause();
            }
            start(std::move(socket));
            accept();
        });
    }
    void pause()
    {
        timer.expires_after(kPause);
        timer.async_wait([this](error_code) { accept(); });
    }
    void start(tcp::socket socket)
    {
        error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        ++*places;
        std::shared_ptr<void> place(nullptr, [count = places](void*) { --*count; });
        const auto executor = socket.get_executor();
        // On the connection's own strand from its first operation on.
        asio::dispatch(executor,
            [socket = std::move(socket), tls = tls.get(), shared = rules, place]() mutable {
                serveConnection(std::move(socket), tls, std::move(shared), std::move(place));
            });
    }

    [[nodiscard]] error_code open(std::uint16_t wanted)
    {
        error_code error;
        const tcp::endpoint here(asio::ip::address_v4::loopback(), wanted);
        const auto step = [&](auto action) {
            if (!error) {
                action();
            }
        };
        step([&] { acceptor.open(here.protocol(), error); });
        step([&] { acceptor.set_option(tcp::acceptor::reuse_address(true), error); });
        step([&] { acceptor.bind(here, error); });
        step([&] { acceptor.listen(asio::socket_base::max_listen_connections, error); });
        step([&] { port = acceptor.local_endpoint(error).port(); });
        return error;
    }

    std::shared_ptr<const Rules> rules;
    std::shared_ptr<std::atomic<std::size_t>> places
        = std::make_shared<std::atomic<std::size_t>>(0);
    std::unique_ptr<asio::ssl::context> tls;
    asio::io_context io;
    tcp::acceptor acceptor{io};
    asio::steady_timer timer{io};
    std::uint16_t port = 0;
    std::vector<std::thread> threads;
};

Result<Server> Server::listen(Handler handler, Options options)
{
    auto rules = std::make_shared<const Rules>(
        Rules{std::move(handler), options.limits, std::move(options.onRefused)});
    auto state = std::make_unique<State>(std::move(rules));
    if (options.tls) {
        state->tls = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
        if (const error_code error = prepare(*state->tls, *options.tls)) {
            return cannotListen(options.port, error.message());
        }
    }
    if (const error_code error = state->open(options.port)) {
        return cannotListen(options.port, error.message());
    }
    state->accept();
    for (unsigned i = 0; i < std::max(options.threads, 1U); ++i) {
        state->threads.emplace_back([io = &state->io] { io->run(); });
    }
    return Server(std::move(state));
}

Server::Server(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

std::uint16_t Server::port() const
{
    return m_state->port;
}

} // namespace attest::lab::http
