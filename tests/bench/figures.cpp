// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>

namespace attest::bench {

double secondsSince(std::chrono::steady_clock::time_point from)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
}

double residentKib()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    double kib = 0;
    while (status >> word) {
        if (word == "VmRSS:") {
            status >> kib;
        }
    }
    return kib;
}

double part(std::vector<double> values, double of)
{
    if (values.empty()) {
        return 0;
    }
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(static_cast<double>(values.size() - 1) * of)];
}

void figure(const char* name, double value, const char* unit)
{
    std::printf("%s/manual_time,1,%.0f,%.0f,%s\n", name, value, value, unit);
}

} // namespace attest::bench
