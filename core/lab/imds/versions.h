// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace attest::lab::imds {

/// The api-versions of the metadata service, newest first. They sort as text.
[[nodiscard]] std::span<const std::string_view> versions();
[[nodiscard]] bool isVersion(std::string_view text);

} // namespace attest::lab::imds
