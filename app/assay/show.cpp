// SPDX-License-Identifier: GPL-3.0-or-later
#include "show.h"

#include <algorithm>

namespace attest::app {

Show::Show(const Invocation& invocation)
    : m_invocation(invocation)
    , m_waits(invocation.streams.terminal.interactive && invocation.streams.in
          && !invocation.arguments.has("no-pause"))
{
}

bool Show::page(std::string_view text)
{
    m_invocation.out(std::string(text) + "\n");
    if (!m_waits) {
        return true;
    }
    m_invocation.out(inked(m_invocation.streams.terminal, Ink::Faint,
                         said(QT_TRANSLATE_NOOP("assay", "Enter goes on, q and Enter ends")))
        + " ");
    m_invocation.streams.out.flush();
    for (int c = std::fgetc(m_invocation.streams.in); c != '\n';
         c = std::fgetc(m_invocation.streams.in)) {
        if (c == EOF || c == 'q') {
            return false;
        }
    }
    return true;
}

bool Show::pages(const std::vector<std::string>& texts)
{
    return std::all_of(
        texts.begin(), texts.end(), [this](const std::string& text) { return page(text); });
}

void Show::chapter(std::span<const Chapter> chapters, std::string_view key)
{
    const auto found = std::find_if(chapters.begin(), chapters.end(),
        [key](const Chapter& chapter) { return chapter.key == key; });
    if (found == chapters.end()) {
        heading(key, {});
    } else {
        heading(said(found->title), said(found->text));
    }
}

void Show::heading(std::string_view title, std::string_view text)
{
    const auto& terminal = m_invocation.streams.terminal;
    const std::string rule(std::min<std::size_t>(terminal.width, columns(title)), '=');
    m_invocation.out(inked(terminal, Ink::Strong, title) + "\n" + rule + "\n"
        + wrapped(text, terminal.width, 0) + "\n\n");
}

} // namespace attest::app
