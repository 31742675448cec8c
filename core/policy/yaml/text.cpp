// SPDX-License-Identifier: GPL-3.0-or-later
// From the bytes of a scalar to its text (YAML 1.2.2 5.7, 6.5, 7.3, 8.1). The parser has checked them.

#include "base/hex.h"
#include "base/utf8.h"
#include "policy/yaml/parser.h"

#include <algorithm>

namespace attest::policy::yaml {
namespace {

char32_t namedEscape(char c)
{
    switch (c) {
    case '0':
        return 0;
    case 'a':
        return 7;
    case 'b':
        return 8;
    case 't':
    case '\t':
        return 9;
    case 'n':
        return 10;
    case 'v':
        return 11;
    case 'f':
        return 12;
    case 'r':
        return 13;
    case 'e':
        return 27;
    case 'N':
        return 0x85;
    case '_':
        return 0xA0;
    case 'L':
        return 0x2028;
    case 'P':
        return 0x2029;
    default:
        return static_cast<unsigned char>(c);
    }
}

// Takes lines apart; every kind of line break counts as one.
class Lines {
public:
    explicit Lines(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool done() const { return m_at >= m_text.size(); }
    std::string_view next()
    {
        const std::size_t end = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
        const std::string_view line = m_text.substr(m_at, end - m_at);
        m_ended = end < m_text.size();
        m_at = end + (m_text.substr(end, 2) == "\r\n" ? 2 : 1);
        return line;
    }
    [[nodiscard]] bool ended() const { return m_ended; } ///< the last line had a line break

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_ended = false;
};

// Appends one line of a flow scalar with its escapes undone. Returns how much of the text is not
// white space that folding would take away.
std::size_t appendLine(std::string& out, std::string_view line, Style style)
{
    std::size_t kept = out.size();
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (style == Style::SingleQuoted && c == '\'') {
            ++i;
        } else if (style == Style::DoubleQuoted && c == '\\') {
            const char name = line[++i];
            const std::size_t digits = name == 'x' ? 2 : name == 'u' ? 4 : name == 'U' ? 8 : 0;
            char32_t value = digits == 0 ? namedEscape(name) : 0;
            for (const Byte b : fromHex(line.substr(i + 1, digits)).value_or(Bytes{})) {
                value = value << 8U | b;
            }
            appendUtf8(out, value);
            i += digits;
            kept = out.size();
            continue;
        }
        out += c;
        kept = isWhite(c) ? kept : out.size();
    }
    return kept;
}

bool endsInBackslash(std::string_view line)
{
    const std::size_t last = line.find_last_not_of('\\');
    const std::size_t count = line.size() - (last == std::string_view::npos ? 0 : last + 1);
    return count % 2 == 1;
}

// 6.5, 7.3: white space around a line break goes; one break is a space, more are one less.
std::string flowText(std::string_view text, Style style)
{
    std::string out;
    Lines lines(text);
    std::size_t breaks = 0;
    bool first = true;
    bool joined = false; // the line before ended in an escaped break
    bool more = true;
    while (more) {
        std::string_view line = lines.next();
        more = lines.ended();
        if (!first) {
            line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        }
        if (!first && line.empty() && more) {
            ++breaks;
            continue;
        }
        if (!first) {
            out += breaks > 0 ? std::string(breaks, '\n') : std::string(joined ? "" : " ");
        }
        joined = more && style == Style::DoubleQuoted && endsInBackslash(line);
        line.remove_suffix(joined ? 1 : 0);
        const std::size_t kept = appendLine(out, line, style);
        if (more && !joined) {
            out.resize(kept);
        }
        breaks = 0;
        first = false;
    }
    return out;
}

// 8.1.3: a line break folds between two lines that begin with no white space.
class Folder {
public:
    explicit Folder(Style style) : m_folded(style == Style::Folded) {}

    void add(std::string_view line)
    {
        const bool indented = isWhite(line.front());
        if (m_folded && m_any && !m_indented && !indented) {
            m_out += m_breaks > 1 ? std::string(m_breaks - 1, '\n') : std::string(" ");
        } else {
            m_out.append(m_breaks, '\n');
        }
        m_out += line;
        m_any = true;
        m_indented = indented;
        m_breaks = 0;
    }
    void breakLine() { ++m_breaks; }
    [[nodiscard]] std::string finish(Chomping chomping)
    {
        if (chomping == Chomping::Keep) {
            m_out.append(m_breaks, '\n');
        } else if (chomping == Chomping::Clip && m_any && m_breaks > 0) {
            m_out += '\n';
        }
        return std::move(m_out);
    }

private:
    bool m_folded;
    bool m_any = false;
    bool m_indented = false;
    std::size_t m_breaks = 0;
    std::string m_out;
};

std::string blockText(std::string_view text, const Event& scalar)
{
    Folder folder(scalar.style);
    Lines lines(text);
    while (!lines.done()) {
        std::string_view line = lines.next();
        const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
        line.remove_prefix(std::min<std::size_t>(spaces, scalar.indent));
        if (!line.empty()) {
            folder.add(line);
        }
        if (lines.ended()) {
            folder.breakLine();
        }
    }
    return folder.finish(scalar.chomping);
}

} // namespace

std::string scalarText(std::string_view text, const Event& scalar)
{
    std::string_view part = text.substr(scalar.text.offset, scalar.text.length);
    switch (scalar.style) {
    case Style::Literal:
    case Style::Folded:
        return blockText(part, scalar);
    case Style::SingleQuoted:
    case Style::DoubleQuoted:
        part = part.substr(1, part.size() - 2);
        break;
    default:
        break;
    }
    return part.find_first_of("\r\n\\'") == std::string_view::npos ? std::string(part)
                                                                   : flowText(part, scalar.style);
}

} // namespace attest::policy::yaml
