// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/collapse.h"
#include "telemetry/log/log_index.h"
#include "telemetry/log/merge.h"
#include "telemetry/log/sweep.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace attest;
using namespace attest::telemetry;

namespace {

/// A file with that text, gone at the end.
class Scratch {
public:
    explicit Scratch(std::string_view text)
        : m_path((std::filesystem::temp_directory_path() / "assayer-log-XXXXXX").string())
    {
        const int number = ::mkstemp(m_path.data());
        ::close(number);
        append(text);
    }
    ~Scratch() { std::filesystem::remove(m_path); }
    void append(std::string_view text) const
    {
        std::FILE* file = std::fopen(m_path.c_str(), "ab");
        std::fwrite(text.data(), 1, text.size(), file);
        std::fclose(file);
    }
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] LogFile open() const
    {
        auto file = LogFile::open(m_path);
        EXPECT_TRUE(file);
        return *file;
    }

private:
    std::string m_path;
};

LogIndex indexOf(const LogFile& file, IndexDepth depth = IndexDepth::Typed, unsigned workers = 2)
{
    LogIndex index(depth, Framing::Line, EventCatalogue::builtIn());
    Sweep sweep;
    sweep.workers = workers;
    index.extend(file, file.size(), sweep);
    return index;
}

std::string linesOf(const LogFile& file, const LogIndex& index)
{
    std::string all;
    for (std::uint64_t i = 0; i < index.lines(); ++i) {
        all += file.line(index.offsetOf(i)) + "|";
    }
    return all;
}

std::string timed(int second, std::string_view message)
{
    return "{\"level\":\"info\",\"ts\":" + std::to_string(1'764'183'200 + second) + ",\"msg\":\""
        + std::string(message) + "\"}\n";
}

} // namespace

TEST(LogIndex, FindsWhereLinesBegin)
{
    const std::pair<const char*, const char*> rows[] = {
        {"", ""},
        {"a", "a|"},
        {"a\n", "a|"},
        {"a\nb", "a|b|"},
        {"\n\na\n", "||a|"},
        {"a\r\nb\n", "a\r|b|"},
    };
    for (const auto& [text, wanted] : rows) {
        const Scratch scratch(text);
        const auto file = scratch.open();
        EXPECT_EQ(linesOf(file, indexOf(file, IndexDepth::Lines)), wanted) << text;
    }
}

TEST(LogIndex, IsTheSameOverManyPieces)
{
    // Lines of odd lengths, so that they lie across the pieces' borders, and one that spans a piece.
    std::string text;
    std::uint64_t lines = 0;
    std::vector<std::uint64_t> starts;
    while (text.size() < kPiece * 2 + 1000) {
        starts.push_back(text.size());
        text += std::string(1000 + lines * 7919 % 5000, 'x') + "\n";
        if (lines == 100) {
            starts.push_back(text.size());
            text += std::string(kPiece, 'y') + "\n";
        }
        ++lines;
    }
    const Scratch scratch(text);
    const auto file = scratch.open();
    const auto index = indexOf(file, IndexDepth::Lines);
    ASSERT_EQ(index.lines(), starts.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        ASSERT_EQ(index.offsetOf(i), starts[i]);
        ASSERT_EQ(index.lineAt(starts[i]), i);
        ASSERT_EQ(index.lineAt(starts[i] + 900), i);
    }
    EXPECT_EQ(linesWith(file, {0, file.size()}, "xy").size(), 0U);
    EXPECT_EQ(linesWith(file, {0, file.size()}, "x").size(), lines);
}

TEST(LogIndex, GoesOnWhereAFileGrows)
{
    const Scratch scratch("a\nb");
    const auto file = scratch.open();
    auto index = indexOf(file, IndexDepth::Lines);
    EXPECT_EQ(index.lines(), 2U);
    scratch.append("c\nd\n");
    index.extend(file, file.size());
    EXPECT_EQ(linesOf(file, index), "a|bc|d|");
    index.extend(file, file.size());
    EXPECT_EQ(index.lines(), 3U);
    scratch.append("e\n");
    index.extend(file, file.size());
    EXPECT_EQ(linesOf(file, index), "a|bc|d|e|");
}

TEST(LogIndex, AgreesWithTheRecords)
{
    const char* const lines[] = {
        R"({"level":"info","ts":1764183278.8,"msg":"Login started with multi-attestation support"})",
        R"({"msg":"x","error":"tenant domain is not configured","level":"error","ts":1})",
        R"({"level":"info","ts":1,"msg":"real","level":"error","msg":"Sending Login"})",
        R"({"ts":"bad","time":"2026-04-23T07:50:06Z","lvl":"WARN","message":"Connected\u0020to agent"})",
        R"({"level":"info","ts":5,"msg":"cut o)",
        R"({"class_uid":3002,"time":1764183278811,"severity_id":3,"message":"issuance failed"})",
        "2025-11-03T22:05:43.357Z\tDEBUG\tagent.sessionClient\tx.go:51\tSending Login\t{}",
        "time=\"2026-04-23T07:50:06Z\" level=info msg=\"m\"",
        "panic: x",
        "",
        "[1,2]",
        "{",
        "{\"ts\":1,\"ts\":2}",
        "{\"ts\":\"x\",\"ts\":2,\"msg\":\"\",\"message\":\"Sending Login\"}",
        "{\"level\":\"\",\"lvl\":\"error\",\"time\":\"x\",\"timestamp\":5}",
        "{\"level\":30,\"time\":1764183278811,\"msg\":\"pino\"}",
        // What is no JSON and names no message is its own message.
        "{\"tenant domain is not configured",
        "{\"level\":\"warn\"} tenant domain is not configured",
        "{\"msg\":\"\",\"x\":tenant domain is not configured}",
    };
    const auto events = EventCatalogue::builtIn();
    for (const char* line : lines) {
        const auto record = readRecord(line);
        const auto core = readCore(Framing::Line, line, events);
        EXPECT_EQ(core.time, record.time) << line;
        EXPECT_EQ(core.level, record.level) << line;
        EXPECT_EQ(events.idOf(core.event), events.idOf(events.find(record.message, record.error)))
            << line;
    }
}

/// How many bytes this process has asked files for.
std::uint64_t bytesRead()
{
    std::ifstream io("/proc/self/io");
    std::string name;
    std::uint64_t bytes = 0;
    io >> name >> bytes; // rchar is the first
    return bytes;
}

TEST(BlockReader, ReadsALineThatBeginsInNoPartOfItOnce)
{
    constexpr std::uint64_t kEach = std::uint64_t{256} << 10U;
    constexpr std::uint64_t kSize = 64 * kEach;
    const Scratch scratch("one\n" + std::string(kSize, 'x') + "\nlast\n");
    const auto file = scratch.open();
    const auto before = bytesRead();
    std::vector<std::string> first;
    for (std::uint64_t at = 0; at < file.size(); at += kEach) {
        BlockReader reader(file, {at, std::min(at + kEach, file.size())}, file.size());
        BlockReader::Block block;
        while (reader.next(block)) {
            forEachLine(block, [&first](std::uint64_t, std::string_view line) {
                first.emplace_back(line.substr(0, 4));
            });
        }
    }
    EXPECT_EQ(first, (std::vector<std::string>{"one", "xxxx", "last"}));
    EXPECT_LT(bytesRead() - before, 3 * kSize);
}

TEST(LogIndex, KnowsTimesLevelsAndEvents)
{
    const Scratch scratch(
        timed(0, "Sending Login") + "no time\n" + timed(5, "x") + timed(2, "back") + timed(9, "y"));
    const auto file = scratch.open();
    const auto index = indexOf(file);
    ASSERT_EQ(index.lines(), 5U);
    EXPECT_EQ(index.events().idOf(index.coreOf(0).event), "agent_login");
    EXPECT_EQ(index.coreOf(1).time, kNoTime);
    EXPECT_EQ(index.lineAtTime(index.coreOf(2).time), 2U);
    EXPECT_EQ(index.lineAtTime(index.coreOf(4).time + 1), 5U);
    ASSERT_EQ(index.backwards().size(), 1U);
    EXPECT_EQ(index.backwards()[0].line, 3U);
    EXPECT_EQ(index.backwards()[0].by, 3'000'000'000);
    const auto span = index.timeSpan();
    const auto buckets = index.histogram(span.first, span.last + 1, 10);
    ASSERT_EQ(buckets.size(), 10U);
    std::uint64_t total = 0;
    for (const auto& bucket : buckets) {
        total += bucket.total();
    }
    EXPECT_EQ(total, 4U);
    EXPECT_EQ(buckets[0].lines[static_cast<int>(Level::Info)], 1U);
    EXPECT_LE(index.memory(), 1000U);
}

TEST(LogIndex, HasAHistogramOverCenturies)
{
    std::string text;
    for (const std::string year : {"1678", "2026", "2026", "2261"}) {
        text += R"({"ts":")" + year + R"(-06-01T00:00:00Z","msg":"a"})" + "\n";
    }
    const Scratch scratch(text);
    const auto file = scratch.open();
    const auto index = indexOf(file);
    const auto span = index.timeSpan();
    const auto buckets = index.histogram(span.first, span.last + 1, 10);
    ASSERT_EQ(buckets.size(), 10U);
    EXPECT_EQ(buckets[0].total(), 1U);
    EXPECT_EQ(buckets[5].total(), 2U);
    EXPECT_EQ(buckets[9].total(), 1U);
}

TEST(LogIndex, EndsWhenItIsTold)
{
    const Scratch scratch("a\nb\n");
    const auto file = scratch.open();
    const std::atomic<bool> stop{true};
    LogIndex index(IndexDepth::Lines, Framing::Line, EventCatalogue::builtIn());
    Sweep sweep;
    sweep.stop = &stop;
    index.extend(file, file.size(), sweep);
    EXPECT_EQ(index.lines(), 0U);
    index.extend(file, file.size());
    EXPECT_EQ(index.lines(), 2U);
}

TEST(LogIndex, LooksIntoALineOnlySoFar)
{
    const Scratch scratch(
        "{\"ts\":1,\"msg\":\"" + std::string(kLongestLine * 3, 'x') + "\"}\n{\"ts\":2}\n");
    const auto file = scratch.open();
    const auto index = indexOf(file);
    ASSERT_EQ(index.lines(), 2U);
    EXPECT_EQ(index.coreOf(0).time, 1'000'000'000);
    EXPECT_EQ(index.coreOf(1).time, 2'000'000'000);
    EXPECT_EQ(file.line(0).size(), kLongestLine);
}

TEST(LogFiles, SayWhyTheyCannotBeRead)
{
    for (const char* path : {"/nonexistent", "/", "/dev/null"}) {
        const auto file = LogFile::open(path);
        ASSERT_FALSE(file) << path;
        EXPECT_EQ(file.problem().id, issue::kUnreadable);
    }
}

TEST(Sweeps, FilterAsTheMatcherDoes)
{
    const Scratch scratch(timed(0, "one") + timed(1, "two") + "two in prose\n" + timed(2, "three"));
    const auto file = scratch.open();
    const auto index = indexOf(file);
    const auto found = [&](const char* text) {
        const auto filter = Filter::parse(text);
        EXPECT_TRUE(filter) << text;
        std::string lines;
        for (const auto offset : linesMatching(
                 file, {0, file.size()}, *filter, Framing::Line, EventCatalogue::builtIn())) {
            lines += std::to_string(index.lineAt(offset));
        }
        return lines;
    };
    EXPECT_EQ(found("two"), "12");
    EXPECT_EQ(found("msg = two"), "1");
    EXPECT_EQ(found("level = info and not msg = two"), "03");
    EXPECT_EQ(found("time >= 2025-11-26T18:53:21Z"), "13");
    EXPECT_EQ(found("nothing at all"), "");
}

TEST(Sweeps, FindWhatIsWrittenByItsNumbers)
{
    const char* const lines[] = {
        "{\"who\":\"attestor\",\"n\":1}\n",
        "{\"who\":\"att\\u0065stor\"}\n",
        "level=info who=attestor\n",
        "level=info who=\"att\\x65stor\"\n",
        "{\"who\":\"nobody\"}\n",
    };
    const auto filter = Filter::parse("who = attestor");
    ASSERT_TRUE(filter);
    EXPECT_EQ(filter->requiredText(), "attestor");
    for (const char* line : lines) {
        const Scratch scratch(line);
        const auto file = scratch.open();
        const auto events = EventCatalogue::builtIn();
        const auto found = linesMatching(file, {0, file.size()}, *filter, Framing::Line, events);
        LineMatcher matcher(*filter, events);
        EXPECT_EQ(found.size(), matcher.matches(Framing::Line, file.line(0)) ? 1U : 0U) << line;
        EXPECT_EQ(found.size(), std::string_view(line).find("nobody") == std::string_view::npos)
            << line;
    }
}

TEST(Filters, KnowWhatALineHasToHold)
{
    const std::pair<const char*, const char*> rows[] = {
        {"a = short and b = \"much longer\"", "much longer"},
        {"a = x or b = y", ""},
        {"not a = x", ""},
        {"port = 80", ""},
        {"level = error", ""},
        {"event = proof_rejected", ""},
        {"a : x", ""},
        {"a = \"b/c\"", ""},
        {"a != x", ""},
        {"word level = info", "word"},
    };
    for (const auto& [text, wanted] : rows) {
        EXPECT_EQ(Filter::parse(text)->requiredText(), wanted) << text;
    }
}

TEST(Merges, ByTimeAndNeverWithinALog)
{
    const Scratch first(timed(0, "a0") + timed(4, "a4") + timed(3, "a3") + timed(9, "a9"));
    const Scratch second(timed(1, "b1") + "b-\n" + timed(4, "b4"));
    const auto one = first.open(), two = second.open();
    const auto a = indexOf(one), b = indexOf(two);
    const MergedOrder order({&a, &b});
    std::string shown;
    for (std::uint64_t row = 0; row < order.rows(); ++row) {
        const auto at = order.at(row);
        shown += (at.log == 0 ? "a" : "b") + std::to_string(at.line) + " ";
        EXPECT_EQ(order.rowOf(at.log, at.line), row);
    }
    EXPECT_EQ(shown, "a0 b0 b1 a1 a2 b2 a3 ");
}

TEST(RepeatedLines, DifferInNumbersAlone)
{
    const auto key = [](std::string_view message) {
        LogRecord record;
        record.message = message;
        return repeatKey(record);
    };
    EXPECT_EQ(key("current memory percent used: 61%, cpu 10%"),
        key("current memory percent used: 7%, cpu 100%"));
    EXPECT_EQ(key("span c21a9c6b7211ad44 done"), key("span 75db07abc728622f done"));
    EXPECT_EQ(key("took 12ms"), key("took 3ms"));
    EXPECT_NE(key("memory"), key("cpu"));
}

TEST(RepeatedLines, AreFoldedAcrossAFewOthers)
{
    Repeats repeats(2);
    EXPECT_FALSE(repeats.add(0, 1).folded);
    EXPECT_FALSE(repeats.add(1, 2).folded);
    EXPECT_TRUE(repeats.add(2, 1).folded);
    EXPECT_EQ(repeats.add(3, 1).row, 0U);
    EXPECT_FALSE(repeats.add(4, 3).folded);
    EXPECT_FALSE(repeats.add(5, 2).folded);
}
