// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/quiet_pipes.h"

#include <cerrno>
#include <ctime>

namespace attest::net {

namespace {

sigset_t pipeSignal()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    return set;
}

} // namespace

QuietPipes::QuietPipes()
{
    sigset_t pending;
    sigemptyset(&pending);
    sigpending(&pending);
    m_wasPending = sigismember(&pending, SIGPIPE) == 1;
    const auto set = pipeSignal();
    pthread_sigmask(SIG_BLOCK, &set, &m_before);
}

// One that came meanwhile is taken, or it would arrive as soon as nothing holds it back any more.
QuietPipes::~QuietPipes()
{
    if (!m_wasPending) {
        const auto set = pipeSignal();
        const timespec atOnce{};
        while (sigtimedwait(&set, nullptr, &atOnce) == -1 && errno == EINTR) {}
    }
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace attest::net
