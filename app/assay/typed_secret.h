// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <optional>
#include <string>

namespace attest::app {

/// A line that a person types on the terminal of this process, without an echo; nothing where there is no
/// terminal, or where nothing was typed. Standard streams are not touched.
[[nodiscard]] std::optional<SecretBytes> typedSecret(const std::string& prompt);

} // namespace attest::app
