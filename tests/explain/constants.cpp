// SPDX-License-Identifier: GPL-3.0-or-later
#include "constants.h"

#include "support/shared.h"

#include <algorithm>
#include <utility>

namespace attest::test {
namespace {

constexpr auto kNone = std::string_view::npos;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t");
    return from == kNone ? std::string_view() : text.substr(from);
}

// What stands behind "//", "///" or "///<"; empty where the line has no comment.
std::string commentOf(std::string_view line)
{
    const auto at = line.find("//");
    return at == kNone ? std::string() : std::string(line.substr(at)) + ' ';
}

bool isComment(std::string_view line)
{
    return trimmed(line).starts_with("//");
}

// The names after "params:" (or "params of all:", which holds for the constants that follow),
// without what brackets say about them.
std::set<std::string> listed(std::string_view comment)
{
    constexpr std::string_view kMark = "params";
    const auto at = comment.find(kMark);
    const auto from = at == kNone ? kNone : comment.find(':', at);
    std::set<std::string> names;
    std::string word;
    int nested = 0;
    for (const char c : from == kNone ? std::string_view() : comment.substr(from + 1)) {
        nested += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (nested == 0 && isNameCharacter(c)) {
            word += c;
        } else if (!word.empty()) {
            names.insert(std::exchange(word, {}));
        }
    }
    return names;
}

} // namespace

std::vector<Constant> constantsOf(const std::string& file, std::string_view text)
{
    const auto lines = linesOf(text);
    std::vector<Constant> found;
    std::set<std::string> common;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].find("params of all:") != kNone) {
            common = listed(commentOf(lines[i]));
        }
        if (isComment(lines[i]) || lines[i].find("constexpr IssueId k") == kNone) {
            continue;
        }
        std::string code(lines[i]);
        std::string comment = commentOf(lines[i]);
        std::size_t last = i;
        while (last + 1 < lines.size() && code.find(';') == kNone) {
            code += lines[++last];
            comment += commentOf(lines[last]);
        }
        while (last + 1 < lines.size() && comment.find("///<") != kNone
            && isComment(lines[last + 1]) && trimmed(lines[last + 1]).starts_with("///<")) {
            comment += commentOf(lines[++last]);
        }
        std::string above;
        for (std::size_t j = i; j > 0 && isComment(lines[j - 1]); --j) {
            above = commentOf(lines[j - 1]) + above;
        }
        const auto open = code.find('"');
        const auto close = open == kNone ? kNone : code.find('"', open + 1);
        if (close == kNone) {
            continue;
        }
        auto params = listed(above);
        params.merge(listed(comment));
        params.insert(common.begin(), common.end());
        found.push_back({code.substr(open + 1, close - open - 1),
            file + ":" + std::to_string(i + 1), std::move(params)});
    }
    return found;
}

std::vector<Constant> constantsBelow(const std::filesystem::path& root)
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp")) {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());

    std::vector<Constant> found;
    for (const auto& path : paths) {
        const auto some = constantsOf(
            path.lexically_relative(root).generic_string(), readFile(path).value_or(std::string()));
        found.insert(found.end(), some.begin(), some.end());
    }
    return found;
}

std::set<std::string> placeholders(std::string_view sentence)
{
    std::set<std::string> names;
    for (auto open = sentence.find('{'); open != kNone; open = sentence.find('{', open + 1)) {
        const auto close = sentence.find('}', open);
        if (close != kNone) {
            names.emplace(sentence.substr(open + 1, close - open - 1));
        }
    }
    return names;
}

} // namespace attest::test
