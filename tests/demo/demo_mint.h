// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attest::demo {

/// The sample cases of `assay demo`, made from one seed: the same bytes whenever they are made.
struct MintedCase {
    std::string_view name; ///< of resources/demo/NAME.attestcase
    std::string text;
};
[[nodiscard]] std::vector<MintedCase> mintCases();

} // namespace attest::demo
