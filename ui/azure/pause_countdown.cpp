// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/pause_countdown.h"

#include <algorithm>

namespace attest::ui {

namespace {

constexpr int kOften = 250; ///< ms, so that no second is left out

} // namespace

PauseCountdown::PauseCountdown(Clock clock, QObject* parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_tick.setInterval(kOften);
    connect(&m_tick, &QTimer::timeout, this, &PauseCountdown::tick);
}

void PauseCountdown::begin(const azure::Waiting& pause)
{
    m_pause = pause;
    m_until = m_clock();
    m_until.seconds += pause.time.count();
    m_waiting = true;
    m_told = left();
    m_tick.start();
    emit begun();
    emit changed();
}

void PauseCountdown::end()
{
    m_tick.stop();
    if (std::exchange(m_waiting, false)) {
        emit changed();
    }
}

std::int64_t PauseCountdown::left() const
{
    const auto now = m_clock();
    const auto seconds = m_until.seconds - now.seconds + (m_until.nanos > now.nanos ? 1 : 0);
    // A clock that was set back must not make the wait longer than it is.
    return std::clamp<std::int64_t>(seconds, 0, m_pause.time.count());
}

void PauseCountdown::tick()
{
    if (const auto now = left(); now == 0) {
        end();
    } else if (now != m_told) {
        m_told = now;
        emit changed();
    }
}

QString PauseCountdown::sentence() const
{
    if (!m_waiting) {
        return {};
    }
    constexpr int kAccepted = 202;
    if (m_pause.status == kAccepted) {
        return tr("The command is still running: asking again in %1 s").arg(m_told);
    }
    return m_pause.asked > m_pause.time
        ? tr("Azure asks for a pause of %1 s (HTTP %2), which is too long: asking again in %3 s")
              .arg(m_pause.asked.count())
              .arg(m_pause.status)
              .arg(m_told)
        : tr("Azure asks for a pause (HTTP %1): going on in %2 s").arg(m_pause.status).arg(m_told);
}

} // namespace attest::ui
