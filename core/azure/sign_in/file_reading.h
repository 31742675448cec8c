// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <string>

namespace attest::azure {

/// All of a regular file that is no longer than that. A pipe or a device is not waited for.
/// Problems: credential.file-unreadable, credential.file-too-large
[[nodiscard]] Result<SecretBytes> readSecretFile(const std::string& path, std::size_t most);

} // namespace attest::azure
