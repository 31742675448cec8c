// SPDX-License-Identifier: GPL-3.0-or-later
// Journals through journalctl: the real one on journal files, and one that breaks off where a seed says.
#include "collected.h"
#include "live/network/open_network_source.h"
#include "live/network/programs/journal.h"
#include "stand_in_program.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <random>

namespace attest::test {
namespace {

using live::SourceState;
using std::chrono::milliseconds;

// Gives what is in the file "journal" from the cursor on. Runs that have a line in "cuts" break off after
// that many bytes; others wait for more where they are told to.
constexpr char kJournalctl[] = R"(echo "$*" >> asked
cursor= follow=
for word; do case $word in
    --cursor=*) cursor=${word#--cursor=} ;;
    --follow) follow=-f ;;
esac; done
run=$(($(cat run 2>/dev/null || echo 0) + 1)); echo $run > run
cut=$(sed -n ${run}p cuts 2>/dev/null)
first=1
if [ -n "$cursor" ]; then
    first=$(grep -nF "\"$cursor\"" journal | cut -d: -f1)
    [ -n "$first" ] || first=$(cat oldest)
fi
if [ -n "$cut" ]; then
    tail -n +$first journal | head -c $cut
    echo 'connection lost' >&2; exit 255
fi
exec tail -n +$first $follow journal
)";

std::string entry(std::size_t serial)
{
    const auto number = std::to_string(serial);
    return R"({"__CURSOR":"s=1f;i=)" + number + R"(;x=9","MESSAGE":"serial )" + number + "\"}\n";
}

std::vector<std::string> entries(std::size_t from, std::size_t to)
{
    std::vector<std::string> all;
    for (std::size_t serial = from; serial < to; ++serial) {
        all.push_back(entry(serial));
        all.back().pop_back();
    }
    return all;
}

live::ProgramOptions followWith(const std::string& journalctl)
{
    live::ProgramOptions options;
    options.follow = live::Follow::Yes;
    options.programs.journalctl = journalctl;
    options.backOff = {milliseconds(1), milliseconds(4)};
    return options;
}

TEST(Journal, LosesAndDoublesNothingThroughFiftyBreaks)
{
    const unsigned seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const StandInFolder folder;
    const auto journalctl = folder.program("journalctl", kJournalctl);
    for (int cut = 0; cut < 50; ++cut) {
        folder.append("cuts", std::to_string(random() % 3000) + "\n");
    }
    std::size_t serial = 0;
    folder.append("journal", entry(serial++));
    Collected collected;
    const auto source = live::journalSource({"far", {}, {}, {}, {}}, [&] {
        auto options = followWith(journalctl);
        options.programs.ssh
            = folder.program("ssh", "PATH=.:$PATH; for last; do :; done; eval \"$last\"\n");
        return options;
    }());
    source->start(collected);
    for (std::size_t breaks = 1; breaks <= 50; ++breaks) {
        for (auto lines = random() % 40; lines > 0; --lines) {
            folder.append("journal", entry(serial++));
        }
        ASSERT_TRUE(collected.awaitTimes(SourceState::Reconnecting, breaks));
    }
    folder.append("journal", entry(serial++));
    ASSERT_TRUE(collected.awaitLines(serial));
    source->stop();
    ASSERT_TRUE(collected.awaitState(SourceState::Ended));
    EXPECT_EQ(collected.lines(), entries(0, serial));
    EXPECT_TRUE(collected.gaps().empty());
    EXPECT_NE(folder.content("asked").find("--cursor=s=1f;i="), std::string::npos);
}

TEST(Journal, GoesOnBehindWhatAnEarlierOneGave)
{
    const StandInFolder folder;
    const auto journalctl = folder.program("journalctl", kJournalctl);
    folder.append("journal", entry(0) + entry(1));
    Collected before;
    {
        const auto source = live::journalSource({}, followWith(journalctl));
        source->start(before);
        ASSERT_TRUE(before.awaitLines(2));
    }
    folder.append("journal", entry(2));
    Collected collected;
    const auto source = live::journalSource({}, followWith(journalctl));
    EXPECT_EQ(source->recall({}, before.kept()), live::Recall::Enough);
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(1));
    EXPECT_EQ(collected.lines(), entries(2, 3));
}

TEST(Journal, TellsAGapWhereItsPlaceIsNoLongerKept)
{
    const StandInFolder folder;
    const auto journalctl = folder.program("journalctl", kJournalctl);
    folder.append("journal", entry(7) + entry(8));
    folder.append("oldest", "1");
    Collected collected;
    const auto source = live::journalSource({}, followWith(journalctl));
    (void)source->recall({}, entry(3));
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(2));
    ASSERT_EQ(collected.gaps().size(), 1U);
    EXPECT_EQ(collected.gaps()[0].why.id.value, "source.rotated");
    EXPECT_EQ(collected.lines(), entries(7, 9));
}

TEST(Journal, FailsForGoodWhereItNeverWorked)
{
    const StandInFolder folder;
    Collected collected;
    const auto source = live::journalSource(
        {}, followWith(folder.program("journalctl", "echo 'No such option' >&2; exit 1\n")));
    source->start(collected);
    ASSERT_TRUE(collected.awaitState(SourceState::Failed));
    ASSERT_TRUE(collected.last().problem);
    EXPECT_EQ(collected.last().problem->id.value, "source.command-failed");
    EXPECT_EQ(paramText(collected.last().problem->params.back().value), "No such option");
}

TEST(Journal, IsAskedForByWordsThatNoShellKnows)
{
    live::ProgramOptions options;
    options.follow = live::Follow::Yes;
    options.since = Time{1'762'207'425, 0};
    const auto selection = live::journalSelection(
        "me@host.example/spirl-server.service,a\\x2db*?identifier=spirl&directory=/var/log/journal");
    ASSERT_TRUE(selection);
    const auto words = live::journalArguments(*selection, options, "");
    ASSERT_GE(words.size(), 3U);
    EXPECT_EQ(words[0], "ssh");
    EXPECT_EQ(words[words.size() - 3], "--");
    EXPECT_EQ(words[words.size() - 2], "me@host.example");
    EXPECT_EQ(words.back(),
        "journalctl --output=json --all --quiet --no-pager --directory=/var/log/journal "
        "--unit=spirl-server.service '--unit=a\\x2db*' --identifier=spirl --since=@1762207425 "
        "--follow --no-tail");
    EXPECT_EQ(live::journalArguments({}, {}, "s=1;i=2").back(), "--cursor=s=1;i=2");
    EXPECT_EQ(live::journalArguments({}, {}, "$(touch /tmp/x)").back(), "--no-pager");
}

TEST(Journal, SelectionsThatMeanMoreThanTheySayAreNone)
{
    for (const char* good :
        {"", "unit", "host/", "host/unit", "?file=/a/b.journal", "a,b?identifier=c"}) {
        EXPECT_TRUE(live::journalSelection(good)) << good;
    }
    for (const char* bad : {"-oProxyCommand=x/unit", "host;x/unit", "/unit", "a b", "a'b", "$(x)",
             "-x", "a,,b", "?file=", "?other=x", "?file", "?identifier=a b", "host/a/b",
             "a?directory=-x", "h/?file=$x", "u?directory=/a&directory=/b"}) {
        EXPECT_FALSE(live::journalSelection(bad)) << bad;
    }
}

TEST(Journal, CursorsAreTakenFromWhereTheyStand)
{
    EXPECT_EQ(
        live::lastCursor("{\"__CURSOR\" : \"s=1\"}\n{\"__CURSOR\":\"s=2\",\"M\":\"x\"}\n"), "s=2");
    EXPECT_EQ(live::lastCursor("{\"M\":\"\\\"__CURSOR\\\":\\\"s=3\\\"\"}"), "");
    EXPECT_EQ(live::lastCursor("{\"__CURSOR\":\"a b\"}"), "");
    EXPECT_EQ(live::lastCursor("{\"__CURSOR\":"), "");
    EXPECT_EQ(live::lastCursor(""), "");
}

// The real one.
class RealJournal : public testing::Test {
protected:
    StandInFolder folder;
    std::size_t serial = 0;

    void SetUp() override
    {
        if (std::system("journalctl --version >/dev/null 2>&1") != 0
            || !std::filesystem::exists(kRemote)) {
            GTEST_SKIP() << "journalctl or systemd-journal-remote is not installed";
        }
        write(100);
    }

    // Entries as they are written to a journal over the network (systemd, JOURNAL_EXPORT_FORMATS).
    void write(int count)
    {
        std::string text;
        for (int i = 0; i < count; ++i, ++serial) {
            const auto number = std::to_string(serial);
            text += "__REALTIME_TIMESTAMP=" + std::to_string(1'762'207'425'000'000 + serial / 7)
                + "\n__MONOTONIC_TIMESTAMP=" + std::to_string(1'000'000 + serial)
                + "\n_BOOT_ID=0123456789abcdef0123456789abcdef"
                  "\n_MACHINE_ID=fedcba9876543210fedcba9876543210"
                  "\n_HOSTNAME=lab\n_SYSTEMD_UNIT=spirl-server.service\nPRIORITY=6\nMESSAGE=serial "
                + number + "\n\n";
        }
        folder.append("export." + std::to_string(serial), text);
        ASSERT_EQ(std::system((std::string(kRemote) + " -o '" + folder.file("x.journal") + "' '"
                      + folder.file("export." + std::to_string(serial)) + "' >/dev/null 2>&1")
                                  .c_str()),
            0);
    }

    std::unique_ptr<live::Source> open() const
    {
        live::NetworkSourceOptions options;
        options.follow = live::Follow::Yes;
        auto source = live::openNetworkSource(
            "journal:spirl-server.service?file=" + folder.file("x.journal"), options);
        return source ? std::move(*source) : nullptr;
    }

    static std::vector<std::string> messages(const Collected& collected)
    {
        std::vector<std::string> all;
        for (const auto& line : collected.lines()) {
            const auto begin = line.find("\"serial ") + 1;
            all.push_back(line.substr(begin, line.find('"', begin) - begin));
        }
        return all;
    }

    static std::vector<std::string> serials(std::size_t from, std::size_t to)
    {
        std::vector<std::string> all;
        for (; from < to; ++from) {
            all.push_back("serial " + std::to_string(from));
        }
        return all;
    }

    static constexpr char kRemote[] = "/lib/systemd/systemd-journal-remote";
};

TEST_F(RealJournal, IsReadFollowedAndTakenUpAgain)
{
    Collected earlier;
    {
        const auto source = open();
        ASSERT_TRUE(source);
        source->start(earlier);
        ASSERT_TRUE(earlier.awaitLines(serial));
        write(50);
        ASSERT_TRUE(earlier.awaitLines(serial));
        source->stop();
        ASSERT_TRUE(earlier.awaitState(SourceState::Ended));
        EXPECT_EQ(messages(earlier), serials(0, serial));
        EXPECT_TRUE(earlier.gaps().empty());
    }
    const auto before = serial;
    write(50);
    Collected collected;
    const auto source = open();
    EXPECT_EQ(source->recall({}, earlier.kept()), live::Recall::Enough);
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(50));
    EXPECT_EQ(messages(collected), serials(before, serial));
    EXPECT_TRUE(collected.gaps().empty());
}

} // namespace
} // namespace attest::test
