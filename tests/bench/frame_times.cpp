// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_times.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace attest::bench {

void require(bool holds, const char* what)
{
    if (!holds) {
        std::fprintf(stderr, "frame_bench: %s\n", what);
        std::exit(1);
    }
}

double cpuTime()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

void settle()
{
    auto* dispatcher = QAbstractEventDispatcher::instance();
    for (int i = 0; i < 100 && dispatcher->processEvents(QEventLoop::AllEvents); ++i) {}
}

void Times::print(const char* what, const char* of) const
{
    const auto slowest = std::ranges::max_element(m_best);
    require(slowest != m_best.end(), "nothing was measured");
    std::printf("\"limit/frame-%s-%s/manual_time\",%d,%.0f,0,ns\n", what, of, kRounds, *slowest);
    std::fprintf(stderr, "%s, %s: slowest of %zu places is %zu\n", of, what, m_best.size(),
        static_cast<std::size_t>(slowest - m_best.begin()));
}

} // namespace attest::bench
