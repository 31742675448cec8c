// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/telemetry/metrics.h"

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <sys/resource.h>
#include <unistd.h>

namespace attest::lab {

namespace {

double residentBytes()
{
    unsigned long total = 0;
    unsigned long resident = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%lu %lu", &total, &resident) != 2) {
            resident = 0;
        }
        std::fclose(file);
    }
    return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE));
}

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double openFiles()
{
    std::error_code error;
    double count = 0;
    for (auto at = std::filesystem::directory_iterator("/proc/self/fd", error);
         !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
        ++count;
    }
    return count;
}

} // namespace

void declareProcessMetrics(Metrics& metrics)
{
    metrics.declare("process_start_time_seconds",
        "Start time of the process since unix epoch in seconds.", MetricKind::Gauge);
    metrics.declare(
        "process_resident_memory_bytes", "Resident memory size in bytes.", MetricKind::Gauge);
    metrics.declare("process_cpu_seconds_total", "Total user and system CPU time spent in seconds.",
        MetricKind::Counter);
    metrics.declare("process_open_fds", "Number of open file descriptors.", MetricKind::Gauge);
    metrics.set("process_start_time_seconds", {}, static_cast<double>(std::time(nullptr)));
}

void refreshProcessMetrics(Metrics& metrics)
{
    metrics.set("process_resident_memory_bytes", {}, residentBytes());
    metrics.set("process_cpu_seconds_total", {}, processorSeconds());
    metrics.set("process_open_fds", {}, openFiles());
}

} // namespace attest::lab
