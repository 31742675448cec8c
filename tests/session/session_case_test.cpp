// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/load.h"
#include "session/awaited.h"
#include "session/intake.h"
#include "session/samples.h"
#include "session/session_case.h"
#include "session/stepper.h"

#include <gtest/gtest.h>

namespace attest::session {
namespace {

using telemetry::AttestationSession;
using telemetry::SessionOutcome;

constexpr telemetry::Nanos kStart = 1'785'245'081'388'000'000;

AttestationSession failed()
{
    AttestationSession session;
    session.id = "75db07abc728622f";
    session.machine = "web-7";
    session.cluster = "prod";
    session.methods = {"azure_imds"};
    session.started = kStart;
    session.last = session.ended = kStart + 14'000'000;
    session.outcome = SessionOutcome::Failed;
    session.issue = "nonce.mismatch";
    session.error = "nonce mismatch";
    return session;
}

AttestationSession succeeded()
{
    auto session = failed();
    session.id = "19c0ffe2";
    session.outcome = SessionOutcome::Succeeded;
    session.issue = session.error = {};
    session.attributes = {
        {"azure_imds", "azure_imds.tenant.id", {"9188040d-6c67-4c5b-b112-36a304b66dad"}},
        {"azure_imds", "azure_imds.subscription.id", {"8d10da13-8125-4ba9-a717-bf7490507b3d"}},
        {"azure_imds", "azure_imds.vm.name", {"web-7"}},
    };
    return session;
}

// What was written is part of cases that people send each other, so every line of it is held.
TEST(SessionCase, HoldsWhatTheLogTells)
{
    const auto before = succeeded();
    const auto c = caseFromSession(failed(), {{}, {}, &before});
    EXPECT_TRUE(c.evidence.empty());
    EXPECT_EQ(formatRfc3339(c.context.now), "2026-07-28T13:24:41.402Z");
    ASSERT_EQ(c.notes.size(), 1U);
    EXPECT_EQ(c.notes.front().text, R"(session: 75db07abc728622f
outcome: failed
issue: nonce.mismatch
error: nonce mismatch
attestors: azure_imds
machine: web-7
clusterId: prod
started: 2026-07-28T13:24:41.388Z
ended: 2026-07-28T13:24:41.402Z
attributes of session: 19c0ffe2 at 2026-07-28T13:24:41.402Z
azure_imds:azure_imds.tenant.id="9188040d-6c67-4c5b-b112-36a304b66dad"
azure_imds:azure_imds.subscription.id="8d10da13-8125-4ba9-a717-bf7490507b3d"
azure_imds:azure_imds.vm.name="web-7"
policy: from-the-log.yaml)");
    EXPECT_EQ(c.policyName, "from-the-log.yaml");
    EXPECT_EQ(asText(c.policy),
        R"(# Made of what a log tells of one login. The cluster's own policy belongs here, and where the
# tenant's id stands as a name, the domain that agents name.
section: AgentAttestation
schema: v1
spec:
  policies:
    - name: from-the-log
      requiredAttestors:
        - type: azure_imds
          config:
            tenants:
              "9188040d-6c67-4c5b-b112-36a304b66dad":
                tenantID: "9188040d-6c67-4c5b-b112-36a304b66dad"
                restrictToSubscriptions:
                  - "8d10da13-8125-4ba9-a717-bf7490507b3d"
)");
}

AttestationSession placed()
{
    auto session = succeeded();
    session.attributes.push_back({"azure_imds", "azure_imds.resource_group", {"prod-rg"}});
    return session;
}
constexpr char kWeb7[]
    = "/subscriptions/8d10da13-8125-4ba9-a717-bf7490507b3d/resourceGroups/prod-rg/"
      "providers/Microsoft.Compute/virtualMachines/web-7";

TEST(SessionCase, NamesTheMachineThatItWaitsFor)
{
    const auto before = placed();
    const auto waits = awaitedBy(caseFromSession(failed(), {{}, {}, &before}));
    ASSERT_TRUE(waits);
    EXPECT_EQ(waits->machine, kWeb7);
}

TEST(SessionCase, NamesAnInstanceOfAUniformScaleSet)
{
    auto session = placed();
    session.attributes[2].values = {"web_12"};
    session.attributes.push_back({"azure_imds", "azure_imds.vmss.name", {"web"}});
    EXPECT_TRUE(
        machineOf(session, nullptr).ends_with("/virtualMachineScaleSets/web/virtualMachines/12"))
        << machineOf(session, nullptr);
    session.attributes[2].values = {"web_1a2b3c4d"};
    EXPECT_TRUE(machineOf(session, nullptr).ends_with("/virtualMachines/web_1a2b3c4d"));
}

TEST(SessionCase, TakesAMachineOfAFlexibleScaleSetForOneThoughItsNameHasNoLetter)
{
    auto session = placed();
    session.attributes.push_back({"azure_imds", "azure_imds.vmss.name", {"web"}});
    for (const char* name : {"web_40317725", "web_00000007", "web_007"}) {
        session.attributes[2].values = {name};
        EXPECT_TRUE(
            machineOf(session, nullptr).ends_with(std::string("Compute/virtualMachines/") + name))
            << machineOf(session, nullptr);
    }
    for (const char* instance : {"0", "10", "1000000"}) {
        session.attributes[2].values = {std::string("web_") + instance};
        EXPECT_TRUE(machineOf(session, nullptr)
                        .ends_with(std::string("Sets/web/virtualMachines/") + instance))
            << machineOf(session, nullptr);
    }
}

TEST(SessionCase, TakesTheMachineOutOfWhatResourceManagerSaid)
{
    auto session = failed();
    session.error = "no access to /subscriptions/x and '" + std::string(kWeb7) + "'.";
    EXPECT_EQ(machineOf(session, nullptr), kWeb7);
}

TEST(SessionCase, GuessesNoMachine)
{
    const auto before = succeeded(); // without a resource group
    EXPECT_EQ(machineOf(failed(), &before), "");
    const auto waits = awaitedBy(caseFromSession(failed(), {{}, {}, &before}));
    ASSERT_TRUE(waits) << "that it waits is known all the same";
    EXPECT_EQ(waits->machine, "");
    auto odd = placed();
    odd.attributes[3].values = {"../../other"};
    EXPECT_EQ(machineOf(odd, nullptr), "");
}

TEST(SessionCase, GivesItsEvidenceTheMachineAsItsHint)
{
    const auto before = placed();
    verify::Evidence evidence;
    evidence.method = verify::Method::AzureImds;
    const auto filled = withEvidence(caseFromSession(failed(), {{}, {}, &before}), evidence);
    EXPECT_EQ(filled.evidence.front().resourceId, kWeb7);
    EXPECT_FALSE(awaitedBy(filled)) << "it waits no more";
    evidence.resourceId = "as-it-says";
    EXPECT_EQ(withEvidence(caseFromSession(failed(), {{}, {}, &before}), evidence)
                  .evidence.front()
                  .resourceId,
        "as-it-says");
}

TEST(SessionCase, IsNotEveryCaseWithoutEvidence)
{
    casefile::Case c;
    EXPECT_FALSE(awaitedBy(c));
    c.notes.push_back({"", "resourceId: " + std::string(kWeb7), {}});
    EXPECT_FALSE(awaitedBy(c)) << "somebody's own note is no login's";
}

TEST(SessionCase, IsTheSameAfterItWasSaved)
{
    const auto before = succeeded();
    const auto text = casefile::write(
        caseFromSession(failed(), {{}, {}, &before}), casefile::TokenKeeping::StripSignature);
    const auto read = casefile::read("a.attestcase", copyBytes(asBytes(text)));
    ASSERT_TRUE(read.ok()) << read.problem().id.value;
    EXPECT_EQ(casefile::write(*read, casefile::TokenKeeping::StripSignature), text);
}

TEST(SessionCase, NamesTheIdentityToo)
{
    const auto yaml = policyFor({{"azure_msi", "azure_msi.tenant.id", {"t"}},
        {"azure_msi", "azure_msi.identity.principal_id", {"p"}}});
    EXPECT_NE(yaml.find("- tenantID: \"t\""), std::string::npos) << yaml;
    EXPECT_NE(yaml.find("principalID: \"p\""), std::string::npos) << yaml;
    EXPECT_EQ(policyFor({{"azure_msi", "azure_msi.tenant.id", {"t"}}}), "")
        << "an entry without a principal would let in every identity of the tenant";
}

TEST(SessionCase, HasThePolicyThatWasGiven)
{
    const auto c = caseFromSession(succeeded(), {"p.yaml", copyBytes(asBytes("a: b\n")), nullptr});
    EXPECT_EQ(c.policyName, "p.yaml");
    EXPECT_EQ(asText(c.policy), "a: b\n");
}

TEST(SessionCase, SaysWhereItsPolicyIsFrom)
{
    const auto lastLine = [](const casefile::Case& c) {
        const auto& text = c.notes.front().text;
        return text.substr(text.rfind('\n') + 1);
    };
    const auto given = copyBytes(asBytes("a: b\n"));
    EXPECT_EQ(lastLine(caseFromSession(succeeded(), {"p.yaml", given, nullptr, "web.attestcase"})),
        "policy: p.yaml of web.attestcase");
    EXPECT_EQ(lastLine(caseFromSession(succeeded(), {"p.yaml", given, nullptr})), "policy: p.yaml");
    EXPECT_EQ(lastLine(caseFromSession(succeeded())), "policy: from-the-log.yaml");
    EXPECT_EQ(lastLine(caseFromSession(failed())), "policy: none");
}

TEST(SessionCase, TakesTheTenantAloneFromAnotherMachineOfTheCluster)
{
    auto neighbour = succeeded();
    neighbour.machine = "web-8";
    SessionSurroundings around;
    around.neighbour = &neighbour;
    const auto c = caseFromSession(failed(), around);
    EXPECT_NE(asText(c.policy).find("9188040d-6c67-4c5b-b112-36a304b66dad"), std::string::npos);
    EXPECT_EQ(asText(c.policy).find("restrictToSubscriptions"), std::string::npos)
        << "which subscription this machine is in, nobody said";
    const auto& note = c.notes.front().text;
    EXPECT_NE(note.find("tenant of session: 19c0ffe2 at "), std::string::npos) << note;
    EXPECT_EQ(note.find("azure_imds.vm.name"), std::string::npos) << note;
}

TEST(SessionCase, KnowsAPolicyOfAnotherTenant)
{
    const auto known = succeeded().attributes;
    const auto read = [](const std::string& text) {
        auto loaded = policy::load("p.yaml", copyBytes(asBytes(text)));
        EXPECT_TRUE(loaded.policies.has_value());
        return std::move(loaded.policies).value_or(policy::PolicySet{});
    };
    const auto own = read(policyFor(known));
    EXPECT_TRUE(concerns(own, known));
    auto others = known;
    others.front().values = {"00000000-1111-2222-3333-444444444444"};
    EXPECT_FALSE(concerns(own, others));
    EXPECT_FALSE(concerns(own, {}))
        << "of a machine that nothing is known of, no policy is known to be";
    // The tenant of a machine is not the tenant of an identity.
    EXPECT_FALSE(concerns(own, {{"azure_msi", "azure_msi.tenant.id", known.front().values}}));
}

TEST(SessionCase, HasNoPolicyWhereTheLogTellsOfNone)
{
    EXPECT_FALSE(caseFromSession(failed()).hasPolicy);
}

TEST(SessionCase, MasksSecretsOfTheLog)
{
    auto session = failed();
    session.error
        = "bad bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLXRoYXQtaXMtc2VjcmV0";
    const auto note = caseFromSession(session).notes.front().text;
    EXPECT_EQ(note.find("c2lnbmF0dXJl"), std::string::npos) << note;
}

TEST(SessionCase, IsNotDecidedUntilThereIsEvidence)
{
    const auto before = succeeded();
    for (const auto* known : {static_cast<const AttestationSession*>(nullptr), &before}) {
        Stepper stepper(caseFromSession(failed(), {{}, {}, known}));
        stepper.run(Until::End);
        ASSERT_NE(stepper.appraisal(), nullptr);
        EXPECT_EQ(stepper.appraisal()->outcome(), verify::Outcome::Indeterminate);
        EXPECT_EQ(stepper.appraisal()->decidingVerdict().cause, verify::issue::kNoEvidence);
    }
}

TEST(SessionCase, TakesTheEvidenceIn)
{
    const auto before = succeeded();
    const auto open = caseFromSession(failed(), {{}, {}, &before});
    const auto sample = casefile::read("s", copyBytes(asBytes(samples()[0].text)));
    ASSERT_TRUE(sample.ok());
    const auto intake
        = takeIn("attested.json", copyBytes(sample->evidence.front().bytes), &open, Time{});
    ASSERT_TRUE(intake.changed);
    EXPECT_EQ(intake.added, "evidence");
    ASSERT_EQ(intake.changed->evidence.size(), 1U);
    EXPECT_EQ(
        intake.changed->evidence.front().tenantDomain, "9188040d-6c67-4c5b-b112-36a304b66dad");
    EXPECT_EQ(intake.changed->notes.size(), 1U);
    EXPECT_EQ(intake.changed->context.now, open.context.now);
    // A case that has some is left alone: the next document is another case.
    EXPECT_TRUE(
        takeIn("b.json", copyBytes(sample->evidence.front().bytes), &*intake.changed, Time{})
            .opened);
}

TEST(SessionCase, KnowsTheMachineByAnotherLoginThatWentWell)
{
    auto of = failed();
    EXPECT_TRUE(telemetry::tellsOfTheSame(succeeded(), of));
    auto bare = succeeded();
    bare.attributes.clear();
    EXPECT_FALSE(telemetry::tellsOfTheSame(bare, of));
    of.machine = "another";
    EXPECT_FALSE(telemetry::tellsOfTheSame(succeeded(), of));
    of.machine = {};
    EXPECT_FALSE(telemetry::tellsOfTheSame(succeeded(), of)) << "nothing names either of them";
}

// A server that refuses a login does not always say whose it was.
TEST(SessionCase, TakesTheTenantOfANeighbourWhereNothingNamesTheMachine)
{
    auto of = failed();
    of.machine = {};
    auto neighbour = succeeded();
    neighbour.machine = "another";
    EXPECT_TRUE(telemetry::tellsOfTheCluster(neighbour, of));
    SessionSurroundings around;
    around.neighbour = &neighbour;
    const auto c = caseFromSession(of, around);
    const auto policy = asText(c.policy);
    EXPECT_NE(policy.find("9188040d-6c67-4c5b-b112-36a304b66dad"), std::string_view::npos);
    EXPECT_EQ(policy.find("8d10da13-8125-4ba9-a717-bf7490507b3d"), std::string_view::npos)
        << "its subscription is the neighbour's own";
    EXPECT_EQ(c.notes.front().text.find("azure_imds.vm.name"), std::string::npos)
        << "the neighbour's attributes are not of this machine";
    neighbour.cluster = "staging";
    EXPECT_FALSE(telemetry::tellsOfTheCluster(neighbour, of));
}

} // namespace
} // namespace attest::session
