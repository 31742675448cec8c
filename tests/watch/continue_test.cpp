// SPDX-License-Identifier: GPL-3.0-or-later
// What an earlier process received of a source, and the source that goes on behind it.
#include "live/issues.h"
#include "watching.h"

#include <fstream>
#include <zlib.h>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

using Texts = std::vector<std::string>;

const SourceIdentity kWho{"loki http://one", "the one"};

LogWatch::Settings keeping(const ScratchFolder& folder)
{
    auto settings = settingsIn(folder);
    settings.spoolEnd = live::SpoolEnd::Keep;
    return settings;
}

struct Told {
    std::string origin, lines;
    friend bool operator==(const Told&, const Told&) = default;
};

/// Writes down what it is told of, and wants as many pieces of each origin as it was given.
class Continuing final : public live::Source {
public:
    using Story = std::shared_ptr<std::vector<Told>>;
    Continuing(Story story, std::size_t wants) : m_story(std::move(story)), m_wants(wants) {}
    [[nodiscard]] const std::string& name() const override { return m_feed.name(); }
    [[nodiscard]] live::Recall recall(const live::Origin& origin, std::string_view lines) override
    {
        m_story->push_back({origin.name, std::string(lines)});
        return ++m_told[origin.name] < m_wants ? live::Recall::More : live::Recall::Enough;
    }
    [[nodiscard]] const std::shared_ptr<FeedSource::Hand>& hand() const { return m_feed.hand(); }
    void start(live::SourceSink& sink) override { m_feed.start(sink); }
    void stop() override {}

private:
    FeedSource m_feed{"as it calls itself"};
    Story m_story;
    std::size_t m_wants;
    std::map<std::string, std::size_t> m_told;
};

struct Added {
    SourceNumber number = 0;
    std::shared_ptr<FeedSource::Hand> hand;
};

Added addContinuing(LogWatch& watch, const Continuing::Story& story, std::size_t wants = 1)
{
    auto source = std::make_unique<Continuing>(story, wants);
    auto hand = source->hand();
    return {watch.add(std::move(source), SourceKind::Loki, kWho), std::move(hand)};
}

Added addForgetful(LogWatch& watch, const SourceIdentity& who = kWho)
{
    auto source = std::make_unique<FeedSource>("as it calls itself");
    auto hand = source->hand();
    return {watch.add(std::move(source), SourceKind::Command, who), std::move(hand)};
}

void keep(const ScratchFolder& folder, const Texts& batches)
{
    LogWatch watch(keeping(folder));
    const auto added = addContinuing(watch, std::make_shared<std::vector<Told>>());
    for (const auto& each : batches) {
        added.hand->lines(each);
    }
}

void pack(const std::string& path, const char* text)
{
    gzFile file = gzopen(path.c_str(), "wb");
    gzputs(file, text);
    gzclose(file);
}

} // namespace

TEST(ContinuedSources, AreTheSameWithTheSameNumberAndNewLinesBehindTheOldOnes)
{
    const ScratchFolder folder;
    keep(folder, {"old\n"});
    LogWatch watch(keeping(folder));
    watch.restore();
    ASSERT_TRUE(watch.waitForRows(1, kLong));
    const auto kept = watch.sources().at(0);
    EXPECT_EQ(kept.kind, SourceKind::Kept);
    EXPECT_EQ(kept.name, "the one");
    EXPECT_EQ(kept.key, kWho.key);

    const auto added = addContinuing(watch, std::make_shared<std::vector<Told>>());
    EXPECT_EQ(added.number, kept.number);
    added.hand->lines("new\n");
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"old", "new"}));
    ASSERT_EQ(watch.sources().size(), 1U);
    EXPECT_EQ(watch.sources()[0].kind, SourceKind::Loki);
    EXPECT_EQ(watch.sources()[0].lines, 2U);
    EXPECT_EQ(watch.sources()[0].gaps, 0U);
    EXPECT_EQ(watch.rows().sourceName(1), "the one");
}

TEST(ContinuedSources, GoOnWithAnotherInTheirPlaceWhileTheyAreStillThere)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    const auto first = addContinuing(watch, std::make_shared<std::vector<Told>>());
    first.hand->lines("old\n");
    ASSERT_TRUE(watch.waitForRows(1, kLong));

    const auto story = std::make_shared<std::vector<Told>>();
    auto second = std::make_unique<Continuing>(story, 1);
    const auto hand = second->hand();
    watch.goOnWith(first.number, std::move(second), SourceKind::Loki, "called otherwise");
    hand->lines("new\n");
    ASSERT_TRUE(watch.waitForRows(2, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"old", "new"}));
    EXPECT_EQ(*story, (std::vector<Told>{{"as it calls itself", "old\n"}}));
    ASSERT_EQ(watch.sources().size(), 1U);
    EXPECT_EQ(watch.sources()[0].name, "called otherwise");
    EXPECT_EQ(watch.sources()[0].gaps, 0U);
}

TEST(ContinuedSources, AreThatAlsoWhereTheyAreAddedBeforeTheirLinesAreThere)
{
    const ScratchFolder folder;
    keep(folder, {numbered("old", 0, 20'000)});
    LogWatch watch(keeping(folder));
    watch.restore();
    addContinuing(watch, std::make_shared<std::vector<Told>>()).hand->lines("new\n");
    ASSERT_TRUE(watch.waitForRows(20'001, kLong));
    EXPECT_EQ(watch.rows().text(0), "old0");
    EXPECT_EQ(watch.rows().text(20'000), "new");
    EXPECT_EQ(watch.sources().size(), 1U);
}

TEST(ContinuedSources, AreToldTheNewestFirstAsFarAsTheyWant)
{
    const ScratchFolder folder;
    {
        LogWatch watch(keeping(folder));
        const auto added = addContinuing(watch, std::make_shared<std::vector<Told>>());
        live::Origin other;
        other.number = 1;
        other.name = "other";
        added.hand->origin(other);
        added.hand->lines("1\n");
        added.hand->lines("2\n", 0, {1'800'000'001, 0});
        added.hand->lines("of the other\n", 1);
        added.hand->lines("3\n");
        addForgetful(watch, {"key of another", "another"}).hand->lines("of another source\n");
    }
    LogWatch watch(keeping(folder));
    watch.restore();
    const auto story = std::make_shared<std::vector<Told>>();
    addContinuing(watch, story, 2).hand->lines("4\n");
    const std::string own = "as it calls itself";
    EXPECT_EQ(*story, (std::vector<Told>{{own, "3\n"}, {"other", "of the other\n"}, {own, "2\n"}}));
}

TEST(ContinuedSources, ThatCannotGoOnSayItInAGap)
{
    const ScratchFolder folder;
    keep(folder, {"old\n"});
    LogWatch watch(keeping(folder));
    watch.restore();
    addForgetful(watch).hand->lines("new\n");
    ASSERT_TRUE(watch.waitForRows(3, kLong));
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"old", "", "new"}));
    ASSERT_NE(watch.rows().gapAt(1), nullptr);
    EXPECT_EQ(watch.rows().gapAt(1)->why.id, live::issue::kNotContinued);
    EXPECT_EQ(watch.sources().size(), 1U);
}

TEST(ContinuedSources, ThatFailedGoOnInTheSameProcess)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    const auto first = addContinuing(watch, std::make_shared<std::vector<Told>>());
    first.hand->lines("1\n");
    first.hand->status(live::SourceState::Failed);
    const auto story = std::make_shared<std::vector<Told>>();
    const auto second = addContinuing(watch, story);
    EXPECT_EQ(second.number, first.number);
    second.hand->lines("2\n");
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"1", "2"}));
    EXPECT_EQ(story->size(), 1U);
}

TEST(ContinuedSources, AreOthersWhileTheFirstGoesOn)
{
    const ScratchFolder folder;
    LogWatch watch(settingsIn(folder));
    const auto first = addForgetful(watch);
    const auto second = addForgetful(watch);
    EXPECT_NE(first.number, second.number);
}

TEST(ContinuedSources, GoWithAllTheirLinesWhereAPersonRemovesThem)
{
    const ScratchFolder folder;
    keep(folder, {"old\n"});
    {
        LogWatch watch(keeping(folder));
        watch.restore();
        const auto added = addContinuing(watch, std::make_shared<std::vector<Told>>());
        added.hand->lines("new\n");
        watch.remove(added.number);
        ASSERT_TRUE(Awaiter(watch).until([&] { return watch.rows().size() == 0; }));
    }
    LogWatch watch(keeping(folder));
    watch.restore();
    addForgetful(watch, {"key of another", "another"}).hand->lines("other\n");
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"other"}));
}

TEST(ContinuedSources, AreGoneFromTheDiskWhereAPersonRemovesThem)
{
    const ScratchFolder folder;
    LogWatch watch(keeping(folder));
    const auto removed = addForgetful(watch);
    const auto other = addForgetful(watch, {"key of another", "another"});
    removed.hand->lines("secret\n");
    other.hand->lines("stays\n");
    removed.hand->lines("secret, too\n");
    watch.remove(removed.number);
    const auto onDisk = [&] {
        std::ifstream file(folder.file("spool/1/rows.1.log"));
        return std::string{std::istreambuf_iterator<char>(file), {}};
    };
    ASSERT_TRUE(Awaiter(watch).until([&] { return watch.rows().size() == 1; }));
    addForgetful(watch, {"a third", "third"})
        .hand->lines("behind\n"); // the removal is done by then
    EXPECT_EQ(onDisk(), std::string(7, '\0') + "stays\n" + std::string(12, '\0') + "behind\n");
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"stays", "behind"}));
}

// A removal that comes before the lines are taken up holds for them, too.
TEST(ContinuedSources, GoWhereTheyAreRemovedBeforeTheirLinesAreThere)
{
    const ScratchFolder folder;
    keep(folder, {numbered("old", 0, 20'000)});
    {
        LogWatch watch(keeping(folder));
        watch.restore();
        ASSERT_TRUE(Awaiter(watch).until([&] { return !watch.sources().empty(); }));
        watch.remove(watch.sources().front().number);
    }
    LogWatch watch(keeping(folder));
    watch.restore();
    addForgetful(watch, {"key of another", "another"}).hand->lines("other\n");
    EXPECT_EQ(textsOf(watch.rows()), (Texts{"other"}));
}

TEST(PackedFiles, AreNotReadAgainWhereAllOfThemIsKept)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log.gz");
    pack(path, "one\ntwo\n");
    const auto isRead = [&](LogWatch& watch) {
        return Awaiter(watch).until([&] {
            const auto all = watch.sources();
            return all.size() == 1 && all[0].kind == SourceKind::Packed
                && all[0].status.state == live::SourceState::Ended;
        });
    };
    for (int run = 0; run < 3; ++run) {
        LogWatch watch(keeping(folder));
        watch.restore();
        (void)watch.addFile(path);
        ASSERT_TRUE(isRead(watch)) << run;
        EXPECT_EQ(textsOf(watch.rows()), (Texts{"one", "two"})) << run;
    }
    std::ifstream spool(folder.file("spool/1/rows.1.log"));
    EXPECT_EQ(std::string(std::istreambuf_iterator(spool), {}), "one\ntwo\n");
}

TEST(PackedFiles, AreReadAnewWhereTheyAreOthersNow)
{
    const ScratchFolder folder;
    const auto path = folder.file("a.log.gz");
    pack(path, "one\n");
    for (const auto* text : {"one\n", "other\n"}) {
        pack(path, text);
        LogWatch watch(keeping(folder));
        watch.restore();
        (void)watch.addFile(path);
        ASSERT_TRUE(Awaiter(watch).until([&] {
            return textsOf(watch.rows()) == Texts{std::string(text, std::strlen(text) - 1)};
        })) << text;
        EXPECT_EQ(watch.sources().size(), 1U);
    }
}
