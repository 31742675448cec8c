// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/param.h"

namespace attest {

std::string paramText(const ParamValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return std::to_string(*number);
    }
    return formatRfc3339(std::get<Time>(value));
}

} // namespace attest
