// SPDX-License-Identifier: GPL-3.0-or-later
// Logs of containers by a program that stands in for docker.
#include "collected.h"
#include "live/network/open_network_source.h"
#include "live/network/programs/docker.h"
#include "stand_in_program.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace attest::test {
namespace {

using live::SourceState;
using std::chrono::milliseconds;

// The file "log" has lines "O STAMP TEXT" and "E STAMP TEXT", of the two streams. Runs that have a line in
// "cuts" break off in the middle of that line.
constexpr char kDocker[] = R"(echo "$*" >> asked
since=0
for word; do case $word in --since=*) since=${word#--since=} ;; esac; done
run=$(($(cat run 2>/dev/null || echo 0) + 1)); echo $run > run
cut=$(sed -n ${run}p cuts 2>/dev/null)
[ -f log ] || { echo "Error response from daemon: No such container: c" >&2; exit 1; }
awk -v since="${since%Z}" -v cut="${cut:-1000000}" '
substr($2, 1, 19) >= since {
    out = $1 == "E" ? "/dev/stderr" : "/dev/stdout"
    text = substr($0, 3)
    if (++lines > cut) { printf "%s", substr(text, 1, length(text) / 2) > out; exit 1 }
    print text > out
}' log
)";

std::string line(char stream, std::size_t at, const std::string& text)
{
    const auto seconds = static_cast<std::int64_t>(1'762'207'425 + at / 7);
    return std::string(1, stream) + " "
        + formatRfc3339({seconds, static_cast<std::int32_t>(at + 1)}) + " " + text + "\n";
}

live::ProgramOptions followWith(const std::string& docker)
{
    live::ProgramOptions options;
    options.follow = live::Follow::Yes;
    options.programs.docker = docker;
    options.backOff = {milliseconds(1), milliseconds(4)};
    return options;
}

TEST(Docker, LosesAndDoublesNothingThroughFiftyBreaks)
{
    const unsigned seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const StandInFolder folder;
    for (int cut = 0; cut < 50; ++cut) {
        // A first run that gives nothing and fails is one that never will.
        folder.append("cuts", std::to_string(random() % 30 + (cut == 0 ? 1 : 0)) + "\n");
    }
    std::vector<std::string> wanted;
    const auto write = [&] {
        // Every tenth says what the one before said, at the same time: only their number tells them apart.
        const auto at = wanted.size() - (wanted.size() % 10 == 9 ? 1 : 0);
        const char stream = at % 3 == 0 ? 'E' : 'O';
        const auto text = line(stream, at, "serial " + std::to_string(at));
        folder.append("log", text);
        wanted.push_back(text.substr(2, text.size() - 3));
    };
    write();
    Collected collected;
    const auto source
        = live::dockerSource({"", "spirl-server"}, followWith(folder.program("docker", kDocker)));
    source->start(collected);
    for (std::size_t breaks = 1; breaks <= 50; ++breaks) {
        for (auto lines = random() % 20; lines > 0; --lines) {
            write();
        }
        ASSERT_TRUE(collected.awaitTimes(SourceState::Reconnecting, breaks));
    }
    write();
    ASSERT_TRUE(collected.awaitLines(wanted.size()));
    source->stop();
    ASSERT_TRUE(collected.awaitState(SourceState::Ended));
    // Of two streams that come side by side, what each says is in order, and nothing else can be.
    auto got = collected.lines();
    std::stable_sort(got.begin(), got.end());
    std::stable_sort(wanted.begin(), wanted.end());
    EXPECT_EQ(got, wanted);
    EXPECT_TRUE(collected.gaps().empty());
}

TEST(Docker, AContainerThatIsNotThereIsSaid)
{
    const StandInFolder folder;
    Collected collected;
    const auto source
        = live::dockerSource({"", "c"}, followWith(folder.program("docker", kDocker)));
    source->start(collected);
    ASSERT_TRUE(collected.awaitState(SourceState::Failed));
    ASSERT_TRUE(collected.last().problem);
    EXPECT_EQ(paramText(collected.last().problem->params.back().value),
        "Error response from daemon: No such container: c");
    EXPECT_TRUE(collected.lines().empty());
}

TEST(Docker, ALogThatBeginsAnewIsAGap)
{
    const StandInFolder folder;
    folder.append("log", line('O', 1, "one"));
    folder.append("cuts", "1\n");
    Collected collected;
    const auto docker = folder.program("docker", kDocker);
    const auto source = live::dockerSource({"", "c"}, [&] {
        auto options = followWith(docker);
        options.backOff = {milliseconds(200), milliseconds(200)}; // while the log is exchanged
        return options;
    }());
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(1));
    folder.append("new", line('O', 30, "two"));
    ASSERT_EQ(std::rename(folder.file("new").c_str(), folder.file("log").c_str()), 0);
    ASSERT_TRUE(collected.awaitLines(2));
    ASSERT_EQ(collected.gaps().size(), 1U);
    EXPECT_EQ(collected.gaps()[0].why.id.value, "source.rotated");
}

TEST(Docker, GoesOnBehindWhatAnEarlierOneGave)
{
    const StandInFolder folder;
    const auto docker = folder.program("docker", kDocker);
    folder.append("log", line('O', 1, "one") + line('E', 2, "two") + line('O', 2, "two"));
    Collected before;
    {
        const auto source = live::dockerSource({"", "c"}, followWith(docker));
        source->start(before);
        ASSERT_TRUE(before.awaitLines(3));
    }
    folder.append("log", line('E', 3, "three") + line('O', 9, "four"));
    Collected collected;
    const auto source = live::dockerSource({"", "c"}, followWith(docker));
    (void)source->recall({}, before.kept());
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(2));
    ASSERT_TRUE(collected.awaitTimes(SourceState::Reconnecting, 3)); // all of it came again by now
    source->stop();
    ASSERT_TRUE(collected.awaitState(SourceState::Ended));
    auto got = collected.lines();
    std::sort(got.begin(), got.end());
    EXPECT_EQ(got.size(), 2U);
    EXPECT_TRUE(got.front().ends_with("three")) << got.front();
    EXPECT_TRUE(got.back().ends_with("four")) << got.back();
    EXPECT_TRUE(collected.gaps().empty());
}

TEST(Docker, IsReadToItsEnd)
{
    const StandInFolder folder;
    folder.append("log", line('E', 1, "one") + line('O', 2, "two"));
    live::NetworkSourceOptions options;
    options.programs.docker = folder.program("docker", kDocker);
    const auto source = live::openNetworkSource("docker:far/c", options);
    ASSERT_TRUE(source);
    Collected collected;
    (*source)->start(collected);
    ASSERT_TRUE(collected.awaitState(SourceState::Ended));
    EXPECT_EQ(collected.lines().size(), 2U);
    ASSERT_EQ(collected.origins().size(), 1U);
    EXPECT_EQ(collected.origins()[0].container, "c");
    EXPECT_EQ(folder.content("asked"), "--context far logs --timestamps c\n");
}

TEST(Docker, NamesAreNames)
{
    for (const char* bad : {"", "-x", "a b", "a/b/c", "/a", "a/", "a;b"}) {
        EXPECT_FALSE(live::dockerSelection(bad)) << bad;
    }
    EXPECT_TRUE(live::dockerSelection("far/spirl-server_1.x"));
}

} // namespace
} // namespace attest::test
