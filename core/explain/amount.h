// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/catalogue.h"

#include <cstdint>
#include <string>

namespace attest::explain {

/// An amount for people, its digits in groups as their locale has them: "1,519". In English, and where
/// there is no locale, by commas. Not for ports, years and codes, which are names.
[[nodiscard]] std::string amount(std::int64_t number, Language language);

} // namespace attest::explain
