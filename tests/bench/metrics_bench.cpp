// SPDX-License-Identifier: GPL-3.0-or-later
// Reading an exposition of 200,000 series, and following them from scrape to scrape.
#include "exposition_text.h"
#include "spawn.h"
#include "tasks.h"
#include "telemetry/metrics/known_metrics.h"
#include "telemetry/metrics/scrapes.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace attest::telemetry;

namespace attest::bench {
namespace {

constexpr std::size_t kSeries = 200'000;

const std::string& text()
{
    static const std::string kText = expositionText(kSeries);
    return kText;
}

bool isWhole(const Result<Exposition>& read)
{
    return read.ok() && read->samples.size() == kSeries;
}

void parse(benchmark::State& state)
{
    repeat(state, [] { return isWhole(readExposition(text())); });
}
BENCHMARK(parse)->Name("limit/metrics-parse")->Unit(benchmark::kMillisecond);

// A scrape like the one before: read, matched to the series that are known, and each one's increase.
void deltas(benchmark::State& state)
{
    const MetricCatalogue catalogue;
    Scrapes scrapes(
        [&](const SeriesTable::Series& series) { return catalogue.find(series) != nullptr; });
    std::int64_t now = 0;
    repeat(state, [&] {
        const auto read = readExposition(text());
        if (!isWhole(read) || scrapes.add(*read, now += 1'000'000'000).series != kSeries) {
            return false;
        }
        double sum = 0;
        for (SeriesId id = 0; id < scrapes.series().size(); ++id) {
            const auto delta = scrapes.delta(id);
            sum += delta ? delta->increase : 0;
        }
        return sum == 0;
    });
}
BENCHMARK(deltas)->Name("limit/metrics-deltas")->Unit(benchmark::kMillisecond);

// Processor time, since it works on several threads.
void promtool(benchmark::State& state)
{
    if (std::system("command -v promtool >/dev/null 2>&1") != 0) {
        state.SkipWithError("promtool (package prometheus) is not here");
        return;
    }
    const auto path = std::filesystem::temp_directory_path() / "assayer-bench-exposition.txt";
    std::ofstream(path) << text();
    for (auto _ : state) {
        // It ends with 3 where names could be nicer.
        const auto time
            = timeProcess({"/bin/sh", "-c", "promtool check metrics <" + path.string()});
        state.SetIterationTime(time.cpu);
    }
    std::filesystem::remove(path);
}
BENCHMARK(promtool)
    ->Name("peer/metrics-promtool")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(1)
    ->Repetitions(5);

} // namespace
} // namespace attest::bench
