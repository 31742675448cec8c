// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace attest::test {

// What a server shows and speaks.
struct RawTls {
    std::string chainPem, keyPem;
    enum class Version { Usual, OnlyTls10 } version = Version::Usual;
    std::string clientCaPem; // of the certificates that clients have to show; empty: none
};

// Listens on 127.0.0.1, reads one request's head a connection, hands both to a function and hangs up:
// for answers that no sound server gives.
class RawServer {
public:
    class Connection {
    public:
        virtual ~Connection() = default;
        // False once the client has gone, or the test is over.
        virtual bool write(std::string_view bytes) = 0;
        // Keeps the connection open until the client hangs up or the test is over.
        virtual void hold() = 0;
        std::size_t written = 0;
    };
    using Answer = std::function<void(Connection&)>;

    explicit RawServer(Answer answer, std::optional<RawTls> tls = {});
    RawServer(const RawServer&) = delete;
    ~RawServer();

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::string url(std::string_view path = "/") const;
    // Heads of requests as they came, after TLS.
    [[nodiscard]] std::vector<std::string> requests() const;
    [[nodiscard]] int connections() const { return m_connections; }
    // Waits until a request's head has come.
    void awaitRequest();

private:
    void serve();
    void serveOne(int socket);

    Answer m_answer;
    std::optional<RawTls> m_tls;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<int> m_connections{0};
    std::atomic<bool> m_stopping{false};
    mutable std::mutex m_lock;
    std::condition_variable m_arrived;
    int m_current = -1;
    std::vector<std::string> m_requests;
    std::thread m_thread;
};

} // namespace attest::test
