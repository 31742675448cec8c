// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are large enough to be taken in whole chunks, which several workers make.
#include "watch/chunk_reader.h"
#include "watch/text_scout.h"
#include "watching.h"

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

/// Lines of many lengths, each of which says its number: they lie across the borders of all pieces.
std::string manyLines(std::uint64_t count)
{
    std::string text;
    for (std::uint64_t i = 0; i < count; ++i) {
        text += std::to_string(i) + " " + std::string(i * 7919 % 300, 'x') + "\n";
    }
    return text;
}

std::uint64_t numberIn(const std::string& line)
{
    return std::stoull(line);
}

} // namespace

TEST(LargeFiles, AreTheSameRows)
{
    const ScratchFolder folder;
    constexpr std::uint64_t kLines
        = 60'000; // of some 9 MB: three pieces, chunks that are full and others
    const auto text = manyLines(kLines);
    ASSERT_GT(text.size(), 8 * ChunkReader::kLeast);
    overwrite(folder.file("a.log"), text);
    LogWatch watch({});
    watch.addFile(folder.file("a.log"));
    ASSERT_TRUE(watch.waitForRows(kLines, kLong));
    append(folder.file("a.log"), "60000 behind them\n");
    ASSERT_TRUE(watch.waitForRows(kLines + 1, kLong));
    const auto rows = watch.rows();
    ASSERT_EQ(rows.size(), kLines + 1);
    const auto texts = textsOf(rows);
    for (Row row = 0; row < rows.end(); ++row) {
        ASSERT_EQ(numberIn(texts[row]), row);
        ASSERT_EQ(rows.at(row).line, row);
    }
    EXPECT_EQ(rows.rowOf(0, 0, 45'678), 45'678U);
}

TEST(LargeFiles, HoldALineThatIsLongerThanAPiece)
{
    const ScratchFolder folder;
    const std::string longest(6 << 20U, 'y');
    overwrite(folder.file("a.log"), manyLines(100) + longest + "\n" + manyLines(100));
    LogWatch watch({});
    watch.addFile(folder.file("a.log"), live::Follow::No);
    ASSERT_TRUE(watch.waitForRows(201, kLong));
    EXPECT_EQ(watch.rows().size(), 201U);
    EXPECT_EQ(watch.rows().text(100), longest.substr(0, telemetry::kLongestLine));
    EXPECT_EQ(numberIn(watch.rows().text(200)), 99U);
}

TEST(LargeFiles, KeepTheNewestOfTheirRows)
{
    const ScratchFolder folder;
    constexpr std::uint64_t kLines = 60'000;
    overwrite(folder.file("a.log"), manyLines(kLines));
    LogWatch::Settings settings;
    settings.mostRows = RowChunk::kRows;
    LogWatch watch(settings);
    watch.addFile(folder.file("a.log"));
    ASSERT_TRUE(Awaiter(watch).until([&] { return watch.rows().end() == kLines; }));
    const auto rows = watch.rows();
    EXPECT_LE(rows.size(), RowChunk::kRows * 2);
    ASSERT_NE(rows.gapAt(rows.first()), nullptr);
    EXPECT_EQ(numberIn(rows.text(rows.first() + 1)), rows.first() + 1);
    EXPECT_EQ(rows.at(kLines - 1).line, kLines - 1);
}
