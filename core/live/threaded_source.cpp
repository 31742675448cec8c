// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/threaded_source.h"

#include <cerrno>
#include <ctime>
#include <unistd.h>
#include <vector>

namespace attest::live {

Time arrivalTime()
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    return {now.tv_sec, static_cast<std::int32_t>(now.tv_nsec)};
}

ThreadedSource::~ThreadedSource()
{
    join();
}

void ThreadedSource::join()
{
    m_wake.ask();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

Origin ThreadedSource::origin() const
{
    Origin origin;
    origin.name = m_name;
    return origin;
}

void ThreadedSource::start(SourceSink& sink)
{
    m_sink = &sink;
    sink.origin(origin());
    sink.status({});
    m_thread = std::thread([this] { run(); });
}

void ThreadedSource::say(SourceState state, std::optional<Problem> problem)
{
    if (state == m_state && !problem) {
        return;
    }
    m_state = state;
    SourceStatus status;
    status.state = state;
    status.problem = std::move(problem);
    m_sink->status(status);
}

void ThreadedSource::batch(std::string_view lines)
{
    m_sink->batch({0, lines, arrivalTime()});
}

void ThreadedSource::pass(std::string_view bytes)
{
    m_lines.feed(bytes, [this](std::string_view lines) { batch(lines); });
}

void ThreadedSource::passRest()
{
    m_lines.finish([this](std::string_view lines) { batch(lines); });
}

int ThreadedSource::pump(int descriptor)
{
    constexpr std::size_t kStep = std::size_t{64} << 10U;
    constexpr std::chrono::milliseconds kLong{60'000};
    std::vector<char> buffer(kStep);
    while (!m_wake.asked()) {
        if (!m_wake.wait(descriptor, kLong)) {
            continue;
        }
        const auto got = ::read(descriptor, buffer.data(), buffer.size());
        if (got > 0) {
            pass({buffer.data(), static_cast<std::size_t>(got)});
        } else if (got == 0) {
            return 0;
        } else if (errno != EINTR && errno != EAGAIN) {
            return errno;
        }
    }
    return 0;
}

} // namespace attest::live
