// SPDX-License-Identifier: GPL-3.0-or-later
// The documented flow, end to end inside one process: what the agent says, what the server says, and what
// both write down.
#include "decode/pem.h"
#include "golden/policy_text.h"
#include "lab/exchange/json_body.h"
#include "lab_server/stand_in.h"
#include "trust/chain.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::test;

namespace {

using Messages = std::vector<std::string>;

Messages withoutNoise(Messages all)
{
    std::erase(all, "finished call");
    return all;
}

} // namespace

TEST(Login, AMachineIsLetInByItsDocument)
{
    StandIn in;
    const auto server = in.server();
    auto agent = in.imdsAgent(*server);
    const auto done = agent.attest();
    EXPECT_TRUE(done.connected) << done.error << (in.causes.empty() ? "" : in.causes.front());
    EXPECT_EQ(done.spiffeId, "spiffe://lab.assayer.invalid/azure/payments-vm-1");
    EXPECT_EQ(withoutNoise(messagesOf(*in.log)),
        (Messages{"Login started with multi-attestation support",
            "Authorization received and verified", "Connected to agent"}));
    EXPECT_EQ(messagesOf(*in.agentLog), (Messages{"Sending Login", "Connected to server"}));
}

TEST(Login, AnIdentityIsLetInByItsToken)
{
    StandIn in;
    const auto server = in.server();
    auto agent = in.msiAgent(*server);
    const auto done = agent.attest();
    EXPECT_TRUE(done.connected) << done.error << (in.causes.empty() ? "" : in.causes.front());
    EXPECT_EQ(done.spiffeId, "spiffe://lab.assayer.invalid/azure/" + in.world.principal);
}

TEST(Login, LinesOfServerAndAgentShareATrace)
{
    StandIn in;
    const auto server = in.server();
    auto agent = in.imdsAgent(*server);
    const auto done = agent.attest();
    for (const auto& log : {in.log, in.agentLog}) {
        for (const auto& line : log->after(0, 100)) {
            EXPECT_EQ(lab::JsonBody::read(line.text)->text("trace_id"), done.traceId) << line.text;
        }
    }
}

TEST(Login, LinesHaveTheKeysOfZapInItsOrder)
{
    StandIn in;
    const auto server = in.server();
    auto agent = in.imdsAgent(*server);
    (void)agent.attest();
    const auto line = in.log->after(0, 1).front().text;
    EXPECT_TRUE(line.starts_with(
        "{\"level\":\"info\",\"ts\":1785245040,\"logger\":\"server.agentServer.session\",\"msg\":"
        "\"Login started with multi-attestation support\",\"trace_id\":"))
        << line;
    EXPECT_NE(line.find("\"providedMethods\":[\"azure_imds\"]"), std::string::npos) << line;
}

TEST(Login, TheAttributesAreLoggedAsDocumented)
{
    StandIn in;
    const auto server = in.server();
    auto agent = in.imdsAgent(*server);
    const auto done = agent.attest();
    EXPECT_NE(std::ranges::find(done.attributes, "azure_imds:azure_imds.vm.name=\"payments-vm-1\""),
        done.attributes.end());
    const auto lines = in.log->after(0, 100);
    const auto verified = std::ranges::find_if(lines, [](const lab::LogLine& line) {
        return line.text.find("Authorization received and verified") != std::string::npos;
    });
    ASSERT_NE(verified, lines.end());
    EXPECT_EQ(
        lab::JsonBody::read(verified->text)->texts("agentAttestationAttributes"), done.attributes);
}

TEST(Login, ProofsAreCountedByTypeAndOutcome)
{
    StandIn in;
    const auto server = in.server();
    auto agent = in.imdsAgent(*server);
    (void)agent.attest();
    const lab::Metrics::Labels good{{"attestor_type", "azure_imds"}, {"outcome", "success"}};
    EXPECT_EQ(in.metrics->value("spirl_attestation_signer_proof", good), 1);
    EXPECT_EQ(in.agentMetrics->value("spirl_attestation_agent_proof", good), 1);
}

TEST(Login, TheCertificateIsAnSvidOfItsTrustDomain)
{
    StandIn in;
    const auto server = in.server();
    auto agent = in.imdsAgent(*server);
    const auto done = agent.attest();
    const auto svid = trust::readCertificates(asBytes(done.svidPem));
    const auto root = trust::readCertificates(asBytes(done.bundlePem));
    ASSERT_TRUE(svid && root);
    trust::ChainOptions options;
    options.now = *in.now;
    trust::Workbench bench;
    const auto chain = trust::findChain(svid->front(), {},
        trust::Anchors(trust::anchorsFrom(*root, trust::Provenance::Lab, "bundle")), options,
        bench);
    EXPECT_TRUE(chain.good);
}

TEST(Login, ATenantDomainThatNoPolicyKnowsIsRefusedBeforeTheChallenge)
{
    StandIn in;
    const auto server = in.server();
    auto setup = in.agentSetup(*server,
        "cluster-id: c-lab\nagent-attestors:\n- type: azure_imds\n  config:\n    tenant_domain: "
        "other.example\n");
    lab::Agent agent(std::move(setup));
    const auto done = agent.attest();
    EXPECT_FALSE(done.connected);
    EXPECT_EQ(done.error, "tenant domain is not configured");
    EXPECT_EQ(in.causes, (Messages{"policy.tenant-domain-unknown"}));
    EXPECT_EQ(in.metrics->value("spirl_attestation_signer_proof",
                  {{"attestor_type", "azure_imds"}, {"outcome", "failed"}}),
        1);
}

TEST(Login, AMethodThatNoPolicyAsksForIsRefusedAtOnce)
{
    StandIn in;
    const auto server = in.server();
    (void)server->clusters().set("c-msi-only", "p",
        golden::policyYaml({{"p",
            {golden::attestorText(
                golden::MsiText{{{in.world.tenant, in.world.principal, {}, {}}}})}}}),
        "/x");
    lab::Agent agent(in.agentSetup(*server,
        "cluster-id: c-msi-only\nagent-attestors:\n- type: azure_imds\n  config:\n    "
        "tenant_domain: contoso.onmicrosoft.com\n"));
    EXPECT_EQ(agent.attest().error, "no cluster policy authorizes the provided attestors");
    EXPECT_EQ(in.causes, (Messages{"policy.no-policy-for-method"}));
}

TEST(Login, WithoutATokenNothingIsPresented)
{
    StandIn in;
    in.imds = [](const lab::http::Request&) {
        return lab::http::json(
            400, R"({"error":"invalid_request","error_description":"Identity not found"})");
    };
    const auto server = in.server();
    auto agent = in.msiAgent(*server);
    EXPECT_EQ(agent.attest().error, "No managed identity token available");
    EXPECT_EQ(messagesOf(*in.agentLog),
        (Messages{"Sending Login", "No managed identity token available", "Login failed"}));
}

TEST(Login, APolicyIsReplacedWhileTheServerRuns)
{
    StandIn in;
    const auto server = in.server();
    auto agent = in.imdsAgent(*server);
    EXPECT_TRUE(agent.attest().connected);
    lab::http::Request put = post("/v1/clusters/c-lab/policy",
        golden::policyYaml({{"p",
            {golden::attestorText(golden::ImdsText{
                {{in.world.domain, in.world.tenant, {in.world.otherSubscription}, {}}}, {}})}}}));
    put.method = "PUT";
    EXPECT_EQ(server->handler()(put).status, 200);
    EXPECT_EQ(agent.attest().error, "Attestor rejected proof, policy failed");
    EXPECT_EQ(in.causes.back(), "policy.subscription-not-allowed");
    put.body = "spec: []";
    EXPECT_EQ(server->handler()(put).status, 400);
    put.body = in.policyText();
    EXPECT_EQ(server->handler()(put).status, 200);
    EXPECT_TRUE(agent.attest().connected);
}

TEST(Login, AProofIsTakenOnceOnly)
{
    StandIn in;
    const auto server = in.server();
    auto agent = in.imdsAgent(*server);
    EXPECT_TRUE(agent.attest().connected);
    EXPECT_EQ(server->handler()(agent.lastAttestRequest()).status, 403);
    EXPECT_EQ(in.causes.back(), "nonce.challenge-used");
    EXPECT_EQ(server->issued(), 1U);
}

TEST(Login, ASessionOfATokenIsAnsweredOnceOnly)
{
    StandIn in;
    const auto server = in.server();
    auto agent = in.msiAgent(*server);
    EXPECT_TRUE(agent.attest().connected);
    EXPECT_EQ(server->handler()(agent.lastAttestRequest()).status, 400);
    EXPECT_EQ(server->issued(), 1U);
}

TEST(Login, AnAnswerThatCameTooLateIsStale)
{
    StandIn in;
    const auto server = in.server();
    auto setup = in.agentSetup(*server,
        "cluster-id: c-lab\nagent-attestors:\n- type: azure_imds\n  config:\n    tenant_domain: "
        "contoso.onmicrosoft.com\n");
    setup.imds = [&in](const lab::http::Request& request) -> Result<lab::http::Response> {
        *in.now = *in.now + Duration{request.path() == "/metadata/attested/document" ? 61 : 0};
        return in.imds(request);
    };
    lab::Agent agent(std::move(setup));
    EXPECT_FALSE(agent.attest().connected);
    EXPECT_EQ(in.causes.back(), "nonce.challenge-stale");
}

TEST(Login, AKeyThatIsNotTheAgentsIsNotCertified)
{
    StandIn in;
    const auto server = in.server();
    auto setup = in.agentSetup(*server,
        "cluster-id: c-lab\nagent-attestors:\n- type: azure_imds\n  config:\n    tenant_domain: "
        "contoso.onmicrosoft.com\n");
    setup.server = [&, handler = server->handler()](
                       lab::http::Request request) -> Result<lab::http::Response> {
        if (const auto at = request.body.find("key_signature\":\"M"); at != std::string::npos) {
            request.body[at + 30] = request.body[at + 30] == 'A' ? 'B' : 'A';
        }
        return handler(request);
    };
    lab::Agent agent(std::move(setup));
    EXPECT_FALSE(agent.attest().connected);
    EXPECT_EQ(server->issued(), 0U);
}

TEST(Login, WhatIsNoRequestIsRefused)
{
    StandIn in;
    const auto server = in.server();
    const auto handler = server->handler();
    EXPECT_EQ(handler(post("/v1/login", "no json")).status, 400);
    EXPECT_EQ(handler(post("/v1/login", "{}")).status, 404);
    EXPECT_EQ(handler(post("/v1/attest", "{\"session\":\"x\"}")).status, 404);
    EXPECT_EQ(handler(post("/v1/challenge", "{\"session\":\"x\"}")).status, 404);
    EXPECT_EQ(handler(post("/v1/unknown", "{}")).status, 404);
    lab::http::Request get;
    get.target = "/v1/login";
    EXPECT_EQ(handler(get).status, 405);
}
