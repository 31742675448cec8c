// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace attest::app {

/// Where text goes.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void write(std::string_view text) = 0;
    virtual void flush() {}
};

class FileSink final : public Sink {
public:
    explicit FileSink(std::FILE* file) : m_file(file) {}
    void write(std::string_view text) override;
    void flush() override { std::fflush(m_file); }

private:
    std::FILE* m_file;
};

/// Passes text on with the marks of ours that a terminal without UTF-8 cannot show in ASCII.
class AsciiSink final : public Sink {
public:
    explicit AsciiSink(Sink& to) : m_to(to) {}
    void write(std::string_view text) override;
    void flush() override { m_to.flush(); }

private:
    Sink& m_to;
};

class TextSink final : public Sink {
public:
    void write(std::string_view text) override { m_text += text; }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

enum class Colour { Off, On };
enum class Charset {
    Utf8,
    Ascii, ///< marks and dashes as ASCII; what evidence says stays as it is
};

/// What the place where text is shown can do.
struct Terminal {
    std::size_t width = 80; ///< columns
    Colour colour = Colour::Off;
    bool interactive = false; ///< a person can press a key
    Charset charset = Charset::Utf8;
};

/// Of standard output and input: colour only on a terminal that is not "dumb" and without NO_COLOR
/// (no-color.org), or where CLICOLOR_FORCE is set (bixense.com/clicolors); UTF-8 where the locale says so;
/// the width is the terminal's, else COLUMNS, else 80.
[[nodiscard]] Terminal terminalOf(std::FILE* out, std::FILE* in);

/// Where a command reads and writes. Nothing else of the process is touched by one.
struct Streams {
    Sink& out;
    Sink& err;
    std::FILE* in = nullptr; ///< null: there is no standard input to read (a line of a batch)
    Terminal terminal;
};

enum class Ink { Plain, Strong, Faint, Good, Bad, Doubtful, Heading };
/// The text in that ink; unchanged without colour.
[[nodiscard]] std::string inked(const Terminal& terminal, Ink ink, std::string_view text);

/// Words in lines of at most `width` columns, each but the first indented.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);
/// Code points: near enough to columns for the words we print.
[[nodiscard]] std::size_t columns(std::string_view text);
/// Filled up to that many columns, and by one blank at least: labels are longer in some languages.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

} // namespace attest::app
