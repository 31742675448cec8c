// SPDX-License-Identifier: GPL-3.0-or-later
// The command line on the evidence of the sample cases, taken apart into files.
#include "case/casefile.h"
#include "json.h"
#include "process.h"
#include "scratch.h"
#include "support/shared.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::test;

namespace {

constexpr char kCase[] = ASSAYER_DEMO_FOLDER "/accepted.attestcase";

/// The accepted case as the files that a person would have.
class Files : public testing::Test {
protected:
    Files()
    {
        auto c = casefile::read("case", copyBytes(asBytes(readFile(kCase).value_or(""))));
        EXPECT_TRUE(c);
        if (!c) {
            return;
        }
        const auto& evidence = c->evidence.front();
        m_document = m_scratch.file("document.json", asText(evidence.bytes));
        m_policy = m_scratch.file("policy.yaml", asText(c->policy));
        m_root = m_scratch.file(
            "root.der", asText(c->context.anchors.all().front().certificate->der()));
        m_resource = evidence.resourceId;
        m_nonce = *c->context.nonce;
        for (const auto& exchange : c->exchanges) {
            const bool isArm = std::holds_alternative<verify::ArmRequest>(exchange.request);
            auto& files = isArm ? m_arm : m_intermediates;
            files.push_back(m_scratch.file((isArm ? "arm-" : "aia-") + std::to_string(files.size()),
                asText(exchange.reply.body)));
        }
        // ARM objects have to carry their id; what answers for the subscription does.
        EXPECT_FALSE(m_arm.empty());
        EXPECT_FALSE(m_intermediates.empty());
    }

    /// What is needed for a pass; options named in `without` are left out with their values.
    [[nodiscard]] std::vector<std::string> words(const std::vector<std::string>& without = {}) const
    {
        const std::vector<std::pair<std::string, std::vector<std::string>>> options{
            {"--policy", {m_policy}}, {"--tenant-domain", {"contoso.onmicrosoft.com"}},
            {"--nonce", {m_nonce}}, {"--time", {"2026-07-28T13:24:00Z"}}, {"--add-roots", {m_root}},
            {"--intermediates", m_intermediates}, {"--resource-id", {m_resource}},
            {"--arm", m_arm}};
        std::vector<std::string> out{"verify", "attested", m_document};
        for (const auto& [name, values] : options) {
            if (std::find(without.begin(), without.end(), name) == without.end()) {
                out.push_back(name);
                out.insert(out.end(), values.begin(), values.end());
            }
        }
        return out;
    }

    [[nodiscard]] std::vector<std::string> with(
        std::vector<std::string> base, const std::vector<std::string>& more) const
    {
        base.insert(base.end(), more.begin(), more.end());
        return base;
    }

    Scratch m_scratch;
    std::string m_document, m_policy, m_root, m_resource, m_nonce;
    std::vector<std::string> m_arm, m_intermediates;
};

} // namespace

TEST_F(Files, Pass)
{
    const auto result = assay(with(words(), {"--json"}));
    EXPECT_EQ(result.exit, 0) << result.out << result.err;
    const JsonObject object(result.out);
    EXPECT_EQ(object.text("verdict"), "accept");
    EXPECT_EQ(object.raw("stage"), "null");
    const auto attributes = object.texts("attributes");
    EXPECT_NE(std::find(attributes.begin(), attributes.end(),
                  "azure_imds:azure_imds.vm.name=\"shop-frontend-1\""),
        attributes.end())
        << result.out;
    EXPECT_TRUE(object.has("content"));
}

TEST_F(Files, PassForPeople)
{
    const auto result = assay(with(words(),
        {"--trust-domain", "prod.contoso.example", "--template", "/vm/{{azure_imds.vm.id}}"}));
    EXPECT_EQ(result.exit, 0) << result.out << result.err;
    EXPECT_NE(result.out.find("spiffe://prod.contoso.example/vm/"), std::string::npos);
    EXPECT_EQ(result.out.find("curl"), std::string::npos) << result.out;
}

TEST_F(Files, AnotherNonceIsRejectedThere)
{
    const auto result = assay(with(words({"--nonce"}), {"--nonce", "another", "--json"}));
    EXPECT_EQ(result.exit, 1);
    EXPECT_EQ(JsonObject(result.out).text("stage"), "nonce");
}

TEST_F(Files, MissingIntermediatesLeaveItOpenAndAreNamed)
{
    const auto json = assay(with(words({"--intermediates"}), {"--json"}));
    EXPECT_EQ(json.exit, 1);
    EXPECT_EQ(JsonObject(json.out).raw("indeterminate"), "true") << json.out;
    EXPECT_EQ(JsonObject(json.out).text("stage"), "chain");

    const auto people = assay(words({"--intermediates"}));
    EXPECT_NE(people.out.find("curl -sSf --max-time 10 -o "), std::string::npos) << people.out;
    EXPECT_NE(people.out.find("'https://www.microsoft.com/pkiops/certs/"), std::string::npos);
}

TEST_F(Files, EmptyIntermediatesAreAnEmptySet)
{
    const auto empty = m_scratch.file("empty.pem", "\n");
    const auto result
        = assay(with(words({"--intermediates"}), {"--intermediates", empty, "--json"}));
    EXPECT_EQ(result.exit, 1);
    EXPECT_EQ(JsonObject(result.out).text("stage"), "chain");
}

TEST_F(Files, MissingMachineLeavesTheResourceOpen)
{
    const auto result
        = assay(with(words({"--arm"}), {"--arm", m_scratch.file("none.json", "{}"), "--json"}));
    EXPECT_EQ(result.exit, 1);
    EXPECT_EQ(JsonObject(result.out).raw("indeterminate"), "true") << result.out;
    EXPECT_EQ(JsonObject(result.out).text("stage"), "policy");
}

TEST_F(Files, WithoutMachineTheResourceIsSkipped)
{
    const auto result = assay(with(words({"--arm"}), {"--json"}));
    EXPECT_EQ(result.exit, 0) << result.out;
}

TEST_F(Files, ArmAnswersComeInLists)
{
    std::string list = "{\"value\":[";
    for (const auto& file : m_arm) {
        list += (list.back() == '[' ? "" : ",") + readFile(file).value_or("");
    }
    const auto result = assay(
        with(words({"--arm"}), {"--arm", m_scratch.file("list.json", list + "]}"), "--json"}));
    EXPECT_EQ(result.exit, 0) << result.out;
    EXPECT_NE(result.out.find("shop-frontend-1"), std::string::npos);
}

TEST_F(Files, RootsReplaceTheShippedOnes)
{
    const auto result = assay(with(words({"--add-roots"}), {"--roots", m_root, "--json"}));
    EXPECT_EQ(result.exit, 0) << result.out;
}

TEST_F(Files, UnknownRootIsRejected)
{
    const auto result = assay(with(words({"--add-roots"}), {"--json"}));
    EXPECT_EQ(result.exit, 1);
    EXPECT_EQ(JsonObject(result.out).text("stage"), "chain") << result.out;
}

TEST_F(Files, MalformedHelpersAreRejectionsOfTheirStage)
{
    const auto broken = m_scratch.file("broken", "-----BEGIN CERTIFICATE-----\n!\n");
    const auto rootless = assay(with(words({"--add-roots"}), {"--roots", broken, "--json"}));
    EXPECT_EQ(rootless.exit, 1);
    EXPECT_EQ(JsonObject(rootless.out).text("stage"), "chain") << rootless.out;

    const auto policy = m_scratch.file("broken.yaml", "section: AgentAttestation\nspec: [\n");
    const auto lawless = assay(with(words({"--policy"}), {"--policy", policy, "--json"}));
    EXPECT_EQ(lawless.exit, 1);
    EXPECT_EQ(JsonObject(lawless.out).text("stage"), "policy") << lawless.out;
}

TEST_F(Files, HalfAnIdentityIsUsage)
{
    EXPECT_EQ(assay(with(words(), {"--template", "/x"})).exit, 2);
}

TEST_F(Files, ReportsGoWhereTheyShould)
{
    for (const char* form : {"text", "json", "md", "html"}) {
        const auto path = m_scratch.path(std::string("report.") + form);
        const auto toFile = assay(with(words(), {"--report", form, "--out", path}));
        EXPECT_EQ(toFile.exit, 0) << toFile.err;
        const auto written = readFile(path).value_or("");
        EXPECT_FALSE(written.empty()) << form;
        const auto toOutput = assay(with(words(), {"--report", form}));
        EXPECT_EQ(toOutput.out, written) << form;
    }
}

TEST_F(Files, RedactedReportsNameNoMachine)
{
    const auto plain = assay(with(words(), {"--report", "json"}));
    const auto redacted = assay(with(words(), {"--report", "json", "--redact"}));
    EXPECT_NE(plain.out.find("shop-frontend-1"), std::string::npos);
    EXPECT_EQ(redacted.out.find("shop-frontend-1"), std::string::npos);
}

TEST_F(Files, CaseKeepsWhatDecided)
{
    auto command = words();
    command.erase(command.begin(), command.begin() + 2);
    const auto path = m_scratch.path("made.attestcase");
    const std::vector<std::string> begin{"case", "new"};
    command.insert(command.begin(), begin.begin(), begin.end());
    const auto made = assay(with(command, {"--out", path}));
    EXPECT_EQ(made.exit, 0) << made.err;
    const auto run = assay({"case", "run", path, "--json"});
    EXPECT_EQ(run.exit, 0) << run.out << run.err;
    EXPECT_TRUE(run.err.empty()) << run.err;
    EXPECT_EQ(assay({"case", "diff", path, path}).exit, 0);
    EXPECT_EQ(assay({"case", "diff", path, kCase}).exit, 1);
    EXPECT_EQ(assay({"case", "show", path}).exit, 0);

    const auto redacted = m_scratch.path("redacted.attestcase");
    EXPECT_EQ(assay({"case", "redact", path, "--out", redacted}).exit, 0);
    EXPECT_EQ(assay({"case", "run", redacted}).exit, 0);
}

TEST_F(Files, CaseOptionsOfTheOtherKindAreUsage)
{
    const auto result
        = assay({"case", "new", m_document, "--aud", "x", "--out", m_scratch.path("x")});
    EXPECT_EQ(result.exit, 2);
    EXPECT_NE(result.err.find("--aud"), std::string::npos) << result.err;
}

TEST_F(Files, DamagedCaseIsRejected)
{
    const auto path
        = m_scratch.file("bad.attestcase", readFile(kCase).value_or("").substr(0, 5000));
    const auto result = assay({"case", "run", path, "--json"});
    EXPECT_EQ(result.exit, 1);
    EXPECT_EQ(JsonObject(result.out).text("stage"), "case") << result.out;
}

TEST_F(Files, PolicyVerbs)
{
    EXPECT_EQ(assay({"policy", "check", m_policy}).exit, 0);
    EXPECT_EQ(assay({"policy", "lint", m_policy}).exit, 0);
    const auto words = assay({"policy", "explain", m_policy}).out;
    EXPECT_NE(words.find("contoso.onmicrosoft.com"), std::string::npos);
    EXPECT_NE(words.find("environment, team"), std::string::npos);
    for (const char* target : {"spirlctl", "terraform", "helm", "linux"}) {
        const auto made
            = assay({"policy", "export", m_policy, "--to", target, "--cluster-id", "c-1"});
        EXPECT_EQ(made.exit, 0) << target;
        EXPECT_NE(made.out.find("c-1"), std::string::npos) << target;
    }
    const auto agent = m_scratch.file("agent.yaml",
        "cluster-id: c-1\nagent-attestors:\n  - type: azure_imds\n    config:\n"
        "      tenant_domain: fabrikam.onmicrosoft.com\n");
    const auto held = assay({"policy", "check", m_policy, "--agent", agent});
    EXPECT_EQ(held.exit, 1) << "an agent that no policy can admit";
    EXPECT_NE(held.out.find("policy.agent-domain-unknown"), std::string::npos) << held.out;
}

TEST_F(Files, PolicyProblemsHavePlaces)
{
    const auto path = m_scratch.file(
        "bad.yaml", "section: AgentAttestation\nschema: v1\nspec:\n  policy: []\n");
    const auto result = assay({"policy", "check", path});
    EXPECT_EQ(result.exit, 1);
    EXPECT_NE(result.out.find("bad.yaml:4:3: error: "), std::string::npos) << result.out;
}

TEST_F(Files, TrustVerbs)
{
    const auto anchors = assay({"trust", "list"}).out;
    for (const char* name : {"DigiCert Global Root G2", "DigiCert Global Root CA",
             "Microsoft RSA Root Certificate Authority 2017", "Microsoft TLS RSA Root G2"}) {
        EXPECT_NE(anchors.find(name), std::string::npos) << name;
    }
    const auto imported = assay({"trust", "import", m_root});
    EXPECT_EQ(imported.exit, 0);
    EXPECT_NE(imported.out.find("would add 1 anchor\n"), std::string::npos) << imported.out;

    const auto checked = assay({"trust", "check", m_intermediates[0], "--roots", m_root,
        "--intermediates", m_intermediates[1], "--time", "2026-07-28T13:24:00Z"});
    EXPECT_EQ(checked.exit, 0) << checked.out;
    EXPECT_NE(checked.out.find("Assayer Lab Root G2"), std::string::npos);
    EXPECT_NE(checked.out.find("allowed, www.microsoft.com"), std::string::npos) << checked.out;
}
