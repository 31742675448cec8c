// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shared.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace attest::test {

std::optional<std::filesystem::path> sharedFolder()
{
    const char* given = std::getenv("ASSAYER_SHARED");
    std::filesystem::path folder = given != nullptr ? given : ASSAYER_SHARED_DEFAULT;
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        return std::nullopt;
    return folder.lexically_normal();
}

std::optional<std::string> readFile(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    // Not by an iterator over the buffer: it throws where reading fails, as it does of what /proc says of a
    // process that has just ended.
    std::string bytes;
    char part[16384];
    do {
        file.read(part, sizeof part);
        bytes.append(part, static_cast<std::size_t>(file.gcount()));
    } while (file);
    if (file.bad())
        return std::nullopt;
    return bytes;
}

} // namespace attest::test
