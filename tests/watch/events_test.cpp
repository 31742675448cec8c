// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of lines that change while lines are there.
#include "watch/watch_inner.h"
#include "watching.h"

#include <algorithm>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

using Ids = std::vector<std::string>;

telemetry::EventCatalogue saysMine()
{
    return *telemetry::EventCatalogue::extended(R"({"events":[{"id":"mine","text":"a walrus"}]})");
}

Ids idsOf(const LogRows& rows)
{
    Ids ids;
    for (Row row = rows.first(); row < rows.end(); ++row) {
        ids.emplace_back(rows.events().idOf(rows.at(row).core.event));
    }
    return ids;
}

void waitForOtherEpoch(const LogWatch& watch, std::uint64_t than)
{
    while (watch.rows().epoch() == than) {
        ASSERT_TRUE(watch.inner()->store.waitForOther(watch.rows().view(), {}, kLong));
    }
}

std::shared_ptr<FeedSource::Hand> feed(LogWatch& watch)
{
    auto source = std::make_unique<FeedSource>("fed");
    auto hand = source->hand();
    watch.add(std::move(source));
    return hand;
}

const std::string kWalrus = "{\"level\":\"info\",\"ts\":1785245081.402,\"msg\":\"a walrus\"}\n";
const std::string kConnected
    = "{\"level\":\"warn\",\"ts\":1785245082.402,\"msg\":\"Connected to agent\"}\n";

} // namespace

TEST(KindsOfLines, HoldForLinesThatAreThereAndForThoseThatCome)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    const auto hand = feed(watch);
    hand->lines(kWalrus + kConnected);
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    const auto before = watch.rows();
    EXPECT_EQ(idsOf(before), (Ids{"", "session_up"}));

    watch.setEvents(saysMine());
    waitForOtherEpoch(watch, before.epoch());
    const auto after = watch.rows();
    EXPECT_EQ(idsOf(after), (Ids{"mine", "session_up"}));
    EXPECT_EQ(textsOf(after), textsOf(before));
    EXPECT_EQ(after.at(1).core.time, before.at(1).core.time);
    EXPECT_EQ(after.at(1).core.level, before.at(1).core.level);
    EXPECT_EQ(idsOf(before), (Ids{"", "session_up"})) << "what somebody holds does not change";
    EXPECT_EQ(watch.events().idOf(after.at(0).core.event), "mine");

    hand->lines(kWalrus);
    ASSERT_TRUE(watch.waitForRows(3, kLong));
    EXPECT_EQ(idsOf(watch.rows()), (Ids{"mine", "session_up", "mine"}));
}

TEST(KindsOfLines, HoldForLinesOfFilesInAllChunks)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    constexpr std::size_t kPairs = RowChunk::kRows;
    std::string text;
    for (std::size_t i = 0; i < kPairs; ++i) {
        text += kWalrus + kConnected;
    }
    overwrite(path, text);
    LogWatch watch(settingsIn(folder));
    watch.addFile(path);
    ASSERT_TRUE(watch.waitForRows(2 * kPairs, kLong));
    const auto epoch = watch.rows().epoch();
    watch.setEvents(saysMine());
    waitForOtherEpoch(watch, epoch);
    const auto ids = idsOf(watch.rows());
    EXPECT_EQ(std::ranges::count(ids, "mine"), kPairs);
    EXPECT_EQ(std::ranges::count(ids, "session_up"), kPairs);
}

TEST(KindsOfLines, HoldForALineThatWasLookedAtBeforeTheyChanged)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log");
    overwrite(path, kWalrus);
    auto file = telemetry::LogFile::open(path);
    ASSERT_TRUE(file);
    RowStore store(telemetry::EventCatalogue::builtIn(), 100'000);
    const auto& before = store.events();
    StreamPlace place;
    place.stream = std::make_shared<const Stream>();
    place.file = std::make_shared<const telemetry::LogFile>(std::move(*file));
    const std::atomic<bool> stop{false};
    store.judgeAnew(saysMine(), stop);
    RowStore::Writing(store).line(place, 0, {}, before);
    EXPECT_EQ(idsOf(LogRows(store.view())), Ids{"mine"});
}
