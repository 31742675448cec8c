// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens under a key that is known: a key set of five is at hand, as a tenant publishes it.
#include "tasks.h"

namespace attest::bench {
namespace {

void verifying(benchmark::State& state)
{
    const test::Genuine token = test::mintedToken(test::Judge::Policy);
    trust::Workbench bench;
    repeat(state, [&] { return appraiseOnce(token, bench); });
}
BENCHMARK(verifying)->Name("limit/token");

void floorOf(benchmark::State& state)
{
    const Floor floor = Floor::ofToken(test::mintedToken(test::Judge::Policy));
    repeat(state, [&] { return floor.verify(); });
}
BENCHMARK(floorOf)->Name("floor/token");

void firstSight(benchmark::State& state)
{
    const test::Genuine token = test::mintedToken(test::Judge::Policy);
    repeat(state, [&] {
        trust::Workbench bench;
        return appraiseOnce(token, bench);
    });
}
BENCHMARK(firstSight)->Name("first/token");

} // namespace
} // namespace attest::bench
