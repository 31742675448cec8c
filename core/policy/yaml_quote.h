// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace attest::policy {

/// The text as a YAML scalar in double quotes, one line, readable by YAML 1.1 readers too.
[[nodiscard]] std::string yamlQuoted(std::string_view text);
/// Plain where every reader takes that for the same text, else in double quotes.
[[nodiscard]] std::string yamlScalar(std::string_view text);
/// For a POSIX shell: as it is where nothing in it is special, else in single quotes.
[[nodiscard]] std::string shellWord(std::string_view text);

} // namespace attest::policy
