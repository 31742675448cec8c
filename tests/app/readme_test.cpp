// SPDX-License-Identifier: GPL-3.0-or-later
// What README says to type works as typed, from the checkout and with what is in it.
#include "process.h"
#include "support/shared.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

using namespace attest::test;

namespace {

/// The lines of the block that follows "as typed", without the one that finds the program.
std::vector<std::string> typedLines()
{
    std::istringstream readme(readFile(ASSAY_SOURCE "/README.md").value_or(""));
    std::vector<std::string> lines;
    bool inside = false;
    for (std::string line; std::getline(readme, line);) {
        inside = inside || line.find(", as typed, ") != line.npos;
        if (inside && line.starts_with("    ")) {
            lines.push_back(line.substr(4));
        } else if (inside && !line.empty() && !lines.empty()) {
            break;
        }
    }
    return lines;
}

} // namespace

TEST(Readme, FirstExamplesWorkAsTyped)
{
    const auto lines = typedLines();
    ASSERT_GT(lines.size(), 4U);
    const auto folder = std::filesystem::path(ASSAY_PROGRAM).parent_path().string();
    for (const auto& line : lines) {
        if (line.starts_with("export PATH")) {
            continue; // of the optimised build, which need not be here
        }
        std::ostringstream command;
        command << "cd '" << ASSAY_SOURCE << "' && PATH='" << folder << "':$PATH && " << line;
        const auto typed = runProcess("sh", {"-c", command.str()});
        EXPECT_EQ(typed.exit, 0) << line << "\n" << typed.out << typed.err;
        EXPECT_FALSE(typed.out.empty()) << line;
    }
}
