// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector.h"
#include "live/issues.h"
#include "live/spool.h"

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace attest;
using namespace attest::live;
using namespace attest::test;

namespace {

std::string contents(const Spool& spool)
{
    std::string all;
    for (const auto& file : spool.files()) {
        std::ostringstream text;
        text << std::ifstream(file.path).rdbuf();
        all += text.str();
    }
    return all;
}

unsigned modeOf(const std::string& path)
{
    struct stat facts {};
    EXPECT_EQ(::stat(path.c_str(), &facts), 0);
    return facts.st_mode & 0777U;
}

Spool opened(const std::string& folder, Spool::Settings settings)
{
    auto spool = Spool::open(folder, "pod/../one", settings);
    EXPECT_TRUE(spool);
    return std::move(*spool);
}

} // namespace

TEST(Spools, AreForTheirOwnerAlone)
{
    const ScratchFolder folder;
    auto spool = opened(folder.file("spool"), {});
    EXPECT_FALSE(spool.append("one\n"));
    EXPECT_EQ(modeOf(folder.file("spool")), 0700U);
    ASSERT_EQ(spool.files().size(), 1U);
    EXPECT_EQ(modeOf(spool.files()[0].path), 0600U);
    EXPECT_EQ(std::filesystem::path(spool.files()[0].path).parent_path(), folder.file("spool"));
}

TEST(Spools, LeaveNothingOfLinesThatTheyHadNoRoomFor)
{
    const ScratchFolder folder;
    auto spool = opened(folder.file("spool"), {});
    ASSERT_FALSE(spool.append("before\n"));
    const auto ignored = ::signal(SIGXFSZ, SIG_IGN);
    rlimit unlimited{};
    ::getrlimit(RLIMIT_FSIZE, &unlimited);
    const rlimit limited{10, unlimited.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limited);
    const auto problem = spool.append("too much for it\n");
    ::setrlimit(RLIMIT_FSIZE, &unlimited);
    ::signal(SIGXFSZ, ignored);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->id, issue::kSpoolFailed);
    EXPECT_EQ(spool.bytes(), 7U);
    EXPECT_FALSE(spool.append("after\n"));
    EXPECT_EQ(contents(spool), "before\nafter\n");
}

TEST(Spools, RefuseAFolderThatIsALink)
{
    const ScratchFolder folder;
    std::filesystem::create_directory(folder.file("real"));
    std::filesystem::create_directory_symlink(folder.file("real"), folder.file("spool"));
    const auto spool = Spool::open(folder.file("spool"), "a", {});
    ASSERT_FALSE(spool);
    EXPECT_EQ(spool.problem().id, issue::kSpoolFailed);
}

TEST(Spools, AreClearedOrKept)
{
    const ScratchFolder folder;
    const auto path = folder.file("spool");
    {
        auto spool = opened(path, {});
        EXPECT_FALSE(spool.append("one\n"));
    }
    EXPECT_TRUE(std::filesystem::is_empty(path));
    {
        auto spool = opened(path, {1000, SpoolEnd::Keep});
        EXPECT_FALSE(spool.append("one\n"));
    }
    auto again = opened(path, {1000, SpoolEnd::Keep});
    EXPECT_EQ(contents(again), "one\n");
    EXPECT_FALSE(again.append("two\n"));
    EXPECT_EQ(contents(again), "one\ntwo\n");
    again.clear();
    EXPECT_EQ(again.bytes(), 0U);
    EXPECT_FALSE(again.append("three\n"));
    EXPECT_EQ(contents(again), "three\n");
}

TEST(Spools, GiveUpTheOldest)
{
    const ScratchFolder folder;
    auto spool = opened(folder.file("spool"), {800, SpoolEnd::Clear});
    for (int i = 100; i < 300; ++i) {
        EXPECT_FALSE(spool.append("line " + std::to_string(i) + "\n"));
    }
    EXPECT_LE(spool.bytes(), 800U);
    EXPECT_GE(spool.bytes(), 600U);
    EXPECT_EQ(spool.bytes() + spool.givenUp(), 1800U);
    const auto text = contents(spool);
    EXPECT_TRUE(text.ends_with("line 299\n"));
    EXPECT_TRUE(text.starts_with("line "));
}
