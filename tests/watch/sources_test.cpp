// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/descriptor_source.h"
#include "live/issues.h"
#include "watching.h"

#include <atomic>
#include <csignal>
#include <filesystem>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

using Texts = std::vector<std::string>;

struct Fed {
    SourceNumber number = 0;
    std::shared_ptr<FeedSource::Hand> hand;
};

Fed feed(LogWatch& watch, const std::string& name)
{
    auto source = std::make_unique<FeedSource>(name);
    auto hand = source->hand();
    return {watch.add(std::move(source), SourceKind::Input), hand};
}

std::string padded(int number)
{
    return std::to_string(1'000'000 + number) + std::string(92, 'x') + "\n"; // 100 bytes
}

} // namespace

TEST(WatchedSources, StandInTheOrderInWhichTheyCame)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    const auto a = feed(watch, "a");
    const auto b = feed(watch, "b");
    a.hand->lines("a1\na2\n");
    b.hand->lines("b1\n");
    a.hand->lines("a3\n");
    const auto rows = watch.rows();
    EXPECT_EQ(textsOf(rows), (Texts{"a1", "a2", "b1", "a3"}));
    EXPECT_EQ(rows.at(3).source, a.number);
    EXPECT_EQ(rows.at(3).line, 2U);
    EXPECT_EQ(rows.at(2).line, 0U);
    EXPECT_EQ(rows.rowOf(a.number, 0, 2), 3U);
    EXPECT_EQ(sourceOf(watch, a.number).lines, 3U);
    EXPECT_EQ(sourceOf(watch, a.number).spoolBytes, 9U);
    EXPECT_EQ(sourceOf(watch, b.number).kind, SourceKind::Input);
}

TEST(WatchedSources, GiveLinesWithoutATimeThatOfTheirArrival)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    feed(watch, "a").hand->lines("plain\n", 0, {1'800'000'000, 0});
    const auto rows = watch.rows();
    EXPECT_EQ(rows.at(0).core.time, 1'800'000'000'000'000'000);
    EXPECT_EQ(rows.record(0).time, 1'800'000'000'000'000'000);
    EXPECT_EQ(rows.record(0).timeFrom, telemetry::TimeFrom::Arrival);
}

TEST(WatchedSources, KeepTheirOriginsApart)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    const auto source = feed(watch, "kube");
    for (std::uint32_t i = 0; i < 3; ++i) {
        live::Origin origin;
        origin.number = i;
        origin.pod = "pod-" + std::to_string(i);
        origin.name = origin.pod + "/main";
        source.hand->origin(origin);
    }
    source.hand->lines("zero\n", 0);
    source.hand->lines("two\n", 2);
    source.hand->lines("2025-11-03T22:05:43.1Z stdout F one\n", 1);
    const auto rows = watch.rows();
    EXPECT_EQ(rows.origin(1).pod, "pod-2");
    EXPECT_EQ(rows.at(1).origin, 2U);
    EXPECT_EQ(rows.at(1).line, 0U);
    EXPECT_EQ(rows.framing(2), telemetry::Framing::Cri);
    EXPECT_EQ(rows.record(2).text, "one");
    EXPECT_EQ(rows.sourceName(2), "kube");
}

TEST(WatchedSources, AreSaidByTheNameThatAPersonGaveAlsoOfLinesThatAreThere)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    const auto source = feed(watch, "/var/log/server.log");
    source.hand->lines("one\n");
    EXPECT_EQ(watch.rows().shortName(0), "server.log");
    watch.setName(source.number, "Frankfurt", NamedBy::Person);
    EXPECT_EQ(watch.rows().shortName(0), "Frankfurt");
    EXPECT_EQ(watch.rows().sourceName(0), "Frankfurt");
    watch.setName(source.number, "server.log", NamedBy::Itself);
    EXPECT_EQ(watch.rows().shortName(0), "server.log");
}

TEST(WatchedSources, AreSaidWithThePodWhereThereAreSeveral)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    const auto source = feed(watch, "kube");
    watch.setName(source.number, "Frankfurt", NamedBy::Person);
    source.hand->lines("zero\n");
    EXPECT_EQ(watch.rows().shortName(0), "Frankfurt");
    live::Origin origin;
    origin.number = 1;
    origin.pod = "server-1";
    origin.name = "server-1/main";
    source.hand->origin(origin);
    source.hand->lines("one\n", 1);
    EXPECT_EQ(watch.rows().shortName(1), "Frankfurt/server-1");
    EXPECT_EQ(watch.rows().shortName(0), "Frankfurt/kube");
}

TEST(WatchedSources, CostNoRowsToBeNamed)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    const auto source = feed(watch, "a");
    source.hand->lines("one\n");
    const auto before = watch.rows();
    watch.setName(source.number, "Frankfurt", NamedBy::Person);
    EXPECT_EQ(watch.rows().epoch(), before.epoch());
    EXPECT_EQ(watch.rows().memory(), before.memory());
}

TEST(WatchedSources, HaveTheirGapsAsRows)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    const auto source = feed(watch, "a");
    source.hand->lines("one\n");
    live::Gap gap;
    gap.lines = 7;
    gap.why = {live::issue::kTruncated, {{"source", std::string("a")}}, {}};
    source.hand->gap(gap);
    source.hand->lines("two\n");
    const auto rows = watch.rows();
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows.at(1).kind, RowKind::Gap);
    ASSERT_NE(rows.gapAt(1), nullptr);
    EXPECT_EQ(rows.gapAt(1)->lines, 7U);
    EXPECT_EQ(rows.gapAt(0), nullptr);
    EXPECT_EQ(rows.text(1), "");
    EXPECT_EQ(rows.at(2).line, 1U);
    EXPECT_EQ(sourceOf(watch, source.number).gaps, 1U);
}

TEST(WatchedSources, GiveUpTheOldestAndSayHowMany)
{
    const ScratchFolder folder;
    auto settings = settingsIn(folder);
    settings.mostSpoolBytes = 80'000; // eight files of 10,000 bytes
    LogWatch watch(settings);
    const auto source = feed(watch, "a");
    for (int i = 0; i < 2000; ++i) {
        source.hand->lines(padded(i));
    }
    const auto rows = watch.rows();
    EXPECT_EQ(rows.epoch(), 0U);
    EXPECT_EQ(rows.end(), 2000U);
    EXPECT_LE(sourceOf(watch, source.number).spoolBytes, 80'000U);
    EXPECT_GE(sourceOf(watch, source.number).spoolBytes, 60'000U);
    ASSERT_NE(rows.gapAt(rows.first()), nullptr);
    EXPECT_EQ(rows.gapAt(rows.first())->why.id, live::issue::kGivenUp);
    EXPECT_EQ(rows.gapAt(rows.first())->lines, rows.first() + 1);
    for (Row row = rows.first() + 1; row < rows.end(); ++row) {
        ASSERT_EQ(rows.text(row) + "\n", padded(static_cast<int>(row)));
        ASSERT_EQ(rows.at(row).line, row);
    }
    EXPECT_EQ(sourceOf(watch, source.number).lines, 2000U);
}

TEST(WatchedSources, LeaveEarlierFilesAloneWhenTheyGiveUp)
{
    const ScratchFolder folder;
    overwrite(folder.file("a.log"), "in place\n");
    auto settings = settingsIn(folder);
    settings.mostSpoolBytes = 80'000;
    LogWatch watch(settings);
    watch.addFile(folder.file("a.log"));
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    const auto source = feed(watch, "a");
    for (int i = 0; i < 1000; ++i) {
        source.hand->lines(padded(i));
    }
    const auto rows = watch.rows();
    EXPECT_GT(rows.epoch(), 0U);
    ASSERT_NE(rows.gapAt(rows.first()), nullptr);
    EXPECT_EQ(rows.text(rows.first() + 1), "in place");
    EXPECT_EQ(rows.text(rows.end() - 1) + "\n", padded(999));
    EXPECT_EQ(rows.gapAt(rows.first())->lines + rows.size() - 1, 1001U);
}

TEST(WatchedSources, StayReadableInWhatWasAskedBefore)
{
    const ScratchFolder folder;
    auto settings = settingsIn(folder);
    settings.mostSpoolBytes = 8'000;
    LogRows before;
    {
        LogWatch watch(settings);
        const auto source = feed(watch, "a");
        source.hand->lines(padded(0));
        before = watch.rows();
        for (int i = 1; i < 1000; ++i) {
            source.hand->lines(padded(i));
        }
        EXPECT_FALSE(watch.rows().contains(0));
    }
    EXPECT_EQ(before.size(), 1U);
    EXPECT_EQ(before.text(0) + "\n", padded(0));
}

TEST(WatchedSources, TakeTheirRowsWithThem)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    const auto a = feed(watch, "a");
    const auto b = feed(watch, "b");
    a.hand->lines("a1\n");
    b.hand->lines("b1\n");
    a.hand->lines("a2\n");
    b.hand->lines("b2\n");
    watch.remove(a.number);
    ASSERT_TRUE(Awaiter(watch).until([&] { return watch.rows().epoch() == 1; }));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"b1", "b2"}));
    EXPECT_EQ(watch.rows().at(1).line, 1U);
    EXPECT_EQ(watch.sources().size(), 1U);
    b.hand->lines("b3\n");
    EXPECT_EQ(watch.rows().text(2), "b3");
    EXPECT_EQ(watch.rows().rowOf(b.number, 0, 2), 2U);
}

TEST(WatchedSources, AreKeptWhereNobodyElseMayLook)
{
    const ScratchFolder folder;
    {
        LogWatch watch(settingsIn(folder));
        feed(watch, "a").hand->lines("secret\n");
        for (const auto& entry :
            std::filesystem::recursive_directory_iterator(folder.file("spool"))) {
            struct stat facts {};
            ASSERT_EQ(::stat(entry.path().c_str(), &facts), 0);
            EXPECT_EQ(facts.st_mode & 077U, 0U) << entry.path();
        }
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.file("spool"))) {
        EXPECT_TRUE(entry.is_directory() || entry.path().filename() == "lock") << entry.path();
    }
}

TEST(WatchedSources, WithoutAPlaceForWhatTheyGiveSayWhy)
{
    const ScratchFolder folder;
    overwrite(folder.file("spool"), "a file where a folder should be");
    LogWatch watch(settingsIn(folder));
    const auto number = watch.add(std::make_unique<FeedSource>("a"));
    ASSERT_TRUE(Awaiter(watch).until(
        [&] { return sourceOf(watch, number).status.state == live::SourceState::Failed; }));
    EXPECT_EQ(sourceOf(watch, number).status.problem->id, live::issue::kSpoolFailed);
}

TEST(WatchedSources, SayHowManyLinesThereWasNoRoomFor)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    const auto source = feed(watch, "a");
    source.hand->lines("before\n");
    const auto ignored = ::signal(SIGXFSZ, SIG_IGN);
    rlimit unlimited{};
    ::getrlimit(RLIMIT_FSIZE, &unlimited);
    const rlimit limited{10, unlimited.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limited);
    source.hand->lines("lost 1\nlost 2\n");
    source.hand->lines("lost 3\n");
    ::setrlimit(RLIMIT_FSIZE, &unlimited);
    ::signal(SIGXFSZ, ignored);
    EXPECT_EQ(sourceOf(watch, source.number).status.problem->id, live::issue::kSpoolFailed);
    source.hand->lines("after\n");
    const auto rows = watch.rows();
    EXPECT_EQ(textsOf(rows), (Texts{"before", "", "after"}));
    ASSERT_NE(rows.gapAt(1), nullptr);
    EXPECT_EQ(rows.gapAt(1)->lines, 3U);
    EXPECT_EQ(rows.gapAt(1)->why.id, live::issue::kSpoolFailed);
    EXPECT_FALSE(sourceOf(watch, source.number).status.problem);
}

TEST(WatchedSources, LoseNothingOfWhatComesSideBySide)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    constexpr int kSources = 4;
    constexpr int kLines = 20'000;
    std::vector<int> writers;
    std::vector<SourceNumber> numbers;
    std::vector<int> readers;
    for (int i = 0; i < kSources; ++i) {
        int ends[2] = {};
        ASSERT_EQ(::pipe(ends), 0);
        readers.push_back(ends[0]);
        writers.push_back(ends[1]);
        numbers.push_back(watch.add(
            std::make_unique<live::DescriptorSource>("pipe" + std::to_string(i), ends[0])));
    }
    {
        std::vector<std::jthread> threads;
        threads.reserve(kSources);
        for (int i = 0; i < kSources; ++i) {
            threads.emplace_back([end = writers[static_cast<std::size_t>(i)]] {
                for (int n = 0; n < kLines; n += 100) {
                    const auto text = numbered("line ", n, n + 100);
                    for (std::size_t done = 0; done < text.size();) {
                        const auto wrote = ::write(end, text.data() + done, text.size() - done);
                        if (wrote <= 0) {
                            return;
                        }
                        done += static_cast<std::size_t>(wrote);
                    }
                }
                ::close(end);
            });
        }
    }
    ASSERT_TRUE(watch.waitForRows(kSources * kLines, kLong));
    const auto rows = watch.rows();
    EXPECT_EQ(rows.size(), static_cast<std::uint64_t>(kSources) * kLines);
    const auto texts = textsOf(rows);
    std::map<SourceNumber, int> next;
    for (Row row = 0; row < rows.end(); ++row) {
        const auto facts = rows.at(row);
        const int expected = next[facts.source]++;
        ASSERT_EQ(texts[row], "line " + std::to_string(expected));
        ASSERT_EQ(facts.line, static_cast<std::uint64_t>(expected));
    }
    for (const int reader : readers) {
        ::close(reader);
    }
}

TEST(WatchedSources, EndWhileEverythingRuns)
{
    const ScratchFolder folder;
    int ends[2] = {};
    ASSERT_EQ(::pipe(ends), 0);
    std::atomic<bool> over{false};
    std::jthread writer([&] {
        const auto text = numbered("line ", 0, 500);
        while (!over && ::write(ends[1], text.data(), text.size()) > 0) {}
    });
    for (int i = 0; i < 5; ++i) {
        LogWatch watch(settingsIn(folder));
        watch.add(std::make_unique<live::DescriptorSource>("pipe", ends[0]));
        ASSERT_TRUE(watch.waitForRows(1000, kLong));
        const auto listening = watch.onChanged([&watch] { (void)watch.rows().size(); });
        watch.remove(watch.add(std::make_unique<FeedSource>("other")));
    }
    over = true;
    const auto before = ::signal(SIGPIPE, SIG_IGN);
    ::close(ends[0]); // ends a write that waits
    writer.join();
    ::signal(SIGPIPE, before);
    ::close(ends[1]);
}
