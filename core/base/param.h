// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace attest {

/// What a parameter holds. Text comes from evidence or policy and is never trusted to be printable;
/// whoever shows it escapes it.
using ParamValue = std::variant<std::string, std::int64_t, Time>;

/// A named value that the words of an issue refer to as {name}. The name is a static string.
struct Param {
    const char* name = "";
    ParamValue value;
};

using Params = std::vector<Param>;

/// The value as text: numbers in decimal, times as RFC 3339.
[[nodiscard]] std::string paramText(const ParamValue& value);

} // namespace attest
