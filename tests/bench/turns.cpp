// SPDX-License-Identifier: GPL-3.0-or-later
#include "turns.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QEvent>

#include <ctime>
#include <sys/resource.h>

namespace attest::bench {

TurnMeter::Spent TurnMeter::spent()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    rusage used{};
    ::getrusage(RUSAGE_THREAD, &used);
    return {
        static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9, used.ru_nvcsw};
}

TurnMeter::TurnMeter(int& argc, char** argv) : QApplication(argc, argv)
{
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
        &TurnMeter::endTurn);
}

void TurnMeter::restart()
{
    m_turns.clear();
    m_frames.clear();
    m_work.clear();
    m_waited = 0;
    m_inTurn = m_paints = false;
    m_cpu = spent().cpu;
}

double TurnMeter::cpu() const
{
    return spent().cpu - m_cpu;
}

bool TurnMeter::notify(QObject* receiver, QEvent* event)
{
    if (m_depth == 0 && !m_inTurn) {
        m_begin = Clock::now();
        m_before = spent();
        m_inTurn = true;
    }
    m_paints = m_paints || event->type() == QEvent::Paint;
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    if (--m_depth == 0) {
        m_end = Clock::now();
        m_after = spent();
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
            m_work.push_back(m_after.cpu - m_before.cpu);
            m_waited += m_after.waits > m_before.waits ? 1 : 0;
        }
        m_inTurn = m_paints = false;
    }
}

} // namespace attest::bench
