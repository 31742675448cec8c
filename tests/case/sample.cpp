// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include "golden/world.h"

namespace attest::test {
namespace {

Bytes bytesOf(std::string_view text)
{
    return copyBytes(asBytes(text));
}

std::vector<verify::Exchange> exchanges()
{
    return {
        {verify::AiaRequest{"https://www.microsoft.com/pkiops/certs/x.crt",
             "http://www.microsoft.com/pkiops/certs/x.crt", "microsoft-pkiops", "CN=Leaf", 2},
            {verify::ReplyStatus::Ok, 200, {0x30, 0x00, 0xFF},
                "https://www.microsoft.com/pkiops/certs/x.crt"}},
        {verify::DiscoveryRequest{
             "https://login.example/.well-known/openid-configuration", "https://sts.example/1/"},
            {verify::ReplyStatus::NotFound, 404, bytesOf("gone"), "login.example"}},
        {verify::JwksRequest{"https://login.example/keys", true},
            {verify::ReplyStatus::Unavailable, 0, {}, ""}},
        {verify::ArmRequest{
             "/subscriptions/1/resourceGroups/G/providers/Microsoft.Compute/virtualMachines/v",
             "2024-07-01", "vm"},
            {verify::ReplyStatus::Ok, 200,
                bytesOf(
                    R"({"name":"v","tags":{"team":"core","secret":"x"},"properties":{"vmId":"1","osProfile":{"adminUsername":"root"}}})"),
                "https://management.azure.com"}},
    };
}

} // namespace

casefile::Case sampleCase()
{
    const golden::World& w = golden::world();
    casefile::Case c;
    c.evidence.push_back({verify::Method::AzureImds, "attested \xE2\x80\xAE.json",
        bytesOf("{\"x\":\"\\u0000\n\"}"), decode::EnvelopeForm::Anything, w.domain,
        "/subscriptions/1", verify::TokenSignature::Present});
    c.evidence.push_back({verify::Method::AzureMsi, "token.jwt", bytesOf(kToken),
        decode::EnvelopeForm::ResponseJson, "", "", verify::TokenSignature::Present});
    c.hasPolicy = true;
    c.policyName = "policy.yaml";
    c.policy = bytesOf("section: AgentAttestation\nattributeVMTagKeys: [team]\n\xFF");
    std::vector<trust::Anchor> anchors = golden::anchorsOf({w.pki.root(), w.pki.tlsRoot()}).all();
    anchors[1].certificate.reset(); // known by name and key alone
    anchors[1].notAfter = w.now;
    c.context.anchors = trust::Anchors(std::move(anchors)).with(trust::shippedAnchors().all());
    c.context.pool = {golden::pooled(w.pki.issuingCa(), trust::Origin::Cached)};
    c.context.closing = trust::AnchorClosing::Any;
    c.context.aia = verify::Access::None;
    c.context.arm = verify::Access::Granted;
    c.context.now = w.now + Duration{1};
    c.context.now.nanos = 5;
    c.context.leeway = {77};
    c.context.nonce = "";
    c.context.ledger = verify::NonceLedger{{{"n1", w.now, true}, {"n2", w.now, false}}, {60}};
    c.context.metadataDomains = std::vector<std::string>{"metadata.azure.com"};
    c.context.subscriptions = std::vector<std::string>{};
    c.context.jwks = bytesOf("{\"keys\":[]}");
    c.context.algorithms = {"RS256", "PS256"};
    c.context.demands = {"https://sts.example/1/", "api://x", false, true};
    c.context.identity = verify::IdentityDemand{"example.org", "/a/{{b}}"};
    c.context.collect = true;
    c.context.crossCheck = true;
    c.exchanges = exchanges();
    c.notes.push_back({"chain", "why \"this\" \\ one", w.now});
    c.notes.push_back({"", "token " + std::string(kToken), w.now});
    c.reportSha256 = std::string(64, 'a');
    return c;
}

} // namespace attest::test
