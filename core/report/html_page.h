// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/catalogue.h"

#include <string>
#include <string_view>

/// What every page has: one file without scripts or anything to load, light and dark.
namespace attest::report {

/// Everything up to and with the body's opening tag.
[[nodiscard]] std::string htmlHead(std::string_view title, explain::Language language);
inline constexpr std::string_view kHtmlEnd = "</body>\n</html>\n";
/// As text between tags or in an attribute.
[[nodiscard]] std::string htmlText(std::string_view text);

} // namespace attest::report
