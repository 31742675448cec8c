// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/loopback.h"

#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/loopback_request.h"

#include <arpa/inet.h>
#include <cerrno>
#include <list>
#include <netinet/in.h>
#include <optional>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace attest::azure {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// How often a cancellation is looked for.
constexpr milliseconds kSlice{100};
/// For one connection: a browser sends its request at once.
constexpr milliseconds kOneRequest{2000};
constexpr std::size_t kMostRequest = 32U << 10U;
/// At a time. Anybody on this machine can connect as often as he likes: who comes when all places are taken
/// gets the one of whoever has been there the longest, so that nobody keeps the browser out.
constexpr std::size_t kMostPeers = 32;

class Socket {
public:
    explicit Socket(int descriptor) : m_descriptor(descriptor) {}
    Socket(const Socket&) = delete;
    ~Socket()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    [[nodiscard]] int get() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

Problem noListener(int error)
{
    char buffer[128] = {};
    return {issue::kNoListener,
        {{"reason", std::string(::strerror_r(error, buffer, sizeof buffer))}}, {}};
}

void answer(int descriptor, const std::string& text)
{
    std::size_t sent = 0;
    while (sent < text.size()) {
        const ssize_t count
            = ::send(descriptor, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
        if (count <= 0) {
            return;
        }
        sent += static_cast<std::size_t>(count);
    }
    ::shutdown(descriptor, SHUT_WR);
}

/// Somebody who has connected, and what he has sent so far.
struct Peer {
    explicit Peer(int descriptor) : socket(descriptor), until(Clock::now() + kOneRequest) {}
    Socket socket;
    Clock::time_point until;
    std::string text;

    /// Whether all has come that will: the end of the headers, of the connection, or of patience.
    [[nodiscard]] bool read()
    {
        char part[4096];
        for (;;) {
            const ssize_t count = ::recv(socket.get(), part, sizeof part, MSG_DONTWAIT);
            if (count < 0) {
                return errno != EAGAIN || Clock::now() >= until;
            }
            text.append(part, static_cast<std::size_t>(count));
            if (count == 0 || text.size() >= kMostRequest
                || text.find("\r\n\r\n") != std::string::npos) {
                return true;
            }
        }
    }
};

/// All who are connected, in the order that they came.
class Peers {
public:
    void waitFor(int listener) const
    {
        std::vector<pollfd> all{{listener, POLLIN, 0}};
        for (const Peer& one : m_peers) {
            all.push_back({one.socket.get(), POLLIN, 0});
        }
        ::poll(all.data(), all.size(), static_cast<int>(kSlice.count()));
    }

    void accept(int listener)
    {
        for (std::size_t i = 0; i < kMostPeers; ++i) {
            const int one = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (one < 0) {
                return;
            }
            const timeval patience{2, 0};
            ::setsockopt(one, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
            if (m_peers.size() >= kMostPeers) {
                m_peers.pop_front();
            }
            m_peers.emplace_back(one);
        }
    }

    /// Hands over whoever has said all.
    template <typename Take>
    void read(const Take& take)
    {
        for (auto one = m_peers.begin(); one != m_peers.end();) {
            if (one->read()) {
                take(*one);
                one = m_peers.erase(one);
            } else {
                ++one;
            }
        }
    }

private:
    std::list<Peer> m_peers;
};

} // namespace

Result<Loopback> Loopback::open()
{
    Socket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof at;
    auto* address = reinterpret_cast<sockaddr*>(&at);
    if (socket.get() < 0 || ::bind(socket.get(), address, length) != 0
        || ::listen(socket.get(), 16) != 0 || ::getsockname(socket.get(), address, &length) != 0) {
        return noListener(errno);
    }
    return Loopback(socket.release(), ::ntohs(at.sin_port));
}

Loopback::Loopback(Loopback&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_port(other.m_port)
{
}

Loopback::~Loopback()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

std::string Loopback::redirectUri() const
{
    return "http://localhost:" + std::to_string(m_port);
}

Result<Redirected> Loopback::wait(const std::string& state, const std::string& said,
    std::chrono::seconds most, const net::Cancel& cancel)
{
    const auto until = Clock::now() + most;
    std::int64_t foreign = 0;
    Peers peers;
    std::optional<Redirected> came;
    while (!came && Clock::now() < until) {
        if (cancel.asked()) {
            return Problem{net::issue::kCancelled, {{"host", "localhost"}}, {}};
        }
        peers.waitFor(m_descriptor);
        peers.accept(m_descriptor);
        peers.read([&](const Peer& peer) {
            const auto judged = judgeRedirect(peer.text, m_port, state);
            answer(peer.socket.get(), pageFor(judged, said));
            if (judged.kind == Judged::Kind::Answer && !came) {
                came = judged.redirected;
            }
            foreign += judged.kind == Judged::Kind::Foreign ? 1 : 0;
        });
    }
    if (came) {
        return *std::move(came);
    }
    if (foreign > 0) {
        return Problem{issue::kForeignAnswer, {{"count", foreign}}, {}};
    }
    return Problem{
        issue::kBrowserTimedOut, {{"seconds", static_cast<std::int64_t>(most.count())}}, {}};
}

} // namespace attest::azure
