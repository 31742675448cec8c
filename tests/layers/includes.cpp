// SPDX-License-Identifier: GPL-3.0-or-later
#include "includes.h"

#include "support/shared.h"

#include <algorithm>

namespace attest::test {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from);
}

// The name between the delimiters, empty if the line is no #include.
std::string_view includedName(std::string_view line)
{
    line = trimmed(line);
    if (!line.starts_with('#'))
        return {};
    line = trimmed(line.substr(1));
    if (!line.starts_with("include"))
        return {};
    line = trimmed(line.substr(7));
    if (line.empty() || (line.front() != '"' && line.front() != '<'))
        return {};
    const auto end = line.find(line.front() == '"' ? '"' : '>', 1);
    return end == std::string_view::npos ? std::string_view() : line.substr(1, end - 1);
}

} // namespace

std::vector<Include> includesOf(const std::string& file, std::string_view text)
{
    std::vector<Include> found;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        if (const auto name = includedName(text.substr(0, end)); !name.empty())
            found.push_back({file, line, std::string(name)});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

std::vector<Include> includesBelow(const std::filesystem::path& root)
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp"))
            paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());

    std::vector<Include> found;
    for (const auto& path : paths) {
        const auto text = readFile(path).value_or(std::string());
        const auto some = includesOf(path.lexically_relative(root).generic_string(), text);
        found.insert(found.end(), some.begin(), some.end());
    }
    return found;
}

} // namespace attest::test
