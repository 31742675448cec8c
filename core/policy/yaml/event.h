// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/span.h"

#include <cstdint>
#include <string>
#include <vector>

namespace attest::policy::yaml {

enum class EventKind : std::uint8_t {
    Nothing, ///< a place kept for what did not come; to be skipped
    DocumentStart,
    DocumentEnd,
    MappingStart,
    MappingEnd,
    SequenceStart,
    SequenceEnd,
    Scalar,
    Alias,
};

enum class Style : std::uint8_t { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

enum class Chomping : std::uint8_t { Clip, Strip, Keep };

/// A run of bytes of the text; nothing where the length is 0.
struct Run {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};

/// One step through a YAML text in document order (YAML 1.2.2 3.1.2, "serialization"). Keys and values
/// of a mapping alternate. Scalars are not yet unfolded: see scalarText().
struct Event {
    EventKind kind = EventKind::Nothing;
    Style style = Style::Plain;
    Chomping chomping = Chomping::Clip;
    std::uint32_t indent = 0; ///< of a block scalar's text, in spaces
    std::uint32_t tag = 0;    ///< index in Stream::tags plus one; 0 without
    Run anchor;               ///< its name; of an Alias the name it refers to
    Run text;  ///< a scalar with its quotes; a block scalar's lines without the header
    Span span; ///< everything the value occupies; for a start only up to its first child
};

/// A whole text that is well-formed YAML 1.2, with any number of documents.
struct Stream {
    std::vector<Event> events;
    std::vector<std::string> tags; ///< resolved: "tag:yaml.org,2002:str", "!local", "!"
};

} // namespace attest::policy::yaml
