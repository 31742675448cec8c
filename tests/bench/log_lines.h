// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace attest::bench {

/// Writes lines as a Trust Domain Server does under load until the file has that many bytes: logins of two
/// methods, their attributes, issued identities, now and then a failure with a stack. The same every time.
/// How many lines.
std::uint64_t writeLog(const std::string& path, std::uint64_t bytes);

} // namespace attest::bench
