// SPDX-License-Identifier: GPL-3.0-or-later
// Other people's programs: arguments arrive as they are, and neither output, time nor children get out of hand.
#include "azure/process.h"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>
#include <unistd.h>

using namespace attest;
using namespace attest::azure;
using std::chrono::milliseconds;

namespace {

Result<ProcessResult> sh(const std::string& script, ProcessBounds bounds = {})
{
    return runProcess({"sh", "-c", script}, bounds, net::Cancel());
}

std::string idOf(const Result<ProcessResult>& result)
{
    return result ? "" : std::string(result.problem().id.value);
}

/// Gone, or dead and not yet collected by whoever inherited it.
bool isOver(const std::string& pid)
{
    std::ifstream stat("/proc/" + pid + "/stat");
    std::string text;
    std::getline(stat, text);
    return text.empty() || text.find(") Z ") != std::string::npos;
}

// Who is killed is gone when the kernel comes to it, which a busy machine lets wait.
bool comesToAnEnd(const std::string& pid)
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!isOver(pid) && std::chrono::steady_clock::now() < until) {
        std::this_thread::yield();
    }
    return isOver(pid);
}

} // namespace

TEST(Process, PassesArgumentsAsTheyAre)
{
    const auto result = runProcess(
        {"printf", "%s|", "a b", "$(id)", "'", "", "-x"}, ProcessBounds(), net::Cancel());
    ASSERT_TRUE(result) << idOf(result);
    EXPECT_EQ(asText(result->out), "a b|$(id)|'||-x|");
}

TEST(Process, TellsCodeAndBothOutputs)
{
    const auto result = sh("echo out; echo err >&2; exit 3");
    ASSERT_TRUE(result) << idOf(result);
    EXPECT_EQ(result->code, 3);
    EXPECT_EQ(asText(result->out), "out\n");
    EXPECT_EQ(result->error, "err\n");
    EXPECT_EQ(paramText(programFailed("sh", *result).params.at(2).value), "err");
}

TEST(Process, TellsTheLastThatWasSaidWhichIsWhy)
{
    const auto result
        = sh("for i in 1 2 3 4 5 6 7 8 9; do echo a banner of some sixty letters, which says "
             "nothing to the point at all >&2; done; echo connection refused >&2; exit 1");
    ASSERT_TRUE(result) << idOf(result);
    const auto said = paramText(programFailed("sh", *result).params.at(2).value);
    EXPECT_TRUE(said.ends_with("at all connection refused")) << said;
    EXPECT_LE(said.size(), 400U) << "a sentence shows no more of it: its end would be cut";
}

TEST(Process, TellsTheSignalThatEndedIt)
{
    const auto result = sh("kill -9 $$");
    ASSERT_TRUE(result) << idOf(result);
    EXPECT_EQ(result->code, 137);
}

TEST(Process, HasNothingToRead)
{
    const auto result = sh("cat; echo done");
    ASSERT_TRUE(result) << idOf(result);
    EXPECT_EQ(asText(result->out), "done\n");
}

TEST(Process, InheritsNoDescriptor)
{
    const auto result = sh("ls /proc/self/fd | wc -l");
    ASSERT_TRUE(result) << idOf(result);
    EXPECT_EQ(
        std::stoi(std::string(asText(result->out))), 4); // 0 to 2 and the folder that ls reads
}

TEST(Process, SaysThatThereIsNoSuchProgram)
{
    EXPECT_EQ(
        idOf(runProcess({"assayer-no-such-program"}, {}, net::Cancel())), "fetch.program-missing");
}

TEST(Process, RefusesAnArgumentThatWouldBeCut)
{
    EXPECT_EQ(idOf(runProcess({"printf", std::string("a\0b", 3)}, {}, net::Cancel())),
        "fetch.program-missing");
}

TEST(Process, EndsOneThatTalksWithoutEnd)
{
    ProcessBounds bounds;
    bounds.outputBytes = 1000;
    EXPECT_EQ(idOf(sh("yes", bounds)), "fetch.program-too-much");
}

TEST(Process, DropsErrorOutputBeyondItsBound)
{
    ProcessBounds bounds;
    bounds.errorBytes = 10;
    const auto result = sh("yes | head -c 300000 >&2", bounds);
    ASSERT_TRUE(result) << idOf(result);
    EXPECT_EQ(result->error.size(), 10U);
}

TEST(Process, EndsOneThatTakesTooLong)
{
    ProcessBounds bounds;
    bounds.time = milliseconds(100);
    EXPECT_EQ(idOf(sh("sleep 600", bounds)), "fetch.program-timed-out");
}

TEST(Process, IsNotHeldUpByWhatItLeavesBehind)
{
    ProcessBounds bounds;
    bounds.time = milliseconds(20'000);
    const auto result = sh("sleep 30 & echo $!", bounds);
    ASSERT_TRUE(result) << idOf(result);
    const std::string pid(asText(result->out));
    EXPECT_EQ(::kill(std::stoi(pid), SIGKILL), 0);
}

TEST(Process, CancelEndsTheWholeGroup)
{
    const auto file = std::filesystem::temp_directory_path()
        / ("assayer-process-" + std::to_string(::getpid()));
    net::Cancel cancel;
    std::thread asks([cancel, file]() mutable {
        while (!std::filesystem::exists(file) || std::filesystem::file_size(file) == 0) {
            std::this_thread::yield();
        }
        cancel.ask();
    });
    const auto result
        = runProcess({"sh", "-c", "sleep 600 & echo $! > " + file.string() + "; wait"}, {}, cancel);
    asks.join();
    EXPECT_EQ(idOf(result), "fetch.program-cancelled");
    std::ifstream in(file);
    std::string pid;
    std::getline(in, pid);
    std::filesystem::remove(file);
    EXPECT_TRUE(comesToAnEnd(pid)) << pid;
}

TEST(Process, IsShownAsItWouldBeTyped)
{
    EXPECT_EQ(shownCommand({"ssh", "--", "host", "it's $x", ""}), "ssh -- host 'it'\\''s $x' ''");
}
