// SPDX-License-Identifier: GPL-3.0-or-later
// The main of every test program: GoogleTest's, and a list of skipped cases for ctest.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

namespace {

constexpr int kAllSkipped = 77;

std::string reasonOf(const testing::TestResult& result)
{
    for (int i = 0; i < result.total_part_count(); ++i) {
        const testing::TestPartResult& part = result.GetTestPartResult(i);
        if (part.skipped())
            return part.message();
    }
    return {};
}

// GoogleTest keeps results only until the program ends, and ctest hides the output of what passes.
class SkipList : public testing::EmptyTestEventListener {
public:
    void OnTestEnd(const testing::TestInfo& test) override
    {
        if (!test.result()->Skipped())
            return;
        std::string reason = reasonOf(*test.result());
        for (char& c : reason)
            c = c == '\n' ? ' ' : c;
        m_lines += std::string(test.test_suite_name()) + "." + test.name() + ": " + reason + "\n";
    }

    void OnTestProgramEnd(const testing::UnitTest&) override
    {
        if (const char* path = std::getenv("ASSAYER_SKIP_LIST"))
            std::ofstream(path, std::ios::trunc) << m_lines;
    }

private:
    std::string m_lines;
};

} // namespace

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) != "--rebase") {
            std::fprintf(stderr, "unknown option %s\n", argv[i]);
            return 2;
        }
        ::setenv("ASSAYER_REBASE", "1", 1);
    }
    testing::UnitTest& run = *testing::UnitTest::GetInstance();
    run.listeners().Append(new SkipList); // owned by GoogleTest
    const int failed = RUN_ALL_TESTS();
    if (failed != 0)
        return failed;
    const bool nothingRan = run.successful_test_count() == 0; // skipped ones do not count
    return nothingRan && run.skipped_test_count() > 0 ? kAllSkipped : 0;
}
