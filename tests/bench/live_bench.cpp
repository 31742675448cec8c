// SPDX-License-Identifier: GPL-3.0-or-later
// live_bench FOLDER [SECONDS [BYTES]]: 50,000 lines a second from four pipes for so long, watched as a window
// watches them; then a log of so many bytes as it is opened. What that costs, in the form that run.sh reads; fails
// where a line was lost or came twice.
#include "figures.h"
#include "live/descriptor_source.h"
#include "live_lines.h"
#include "log_lines.h"
#include "received_lines.h"
#include "watch/filtered_rows.h"
#include "watch/quick_find.h"
#include "watch/session_watch.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sys/resource.h>
#include <thread>

using namespace attest;
using namespace attest::bench;
using namespace attest::watch;
using Steady = std::chrono::steady_clock;

namespace {

constexpr int kSources = 4;
constexpr int kLinesPerSecond = 50'000;
constexpr std::size_t kScreen = 60;
constexpr std::uint64_t kSpool = std::uint64_t{1} << 30U;
constexpr std::uint64_t kRows = 5'000'000;
/// What a window takes beside the rows it holds.
constexpr double kFixedKib = 32.0 * 1024;
constexpr double kRowBytes = 16;
constexpr double kLoginBytes = 1536;

double ownCpu()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
        + static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

/// What a window does with what comes, thirty times a second, and what that showed.
struct Looks {
    std::vector<double> lag, look; ///< seconds
    std::vector<double> resident;  ///< KiB, at every tenth of the time
    std::uint64_t rows = 0, logins = 0;
};

Looks lookUntilTheEnd(
    const LogWatch& watch, const FilteredRows& errors, const SessionWatch& sessions, int seconds)
{
    Looks looks;
    const auto begin = Steady::now();
    while (!allEnded(watch)) {
        std::this_thread::sleep_for(std::chrono::milliseconds(33));
        const auto from = Steady::now();
        const auto rows = watch.rows();
        const Row top = rows.end() - std::min<std::uint64_t>(rows.size(), kScreen);
        (void)rows.texts(top, kScreen);
        (void)errors.found().size();
        (void)sessions.sessions().all().size();
        looks.look.push_back(secondsSince(from));
        if (rows.size() > 0) {
            const auto written = rows.at(rows.end() - 1).core.time;
            const std::chrono::duration<double> now
                = std::chrono::system_clock::now().time_since_epoch();
            looks.lag.push_back(now.count() - static_cast<double>(written) / 1e9);
        }
        if (secondsSince(begin) * 10 > seconds * static_cast<double>(looks.resident.size() + 1)) {
            looks.resident.push_back(residentKib());
        }
    }
    looks.resident.push_back(residentKib());
    looks.rows = watch.rows().size();
    looks.logins = sessions.sessions().all().size();
    return looks;
}

bool measureLoad(const std::string& folder, int seconds)
{
    LineWriters writers(kSources, kLinesPerSecond / kSources, seconds);
    LogWatch::Settings settings;
    settings.spoolFolder = folder + "/live-bench-spool";
    settings.mostSpoolBytes = kSpool;
    settings.mostRows = kRows;
    LogWatch watch(settings);
    const FilteredRows errors(watch, *telemetry::Filter::parse("level >= error"));
    const SessionWatch sessions(watch, {});
    for (const int descriptor : writers.descriptors()) {
        watch.add(std::make_unique<live::DescriptorSource>(
            "pipe" + std::to_string(descriptor), descriptor));
    }
    const double cpu = ownCpu();
    const auto begin = Steady::now();
    writers.go();
    const auto looks = lookUntilTheEnd(watch, errors, sessions, seconds);
    const double took = secondsSince(begin);
    const double used = (ownCpu() - cpu) / took;
    (void)writers.end();

    std::uint64_t received = 0;
    for (const auto& source : watch.sources()) {
        received += source.lines;
    }
    const auto rows = watch.rows();
    const bool whole = received == writers.linesEach() * kSources
        && isWhole(rows, kSources, writers.linesEach());
    std::fprintf(stderr,
        "live-load: %llu lines in %.1f s, %llu rows and %llu logins at the end, %s\n"
        "  %.0f %% of one processor; rows take %.1f MiB; resident at every tenth:",
        static_cast<unsigned long long>(received), took,
        static_cast<unsigned long long>(looks.rows), static_cast<unsigned long long>(looks.logins),
        whole ? "nothing lost" : "LINES LOST", used * 100,
        static_cast<double>(rows.memory()) / 1048576);
    for (const double kib : looks.resident) {
        std::fprintf(stderr, " %.0f", kib / 1024);
    }
    std::fprintf(stderr,
        " MiB\n  a look takes %.2f ms, p95 %.2f ms; lines are rows after %.1f ms, p95 %.1f, most %.1f\n",
        part(looks.look, 0.5) * 1e3, part(looks.look, 0.95) * 1e3, part(looks.lag, 0.5) * 1e3,
        part(looks.lag, 0.95) * 1e3, part(looks.lag, 1) * 1e3);
    const double allowed = kFixedKib
        + (static_cast<double>(looks.rows) * kRowBytes
              + static_cast<double>(looks.logins) * kLoginBytes)
            / 1024;
    figure("limit/live-cpu", used * 1e9, "ns");
    figure("floor/live-cpu", 1e9, "ns");
    figure("limit/live-memory", looks.resident.back(), "KiB");
    figure("floor/live-memory", allowed, "KiB");
    return whole;
}

/// Through all of it, once.
void measureSearching(const LogWatch& watch)
{
    for (const auto* text : {"level >= error", "\"Attestor rejected proof\"",
             "component = attestor and error : nonce"}) {
        const auto begin = Steady::now();
        const FilteredRows filtered(watch, *telemetry::Filter::parse(text));
        while (!filtered.found().caughtUp()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        std::fprintf(stderr, "  %s: %llu rows after %.2f s\n", text,
            static_cast<unsigned long long>(filtered.found().size()), secondsSince(begin));
    }
    for (const auto letters : {Needle::Letters::AsWritten, Needle::Letters::Any}) {
        const auto begin = Steady::now();
        const auto rows = watch.rows();
        const bool found = findRow(
            rows, Needle::text("not to be found", letters), rows.first(), Direction::Forward)
                               .has_value();
        std::fprintf(stderr, "  a text that is not there%s: %s after %.2f s\n",
            letters == Needle::Letters::Any ? ", in any case" : "", found ? "FOUND" : "not found",
            secondsSince(begin));
    }
}

void measureOpening(const std::string& folder, std::uint64_t bytes)
{
    const std::string path = folder + "/bench-" + std::to_string(bytes) + ".log";
    std::error_code none;
    if (std::filesystem::file_size(path, none) < bytes || none) {
        writeLog(path, bytes);
    }
    std::vector<double> screens;
    for (int run = 0; run < 5; ++run) {
        const auto begin = Steady::now();
        LogWatch watch({});
        watch.addFile(path);
        (void)watch.waitForRows(kScreen, std::chrono::seconds(60));
        (void)watch.rows().texts(0, kScreen);
        screens.push_back(secondsSince(begin));
    }
    LogWatch watch({});
    const auto begin = Steady::now();
    watch.addFile(path, live::Follow::No);
    while (!allEnded(watch)) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    const double whole = secondsSince(begin);
    const auto rows = watch.rows();
    std::vector<double> jumps;
    std::mt19937_64 random(1); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same places every time
    for (int jump = 0; jump < 2000; ++jump) {
        const Row row = random() % rows.end();
        const auto from = Steady::now();
        for (std::size_t i = 0; i < kScreen; ++i) {
            (void)rows.at(row + i);
        }
        (void)rows.texts(row, kScreen);
        jumps.push_back(secondsSince(from));
    }
    std::fprintf(stderr,
        "opening %.1f GB, %llu lines: a first screen after %.1f ms (most %.1f), all rows after %.2f s, %.1f MiB\n"
        "  a jump takes %.3f ms, p95 %.3f, most %.3f\n",
        static_cast<double>(bytes) / 1e9, static_cast<unsigned long long>(rows.size()),
        part(screens, 0.5) * 1e3, part(screens, 1) * 1e3, whole,
        static_cast<double>(rows.memory()) / 1048576, part(jumps, 0.5) * 1e3,
        part(jumps, 0.95) * 1e3, part(jumps, 1) * 1e3);
    measureSearching(watch);
    figure("limit/first-screen", part(screens, 0.5) * 1e9, "ns");
    figure("floor/first-screen", 100e6, "ns");
    figure("limit/jump", part(jumps, 0.95) * 1e9, "ns");
    figure("floor/jump", 8e6, "ns");
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("usage: live_bench FOLDER [SECONDS [BYTES]]\n", stderr);
        return 2;
    }
    const int seconds = argc > 2 ? std::atoi(argv[2]) : 60;
    const std::uint64_t bytes = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1'000'000'000;
    const bool whole = measureLoad(argv[1], seconds);
    std::error_code ignored;
    std::filesystem::remove_all(std::string(argv[1]) + "/live-bench-spool", ignored);
    measureOpening(argv[1], bytes);
    return whole ? 0 : 1;
}
