// SPDX-License-Identifier: GPL-3.0-or-later
#include "marked.h"

#include "support/shared.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

namespace attest::test {
namespace {

constexpr auto kNone = std::string_view::npos;

bool isNameCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::string_view skipBlanks(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\n");
    return from == kNone ? std::string_view() : text.substr(from);
}

// What the two escapes of one byte mean; others stand for themselves.
char escaped(char c)
{
    return c == 'n' ? '\n' : c == 't' ? '\t' : c;
}

// The bytes of \xE2 at the start of the text.
char hexByte(std::string_view& text)
{
    int value = 0;
    text.remove_prefix(1);
    while (!text.empty() && std::isxdigit(static_cast<unsigned char>(text.front())) != 0) {
        const char c = text.front();
        value = 16 * value + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        text.remove_prefix(1);
    }
    return static_cast<char>(value);
}

// Literals side by side, as the compiler joins them; moves the text behind them.
std::optional<std::string> literalAt(std::string_view& text)
{
    std::optional<std::string> joined;
    for (text = skipBlanks(text); text.starts_with('"'); text = skipBlanks(text)) {
        joined = joined.value_or(std::string());
        text.remove_prefix(1);
        while (!text.empty() && text.front() != '"') {
            const bool escape = text.front() == '\\' && text.size() > 1;
            text.remove_prefix(escape ? 1 : 0);
            if (escape && text.front() == 'x') {
                *joined += hexByte(text);
                continue;
            }
            *joined += escape ? escaped(text.front()) : text.front();
            text.remove_prefix(1);
        }
        text.remove_prefix(text.empty() ? 0 : 1);
    }
    return joined;
}

struct Marker {
    std::string_view call;
    enum class Context { Catalogue, Given, Class } context;
};

constexpr auto kMarkers = std::to_array<Marker>({{"WORDS(", Marker::Context::Catalogue},
    {"QT_TRANSLATE_NOOP(", Marker::Context::Given}, {"translate(", Marker::Context::Given},
    {"tr(", Marker::Context::Class}, {"QT_TR_NOOP(", Marker::Context::Class}});

std::optional<Marked> read(const Marker& marker, std::string_view behind)
{
    Marked marked;
    if (marker.context == Marker::Context::Catalogue) {
        marked.context = "catalogue";
    } else if (marker.context == Marker::Context::Given) {
        const auto context = literalAt(behind);
        if (!context || !behind.starts_with(',')) {
            return std::nullopt;
        }
        marked.context = *context;
        behind.remove_prefix(1);
    }
    const auto text = literalAt(behind);
    if (!text) {
        return std::nullopt;
    }
    marked.text = *text;
    return marked;
}

} // namespace

std::vector<Marked> markedIn(const std::string& file, std::string_view text)
{
    std::vector<Marked> found;
    for (const Marker& marker : kMarkers) {
        for (auto at = text.find(marker.call); at != kNone; at = text.find(marker.call, at + 1)) {
            const auto line = text.rfind('\n', at) == kNone ? 0 : text.rfind('\n', at) + 1;
            const bool comment = text.substr(line, at - line).find("//") != kNone;
            if (comment || (at > 0 && isNameCharacter(text[at - 1]))) {
                continue;
            }
            if (auto marked = read(marker, text.substr(at + marker.call.size()))) {
                const auto lines = std::count(text.begin(), text.begin() + at, '\n') + 1;
                marked->where = file + ":" + std::to_string(lines);
                found.push_back(std::move(*marked));
            }
        }
    }
    return found;
}

std::vector<Marked> markedIn(const std::string& root)
{
    std::vector<Marked> found;
    for (const char* folder : {"app", "core", "ui"}) {
        for (const auto& each :
            std::filesystem::recursive_directory_iterator(root + '/' + folder)) {
            const auto extension = each.path().extension();
            if (each.is_regular_file() && (extension == ".h" || extension == ".cpp")) {
                auto some = markedIn(each.path().lexically_relative(root).generic_string(),
                    readFile(each.path()).value_or(std::string()));
                found.insert(found.end(), some.begin(), some.end());
            }
        }
    }
    return found;
}

} // namespace attest::test
