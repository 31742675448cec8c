// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/label_places.h"

#include <algorithm>
#include <numeric>

namespace attest::ui {

std::vector<std::optional<int>> placeLabels(
    const std::vector<LabelWish>& wishes, int width, int gap)
{
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wishes[i].priority; });
    std::vector<std::optional<int>> places(wishes.size());
    for (const auto i : order) {
        const auto& wish = wishes[i];
        if (wish.width > width) {
            continue;
        }
        const int left = std::clamp(wish.centre - wish.width / 2, 0, width - wish.width);
        bool free = true;
        for (std::size_t j = 0; j < wishes.size(); ++j) {
            free = free
                && (!places[j] || left + wish.width + gap <= *places[j]
                    || *places[j] + wishes[j].width + gap <= left);
        }
        if (free) {
            places[i] = left;
        }
    }
    return places;
}

} // namespace attest::ui
