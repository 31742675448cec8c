// SPDX-License-Identifier: GPL-3.0-or-later
#include "files.h"
#include "scratch.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

using namespace attest::app;
using attest::test::Scratch;

namespace {

FilePtr readFrom(Files& files, const std::string& path, Keep keep, std::size_t limit = 1000)
{
    auto read = files.read(path, limit, keep, nullptr);
    return std::holds_alternative<FilePtr>(read) ? std::get<FilePtr>(read) : nullptr;
}

} // namespace

TEST(Files, SameFileIsTheSamePointer)
{
    const Scratch scratch;
    const auto path = scratch.file("a", "text");
    Files files;
    EXPECT_EQ(readFrom(files, path, Keep::Yes), readFrom(files, path, Keep::Yes));
    EXPECT_NE(readFrom(files, path, Keep::No), readFrom(files, path, Keep::No));
}

TEST(Files, ChangedFileIsReadAgain)
{
    const Scratch scratch;
    const auto path = scratch.file("a", "one");
    Files files;
    const auto first = readFrom(files, path, Keep::Yes);
    scratch.file("a", "other");
    const auto second = readFrom(files, path, Keep::Yes);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(attest::asText(second->bytes), "other");
}

TEST(Files, LongerThanTheLimitHasNoBytesAndSaysSo)
{
    const Scratch scratch;
    const auto path = scratch.file("a", std::string(101, 'x'));
    Files files;
    const auto file = readFrom(files, path, Keep::No, 100);
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->bytes.empty());
    ASSERT_TRUE(file->excess);
    EXPECT_EQ(file->excess->limit, 100U);
    EXPECT_EQ(file->excess->size, 101U);
    EXPECT_EQ(readFrom(files, path, Keep::No, 101)->bytes.size(), 101U);
}

TEST(Files, KeptUnderOneLimitIsNotTakenUnderASmaller)
{
    const Scratch scratch;
    const auto path = scratch.file("a", std::string(100, 'x'));
    Files files;
    EXPECT_FALSE(readFrom(files, path, Keep::Yes, 100)->excess);
    EXPECT_TRUE(readFrom(files, path, Keep::Yes, 99)->excess);
}

TEST(Files, WithoutStandardInputOnlyOrdinaryFilesAreRead)
{
    const Scratch scratch;
    const auto pipe = scratch.path("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    Files files;
    for (const auto& path : {pipe, std::string("/dev/zero"), std::string("/proc/self/status")}) {
        EXPECT_FALSE(readFrom(files, path, Keep::No)) << path;
        const auto error
            = writeFile(path, "x", Existing::Replace, Readers::Anyone, Devices::Refuse);
        EXPECT_TRUE(error) << path;
    }
    EXPECT_TRUE(readFrom(files, "/dev/null", Keep::No));
}

TEST(Files, NoStandardInputToReadIsUsage)
{
    Files files;
    const auto read = files.read("-", 100, Keep::No, nullptr);
    ASSERT_TRUE(std::holds_alternative<UsageError>(read));
    EXPECT_EQ(std::get<UsageError>(read).code, "usage.no-input");
}

TEST(Files, WritingReplacesTheWholeFile)
{
    const Scratch scratch;
    const auto path = scratch.file("a", "a long text");
    ASSERT_FALSE(writeFile(path, "new"));
    Files files;
    EXPECT_EQ(attest::asText(readFrom(files, path, Keep::No)->bytes), "new");
}

TEST(Files, WritingWhereNoFolderIsFails)
{
    const Scratch scratch;
    const auto error = writeFile(scratch.path("none/a"), "x");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, "usage.unwritable-path");
}

TEST(Memo, MakesOnce)
{
    Memo<int> memo;
    const auto file = std::make_shared<const FileData>(FileData{"a", {}});
    int made = 0;
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(memo.get(file, [&](const FileData&) { return ++made; }), 1);
    }
}

TEST(Files, ExistingIsLeftAloneWhereAsked)
{
    const Scratch scratch;
    const auto path = scratch.file("a", "kept");
    const auto error = writeFile(path, "new", Existing::Refuse);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, "usage.exists");
    Files files;
    EXPECT_EQ(attest::asText(readFrom(files, path, Keep::No)->bytes), "kept");
}

TEST(Files, CredentialsAreTheOwnersAlone)
{
    const Scratch scratch;
    const auto path = scratch.path("a");
    ASSERT_FALSE(writeFile(path, "token", Existing::Refuse, Readers::Owner));
    EXPECT_EQ(std::filesystem::status(path).permissions(),
        std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}
