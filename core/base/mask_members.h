// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attest {

/// How a name has to be written for what follows it to be its value.
enum class NameForm {
    None,     ///< it is no such name
    Quoted,   ///< "d": a bare letter before a colon or an equals sign may be anything
    Assigned, ///< token=..., and quoted: a bare word before a colon may be prose
    Any,      ///< client_secret=..., {client_secret: '...'} and the like as well
    Header,   ///< the same, and a bare value goes on behind its blanks: Authorization: Bearer ...
};
/// Asked of every name that something is assigned to: a word with those that hyphens tie to its front, the last 32
/// letters of it.
using NameRule = NameForm (*)(std::string_view name);
/// What is shown in the place of a value, which is as the text writes it, without its quotes.
using ValueMask = std::string (*)(std::string_view value);

/// For a text that need not be JSON, or breaks off: the values that follow such names are replaced. Where one
/// ends is guessed, and more is taken rather than less: a string up to a quote that may be its last, an
/// array or an object with all that comes after it. One pass over the text. Nothing where none is replaced.
[[nodiscard]] std::optional<std::string> maskedMembers(
    std::string_view text, NameRule names, ValueMask mask);

} // namespace attest
