// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace attest::live {

/// Where a Prometheus gives the latest sample of every series of those metrics, in the text format that a
/// server of them has (its federation endpoint): with the labels it added, of all servers that it asks.
/// `base` is what stands before /federate; keys as of telemetry::metricKey, found in their spellings;
/// of none of them there is no sample.
[[nodiscard]] std::string federationUrl(std::string_view base, std::span<const std::string> keys);

} // namespace attest::live
