// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"

namespace attest::app {

/// Prints pages for somebody who reads along, waiting between them where somebody can press a key. Knows
/// the option --no-pause.
class Show {
public:
    explicit Show(const Invocation& invocation);

    /// False when there is nobody left to show it to.
    [[nodiscard]] bool page(std::string_view text);
    void heading(std::string_view title, std::string_view text);

private:
    const Invocation& m_invocation;
    bool m_waits;
};

} // namespace attest::app
