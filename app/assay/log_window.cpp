// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_window.h"

namespace attest::app {

namespace {

std::optional<telemetry::Nanos> nanosOf(std::optional<Time> time)
{
    return time ? std::optional(telemetry::nanosOf(*time)) : std::nullopt;
}

} // namespace

LogWindow::LogWindow(std::optional<Time> since, std::optional<Time> until)
    : m_since(nanosOf(since))
    , m_until(nanosOf(until))
{
}

bool LogWindow::has(const LogItem& item)
{
    if (!m_since && !m_until) {
        return true;
    }
    auto& wanted = m_before.try_emplace(item.source, true).first->second;
    const auto time = item.record.time;
    if (time != telemetry::kNoTime) {
        wanted = (!m_since || time >= *m_since) && (!m_until || time < *m_until);
    }
    return wanted;
}

} // namespace attest::app
