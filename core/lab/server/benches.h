// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trust/workbench.h"

#include <mutex>
#include <vector>

namespace attest::lab {

/// Workbenches to borrow: one is used by one thread at a time, and stays warm for the next.
class Benches {
public:
    class Loan {
    public:
        Loan(Benches& owner, trust::Workbench bench) : m_owner(owner), m_bench(std::move(bench)) {}
        ~Loan() { m_owner.giveBack(std::move(m_bench)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        [[nodiscard]] trust::Workbench& bench() { return m_bench; }

    private:
        Benches& m_owner;
        trust::Workbench m_bench;
    };
    [[nodiscard]] Loan borrow()
    {
        const std::lock_guard guard(m_lock);
        if (m_free.empty()) {
            return {*this, trust::Workbench()};
        }
        trust::Workbench bench = std::move(m_free.back());
        m_free.pop_back();
        return {*this, std::move(bench)};
    }

private:
    void giveBack(trust::Workbench bench)
    {
        const std::lock_guard guard(m_lock);
        m_free.push_back(std::move(bench));
    }

    std::mutex m_lock;
    std::vector<trust::Workbench> m_free;
};

} // namespace attest::lab
