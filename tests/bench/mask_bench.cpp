// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs that nothing secret is shown: lines of a log written anew with and without a look for
// credentials, which stand in none of them, as in most logs.
#include "log_lines.h"
#include "tasks.h"
#include "telemetry/log/line_json.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace attest::telemetry;

namespace attest::bench {
namespace {

std::vector<std::string> benchLines()
{
    const auto path = std::filesystem::temp_directory_path()
        / ("assayer-mask-bench-" + std::to_string(::getpid()));
    writeLog(path.string(), std::uint64_t{1} << 20U);
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        lines.push_back(line);
    }
    std::filesystem::remove(path);
    return lines;
}

// From the line as it is received, as `assay logs --json` and the export do it.
void write(benchmark::State& state, Secrets secrets)
{
    static const auto kLines = benchLines();
    const auto events = EventCatalogue::builtIn();
    repeat(state, [&] {
        std::size_t bytes = 0;
        for (const auto& line : kLines) {
            bytes += lineJson(readRecord(line), events, {}, secrets).size();
        }
        return bytes > 0;
    });
}
BENCHMARK_CAPTURE(write, kept, Secrets::Keep)
    ->Name("floor/log-unmasked")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, masked, Secrets::Mask)
    ->Name("limit/log-masked")
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace attest::bench
