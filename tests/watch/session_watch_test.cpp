// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/session_watch.h"
#include "watching.h"

using namespace attest;
using namespace attest::test;
using namespace attest::watch;

namespace {

const telemetry::EventRule& ruleOf(telemetry::Role role)
{
    static const auto events = telemetry::EventCatalogue::builtIn();
    for (const auto& rule : events.rules()) {
        if (rule.role == role && rule.match == telemetry::MatchKind::Exact) {
            return rule;
        }
    }
    return events.rules().front();
}

std::string line(telemetry::Role role, int second, std::string_view trace)
{
    return "{\"level\":\"info\",\"ts\":" + std::to_string(1'800'000'000 + second) + ",\"msg\":\""
        + ruleOf(role).text + "\",\"trace_id\":\"" + std::string(trace) + "\"}\n";
}

class SessionWatchTest : public testing::Test {
protected:
    void SetUp() override
    {
        auto settings = settingsIn(m_folder);
        settings.clock = [this] { return Time{m_now.load(), 0}; };
        m_watch.emplace(settings);
        auto source = std::make_unique<FeedSource>("server");
        m_hand = source->hand();
        m_watch->add(std::move(source));
        m_sessions.emplace(*m_watch);
        m_sessions->onChanged([this] {
            const std::lock_guard lock(m_lock);
            m_changed.notify_all();
        });
    }
    bool until(const std::function<bool(const WatchedSessions&)>& holds)
    {
        std::unique_lock lock(m_lock);
        return m_changed.wait_for(lock, kLong, [&] { return holds(m_sessions->sessions()); });
    }

    ScratchFolder m_folder;
    std::atomic<std::int64_t> m_now{1'800'000'000};
    std::mutex m_lock;
    std::condition_variable m_changed;
    std::optional<LogWatch> m_watch;
    std::optional<SessionWatch> m_sessions;
    std::shared_ptr<FeedSource::Hand> m_hand;
};

} // namespace

TEST_F(SessionWatchTest, PutsLoginsTogetherAsLinesCome)
{
    m_hand->lines("noise\n" + line(telemetry::Role::LoginStarted, 0, "t1"));
    ASSERT_TRUE(until([](const auto& now) { return now.all().size() == 1; }));
    EXPECT_EQ(m_sessions->sessions().all()[0]->outcome, telemetry::SessionOutcome::Open);
    m_hand->lines(line(telemetry::Role::AgentConnected, 2, "t1"));
    ASSERT_TRUE(until([](const auto& now) {
        return now.all().size() == 1
            && now.all()[0]->outcome == telemetry::SessionOutcome::Succeeded;
    }));
    const auto now = m_sessions->sessions();
    const auto& session = *now.all()[0];
    EXPECT_EQ(session.took(), 2'000'000'000);
    ASSERT_EQ(session.lines.size(), 2U);
    EXPECT_EQ(session.lines[0].row, 1U);
    EXPECT_EQ(session.lines[1].row, 2U);
    EXPECT_NE(m_watch->rows().text(session.lines[1].row).find("t1"), std::string::npos);
}

TEST_F(SessionWatchTest, LeavesWhatHasNotChangedTheSameObject)
{
    m_hand->lines(line(telemetry::Role::LoginStarted, 0, "t1"));
    ASSERT_TRUE(until([](const auto& now) { return now.all().size() == 1; }));
    const auto before = m_sessions->sessions().all()[0];
    m_hand->lines(line(telemetry::Role::LoginStarted, 1, "t2"));
    ASSERT_TRUE(until([](const auto& now) { return now.all().size() == 2; }));
    EXPECT_EQ(m_sessions->sessions().all()[0], before);
}

TEST_F(SessionWatchTest, FindsWhatIsStuckAsTimeGoesBy)
{
    m_hand->lines(line(telemetry::Role::LoginStarted, 0, "t1"));
    ASSERT_TRUE(until([](const auto& now) { return now.all().size() == 1; }));
    m_now += 60;
    EXPECT_TRUE(until(
        [](const auto& now) { return now.all()[0]->outcome == telemetry::SessionOutcome::Stuck; }));
}

TEST_F(SessionWatchTest, BeginsAgainWhenRowsAreNumberedAnew)
{
    auto other = std::make_unique<FeedSource>("other");
    const auto hand = other->hand();
    const auto number = m_watch->add(std::move(other));
    hand->lines(line(telemetry::Role::LoginStarted, 0, "gone"));
    m_hand->lines(line(telemetry::Role::LoginStarted, 0, "stays"));
    ASSERT_TRUE(until([](const auto& now) { return now.all().size() == 2; }));
    m_watch->remove(number);
    ASSERT_TRUE(until([](const auto& now) { return now.all().size() == 1; }));
    EXPECT_EQ(m_sessions->sessions().all()[0]->id, "stays");
    EXPECT_EQ(m_sessions->sessions().all()[0]->lines[0].row, 0U);
}

TEST_F(SessionWatchTest, PutsThemTogetherAnewByOtherKindsOfLines)
{
    m_hand->lines("{\"msg\":\"a walrus\",\"trace_id\":\"t1\"}\n");
    ASSERT_TRUE(m_watch->waitForRows(1, kLong));
    ASSERT_TRUE(until([](const auto& now) { return now.caughtUp(); }));
    EXPECT_TRUE(m_sessions->sessions().all().empty());
    m_watch->setEvents(*telemetry::EventCatalogue::extended(
        R"({"events":[{"id":"mine","text":"a walrus","role":"login-started"}]})"));
    EXPECT_TRUE(until([](const auto& now) { return now.all().size() == 1; }));
}
