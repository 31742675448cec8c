// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/translatable.h"
#include "lab/lab.h"

#include <span>
#include <string_view>

namespace attest::lab {

/// Something wrong with one service, for whoever asks it and whatever for: what it answers in place of its
/// own answer. What follows from it depends on who asked.
struct ServiceFault {
    std::string_view name; ///< "graph-forbidden"
    Azure service;
    std::string_view part; ///< of the paths that it is met at
    const char* what;      ///< one sentence, marked: what was done
    http::Response (*answer)();
    std::string_view header = {}; ///< that a request has to hold to be met by it; empty: any is
};

/// All of them, by service.
[[nodiscard]] std::span<const ServiceFault> serviceFaults();
[[nodiscard]] const ServiceFault* findServiceFault(std::string_view name);

/// To be set before the fault's service.
[[nodiscard]] Interceptor interceptorOf(const ServiceFault& fault);

} // namespace attest::lab
