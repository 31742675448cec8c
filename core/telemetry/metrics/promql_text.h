// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace attest::telemetry {

/// A string of PromQL, which has the escapes of Go.
[[nodiscard]] std::string quotedForPromql(std::string_view text);
/// The text and nothing else, as a regular expression of RE2, which PromQL anchors at both ends.
[[nodiscard]] std::string quotedForRegex(std::string_view text);

} // namespace attest::telemetry
