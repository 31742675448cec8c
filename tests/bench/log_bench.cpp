// SPDX-License-Identifier: GPL-3.0-or-later
// log_bench FOLDER [BYTES]: a log of a gigabyte, written there if it is not there, read from memory. What
// opening, searching and filtering it costs, by the same classes as the window's, each beside a tool that does less. By
// the clock, the best of several runs in turn, in the form that run.sh reads.
#include "log_lines.h"
#include "received_lines.h"
#include "spawn.h"
#include "telemetry/log/blocks.h"
#include "watch/filtered_rows.h"
#include "watch/quick_find.h"

#include <simdjson.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sys/resource.h>
#include <thread>

using namespace attest;
using namespace attest::bench;
using namespace attest::telemetry;
using namespace attest::watch;

namespace {

constexpr int kRuns = 7;
/// Of a figure that takes a hundred times as long as the others.
constexpr int kRunsOfTheSlow = 2;
constexpr char kText[] = "Attestor rejected proof";
/// Four members of every line, as the pass of simdjson beside it.
constexpr char kFilter[]
    = "level = error and msg : rejected and component = attestor and error : nonce";
/// The same without a level, which rows are known by: these lines have to be read for it.
constexpr char kReadingFilter[] = "msg : rejected and component = attestor and error : nonce";

/// The same four members by simdjson alone: what of a filter on them is not ours.
std::size_t passOfSimdjson(const LogFile& file, Extent extent)
{
    simdjson::ondemand::parser parser;
    std::vector<char> padded;
    BlockReader reader(file, extent, file.size());
    BlockReader::Block block;
    std::size_t found = 0;
    while (reader.next(block)) {
        padded.resize(std::max(padded.size(), block.lines.size() + simdjson::SIMDJSON_PADDING));
        std::copy(block.lines.begin(), block.lines.end(), padded.begin());
        simdjson::ondemand::document_stream documents;
        if (parser.iterate_many(padded.data(), block.lines.size(), std::size_t{1} << 20U)
                .get(documents)) {
            continue;
        }
        for (auto document : documents) {
            std::string_view level, message, component, error;
            auto object = document.get_object();
            const bool all = !object.find_field_unordered("level").get_string().get(level)
                && !object.find_field_unordered("msg").get_string().get(message)
                && !object.find_field_unordered("component").get_string().get(component)
                && !object.find_field_unordered("error").get_string().get(error);
            found += all && level == "ERROR" && component == "attestor"
                    && error.find("nonce") != std::string_view::npos
                ? 1
                : 0;
        }
    }
    return found;
}

std::size_t allOfSimdjson(const LogFile& file)
{
    const auto pieces = piecesOf(0, file.size());
    std::atomic<std::size_t> found{0};
    forEachPiece(
        pieces.size(), {}, [&](std::size_t i) { found += passOfSimdjson(file, pieces[i]); });
    return found;
}

/// Where lines begin, found as they are for rows, and no more than that.
std::uint64_t beginnings(const LogFile& file)
{
    const auto pieces = piecesOf(0, file.size());
    std::vector<std::vector<std::uint32_t>> begins(pieces.size());
    forEachPiece(pieces.size(), {}, [&](std::size_t i) {
        BlockReader reader(file, pieces[i], file.size());
        BlockReader::Block block;
        while (reader.next(block)) {
            forEachLine(block, [&](std::uint64_t offset, std::string_view) {
                begins[i].push_back(static_cast<std::uint32_t>(offset - pieces[i].begin));
            });
        }
    });
    std::uint64_t sum = 0;
    for (const auto& each : begins) {
        sum += each.size();
    }
    return sum;
}

/// The watch tells of changes thirty times a second, which is as long as what is measured: it is asked oftener.
template <typename Condition>
void waitUntil(const Condition& condition)
{
    while (!condition()) {
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
}

std::uint64_t opened(LogWatch& watch, const std::string& path)
{
    watch.addFile(path, live::Follow::No);
    waitUntil([&] { return allEnded(watch); });
    return watch.rows().size();
}

std::uint64_t opened(const std::string& path)
{
    LogWatch watch({});
    return opened(watch, path);
}

std::uint64_t filtered(const LogWatch& watch, const Filter& filter)
{
    const FilteredRows rows(watch, filter);
    waitUntil([&] { return rows.found().caughtUp(); });
    return rows.found().size();
}

/// The most that this process ever had in memory.
double residentKib()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    double kib = 0;
    while (status >> word) {
        if (word == "VmHWM:") {
            status >> kib;
        }
    }
    return kib;
}

struct Figure {
    const char* name;
    std::function<std::uint64_t()> run;
    double best = 1e9, cpu = 1e9;
    std::uint64_t answer = 0;
    int runs = kRuns;
};

/// Of this process and of those that it waited for, in seconds.
double cpuTime()
{
    double sum = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        ::getrusage(who, &used);
        for (const auto& part : {used.ru_utime, used.ru_stime}) {
            sum += static_cast<double>(part.tv_sec) + static_cast<double>(part.tv_usec) / 1e6;
        }
    }
    return sum;
}

/// Where it is; empty where it is not.
std::string onPath(const std::string& program)
{
    const std::string path = std::getenv("PATH") ? std::getenv("PATH") : "";
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find(':', at), path.size());
        const std::string file = path.substr(at, end - at) + "/" + program;
        if (std::filesystem::exists(file)) {
            return file;
        }
        at = end + 1;
    }
    return {};
}

std::uint64_t ran(const std::vector<std::string>& command)
{
    return static_cast<std::uint64_t>(timeProcess(command).exit);
}

/// Writes what lnav has to be told of these lines, so that it takes time and level from each as we do. It
/// then indexes the file to count its lines.
std::vector<std::string> countByLnav(const std::string& folder, const std::string& path)
{
    const std::string home = folder + "/lnav";
    const std::string formats = home + "/formats/bench";
    std::filesystem::create_directories(formats);
    std::ofstream(formats + "/bench.json") << R"({
  "$schema": "https://lnav.org/schemas/format-v1.schema.json",
  "bench_log": {
    "title": "bench", "json": true, "file-pattern": "bench-\\d+\\.log$",
    "timestamp-field": "time", "level-field": "level", "body-field": "msg",
    "level": {"error": "ERROR", "warning": "WARN", "info": "INFO", "debug": "DEBUG"},
    "line-format": [{"field": "time"}, " ", {"field": "level"}, " ", {"field": "msg"}],
    "value": {"component": {"kind": "string"}, "error": {"kind": "string"}}
  }
})";
    return {onPath("env"), "HOME=" + home, onPath("lnav"), "-n", "-I", home, "-c",
        ";select count(*) from bench_log", path};
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("usage: log_bench FOLDER [BYTES]\n", stderr);
        return 2;
    }
    const std::uint64_t bytes = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1'000'000'000;
    const std::string path = std::string(argv[1]) + "/bench-" + std::to_string(bytes) + ".log";
    std::error_code none;
    if (std::filesystem::file_size(path, none) < bytes || none) {
        writeLog(path, bytes);
    }
    const auto file = LogFile::open(path);
    const auto text = Filter::parse('"' + std::string(kText) + '"');
    const auto filter = Filter::parse(kFilter), readingFilter = Filter::parse(kReadingFilter);
    if (!file || !text || !filter || !readingFilter) {
        std::fputs("log_bench: the log could not be written\n", stderr);
        return 1;
    }
    // First of all, so that what others need is not in it.
    LogWatch watch({});
    const std::uint64_t lines = opened(watch, path);
    const double memory = residentKib();
    const double allowed = 60.0 * 1024 + 16.0 * static_cast<double>(lines) / 1024;

    std::vector<Figure> figures = {
        {"floor/log-wc",
            [&] {
                return ran({onPath("wc"), "-l", path});
            }},
        {"limit/log-lines", [&] { return beginnings(*file); }},
        {"limit/log-typed", [&] { return opened(path); }},
        {"limit/log-text", [&] { return filtered(watch, *text); }},
        {"limit/log-find",
            [&] {
                const auto none = Needle::text("no line has this", Needle::Letters::AsWritten);
                return findRow(watch.rows(), none, 0, Direction::Forward).value_or(0);
            }},
        {"floor/log-simdjson", [&] { return allOfSimdjson(*file); }},
        {"limit/log-filter", [&] { return filtered(watch, *filter); }},
        {"limit/log-reading-filter", [&] { return filtered(watch, *readingFilter); }},
    };
    if (!onPath("rg").empty()) {
        figures.push_back({"peer/log-ripgrep", [&] {
                               return ran({onPath("rg"), "-c", kText, path});
                           }});
    }
    if (!onPath("lnav").empty()) {
        figures.push_back({.name = "peer/log-lnav",
            .run = [command = countByLnav(argv[1], path)] { return ran(command); },
            .runs = kRunsOfTheSlow});
    }
    for (int run = 0; run < kRuns; ++run) {
        for (auto& figure : figures) {
            if (run >= figure.runs) {
                continue;
            }
            const double before = cpuTime();
            const auto from = std::chrono::steady_clock::now();
            figure.answer = figure.run();
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - from;
            figure.best = std::min(figure.best, took.count());
            figure.cpu = std::min(figure.cpu, cpuTime() - before);
        }
    }
    for (const auto& figure : figures) {
        std::printf(
            "%s/manual_time,1,%.0f,%.0f,ns\n", figure.name, figure.best * 1e9, figure.best * 1e9);
        std::fprintf(stderr, "%s: %.1f ms, %.1f ms CPU, %llu\n", figure.name, figure.best * 1e3,
            figure.cpu * 1e3, static_cast<unsigned long long>(figure.answer));
    }
    std::printf("limit/log-memory,1,%.0f,%.0f,KiB\nfloor/log-memory,1,%.0f,%.0f,KiB\n", memory,
        memory, allowed, allowed);
    std::fprintf(stderr, "%llu lines, %.1f MiB resident of %.1f allowed\n",
        static_cast<unsigned long long>(lines), memory / 1024, allowed / 1024);
    return 0;
}
