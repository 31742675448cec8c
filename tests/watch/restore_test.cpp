// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/issues.h"
#include "telemetry/log/record.h"
#include "watching.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

using Texts = std::vector<std::string>;

LogWatch::Settings keeping(const ScratchFolder& folder)
{
    auto settings = settingsIn(folder);
    settings.spoolEnd = live::SpoolEnd::Keep;
    return settings;
}

std::shared_ptr<FeedSource::Hand> feed(LogWatch& watch, const std::string& name)
{
    auto source = std::make_unique<FeedSource>(name);
    auto hand = source->hand();
    (void)watch.add(std::move(source), SourceKind::Command);
    return hand;
}

} // namespace

TEST(KeptSpools, AreTakenUpWithTheirNames)
{
    const ScratchFolder folder;
    {
        LogWatch watch(keeping(folder));
        const auto a = feed(watch, "ssh \"one\"");
        const auto b = feed(watch, "b");
        live::Origin origin;
        origin.number = 1;
        origin.name = "pod/main";
        origin.pod = "pod";
        b->origin(origin);
        a->lines("a1\na2\n");
        b->lines("2025-11-03T22:05:43.1Z stdout F b1\n", 1);
        a->lines("a3\n", 0, {1'900'000'000, 0});
    }
    LogWatch watch(keeping(folder));
    watch.restore();
    ASSERT_TRUE(watch.waitForRows(4, kLong));
    const auto rows = watch.rows();
    EXPECT_EQ(rows.text(0), "a1");
    EXPECT_EQ(rows.record(2).text, "b1");
    EXPECT_EQ(rows.origin(2).pod, "pod");
    EXPECT_EQ(rows.at(3).line, 2U);
    EXPECT_EQ(rows.at(3).core.time, 1'900'000'000'000'000'000);
    EXPECT_EQ(rows.sourceName(3), "ssh \"one\"");
    const auto source = sourceOf(watch, rows.at(3).source);
    EXPECT_EQ(source.name, "ssh \"one\"");
    EXPECT_EQ(source.kind, SourceKind::Kept);
    EXPECT_EQ(source.status.state, live::SourceState::Ended);
    EXPECT_EQ(source.lines, 3U);
    EXPECT_EQ(source.spoolBytes, 9U);

    feed(watch, "ssh \"one\"")->lines("more\n");
    EXPECT_EQ(watch.rows().text(4), "more");
}

TEST(KeptSpools, OutliveAProcessThatIsKilled)
{
    const ScratchFolder folder;
    const auto child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        LogWatch watch(keeping(folder));
        feed(watch, "a")->lines("one\ntwo\n");
        ::kill(::getpid(), SIGKILL);
        ::_exit(1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    LogWatch watch(keeping(folder));
    watch.restore();
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"one", "two"}));
}

TEST(KeptSpools, OfTwoProcessesStayApart)
{
    const ScratchFolder folder;
    LogWatch first(keeping(folder));
    feed(first, "a")->lines("first\n");
    LogWatch second(keeping(folder));
    second.restore();
    feed(second, "b")->lines("second\n");
    EXPECT_EQ(textsOf(second.rows()), (Texts{"second"}));
    EXPECT_EQ(textsOf(first.rows()), (Texts{"first"}));
}

TEST(KeptSpools, OfSeveralProcessesAreTakenUpByTheNext)
{
    const ScratchFolder folder;
    {
        LogWatch first(keeping(folder)), second(keeping(folder)), third(keeping(folder));
        feed(third, "c")->lines("one\n");
        feed(first, "a")->lines("two\n");
        feed(second, "b")->lines("three\n");
    }
    LogWatch watch(keeping(folder));
    watch.restore();
    ASSERT_TRUE(watch.waitForRows(3, kLong));
    auto texts = textsOf(watch.rows());
    std::ranges::sort(texts);
    EXPECT_EQ(texts, (Texts{"one", "three", "two"}));
}

TEST(KeptSpools, HaveNothingOfWhatAPersonRemoved)
{
    const ScratchFolder folder;
    {
        LogWatch watch(keeping(folder));
        auto source = std::make_unique<FeedSource>("a");
        const auto hand = source->hand();
        const auto number = watch.add(std::move(source));
        hand->lines("gone\n");
        feed(watch, "b")->lines("stays\n");
        watch.remove(number);
        ASSERT_TRUE(Awaiter(watch).until([&] { return watch.rows().epoch() == 1; }));
    }
    LogWatch watch(keeping(folder));
    watch.restore();
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"stays"}));
    EXPECT_EQ(watch.sources().size(), 1U);
}

TEST(KeptSpools, TellOfTheGapsThatThereWere)
{
    const ScratchFolder folder;
    {
        LogWatch watch(keeping(folder));
        const auto hand = feed(watch, "a");
        hand->lines("one\n");
        live::Gap gap;
        gap.lines = 7;
        gap.from = Time{1'800'000'001, 0};
        gap.why = {live::issue::kTruncated, {}, {}};
        hand->gap(gap);
        hand->lines("two\n");
    }
    LogWatch watch(keeping(folder));
    watch.restore();
    ASSERT_TRUE(watch.waitForRows(3, kLong));
    const auto rows = watch.rows();
    EXPECT_EQ(textsOf(rows), (Texts{"one", "", "two"}));
    ASSERT_NE(rows.gapAt(1), nullptr);
    EXPECT_EQ(rows.gapAt(1)->lines, 7U);
    EXPECT_EQ(rows.gapAt(1)->why.id, live::issue::kKeptGap);
    EXPECT_EQ(paramText(rows.gapAt(1)->why.params[1].value), "source.truncated");
    EXPECT_EQ(rows.at(1).core.time, 1'800'000'001'000'000'000);
}

TEST(KeptSpools, GoWhereAPersonRemovesWhatWasTakenUp)
{
    const ScratchFolder folder;
    {
        LogWatch watch(keeping(folder));
        feed(watch, "a")->lines("old\n");
    }
    {
        LogWatch watch(keeping(folder));
        watch.restore();
        ASSERT_TRUE(watch.waitForRows(1, kLong));
        feed(watch, "a")->lines("new\n");
        watch.remove(watch.rows().at(0).source);
        ASSERT_TRUE(Awaiter(watch).until([&] { return watch.rows().epoch() == 1; }));
        EXPECT_EQ(textsOf(watch.rows()), (Texts{"new"}));
    }
    LogWatch watch(keeping(folder));
    watch.restore();
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"new"}));
}

// A crash or a full disk cuts the last record: what is written next must not be taken for a part of it.
TEST(KeptSpools, GoOnBehindARecordThatWasCut)
{
    const ScratchFolder folder;
    {
        LogWatch watch(keeping(folder));
        feed(watch, "a")->lines("gone\n");
        feed(watch, "b")->lines("stays\n");
    }
    append(folder.file("spool/1/rows.1.runs"), "r 1 1");
    {
        LogWatch watch(keeping(folder));
        watch.restore();
        ASSERT_TRUE(watch.waitForRows(2, kLong));
        const auto rows = watch.rows();
        watch.remove(rows.at(rows.text(0) == "gone" ? 0 : 1).source);
        ASSERT_TRUE(Awaiter(watch).until([&] { return watch.rows().epoch() == 1; }));
    }
    LogWatch watch(keeping(folder));
    watch.restore();
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"stays"}));
}

TEST(KeptSpools, AreTakenUpAsFarAsTheyAreWhole)
{
    const ScratchFolder folder;
    {
        LogWatch watch(keeping(folder));
        const auto hand = feed(watch, "a");
        hand->lines("one\n");
        hand->lines("two\n");
        live::Gap gap;
        gap.why = {live::issue::kTruncated, {}, {}};
        hand->gap(gap); // what is behind one says all
        hand->lines("three\n");
    }
    // The second record is torn, and the last one tells of bytes that are not there.
    const auto path = folder.file("spool/1/rows.1.runs");
    std::ifstream file(path);
    std::string journal, line;
    for (int number = 0; std::getline(file, line); ++number) {
        journal += number == 2 ? "r 1 4 \n" : line + "\n";
    }
    overwrite(path, journal + "r 1 14 900 1\nr 1 1");
    LogWatch watch(keeping(folder));
    watch.restore();
    ASSERT_TRUE(watch.waitForRows(3, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"one", "", "three"}));
}

// Sources cut what is longer than is looked into, each in its own place: none of that makes other lines.
TEST(KeptSpools, HaveAsManyLinesAsThereWereHoweverLongTheyAre)
{
    constexpr auto kLongest = telemetry::kLongestLine;
    const ScratchFolder folder;
    std::string lines;
    for (const std::size_t size :
        {kLongest - 1, kLongest, kLongest + 1, 3 * kLongest, std::size_t{0}}) {
        lines += std::string(size, 'x') + "\nbehind\n";
    }
    {
        LogWatch watch(keeping(folder));
        feed(watch, "a")->lines(lines);
    }
    LogWatch watch(keeping(folder));
    watch.restore();
    ASSERT_TRUE(watch.waitForRows(10, kLong));
    const auto rows = watch.rows();
    EXPECT_EQ(rows.size(), 10U);
    for (Row row = 1; row < 10; row += 2) {
        EXPECT_EQ(rows.text(row), "behind") << row;
    }
}

// The process was killed before it could say how many they were.
TEST(KeptSpools, TellThatLinesWereBeingLost)
{
    const ScratchFolder folder;
    const auto child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        // As on a full disk: a file of the spool takes no more than that.
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{8192, 8192};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        LogWatch watch(keeping(folder));
        const auto hand = feed(watch, "a");
        hand->lines("one\n");
        hand->lines(std::string(9000, 'x') + "\n");
        ::kill(::getpid(), SIGKILL);
        ::_exit(1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    LogWatch watch(keeping(folder));
    watch.restore();
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"one", ""}));
    ASSERT_NE(watch.rows().gapAt(1), nullptr);
    EXPECT_EQ(watch.rows().gapAt(1)->lines, 0U) << "unknown how many";
    EXPECT_EQ(watch.sources().front().gaps, 1U);
}

TEST(KeptSpools, SayOnceHowManyLinesWereLost)
{
    const ScratchFolder folder;
    {
        LogWatch watch(keeping(folder));
        feed(watch, "a")->lines("one\n");
    }
    const auto path = folder.file("spool/1/rows.1.runs");
    std::ifstream file(path);
    const std::string journal{std::istreambuf_iterator<char>(file), {}};
    overwrite(path, journal + "l 1 5 source.spool-failed\ng 1 7 5 source.spool-failed\n");
    LogWatch watch(keeping(folder));
    watch.restore();
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    EXPECT_EQ(watch.rows().size(), 2U);
    ASSERT_NE(watch.rows().gapAt(1), nullptr);
    EXPECT_EQ(watch.rows().gapAt(1)->lines, 7U);
}

TEST(KeptSpools, AreKeptOrNotAsItWasChosenLast)
{
    const ScratchFolder folder;
    for (const auto end : {live::SpoolEnd::Keep, live::SpoolEnd::Clear}) {
        {
            LogWatch watch(settingsIn(folder));
            feed(watch, "a")->lines("one\n");
            watch.setSpoolEnd(end);
        }
        EXPECT_EQ(std::filesystem::exists(folder.file("spool/1/rows.1.log")),
            end == live::SpoolEnd::Keep);
    }
}

TEST(GivenUpLines, AreCountedOfTheirSource)
{
    const ScratchFolder folder;
    auto settings = settingsIn(folder);
    settings.mostRows = 1; // as few as there may be
    LogWatch watch(std::move(settings));
    const auto few = feed(watch, "few");
    const auto many = feed(watch, "many");
    few->lines(numbered("few", 0, 10));
    for (int i = 0; i < 5; ++i) {
        many->lines(numbered("many", 0, 20'000));
    }
    const auto shown = watch.rows().size() - 1; // one row tells of the others
    std::uint64_t came = 0, givenUp = 0;
    for (const auto& each : watch.sources()) {
        came += each.lines;
        givenUp += each.givenUp;
        EXPECT_GT(each.givenUp, 0U) << each.name;
        EXPECT_LE(each.givenUp, each.lines) << each.name;
    }
    EXPECT_EQ(came, 100'010U);
    EXPECT_EQ(givenUp, came - shown);
}
