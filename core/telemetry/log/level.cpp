// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/level.h"

#include "base/ascii.h"

#include <utility>

namespace attest::telemetry {

namespace {

constexpr std::pair<std::string_view, Level> kNames[] = {
    {"unknown", Level::Unknown},
    {"trace", Level::Trace},
    {"debug", Level::Debug},
    {"info", Level::Info},
    {"warn", Level::Warn},
    {"error", Level::Error},
    {"dpanic", Level::DPanic},
    {"panic", Level::Panic},
    {"fatal", Level::Fatal},
    {"warning", Level::Warn},
    {"err", Level::Error},
    {"information", Level::Info},
    {"notice", Level::Info},
    {"critical", Level::Fatal},
    {"crit", Level::Fatal},
    {"emergency", Level::Fatal},
    {"alert", Level::Fatal},
};
constexpr std::pair<std::string_view, Level> kLetters[] = {
    {"t", Level::Trace},
    {"d", Level::Debug},
    {"i", Level::Info},
    {"w", Level::Warn},
    {"e", Level::Error},
    {"f", Level::Fatal},
};

} // namespace

std::string_view levelName(Level level)
{
    return kNames[static_cast<std::size_t>(level)].first;
}

Level levelNamed(std::string_view name)
{
    for (const auto& [known, level] : kNames) {
        if (equalNoCase(known, name)) {
            return level;
        }
    }
    return Level::Unknown;
}

Level levelOf(std::string_view text)
{
    // What nearly every line says, in the spellings of slog and zap, without a search.
    if (text.size() == 4) {
        if (text == "INFO" || text == "info") {
            return Level::Info;
        }
        if (text == "WARN" || text == "warn") {
            return Level::Warn;
        }
    } else if (text.size() == 5) {
        if (text == "DEBUG" || text == "debug") {
            return Level::Debug;
        }
        if (text == "ERROR" || text == "error") {
            return Level::Error;
        }
    }
    // slog counts up and down from its names.
    text = text.substr(0, text.find_first_of("+-"));
    if (text.size() == 1) {
        for (const auto& [letter, level] : kLetters) {
            if (equalNoCase(letter, text)) {
                return level;
            }
        }
    }
    return levelNamed(text);
}

Level levelOfSeverity(std::int64_t number)
{
    constexpr Level kBands[]
        = {Level::Trace, Level::Debug, Level::Info, Level::Warn, Level::Error, Level::Fatal};
    return number < 1 || number > 24 ? Level::Unknown : kBands[(number - 1) / 4];
}

Level levelOfPriority(std::int64_t priority)
{
    if (priority < 0 || priority > 7) {
        return Level::Unknown;
    }
    return priority <= 3 ? Level::Error
        : priority == 4  ? Level::Warn
        : priority <= 6  ? Level::Info
                         : Level::Debug;
}

Level levelOfOcsf(std::int64_t severity)
{
    if (severity < 1 || severity > 6) {
        return Level::Unknown;
    }
    return severity <= 2 ? Level::Info : severity == 3 ? Level::Warn : Level::Error;
}

} // namespace attest::telemetry
