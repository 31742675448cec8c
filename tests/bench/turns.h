// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QApplication>

#include <chrono>
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
    /// Processor time of this thread in each of the same frames: what a busy machine adds is not in it.
    [[nodiscard]] const std::vector<double>& work() const { return m_work; }
    /// How many of the frames waited for another thread, or for the disk: of those, work() says too little.
    [[nodiscard]] std::size_t waited() const { return m_waited; }
    /// Processor time of this thread since.
    [[nodiscard]] double cpu() const;

    bool notify(QObject* receiver, QEvent* event) override;

private:
    using Clock = std::chrono::steady_clock;
    /// What the kernel counts of this thread.
    struct Spent {
        double cpu = 0;
        long waits = 0;
    };
    [[nodiscard]] static Spent spent();
    void endTurn();

    int m_depth = 0;
    bool m_inTurn = false, m_paints = false;
    Clock::time_point m_begin, m_end;
    Spent m_before, m_after;
    std::vector<double> m_turns, m_frames, m_work;
    std::size_t m_waited = 0;
    double m_cpu = 0;
};

} // namespace attest::bench
