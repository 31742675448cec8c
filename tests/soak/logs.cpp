// SPDX-License-Identifier: GPL-3.0-or-later
// soak_logs FOLDER [GIGABYTES]: logs of one gigabyte and of several are written there, indexed and removed.
// The larger one may take as many times as long as it is larger, and memory by the line; its first screen and
// any place in it are there at once. By processor time, which other work disturbs least; fails where a bound
// is missed.
#include "bench/log_lines.h"
#include "telemetry/log/log_index.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>

using namespace attest;
using namespace attest::telemetry;

namespace {

constexpr std::uint64_t kGigabyte = 1'000'000'000;
constexpr double kMostGrowth = 1.25; // of the time a byte takes

double processorSeconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double seconds()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(now).count();
}

bool holds(const char* what, double measured, double most, const char* unit)
{
    const bool good = measured <= most;
    std::printf("%-28s %10.3f %-10s at most %.3f  %s\n", what, measured, unit, most,
        good ? "met" : "MISSED");
    return good;
}

struct Measured {
    double perGigabyte = 0; ///< seconds of processor time
    bool good = true;
};

Measured measure(const std::string& folder, std::uint64_t gigabytes)
{
    Measured measured;
    const auto path = folder + "/soak-" + std::to_string(gigabytes) + ".log";
    bench::writeLog(path, gigabytes * kGigabyte);
    std::printf("%llu GB\n", static_cast<unsigned long long>(gigabytes));
    const auto opening = seconds();
    const auto file = LogFile::open(path);
    if (!file) {
        std::fputs("soak_logs: the log could not be written\n", stderr);
        return {0, false};
    }
    std::uint64_t at = 0;
    for (int line = 0; line < 100; ++line) {
        at += file->line(at).size() + 1;
    }
    measured.good = holds("first screen", (seconds() - opening) * 1e3, 100, "ms");

    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
        const auto from = processorSeconds();
        LogIndex index(IndexDepth::Typed, Framing::Line, EventCatalogue::builtIn());
        index.extend(*file, file->size());
        best = std::min(best, processorSeconds() - from);
        if (run > 0) {
            continue;
        }
        const auto allowed = 16.0 * static_cast<double>(index.lines());
        measured.good = holds("columns of the index", static_cast<double>(index.memory()) / 1e6,
                            allowed / 1e6, "MB")
            && measured.good;
        std::mt19937_64 random(20261122);
        std::vector<double> jumps;
        for (int jump = 0; jump < 1000; ++jump) {
            const auto line = random() % index.lines();
            const auto begin = seconds();
            for (std::uint64_t row = line; row < std::min(line + 60, index.lines()); ++row) {
                if (file->line(index.offsetOf(row)).empty()) {
                    measured.good = false;
                }
            }
            jumps.push_back((seconds() - begin) * 1e3);
        }
        std::sort(jumps.begin(), jumps.end());
        measured.good = holds("60 lines anywhere, 95 %", jumps[950], 8, "ms") && measured.good;
    }
    measured.perGigabyte = best / static_cast<double>(gigabytes);
    std::filesystem::remove(path);
    return measured;
}

} // namespace

int main(int argc, char** argv)
{
    const std::uint64_t large = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 5;
    if (argc < 2 || large < 2) {
        std::fputs("usage: soak_logs FOLDER [GIGABYTES]\n", stderr);
        return 2;
    }
    const auto one = measure(argv[1], 1);
    const auto many = measure(argv[1], large);
    std::printf("a gigabyte takes %.3f s of one, %.3f s of %llu\n", one.perGigabyte,
        many.perGigabyte, static_cast<unsigned long long>(large));
    const bool linear = holds("growth", many.perGigabyte / one.perGigabyte, kMostGrowth, "times");
    return one.good && many.good && linear ? 0 : 1;
}
