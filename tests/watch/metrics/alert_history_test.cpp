// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/alert_history.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::watch;
using State = telemetry::Alert::State;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kStart = 1'795'168'800 * kSecond;

/// Fires above 10, is over at 5; of each server.
telemetry::AlertRule queueRule()
{
    telemetry::AlertRule rule;
    rule.name = "QueueLong";
    rule.kind = telemetry::AlertRule::Kind::Value;
    rule.what = {"queue", {}};
    rule.by = {"instance"};
    rule.above = 10;
    rule.clear = 5;
    rule.window = 60;
    return rule;
}

/// One session of the window: servers that are asked, and what is judged of them.
class Session {
public:
    explicit Session(telemetry::AlertRule rule = queueRule()) : watch({std::move(rule)}) {}

    void judge(const std::string& server, int queue, std::int64_t now)
    {
        auto& scrapes = m_scrapes[server];
        if (!scrapes) {
            scrapes = std::make_unique<telemetry::Scrapes>([](const auto&) { return true; });
        }
        const auto text = "# TYPE queue gauge\nqueue " + std::to_string(queue) + "\n";
        const auto read = telemetry::readExposition(text); // which refers to it
        ASSERT_TRUE(read.ok());
        scrapes->add(*read, now);
        std::vector<telemetry::WatchedServer> servers;
        for (const auto& [name, each] : m_scrapes) {
            servers.push_back({name, each.get(), std::hash<std::string>()(name)});
        }
        watch.judge(servers, now);
    }

    void leave(const std::string& server) { m_scrapes.erase(server); }

    /// "firing", "resolved", ...: how it goes with that server's queue.
    [[nodiscard]] std::string state(const std::string& server) const
    {
        for (const auto& each : watch.now()->alerts) {
            if (each.instance() == server) {
                return std::string(stateName(each.state)) + (each.noData ? ", no data" : "");
            }
        }
        return "none";
    }
    [[nodiscard]] std::string lastOf(const std::string& server) const
    {
        std::string last = "none";
        for (const auto& each : watch.now()->history.events) {
            if (each.labels == telemetry::Labels{{"instance", server}}) {
                last = stateName(each.to);
            }
        }
        return last;
    }

    AlertWatch watch;

private:
    std::map<std::string, std::unique_ptr<telemetry::Scrapes>> m_scrapes;
};

/// As the file brings it to the next session.
AlertHistory kept(const Session& session)
{
    const auto text = alertHistoryText(session.watch.now()->history);
    auto read = readAlertHistory(Bytes(text.begin(), text.end()));
    EXPECT_TRUE(read.ok()) << text;
    return read ? *read : AlertHistory();
}

bool allListed(const std::string& /*instance*/)
{
    return true;
}

bool noneListed(const std::string& /*instance*/)
{
    return false;
}

std::string reasonFor(const std::string& text)
{
    const auto read = readAlertHistory(Bytes(text.begin(), text.end()));
    return read ? "none" : std::get<std::string>(read.problem().params.at(0).value);
}

} // namespace

TEST(AlertHistory, IsTheSameAfterItWasKept)
{
    Session session;
    session.judge("one", 20, kStart);
    session.judge("one", 1, kStart + kMinute);
    const auto& before = session.watch.now()->history;
    const auto after = kept(session);
    EXPECT_EQ(after.judged, before.judged);
    ASSERT_EQ(after.events.size(), before.events.size());
    for (std::size_t i = 0; i < after.events.size(); ++i) {
        EXPECT_EQ(*after.events[i].rule, *before.events[i].rule);
        EXPECT_EQ(after.events[i].labels, before.events[i].labels);
        EXPECT_EQ(after.events[i].from, before.events[i].from);
        EXPECT_EQ(after.events[i].to, before.events[i].to);
        EXPECT_EQ(after.events[i].at, before.events[i].at);
        EXPECT_EQ(after.events[i].value, before.events[i].value);
    }
}

TEST(AlertHistory, WhatSomebodyElseWroteIsNone)
{
    const std::string event = R"({"rule":0,"labels":[],"from":"pending","to":"firing","at":1})";
    const auto with = [](const std::string& rules, const std::string& events) {
        return R"({"version":1,"judged":1,"rules":[)" + rules + R"(],"events":[)" + events + "]}";
    };
    const std::string rule
        = R"("{\"rules\":[{\"name\":\"A\",\"kind\":\"value\",\"metric\":\"m\"}]}")";
    const std::pair<std::string, const char*> cases[]{
        {"", "json"},
        {"[]", "version"},
        {R"({"version":2,"judged":1,"rules":[],"events":[]})", "version"},
        {R"({"version":1,"rules":[],"events":[]})", "rules"},
        {with(R"("nonsense")", ""), "rules"},
        {with("7", ""), "rules"},
        {with(rule, R"({"rule":1,"labels":[],"from":"pending","to":"firing","at":1})"), "events"},
        {with(rule, R"({"rule":-1,"labels":[],"from":"pending","to":"firing","at":1})"), "events"},
        {with(rule, R"({"rule":0,"labels":[],"from":"odd","to":"firing","at":1})"), "events"},
        {with(rule, R"({"rule":0,"labels":["x"],"from":"pending","to":"firing","at":1})"),
            "events"},
        {with(rule, R"({"rule":0,"labels":[],"from":"pending","to":"firing","at":1e99})"),
            "events"},
        {std::string(100'000, '['), "json"},
        {std::string(kMostHistoryBytes + 1, ' '), "events"},
        {with(rule, event), "none"},
    };
    for (const auto& [text, reason] : cases) {
        EXPECT_EQ(reasonFor(text), reason) << text.substr(0, 120);
    }
}

TEST(AlertHistory, OfWhatIsTooLongTheNewestIsKept)
{
    AlertHistory history;
    const auto rule = std::make_shared<const telemetry::AlertRule>(queueRule());
    for (int i = 0; i < 100; ++i) {
        history.events.push_back(
            {0, rule, {{"instance", std::string(200'000, 'x') + std::to_string(i)}}, State::Pending,
                State::Firing, i, {}});
    }
    const auto text = alertHistoryText(history);
    ASSERT_LE(text.size(), kMostHistoryBytes);
    const auto read = readAlertHistory(Bytes(text.begin(), text.end()));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->events.back().at, 99);
}

AlertEvent labelled(std::size_t labels, std::int64_t at)
{
    static const auto rule = std::make_shared<const telemetry::AlertRule>(queueRule());
    AlertEvent event{0, rule, {}, State::Pending, State::Firing, at, 0.5};
    for (std::size_t i = 0; i < labels; ++i) {
        event.labels.push_back({"label" + std::to_string(i), "v"});
    }
    return event;
}

AlertHistory throughTheFile(const AlertHistory& history)
{
    const auto text = alertHistoryText(history);
    auto read = readAlertHistory(Bytes(text.begin(), text.end()));
    EXPECT_TRUE(read.ok());
    return read ? *read : AlertHistory();
}

TEST(AlertHistory, AsManyEventsAndLabelsAsThereMayBeAreRead)
{
    AlertHistory history;
    for (std::size_t i = 0; i < AlertWatch::kMostEvents; ++i) {
        history.events.push_back(labelled(64, static_cast<std::int64_t>(i)));
    }
    EXPECT_EQ(throughTheFile(history).events.size(), AlertWatch::kMostEvents);
}

TEST(AlertHistory, AnEventWithMoreLabelsThanAreReadSpoilsNoOther)
{
    AlertHistory history;
    history.events = {labelled(1, 1), labelled(65, 2), labelled(1, 3)};
    const auto read = throughTheFile(history);
    ASSERT_EQ(read.events.size(), 2U);
    EXPECT_EQ(read.events.back().at, 3);
}

TEST(AlertHistory, OfEarlierSessionsIsNoNews)
{
    Session before;
    before.judge("one", 20, kStart);
    Session after;
    after.judge("two", 20, kStart + kMinute); // before the file was read
    after.watch.restore(kept(before), allListed, kStart + kMinute);
    const auto events = after.watch.now()->history.events;
    ASSERT_EQ(events.size(), 4U);
    EXPECT_EQ(events[1].number, AlertWatch::kLastOfEarlier);
    EXPECT_EQ(events[2].number, AlertWatch::kLastOfEarlier + 1);
}

TEST(AlertHistory, WhatFiredFiresUntilItsServerIsThere)
{
    Session before;
    before.judge("one", 20, kStart);
    Session after;
    after.watch.restore(kept(before), allListed, kStart + kMinute);
    EXPECT_EQ(after.state("one"), "firing, no data");
    after.judge("two", 1, kStart + 10 * kMinute);
    after.judge("two", 1, kStart + 20 * kMinute);
    EXPECT_EQ(after.state("one"), "firing, no data");
    after.judge("one", 1, kStart + 21 * kMinute);
    EXPECT_EQ(after.state("one"), "resolved");
}

// As pods are: what stands in their place has another name.
TEST(AlertHistory, OfAServerThatWasReplacedItEnds)
{
    Session before;
    before.judge("one", 20, kStart);
    Session after;
    after.watch.restore(kept(before), allListed, kStart + kMinute);
    for (int minutes = 10; minutes <= 90; minutes += 10) {
        after.judge("two", 1, kStart + minutes * kMinute);
    }
    EXPECT_EQ(after.lastOf("one"), "inactive") << "nobody saw its end";
}

TEST(AlertHistory, OfAClockThatWasAheadIsNoNewerThanNow)
{
    Session before;
    before.judge("one", 20, kStart + 365 * 24 * 60 * kMinute);
    Session after;
    after.watch.restore(kept(before), allListed, kStart);
    EXPECT_EQ(after.state("one"), "none");
    EXPECT_EQ(after.watch.now()->history.judged, kStart);
}

// Between the two limits it fires if it fired before: nobody may be told otherwise by a restart.
TEST(AlertHistory, BetweenItsLimitsItGoesOnFiring)
{
    Session before;
    before.judge("one", 20, kStart);
    Session after;
    after.watch.restore(kept(before), allListed, kStart + kMinute);
    after.judge("one", 7, kStart + 2 * kMinute);
    EXPECT_EQ(after.state("one"), "firing");
    EXPECT_EQ(after.watch.now()->alerts.front().since, kStart);
    EXPECT_EQ(after.lastOf("one"), "firing");
}

TEST(AlertHistory, OfAnotherRuleItIsOver)
{
    Session before;
    before.judge("one", 20, kStart);
    auto rule = queueRule();
    rule.above = 100;
    Session after(rule);
    after.watch.restore(kept(before), allListed, kStart + kMinute);
    EXPECT_EQ(after.state("one"), "none");
    EXPECT_EQ(after.lastOf("one"), "inactive");
}

TEST(AlertHistory, AfterADayNobodyCanTell)
{
    Session before;
    before.judge("one", 20, kStart);
    Session after;
    after.watch.restore(kept(before), allListed, kStart + 25 * 60 * kMinute);
    EXPECT_EQ(after.state("one"), "none");
    EXPECT_EQ(after.lastOf("one"), "inactive");
}

TEST(AlertHistory, WithNobodyToAskItIsOver)
{
    Session before;
    before.judge("one", 20, kStart);
    Session after;
    after.watch.restore(kept(before), noneListed, kStart + kMinute);
    EXPECT_EQ(after.state("one"), "none");
    EXPECT_EQ(after.lastOf("one"), "inactive");
}

TEST(AlertHistory, OfAServerThatIsNotListedAnyMoreNobodySawTheEnd)
{
    Session before;
    before.judge("one", 20, kStart);
    before.judge("two", 20, kStart);
    Session after;
    after.watch.restore(
        kept(before), [](const auto& instance) { return instance == "two"; }, kStart + kMinute);
    EXPECT_EQ(after.state("one"), "none");
    EXPECT_EQ(after.state("two"), "firing, no data");
    const auto& last = after.watch.now()->history.events.back();
    EXPECT_TRUE(last.endedUnseen());
    EXPECT_EQ(last.at, kStart) << "what was known last";
    after.watch.clearHistory();
    EXPECT_EQ(after.lastOf("one"), "none");
}

TEST(AlertHistory, OfAServerThatIsWatchedNoMoreNobodySawTheEnd)
{
    Session session;
    session.judge("one", 20, kStart);
    session.leave("one");
    for (int minutes = 10; minutes <= 30; minutes += 10) {
        session.judge("two", 1, kStart + minutes * kMinute);
    }
    EXPECT_EQ(session.state("one"), "none");
    EXPECT_TRUE(session.watch.now()->history.events.back().endedUnseen());
}

TEST(AlertHistory, AnEndThatWasSeenIsToldFromOneThatWasNot)
{
    Session session;
    session.judge("one", 20, kStart);
    session.judge("one", 1, kStart + kMinute);
    for (const auto& each : session.watch.now()->history.events) {
        EXPECT_FALSE(each.endedUnseen()) << stateName(each.to);
    }
}

TEST(AlertHistory, ClearedItSaysWhatFiresStill)
{
    Session session;
    session.judge("one", 20, kStart);
    session.judge("two", 20, kStart + kSecond);
    session.judge("two", 1, kStart + kMinute);
    session.watch.clearHistory();
    const auto events = session.watch.now()->history.events;
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(session.lastOf("one"), "firing");
}
