// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"

namespace attest::live {

/// A source of this machine by what a person writes for it: "-" (that descriptor), "command:WORD ...", or a
/// path ("file:PATH" where it looks like something else). Problems: source.bad-spec
[[nodiscard]] Result<std::unique_ptr<Source>> openSource(
    const std::string& spec, Follow follow, int standardInput = 0);

} // namespace attest::live
