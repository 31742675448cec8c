// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter or a search demands of a line's text leaves rows out unread. The answer stays what it is line by line.
#include "filtering.h"
#include "watch/quick_find.h"

#include <random>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

constexpr std::size_t kLines = 40'000;

/// Lines of which some have the text, a few in a way in which it is not seen, and one is longer than what is read at once.
std::vector<std::string> someLines()
{
    const std::vector<std::string> kinds = {
        R"({"who":"attestor","n":1})",
        R"({"who":"att\u0065stor"})",
        R"({"who":"att\\u0065stor"})",
        R"(level=info who=attestor)",
        R"(level=info who="att\x65stor")",
        "2026-11-18 \x1b[31matt\x1b[0mestor",
        "attestor in prose",
        "",
    };
    std::mt19937 random(20261122); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same lines every time
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < kLines; ++i) {
        const auto plain = R"({"who":"nobody","text":")" + std::string(random() % 200, 'a') + "\"}";
        lines.push_back(random() % 100 == 0 ? kinds[random() % kinds.size()] : plain);
    }
    lines[kLines / 2] = "attestor" + std::string(400'000, 'a') + "attestor";
    lines[kLines / 3] = std::string(400'000, 'a');
    return lines;
}

class RequiredText : public testing::Test {
protected:
    void SetUp() override
    {
        std::string text;
        for (const auto& line : m_lines) {
            text += line + "\n";
        }
        overwrite(m_folder.file("a.log"), text);
        m_watch.addFile(m_folder.file("a.log"));
        ASSERT_TRUE(m_watch.waitForRows(kLines, kLong));
    }

    ScratchFolder m_folder;
    const std::vector<std::string> m_lines = someLines();
    LogWatch m_watch{{}};
};

} // namespace

TEST_F(RequiredText, LeavesNoRowOutThatAFilterTakes)
{
    for (const auto* text :
        {"attestor", "who = attestor", "msg : attestor", "who = attestor and n = 1",
            "not who = attestor", "attestor or nobody", "level = info and attestor"}) {
        const auto filter = telemetry::Filter::parse(text);
        ASSERT_TRUE(filter) << text;
        telemetry::LineMatcher matcher(*filter, m_watch.rows().events());
        std::vector<Row> expected;
        for (Row row = 0; row < kLines; ++row) {
            if (matcher.matches(telemetry::Framing::Line, m_lines[row])) {
                expected.push_back(row);
            }
        }
        const auto found = Filtering(m_watch, text).caughtUp();
        ASSERT_EQ(found.size(), expected.size()) << text;
        for (std::uint64_t i = 0; i < found.size(); ++i) {
            ASSERT_EQ(found.row(i), expected[i]) << text;
        }
    }
}

TEST_F(RequiredText, LeavesNoRowOutThatASearchFinds)
{
    const auto rows = m_watch.rows();
    const auto needle = Needle::text("attestor", Needle::Letters::AsWritten);
    Row from = 0;
    for (Row row = 1; row < kLines; ++row) {
        if (m_lines[row].find("attestor") != std::string::npos) {
            const auto found = findRow(rows, needle, from, Direction::Forward);
            ASSERT_EQ(found, row) << "behind " << from;
            from = row;
        }
    }
    EXPECT_EQ(findRow(rows, needle, from, Direction::Forward), std::nullopt);
}
