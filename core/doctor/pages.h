// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/shape.h"
#include "doctor/round.h"

#include <functional>

namespace attest::doctor {

/// A list of a service, as it is asked for page by page.
struct Pages {
    const char* what; ///< static, for people: "applications"
    std::string
        base; ///< the service's address: whatever a page says, the next one is asked for there alone
    std::string_view next; ///< the member that says where the next page is
    std::function<Asked(const std::string& path)> ask;
    std::function<Finding(const Asked& answer, const std::string& path)> refused;
};

/// Hands each entry over, its members held to their types, until the list ends or `sink` has enough (false).
/// Answers with why the list, or what was read of it so far, cannot be relied on. A few pages at most.
[[nodiscard]] std::optional<Finding> readPages(const Pages& pages, std::string path,
    const std::function<bool(const azure::Value& entry)>& sink);

} // namespace attest::doctor
