// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_files.h"

#include <cstdlib>
#include <filesystem>

namespace attest::app {

std::string environmentVariable(const char* name)
{
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing here sets any
    return value == nullptr ? std::string() : value;
}

std::string ownFolder(const char* variable, std::string_view belowHome)
{
    const std::string given = environmentVariable(variable);
    const std::string home = environmentVariable("HOME");
    // A relative path there is not valid and is passed over.
    return given.starts_with('/') ? given + "/assayer"
        : home.starts_with('/')   ? home + "/" + std::string(belowHome) + "/assayer"
                                  : std::string();
}

std::optional<UsageError> writeOwn(const std::string& path, std::string_view text)
{
    const auto folder = std::filesystem::path(path).parent_path();
    std::error_code error;
    if (std::filesystem::create_directories(folder, error)) {
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    }
    return writeFile(path, text, Existing::Replace, Readers::Owner);
}

} // namespace attest::app
