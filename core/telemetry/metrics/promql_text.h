// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace attest::telemetry {

/// A string of PromQL, which has the escapes of Go.
[[nodiscard]] std::string quotedForPromql(std::string_view text);
/// The text and nothing else, as a regular expression of RE2, which PromQL anchors at both ends.
[[nodiscard]] std::string quotedForRegex(std::string_view text);
/// A regular expression of RE2 for every name that these keys may stand for, which metricKey() made of
/// them: with dots, underscores or whatever else between their words, and with one of the endings or none.
[[nodiscard]] std::string namesPattern(
    std::span<const std::string> keys, std::initializer_list<std::string_view> endings);

} // namespace attest::telemetry
