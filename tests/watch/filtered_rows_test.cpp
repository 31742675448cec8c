// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtering.h"
#include "watch/watch_inner.h"

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

std::vector<Row> rowsOf(const FoundRows& found)
{
    std::vector<Row> rows;
    for (std::uint64_t i = 0; i < found.size(); ++i) {
        rows.push_back(found.row(i));
    }
    return rows;
}

using Rows = std::vector<Row>;

std::string mixed(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += i % 10 == 3
            ? "{\"level\":\"error\",\"msg\":\"proof rejected\",\"n\":" + std::to_string(i) + "}\n"
            : "{\"level\":\"info\",\"msg\":\"fine\",\"n\":" + std::to_string(i) + "}\n";
    }
    return text;
}

} // namespace

TEST(Filters, FindRowsByWhatTheySay)
{
    const ScratchFolder folder;
    overwrite(folder.file("a.log"), mixed(100'000));
    LogWatch watch({});
    watch.addFile(folder.file("a.log"));
    ASSERT_TRUE(watch.waitForRows(100'000, kLong));
    for (const auto* filter : {"level >= error", "\"proof rejected\"", "msg ~ \"rejected\"",
             "level >= error and n >= 0"}) {
        const auto found = Filtering(watch, filter).caughtUp();
        ASSERT_EQ(found.size(), 10'000U) << filter;
        for (std::uint64_t i = 0; i < found.size(); ++i) {
            ASSERT_EQ(found.row(i), i * 10 + 3) << filter;
        }
        EXPECT_EQ(found.indexOf(53), 5U);
        EXPECT_EQ(found.indexOf(54), 6U);
        EXPECT_EQ(found.indexOf(99'999), 10'000U);
    }
}

TEST(Filters, OfNothingTakeEverything)
{
    const ScratchFolder folder;
    overwrite(folder.file("a.log"), mixed(10));
    LogWatch watch({});
    watch.addFile(folder.file("a.log"));
    ASSERT_TRUE(watch.waitForRows(10, kLong));
    const auto found = Filtering(watch, "").caughtUp();
    EXPECT_EQ(found.size(), 10U);
    EXPECT_EQ(found.row(7), 7U);
    EXPECT_EQ(found.indexOf(7), 7U);
}

TEST(Filters, CountWhatTheyTakeOverTime)
{
    const ScratchFolder folder;
    std::string text;
    for (int second = 0; second < 60; ++second) {
        text += std::string("{\"level\":\"") + (second % 20 == 7 ? "error" : "info")
            + "\",\"ts\":" + std::to_string(1'785'245'000 + second) + "}\n";
    }
    overwrite(folder.file("a.log"), text);
    LogWatch watch({});
    watch.addFile(folder.file("a.log"));
    ASSERT_TRUE(watch.waitForRows(60, kLong));
    const auto span = watch.rows().timeSpan();
    const auto found = Filtering(watch, "level >= error").caughtUp();
    std::vector<std::uint64_t> counts;
    for (const auto& each : found.histogram(span.first, span.last + 1, 6)) {
        counts.push_back(each.total());
    }
    EXPECT_EQ(counts, (std::vector<std::uint64_t>{1, 0, 1, 0, 1, 0}));
    EXPECT_TRUE(found.histogram(span.first, span.first, 6).empty());
}

TEST(Filters, FollowWhatComes)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    auto source = std::make_unique<FeedSource>("a");
    const auto hand = source->hand();
    watch.add(std::move(source));
    hand->lines("one\nother\n");
    Filtering filtering(watch, "one");
    EXPECT_EQ(rowsOf(filtering.caughtUp()), (Rows{0}));
    hand->lines("another one\n");
    EXPECT_EQ(rowsOf(filtering.caughtUp()), (Rows{0, 2}));
}

TEST(Filters, TakeGapsBecauseWhatIsMissingCouldMatch)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    auto source = std::make_unique<FeedSource>("a");
    const auto hand = source->hand();
    watch.add(std::move(source));
    hand->lines("one\n");
    hand->gap({});
    EXPECT_EQ(rowsOf(Filtering(watch, "none").caughtUp()), (Rows{1}));
}

TEST(Filters, TakeNoGapsOfAnotherSource)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    auto source = std::make_unique<FeedSource>("a");
    const auto hand = source->hand();
    watch.add(std::move(source));
    hand->lines("one\n");
    hand->gap({});
    EXPECT_EQ(rowsOf(Filtering(watch, "source = b").caughtUp()), (Rows{}));
    EXPECT_EQ(rowsOf(Filtering(watch, "source = a").caughtUp()), (Rows{0, 1}));
}

TEST(Filters, KnowASourceByEachOfItsNames)
{
    const ScratchFolder folder;
    const auto path = folder.file("server.log");
    overwrite(path, "one\n");
    LogWatch watch({});
    watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    for (const auto& name : {path, std::string("server.log")}) {
        EXPECT_EQ(rowsOf(Filtering(watch, "source = \"" + name + "\"").caughtUp()), (Rows{0}));
        EXPECT_EQ(rowsOf(Filtering(watch, "source != \"" + name + "\"").caughtUp()), (Rows{}));
    }
}

TEST(Filters, KnowASourceByTheNameThatAPersonGaveItAndByItsOwn)
{
    const ScratchFolder folder;
    const auto path = folder.file("server.log");
    overwrite(path, "one\n");
    LogWatch watch({});
    watch.setName(watch.addFile(path), "Frankfurt am Main", NamedBy::Person);
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    for (const auto* test : {"= server.log", "= \"Frankfurt am Main\"", ": frankfurt",
             "~ \"^Frank\"", ": \"/server\"", "in (x, \"Frankfurt am Main\")"}) {
        const auto filter = "source " + std::string(test);
        EXPECT_EQ(rowsOf(Filtering(watch, filter).caughtUp()), (Rows{0})) << filter;
        EXPECT_EQ(rowsOf(Filtering(watch, "not (" + filter + ")").caughtUp()), (Rows{})) << filter;
    }
    for (const auto* test :
        {"!= server.log", "!= \"Frankfurt am Main\"", "!~ \"^Frank\"", "= Paris"}) {
        EXPECT_EQ(rowsOf(Filtering(watch, "source " + std::string(test)).caughtUp()), (Rows{}))
            << test;
    }
}

TEST(Filters, LookAnewWhenASourceTheyAskForIsNamed)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    auto source = std::make_unique<FeedSource>("a");
    const auto hand = source->hand();
    const auto number = watch.add(std::move(source));
    hand->lines("one\n");
    Filtering filtering(watch, "source = Frankfurt");
    const auto before = filtering.caughtUp();
    EXPECT_EQ(rowsOf(before), (Rows{}));
    watch.setName(number, "Frankfurt", NamedBy::Person);
    const auto after = filtering.caughtUp();
    EXPECT_EQ(rowsOf(after), (Rows{0}));
    EXPECT_NE(after.pass(), before.pass());
}

TEST(Filters, ThatAskForNoSourceGoOnWhenOneIsNamed)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    auto source = std::make_unique<FeedSource>("a");
    const auto hand = source->hand();
    const auto number = watch.add(std::move(source));
    hand->lines("one\n");
    Filtering filtering(watch, "one");
    const auto before = filtering.caughtUp();
    watch.setName(number, "Frankfurt", NamedBy::Person);
    const auto after = filtering.caughtUp();
    EXPECT_EQ(after.pass(), before.pass());
    EXPECT_EQ(after.rows().shortName(0), "Frankfurt");
}

TEST(Filters, GoByTheTimeOfArrivalWhereALineSaysNone)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    auto source = std::make_unique<FeedSource>("a");
    const auto hand = source->hand();
    watch.add(std::move(source));
    hand->lines("early\n", 0, {1'800'000'000, 0});
    hand->lines("late\n", 0, {1'800'003'600, 0});
    EXPECT_EQ(
        rowsOf(Filtering(watch, "time >= 2027-01-15T08:30:00Z and late").caughtUp()), (Rows{1}));
    EXPECT_EQ(rowsOf(Filtering(watch, "time < 2027-01-15T08:30:00Z").caughtUp()), (Rows{0}));
}

TEST(Filters, ForgetWhatWasGivenUp)
{
    const ScratchFolder folder;
    auto settings = settingsIn(folder);
    settings.mostSpoolBytes = 8'000;
    LogWatch watch(settings);
    auto source = std::make_unique<FeedSource>("a");
    const auto hand = source->hand();
    watch.add(std::move(source));
    const std::string even(99, 'e');
    const std::string odd(99, 'o');
    hand->lines(even + "\n");
    Filtering filtering(watch, "eee");
    EXPECT_EQ(filtering.caughtUp().size(), 1U);
    for (int i = 1; i < 1000; ++i) {
        hand->lines((i % 2 == 0 ? even : odd) + "\n");
    }
    const auto found = filtering.caughtUp();
    const auto rows = found.rows();
    ASSERT_GT(found.size(), 10U);
    EXPECT_LE(found.size() + found.gone(), 500U);
    EXPECT_GT(found.gone(), 0U);
    for (std::uint64_t i = 0; i < found.size(); ++i) {
        ASSERT_TRUE(rows.contains(found.row(i)));
        ASSERT_EQ(rows.text(found.row(i)), even);
    }
}

TEST(Filters, BeginAgainWhenRowsAreNumberedAnew)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    auto first = std::make_unique<FeedSource>("a");
    auto second = std::make_unique<FeedSource>("b");
    const auto a = first->hand();
    const auto b = second->hand();
    const auto number = watch.add(std::move(first));
    watch.add(std::move(second));
    a->lines("x\n");
    b->lines("x\nother\n");
    Filtering filtering(watch, "x");
    EXPECT_EQ(rowsOf(filtering.caughtUp()), (Rows{0, 1}));
    watch.remove(number);
    ASSERT_TRUE(Awaiter(watch).until([&] { return watch.rows().epoch() == 1; }));
    EXPECT_EQ(rowsOf(filtering.caughtUp()), (Rows{0}));
}

TEST(Filters, EndAtOnceAndOutliveTheirWatch)
{
    const ScratchFolder folder;
    overwrite(folder.file("a.log"), mixed(200'000));
    std::optional<FilteredRows> left;
    {
        LogWatch watch({});
        watch.addFile(folder.file("a.log"));
        ASSERT_TRUE(watch.waitForRows(1000, kLong));
        const FilteredRows gone(watch, parsed("msg ~ \"nothing.*like this\""));
        left.emplace(watch, parsed("rejected"));
    }
    const auto found = left->found();
    for (std::uint64_t i = 0; i < found.size(); ++i) {
        ASSERT_NE(found.rows().text(found.row(i)).find("rejected"), std::string::npos);
    }
}

TEST(FilteredRows, GoByTheKindsOfLinesThatThereAreNow)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    auto source = std::make_unique<FeedSource>("fed");
    const auto hand = source->hand();
    watch.add(std::move(source));
    hand->lines("{\"msg\":\"a gull\"}\n{\"msg\":\"a walrus\"}\n");
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    Filtering filtering(watch, "event = mine");
    EXPECT_EQ(rowsOf(filtering.caughtUp()), Rows{});
    const auto before = watch.rows();
    watch.setEvents(
        *telemetry::EventCatalogue::extended(R"({"events":[{"id":"mine","text":"a walrus"}]})"));
    while (watch.rows().epoch() == before.epoch()) {
        ASSERT_TRUE(watch.inner()->store.waitForOther(before.view(), {}, kLong));
    }
    EXPECT_EQ(rowsOf(filtering.caughtUp()), Rows{1});
}
