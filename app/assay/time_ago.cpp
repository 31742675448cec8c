// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_ago.h"

#include <charconv>
#include <cstdint>
#include <utility>

namespace attest::app {

namespace {

constexpr std::int64_t kDay = 86'400;
constexpr std::pair<char, std::int64_t> kUnits[]
    = {{'w', 7 * kDay}, {'d', kDay}, {'h', 3600}, {'m', 60}, {'s', 1}};

std::optional<std::int64_t> secondsOf(std::string_view text)
{
    constexpr std::int64_t kMost = 100'000; // of any unit: nothing overflows
    std::int64_t seconds = 0;
    bool any = false;
    for (const auto& [unit, length] : kUnits) {
        const auto end = text.find(unit);
        if (end == std::string_view::npos) {
            continue;
        }
        std::int64_t count = 0;
        const auto read = std::from_chars(text.data(), text.data() + end, count);
        if (read.ec != std::errc() || read.ptr != text.data() + end || count < 0 || count > kMost) {
            return std::nullopt;
        }
        seconds += count * length;
        text.remove_prefix(end + 1);
        any = true;
    }
    return any && text.empty() ? std::optional(seconds) : std::nullopt;
}

Time midnightBefore(Time time)
{
    const auto behind = (time.seconds % kDay + kDay) % kDay;
    return {time.seconds - behind, 0};
}

} // namespace

std::optional<Time> timeAgo(std::string_view text, Time now)
{
    const auto midnight = midnightBefore(now);
    if (text == "today" || text == "yesterday") {
        return Time{midnight.seconds - (text == "today" ? 0 : kDay), 0};
    }
    if (text.ends_with(" ago")) {
        text.remove_suffix(4);
    }
    const auto seconds = secondsOf(text.starts_with('-') ? text.substr(1) : text);
    return seconds ? std::optional(Time{now.seconds - *seconds, now.nanos}) : std::nullopt;
}

} // namespace attest::app
