// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include "base/ascii.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <sys/ioctl.h>
#include <unistd.h>

namespace attest::app {

namespace {

constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidest = 120; // longer lines are hard to read, however wide the window

std::size_t widthOf(std::FILE* out)
{
    std::size_t width = 0;
    winsize size{};
    if (ioctl(fileno(out), TIOCGWINSZ, &size) == 0) {
        width = size.ws_col;
    }
    if (const char* columns = width == 0 ? std::getenv("COLUMNS") : nullptr) {
        std::from_chars(columns, columns + std::strlen(columns), width);
    }
    return std::clamp(width == 0 ? std::size_t{80} : width, kNarrowest, kWidest);
}

bool wantsColour(std::FILE* out)
{
    const char* none = std::getenv("NO_COLOR");
    const char* forced = std::getenv("CLICOLOR_FORCE");
    if (forced && *forced && std::strcmp(forced, "0") != 0 && !(none && *none)) {
        return true;
    }
    const char* term = std::getenv("TERM");
    return isatty(fileno(out)) != 0 && !(none && *none) && !(term && !std::strcmp(term, "dumb"));
}

/// By the environment, as setlocale() would look it up (POSIX, Base Definitions 8.2). Nothing set at
/// all is no statement: containers and services run so, before terminals that know UTF-8.
Charset charsetOf()
{
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const char* value = std::getenv(name);
        if (value && *value) {
            const std::string locale = lowered(value);
            return locale.find("utf-8") != locale.npos || locale.find("utf8") != locale.npos
                ? Charset::Utf8
                : Charset::Ascii;
        }
    }
    return Charset::Utf8;
}

const char* inkCode(Ink ink)
{
    switch (ink) {
    case Ink::Strong:
        return "\033[1m";
    case Ink::Faint:
        return "\033[2m";
    case Ink::Good:
        return "\033[32m";
    case Ink::Bad:
        return "\033[31m";
    case Ink::Doubtful:
        return "\033[33m";
    case Ink::Heading:
        return "\033[1;36m";
    case Ink::Plain:
        break;
    }
    return "";
}

} // namespace

void AsciiSink::write(std::string_view text)
{
    constexpr std::pair<std::string_view, std::string_view> kMarks[]
        = {{"\xE2\x9C\x93", "+"}, {"\xE2\x9C\x97", "x"}, {"\xE2\x80\xA6", "..."},
            {"\xE2\x86\x92", "->"}, {"\xE2\x80\x93", "-"}, {"\xE2\x80\x94", "-"}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto* const mark = std::find_if(std::begin(kMarks), std::end(kMarks),
            [&](const auto& each) { return text.substr(i).starts_with(each.first); });
        if (text[i] != '\xE2' || mark == std::end(kMarks)) {
            out += text[i++];
        } else {
            out += mark->second;
            i += mark->first.size();
        }
    }
    m_to.write(out);
}

void FileSink::write(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), m_file);
}

Terminal terminalOf(std::FILE* out, std::FILE* in)
{
    Terminal terminal;
    terminal.width = widthOf(out);
    terminal.colour = wantsColour(out) ? Colour::On : Colour::Off;
    terminal.charset = charsetOf();
    terminal.interactive = isatty(fileno(out)) != 0 && isatty(fileno(in)) != 0;
    return terminal;
}

std::string inked(const Terminal& terminal, Ink ink, std::string_view text)
{
    if (terminal.colour == Colour::Off || ink == Ink::Plain) {
        return std::string(text);
    }
    return inkCode(ink) + std::string(text) + "\033[0m";
}

std::size_t columns(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(),
        [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string padded(std::string_view text, std::size_t width)
{
    const std::size_t wide = columns(text);
    return std::string(text) + std::string(wide < width ? width - wide : 1, ' ');
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent)
{
    const std::string margin(indent, ' ');
    std::string out;
    std::size_t column = indent;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" \n"), text.size());
        const auto word = text.substr(0, end);
        const std::size_t wide = columns(word);
        if (column > indent && !word.empty()) {
            const bool fits = column + 1 + wide <= width;
            out += fits ? " " : "\n" + margin;
            column = fits ? column + 1 : indent;
        }
        out += word;
        column += wide;
        if (end < text.size() && text[end] == '\n') {
            out += "\n" + margin;
            column = indent;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

} // namespace attest::app
