// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace attest::lab {

/// A random-looking version 4 UUID in lower case, the same for the same seed and label.
[[nodiscard]] std::string deriveGuid(std::string_view seed, std::string_view label);

} // namespace attest::lab
