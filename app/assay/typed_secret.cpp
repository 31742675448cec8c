// SPDX-License-Identifier: GPL-3.0-or-later
#include "typed_secret.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace attest::app {

namespace {

constexpr std::size_t kLongest = 4096;

constexpr Byte kInterrupt = 0x03, kEnd = 0x04, kBackspace = 0x08, kClear = 0x15, kDelete = 0x7F;

/// The terminal without its echo, key by key: an interrupt comes as one of them, so that the echo is back
/// before this ends.
class Quiet {
public:
    Quiet() : m_terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        m_quiet = m_terminal >= 0 && ::tcgetattr(m_terminal, &m_before) == 0;
        if (m_quiet) {
            termios without = m_before;
            without.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
            without.c_cc[VMIN] = 1;
            without.c_cc[VTIME] = 0;
            m_quiet = ::tcsetattr(m_terminal, TCSAFLUSH, &without) == 0;
        }
    }
    Quiet(const Quiet&) = delete;
    ~Quiet()
    {
        if (m_quiet) {
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
        }
        if (m_terminal >= 0) {
            ::close(m_terminal);
        }
    }
    [[nodiscard]] bool works() const { return m_quiet; }
    void show(std::string_view text) const
    {
        [[maybe_unused]] const auto written = ::write(m_terminal, text.data(), text.size());
    }
    /// One line without its end; nothing where it was given up.
    [[nodiscard]] std::optional<SecretBytes> line() const
    {
        Bytes bytes;
        bytes.reserve(kLongest); // so that no copy stays behind
        Byte key = 0;
        while (bytes.size() < kLongest && ::read(m_terminal, &key, 1) == 1 && key != '\n'
            && key != '\r' && key != kEnd) {
            if (key == kInterrupt) {
                const SecretBytes wiped(std::move(bytes));
                return std::nullopt;
            }
            if (key == kClear) {
                bytes.clear();
            } else if (key == kBackspace || key == kDelete) {
                bytes.resize(bytes.empty() ? 0 : bytes.size() - 1);
            } else {
                bytes.push_back(key);
            }
        }
        return bytes.empty() ? std::nullopt : std::optional(SecretBytes(std::move(bytes)));
    }

private:
    int m_terminal;
    bool m_quiet = false;
    termios m_before{};
};

} // namespace

std::optional<SecretBytes> typedSecret(const std::string& prompt)
{
    const Quiet terminal;
    if (!terminal.works()) {
        return std::nullopt;
    }
    terminal.show(prompt);
    auto typed = terminal.line();
    terminal.show("\n");
    return typed;
}

} // namespace attest::app
