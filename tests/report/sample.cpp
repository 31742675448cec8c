// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include "report/texts.h"

namespace attest::test {
namespace {

using namespace attest::report;

constexpr IssueId kWarning{"decode.base64-space"};
constexpr IssueId kCause{"json.duplicate-name"};

ReportedStage failedStage(const verify::StageInfo& info)
{
    ReportedStage stage{
        info.id, info.group, info.light, verify::StageState::Failed, {}, {}, {}, false, false};
    stage.findings.push_back(
        {kCause, Severity::Failure, {{"name", std::string("vmId")}, {"count", std::int64_t{2}}},
            {{"content", 40, 6, Position{3, 9}, "\"vmId\"", true, false}}});
    stage.consulted.push_back(
        {"content", 0, 200, Position{1, 1}, std::string(64, 'x'), true, true});
    return stage;
}

ReportedStage warnedStage(const verify::StageInfo& info)
{
    ReportedStage stage{
        info.id, info.group, info.light, verify::StageState::Warned, {}, {}, {}, false, false};
    stage.findings.push_back({kWarning, Severity::Warning, {{"alphabet", std::string("standard")}},
        {{"attested.json", 12, 1, Position{1, 13}, " ", true, false}}});
    stage.facts.push_back(
        {"der.bytes", "2817", {{"der", 0, 2817, {}, "\x30\x82\x0a\xfd", false, true}}});
    return stage;
}

std::vector<ReportedStage> stages()
{
    std::vector<ReportedStage> out;
    for (const verify::StageInfo& info : verify::stagesOf(verify::Method::AzureImds)) {
        if (info.id == "content") {
            out.push_back(failedStage(info));
        } else if (info.id == "envelope") {
            out.push_back(warnedStage(info));
        } else {
            out.push_back({info.id, info.group, info.light, verify::StageState::Passed, {}, {}, {},
                false, false});
        }
    }
    return out;
}

ReportedAttempt attempt()
{
    ReportedAttempt attempt;
    attempt.links.push_back({"CN=eastus.metadata.azure.com", "CN=Issuing CA", std::string(64, 'a'),
        *parseRfc3339("2026-06-01T00:00:00Z"), *parseRfc3339("2026-12-01T00:00:00Z"),
        trust::Origin::Leaf, ""});
    attempt.links.push_back({"CN=Issuing CA", "CN=Root", std::string(64, 'b'),
        *parseRfc3339("2020-01-01T00:00:00Z"), *parseRfc3339("2030-01-01T00:00:00Z"),
        trust::Origin::Aia, "https://www.microsoft.com/pkiops/certs/x.crt"});
    attempt.findings.emplace_back(1, ReportedFinding{kWarning, Severity::Note, {}, {}});
    attempt.anchor = "Root";
    attempt.provenance = trust::Provenance::Shipped;
    attempt.good = true;
    return attempt;
}

ReportedRun imdsRun()
{
    ReportedRun run;
    run.evidenceName = "attested.json";
    run.evidenceSha256 = std::string(64, '0');
    run.evidenceBytes = 4096;
    run.tenantDomain = kTenantDomain;
    run.resourceId = std::string("/subscriptions/") + kSubscription
        + "/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachines/web";
    run.nonce = "1234567890";
    run.nonceGiven = true;
    run.overrides = {"subscriptions"};
    run.outcome = verify::Outcome::Fail;
    run.lights = {verify::LightState::Off, verify::LightState::On, verify::LightState::On,
        verify::LightState::Unknown};
    run.stages = stages();
    run.blocking = 7;
    run.cause = kCause;
    run.group = "content";
    run.attributes = {"azure_imds:azure_imds.vm.name=\"web\""};
    run.spiffeId = "spiffe://example.org/web";
    run.chain = {attempt()};
    run.chainShown = 0;
    run.chainAttempts = 1;
    run.exchanges.push_back({"arm", run.resourceId, "", verify::ReplyStatus::Ok, 200, 512,
        std::string(64, 'c'), "https://management.azure.com"});
    run.buffers.push_back({"attested.json", Derivation::Given, 4096, {}});
    run.buffers.push_back(
        {"der", Derivation::Base64, 2817, Place{"attested.json", 30, 3756, {}, {}, false, false}});
    return run;
}

ReportedRun msiRun()
{
    ReportedRun run;
    run.method = verify::Method::AzureMsi;
    run.evidenceName = "token.jwt";
    for (const verify::StageInfo& info : verify::stagesOf(run.method)) {
        run.stages.push_back({info.id, info.group, info.light, verify::StageState::NotEvaluated, {},
            {}, {}, false, false});
    }
    run.blocking = 0;
    return run;
}

} // namespace

report::Report sampleReport()
{
    Report report;
    report.program = "0.0.0";
    report.clock = *parseRfc3339("2026-07-28T13:24:00Z");
    report.leeway = {300};
    report.outcome = verify::Outcome::Fail;
    report.cause = kCause;
    report.deciding = 0;
    report.policies.push_back({"production", verify::Outcome::Fail,
        {{"azure_imds", verify::AttestorOutcome::Reason::Verified, verify::Outcome::Fail, 0},
            {"k8s_psat", verify::AttestorOutcome::Reason::NotVerifiedHere,
                verify::Outcome::Indeterminate, {}}}});
    report.runs = {imdsRun(), msiRun()};
    report.identifiers = {{Identifier::Kind::TenantDomain, kTenantDomain},
        {Identifier::Kind::Subscription, kSubscription}, {Identifier::Kind::Vm, kVmId},
        {Identifier::Kind::ResourceGroup, "rg-web"}, {Identifier::Kind::Vm, "web"}};
    report.notes
        = {{"stage:chain", "asked the platform team", *parseRfc3339("2026-07-28T14:00:00Z")}};
    return report;
}

std::string hostileText()
{
    return "<script>alert(1)</script> </style> \"'& `x` | [a](http://b) ![i](j) **b** "
           "www.evil.example\n# h\n\x1b[31m\x07"
           "\xE2\x80\xAE\xE2\x80\x8B\xFF{name} [[x]] "
           "eyJhbGciOiJSUzI1NiJ9.eyJ0aWQiOiIxIn0.c2lnbmF0dXJlc2VjcmV0 "
           "-----BEGIN PRIVATE KEY-----SECRETKEY-----END PRIVATE KEY-----";
}

report::Report hostileReport()
{
    Report report = sampleReport();
    forEachText(report, [](std::string& text) { text = hostileText(); });
    report.runs[0].stages[7].facts.push_back({hostileText(), hostileText(), {}});
    report.runs[0].overrides = {hostileText()};
    return report;
}

} // namespace attest::test
