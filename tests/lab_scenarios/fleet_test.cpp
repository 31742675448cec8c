// SPDX-License-Identifier: GPL-3.0-or-later
// Many agents with a mix of faults: as many logins go wrong as were asked for, and no other.
#include "lab/scenario/fleet.h"
#include "lab_scenarios/running.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::lab;
using attest::test::Running;

namespace {

std::string reasonOf(const std::vector<std::string>& terms)
{
    const auto mix = readMix(terms, verify::Method::AzureImds);
    return mix ? std::string() : paramText(mix.problem().params[1].value);
}

} // namespace

TEST(Mix, TakesWhatAgentsCanPlay)
{
    EXPECT_EQ(reasonOf({"payload-tampered=2.5", "replay=1", "document-cut-off=96.5"}), "");
    EXPECT_EQ(reasonOf({"nothing-known=1"}), "unknown");
    EXPECT_EQ(reasonOf({"algorithm-none=1"}), "other-method");
    EXPECT_EQ(reasonOf({"reader-missing=1"}), "not-at-the-agent");
    EXPECT_EQ(reasonOf({"aia-blocked=1"}), "not-at-the-agent");
    EXPECT_EQ(reasonOf({"machine-clock-ahead=1"}), "not-at-the-agent");
    for (const char* share : {"replay", "replay=", "replay=x", "replay=0", "replay=-1", "replay=1%",
             "replay=101", "replay=nan"}) {
        EXPECT_EQ(reasonOf({share}), "share") << share;
    }
}

TEST(Fleet, FailsAsOftenAsTheMixSays)
{
    const Running running;
    FleetOrder order;
    order.configuration = running.configuration(verify::Method::AzureImds);
    order.imds = running.imdsPort();
    order.server = running.served->serverPort();
    order.agents = 5;
    order.logins = 60;
    order.aSecond = 1e6;
    order.mix = readMix({"payload-tampered=20", "replay=10"}, order.method).value();
    order.labSeed = running.azure->tenant().world()->seed;
    order.seed = "fleet";
    order.log = std::make_shared<LogBook>(systemClock());
    order.metrics = std::make_shared<Metrics>();
    const auto result = runFleet(order);
    EXPECT_EQ(result.connected + result.refused, 60U);
    EXPECT_EQ(result.amiss, 0U) << result.last.error;
    EXPECT_NEAR(static_cast<double>(result.faulty), 18, 2);
    EXPECT_EQ(result.refused, result.faulty);
    const auto count = [&](const char* outcome) {
        return order.metrics->value("spirl_attestation_agent_proof",
            {{"attestor_type", "azure_imds"}, {"outcome", outcome}});
    };
    EXPECT_EQ(count("success"), static_cast<double>(result.connected));
    EXPECT_EQ(count("failed"), static_cast<double>(result.refused));
    const auto causes = running.causes();
    EXPECT_NEAR(static_cast<double>(std::ranges::count(causes, "cms.bad-signature")), 12, 2);
}
