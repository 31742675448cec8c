// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace attest::test {

// A failed azure_imds run with everything a report can hold, made by hand: two runs, a policy, a
// chain, an exchange, a warning, facts, overrides. Its texts are harmless.
[[nodiscard]] report::Report sampleReport();

// What every text of the sample is replaced by in tests of escaping: markup of all forms, terminal
// escapes, bidi controls, invalid UTF-8, a token and a private key.
[[nodiscard]] std::string hostileText();
// The sample with every text from outside replaced by that.
[[nodiscard]] report::Report hostileReport();

inline constexpr const char* kSubscription = "11111111-2222-3333-4444-555555555555";
inline constexpr const char* kVmId = "AAAAAAAA-bbbb-cccc-dddd-eeeeeeeeeeee";
inline constexpr const char* kTenantDomain = "contoso.onmicrosoft.com";

} // namespace attest::test
