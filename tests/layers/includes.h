// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace attest::test {

// One #include line of one source file.
struct Include {
    std::string file; // relative to the scanned root, e.g. "decode/der.cpp"
    std::size_t line; // 1-based
    std::string name; // as written, without quotes or angle brackets
};

// Every #include of the .h and .cpp files below root, in the order of the paths.
[[nodiscard]] std::vector<Include> includesBelow(const std::filesystem::path& root);

// The includes of one text; file is only carried along.
[[nodiscard]] std::vector<Include> includesOf(const std::string& file, std::string_view text);

} // namespace attest::test
