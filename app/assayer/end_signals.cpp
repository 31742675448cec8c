// SPDX-License-Identifier: GPL-3.0-or-later
#include "end_signals.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace attest::app {
namespace {

constexpr std::array kSignals{SIGTERM, SIGHUP, SIGINT};

// A handler is given nothing but the signal's number, so what it writes to has to be found here.
std::atomic<int> wakeDescriptor{-1};
static_assert(std::atomic<int>::is_always_lock_free);

// Interrupts whatever runs: write() is all it may do. (signal-safety(7))
void wake(int /*signal*/)
{
    const int error = errno;
    const std::uint64_t one = 1;
    (void)!::write(wakeDescriptor, &one, sizeof one);
    errno = error;
}

// Handlers do not outlive exec(), as a mask for signalfd() would in the programs that are started.
void handle(void (*handler)(int))
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int each : kSignals) {
        ::sigaction(each, &action, nullptr);
    }
}

} // namespace

EndSignals::EndSignals(std::function<void()> asked)
{
    wakeDescriptor = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(wakeDescriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
        [this, asked = std::move(asked)] {
            m_notifier->setEnabled(false);
            asked();
        });
    handle(wake);
}

EndSignals::~EndSignals()
{
    handle(SIG_DFL);
    m_notifier.reset();
    ::close(wakeDescriptor.exchange(-1));
}

} // namespace attest::app
