// SPDX-License-Identifier: GPL-3.0-or-later
#include "../live/collector.h"
#include "watch/kept_lines.h"

#include <gtest/gtest.h>

#include <filesystem>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

using Place = std::tuple<std::uint32_t, std::uint64_t, std::uint64_t, telemetry::Nanos>;

std::vector<Place> placesOf(const SpoolJournal& journal)
{
    std::vector<Place> places;
    for (const auto& run : journal.runs) {
        places.emplace_back(run.stream, run.offset, run.bytes, run.arrived);
    }
    return places;
}

SpooledRun runOf(
    std::uint32_t stream, std::uint64_t offset, std::uint64_t bytes, telemetry::Nanos arrived)
{
    return {offset, bytes, arrived, stream, 0};
}

std::uint64_t bytesIn(const std::string& folder, const std::string& extension = {})
{
    std::uint64_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const bool counts = extension.empty() || entry.path().extension() == extension;
        bytes += entry.is_regular_file() && counts ? entry.file_size() : 0;
    }
    return bytes;
}

SpooledStream streamOf(SpoolLog& log, const std::string& name)
{
    SpooledStream stream;
    stream.number = log.newStream();
    stream.source = name;
    return stream;
}

std::unique_ptr<SpoolLog> opened(const std::string& folder, std::uint64_t most)
{
    auto log = SpoolLog::open(folder, {most, live::SpoolEnd::Keep});
    EXPECT_TRUE(log);
    return std::move(*log);
}

} // namespace

TEST(SpoolJournals, SayWhereRunsStandHoweverShortlyTheyAreWritten)
{
    constexpr telemetry::Nanos kBegan = 1'800'000'000'000'000'000;
    constexpr telemetry::Nanos kSecond = 1'000'000'000;
    const SpooledRun runs[] = {runOf(1, 0, 10, kBegan), runOf(1, 10, 5, kBegan + kSecond),
        runOf(2, 15, 7, kBegan + 2 * kSecond), runOf(1, 22, 1, kBegan + 2 * kSecond),
        runOf(1, 23, 4, kBegan), runOf(1, 40, 2, kBegan + kSecond)};
    RunLines writing;
    std::string journal;
    std::vector<Place> places;
    for (const auto& run : runs) {
        journal += writing.next(run);
        places.emplace_back(run.stream, run.offset, run.bytes, run.arrived);
    }
    const ScratchFolder folder;
    overwrite(folder.file("runs"), journal);
    EXPECT_EQ(placesOf(readJournal(folder.file("runs"))), places) << journal;
}

TEST(SpoolJournals, PutTogetherWhatCameTogether)
{
    RunLines writing;
    std::string journal;
    for (std::uint64_t i = 0; i < 100; ++i) {
        journal += writing.next(runOf(1, i * 10, 10, 5'000'000 + static_cast<int>(i)));
    }
    const ScratchFolder folder;
    overwrite(folder.file("runs"), journal);
    EXPECT_EQ(
        placesOf(readJournal(folder.file("runs"))), (std::vector<Place>{{1, 0, 1000, 5'000'000}}));
}

TEST(SpoolJournals, AreReadAgainFromTheNextRunThatSaysAll)
{
    RunLines writing;
    std::string journal;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        const auto line = writing.next(runOf(1, i * 10, 10, static_cast<int>(i) * 2'000'000));
        journal += i == 5 ? "+ to" : line;
    }
    const ScratchFolder folder;
    overwrite(folder.file("runs"), journal);
    const auto read = readJournal(folder.file("runs"));
    EXPECT_GT(read.runs.size(), 700U);
    for (const auto& run : read.runs) {
        EXPECT_EQ(run.arrived, static_cast<telemetry::Nanos>(run.offset / 10) * 2'000'000);
    }
}

TEST(SpoolJournals, TakeAThirdOfWhatTheyTookForLinesThatComeOneByOne)
{
    const ScratchFolder folder;
    const auto log = opened(folder.file("spool"), std::uint64_t{1} << 30U);
    const auto stream = streamOf(*log, "a");
    constexpr int kLines = 2000;
    for (int i = 0; i < kLines; ++i) {
        ASSERT_TRUE(log->append(1, stream, "line\n", Time{1'800'000'000 + i, 123'456'789}));
    }
    EXPECT_LE(bytesIn(folder.file("spool"), ".runs"), 16U * kLines);
}

TEST(SpoolJournals, CountToWhatTheSpoolMayHold)
{
    constexpr std::uint64_t kMost = 64'000;
    const ScratchFolder folder;
    {
        const auto log = opened(folder.file("spool"), kMost);
        const SpooledStream streams[] = {streamOf(*log, "a"), streamOf(*log, "b")};
        for (int i = 0; i < 10'000; ++i) {
            ASSERT_TRUE(log->append(1, streams[i % 2], "\n", Time{1'800'000'000 + i, 0}));
            if (i % 500 == 0) {
                ASSERT_LE(bytesIn(folder.file("spool")), kMost + 200) << i;
            }
        }
        EXPECT_GT(bytesIn(folder.file("spool")), kMost / 2);
    }
    // Whoever takes it up has less room.
    const auto log = opened(folder.file("spool"), kMost / 4);
    EXPECT_LE(bytesIn(folder.file("spool")), kMost / 4);
}

TEST(SpoolLogs, TakeUpWhatOthersLeftWithinOneBound)
{
    constexpr std::uint64_t kMost = 64'000;
    const ScratchFolder folder;
    {
        const auto older = opened(folder.file("spool"), kMost);
        const auto newer = opened(folder.file("spool"), kMost);
        const std::string lines(1000, '\n');
        for (auto* const log : {older.get(), newer.get()}) {
            const auto stream = streamOf(*log, "a");
            for (int i = 0; i < 100; ++i) {
                ASSERT_TRUE(log->append(1, stream, lines, Time{1'800'000'000, 0}));
            }
        }
    }
    ASSERT_GT(bytesIn(folder.file("spool")), kMost);
    const auto log = opened(folder.file("spool"), kMost);
    EXPECT_LE(bytesIn(folder.file("spool")), kMost);
    EXPECT_GT(bytesIn(folder.file("spool/1")), kMost / 2);
    EXPECT_EQ(bytesIn(folder.file("spool/2")), 0U);
}

// Whoever removes lines makes holes in older files, which are the newest by their times then.
TEST(SpoolLogs, KeepTheOrderInWhichOneProcessWrote)
{
    const ScratchFolder folder;
    {
        const auto first = opened(folder.file("spool"), 1000);
        const auto second = opened(folder.file("spool"), 1000);
        const auto stream = streamOf(*second, "a");
        const auto other = streamOf(*first, "b");
        ASSERT_TRUE(first->append(1, other, "other\n", Time{1'800'000'000, 0}));
        for (const char letter : {'a', 'b', 'c'}) { // an eighth of the bound is a file
            std::string line(126, letter);
            line.back() = '\n';
            ASSERT_TRUE(second->append(1, stream, line, Time{1'800'000'000, 0}));
        }
    }
    std::filesystem::last_write_time(
        folder.file("spool/2/rows.1.log"), std::filesystem::file_time_type::clock::now());
    const auto log = opened(folder.file("spool"), 1U << 20U);
    std::string begins;
    for (const auto& place : log->places()) {
        std::string one(1, ' ');
        ASSERT_EQ(place.file->read(0, one), 1U);
        begins += one;
    }
    EXPECT_EQ(begins, "oabc");
}
