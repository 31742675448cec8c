// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/loopback.h"

#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/loopback_request.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace attest::azure {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// How often a cancellation is looked for.
constexpr milliseconds kSlice{100};
/// For one connection: a browser sends its request at once, and others must not keep it waiting.
constexpr milliseconds kOneRequest{2000};
constexpr std::size_t kMostRequest = 32U << 10U;
constexpr int kMostConnections = 256;

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

/// Whether something is there to read, within that time.
bool isReady(int descriptor, milliseconds time)
{
    pollfd one{descriptor, POLLIN, 0};
    return ::poll(&one, 1, static_cast<int>(time.count())) > 0;
}

/// All up to the end of the headers; what came until then otherwise.
std::string readRequest(int descriptor, const net::Cancel& cancel)
{
    const auto until = Clock::now() + kOneRequest;
    std::string text;
    char part[4096];
    while (text.size() < kMostRequest && text.find("\r\n\r\n") == std::string::npos
        && Clock::now() < until && !cancel.asked()) {
        if (!isReady(descriptor, kSlice)) {
            continue;
        }
        const ssize_t count = ::recv(descriptor, part, sizeof part, MSG_DONTWAIT);
        if (count <= 0) {
            break;
        }
        text.append(part, static_cast<std::size_t>(count));
    }
    return text;
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

} // namespace

Result<Loopback> Loopback::open()
{
    Socket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
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
    int connections = 0;
    std::int64_t foreign = 0;
    while (Clock::now() < until && connections < kMostConnections) {
        if (cancel.asked()) {
            return Problem{net::issue::kCancelled, {{"host", "localhost"}}, {}};
        }
        if (!isReady(m_descriptor, kSlice)) {
            continue;
        }
        const Socket peer(::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC));
        if (peer.get() < 0) {
            continue;
        }
        ++connections;
        const timeval patience{2, 0};
        ::setsockopt(peer.get(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        const auto judged = judgeRedirect(readRequest(peer.get(), cancel), m_port, state);
        answer(peer.get(), pageFor(judged, said));
        if (judged.kind == Judged::Kind::Answer) {
            return judged.redirected;
        }
        foreign += judged.kind == Judged::Kind::Foreign ? 1 : 0;
    }
    if (foreign > 0) {
        return Problem{issue::kForeignAnswer, {{"count", foreign}}, {}};
    }
    return Problem{
        issue::kBrowserTimedOut, {{"seconds", static_cast<std::int64_t>(most.count())}}, {}};
}

} // namespace attest::azure
