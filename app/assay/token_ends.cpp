// SPDX-License-Identifier: GPL-3.0-or-later
#include "token_ends.h"

#include "base/ascii.h"
#include "own_files.h"

#include <filesystem>
#include <fstream>

namespace attest::app {

namespace {

/// Empty where none can be kept.
std::string fileOf(const azure::Connection& connection)
{
    const std::string folder = tokenEndsFolder();
    return folder.empty() || !isGuid(connection.id) ? std::string() : folder + "/" + connection.id;
}

} // namespace

std::string tokenEndsFolder()
{
    const std::string folder = ownFolder("XDG_STATE_HOME", ".local/state");
    return folder.empty() ? folder : folder + "/token-ends";
}

void keepTokenEnd(const azure::Connection& connection, Time end)
{
    const std::string file = fileOf(connection);
    const auto kept = keptTokenEnd(connection);
    if (file.empty() || (kept && *kept >= end)) {
        return;
    }
    if (writeOwn(file, formatRfc3339(end) + "\n")) {
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
