// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/wake.h"

#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace attest::live {

Wake::Wake() : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

Wake::~Wake()
{
    ::close(m_descriptor);
}

void Wake::ask()
{
    const std::uint64_t one = 1;
    // It can only fail when it was asked 2^64 times already.
    [[maybe_unused]] const auto written = ::write(m_descriptor, &one, sizeof one);
}

bool Wake::asked() const
{
    pollfd own{m_descriptor, POLLIN, 0};
    return ::poll(&own, 1, 0) > 0;
}

bool Wake::wait(int descriptor, std::chrono::milliseconds longest) const
{
    pollfd both[] = {{m_descriptor, POLLIN, 0}, {descriptor, POLLIN, 0}};
    const auto ready = ::poll(both, descriptor < 0 ? 1 : 2, static_cast<int>(longest.count()));
    return ready > 0 && both[0].revents == 0 && both[1].revents != 0;
}

} // namespace attest::live
