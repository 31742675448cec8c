// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace attest::verify {

enum class Method { AzureImds, AzureMsi };

/// The attestor type as policies and logs spell it.
[[nodiscard]] constexpr std::string_view methodName(Method method)
{
    return method == Method::AzureImds ? "azure_imds" : "azure_msi";
}

} // namespace attest::verify
