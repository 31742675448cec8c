// SPDX-License-Identifier: GPL-3.0-or-later
// soak_logs FOLDER [GIGABYTES]: logs of one gigabyte and of several are written there, opened and removed.
// The larger one may take as many times as long as it is larger, and memory by the line; its first screen and
// any place in it are there at once. By processor time, which other work disturbs least; fails where a bound
// is missed.
#include "bench/log_lines.h"
#include "bench/received_lines.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>
#include <thread>

using namespace attest;
using namespace attest::watch;

namespace {

constexpr std::uint64_t kGigabyte = 1'000'000'000;
constexpr double kMostGrowth = 1.25; // of the time a byte takes
constexpr std::size_t kScreen = 60;
constexpr std::chrono::milliseconds kLongest{60'000};
/// What a watch takes beside 16 bytes a row: chunks of rows have a beginning each, and some are not full.
constexpr double kFixed = 4; // MB

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
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
        const auto from = processorSeconds();
        const auto opening = seconds();
        LogWatch watch({});
        watch.addFile(path, live::Follow::No);
        if (!watch.waitForRows(kScreen, kLongest)
            || watch.rows().texts(0, kScreen).size() < kScreen) {
            std::fputs("soak_logs: the log could not be written or read\n", stderr);
            return {0, false};
        }
        const auto screen = seconds() - opening;
        while (!bench::allEnded(watch)) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        best = std::min(best, processorSeconds() - from);
        if (run > 0) {
            continue;
        }
        const auto rows = watch.rows();
        const auto allowed = 16.0 * static_cast<double>(rows.size());
        measured.good = holds("first screen", screen * 1e3, 100, "ms") && measured.good;
        measured.good
            = holds("rows", static_cast<double>(rows.memory()) / 1e6, allowed / 1e6 + kFixed, "MB")
            && measured.good;
        std::mt19937_64 random(20261122);
        std::vector<double> jumps;
        for (int jump = 0; jump < 1000; ++jump) {
            const auto row = random() % (rows.size() - kScreen);
            const auto begin = seconds();
            const auto texts = rows.texts(row, kScreen);
            jumps.push_back((seconds() - begin) * 1e3);
            measured.good = measured.good && texts.size() == kScreen && !texts.back().empty();
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
