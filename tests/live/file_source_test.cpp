// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector.h"
#include "live/file_source.h"
#include "live/issues.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <filesystem>
#include <random>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

using namespace attest;
using namespace attest::live;
using namespace attest::test;

namespace {

constexpr std::chrono::milliseconds kOften{2};

std::string gzipped(std::string_view text)
{
    z_stream z{};
    EXPECT_EQ(::deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    std::string out(::deflateBound(&z, text.size()) + 32, '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    z.avail_in = static_cast<uInt>(text.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(::deflate(&z, Z_FINISH), Z_STREAM_END);
    out.resize(z.total_out);
    ::deflateEnd(&z);
    return out;
}

std::string read(const std::string& path)
{
    Collector collector;
    FileSource source(path, Follow::No);
    source.start(collector);
    EXPECT_TRUE(collector.waitFor(SourceState::Ended)) << path;
    return collector.text();
}

} // namespace

TEST(FileSources, ReadWhatIsThere)
{
    const ScratchFolder folder;
    overwrite(folder.file("a"), "one\ntwo\nno end");
    EXPECT_EQ(read(folder.file("a")), "one\ntwo\nno end\n");
    overwrite(folder.file("b"), "");
    EXPECT_EQ(read(folder.file("b")), "");
}

TEST(FileSources, ReadGzipOfSeveralMembers)
{
    const ScratchFolder folder;
    const std::string big(300'000, 'x');
    overwrite(folder.file("a.gz"), gzipped("one\n" + big + "\n") + gzipped("two\n"));
    EXPECT_EQ(read(folder.file("a.gz")), "one\n" + big + "\ntwo\n");
}

TEST(FileSources, GiveWhatCanBeReadOfDamagedGzip)
{
    const ScratchFolder folder;
    const auto whole = gzipped("one\ntwo\n");
    overwrite(folder.file("a.gz"), whole.substr(0, whole.size() - 4));
    Collector collector;
    FileSource source(folder.file("a.gz"), Follow::No);
    source.start(collector);
    ASSERT_TRUE(collector.waitFor(SourceState::Failed));
    EXPECT_EQ(collector.last().problem->id, issue::kBadGzip);
    EXPECT_EQ(collector.text(), "one\ntwo\n");
}

TEST(FileSources, SayWhyTheyCannotRead)
{
    for (const char* path : {"/nonexistent", "/"}) {
        Collector collector;
        FileSource source(path, Follow::No);
        source.start(collector);
        ASSERT_TRUE(collector.waitFor(SourceState::Failed)) << path;
        EXPECT_EQ(collector.last().problem->id, issue::kUnreadable);
    }
}

TEST(FileSources, FollowWhatIsWrittenLater)
{
    const ScratchFolder folder;
    const auto path = folder.file("a");
    overwrite(path, "one\nhal");
    Collector collector;
    FileSource source(path, Follow::Yes, kOften);
    source.start(collector);
    ASSERT_TRUE(collector.waitForLines(1));
    append(path, "f\nthree\n");
    ASSERT_TRUE(collector.waitForLines(3));
    EXPECT_EQ(collector.text(), "one\nhalf\nthree\n");
    EXPECT_EQ(collector.gaps(), 0U);
}

TEST(FileSources, WaitForAFileThatIsNotThereYet)
{
    const ScratchFolder folder;
    Collector collector;
    FileSource source(folder.file("a"), Follow::Yes, kOften);
    source.start(collector);
    ASSERT_TRUE(collector.waitFor(SourceState::Reconnecting));
    EXPECT_EQ(collector.last().problem->id, issue::kMissing);
    overwrite(folder.file("a"), "one\n");
    ASSERT_TRUE(collector.waitForLines(1));
    ASSERT_TRUE(collector.waitFor(SourceState::Connected));
}

TEST(FileSources, FollowARotationWithoutLoss)
{
    const ScratchFolder folder;
    const auto path = folder.file("a");
    overwrite(path, "one\n");
    Collector collector;
    FileSource source(path, Follow::Yes, kOften);
    source.start(collector);
    ASSERT_TRUE(collector.waitForLines(1));
    std::filesystem::rename(path, folder.file("a.1"));
    append(folder.file("a.1"), "late\n"); // the writer has not noticed yet
    overwrite(path, "new\n");
    ASSERT_TRUE(collector.waitForLines(3));
    EXPECT_EQ(collector.text(), "one\nlate\nnew\n");
    EXPECT_EQ(collector.gaps(), 0U);
}

// logrotate moves a file away and makes the next before it asks the writer to open that one.
TEST(FileSources, ReadOnBehindARotationUntilTheWriterChangesOver)
{
    const ScratchFolder folder;
    const auto path = folder.file("a");
    overwrite(path, "one\n");
    Collector collector;
    FileSource source(path, Follow::Yes, kOften);
    source.start(collector);
    ASSERT_TRUE(collector.waitForLines(1));
    std::filesystem::rename(path, folder.file("a.1"));
    overwrite(path, "");
    for (int late = 0; late < 20; ++late) {
        append(folder.file("a.1"), "late\n");
        ASSERT_TRUE(collector.waitForLines(2 + static_cast<std::size_t>(late)));
    }
    append(path, "new\n");
    ASSERT_TRUE(collector.waitForLines(22));
    EXPECT_TRUE(collector.text().ends_with("late\nnew\n"));
    EXPECT_EQ(collector.gaps(), 0U);
}

// Some of several writers open the next file later than others.
TEST(FileSources, ReadWhatIsWrittenToTheOldFileBehindTheFirstLineOfTheNext)
{
    const ScratchFolder folder;
    const auto path = folder.file("a");
    overwrite(path, "one\n");
    Collector collector;
    FileSource source(path, Follow::Yes, kOften);
    source.start(collector);
    ASSERT_TRUE(collector.waitForLines(1));
    std::filesystem::rename(path, folder.file("a.1"));
    overwrite(path, "new\n");
    ASSERT_TRUE(collector.waitForLines(2));
    for (std::size_t late = 0; late < 20; ++late) {
        append(folder.file("a.1"), "late\n");
        ASSERT_TRUE(collector.waitForLines(3 + 2 * late));
        append(path, "new\n");
        ASSERT_TRUE(collector.waitForLines(4 + 2 * late));
    }
    EXPECT_TRUE(collector.text().starts_with("one\nnew\nlate\nnew\nlate\n"));
    EXPECT_EQ(collector.gaps(), 0U);
}

TEST(LateFile, GivesWholeLinesAndNotTheRestOfOneThatWasTaken)
{
    const ScratchFolder folder;
    const auto path = folder.file("a");
    overwrite(path, "half");
    live::LateFile late(
        std::make_shared<const telemetry::LogFile>(*telemetry::LogFile::open(path)), 4, false);
    EXPECT_FALSE(late.look());
    append(path, " of it\none\ntw");
    auto lines = late.look();
    ASSERT_TRUE(lines);
    EXPECT_EQ(lines->text, "one\n");
    EXPECT_EQ(lines->at, 11U);
    EXPECT_FALSE(late.look());
    append(path, "o\n");
    lines = late.look();
    ASSERT_TRUE(lines);
    EXPECT_EQ(lines->text, "two\n");
    EXPECT_EQ(lines->at, 15U);
}

// A rotation that somebody takes back: the file that is read comes again, and is no later one.
TEST(FileSources, ReadAFileThatComesBackToItsPathOnce)
{
    const ScratchFolder folder;
    const auto path = folder.file("a");
    overwrite(path, "one\n");
    live::PathSuccession succession(path);
    const auto reading = telemetry::LogFile::open(path)->id();
    std::filesystem::rename(path, folder.file("a.1"));
    overwrite(path, "");
    EXPECT_EQ(succession.look(reading), PathSuccession::Where::Later);
    std::filesystem::rename(folder.file("a.1"), path);
    EXPECT_EQ(succession.look(reading), PathSuccession::Where::Same);
    EXPECT_FALSE(succession.next());
}

TEST(FileSources, ReadAFileThatStoodAtThePathForAMoment)
{
    const ScratchFolder folder;
    const auto path = folder.file("a");
    overwrite(path, "one\n");
    Collector collector;
    // So seldom that only what happens in the folder can have told of it.
    FileSource source(path, Follow::Yes, std::chrono::minutes(10));
    source.start(collector);
    ASSERT_TRUE(collector.waitForLines(1));
    int moved = 0;
    for (const char* next : {"two\n", "three\n"}) {
        overwrite(folder.file("new"), next);
        std::filesystem::rename(path, folder.file("a." + std::to_string(++moved)));
        std::filesystem::rename(folder.file("new"), path);
        ASSERT_TRUE(collector.waitForLines(1 + static_cast<std::size_t>(moved)));
    }
    EXPECT_EQ(collector.text(), "one\ntwo\nthree\n");
}

TEST(FileSources, StartOverAfterATruncation)
{
    const ScratchFolder folder;
    const auto path = folder.file("a");
    overwrite(path, "one\ntwo\n");
    Collector collector;
    FileSource source(path, Follow::Yes, kOften);
    source.start(collector);
    ASSERT_TRUE(collector.waitForLines(2));
    overwrite(path, "3\n");
    ASSERT_TRUE(collector.waitForLines(3));
    EXPECT_EQ(collector.text(), "one\ntwo\n3\n");
    EXPECT_EQ(collector.gaps(), 1U);
}

TEST(FileSources, SeeATruncationThatTheSizeDoesNotShow)
{
    const ScratchFolder folder;
    const auto path = folder.file("a");
    overwrite(path, "one\ntwo\n");
    Collector collector;
    FileSource source(path, Follow::Yes, kOften);
    source.start(collector);
    ASSERT_TRUE(collector.waitForLines(2));
    overwrite(path, "other lines, and more of them\nthan there were\n");
    ASSERT_TRUE(collector.waitForGap());
    // What is written while it is read may be read once more: only how it ends is certain.
    EXPECT_TRUE(collector.waitForEnding("other lines, and more of them\nthan there were\n"))
        << collector.text();
}

TEST(FileSources, LoseAndDoubleNothingThroughFiftyRotations)
{
    const ScratchFolder folder;
    const auto path = folder.file("a");
    const unsigned seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    overwrite(path, "");
    Collector collector;
    FileSource source(path, Follow::Yes, kOften);
    source.start(collector);
    std::string wanted;
    std::size_t serial = 0;
    for (int rotation = 0; rotation < 50; ++rotation) {
        for (auto lines = random() % 40; lines > 0; --lines) {
            const std::string line = "line " + std::to_string(serial++) + "\n";
            const auto split = random() % line.size();
            append(path, line.substr(0, split));
            append(path, line.substr(split));
            wanted += line;
        }
        // The next file may only be told from this one once this one was met.
        ASSERT_TRUE(collector.waitForLines(serial));
        std::filesystem::rename(path, folder.file("a." + std::to_string(rotation)));
        overwrite(path, "");
    }
    append(path, "end\n");
    ASSERT_TRUE(collector.waitForLines(serial + 1));
    EXPECT_EQ(collector.text(), wanted + "end\n");
    EXPECT_EQ(collector.gaps(), 0U);
}

// As whoever rotates logs does it: the file is moved away, cut in its place, or another is put over it.
TEST(FileSources, LoseAndDoubleNothingThroughFiftyChangesOfAnyKind)
{
    const ScratchFolder folder;
    const auto path = folder.file("a");
    const unsigned seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    overwrite(path, "");
    Collector collector;
    FileSource source(path, Follow::Yes, kOften);
    source.start(collector);
    std::string wanted;
    std::size_t serial = 0, cuts = 0;
    const auto line = [&] {
        wanted += "line " + std::to_string(serial) + "\n";
        return "line " + std::to_string(serial++) + "\n";
    };
    for (int change = 0; change < 50; ++change) {
        for (auto lines = 1 + random() % 40; lines > 0; --lines) {
            append(path, line());
        }
        // What is cut away before it was looked at is lost, and the file that follows next could be told
        // from this one no more.
        ASSERT_TRUE(collector.waitForLines(serial));
        switch (random() % 3) {
        case 0:
            std::filesystem::rename(path, folder.file("a.1"));
            overwrite(path, "");
            break;
        case 1:
            overwrite(path, "");
            ASSERT_TRUE(collector.waitForGap(++cuts));
            break;
        default:
            overwrite(folder.file("new"), line());
            std::filesystem::rename(folder.file("new"), path);
            ASSERT_TRUE(collector.waitForLines(serial));
        }
    }
    append(path, line());
    ASSERT_TRUE(collector.waitForLines(serial));
    EXPECT_EQ(collector.text(), wanted);
    EXPECT_EQ(collector.gaps(), cuts); // that lines may be missing there is said, and nowhere else
}

// Whoever may write where logs are can put a pipe there: it must not hold the reader up for good.
TEST(FileSources, DoNotWaitForWhoeverWritesToAPipe)
{
    const ScratchFolder folder;
    const auto path = folder.file("pipe");
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    Collector collector;
    FileSource source(path, Follow::No);
    source.start(collector);
    EXPECT_TRUE(collector.waitFor(SourceState::Connected));
    const int writer = ::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ASSERT_GE(writer, 0);
    EXPECT_EQ(::write(writer, "one\n", 4), 4);
    EXPECT_TRUE(collector.waitForLines(1));
    ::close(writer);
    EXPECT_TRUE(collector.waitFor(SourceState::Ended));
}
