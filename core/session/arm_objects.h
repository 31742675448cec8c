// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attest::session {

/// One object of Azure Resource Manager out of a file.
struct ArmObject {
    std::string id; ///< lower case: ARM ids compare without case
    Bytes body;
    std::string source; ///< the file
};

/// Objects by their "id": one object a file, an array of them, or a list answer's "value". Those without
/// an id are left out. Problems: json.*
[[nodiscard]] Result<std::vector<ArmObject>> readArmObjects(std::string name, Bytes text);

} // namespace attest::session
