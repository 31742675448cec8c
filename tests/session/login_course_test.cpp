// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/login_course.h"

#include <gtest/gtest.h>

namespace attest::session {
namespace {

using telemetry::AttestationSession;
using telemetry::EventCatalogue;
using telemetry::SessionOutcome;

const EventCatalogue& events()
{
    static const auto made = EventCatalogue::builtIn();
    return made;
}

AttestationSession of(SessionOutcome outcome, std::initializer_list<std::string_view> ids)
{
    AttestationSession session;
    session.outcome = outcome;
    for (const auto id : ids) {
        session.lines.push_back({0, 0, events().numberOf(id), 0});
    }
    return session;
}

TEST(Course, IsWhatTheLinesTell)
{
    using enum StepState;
    constexpr auto kWell = SessionOutcome::Succeeded, kBad = SessionOutcome::Failed;
    const struct {
        AttestationSession session;
        Course course;
    } rows[] = {
        {of(kWell, {"login_started", "authorized", "session_up"}), {Done, Done, Done}},
        {of(kWell, {"agent_connected"}), {Done, Done, Done}},
        {of(kBad, {"login_started", "proof_rejected"}), {Done, Failed, Ahead}},
        {of(kBad, {"proof_rejected"}), {Done, Failed, Ahead}},
        {of(kBad, {"agent_login", "login_failed"}), {Done, Failed, Ahead}},
        {of(kBad, {"imds_unreachable"}), {Failed, Ahead, Ahead}},
        {of(kBad, {"login_started", "authorized", "login_failed"}), {Done, Done, Failed}},
        {of(kBad, {"session_up", "login_failed"}), {Done, Done, Failed}},
        {of(SessionOutcome::Open, {"login_started"}), {Done, Waiting, Ahead}},
        {of(SessionOutcome::Stuck, {"login_started", "authorized"}), {Done, Done, Waiting}},
        {of(SessionOutcome::Open, {}), {Waiting, Ahead, Ahead}},
    };
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        EXPECT_EQ(courseOf(rows[i].session, events()), rows[i].course) << "row " << i;
    }
}

SessionPtr failedOn(
    const std::string& machine, telemetry::Nanos at, const char* issue = "nonce.mismatch")
{
    auto session = of(SessionOutcome::Failed, {"login_started", "proof_rejected"});
    session.machine = machine;
    session.started = at;
    session.issue = issue;
    session.methods = {"azure_imds"};
    session.cluster = "prod";
    return std::make_shared<const AttestationSession>(session);
}

SessionPtr letIn(
    const std::string& machine, const std::string& subscription, telemetry::Nanos at = 0)
{
    auto session = of(SessionOutcome::Succeeded, {"login_started", "session_up"});
    session.machine = machine;
    session.started = at;
    session.cluster = "prod";
    session.attributes = {{"azure_imds", "azure_imds.subscription.id", {subscription}}};
    return std::make_shared<const AttestationSession>(session);
}

TEST(Alike, CountsThoseOfOneCauseAndNamesWhatTheyShare)
{
    const std::vector<SessionPtr> all{letIn("a", "s-1"), letIn("b", "s-1"), letIn("c", "s-2", 60),
        failedOn("a", 50), failedOn("b", 40), failedOn("c", 10, "policy.audience-mismatch")};
    const auto told = alikeOf(all, *all[3], events());
    EXPECT_EQ(told.count, 2U);
    EXPECT_EQ(told.since, 40);
    ASSERT_EQ(told.shared.size(), 3U);
    EXPECT_EQ(told.shared[0].what, Shared::What::Subscription);
    EXPECT_EQ(told.shared[0].value, "s-1");
    EXPECT_FALSE(told.shared[0].byOthersToo) << "no login of it went well since";
    EXPECT_EQ(told.shared[1].what, Shared::What::Method);
    EXPECT_EQ(told.shared[2].what, Shared::What::Cluster);
    EXPECT_TRUE(told.shared[2].byOthersToo) << "others of the cluster are let in all the while";
}

TEST(Alike, OneAloneSharesNothing)
{
    const std::vector<SessionPtr> all{failedOn("a", 50)};
    const auto told = alikeOf(all, *all[0], events());
    EXPECT_EQ(told.count, 1U);
    EXPECT_TRUE(told.shared.empty());
}

TEST(Known, IsTheLatestThatWentWell)
{
    auto later = *letIn("a", "s-2");
    later.id = "later";
    later.ended = 99;
    const std::vector<SessionPtr> all{
        std::make_shared<const AttestationSession>(later), letIn("a", "s-1"), failedOn("a", 50)};
    auto failed = *all[2];
    failed.id = "failed";
    EXPECT_EQ(knownFrom(all, failed), all[0]);
    failed.machine = "nobody";
    EXPECT_EQ(knownFrom(all, failed), nullptr);
}

TEST(Known, ANeighbourIsOfTheClusterAndCameByTheSameAttestor)
{
    auto neighbour = *letIn("b", "s-1");
    neighbour.cluster = "prod";
    neighbour.methods = {"azure_imds"};
    const std::vector<SessionPtr> all{std::make_shared<const AttestationSession>(neighbour)};
    auto failed = *failedOn("a", 50);
    failed.cluster = "prod";
    failed.methods = {"azure_msi", "azure_imds"};
    EXPECT_EQ(neighbourOf(all, failed), all[0]);
    failed.methods = {"azure_msi"};
    EXPECT_EQ(neighbourOf(all, failed), nullptr) << "of identities it tells nothing";
    failed.methods.clear();
    failed.cluster = "another";
    EXPECT_EQ(neighbourOf(all, failed), nullptr);
    failed.cluster.clear();
    EXPECT_EQ(neighbourOf(all, failed), nullptr) << "nothing names its cluster";
}

} // namespace
} // namespace attest::session
