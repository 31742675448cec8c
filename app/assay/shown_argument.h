// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "said.h"

#include <optional>
#include <string>
#include <string_view>

namespace attest::app {

/// A word of the command line in quotes, fit to be said back: credentials masked, control characters
/// escaped, long ones cut. People paste tokens where a path belongs, and error streams are logged.
[[nodiscard]] Sentence quotedArgument(std::string_view word);

/// A whole message for the error stream, as a last line of defence for what it quotes.
[[nodiscard]] std::string safeMessage(std::string_view message);

/// What the word seems to be where it should name a file: "a token", "JSON", "PEM text", "evidence
/// itself", as marked. Nothing when it may well be a path.
[[nodiscard]] std::optional<const char*> contentsInPlaceOfPath(std::string_view word);

} // namespace attest::app
