// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace attest::ui {

struct LabelWish {
    int centre = 0, width = 0;
    int priority = 0; ///< the lower, the sooner it is placed
};

/// Left edges of the labels on a line of that width, in the order of the wishes. None overlap, with a
/// gap between them; a label for which there is no room has no place.
[[nodiscard]] std::vector<std::optional<int>> placeLabels(
    const std::vector<LabelWish>& wishes, int width, int gap);

} // namespace attest::ui
