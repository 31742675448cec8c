// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace attest::test {

/// A plain connection to 127.0.0.1 that says exactly the bytes it is told to. Every wait is bounded
/// by ten seconds.
class Wire {
public:
    explicit Wire(std::uint16_t port);
    Wire(const Wire&) = delete;
    Wire(Wire&& other) noexcept : m_socket(other.m_socket) { other.m_socket = -1; }
    ~Wire();

    /// Whether all of it was taken.
    bool say(std::string_view bytes);
    /// Reads until the text is in what has come, or the other side is done. All that has come.
    [[nodiscard]] std::string readUntil(std::string_view text);
    [[nodiscard]] std::string readToEnd();

private:
    bool more();

    int m_socket = -1;
    std::string m_received;
};

/// Most memory this process has ever had resident, in bytes.
[[nodiscard]] std::size_t peakMemory();

} // namespace attest::test
