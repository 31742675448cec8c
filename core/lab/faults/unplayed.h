// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace attest::lab {

/// An issue of the catalogue, or a whole group of them ("yaml."), that no fault leads to, and why not.
struct Unplayed {
    std::string_view issue;
    const char* why;
};
[[nodiscard]] std::span<const Unplayed> unplayedIssues();

} // namespace attest::lab
