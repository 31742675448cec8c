// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace attest::casefile {

/// How a member's name has to be written to count as one.
enum class NameForm {
    Quoted, ///< "d": a bare letter before a colon or an equals sign may be anything
    Any,    ///< client_secret=..., {client_secret: '...'} and the like as well
};

/// For a text that is no JSON, or breaks off: what follows each of the names is replaced. Where it ends
/// is guessed, and more is taken rather than less: a string up to a quote that may be its last, an array
/// or an object with all that comes after it. One pass over the text.
[[nodiscard]] std::string maskedMembers(std::string_view text,
    std::span<const std::string_view> names, NameForm form, std::string_view mask);

} // namespace attest::casefile
