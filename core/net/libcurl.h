// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attest::net {

/// Loads libcurl, which is done once a process. False where it is not installed; none of its functions
/// may be called then.
[[nodiscard]] bool isLibcurlThere();

} // namespace attest::net
