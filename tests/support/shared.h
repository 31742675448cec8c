// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace attest::test {

// The folder of reference material (real documents, independent suites): environment variable
// ASSAYER_SHARED, else the folder "shared" beside the repository. Nothing where neither exists;
// a test that needs it then says GTEST_SKIP() << "reference material absent".
[[nodiscard]] std::optional<std::filesystem::path> sharedFolder();

// All bytes of a file; nothing if it cannot be read.
[[nodiscard]] std::optional<std::string> readFile(const std::filesystem::path& path);

} // namespace attest::test
