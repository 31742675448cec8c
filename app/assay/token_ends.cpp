// SPDX-License-Identifier: GPL-3.0-or-later
#include "token_ends.h"

#include "base/ascii.h"
#include "files.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace attest::app {

namespace {

std::string variable(const char* name)
{
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing here sets any
    return value == nullptr ? "" : value;
}

/// Empty where none can be kept.
std::string fileOf(const azure::Connection& connection)
{
    const std::string folder = tokenEndsFolder();
    return folder.empty() || !isGuid(connection.id) ? std::string() : folder + "/" + connection.id;
}

} // namespace

std::string tokenEndsFolder()
{
    const std::string state = variable("XDG_STATE_HOME");
    const std::string home = variable("HOME");
    // The Base Directory Specification: a relative path there is not valid and is passed over.
    return state.starts_with('/') ? state + "/assayer/token-ends"
        : home.starts_with('/')   ? home + "/.local/state/assayer/token-ends"
                                  : std::string();
}

void keepTokenEnd(const azure::Connection& connection, Time end)
{
    const std::string file = fileOf(connection);
    const auto kept = keptTokenEnd(connection);
    if (file.empty() || (kept && *kept >= end)) {
        return;
    }
    std::error_code error;
    if (std::filesystem::create_directories(tokenEndsFolder(), error)) {
        std::filesystem::permissions(tokenEndsFolder(), std::filesystem::perms::owner_all, error);
    }
    if (writeFile(file, formatRfc3339(end) + "\n", Existing::Replace, Readers::Owner)) {
        forgetTokenEnd(connection);
    }
}

std::optional<Time> keptTokenEnd(const azure::Connection& connection)
{
    std::ifstream in(fileOf(connection));
    char line[64]{};
    in.getline(line, sizeof line);
    return in.good() ? parseRfc3339(line) : std::nullopt;
}

void forgetTokenEnd(const azure::Connection& connection)
{
    if (const std::string file = fileOf(connection); !file.empty()) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
    }
}

} // namespace attest::app
