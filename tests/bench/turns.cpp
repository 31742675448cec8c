// SPDX-License-Identifier: GPL-3.0-or-later
#include "turns.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QEvent>

#include <ctime>

namespace attest::bench {

namespace {

double threadCpu()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

} // namespace

TurnMeter::TurnMeter(int& argc, char** argv)
    : QApplication(argc, argv)
    , m_schedule("/proc/thread-self/schedstat")
{
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
        &TurnMeter::endTurn);
}

void TurnMeter::restart()
{
    m_turns.clear();
    m_frames.clear();
    m_own.clear();
    m_inTurn = m_paints = false;
    m_cpu = threadCpu();
}

double TurnMeter::cpu() const
{
    return threadCpu() - m_cpu;
}

// "run wait slices", in nanoseconds; nothing where the kernel does not count it.
double TurnMeter::waited()
{
    double ran = 0, waited = 0;
    m_schedule.clear();
    m_schedule.seekg(0);
    m_schedule.sync();
    return m_schedule >> ran >> waited ? waited / 1e9 : 0;
}

bool TurnMeter::notify(QObject* receiver, QEvent* event)
{
    if (m_depth == 0 && !m_inTurn) {
        m_begin = Clock::now();
        m_waitedBefore = waited();
        m_inTurn = true;
    }
    m_paints = m_paints || event->type() == QEvent::Paint;
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    if (--m_depth == 0) {
        m_end = Clock::now();
        m_waited = waited() - m_waitedBefore;
    }
    return taken;
}

// Not up to now: what the dispatcher itself did meanwhile may have been waiting.
void TurnMeter::endTurn()
{
    if (m_inTurn && m_depth == 0) {
        m_turns.push_back(std::chrono::duration<double>(m_end - m_begin).count());
        if (m_paints) {
            m_frames.push_back(m_turns.back());
            m_own.push_back(m_turns.back() - m_waited);
        }
        m_inTurn = m_paints = false;
    }
}

} // namespace attest::bench
