// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_server/stand_in.h"

#include "base/ascii.h"
#include "golden/policy_text.h"
#include "lab/exchange/json_body.h"
#include "lab/mint/discovery.h"
#include "lab/mint/document.h"
#include "lab/mint/jwks.h"

namespace attest::test {

namespace {

using lab::http::Request;
using lab::http::Response;

Response notFound()
{
    return lab::http::json(404, lab::arm::error("ResourceNotFound", "there is nothing"));
}

lab::http::Handler armHandler(const golden::VmReplies& machine)
{
    const std::map<std::string, std::string> objects{
        {lowered(lab::arm::idOf(machine.vm)), lab::arm::toJson(machine.vm)},
        {lowered(lab::arm::idOf(machine.nic)), lab::arm::toJson(machine.nic)},
        {lowered(lab::arm::idOf(machine.subnet)), lab::arm::toJson(machine.subnet)},
        {"/subscriptions/" + machine.subscription.subscriptionId,
            lab::arm::toJson(machine.subscription)}};
    return [objects](const Request& request) {
        const auto found = objects.find(lowered(request.path()));
        if (request.header("Authorization") != "Bearer arm-token") {
            return lab::http::json(401, lab::arm::error("AuthenticationFailed", "no token"));
        }
        return found == objects.end() ? notFound() : lab::http::json(200, found->second);
    };
}

lab::http::Handler entraHandler(const golden::World& world)
{
    return [&world](const Request& request) {
        const std::string path = request.path();
        const std::string url = "https://" + std::string(*request.header("Host")) + path;
        if (request.method == "POST") {
            return lab::http::json(200, R"({"access_token":"arm-token","expires_in":3599})");
        }
        const auto v1 = lab::TokenVersion::V1;
        const auto cloud = lab::Cloud::Public;
        if (url == lab::discoveryUrl(cloud, world.tenant, v1)) {
            return lab::http::json(200, lab::discoveryDocument(cloud, world.tenant, v1));
        }
        return url == lab::keysUrl(cloud, world.tenant, v1)
            ? lab::http::json(200, lab::tenantJwks(cloud, v1, {world.otherKey, world.key}))
            : notFound();
    };
}

std::string documentFor(const StandIn& in, const std::string& nonce)
{
    lab::AttestedSpec spec;
    spec.nonce = nonce;
    spec.subscriptionId = in.world.subscription;
    spec.vmId = in.world.vmId;
    spec.createdOn = *in.now;
    return lab::mintDocument(spec, in.world.leaf()).envelope;
}

std::string tokenFor(const StandIn& in, const std::string& audience)
{
    lab::TokenSpec spec;
    spec.tenantId = in.world.tenant;
    spec.audience = audience;
    spec.clientId = in.world.client;
    spec.principalId = in.world.principal;
    spec.issuedAt = *in.now;
    return lab::tokenResponse(spec, lab::mintToken(spec, in.world.key), *in.now);
}

} // namespace

StandIn::StandIn()
    : log(std::make_shared<lab::LogBook>(clock()))
    , agentLog(std::make_shared<lab::LogBook>(clock()))
    , metrics(std::make_shared<lab::Metrics>())
    , agentMetrics(std::make_shared<lab::Metrics>())
{
    log->setLeast(lab::LogLevel::Debug);
    agentLog->setLeast(lab::LogLevel::Debug);
    const auto aia = [this](const Request& request) {
        const auto der
            = world.pki.download("http://" + std::string(*request.header("Host")) + request.target);
        return der ? lab::http::text(200, std::string(asText(*der))) : notFound();
    };
    network.attach("www.microsoft.com", aia);
    network.attach("caissuers.microsoft.com", aia);
    network.attach("login.microsoftonline.com", entraHandler(world));
    network.attach("sts.windows.net", entraHandler(world));
    network.attach("management.azure.com", armHandler(machine));
    imds = [this](const Request& request) {
        const std::string path = request.path();
        if (path == "/metadata/attested/document") {
            return lab::http::json(200, documentFor(*this, request.query("nonce").value_or("")));
        }
        if (path == "/metadata/instance/compute/resourceId") {
            return lab::http::text(200, lab::arm::idOf(machine.vm));
        }
        if (path == "/metadata/identity/info") {
            return lab::http::json(200, "{\"tenantId\":\"" + world.tenant + "\"}");
        }
        return path == "/metadata/identity/oauth2/token"
            ? lab::http::json(200, tokenFor(*this, request.query("resource").value_or("")))
            : notFound();
    };
}

std::string StandIn::policyText() const
{
    const golden::ImdsText imdsText{
        {{world.domain, world.tenant, {world.subscription}, {"environment", "team"}}}, {}};
    const golden::MsiText msiText{{{world.tenant, world.principal, {}, {}}}};
    return golden::policyYaml({{"azure_imds_policy", {golden::attestorText(imdsText)}},
        {"azure_policy", {golden::attestorText(msiText)}}});
}

lab::ServerSetup StandIn::setup()
{
    lab::ServerSetup setup;
    setup.seed = "stand-in";
    setup.clock = clock();
    setup.anchors = golden::anchorsOf({world.pki.tlsRoot()});
    setup.arm = lab::ArmPrincipal{};
    setup.arm->tenantId = world.tenant;
    setup.log = log;
    setup.metrics = metrics;
    setup.judged = [this](const lab::Judgement& judgement) {
        causes.emplace_back(judgement.appraisal.decidingVerdict().cause.value);
    };
    return setup;
}

std::unique_ptr<lab::TrustDomainServer> StandIn::server(const std::string& folder)
{
    auto made = setup();
    made.stateFolder = folder;
    auto server = lab::TrustDomainServer::make(network, std::move(made)).value();
    const auto wrong = server->clusters().set(
        "c-lab", "policy.yaml", policyText(), "/azure/{{azure_imds.vm.name}}");
    const auto other = server->clusters().set(
        "c-msi", "policy.yaml", policyText(), "/azure/{{azure_msi.identity.principal_id}}");
    return wrong.empty() && other.empty() ? std::move(server) : nullptr;
}

lab::AgentSetup StandIn::agentSetup(lab::TrustDomainServer& server, const std::string& config) const
{
    lab::AgentSetup setup;
    setup.config = policy::loadAgentConfig(config).config.value();
    setup.imds = lab::askerOf(imds);
    setup.server = lab::askerOf(server.handler());
    setup.log = agentLog;
    setup.metrics = agentMetrics;
    setup.seed = "stand-in";
    return setup;
}

lab::Agent StandIn::imdsAgent(lab::TrustDomainServer& server) const
{
    return lab::Agent(agentSetup(server,
        "agent:\n  auth:\n    clusterId: c-lab\n    attestors:\n    - type: azure_imds\n      "
        "config:\n        tenant_domain: \""
            + world.domain + "\"\n"));
}

lab::Agent StandIn::msiAgent(lab::TrustDomainServer& server) const
{
    return lab::Agent(
        agentSetup(server, "cluster-id: c-msi\nagent-attestors:\n- type: azure_msi\n"));
}

Request post(const std::string& target, const std::string& body)
{
    Request request;
    request.method = "POST";
    request.target = target;
    request.body = body;
    return request;
}

std::vector<std::string> messagesOf(const lab::LogBook& log)
{
    std::vector<std::string> out;
    for (const auto& line : log.after(0, log.lastSequence())) {
        out.push_back(lab::JsonBody::read(line.text)->text("msg"));
    }
    return out;
}

} // namespace attest::test
