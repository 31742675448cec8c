// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/span.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace attest::ui {

/// What somebody typed as the bytes to look for: pairs of hexadecimal digits ("30 82", "0x30,0x82") or,
/// where it is none or `asText`, the text as it is. Nothing for an empty one.
enum class PatternForm { HexOrText, Text };
[[nodiscard]] std::optional<Bytes> patternOf(const QString& typed, PatternForm form);

/// Where the bytes stand, without those places that touch one of the spans (secrets); bounded.
[[nodiscard]] std::vector<Span> placesOf(
    ByteView bytes, BufferId buffer, const Bytes& pattern, const std::vector<Span>& without);

/// "0x6a" or "106"; nothing for anything else.
[[nodiscard]] std::optional<std::size_t> offsetOf(const QString& typed);

} // namespace attest::ui
