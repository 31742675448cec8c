// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QApplication>

#include <chrono>
#include <fstream>
#include <vector>

namespace attest::bench {

/// How long the interface's thread is held from its waking up until it waits again: for so long nobody is
/// answered, and nothing is painted anew. By the clock, so that waiting for another thread counts as well.
class TurnMeter final : public QApplication {
public:
    TurnMeter(int& argc, char** argv);

    /// Forgets what was measured so far.
    void restart();
    /// Seconds of each turn since, and of those that painted something: what people see as frames.
    [[nodiscard]] const std::vector<double>& turns() const { return m_turns; }
    [[nodiscard]] const std::vector<double>& frames() const { return m_frames; }
    /// The same frames less what this thread waited for a processor meanwhile, which depends on what else the
    /// machine has to do: its own work, and waiting for other threads and the disk.
    [[nodiscard]] const std::vector<double>& ownTime() const { return m_own; }
    /// Processor time of this thread since.
    [[nodiscard]] double cpu() const;

    bool notify(QObject* receiver, QEvent* event) override;

private:
    using Clock = std::chrono::steady_clock;
    void endTurn();
    [[nodiscard]] double waited();

    int m_depth = 0;
    bool m_inTurn = false, m_paints = false;
    Clock::time_point m_begin, m_end;
    std::vector<double> m_turns, m_frames, m_own;
    std::ifstream m_schedule; ///< what the kernel counts of this thread
    double m_cpu = 0, m_waitedBefore = 0, m_waited = 0;
};

} // namespace attest::bench
