// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/meant_field.h"

#include "policy/nearest.h"
#include "telemetry/log/filter.h"

#include <algorithm>
#include <vector>

namespace attest::telemetry {

std::string meantField(std::string_view name, std::span<const std::string> fieldsSeen)
{
    const auto standard = standardFields();
    std::vector<std::string_view> known(standard.begin(), standard.end());
    known.insert(known.end(), fieldsSeen.begin(), fieldsSeen.end());
    const auto near = policy::nearestWord(name, known);
    const std::size_t slips = std::max<std::size_t>(1, near.size() / 3);
    return policy::editDistance(name, near) <= slips ? std::string(near) : std::string();
}

} // namespace attest::telemetry
