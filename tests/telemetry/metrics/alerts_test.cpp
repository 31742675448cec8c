// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/alerts.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::telemetry;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

/// A server that is scraped every ten seconds, and one rule over it.
class Watched {
public:
    explicit Watched(AlertRule rule)
        : m_board({rule})
        , m_scrapes([rule](const auto& series) {
            return AlertBoard::isWanted({&rule, 1}, series);
        })
    {
    }

    /// The states that it went to, comma-separated.
    std::string answers(const std::string& text)
    {
        m_now += 10 * kSecond;
        const auto read = readExposition(text);
        EXPECT_TRUE(read.ok()) << text;
        m_scrapes.add(*read, m_now);
        return judged();
    }
    std::string isSilent()
    {
        m_now += 10 * kSecond;
        m_scrapes.addGap(m_now);
        return judged();
    }
    [[nodiscard]] const AlertBoard& board() const { return m_board; }
    [[nodiscard]] std::int64_t now() const { return m_now; }

private:
    std::string judged()
    {
        const AlertBoard::Server server{"one", &m_scrapes};
        std::string states;
        for (const auto& change : m_board.judge({&server, 1}, m_now)) {
            states += (states.empty() ? "" : ",") + std::string(stateName(change.to));
        }
        return states;
    }

    AlertBoard m_board;
    Scrapes m_scrapes;
    std::int64_t m_now = 1'000'000 * kSecond;
};

std::string proofs(int failed, int fine)
{
    return "# TYPE proof counter\nproof{outcome=\"failed\"} " + std::to_string(failed)
        + "\nproof{outcome=\"success\"} " + std::to_string(fine) + "\n";
}

AlertRule failures(AlertRule::Kind kind)
{
    AlertRule rule;
    rule.name = "Failures";
    rule.kind = kind;
    rule.what = {"proof", {{"outcome", {"failed"}, LabelMatch::Is::OneOf}}};
    rule.whole = {"proof", {}};
    rule.window = 20;
    return rule;
}

} // namespace

TEST(Alerts, ARateFiresAndIsResolved)
{
    Watched watched(failures(AlertRule::Kind::Rate));
    EXPECT_EQ(watched.answers(proofs(0, 5)), "");
    EXPECT_EQ(watched.answers(proofs(0, 9)), "");
    EXPECT_EQ(watched.answers(proofs(1, 9)), "pending,firing");
    EXPECT_EQ(watched.answers(proofs(1, 9)), "") << "still in the window";
    EXPECT_EQ(watched.answers(proofs(1, 9)), "resolved");
    EXPECT_EQ(watched.board().history().size(), 3U);
}

TEST(Alerts, WhatDoesNotLastDoesNotFire)
{
    auto rule = failures(AlertRule::Kind::Rate);
    rule.hold = 15;
    rule.window = 10;
    Watched watched(rule);
    watched.answers(proofs(0, 0));
    EXPECT_EQ(watched.answers(proofs(1, 0)), "pending");
    EXPECT_EQ(watched.answers(proofs(1, 0)), "inactive");
    EXPECT_EQ(watched.answers(proofs(2, 0)), "pending");
    EXPECT_EQ(watched.answers(proofs(3, 0)), "");
    EXPECT_EQ(watched.answers(proofs(4, 0)), "firing");
}

TEST(Alerts, HysteresisKeepsItFromFlapping)
{
    auto rule = failures(AlertRule::Kind::Ratio);
    rule.window = 10;
    rule.above = 0.5;
    rule.clear = 0.2;
    rule.keep = 10;
    Watched watched(rule);
    watched.answers(proofs(0, 0));
    EXPECT_EQ(watched.answers(proofs(8, 2)), "pending,firing");
    EXPECT_EQ(watched.answers(proofs(12, 8)), "") << "0.4 is below the limit, not below the other";
    EXPECT_EQ(watched.answers(proofs(12, 18)), "") << "over, for no time yet";
    EXPECT_EQ(watched.answers(proofs(20, 20)), "") << "bad again";
    EXPECT_EQ(watched.answers(proofs(20, 30)), "");
    EXPECT_EQ(watched.answers(proofs(20, 40)), "resolved");
}

TEST(Alerts, ARatioOfFewIsNone)
{
    auto rule = failures(AlertRule::Kind::Ratio);
    rule.above = 0.5;
    rule.clear = 0.5;
    rule.least = 10;
    Watched watched(rule);
    watched.answers(proofs(0, 0));
    EXPECT_EQ(watched.answers(proofs(3, 0)), "");
    EXPECT_EQ(watched.answers(proofs(12, 0)), "pending,firing");
}

TEST(Alerts, AbsenceIsOfAllSeries)
{
    AlertRule rule;
    rule.name = "Gone";
    rule.kind = AlertRule::Kind::Absence;
    rule.what = {"up", {}};
    rule.window = 20;
    Watched watched(rule);
    EXPECT_EQ(watched.answers("other 1\n"), "pending,firing");
    EXPECT_EQ(watched.answers("up 1\n"), "resolved");
    EXPECT_EQ(watched.isSilent(), "");
    EXPECT_EQ(watched.isSilent(), "pending,firing");
}

TEST(Alerts, ExpiryLooksAhead)
{
    AlertRule rule;
    rule.name = "Expiry";
    rule.kind = AlertRule::Kind::Expiry;
    rule.what = {"cert_expiry", {}};
    rule.above = 60;
    rule.clear = 60;
    Watched watched(rule);
    EXPECT_EQ(watched.answers("cert_expiry{a=\"1\"} 1000080\ncert_expiry{a=\"2\"} 2000000\n"), "");
    EXPECT_EQ(watched.answers("cert_expiry{a=\"1\"} 1000080\ncert_expiry{a=\"2\"} 2000000\n"), "");
    EXPECT_EQ(watched.answers("cert_expiry{a=\"1\"} 1000080\ncert_expiry{a=\"2\"} 2000000\n"),
        "pending,firing");
    EXPECT_EQ(watched.answers("cert_expiry{a=\"1\"} 3000000\ncert_expiry{a=\"2\"} 2000000\n"),
        "resolved");
}

TEST(Alerts, EachGroupHasItsOwn)
{
    AlertRule rule;
    rule.name = "High";
    rule.kind = AlertRule::Kind::Value;
    rule.what = {"g", {}};
    rule.by = {"pod", "instance"};
    rule.above = 5;
    rule.clear = 5;
    Watched watched(rule);
    EXPECT_EQ(watched.answers("g{pod=\"a\"} 9\ng{pod=\"b\"} 1\ng{pod=\"c\"} 7\n"),
        "pending,firing,pending,firing");
    const auto alerts = watched.board().alerts();
    ASSERT_EQ(alerts.size(), 2U);
    EXPECT_EQ(alerts[0].labels.at(0).value, "a");
    EXPECT_EQ(alerts[0].labels.at(1).value, "one");
    EXPECT_EQ(alerts[1].value, 7);
}

TEST(Alerts, OneOfThousandsThatFailsIsNotLeftOut)
{
    auto rule = failures(AlertRule::Kind::Ratio);
    rule.by = {"pod"};
    rule.above = 0.5;
    rule.clear = 0.5;
    Watched watched(rule);
    const auto counted = [](int each) {
        std::string text = "# TYPE proof counter\n";
        for (int pod = 0; pod < 18'000; ++pod) {
            text += "proof{outcome=\"success\",pod=\"" + std::to_string(pod) + "\"} "
                + std::to_string(each) + "\n";
        }
        return text + "proof{outcome=\"failed\",pod=\"z\"} " + std::to_string(each) + "\n";
    };
    EXPECT_EQ(watched.answers(counted(1)), "");
    EXPECT_EQ(watched.answers(counted(100)), "pending,firing");
}

// Three of four proofs are rejected there, and of all of them one in a hundred.
TEST(Alerts, AServerThatFailsIsNotOutvotedByAnother)
{
    const auto rules = builtInAlertRules();
    AlertBoard board(rules);
    const auto wanted
        = [&rules](const auto& series) { return AlertBoard::isWanted(rules, series); };
    Scrapes failing(wanted), fine(wanted);
    const AlertBoard::Server servers[]{{"failing", &failing, 1}, {"fine", &fine, 2}};
    const auto proofsOf = [](int failed, int fineOnes) {
        const std::string name = "spirl_attestation_signer_proof";
        return "# TYPE " + name + " counter\n" + name
            + "{attestor_type=\"azure_imds\",outcome=\"failed\"} " + std::to_string(failed) + "\n"
            + name + "{attestor_type=\"azure_imds\",outcome=\"success\"} "
            + std::to_string(fineOnes) + "\n";
    };
    const auto scraped = [](Scrapes& scrapes, const std::string& text, std::int64_t now) {
        scrapes.add(*readExposition(text), now);
    };
    for (int i = 0; i < 20; ++i) {
        const auto now = (1'000'000 + 10 * i) * kSecond;
        scraped(failing, proofsOf(3 * i, i), now);
        scraped(fine, proofsOf(0, 300 * i), now);
        (void)board.judge(servers, now);
    }
    std::vector<std::string> fires;
    for (const auto& alert : board.alerts()) {
        if (!alert.labels.empty()) { // it is not said here that there is a server
            fires.push_back(rules[alert.rule].name + " " + alert.labels.back().value);
        }
    }
    EXPECT_EQ(fires,
        (std::vector<std::string>{
            "AttestationProofsRejected failing", "AttestationProofsMostlyRejected failing"}));
}

TEST(Alerts, SilenceLeavesAFiringAlertForItsWindow)
{
    auto rule = failures(AlertRule::Kind::Value);
    rule.what = {"g", {}};
    rule.window = 30;
    Watched watched(rule);
    EXPECT_EQ(watched.answers("g 1\n"), "pending,firing");
    EXPECT_EQ(watched.isSilent(), "");
    EXPECT_TRUE(watched.board().alerts().at(0).noData);
    EXPECT_EQ(watched.isSilent(), "");
    EXPECT_EQ(watched.isSilent(), "resolved");
}
