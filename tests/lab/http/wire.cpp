// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"

#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace attest::test {

Wire::Wire(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const timeval patience{10, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(port);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&there), sizeof there) != 0) {
        ::close(m_socket);
        m_socket = -1;
    }
}

Wire::~Wire()
{
    if (m_socket >= 0) {
        ::close(m_socket);
    }
}

bool Wire::say(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool Wire::more()
{
    char block[4096];
    const auto got = ::recv(m_socket, block, sizeof block, 0);
    if (got > 0) {
        m_received.append(block, static_cast<std::size_t>(got));
    }
    return got > 0;
}

std::string Wire::readUntil(std::string_view text)
{
    while (m_received.find(text) == std::string::npos && more()) {}
    return m_received;
}

std::string Wire::readToEnd()
{
    while (more()) {}
    return m_received;
}

std::size_t peakMemory()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

} // namespace attest::test
