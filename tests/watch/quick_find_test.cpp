// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/quick_find.h"
#include "watching.h"

#include <atomic>
#include <future>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

class QuickFindTest : public testing::Test {
protected:
    void SetUp() override
    {
        overwrite(m_folder.file("a.log"), numbered("Line ", 0, 2000));
        m_watch.addFile(m_folder.file("a.log"));
        ASSERT_TRUE(m_watch.waitForRows(2000, kLong));
        m_rows = m_watch.rows();
    }
    [[nodiscard]] std::optional<Row> find(
        std::string_view text, Row from, Direction direction = Direction::Forward) const
    {
        return findRow(m_rows, Needle::text(text, Needle::Letters::Any), from, direction);
    }
    ScratchFolder m_folder;
    LogWatch m_watch{{}};
    LogRows m_rows;
};

} // namespace

TEST_F(QuickFindTest, GoesForwardAndBackFromARow)
{
    EXPECT_EQ(find("line 11", 11), 110U);
    EXPECT_EQ(find("line 11", 10), 11U);
    EXPECT_EQ(find("line 11", 11, Direction::Backward), std::nullopt);
    EXPECT_EQ(find("line 11", 1999, Direction::Backward), 1199U);
    EXPECT_EQ(find("line 1", 500, Direction::Backward), 199U);
    EXPECT_EQ(find("line 11", 1199), std::nullopt);
}

TEST_F(QuickFindTest, MindsLettersWhereToldTo)
{
    const auto needle = Needle::text("line 5", Needle::Letters::AsWritten);
    EXPECT_EQ(findRow(m_rows, needle, 0, Direction::Forward), std::nullopt);
    EXPECT_EQ(find("LINE 1999", 0), 1999U);
    EXPECT_EQ(find("line .", 0), std::nullopt);
}

TEST_F(QuickFindTest, KnowsPatterns)
{
    const auto needle = Needle::pattern("^Line 1?99$", Needle::Letters::AsWritten);
    ASSERT_TRUE(needle);
    EXPECT_EQ(findRow(m_rows, *needle, 0, Direction::Forward), 99U);
    EXPECT_EQ(findRow(m_rows, *needle, 99, Direction::Forward), 199U);
    EXPECT_FALSE(Needle::pattern("(", Needle::Letters::Any));
}

TEST_F(QuickFindTest, FindsTheFirstRow)
{
    EXPECT_EQ(find("line 0", 1, Direction::Backward), 0U);
    EXPECT_EQ(find("line 0", 2000, Direction::Backward), 0U);
}

TEST_F(QuickFindTest, AnswersFromItsThread)
{
    QuickFind find;
    std::promise<std::optional<Row>> answer;
    QuickFind::Search search{
        m_rows, Needle::text("1234", Needle::Letters::AsWritten), 0, Direction::Forward, {}};
    find.start(std::move(search), [&](std::optional<Row> row) { answer.set_value(row); });
    auto future = answer.get_future();
    ASSERT_EQ(future.wait_for(kLong), std::future_status::ready);
    EXPECT_EQ(future.get(), 1234U);
}

TEST_F(QuickFindTest, SaysNothingOnceItWasCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const auto needle = Needle::text("Line", Needle::Letters::AsWritten);
    EXPECT_EQ(findRow(m_rows, needle, 0, Direction::Forward, stop.get_token()), std::nullopt);
    EXPECT_EQ(findRow(m_rows, needle, 1000, Direction::Backward, stop.get_token()), std::nullopt);
}

TEST_F(QuickFindTest, OfSeveralSearchesAnswersTheLastOneAlone)
{
    QuickFind find;
    std::promise<std::optional<Row>> answer;
    const auto search = [&](std::string_view text) {
        return QuickFind::Search{
            m_rows, Needle::text(text, Needle::Letters::Any), 0, Direction::Forward, {}};
    };
    std::atomic<int> answers{0};
    for (int i = 0; i < 20; ++i) {
        find.start(search("nothing like it"), [&](std::optional<Row>) { ++answers; });
    }
    find.start(search("line 1999"), [&](std::optional<Row> row) { answer.set_value(row); });
    const int before = answers;
    auto future = answer.get_future();
    ASSERT_EQ(future.wait_for(kLong), std::future_status::ready);
    EXPECT_EQ(future.get(), 1999U);
    EXPECT_EQ(answers, before);
}
