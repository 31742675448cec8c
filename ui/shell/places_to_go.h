// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/palette_model.h"
#include "live/live_case.h"

namespace attest::ui {

/// Of a case, for the palette: "Stage: Signature", and its fields by their paths. At most kMostFields.
inline constexpr std::size_t kMostFields = 20'000;
[[nodiscard]] std::vector<PaletteEntry> placesIn(LiveCase& live);

} // namespace attest::ui
