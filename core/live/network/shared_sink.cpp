// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/shared_sink.h"

#include <algorithm>
#include <chrono>

namespace attest::live {
namespace {

// What is told of the source when its parts differ: higher first.
int urgency(SourceState state)
{
    switch (state) {
    case SourceState::Reconnecting:
        return 5;
    case SourceState::Lagging:
        return 4;
    case SourceState::Connecting:
        return 3;
    case SourceState::Connected:
        return 2;
    case SourceState::Silent:
        return 1;
    case SourceState::Ended:
    case SourceState::Failed:
        return 0;
    }
    return 0;
}

} // namespace

Time systemTime()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(since);
    return {seconds.count(),
        static_cast<std::int32_t>(std::chrono::nanoseconds(since - seconds).count())};
}

std::uint32_t SharedSink::open(Origin origin)
{
    const std::scoped_lock hold(m_lock);
    origin.number = m_origins++;
    m_sink.origin(origin);
    return origin.number;
}

void SharedSink::batch(std::uint32_t origin, std::string_view lines)
{
    if (lines.empty()) {
        return;
    }
    const std::scoped_lock hold(m_lock);
    m_sink.batch({origin, lines, systemTime()});
}

void SharedSink::gap(const Gap& gap)
{
    const std::scoped_lock hold(m_lock);
    m_sink.gap(gap);
}

void SharedSink::status(std::uint32_t part, const SourceStatus& status)
{
    const std::scoped_lock hold(m_lock);
    m_parts[part] = status;
    const auto most
        = std::max_element(m_parts.begin(), m_parts.end(), [](const auto& a, const auto& b) {
              return urgency(a.second.state) < urgency(b.second.state);
          });
    if (urgency(most->second.state) > 0) {
        m_sink.status(most->second);
    }
}

std::optional<Problem> SharedSink::failure()
{
    const std::scoped_lock hold(m_lock);
    for (const auto& [part, status] : m_parts) {
        if (status.state == SourceState::Failed) {
            return status.problem;
        }
    }
    return std::nullopt;
}

void SharedSink::whole(const SourceStatus& status)
{
    const std::scoped_lock hold(m_lock);
    m_sink.status(status);
}

} // namespace attest::live
