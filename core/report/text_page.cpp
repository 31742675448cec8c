// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_page.h"

#include "report/columns.h"

#include <algorithm>

namespace attest::report {
namespace {

constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kNarrowestText = 20;

const char* codeOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return "\x1b[32m";
    case Tone::Bad:
        return "\x1b[31m";
    case Tone::Doubt:
    case Tone::Notice:
        return "\x1b[33m";
    case Tone::Quiet:
        break;
    }
    return "\x1b[2m";
}

} // namespace

TextPage::TextPage(const TextStyle& style) : m_style(style)
{
    m_style.width = std::max(style.width, kNarrowest);
}

std::string TextPage::painted(std::string_view text, Tone tone) const
{
    return m_style.colour == Colour::None ? std::string(text)
                                          : codeOf(tone) + std::string(text) + "\x1b[0m";
}

std::string TextPage::bold(std::string_view text) const
{
    return m_style.colour == Colour::None ? std::string(text)
                                          : "\x1b[1m" + std::string(text) + "\x1b[0m";
}

void TextPage::line(std::string_view text)
{
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    m_out += text;
    m_out += '\n';
}

void TextPage::paragraph(std::string_view text, std::size_t indent)
{
    labelled({}, text, indent, 0);
}

void TextPage::labelled(
    std::string_view label, std::string_view text, std::size_t indent, std::size_t labelWidth)
{
    const std::size_t left = indent + labelWidth;
    const std::size_t room
        = std::max(m_style.width > left ? m_style.width - left : 0, kNarrowestText);
    bool first = true;
    for (const std::string& part : wrapped(text, room)) {
        const std::string head = first && !label.empty()
            ? padded(label, labelWidth > 0 ? labelWidth - 1 : 0) + ' '
            : std::string(labelWidth, ' ');
        line(std::string(indent, ' ') + head + part);
        first = false;
    }
}

void TextPage::heading(std::string_view text)
{
    line();
    line(bold(text));
}

} // namespace attest::report
