// SPDX-License-Identifier: GPL-3.0-or-later
// Servers asked on threads, by a script: every answer comes when the script says, and time with it.
#include "scripted.h"

#include <gtest/gtest.h>

#include <future>

using namespace attest;
using namespace attest::test;
using namespace attest::watch;
using State = MetricServerStatus::State;
using AlertState = telemetry::Alert::State;

namespace {

constexpr char kUrl[] = "http://127.0.0.1:9090/metrics";

std::string proofs(int fine, int failed)
{
    return "# TYPE spirl_attestation_signer_proof counter\n"
           "spirl_attestation_signer_proof{attestor_type=\"azure_imds\",outcome=\"success\"} "
        + std::to_string(fine)
        + "\nspirl_attestation_signer_proof{attestor_type=\"azure_imds\",outcome=\"failed\"} "
        + std::to_string(failed) + "\n";
}

Scripted::Answer unreachable()
{
    Scripted::Answer answer;
    answer.problem
        = Problem{net::issue::kUnreachable, {{"host", "127.0.0.1"}, {"reason", "refused"}}, {}};
    return answer;
}

/// Fires above one failure in ten, is over below one in fifty.
telemetry::AlertRule failedShare()
{
    telemetry::AlertRule rule;
    rule.name = "FailedShare";
    rule.kind = telemetry::AlertRule::Kind::Ratio;
    rule.what = {"spirl_attestation_signer_proof",
        {{"outcome", {"failed"}, telemetry::LabelMatch::Is::OneOf}}};
    rule.whole = {"spirl_attestation_signer_proof", {}};
    rule.by = {"instance"};
    rule.above = 0.1;
    rule.clear = 0.02;
    rule.window = 30;
    return rule;
}

} // namespace

TEST(MetricWatch, AServerConnectsFailsAndComesBack)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    script.answers(kUrl, {proofs(1, 0)});
    const auto number = watched.watch->add(serverAt(kUrl));
    ASSERT_TRUE(number.ok());
    ASSERT_TRUE(watched.await(
        [](const MetricsNow& now) { return now.servers.at(0).state == State::Connected; }));
    EXPECT_EQ(watched.watch->now()->servers[0].name, "127.0.0.1:9090");
    EXPECT_EQ(watched.watch->now()->servers[0].report.series, 2U);
    EXPECT_EQ(watched.watch->now()->instances, std::vector<std::string>{"127.0.0.1:9090"});

    script.answer(kUrl, unreachable());
    script.answer(kUrl, unreachable());
    ASSERT_TRUE(
        watched.await([](const MetricsNow& now) { return now.servers.at(0).failures == 2; }));
    const auto failing = watched.watch->now()->servers[0];
    EXPECT_EQ(failing.state, State::Failing);
    EXPECT_EQ(failing.problem->id, net::issue::kUnreachable);
    EXPECT_EQ(failing.since, kStart + 30 * kSecond) << "since the first failure";
    EXPECT_GT(failing.nextTry, failing.since);

    script.answers(kUrl, {proofs(2, 0)});
    ASSERT_TRUE(watched.await(
        [](const MetricsNow& now) { return now.servers.at(0).state == State::Connected; }));
    EXPECT_FALSE(watched.watch->now()->servers[0].problem.has_value());
    EXPECT_EQ(watched.watch->now()->servers[0].failures, 0U);
}

TEST(MetricWatch, AnAnswerThatTakesLongIsSlow)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    Scripted::Answer late;
    late.body = proofs(1, 0);
    late.took = std::chrono::milliseconds(2500);
    script.answer(kUrl, late);
    ASSERT_TRUE(watched.watch->add(serverAt(kUrl)).ok());
    EXPECT_TRUE(watched.await(
        [](const MetricsNow& now) { return now.servers.at(0).state == State::Slow; }));
}

TEST(MetricWatch, APageIsAProblemThatSaysSo)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    Scripted::Answer page;
    page.body = "<html>";
    page.type = "text/html";
    script.answer(kUrl, page);
    ASSERT_TRUE(watched.watch->add(serverAt(kUrl)).ok());
    ASSERT_TRUE(watched.await(
        [](const MetricsNow& now) { return now.servers.at(0).state == State::Failing; }));
    EXPECT_EQ(watched.watch->now()->servers[0].problem->id, live::issue::kMetricsNotMetrics);
}

TEST(MetricWatch, RefusesWhatCanNeverWork)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    EXPECT_FALSE(watched.watch->add(serverAt("nonsense")).ok());
    auto clear = serverAt("http://example.com/metrics");
    clear.access.signIn = live::MetricsAccess::SignIn::Bearer;
    EXPECT_EQ(watched.watch->add(clear).problem().id, live::issue::kMetricsClearCredential);
    for (std::size_t i = 0; i < MetricWatch::kMostServers; ++i) {
        ASSERT_TRUE(watched.watch->add(serverAt(kUrl, "same")).ok());
    }
    EXPECT_EQ(watched.watch->add(serverAt(kUrl)).problem().id, watch::issue::kTooManyServers);
    EXPECT_EQ(watched.watch->now()->servers[1].name, "same (2)");
}

TEST(MetricWatch, ALimitIsLeftOnlyWellBelowIt)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {failedShare()});
    // 20 % fail, then 5 %, then none.
    int fine = 0;
    int failed = 0;
    const auto more = [&](int addFine, int addFailed) {
        fine += addFine;
        failed += addFailed;
        return proofs(fine, failed);
    };
    script.answers(kUrl, {more(100, 0), more(80, 20), more(80, 20)});
    ASSERT_TRUE(watched.watch->add(serverAt(kUrl, "server-0")).ok());
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return now.alerts->firing() == 1; }));
    const auto fired = watched.watch->now()->alerts->alerts.at(0);
    EXPECT_EQ(fired.instance(), "server-0");
    EXPECT_GT(fired.value, 0.1);

    script.answers(kUrl, {more(95, 5), more(95, 5), more(95, 5)});
    ASSERT_TRUE(watched.awaitAnswerAt(kStart + 90 * kSecond));
    EXPECT_EQ(watched.watch->now()->alerts->firing(), 1U) << "5 % is not below 2 %";

    script.answers(kUrl, {more(100, 0), more(100, 0), more(100, 0)});
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return now.alerts->firing() == 0; }));
    const auto& events = watched.watch->now()->alerts->history.events;
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(events[0].to, AlertState::Pending);
    EXPECT_EQ(events[1].to, AlertState::Firing);
    EXPECT_EQ(events[2].to, AlertState::Resolved);
    EXPECT_EQ(events[2].number, AlertWatch::kLastOfEarlier + 3);
    EXPECT_FALSE(watched.watch->now()->alerts->alerts.empty());
    watched.watch->forgetResolved();
    EXPECT_TRUE(watched.watch->now()->alerts->alerts.empty());
    EXPECT_EQ(watched.watch->now()->alerts->history.events.size(), 3U);
}

TEST(MetricWatch, AnAlertOutlivesChangesOfOtherRules)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {failedShare()});
    script.answers(kUrl, {proofs(0, 0), proofs(50, 50)});
    ASSERT_TRUE(watched.watch->add(serverAt(kUrl)).ok());
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return now.alerts->firing() == 1; }));
    const auto since = watched.watch->now()->alerts->alerts[0].since;

    auto other = failedShare();
    other.name = "Other";
    other.above = 0.9;
    watched.watch->setRules({other, failedShare()});
    ASSERT_EQ(watched.watch->now()->alerts->firing(), 1U);
    EXPECT_EQ(watched.watch->now()->alerts->alerts[0].since, since);
    EXPECT_NE(watched.watch->alerts().prometheusYaml().find("Other"), std::string::npos);

    watched.watch->setRules({other});
    EXPECT_EQ(watched.watch->now()->alerts->firing(), 0U);
    EXPECT_EQ(watched.watch->now()->alerts->history.events.back().to, AlertState::Inactive);
    EXPECT_EQ(watched.watch->now()->alerts->history.events.back().rule->name, "FailedShare");
}

TEST(MetricWatch, NothingIsJudgedBeforeAllHaveBeenAsked)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock); // with "no server is there"
    // The agent answers at once; what the absence rule looks for is with the server, which takes a moment.
    constexpr char kAgent[] = "http://127.0.0.1:9091/metrics";
    ASSERT_TRUE(watched.watch->add(serverAt(kUrl, "server")).ok());
    ASSERT_TRUE(watched.watch->add(serverAt(kAgent, "agent")).ok());
    Scripted::Answer soon;
    soon.body = proofs(1, 0);
    soon.after = kSecond;
    script.answer(kAgent, soon);
    ASSERT_TRUE(watched.awaitAnswerAt(kStart + kSecond, 1));
    soon.body
        = "# TYPE spirl_application_info gauge\nspirl_application_info{spirl_component=\"server\"} 1\n";
    script.answer(kUrl, soon);
    ASSERT_TRUE(watched.awaitAnswerAt(kStart + 2 * kSecond, 0));
    EXPECT_TRUE(watched.watch->now()->alerts->history.events.empty());
}

TEST(MetricWatch, WithoutServersThereIsNothingToTell)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {failedShare()});
    script.answers(kUrl, {proofs(0, 0), proofs(50, 50)});
    const auto number = watched.watch->add(serverAt(kUrl));
    ASSERT_TRUE(number.ok());
    ASSERT_TRUE(watched.await([](const MetricsNow& now) { return now.alerts->firing() == 1; }));
    watched.watch->remove(*number);
    EXPECT_TRUE(watched.watch->now()->servers.empty()) << "at once";
    EXPECT_TRUE(watched.await([](const MetricsNow& now) { return now.alerts->alerts.empty(); }));
    LineQuestion asked;
    asked.what.key = "spirl_attestation_signer_proof";
    asked.to = clock.now();
    asked.from = asked.to - 60 * kSecond;
    EXPECT_TRUE(watched.await(
        [&](const MetricsNow&) { return watched.watch->lines(asked).lines.empty(); }));
}

TEST(MetricWatch, EndsWhileAServerIsSilent)
{
    SetClock clock;
    Scripted script(clock);
    auto watched = std::make_unique<Watched>(script, clock);
    for (int i = 0; i < 8; ++i) {
        ASSERT_TRUE(watched->watch->add(serverAt(kUrl)).ok());
    }
    watched->watch->remove(3);
    watched->watch->askNow(2);
    watched.reset();
    SUCCEED() << "it came back";
}

TEST(MetricWatch, TellsOfChangesOnceUntilItIsAskedForThem)
{
    SetClock clock;
    Scripted script(clock);
    Watched watched(script, clock, {});
    EXPECT_NE(watched.watch->now(), nullptr);
    const int before = watched.calls;
    for (int i = 0; i < 5; ++i) {
        watched.watch->forgetResolved(); // each of them is a change
    }
    EXPECT_EQ(watched.calls, before + 1);
    EXPECT_NE(watched.watch->now(), nullptr);
    watched.watch->forgetResolved();
    EXPECT_EQ(watched.calls, before + 2);
}

// Who is told may hold a lock meanwhile that it also holds while it calls: with one of the watch's held
// besides, neither would go on.
TEST(MetricWatch, TellsOfAServerWithNoLockHeld)
{
    SetClock clock;
    Scripted script(clock);
    std::future<void> asked;
    std::promise<bool> wentOn;
    watch::MetricWatch::Settings settings;
    settings.clock = clock.clock();
    watch::MetricWatch watch(script, settings);
    watch.onChanged([&] { // once: nobody asks for what is new
        asked = std::async(std::launch::async, [&] { watch.askNow(1); });
        wentOn.set_value(asked.wait_for(std::chrono::seconds(60)) == std::future_status::ready);
    });
    ASSERT_TRUE(watch.add(serverAt(kUrl)).ok());
    EXPECT_TRUE(wentOn.get_future().get());
}
