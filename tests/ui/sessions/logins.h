// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/login_course.h"

namespace attest::test {

/// One login, a second behind the one before it by its number.
struct Login {
    int number = 0;
    telemetry::SessionOutcome outcome = telemetry::SessionOutcome::Succeeded;
    std::string machine = "web-7";
    std::string method = "azure_imds";
    std::uint32_t source = 0;
    bool slow = false;
    std::string subscription = "8d10da13-8125-4ba9-a717-bf7490507b3d";
};
[[nodiscard]] session::SessionPtr made(const Login& login);

/// Two that failed alike, one that is stuck, one slow, one that goes on, and four that went well.
[[nodiscard]] std::vector<session::SessionPtr> someLogins();
[[nodiscard]] std::vector<session::SessionPtr> manyLogins(int count);

} // namespace attest::test
