// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace attest::live {

/// Makes a folder that only its owner may enter, or makes sure that one that is there is such a one; not
/// somebody else's, and no link to one. 0, or errno.
[[nodiscard]] int makePrivateFolder(const std::string& path);

} // namespace attest::live
