// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QTimer>

#include <algorithm>
#include <vector>

namespace attest::bench {

inline constexpr int kRounds = 5;
inline constexpr int kPatience = 60'000; ///< milliseconds

/// A measurement that does not measure what it says is worse than none: ends the program.
void require(bool holds, const char* what);
/// All that is due is done.
void settle();
/// Nanoseconds of the interface's thread, which is the one that people wait for; others may be at work.
[[nodiscard]] double cpuTime();

/// Asleep as long as nothing is due: to ask again and again would be counted as the window's work.
template <typename Holds>
void waitUntil(const Holds& holds, const char* what)
{
    QTimer patience;
    patience.setSingleShot(true);
    patience.start(kPatience);
    while (!holds() && patience.isActive()) {
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::WaitForMoreEvents);
    }
    require(holds(), what);
}

/// The times of one kind of move, by place.
class Times {
public:
    template <typename Move>
    void take(std::size_t place, Move move)
    {
        const double begin = cpuTime();
        move();
        settle();
        const double spent = cpuTime() - begin;
        if (place >= m_best.size()) {
            m_best.resize(place + 1, 1e18);
        }
        m_best[place] = std::min(m_best[place], spent);
    }
    void print(const char* what, const char* of) const;

private:
    std::vector<double> m_best;
};

} // namespace attest::bench
