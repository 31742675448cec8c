// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attest::policy {

/// The text as Go's %q writes it: double quotes, Go's escapes, bytes that are no UTF-8 as \xNN.
/// Which characters count as printable follows Go for everything that text is written with; unassigned
/// code points, which Go's tables escape, are written as they are.
[[nodiscard]] std::string goQuoted(std::string_view text);

/// The text between the quotes with its escapes undone; nothing unless all of it is one Go string in
/// double quotes.
[[nodiscard]] std::optional<std::string> goUnquoted(std::string_view quoted);

} // namespace attest::policy
