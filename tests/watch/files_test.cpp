// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/issues.h"
#include "watching.h"

#include <filesystem>
#include <zlib.h>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

using Texts = std::vector<std::string>;

std::string line(int second, std::string_view message, std::string_view level = "info")
{
    const auto text = std::to_string(100 + second).substr(1);
    return "{\"level\":\"" + std::string(level) + "\",\"ts\":\"2026-07-28T13:24:" + text
        + "Z\",\"msg\":\"" + std::string(message) + "\"}\n";
}

bool waitForState(LogWatch& watch, SourceNumber number, live::SourceState state)
{
    return Awaiter(watch).until([&] { return sourceOf(watch, number).status.state == state; });
}

} // namespace

TEST(WatchedFiles, AreRowsWithWhatTheirLinesSay)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, line(1, "one") + "plain\n" + line(3, "three", "error"));
    LogWatch watch({});
    const auto number = watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(3, kLong));
    const auto rows = watch.rows();
    EXPECT_EQ(rows.text(1), "plain");
    const auto third = rows.at(2);
    EXPECT_EQ(third.kind, RowKind::Line);
    EXPECT_EQ(third.source, number);
    EXPECT_EQ(third.line, 2U);
    EXPECT_EQ(third.core.level, telemetry::Level::Error);
    EXPECT_EQ(telemetry::shownTime(third.core.time), "2026-07-28T13:24:03.000Z");
    EXPECT_EQ(rows.record(2).message, "three");
    EXPECT_EQ(rows.sourceName(2), path);
    EXPECT_EQ(rows.rowOf(number, 0, 2), 2U);
    EXPECT_EQ(rows.rowOf(number, 0, 3), std::nullopt);
    EXPECT_EQ(rows.rowAtTime(third.core.time), 2U);
    EXPECT_EQ(rows.rowAtTime(third.core.time + 1), rows.end());
    EXPECT_EQ(rows.texts(1, 60), (Texts{"plain", rows.text(2)}));
}

TEST(WatchedFiles, HaveAHistogramAndASpanOfTime)
{
    const ScratchFolder folder;
    overwrite(folder.file("a.log"), line(0, "a") + line(1, "b", "error") + line(9, "c"));
    LogWatch watch({});
    watch.addFile(folder.file("a.log"));
    ASSERT_TRUE(watch.waitForRows(3, kLong));
    const auto span = watch.rows().timeSpan();
    EXPECT_EQ(span.last - span.first, 9'000'000'000);
    const auto parts = watch.rows().histogram(span.first, span.last + 1, 2);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].total(), 2U);
    EXPECT_EQ(parts[0].lines[static_cast<int>(telemetry::Level::Error)], 1U);
    EXPECT_EQ(parts[1].total(), 1U);
}

TEST(WatchedFiles, HaveAHistogramOverCenturies)
{
    const ScratchFolder folder;
    std::string text;
    for (const std::string year : {"1678", "2026", "2026", "2261"}) {
        text += R"({"ts":")" + year + R"(-06-01T00:00:00Z","msg":"a"})" + "\n";
    }
    overwrite(folder.file("a.log"), text);
    LogWatch watch({});
    watch.addFile(folder.file("a.log"));
    ASSERT_TRUE(watch.waitForRows(4, kLong));
    const auto span = watch.rows().timeSpan();
    const auto parts = watch.rows().histogram(span.first, span.last + 1, 10);
    ASSERT_EQ(parts.size(), 10U);
    EXPECT_EQ(parts[0].total(), 1U);
    EXPECT_EQ(parts[5].total(), 2U);
    EXPECT_EQ(parts[9].total(), 1U);
}

TEST(WatchedFiles, GivenTogetherAreMergedByTime)
{
    const ScratchFolder folder;
    std::vector<std::string> paths;
    std::string texts[3];
    std::vector<int> seconds[3]; // of each line
    unsigned random = 7;
    for (int second = 0; second < 60; ++second) {
        for (int i = 0; i < 50; ++i) {
            random = random * 1103515245U + 12345U;
            const auto file = (random >> 16U) % 3;
            const bool silent = (random >> 20U) % 5 == 0;
            texts[file] += silent ? "no time\n" : line(second, "x");
            seconds[file].push_back(!silent ? second
                    : seconds[file].empty() ? -1
                                            : seconds[file].back());
        }
    }
    for (int i = 0; i < 3; ++i) {
        paths.push_back(folder.file(std::to_string(i)));
        overwrite(paths.back(), texts[i]);
    }
    LogWatch watch({});
    const auto numbers = watch.addFiles(paths);
    ASSERT_TRUE(watch.waitForRows(3000, kLong));
    const auto rows = watch.rows();

    // By time, one that says none with the line before it, and of equal times the first file's.
    std::vector<std::pair<std::size_t, std::uint64_t>> expected;
    for (int second = -1; second < 60; ++second) {
        for (std::size_t file = 0; file < paths.size(); ++file) {
            for (std::uint64_t i = 0; i < seconds[file].size(); ++i) {
                if (seconds[file][i] == second) {
                    expected.emplace_back(file, i);
                }
            }
        }
    }
    ASSERT_EQ(rows.size(), expected.size());
    for (Row row = 0; row < rows.end(); ++row) {
        ASSERT_EQ(rows.at(row).source, numbers[expected[row].first]) << row;
        ASSERT_EQ(rows.at(row).line, expected[row].second) << row;
    }
}

TEST(WatchedFiles, AreFollowedWhereTheyGrow)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, "one\n");
    LogWatch watch({});
    watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    append(path, "tw");
    append(path, "o\nthree\n");
    ASSERT_TRUE(watch.waitForRows(3, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"one", "two", "three"}));
}

TEST(WatchedFiles, ThatAreNotFollowedEndWithTheirLastLine)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, "one\ntwo");
    LogWatch watch({});
    const auto number = watch.addFile(path, live::Follow::No);
    ASSERT_TRUE(waitForState(watch, number, live::SourceState::Ended));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"one", "two"}));
    EXPECT_EQ(sourceOf(watch, number).lines, 2U);
    EXPECT_EQ(sourceOf(watch, number).bytes, 7U);
}

TEST(WatchedFiles, AreFollowedThroughARotation)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, "one\n");
    LogWatch watch({});
    const auto number = watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    append(path, "two\n");
    std::filesystem::rename(path, path + ".1");
    append(path + ".1", "three");
    overwrite(path, "four\n");
    ASSERT_TRUE(watch.waitForRows(4, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"one", "two", "three", "four"}));
    EXPECT_EQ(watch.rows().at(3).source, number);
    EXPECT_EQ(watch.rows().epoch(), 0U);
}

TEST(WatchedFiles, AreReadBehindARotationUntilTheWriterChangesOver)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, "one\n");
    LogWatch watch({});
    (void)watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    std::filesystem::rename(path, path + ".1");
    overwrite(path, "");
    append(path + ".1", "two\n");
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    append(path + ".1", "three\n");
    ASSERT_TRUE(watch.waitForRows(3, kLong));
    append(path, "four\n");
    ASSERT_TRUE(watch.waitForRows(4, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"one", "two", "three", "four"}));
    EXPECT_EQ(watch.rows().epoch(), 0U);
}

TEST(WatchedFiles, AreReadBehindARotationWhereOneOfTheirWritersChangesOverLate)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, "one\n");
    LogWatch watch({});
    const auto number = watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    std::filesystem::rename(path, path + ".1");
    overwrite(path, "two\n");
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    append(path + ".1", "three\nfour\n");
    ASSERT_TRUE(watch.waitForRows(4, kLong));
    append(path, "five\n");
    ASSERT_TRUE(watch.waitForRows(5, kLong));
    const auto rows = watch.rows();
    EXPECT_EQ(textsOf(rows), (Texts{"one", "two", "three", "four", "five"}));
    for (Row row = 0; row < 5; ++row) {
        EXPECT_EQ(rows.at(row).line, row) << "each is another line";
        EXPECT_EQ(rows.at(row).source, number);
    }
    EXPECT_EQ(rows.epoch(), 0U);
}

TEST(WatchedFiles, WithALineThatDoesNotEndGoOnBehindIt)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, "one\n" + std::string(telemetry::kLongestLine + 1, 'x'));
    LogWatch watch({});
    (void)watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(2, kLong)); // it is longer than is looked into
    append(path, std::string(1000, 'y'));
    append(path, "z\nthree\n");
    ASSERT_TRUE(watch.waitForRows(3, kLong));
    EXPECT_EQ(watch.rows().text(2), "three");
}

TEST(WatchedFiles, ThatAreCutLoseTheirRowsAndSaySo)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, "one\ntwo\n");
    LogWatch watch({});
    watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    overwrite(path, "new\n");
    ASSERT_TRUE(Awaiter(watch).until(
        [&] { return watch.rows().epoch() == 1 && watch.rows().size() == 2; }));
    const auto rows = watch.rows();
    ASSERT_NE(rows.gapAt(rows.first()), nullptr);
    EXPECT_EQ(rows.gapAt(rows.first())->why.id, live::issue::kTruncated);
    EXPECT_EQ(rows.text(rows.first() + 1), "new");
    // Not 0: what was noted of the first line of before would be said of this one.
    EXPECT_EQ(rows.at(rows.first() + 1).line, 2U);
}

TEST(WatchedFiles, ThatAreCutKeepTheirRowsWhereThereIsAPlaceForThem)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, "one\ntwo\n");
    LogWatch watch(settingsIn(folder));
    watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    append(path, "three\n");
    ASSERT_TRUE(watch.waitForRows(3, kLong));
    overwrite(path, "new\n");
    ASSERT_TRUE(watch.waitForRows(5, kLong)); // and a gap
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"one", "two", "three", "", "new"}));
    EXPECT_NE(watch.rows().gapAt(3), nullptr);
    EXPECT_EQ(watch.rows().epoch(), 0U);
}

// As a program writes whose output is buffered in blocks: in the middle of a line it stops for a while.
TEST(WatchedFiles, WithHalfALineSayWhatTheWholeOneSays)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    const auto whole = line(2, "Login failed", "error");
    overwrite(path, line(1, "one") + whole.substr(0, 12));
    LogWatch watch(settingsIn(folder));
    watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    EXPECT_EQ(watch.rows().at(1).core.level, telemetry::Level::Unknown);
    append(path, whole.substr(12) + line(3, "three"));
    ASSERT_TRUE(Awaiter(watch).until([&] { return watch.rows().size() == 3; }));
    EXPECT_EQ(watch.rows().at(1).core.level, telemetry::Level::Error);
    EXPECT_EQ(watch.rows().text(1) + "\n", whole);
    EXPECT_EQ(watch.rows().at(2).line, 2U);
}

// A double does not tell times of today apart that are less than 256 ns from each other.
TEST(WatchedFiles, OfOneMomentHaveAHistogram)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, line(1, "one") + line(1, "two"));
    LogWatch watch({});
    watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    const auto span = watch.rows().timeSpan();
    const auto buckets = watch.rows().histogram(span.first, span.last + 1, 10);
    ASSERT_EQ(buckets.size(), 10U);
    EXPECT_EQ(buckets[0].total(), 2U);
    const auto wider = watch.rows().histogram(span.first - 10, span.last + 10, 20);
    EXPECT_EQ(wider[10].total(), 2U);
}

TEST(WatchedFiles, ThatAreMissingAreWaitedFor)
{
    const ScratchFolder folder;
    LogWatch watch({});
    const auto number = watch.addFile(folder.file("late.log"));
    ASSERT_TRUE(waitForState(watch, number, live::SourceState::Reconnecting));
    EXPECT_EQ(sourceOf(watch, number).status.problem->id, live::issue::kMissing);
    overwrite(folder.file("late.log"), "there\n");
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    ASSERT_TRUE(waitForState(watch, number, live::SourceState::Connected));
}

TEST(WatchedFiles, ThatCannotBeReadAnyMoreAreWaitedFor)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, "one\n");
    LogWatch watch({});
    const auto number = watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    std::filesystem::remove(path);
    std::filesystem::create_directory(path);
    ASSERT_TRUE(waitForState(watch, number, live::SourceState::Reconnecting));
    std::filesystem::remove(path);
    overwrite(path, "two\n");
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"one", "two"}));
}

TEST(WatchedFiles, ThatCannotBeReadSayWhy)
{
    const ScratchFolder folder;
    LogWatch watch({});
    const auto numbers = watch.addFiles({folder.path(), folder.file("none")}, live::Follow::No);
    for (const auto number : numbers) {
        ASSERT_TRUE(waitForState(watch, number, live::SourceState::Failed));
        EXPECT_EQ(sourceOf(watch, number).status.problem->id, live::issue::kUnreadable);
    }
}

TEST(WatchedFiles, ThatArePackedGoThroughTheSpool)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log.gz");
    gzFile file = gzopen(path.c_str(), "wb");
    gzputs(file, "one\ntwo\n");
    gzclose(file);
    LogWatch watch(settingsIn(folder));
    const auto number = watch.addFile(path, live::Follow::No);
    ASSERT_TRUE(waitForState(watch, number, live::SourceState::Ended));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"one", "two"}));
    EXPECT_EQ(sourceOf(watch, number).kind, SourceKind::Packed);
    EXPECT_EQ(sourceOf(watch, number).spoolBytes, 8U);
}

TEST(WatchedFiles, OfManyLinesKeepTheNewestOnes)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, numbered("", 0, 100'000));
    LogWatch::Settings settings;
    settings.mostRows = 32'768;
    LogWatch watch(settings);
    const auto number = watch.addFile(path, live::Follow::No);
    ASSERT_TRUE(waitForState(watch, number, live::SourceState::Ended));
    const auto rows = watch.rows();
    EXPECT_EQ(rows.end(), 100'000U);
    EXPECT_LE(rows.size(), 32'768U + 16'384U + 1);
    ASSERT_NE(rows.gapAt(rows.first()), nullptr);
    EXPECT_EQ(rows.gapAt(rows.first())->lines, rows.first() + 1);
    EXPECT_EQ(rows.at(rows.first()).source, kNoSource);
    EXPECT_EQ(rows.text(rows.first() + 1), std::to_string(rows.first() + 1));
    EXPECT_EQ(rows.text(99'999), "99999");
    EXPECT_EQ(rows.at(99'999).line, 99'999U);
    EXPECT_EQ(rows.epoch(), 0U);
}

TEST(WatchedFiles, TakeSixteenBytesALine)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, numbered("", 0, 160'000));
    LogWatch watch({});
    const auto number = watch.addFile(path, live::Follow::No);
    ASSERT_TRUE(waitForState(watch, number, live::SourceState::Ended));
    constexpr std::size_t kFixed = 512 << 10U; // the chunk that is written to
    EXPECT_LE(watch.rows().memory(), std::size_t{160'000} * 16 + kFixed);
}
