// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"
#include "lab/http/parameters.h"

namespace attest::lab::imds {

enum class Category { General, Identity };

/// Nothing when a request may be answered: GET, "Metadata: true", no proxy on the way, no parameter
/// twice, an api-version there is.
[[nodiscard]] std::optional<http::Response> refusalOf(
    const http::Request& request, const http::Parameters& parameters, Category category);

/// {"error":"<text>"}
[[nodiscard]] http::Response plainError(int status, std::string_view text);
[[nodiscard]] http::Response notThisVersion();

} // namespace attest::lab::imds
