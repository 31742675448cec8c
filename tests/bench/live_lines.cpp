// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_lines.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attest::bench {

namespace {

constexpr int kPerSecond = 100; ///< how often a writer writes

std::string lineOf(std::uint64_t number)
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const bool failed = number % 50 == 49;
    std::string nanos = std::to_string(now.tv_nsec);
    nanos.insert(0, 9 - nanos.size(), '0');
    return std::string("{\"level\":\"") + (failed ? "error" : "info")
        + "\",\"ts\":" + std::to_string(now.tv_sec) + "." + nanos.substr(0, 6)
        + ",\"logger\":\"attestor\",\"msg\":\""
        + (number % 10 == 0 ? "Login started with multi-attestation support"
                            : "Verified the attested document of a machine")
        + "\",\"number\":" + std::to_string(number) + ",\"trace_id\":\"session-"
        + std::to_string(number / 10)
        + "\",\"subscription\":\"00000000-0000-0000-0000-000000000001\",\"resourceGroup\":"
          "\"machines\"}\n";
}

bool writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const auto wrote = ::write(descriptor, text.data(), text.size());
        if (wrote <= 0) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return true;
}

void writeLines(int descriptor, std::uint64_t lines, int linesPerSecond)
{
    const auto begin = std::chrono::steady_clock::now();
    std::uint64_t number = 0;
    for (std::int64_t turn = 1; number < lines; ++turn) {
        std::string text;
        const auto until = static_cast<std::uint64_t>(turn * linesPerSecond / kPerSecond);
        for (; number < until && number < lines; ++number) {
            text += lineOf(number);
        }
        if (!writeAll(descriptor, text)) {
            return;
        }
        // By the clock: who was held up catches up.
        const auto due = begin + std::chrono::milliseconds(turn * 1000 / kPerSecond);
        const auto left = std::chrono::duration_cast<std::chrono::microseconds>(
            due - std::chrono::steady_clock::now());
        if (left.count() > 0) {
            ::usleep(static_cast<useconds_t>(left.count()));
        }
    }
}

} // namespace

LineWriters::LineWriters(int writers, int linesPerSecond, int seconds)
    : m_linesEach(static_cast<std::uint64_t>(linesPerSecond) * static_cast<std::uint64_t>(seconds))
{
    int gate[2] = {};
    if (::pipe(gate) != 0) {
        std::abort();
    }
    m_gate = gate[1];
    for (int i = 0; i < writers; ++i) {
        int ends[2] = {};
        if (::pipe(ends) != 0) {
            std::abort();
        }
        const int child = ::fork();
        if (child == 0) {
            ::close(m_gate);
            char none = 0;
            (void)!::read(gate[0], &none, 1); // until the gate is closed
            writeLines(ends[1], m_linesEach, linesPerSecond);
            ::_exit(0);
        }
        ::close(ends[1]);
        m_children.push_back(child);
        m_descriptors.push_back(ends[0]);
    }
    ::close(gate[0]);
}

void LineWriters::go()
{
    ::close(m_gate);
    m_gate = -1;
}

double LineWriters::end()
{
    for (const int child : m_children) {
        ::waitpid(child, nullptr, 0);
    }
    m_children.clear();
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
        + static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

LineWriters::~LineWriters()
{
    for (const int descriptor : m_descriptors) {
        ::close(descriptor);
    }
}

std::uint64_t numberIn(std::string_view line)
{
    constexpr std::string_view kName = "\"number\":";
    const auto at = line.find(kName);
    std::uint64_t number = ~std::uint64_t{0};
    if (at != std::string_view::npos) {
        const char* const begin = line.data() + at + kName.size();
        std::from_chars(begin, line.data() + line.size(), number);
    }
    return number;
}

} // namespace attest::bench
