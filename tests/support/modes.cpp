// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/modes.h"

#include <cstdlib>
#include <string_view>

namespace attest::test {

namespace {

bool isOn(const char* variable)
{
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0' && std::string_view(value) != "0";
}

} // namespace

bool rebasing()
{
    return isOn("ASSAYER_REBASE");
}
bool soaking()
{
    return isOn("ASSAYER_SOAK");
}

} // namespace attest::test
