// SPDX-License-Identifier: GPL-3.0-or-later
// A case on disk: whole or not at all, and for its owner alone.
#include "case/issues.h"
#include "sample.h"
#include "support/shared.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

using namespace attest;
using namespace attest::casefile;
using attest::test::readFile;
using attest::test::sampleCase;
namespace fs = std::filesystem;

namespace {

class Saved : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "case-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        m_folder = pattern;
    }
    void TearDown() override
    {
        std::error_code ignored;
        fs::permissions(m_folder, fs::perms::owner_all, ignored);
        fs::remove_all(m_folder, ignored);
    }
    [[nodiscard]] std::string path() const { return (m_folder / "a.attestcase").string(); }
    [[nodiscard]] std::size_t files() const
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(m_folder), fs::directory_iterator()));
    }

    fs::path m_folder;
};

} // namespace

TEST_F(Saved, IsLoadedAgain)
{
    ASSERT_FALSE(save(path(), sampleCase(), TokenKeeping::Keep).has_value());
    const auto c = load(path());
    ASSERT_TRUE(c.ok()) << c.problem().id.value;
    EXPECT_EQ(write(*c, TokenKeeping::Keep), write(sampleCase(), TokenKeeping::Keep));
    EXPECT_EQ(files(), 1U) << "something was left beside it";
}

TEST_F(Saved, IsReadableByItsOwnerAlone)
{
    const ::mode_t before = ::umask(0);
    ASSERT_FALSE(save(path(), sampleCase(), TokenKeeping::Keep).has_value());
    ::umask(before);
    struct stat about {};
    ASSERT_EQ(::stat(path().c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
}

TEST_F(Saved, ReplacesTheOldFile)
{
    ASSERT_FALSE(save(path(), Case{}, TokenKeeping::Keep).has_value());
    ASSERT_FALSE(save(path(), sampleCase(), TokenKeeping::Keep).has_value());
    EXPECT_EQ(readFile(path()), write(sampleCase(), TokenKeeping::Keep));
}

TEST_F(Saved, KeepsTheOldFileWhenWritingFails)
{
    if (::geteuid() == 0) {
        // Permissions do not stop root; a folder in the file's place stops the rename.
        fs::create_directories(fs::path(path()) / "inside");
        const auto problem = save(path(), sampleCase(), TokenKeeping::Keep);
        ASSERT_TRUE(problem.has_value());
        EXPECT_EQ(problem->id.value, issue::kUnwritable.value);
        EXPECT_TRUE(fs::exists(fs::path(path()) / "inside"));
        EXPECT_EQ(files(), 1U) << "something was left beside it";
        return;
    }
    ASSERT_FALSE(save(path(), Case{}, TokenKeeping::Keep).has_value());
    fs::permissions(m_folder, fs::perms::owner_read | fs::perms::owner_exec);
    const auto problem = save(path(), sampleCase(), TokenKeeping::Keep);
    ASSERT_TRUE(problem.has_value());
    EXPECT_EQ(problem->id.value, issue::kUnwritable.value);
    EXPECT_EQ(readFile(path()), write(Case{}, TokenKeeping::Keep));
}

TEST_F(Saved, SaysWhyItCannotBeRead)
{
    const auto absent = load(path());
    ASSERT_FALSE(absent.ok());
    EXPECT_EQ(absent.problem().id.value, issue::kUnreadable.value);
    EXPECT_EQ(paramText(absent.problem().params[1].value), "ENOENT");
    EXPECT_EQ(load(m_folder.string()).problem().id.value, issue::kUnreadable.value);
    EXPECT_TRUE(save((m_folder / "no" / "a").string(), Case{}, TokenKeeping::Keep).has_value());
}
