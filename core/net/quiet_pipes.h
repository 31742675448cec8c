// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>

namespace attest::net {

/// Keeps SIGPIPE from this thread as long as it lives: libssl writes to its socket without a way to say
/// MSG_NOSIGNAL, so a peer that hangs up would end the process. Signals of others stay as they are. To
/// be destroyed on the thread that made it.
class QuietPipes {
public:
    QuietPipes();
    QuietPipes(const QuietPipes&) = delete;
    ~QuietPipes();

private:
    sigset_t m_before{};
    bool m_wasPending = false;
};

} // namespace attest::net
