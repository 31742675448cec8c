// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// The api-versions that are asked for: what is asked about is in all of them, and each is one that the
/// four clouds have.
namespace attest::azure::version {

inline constexpr std::string_view kCompute = "2024-07-01";
inline constexpr std::string_view kNetwork = "2024-05-01";
/// The only one for interfaces of uniform scale sets, which the compute provider answers for.
inline constexpr std::string_view kScaleSetInterface = "2018-10-01";
inline constexpr std::string_view kSubscriptions = "2022-12-01";
inline constexpr std::string_view kGroups = "2021-04-01";
inline constexpr std::string_view kAuthorization = "2022-04-01";
inline constexpr std::string_view kIdentity = "2023-01-31";
inline constexpr std::string_view kGraph = "2022-10-01";

} // namespace attest::azure::version

namespace attest::azure {

/// By the type in a resource id.
[[nodiscard]] std::string_view versionFor(std::string_view id);

} // namespace attest::azure
