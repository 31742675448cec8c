// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/blocks.h"
#include "telemetry/log/issues.h"

#include <gtest/gtest.h>

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

/// The lines of a file as they are found in pieces of that size, each behind its place.
std::string linesIn(const LogFile& file, std::uint64_t pieceBytes)
{
    std::string all;
    for (std::uint64_t at = 0; at < file.size(); at += pieceBytes) {
        BlockReader reader(file, {at, std::min(at + pieceBytes, file.size())}, file.size());
        BlockReader::Block block;
        while (reader.next(block)) {
            forEachLine(block, [&all](std::uint64_t offset, std::string_view line) {
                all += std::to_string(offset) + ":" + std::string(line) + "|";
            });
        }
    }
    return all;
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

} // namespace

TEST(BlockReader, FindsWhereLinesBeginWhateverThePieces)
{
    const std::pair<const char*, const char*> rows[] = {
        {"", ""},
        {"a", "0:a|"},
        {"a\n", "0:a|"},
        {"a\nb", "0:a|2:b|"},
        {"\n\na\n", "0:|1:|2:a|"},
        {"a\r\nb\n", "0:a\r|3:b|"},
        {"one\nlonger than a piece\ntwo\n", "0:one|4:longer than a piece|24:two|"},
    };
    for (const auto& [text, wanted] : rows) {
        const Scratch scratch(text);
        const auto file = scratch.open();
        for (const std::uint64_t bytes : {1, 2, 3, 7, 1000}) {
            EXPECT_EQ(linesIn(file, bytes), wanted) << text << " in pieces of " << bytes;
        }
    }
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

TEST(LogFiles, SayWhyTheyCannotBeRead)
{
    for (const char* path : {"/nonexistent", "/", "/dev/null"}) {
        const auto file = LogFile::open(path);
        ASSERT_FALSE(file) << path;
        EXPECT_EQ(file.problem().id, issue::kUnreadable);
    }
}
