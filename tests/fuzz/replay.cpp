// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one fuzz target over the files of a folder and over their truncations: the regression test
// of what fuzzing found, for builds without a fuzzer.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kTruncations = 64;

void runOver(const std::vector<std::uint8_t>& bytes)
{
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    const std::size_t step = bytes.size() / kTruncations + 1;
    for (std::size_t size = 0; size < bytes.size(); size += step) {
        // A copy of exactly this size, so that a sanitizer sees reads past its end.
        const std::vector<std::uint8_t> part(
            bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
        LLVMFuzzerTestOneInput(part.data(), part.size());
    }
}

} // namespace

int main(int argc, char** argv)
{
    std::size_t inputs = 0;
    runOver({});
    for (int i = 1; i < argc; ++i) {
        std::error_code error;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i], error)) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream file(entry.path(), std::ios::binary);
            runOver({std::istreambuf_iterator<char>(file), {}});
            ++inputs;
        }
    }
    std::printf("%zu inputs\n", inputs);
    return 0;
}
