// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attest::live {

/// One container of a pod, whose log can be followed.
struct Container {
    std::string nameSpace, pod, name;
    std::int64_t restarts = 0;
    friend bool operator==(const Container& a, const Container& b)
    {
        return a.nameSpace == b.nameSpace && a.pod == b.pod && a.name == b.name;
    }
};

/// Of a Pod or a PodList (core/v1), init containers left out; nothing where it is neither. Names that a
/// cluster cannot give are left out, because they become parts of addresses.
[[nodiscard]] std::optional<std::vector<Container>> containersOf(Bytes reply);

} // namespace attest::live
