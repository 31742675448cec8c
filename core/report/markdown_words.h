// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace attest::report {

/// The text with every character escaped that Markdown could take for markup, HTML included. One line.
[[nodiscard]] std::string markdownText(std::string_view text);
/// The text as code: nothing in it is markup.
[[nodiscard]] std::string markdownCode(std::string_view text);

} // namespace attest::report
