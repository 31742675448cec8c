// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace attest::app {

/// What may follow an option. The form of a value is judged while parsing, so that a verb never
/// meets a malformed one.
enum class Takes {
    Nothing,
    Text,
    List,    ///< comma-separated texts; repeated options add up
    File,    ///< a path to read; "-" is standard input
    Files,   ///< paths to read, as many as follow up to the next option; repeated options add up
    Path,    ///< a path to write
    Stream,  ///< a path that the verb reads as it comes, of any length; "-" is standard input
    Time,    ///< RFC 3339, a date, seconds since 1970, a document's own form, or "now"
    Moment,  ///< the same, or so long ago: "10m", "1h30m", "2d", "today", "yesterday"
    Count,   ///< a whole number, not negative
    Seconds, ///< the same, as a length of time
    Choice,  ///< one of the words in `value`, separated by "|"
    Choices, ///< comma-separated words of those in `value`
};

enum class Use { Optional, Required };

struct Option {
    std::string_view name; ///< without the dashes
    Takes takes = Takes::Nothing;
    std::string_view value; ///< how usage names the value: "FILE"; for Choice the words
    std::string_view help;  ///< one line, no full stop
    Use use = Use::Optional;
};

} // namespace attest::app
