// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector.h"
#include "live/command_source.h"
#include "live/descriptor_source.h"
#include "live/issues.h"
#include "live/line_assembler.h"
#include "live/open_source.h"
#include "telemetry/log/record.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

using namespace attest;
using namespace attest::live;
using namespace attest::test;

namespace {

std::string assembled(std::string_view text, std::size_t step)
{
    std::string all;
    LineAssembler lines;
    const auto take = [&](std::string_view some) {
        EXPECT_TRUE(some.ends_with('\n'));
        all += some;
    };
    for (std::size_t at = 0; at < text.size(); at += step) {
        lines.feed(text.substr(at, step), take);
    }
    lines.finish(take);
    return all;
}

std::string outputOf(std::vector<std::string> command, SourceState end)
{
    Collector collector;
    CommandSource source(std::move(command));
    source.start(collector);
    EXPECT_TRUE(collector.waitFor(end));
    return collector.text();
}

} // namespace

TEST(LineAssembly, GivesWholeLinesHoweverTheyArrive)
{
    const std::string_view text = "one\n\ntwo\r\nthree\nfour";
    for (std::size_t step = 1; step < 30; ++step) {
        EXPECT_EQ(assembled(text, step), "one\n\ntwo\r\nthree\nfour\n") << step;
    }
}

TEST(LineAssembly, CutsALineWithoutEnd)
{
    const std::string text = "a\n" + std::string(telemetry::kLongestLine * 3, 'x') + "\nb\n";
    for (const std::size_t step : {std::size_t{100'000}, text.size()}) {
        const auto all = assembled(text, step);
        EXPECT_EQ(all.size(), kMostOfALine + 5) << step;
        EXPECT_TRUE(all.ends_with("x\nb\n"));
    }
}

TEST(Commands, GiveTheirOutput)
{
    EXPECT_EQ(outputOf({"printf", "one\\ntwo $HOME\\n"}, SourceState::Ended), "one\ntwo $HOME\n");
}

TEST(Commands, ThatFailSayWhy)
{
    Collector collector;
    CommandSource source({"sh", "-c", "echo out; echo first >&2; echo why >&2; exit 3"});
    source.start(collector);
    ASSERT_TRUE(collector.waitFor(SourceState::Failed));
    const auto last = collector.last();
    ASSERT_TRUE(last.problem);
    const auto& params = last.problem->params;
    ASSERT_EQ(params.size(), 3U);
    EXPECT_EQ(paramText(params[1].value), "exit code 3");
    EXPECT_EQ(paramText(params[2].value), "why");
    EXPECT_EQ(collector.text(), "out\n");
}

TEST(Commands, ThatAreNotThereSaySo)
{
    EXPECT_EQ(outputOf({"/nonexistent/program"}, SourceState::Failed), "");
}

TEST(Commands, AreEndedWithTheirSource)
{
    Collector collector;
    CommandSource source({"sh", "-c", "echo up; sleep 1000 & sleep 1000"});
    source.start(collector);
    ASSERT_TRUE(collector.waitForLines(1));
    source.stop();
    ASSERT_TRUE(collector.waitFor(SourceState::Ended));
}

// As the master connection of ssh does: a process of a group of its own, with the error stream of the command.
TEST(Commands, AreNotHeldUpByWhoeverHoldsTheirErrorStream)
{
    const ScratchFolder folder;
    Collector collector;
    CommandSource source({"sh", "-c",
        "setsid sh -c 'echo $$ > \"$0\"; exec sleep 60' \"$0\" >/dev/null & "
        "while [ ! -s \"$0\" ]; do :; done; echo why >&2; exit 3",
        folder.file("pid")});
    source.start(collector);
    EXPECT_TRUE(collector.waitFor(SourceState::Failed));
    const auto last = collector.last();
    ASSERT_TRUE(last.problem);
    EXPECT_EQ(paramText(last.problem->params[2].value), "why");
    std::ifstream file(folder.file("pid"));
    pid_t left = 0;
    ASSERT_TRUE(file >> left);
    EXPECT_EQ(::kill(left, SIGKILL), 0);
}

TEST(Commands, GetNoSecretAndNoDescriptorOfOurs)
{
    ::setenv("AZURE_CLIENT_SECRET", "hush", 1);
    const int open = ::open("/dev/null", O_RDONLY); // without O_CLOEXEC, as somebody's library may
    const auto said = outputOf({"sh", "-c",
                                   "echo \"secret ${AZURE_CLIENT_SECRET:-none}\"; "
                                   "[ -e /proc/self/fd/$0 ] && echo open || echo closed",
                                   std::to_string(open)},
        SourceState::Ended);
    ::close(open);
    ::unsetenv("AZURE_CLIENT_SECRET");
    EXPECT_EQ(said, "secret none\nclosed\n");
}

TEST(Commands, BreakAtABrokenPipeWhateverWeDo)
{
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    EXPECT_EQ(outputOf({"sh", "-c", "sh -c 'kill -PIPE $$; echo survived'; echo end"},
                  SourceState::Ended),
        "end\n");
    std::signal(SIGPIPE, before);
}

TEST(Commands, CanBeStoppedAfterTheyClosedTheirOutput)
{
    Collector collector;
    CommandSource source({"sh", "-c", "echo up; exec >&- 2>&-; sleep 1000"});
    source.start(collector);
    ASSERT_TRUE(collector.waitForLines(1));
    source.stop();
    ASSERT_TRUE(collector.waitFor(SourceState::Ended));
}

TEST(Commands, AreSplitAtBlanksAlone)
{
    using Words = std::vector<std::string>;
    EXPECT_EQ(commandWords("a  b"), (Words{"a", "b"}));
    EXPECT_EQ(commandWords("a 'b c' \"d 'e\" f''g \"\""), (Words{"a", "b c", "d 'e", "fg", ""}));
    EXPECT_EQ(commandWords("$(x) *;|"), (Words{"$(x)", "*;|"}));
    EXPECT_FALSE(commandWords("a 'b"));
    EXPECT_EQ(commandWords("  "), Words{});
}

TEST(Descriptors, AreReadToTheirEnd)
{
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    Collector collector;
    DescriptorSource source("pipe", ends[0]);
    source.start(collector);
    ASSERT_EQ(::write(ends[1], "one\ntw", 6), 6);
    ASSERT_TRUE(collector.waitForLines(1));
    ASSERT_EQ(::write(ends[1], "o", 1), 1);
    ::close(ends[1]);
    ASSERT_TRUE(collector.waitFor(SourceState::Ended));
    EXPECT_EQ(collector.text(), "one\ntwo\n");
    ::close(ends[0]);
}

TEST(Descriptors, CanBeStoppedWhileNothingComes)
{
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    Collector collector;
    {
        DescriptorSource source("pipe", ends[0]);
        source.start(collector);
        ASSERT_TRUE(collector.waitFor(SourceState::Connected));
    }
    EXPECT_EQ(collector.last().state, SourceState::Ended);
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST(SourceSpecs, AreTakenForWhatTheyAre)
{
    EXPECT_EQ((*openSource("-", Follow::No))->name(), "standard input");
    EXPECT_EQ((*openSource("command:a 'b c'", Follow::No))->name(), "a b c");
    EXPECT_EQ((*openSource("file:command:x", Follow::No))->name(), "command:x");
    for (const char* bad : {"", "command:", "command:'x", "file:"}) {
        EXPECT_FALSE(openSource(bad, Follow::No)) << bad;
    }
}
