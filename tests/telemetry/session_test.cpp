// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/session.h"

#include <gtest/gtest.h>

#include <set>

using namespace attest;
using namespace attest::telemetry;

namespace {

/// Lines as zap writes them, of one trace unless it is empty.
class Log {
public:
    explicit Log(SessionSettings settings = {}) : m_builder(EventCatalogue::builtIn(), settings) {}

    Log& at(double seconds, std::string_view trace, std::string_view message,
        std::string_view more = {}, std::uint32_t source = 0)
    {
        std::string line = "{\"level\":\"info\",\"ts\":" + std::to_string(1'764'183'200 + seconds)
            + ",\"msg\":\"" + std::string(message) + "\"";
        if (!trace.empty()) {
            line += ",\"trace_id\":\"" + std::string(trace) + "\"";
        }
        line += std::string(more.empty() ? "" : ",") + std::string(more) + "}";
        m_builder.add(readRecord(line), m_row++, source, "agent-" + std::to_string(source));
        return *this;
    }
    const std::deque<AttestationSession>& sessions()
    {
        m_builder.settle();
        return m_builder.sessions();
    }
    [[nodiscard]] std::uint64_t dropped() const { return m_builder.dropped(); }

private:
    SessionBuilder m_builder;
    std::uint64_t m_row = 0;
};

constexpr char kStarted[] = "Login started with multi-attestation support";
constexpr char kAuthorized[] = "Authorization received and verified";
constexpr char kUp[] = "Connected to agent";
constexpr char kRejected[] = "Attestor rejected proof, policy failed";

} // namespace

TEST(Sessions, JoinBothSidesByTheirTrace)
{
    Log log;
    log.at(0, "t1", "Sending Login", R"("attestors":["azure_imds"])", 1)
        .at(0.1, "t1", kStarted, R"("clusterId":"c-1","providedMethods":["azure_imds"])")
        .at(0.2, "t1", kAuthorized,
            R"("agentAttestationAttributes":["azure_imds:azure_imds.vm.name=\"web-01\""])")
        .at(0.3, "t1", kUp, R"("spiffeId":"spiffe://a/b")")
        .at(0.4, "t1", "Connected to server", "", 1);
    ASSERT_EQ(log.sessions().size(), 1U);
    const auto& session = log.sessions()[0];
    EXPECT_EQ(session.outcome, SessionOutcome::Succeeded);
    EXPECT_EQ(session.machine, "web-01");
    EXPECT_EQ(session.cluster, "c-1");
    EXPECT_EQ(session.spiffeId, "spiffe://a/b");
    EXPECT_EQ(session.methods, std::vector<std::string>{"azure_imds"});
    EXPECT_EQ(session.attributes.size(), 1U);
    EXPECT_EQ(session.lines.size(), 5U);
    EXPECT_NEAR(static_cast<double>(session.took()) / 1e9, 0.4, 0.001);
    EXPECT_TRUE(session.onServer && session.onAgent);
    EXPECT_EQ(session.issue, "");
}

TEST(Sessions, DoNotDependOnWhichSideIsReadFirst)
{
    Log log;
    log.at(0.1, "t1", kStarted).at(0.3, "t1", kRejected, R"("error":"nonce mismatch")");
    log.at(0, "t1", "Sending Login", "", 1).at(0.4, "t1", "Login failed", "", 1);
    ASSERT_EQ(log.sessions().size(), 1U);
    EXPECT_EQ(log.sessions()[0].outcome, SessionOutcome::Failed);
    EXPECT_EQ(log.sessions()[0].issue, "nonce.mismatch");
    EXPECT_EQ(log.sessions()[0].error, "nonce mismatch");
    EXPECT_NEAR(static_cast<double>(log.sessions()[0].took()) / 1e9, 0.4, 0.001);
}

TEST(Sessions, NameTheCauseThatTellsMost)
{
    Log log;
    log.at(0, "a", "Login failed", R"("error":"tenant domain is not configured")")
        .at(0, "b", kRejected)
        .at(1, "b", "Login failed", R"("error":"Attestor rejected proof, policy failed")")
        .at(0, "c", "no cluster policy authorizes the provided attestors")
        .at(0, "d", "No managed identity token available");
    ASSERT_EQ(log.sessions().size(), 4U);
    EXPECT_EQ(log.sessions()[0].issue, "policy.tenant-domain-unknown");
    EXPECT_EQ(log.sessions()[1].issue, "log.proof-rejected");
    EXPECT_EQ(log.sessions()[2].issue, "log.no-policy-authorizes");
    EXPECT_EQ(log.sessions()[3].issue, "log.no-identity-token");
}

TEST(Sessions, ThatAnotherPolicyTookDidNotFail)
{
    Log log;
    log.at(0, "t", kStarted).at(0.1, "t", kRejected).at(0.2, "t", kUp);
    EXPECT_EQ(log.sessions()[0].outcome, SessionOutcome::Succeeded);
    EXPECT_EQ(log.sessions()[0].issue, "");
}

TEST(Sessions, AreStuckWhenNothingFollows)
{
    Log log;
    log.at(0, "t", kStarted);
    EXPECT_EQ(log.sessions()[0].outcome, SessionOutcome::Open);
    log.at(31, "", "something else");
    EXPECT_EQ(log.sessions()[0].outcome, SessionOutcome::Stuck);
    EXPECT_EQ(log.sessions()[0].issue, "log.session-stuck");
    log.at(32, "t", kUp);
    EXPECT_EQ(log.sessions()[0].outcome, SessionOutcome::Succeeded);
    EXPECT_TRUE(log.sessions()[0].slow);
    EXPECT_EQ(log.sessions()[0].issue, "log.session-slow");
}

TEST(Sessions, WithoutIdsAreToldByTime)
{
    Log log;
    log.at(0, "", kStarted).at(0.1, "", kAuthorized).at(0.2, "", kUp);
    log.at(1, "", kStarted).at(1.2, "", kRejected);
    log.at(100, "", kUp); // its beginning is not in the log
    ASSERT_EQ(log.sessions().size(), 3U);
    EXPECT_EQ(log.sessions()[0].outcome, SessionOutcome::Succeeded);
    EXPECT_EQ(log.sessions()[1].outcome, SessionOutcome::Failed);
    EXPECT_EQ(log.sessions()[2].lines.size(), 1U);
}

TEST(Sessions, RejectionsThatNothingTiesAreLoginsOfTheirOwn)
{
    Log log;
    for (int i = 0; i < 100; ++i) {
        log.at(10.0 * i, "", kRejected);
    }
    ASSERT_EQ(log.sessions().size(), 100U);
    EXPECT_EQ(log.sessions()[99].outcome, SessionOutcome::Failed);
    EXPECT_EQ(log.sessions()[99].lines.size(), 1U);
    EXPECT_EQ(log.sessions()[99].took(), 0);
}

TEST(Sessions, ThatNothingTiesHaveIdsEvenAtTheSameTime)
{
    Log log;
    log.at(0, "", kRejected).at(0, "", kRejected).at(0, "", kRejected);
    std::set<std::string> ids;
    for (const auto& session : log.sessions()) {
        ids.insert(session.id);
    }
    EXPECT_EQ(ids.size(), 3U);
}

// A person types them behind --id.
TEST(Sessions, MadeUpIdsHaveOneBlankBetweenTheirParts)
{
    Log log;
    log.at(0, "", kRejected);
    EXPECT_EQ(log.sessions().front().id, "0 2025-11-26T18:53:20.000Z");
    EXPECT_FALSE(log.sessions().front().hasOwnId);
}

TEST(Sessions, AMachineIsCalledAfterItsLogWithoutTheFolders)
{
    SessionBuilder builder(EventCatalogue::builtIn());
    builder.add(readRecord(R"({"ts":1764183200,"logger":"agent","msg":"Sending Login"})"), 0, 0,
        "/var/log/web-01.log");
    EXPECT_EQ(builder.sessions().front().machine, "web-01.log");
}

// "Login failed" is an agent's line, and somebody may word a server's alike.
TEST(Sessions, AServersLogIsNotTheMachine)
{
    SessionBuilder builder(EventCatalogue::builtIn());
    builder.add(
        readRecord(R"({"ts":1764183200,"logger":"server.agentServer","msg":"Login failed"})"), 0, 0,
        "/var/log/server.log");
    EXPECT_EQ(builder.sessions().front().machine, "");
    EXPECT_TRUE(builder.sessions().front().onServer);
}

TEST(Sessions, RejectionsWithoutIdsAreOfTheLoginThatHadJustBegun)
{
    Log log;
    log.at(0, "", kStarted).at(0.1, "", kRejected).at(0.2, "", kRejected);
    log.at(25, "", kRejected).at(50, "", kRejected); // each near the one before it
    ASSERT_EQ(log.sessions().size(), 2U);
    EXPECT_EQ(log.sessions()[0].lines.size(), 4U);
}

TEST(Sessions, AFailureThatAnAgentTellsTwiceIsOneLogin)
{
    Log log;
    log.at(0, "", "Sending Login").at(0.1, "", "IMDS not reachable").at(0.2, "", "Login failed");
    ASSERT_EQ(log.sessions().size(), 1U);
    EXPECT_EQ(log.sessions()[0].issue, "log.metadata-unreachable");
}

TEST(Sessions, AnIdThatComesBackIsAnotherLogin)
{
    Log log;
    const auto* const id = R"("sessionId":"s1")";
    log.at(0, "", kStarted, id)
        .at(0.1, "", kUp, id)
        .at(5, "", kStarted, id)
        .at(6, "", kRejected, id);
    ASSERT_EQ(log.sessions().size(), 2U);
    EXPECT_EQ(log.sessions()[0].outcome, SessionOutcome::Succeeded);
    EXPECT_EQ(log.sessions()[1].outcome, SessionOutcome::Failed);
}

TEST(Sessions, CallsThatAreNoLoginsMakeNone)
{
    Log log;
    log.at(0, "t", "finished call").at(1, "u", "starting resource limit logger");
    EXPECT_TRUE(log.sessions().empty());
}

TEST(Sessions, AreBounded)
{
    SessionSettings settings;
    settings.most = 10;
    Log log(settings);
    for (int i = 0; i < 25; ++i) {
        log.at(i, "t" + std::to_string(i), kStarted);
    }
    EXPECT_EQ(log.sessions().size(), 10U);
    EXPECT_EQ(log.sessions()[0].id, "t15");
    EXPECT_EQ(log.dropped(), 15U);
    log.at(26, "t20", kUp);
    EXPECT_EQ(log.sessions().size(), 10U);
    for (int i = 0; i < 100; ++i) {
        log.at(30, "t24", "attestation proof verified");
    }
    EXPECT_EQ(log.sessions()[9].lines.size(), AttestationSession::kMostLines);
    EXPECT_EQ(log.sessions()[9].lineCount, 101U);
}

TEST(Sessions, AreBoundedInBytes)
{
    SessionSettings settings;
    settings.mostBytes = 100'000;
    Log log(settings);
    std::string more
        = R"("agentAttestationAttributes":["azure_imds:azure_imds.vm.name=\"web-01\"")";
    for (int i = 0; i < 40; ++i) {
        more += R"(,"azure_imds:azure_imds.tag.)" + std::to_string(i) + R"(=\")"
            + std::string(90, 'x') + R"(\"")";
    }
    more += "]";
    for (int i = 0; i < 50; ++i) {
        log.at(i, "t" + std::to_string(i), kAuthorized, more);
    }
    const auto& sessions = log.sessions();
    ASSERT_EQ(sessions.size(), 50U) << "their attributes are most of it";
    EXPECT_TRUE(sessions.front().attributes.empty());
    EXPECT_TRUE(sessions.front().attributesLeftOut);
    EXPECT_EQ(sessions.front().machine, "web-01");
    EXPECT_EQ(sessions.back().attributes.size(), 41U);
    EXPECT_FALSE(sessions.back().attributesLeftOut);
    log.at(100, "t0", kAuthorized, more);
    EXPECT_TRUE(log.sessions().front().attributes.empty()) << "told once more";
    for (int i = 0; i < 1000; ++i) {
        log.at(200 + i, "u" + std::to_string(i), kStarted);
    }
    EXPECT_LT(log.sessions().size(), 300U);
    EXPECT_EQ(log.sessions().size() + log.dropped(), 1050U);
    EXPECT_EQ(log.sessions().back().id, "u999");
}

TEST(Sessions, AreNotStuckByALineThatIsAheadOfTheClock)
{
    constexpr std::int64_t kNow = 1'764'183'200;
    SessionSettings settings;
    settings.clock = [] { return Time{kNow + 10, 0}; };
    Log log(settings);
    constexpr double kFarAhead = 7'400'000'000; // the year 2260
    log.at(0, "t", kStarted).at(kFarAhead, "", "unrelated").at(kFarAhead, "u", kStarted);
    EXPECT_EQ(log.sessions()[0].outcome, SessionOutcome::Open);
    log.at(3600, "", "of a machine whose clock is an hour ahead");
    EXPECT_EQ(log.sessions()[0].outcome, SessionOutcome::Stuck);
}

TEST(Sessions, MayLieFurtherApartThanTheirTimesCanTell)
{
    Log log;
    log.at(-9'000'000'000, "t", kStarted).at(0, "", "something").at(7'400'000'000, "t", kUp);
    const auto& session = log.sessions()[0];
    EXPECT_EQ(session.outcome, SessionOutcome::Succeeded);
    EXPECT_EQ(session.took(), std::numeric_limits<Nanos>::max());
}

TEST(Sessions, KeepNoMoreOfALineThanIsShown)
{
    const std::string big(100'000, 'x');
    Log log;
    log.at(1, big, "Login failed", "\"error\":\"" + big + "\"");
    log.at(2, "t", kStarted,
        R"("agentAttestationAttributes":["azure_imds:azure_imds.location=\"north\"",)"
        R"("azure_imds:azure_imds.vm.name=\")"
            + big + R"(\""])");
    ASSERT_EQ(log.sessions().size(), 2U);
    EXPECT_LT(log.sessions()[0].id.size(), 1000U);
    EXPECT_LT(log.sessions()[0].error.size(), 2000U);
    ASSERT_EQ(log.sessions()[1].attributes.size(), 1U);
    EXPECT_EQ(log.sessions()[1].attributes[0].key, "azure_imds.location");
}

TEST(Sessions, SurviveAClockThatGoesBackwards)
{
    Log log;
    log.at(10, "t", kStarted).at(5, "t", kUp);
    EXPECT_EQ(log.sessions()[0].outcome, SessionOutcome::Succeeded);
    EXPECT_EQ(log.sessions()[0].took(), 0);
}
