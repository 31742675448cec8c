// SPDX-License-Identifier: GPL-3.0-or-later
// That the search for secrets would find them: else nothing found says nothing.
#include "support/planted.h"

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <sys/wait.h>
#include <unistd.h>

using namespace attest::test;
namespace fs = std::filesystem;

namespace {

const std::string kSecret = "planted/se+cret~7f1d";

class Folder {
public:
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "planted-XXXXXX").string();
        m_path = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(m_path); }
    Folder(const Folder&) = delete;
    [[nodiscard]] fs::path operator/(const char* name) const { return m_path / name; }
    [[nodiscard]] std::string path() const { return m_path.string(); }

private:
    fs::path m_path;
};

/// A process that stands still, with an argument and a variable that nobody reads; ended with this.
class Standing {
public:
    Standing(const std::string& argument, const std::string& variable)
    {
        const std::string pair = "PLANTED=" + variable;
        std::array<int, 2> ready{};
        EXPECT_EQ(::pipe(ready.data()), 0);
        m_process = ::fork();
        if (m_process == 0) {
            const char* const words[]{"sh", "-c", "echo; kill -STOP $$", argument.c_str(), nullptr};
            const char* const variables[]{"PATH=/usr/bin:/bin", pair.c_str(), nullptr};
            ::dup2(ready[1], 1);
            ::close(ready[0]);
            ::execve(
                "/bin/sh", const_cast<char* const*>(words), const_cast<char* const*>(variables));
            ::_exit(127);
        }
        ::close(ready[1]);
        char line = 0;
        EXPECT_EQ(::read(ready[0], &line, 1), 1) << "it did not start";
        ::close(ready[0]);
    }
    ~Standing()
    {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    Standing(const Standing&) = delete;

private:
    pid_t m_process;
};

} // namespace

TEST(Planted, IsFoundInEveryFormThatProgramsWriteItIn)
{
    const Planted planted{{kSecret}};
    const std::map<std::string, std::string> texts{{"as it is", "before " + kSecret + " after"},
        {"hex", "706c616e7465642f73652b637265747e37663164"},
        {"hex", "706C616E7465642F73652B637265747E37663164"},
        {"escaped for addresses", "q=planted%2Fse%2Bcret~7f1d&"},
        {"UTF-16",
            std::string("p\0l\0a\0n\0t\0e\0d\0/\0s\0e\0+\0c\0r\0e\0t\0~\0007\0f\0001\0d\0", 40)},
        {"base64", "cGxhbnRlZC9zZStjcmV0fjdmMWQ="}};
    for (const auto& [form, text] : texts) {
        const auto leaks = planted.in(text, "here");
        ASSERT_EQ(leaks.size(), 1U) << form;
        EXPECT_EQ(leaks[0].form, form);
        EXPECT_EQ(said(leaks).find(kSecret), std::string::npos);
    }
    EXPECT_TRUE(planted.in("planted/se+cret~7f1", "here").empty());
}

TEST(Planted, IsFoundInBase64WhereverItBegins)
{
    const Planted planted{{kSecret}};
    for (const char* text : {"eHBsYW50ZWQvc2UrY3JldH43ZjFkeA==", "eHhwbGFudGVkL3NlK2NyZXR+N2YxZHg=",
             "eHh4cGxhbnRlZC9zZStjcmV0fjdmMWR4"}) {
        EXPECT_EQ(planted.in(text, "here").size(), 1U) << text;
    }
}

TEST(Planted, OfTooFewCharactersIsNotLookedFor)
{
    Planted planted;
    EXPECT_FALSE(planted.add("short"));
    EXPECT_EQ(planted.size(), 0U);
    EXPECT_TRUE(planted.in("short", "here").empty());
}

TEST(Planted, IsFoundInFilesTheirNamesAndWhatLinksPointAt)
{
    const Planted planted{{"planted-name-77"}};
    const Folder folder;
    EXPECT_TRUE(planted.below(folder.path()).empty());
    EXPECT_TRUE(planted.below(folder.path() + "/absent").empty());
    fs::create_directories(folder / ".hidden/deep");
    std::ofstream(folder / ".hidden/deep/file") << "x planted-name-77";
    std::ofstream(folder / "planted-name-77.txt") << "nothing";
    fs::create_symlink("/nowhere/planted-name-77", folder / "link");
    EXPECT_EQ(planted.below(folder.path()).size(), 3U) << said(planted.below(folder.path()));
}

TEST(Planted, IsFoundInTheArgumentsOfAnyProcess)
{
    const Planted planted{{"planted-argument-3c"}};
    EXPECT_TRUE(ProcessWatch(planted).end().leaks.empty());
    const Standing process("planted-argument-3c", "nothing");
    const auto seen = ProcessWatch(planted).end();
    EXPECT_GT(seen.looked, 1U);
    EXPECT_EQ(seen.leaks.size(), 1U) << said(seen.leaks);
}

TEST(Planted, IsFoundInTheEnvironmentOfWhatWasStarted)
{
    const Planted planted{{"planted-variable-9a"}};
    const Standing process("nothing", "planted-variable-9a");
    EXPECT_EQ(ProcessWatch(planted).end().leaks.size(), 1U);
    EXPECT_TRUE(ProcessWatch(planted, fs::canonical("/bin/sh")).end().leaks.empty())
        << "the program that the secret was given to";
}
