// SPDX-License-Identifier: GPL-3.0-or-later
// Two workers, each with a workbench of its own, against one: time by the clock for one verification.
// Many short bursts, because a machine with two cores seldom has both to itself.
#include "tasks.h"

#include <algorithm>
#include <atomic>
#include <barrier>
#include <chrono>
#include <thread>

namespace attest::bench {
namespace {

constexpr int kDocuments = 32; // of each worker in one burst: a few milliseconds
constexpr int kBursts = 20;    // the best of which counts

using Clock = std::chrono::steady_clock;

/// Does its share whenever it is let go, until told to stop.
class Workers {
public:
    explicit Workers(int count) : m_shares(static_cast<std::size_t>(count)), m_gate(count + 1)
    {
        for (Share& share : m_shares) {
            m_threads.emplace_back([this, &share] { work(share); });
        }
        burst(); // warms every workbench
    }

    ~Workers()
    {
        m_stop = true;
        m_gate.arrive_and_wait();
        for (std::thread& thread : m_threads) {
            thread.join();
        }
    }

    /// Seconds for one verification, all workers together.
    double burst()
    {
        m_gate.arrive_and_wait();
        m_gate.arrive_and_wait();
        // By their own clocks: this thread may be the last to wake.
        const auto begin = std::ranges::min(m_shares, {}, &Share::begin).begin;
        const auto end = std::ranges::max(m_shares, {}, &Share::end).end;
        const std::chrono::duration<double> spent = end - begin;
        return spent.count() / static_cast<double>(kDocuments * m_shares.size());
    }

    [[nodiscard]] bool good() const { return m_good; }

private:
    struct Share {
        Clock::time_point begin, end;
    };

    void work(Share& share)
    {
        const DocumentTask task = documentTask(lab::KeySizes::Real, test::Path::CrossSigned);
        trust::Workbench bench;
        while (true) {
            m_gate.arrive_and_wait();
            if (m_stop) {
                return;
            }
            share.begin = Clock::now();
            for (int i = 0; i < kDocuments; ++i) {
                if (!appraiseOnce(task.genuine, bench)) {
                    m_good = false;
                }
            }
            share.end = Clock::now();
            m_gate.arrive_and_wait();
        }
    }

    std::vector<Share> m_shares;
    std::barrier<> m_gate;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_good = true;
    std::vector<std::thread> m_threads;
};

void workers(benchmark::State& state, int count)
{
    Workers team(count);
    for (auto _ : state) {
        double best = team.burst();
        for (int i = 1; i < kBursts; ++i) {
            best = std::min(best, team.burst());
        }
        state.SetIterationTime(best);
    }
    if (!team.good()) {
        state.SkipWithError("what is measured does not succeed");
    }
}
BENCHMARK_CAPTURE(workers, one, 1)->Name("floor/one-worker")->Iterations(1)->UseManualTime();
BENCHMARK_CAPTURE(workers, two, 2)->Name("limit/two-workers")->Iterations(1)->UseManualTime();

} // namespace
} // namespace attest::bench
