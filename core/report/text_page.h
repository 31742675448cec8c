// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/render.h"
#include "report/story.h"

namespace attest::report {

/// Lines for a terminal, put together with a style. Colour is only ever added around whole pieces,
/// never counted in widths.
class TextPage {
public:
    explicit TextPage(const TextStyle& style);

    [[nodiscard]] std::size_t width() const { return m_style.width; }
    [[nodiscard]] std::string painted(std::string_view text, Tone tone) const;
    [[nodiscard]] std::string bold(std::string_view text) const;

    void line(std::string_view text = {});
    /// Wrapped, each line indented by that many blanks.
    void paragraph(std::string_view text, std::size_t indent);
    /// "label  text", the text wrapped beside the label; nothing where the text is empty.
    void labelled(
        std::string_view label, std::string_view text, std::size_t indent, std::size_t labelWidth);
    void heading(std::string_view text);

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    TextStyle m_style;
    std::string m_out;
};

} // namespace attest::report
