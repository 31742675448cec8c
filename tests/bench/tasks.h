// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/minted.h"
#include "floor.h"

#include <benchmark/benchmark.h>

namespace attest::bench {

/// One minted document and all that it is measured against.
struct DocumentTask {
    test::Genuine genuine;
    std::vector<lab::Certificate> path;
};
[[nodiscard]] DocumentTask documentTask(lab::KeySizes sizes, test::Path path);

/// One verification as assay does it: evidence and context are handed over, findings, facts and spans
/// are recorded, and nothing but certificates, keys and key sets is kept from the one before.
[[nodiscard]] bool appraiseOnce(const test::Genuine& genuine, trust::Workbench& bench);

/// Runs something until the time is up, and fails the benchmark where it says no.
template <typename Once>
void repeat(benchmark::State& state, Once once)
{
    if (!once()) {
        state.SkipWithError("what is measured does not succeed");
        return;
    }
    bool good = true;
    for (auto _ : state) {
        good = once() && good;
    }
    if (!good) {
        state.SkipWithError("what is measured does not succeed each time");
    }
}

} // namespace attest::bench
