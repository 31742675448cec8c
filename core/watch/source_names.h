// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attest::watch {

using SourceNumber = std::uint32_t;
/// Of the row that tells of rows that were given up.
inline constexpr SourceNumber kNoSource = 0xFFFF'FFFF;

/// Who calls a source so.
enum class NamedBy : std::uint8_t {
    Itself, ///< its address: what its lines come from says more
    Person, ///< that is what it is called wherever it is spoken of
};

/// What a source is called now, whatever it was called when its lines came.
struct SourceName {
    std::string text;
    NamedBy by = NamedBy::Itself;
    bool isSeveral = false; ///< of its lines it has to be said, besides, which origin they are of
    friend bool operator==(const SourceName&, const SourceName&) = default;
};
using SourceNames = std::map<SourceNumber, SourceName>;

/// What a line's source is called where there is little room: as a person named it, with the origin where it has
/// several; else by the origin alone: the pod, the file without its folders.
[[nodiscard]] std::string shortNameOf(const live::Origin& origin, const SourceName& name);
/// All that it may be called in a filter, the whole name of its origin first.
[[nodiscard]] std::vector<std::string> allNamesOf(
    const live::Origin& origin, const SourceName& name);

} // namespace attest::watch
