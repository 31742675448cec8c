// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/fetch/fetch.h"
#include "verb.h"

#include <span>

namespace attest::app {

/// The options of `fetch attested` and `fetch token`.
[[nodiscard]] std::span<const Option> fetchAttestedOptions();
[[nodiscard]] std::span<const Option> fetchTokenOptions();

/// What was asked for: which way, of which machine. An option of another way is said, not passed over.
[[nodiscard]] OrUsage<azure::FetchOrder> fetchOrderOf(
    const Invocation& invocation, azure::FetchWhat what);

} // namespace attest::app
