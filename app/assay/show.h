// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"

namespace attest::app {

/// What stands before the pages of one walk; both texts as marked.
struct Chapter {
    std::string_view key; ///< the sample or file that it introduces
    const char* title;
    const char* text;
};

/// Prints pages for somebody who reads along, waiting between them where somebody can press a key. Knows
/// the option --no-pause.
class Show {
public:
    explicit Show(const Invocation& invocation);

    /// False when there is nobody left to show it to.
    [[nodiscard]] bool page(std::string_view text);
    /// False when somebody left before the end.
    [[nodiscard]] bool pages(const std::vector<std::string>& texts);
    void heading(std::string_view title, std::string_view text);
    /// The chapter of that key; without one the key is its own title.
    void chapter(std::span<const Chapter> chapters, std::string_view key);

private:
    const Invocation& m_invocation;
    bool m_waits;
};

} // namespace attest::app
