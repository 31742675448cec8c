// SPDX-License-Identifier: GPL-3.0-or-later
// What events and causes name as their issue has a page in the catalogue.
#include "explain/catalogue.h"
#include "telemetry/log/events.h"

#include <gtest/gtest.h>

#include <tuple>

using namespace attest;

TEST(BuiltInEvents, LeadToPagesOfTheCatalogue)
{
    const auto events = telemetry::EventCatalogue::builtIn();
    for (const auto& rule : events.rules()) {
        EXPECT_TRUE(rule.issue.empty() || explain::find(rule.issue))
            << rule.id << " " << rule.issue;
    }
    for (const auto& cause : events.causes()) {
        EXPECT_TRUE(explain::find(cause.issue)) << cause.text << " " << cause.issue;
    }
}

// What the product's pages on the two methods quote: lines to look for, and errors with their causes.
TEST(BuiltInEvents, KnowWhatTheProductsPagesQuote)
{
    const auto events = telemetry::EventCatalogue::builtIn();
    const std::tuple<const char*, const char*, const char*> rows[] = {
        {"Login started with multi-attestation support", "login_started", ""},
        {"Authorization received and verified", "authorized", ""},
        {"Connected to agent", "session_up", ""},
        {"Sending Login", "agent_login", ""},
        {"Connected to server", "agent_connected", ""},
        {"Health check passed - all systems operational", "agent_ready", ""},
        {"no cluster policy authorizes the provided attestors", "policy_none",
            "log.no-policy-authorizes"},
        {"Attestor rejected proof, policy failed", "proof_rejected", "log.proof-rejected"},
        {"VM details not resolving", "vm_unresolved", "policy.arm-forbidden"},
        {"IMDS not reachable", "imds_unreachable", "log.metadata-unreachable"},
        {"tenant domain is not configured", "tenant_unknown", "policy.tenant-domain-unknown"},
        {"No managed identity token available", "msi_no_token", "log.no-identity-token"},
        {"No managed identity available", "msi_none", "log.no-identity-token"},
        {"finished call", "grpc_call", ""},
        {"starting resource limit logger", "resource_ticks", ""},
        {"current memory percent used: 61%, current cpu percent used: 10%", "resource_tick", ""},
    };
    for (const auto& [text, id, issue] : rows) {
        const auto event = events.find(text);
        EXPECT_EQ(events.idOf(event), id) << text;
        EXPECT_EQ(events.causeOf(event, text, ""), issue) << text;
    }
    const std::pair<const char*, const char*> causes[]
        = {{"PKCS#7 signature verification failed", "cms.bad-signature"},
            {"subscription 5a3 not in restrictToSubscriptions", "policy.subscription-not-allowed"},
            {"nonce mismatch", "nonce.mismatch"}, {"audience mismatch", "policy.audience-mismatch"},
            {"principal ID mismatch", "policy.principal-mismatch"},
            {"document verification failed: SAN mismatch", "name.other-cloud"}};
    for (const auto& [error, issue] : causes) {
        const auto event = events.find("Attestor rejected proof, policy failed", error);
        EXPECT_EQ(events.causeOf(event, "Attestor rejected proof, policy failed", error), issue);
    }
}

// The agent's line is the same whether nobody answered or somebody said no.
TEST(BuiltInEvents, TellAServiceThatAnsweredFromOneThatDidNot)
{
    const auto events = telemetry::EventCatalogue::builtIn();
    constexpr std::string_view kLine = "IMDS not reachable";
    const std::pair<const char*, const char*> causes[] = {
        {R"(attested document: HTTP 429: {"error":"Too many requests"})", "log.metadata-throttled"},
        {R"(attested document: HTTP 400: {"error":"Bad request"})", "log.metadata-refused"},
        {"attested document: connection refused", "log.metadata-unreachable"},
        {"", "log.metadata-unreachable"},
    };
    for (const auto& [error, issue] : causes) {
        EXPECT_EQ(events.causeOf(events.find(kLine, error), kLine, error), issue) << error;
    }
}
