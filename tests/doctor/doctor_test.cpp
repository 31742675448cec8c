// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor against the lab, over its sockets: what is wrong in the tenant is told by its own finding.
#include "azure/arm/client.h"
#include "azure/shape.h"
#include "azure/sign_in/credential_issues.h"
#include "doctor/act.h"
#include "doctor/evidence.h"
#include "doctor/examine.h"
#include "doctor/issues.h"
#include "doctor/lab_side.h"
#include "lab/tenant/changes.h"
#include "policy/load.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <mutex>

using namespace attest;
using namespace attest::doctor;
using namespace attest::test;

namespace {

/// One examination with everything in order, unless a test changes something before.
struct Bench {
    std::unique_ptr<lab::Lab> lab = startedLab();
    azure::Connection connection = connectionTo(*lab);
    std::string app = lab::kOpsApp;
    Subject subject;
    net::Cancel cancel;
    std::vector<Diagnosis> made;

    Bench()
    {
        subject.clock = [this] { return lab->tenant().now(); };
        const auto world = lab->tenant().world();
        subject.scopes = {idOf(*lab::findMachine(*world, "web-01"))};
        subject.principal
            = principalOfApp(world->directory, lab::appNamed(*world, lab::kServerApp).appId)->id;
        subject.downloads = {"http://www.microsoft.com/pkiops/certs/none.crt"};
    }
    void run(const Progress& progress = {})
    {
        LabSession session(*lab, connection, app);
        subject.connection = connection;
        subject.session = &session;
        subject.transport = &session.transport();
        made = examine(subject, cancel, progress);
        subject.session = nullptr;
    }
    const Diagnosis& at(std::string_view check) const
    {
        static const Diagnosis none;
        const auto found = std::ranges::find_if(
            made, [&](const Diagnosis& each) { return each.check == check; });
        return found == made.end() ? none : *found;
    }
    bool says(std::string_view check, IssueId id) const
    {
        return std::ranges::any_of(
            at(check).findings, [&](const Finding& each) { return each.id == id; });
    }
    std::string told(std::string_view check) const
    {
        std::string all(check);
        all += " is " + std::string(verify::stageStateName(at(check).state));
        for (const auto& each : at(check).findings) {
            all += ", " + std::string(each.id.value);
            for (const auto& param : each.params) {
                all += " " + std::string(param.name) + "=" + paramText(param.value);
            }
        }
        return all;
    }
};

} // namespace

TEST(Doctor, WhatIsNeededStandsBeforeWhoNeedsIt)
{
    std::vector<std::string_view> seen;
    for (const auto& check : checks()) {
        for (const auto need : check.needs) {
            EXPECT_TRUE(std::ranges::count(seen, need)) << check.id << " needs " << need;
        }
        seen.push_back(check.id);
    }
}

TEST(Doctor, ATenantInOrderPasses)
{
    Bench bench;
    bench.run();
    for (const char* check : {"names", "proxy", "tls", "clock", "metadata", "metadata-rules",
             "identity", "sign-in", "audience", "application", "service-principal", "token-version",
             "discovery", "keys", "rights", "principal-rights"}) {
        EXPECT_EQ(bench.at(check).state, State::Passed) << bench.told(check);
    }
    for (const auto& made : bench.made) {
        EXPECT_FALSE(made.findings.empty()) << made.check << " does not say what was seen";
    }
    EXPECT_EQ(bench.at("host").state, State::Skipped);
    EXPECT_FALSE(bench.at("host").commands.empty());
}

TEST(Doctor, WhatHoldsSaysWhatWasSeen)
{
    Bench bench;
    bench.run();
    const auto world = bench.lab->tenant().world();
    const auto webId = idOf(*lab::findMachine(*world, "web-01"));
    const std::pair<const char*, std::string> seen[]{
        {"names", "address=127.0.0.1"},
        {"proxy", "hosts=localhost:"},
        {"tls", "date="},
        {"clock", "time="},
        {"metadata-rules", "plain=400"},
        {"sign-in", "account=" + bench.app},
        {"audience", "version=1.0 kid="},
        {"application", "audience=api://" + world->directory.tenantId},
        {"service-principal", "principal="},
        {"token-version", "version=1"},
        {"discovery", "keys=https://"},
        {"keys", "kid="},
        {"certificates", "date="},
        {"rights", "scope=" + webId + " actions=Microsoft.Compute/virtualMachines/read"},
        {"principal-rights",
            "principal=" + bench.subject.principal + " role=Reader scope=" + webId},
    };
    for (const auto& [check, words] : seen) {
        EXPECT_NE(bench.told(check).find(words), std::string::npos)
            << words << " is not in: " << bench.told(check);
    }
}

TEST(Doctor, AnIssuerOfNoKnownFormIsNotHeldAgainstAVersion)
{
    Bench bench;
    bench.subject.issuer = "https://own.example/";
    bench.run();
    EXPECT_EQ(bench.at("token-version").state, State::NotEvaluated) << bench.told("token-version");
    EXPECT_TRUE(bench.says("token-version", doctor::issue::kIssuerForm));
}

TEST(Doctor, RightsOnNothingAreNotSaidToHold)
{
    Bench bench;
    bench.subject.scopes.clear();
    bench.lab->intercept(lab::Azure::Arm, [](const auto& request, const auto& next) {
        return request.path() == "/subscriptions" ? lab::http::json(200, R"({"value":[]})")
                                                  : next(request);
    });
    bench.run();
    for (const char* check : {"rights", "principal-rights"}) {
        EXPECT_EQ(bench.at(check).state, State::NotEvaluated) << bench.told(check);
        EXPECT_TRUE(bench.says(check, doctor::issue::kNothingToRead)) << bench.told(check);
    }
}

TEST(Doctor, EachCheckIsToldAsItIsMade)
{
    Bench bench;
    std::vector<std::string> told;
    bench.run({[&](const Check& check) { told.push_back("? " + std::string(check.id)); },
        [&](const Diagnosis& each) { told.push_back("= " + std::string(each.check)); }});
    ASSERT_EQ(told.size(), 2 * checks().size());
    EXPECT_EQ(told[0], "? names");
    EXPECT_EQ(told[1], "= names");
}

TEST(Doctor, CancellingLeavesTheRestUnevaluated)
{
    Bench bench;
    bench.run({[&](const Check& check) {
                   if (check.id == "metadata") {
                       bench.cancel.ask();
                   }
               },
        {}});
    EXPECT_EQ(bench.at("clock").state, State::Passed) << bench.told("clock");
    EXPECT_TRUE(bench.says("metadata", doctor::issue::kCancelled)) << bench.told("metadata");
    EXPECT_TRUE(bench.says("host", doctor::issue::kCancelled)) << bench.told("host");
}

TEST(Doctor, TheCasesPolicySaysWhatIsExaminedUnlessSomebodyDoes)
{
    constexpr char kTenant[] = "3f0c1f52-9d0e-4b7a-8a55-0d6f2b1c4e77";
    const std::string text = "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n"
                             "    - name: p\n      requiredAttestors:\n        - type: azure_msi\n"
                             "          config:\n            tenants:\n              - {tenantID: "
        + std::string(kTenant) + ", principalID: " + kTenant
        + ", audience: 'api://own/server', issuerURL: 'https://own.example/'}\n";
    auto loaded = policy::load("policy.yaml", copyBytes(asBytes(text)));
    ASSERT_TRUE(loaded.policies) << loaded.diagnostics.front().id.value;
    verify::Context context;
    context.policy = std::make_shared<const policy::PolicySet>(std::move(*loaded.policies));
    const verify::Appraisal appraisal({}, context);

    Subject subject;
    subject.connection.tenant = kTenant;
    subject.audience = "api://typed";
    lookAt(appraisal, subject);
    EXPECT_EQ(subject.audience, "api://typed");
    EXPECT_EQ(subject.issuer, "https://own.example/");

    Subject elsewhere;
    elsewhere.connection.tenant = "b7a2d9c4-5e11-4f6d-9c3a-71e0a8f4d2b6";
    lookAt(appraisal, elsewhere);
    EXPECT_EQ(elsewhere.audience, "") << "that of another tenant";
}

TEST(Doctor, WithoutASignInTheTenantIsNotJudged)
{
    Bench bench;
    LabSession session(*bench.lab, bench.connection, lab::kOpsApp);
    bench.subject.connection = bench.connection;
    bench.subject.transport = &session.transport();
    bench.made = examine(bench.subject, bench.cancel);
    EXPECT_TRUE(bench.says("sign-in", doctor::issue::kNotSignedIn)) << bench.told("sign-in");
    EXPECT_EQ(bench.at("sign-in").state, State::NotEvaluated);
    EXPECT_TRUE(bench.says("application", doctor::issue::kWaits)) << bench.told("application");
    EXPECT_EQ(bench.at("discovery").state, State::Passed) << bench.told("discovery");
}

TEST(Doctor, AMissingApplicationComesWithItsRemedy)
{
    Bench bench;
    bench.lab->tenant().change([](lab::World& world) {
        lab::removeApp(world, lab::appNamed(world, lab::kServerApp).appId);
    });
    bench.subject.principal.clear();
    bench.run();
    EXPECT_TRUE(bench.says("application", doctor::issue::kNoApplication))
        << bench.told("application");
    ASSERT_EQ(bench.at("application").commands.size(), 1U);
    EXPECT_EQ(bench.at("application").commands[0].argv[2], "app");
    EXPECT_TRUE(bench.says("audience", doctor::issue::kAudienceUnknown)) << bench.told("audience");
    EXPECT_TRUE(bench.says("service-principal", doctor::issue::kWaits));
}

TEST(Doctor, AMissingServicePrincipalIsCreatedOnlyOnceItIsSent)
{
    Bench bench;
    bench.lab->tenant().change([](lab::World& world) {
        const auto appId = lab::appNamed(world, lab::kServerApp).appId;
        lab::removePrincipal(world, principalOfApp(world.directory, appId)->id);
    });
    bench.subject.principal.clear();
    bench.run();
    ASSERT_TRUE(bench.says("service-principal", doctor::issue::kNoServicePrincipal))
        << bench.told("service-principal");
    ASSERT_EQ(bench.at("service-principal").acts.size(), 1U);
    const auto act = bench.at("service-principal").acts[0];
    bench.run();
    EXPECT_EQ(bench.at("service-principal").state, State::Failed) << "examining changed the tenant";
    LabSession session(*bench.lab, bench.connection, lab::kOpsApp);
    const auto sent = sendPrepared(act, session, bench.cancel);
    ASSERT_TRUE(sent.ok()) << sent.problem().id.value;
    bench.run();
    EXPECT_EQ(bench.at("service-principal").state, State::Passed)
        << bench.told("service-principal");
}

TEST(Doctor, AnActGoesToGraphAlone)
{
    Bench bench;
    LabSession session(*bench.lab, bench.connection, lab::kOpsApp);
    const auto sent = sendPrepared(
        {"create-application", "POST", bench.lab->url(lab::Azure::Arm) + "/x", "{}"}, session, {});
    ASSERT_FALSE(sent.ok());
    EXPECT_EQ(sent.problem().id, net::issue::kNotAllowed);
}

TEST(Doctor, TheVersionOfTokensIsHeldAgainstTheIssuer)
{
    Bench bench;
    bench.lab->tenant().change([](lab::World& world) {
        lab::setTokenVersion(world, lab::appNamed(world, lab::kServerApp).appId, 2);
    });
    bench.run();
    EXPECT_TRUE(bench.says("token-version", doctor::issue::kTokenVersion))
        << bench.told("token-version");
    EXPECT_TRUE(bench.says("token-version", doctor::issue::kAudienceForm));
    EXPECT_TRUE(bench.says("audience", doctor::issue::kIssuerDiffers)) << bench.told("audience");
}

TEST(Doctor, AMachineWithoutIdentityIsTold)
{
    Bench bench;
    bench.lab->tenant().change(
        [&](lab::World& world) { lab::setIdentity(world, bench.lab->defaultMachine(), {}); });
    bench.run();
    EXPECT_TRUE(bench.says("identity", doctor::issue::kNoIdentity)) << bench.told("identity");
    EXPECT_TRUE(bench.says("audience", doctor::issue::kWaits)) << bench.told("audience");
    ASSERT_EQ(bench.at("identity").commands.size(), 1U);
    EXPECT_EQ(bench.at("identity").commands[0].argv[1], "vm");
}

namespace {

std::string commandsOf(const Diagnosis& diagnosis)
{
    std::string all;
    for (const auto& command : diagnosis.commands) {
        for (const auto& word : command.argv) {
            all += word + " ";
        }
        all += "\n";
    }
    return all;
}

void withoutIdentity(Bench& bench)
{
    bench.lab->tenant().change(
        [&](lab::World& world) { lab::setIdentity(world, bench.lab->defaultMachine(), {}); });
}

} // namespace

TEST(Doctor, AnIdentityThatWasChosenIsTheOneThatIsAssigned)
{
    Bench bench;
    const std::string chosen = "/subscriptions/x/userAssignedIdentities/agent";
    bench.connection.credential.identity = chosen;
    bench.connection.credential.identityIs = azure::Credential::IdentityIs::ResourceId;
    withoutIdentity(bench);
    bench.run();
    EXPECT_NE(commandsOf(bench.at("identity")).find("--identities " + chosen), std::string::npos)
        << commandsOf(bench.at("identity"));
}

TEST(Doctor, OfAnIdentityChosenByItsClientIdOnlyThoseThatAreThereCanBeListed)
{
    Bench bench;
    bench.connection.credential.identity = "00000000-0000-4000-8000-000000000000";
    bench.connection.credential.identityIs = azure::Credential::IdentityIs::ClientId;
    withoutIdentity(bench);
    bench.run();
    const auto commands = commandsOf(bench.at("identity"));
    EXPECT_NE(commands.find("az vm identity show --ids "), std::string::npos) << commands;
    EXPECT_EQ(commands.find("assign"), std::string::npos) << commands;
}

TEST(Doctor, AnInstanceOfAScaleSetGetsItsIdentityByTheScaleSet)
{
    Bench bench;
    const auto instance = idOf(*lab::findMachine(*bench.lab->tenant().world(), "api-vmss_0"));
    withoutIdentity(bench);
    bench.lab->intercept(lab::Azure::Imds, [instance](const auto& request, const auto& next) {
        return request.path() == "/metadata/instance/compute"
            ? lab::http::json(200, R"({"resourceId":")" + instance + R"("})")
            : next(request);
    });
    bench.run();
    const auto set = instance.substr(0, instance.rfind("/virtualMachines/"));
    EXPECT_EQ(commandsOf(bench.at("identity")), "az vmss identity assign --ids " + set + " \n");
}

TEST(Doctor, WhatHoldsNoTokenIsNoIdentity)
{
    for (const char* body :
        {"<html>Sign in</html>", R"({"access_token":7})", R"({"access_token":"a.b"})"}) {
        Bench bench;
        bench.lab->intercept(lab::Azure::Imds, [body](const auto& request, const auto& next) {
            return request.path() == "/metadata/identity/oauth2/token"
                ? lab::http::text(200, body, "text/html")
                : next(request);
        });
        bench.run();
        EXPECT_EQ(bench.at("identity").state, State::Failed)
            << body << ": " << bench.told("identity");
        EXPECT_TRUE(bench.says("identity", doctor::issue::kNoToken)) << bench.told("identity");
        EXPECT_TRUE(bench.says("audience", doctor::issue::kWaits)) << bench.told("audience");
    }
}

TEST(Doctor, ARedirectOfTheMetadataServiceIsToldWithItsOriginAlone)
{
    for (const char* check : {"metadata", "identity"}) {
        Bench bench;
        const std::string part
            = check == std::string_view("identity") ? "/metadata/identity/" : "/metadata/";
        bench.lab->intercept(lab::Azure::Imds, [part](const auto& request, const auto& next) {
            if (!request.path().starts_with(part)) {
                return next(request);
            }
            auto answer = lab::http::text(302, "");
            answer.headers.push_back({"Location", "https://portal.example/login?of=planted"});
            return answer;
        });
        bench.run();
        EXPECT_EQ(bench.at(check).state, State::Failed) << bench.told(check);
        EXPECT_EQ(bench.told(check),
            std::string(check)
                + " is failed, credential.identity-redirected source=imds status=302 "
                  "target=https://portal.example:443");
    }
}

TEST(Doctor, WhoeverSignedOutOfAnIdentityGetsNoTokenOfIt)
{
    Bench bench;
    bench.connection.credential.kind = azure::CredentialKind::ManagedIdentity;
    bench.connection.signedOut = true;
    bench.run();
    EXPECT_TRUE(bench.says("identity", azure::issue::kSignedOut)) << bench.told("identity");
    EXPECT_FALSE(bench.says("audience", doctor::issue::kTokenFound)) << bench.told("audience");
}

TEST(Doctor, RightsThatTheServerLacksAreNamedWithTheirPlace)
{
    Bench bench;
    bench.lab->tenant().change([&](lab::World& world) {
        world.assignments.erase(std::remove_if(world.assignments.begin(), world.assignments.end(),
                                    [&](const lab::RoleAssignment& each) {
                                        return each.principalId == bench.subject.principal;
                                    }),
            world.assignments.end());
        lab::grantRole(
            world, bench.subject.principal, "Reader", idOf(*lab::findMachine(world, "web-01")));
    });
    bench.run();
    EXPECT_EQ(bench.at("rights").state, State::Passed) << bench.told("rights");
    EXPECT_TRUE(bench.says("principal-rights", doctor::issue::kPrincipalNoRight))
        << bench.told("principal-rights");
    const auto& commands = bench.at("principal-rights").commands;
    ASSERT_FALSE(commands.empty());
    EXPECT_EQ(commands[0].argv[1], "role");
    for (const auto& finding : bench.at("principal-rights").findings) {
        EXPECT_NE(paramText(finding.params[1].value), "Microsoft.Compute/virtualMachines/read");
    }
}

TEST(Doctor, RightsOfTheAccountAreTheirOwnCheck)
{
    Bench bench;
    bench.lab->tenant().change([&](lab::World& world) {
        const auto ops = principalOfApp(world.directory, lab::appNamed(world, lab::kOpsApp).appId);
        std::erase_if(world.assignments,
            [&](const lab::RoleAssignment& each) { return each.principalId == ops->id; });
    });
    bench.run();
    EXPECT_TRUE(bench.says("sign-in", doctor::issue::kNoSubscriptions)) << bench.told("sign-in");
    EXPECT_TRUE(bench.says("rights", doctor::issue::kNoRight)) << bench.told("rights");
    const auto commands = commandsOf(bench.at("rights"));
    EXPECT_NE(commands.find("--role Reader --scope " + bench.subject.scopes[0]), std::string::npos)
        << commands;
}

TEST(Doctor, AnInstanceOfAScaleSetIsFollowedIntoItsNetwork)
{
    Bench bench;
    const auto world = bench.lab->tenant().world();
    const auto instance = idOf(*lab::findMachine(*world, "api-vmss_0"));
    bench.subject.scopes = {instance};
    bench.run();
    for (const char* check : {"rights", "principal-rights"}) {
        EXPECT_EQ(bench.at(check).state, State::Passed) << bench.told(check);
        for (const char* action :
            {"virtualMachineScaleSets/virtualMachines/read", "virtualMachineScaleSets/read",
                "virtualMachineScaleSets/virtualMachines/networkInterfaces/read",
                "virtualNetworks/subnets/read"}) {
            EXPECT_NE(bench.told(check).find(action), std::string::npos)
                << action << " is not in: " << bench.told(check);
        }
    }
}

TEST(Doctor, RolesOfThePrincipalAreAskedForOnceAtEachPlace)
{
    Bench bench;
    const auto world = bench.lab->tenant().world();
    bench.subject.scopes = {"/subscriptions/" + world->subscriptions[0].subscriptionId};
    std::mutex lock;
    std::map<std::string, int> asked;
    bench.lab->intercept(lab::Azure::Arm, [&](const auto& request, const auto& next) {
        if (request.path().ends_with("/roleAssignments")) {
            const std::scoped_lock hold(lock);
            ++asked[request.path()];
        }
        return next(request);
    });
    bench.run();
    EXPECT_EQ(bench.at("principal-rights").state, State::Passed) << bench.told("principal-rights");
    const std::map<std::string, int> once{
        {bench.subject.scopes[0] + "/providers/Microsoft.Authorization/roleAssignments", 1}};
    EXPECT_EQ(asked, once);
}

TEST(Doctor, RolesOfThePrincipalAreReadToTheLastPage)
{
    Bench bench;
    const auto subscription
        = "/subscriptions/" + bench.lab->tenant().world()->subscriptions[0].subscriptionId;
    bench.subject.scopes = {subscription};
    bench.lab->tenant().change([&](lab::World& world) {
        const auto& principal = bench.subject.principal;
        lab::removeRoles(world, principal, subscription);
        // A page of the lab's holds two.
        for (const char* group :
            {"/resourceGroups/contoso-web-rg", "/resourceGroups/contoso-data-rg"}) {
            lab::grantRole(world, principal, "Virtual Machine Contributor", subscription + group);
        }
        lab::grantRole(world, principal, "Reader", subscription);
    });
    bench.run();
    EXPECT_EQ(bench.at("principal-rights").state, State::Passed) << bench.told("principal-rights");
}

TEST(Doctor, OfAWholeSubscriptionEveryKindThatAServerReadsIsLookedAt)
{
    Bench bench;
    const auto world = bench.lab->tenant().world();
    bench.subject.scopes = {"/subscriptions/" + world->subscriptions[0].subscriptionId};
    bench.run();
    for (const char* check : {"rights", "principal-rights"}) {
        EXPECT_EQ(bench.at(check).state, State::Passed) << bench.told(check);
        for (const char* action :
            {"Compute/virtualMachines/read", "Compute/virtualMachineScaleSets/read",
                "Compute/virtualMachineScaleSets/virtualMachines/read",
                "Compute/virtualMachineScaleSets/virtualMachines/networkInterfaces/read",
                "Network/networkInterfaces/read", "Network/virtualNetworks/subnets/read"}) {
            EXPECT_NE(bench.told(check).find(std::string("Microsoft.") + action), std::string::npos)
                << action << " is not in: " << bench.told(check);
        }
    }
}

TEST(Doctor, InterfacesOfScaleSetsThatCannotBeReadAreNamed)
{
    Bench bench;
    const auto world = bench.lab->tenant().world();
    bench.subject.scopes = {"/subscriptions/" + world->subscriptions[0].subscriptionId};
    bench.lab->intercept(lab::Azure::Arm, [](const auto& request, const auto& next) {
        return request.path().ends_with("/Microsoft.Authorization/permissions")
            ? lab::http::json(200,
                R"({"value":[{"actions":["*/read"],"notActions":["Microsoft.Compute/)"
                R"(virtualMachineScaleSets/virtualMachines/networkInterfaces/*"]}]})")
            : next(request);
    });
    bench.run();
    EXPECT_EQ(bench.at("rights").state, State::Failed) << bench.told("rights");
    EXPECT_NE(bench.told("rights").find(
                  "doctor.no-right action=Microsoft.Compute/virtualMachineScaleSets/"
                  "virtualMachines/networkInterfaces/read"),
        std::string::npos)
        << bench.told("rights");
}

TEST(Doctor, ManyPlacesAreEachLookedAt)
{
    Bench bench;
    const auto world = bench.lab->tenant().world();
    bench.subject.scopes.clear();
    for (const char name : std::string("abcdefghij")) {
        bench.subject.scopes.push_back(
            "/subscriptions/" + world->subscriptions[0].subscriptionId + "/resourceGroups/" + name);
    }
    bench.run();
    for (const auto& scope : bench.subject.scopes) {
        EXPECT_NE(bench.told("rights").find("scope=" + scope), std::string::npos) << scope;
    }
}

TEST(Doctor, WhatIsNoObjectIdIsNotTakenForNone)
{
    Bench bench;
    bench.subject.principal = "assay-server";
    bench.run();
    EXPECT_EQ(bench.at("principal-rights").state, State::Failed) << bench.told("principal-rights");
    EXPECT_TRUE(bench.says("principal-rights", doctor::issue::kPrincipalForm))
        << bench.told("principal-rights");
}

TEST(Doctor, WhatIsNoResourceIdIsNotTakenForNone)
{
    Bench bench;
    bench.subject.scopes.push_back("web-01");
    bench.run();
    EXPECT_EQ(bench.at("rights").state, State::Failed) << bench.told("rights");
    EXPECT_TRUE(bench.says("rights", doctor::issue::kScopeForm)) << bench.told("rights");
    EXPECT_TRUE(bench.says("rights", doctor::issue::kRightsFound)) << "of the other one";
}

TEST(Doctor, AListOfSubscriptionsThatIsNoneIsNotAnEmptyOne)
{
    const std::pair<const char*, IssueId> lists[]{
        {R"({"value":"none"})", azure::issue::kUnexpectedShape},
        {R"({"other":[]})", azure::issue::kUnexpectedShape},
        {R"({"value":[{"subscriptionId":1}]})", azure::issue::kUnexpectedShape},
        {"<html></html>", azure::issue::kNotJson},
        {R"({"value":[],"nextLink":"https://attacker.example/subscriptions"})",
            azure::issue::kForeignNextLink},
    };
    Bench bench;
    bench.subject.pause = [](auto, const net::Cancel&) { return true; }; // nobody is waited for
    for (const auto& [body, id] : lists) {
        bench.lab->intercept(
            lab::Azure::Arm, [text = std::string(body)](const auto& request, const auto& next) {
                return request.path() == "/subscriptions" && request.header("Authorization")
                    ? lab::http::json(200, text)
                    : next(request);
            });
        bench.run();
        EXPECT_EQ(bench.at("sign-in").state, State::Failed) << body << bench.told("sign-in");
        EXPECT_TRUE(bench.says("sign-in", id)) << body << bench.told("sign-in");
        EXPECT_FALSE(bench.says("sign-in", doctor::issue::kNoSubscriptions)) << body;
    }
}

TEST(Doctor, ResourceManagersRefusalsAreToldApart)
{
    const std::pair<int, IssueId> refusals[]{
        {403, doctor::issue::kArmRefused},
        {404, azure::issue::kArmNotFound},
        {503, azure::issue::kArmUnavailable},
    };
    Bench bench;
    bench.subject.pause = [](auto, const net::Cancel&) { return true; }; // nobody is waited for
    for (const auto& [status, id] : refusals) {
        bench.lab->intercept(
            lab::Azure::Arm, [status = status](const auto& request, const auto& next) {
                return request.path() == "/subscriptions" && request.header("Authorization")
                    ? lab::http::json(status, R"({"error":{"code":"Simulated","message":"m"}})")
                    : next(request);
            });
        bench.run();
        EXPECT_TRUE(bench.says("sign-in", id)) << status << bench.told("sign-in");
    }
}

TEST(Doctor, WhatDoesNotAnswerHoldsUpOnlyWhatAsksIt)
{
    Bench bench;
    bench.connection.endpoints.graph = "https://localhost:1";
    bench.run();
    EXPECT_EQ(bench.at("names").state, State::Failed);
    for (const char* check : {"tls", "clock", "sign-in", "discovery", "keys", "rights"}) {
        EXPECT_EQ(bench.at(check).state, State::Passed) << bench.told(check);
    }
    EXPECT_TRUE(bench.says("application", net::issue::kUnreachable)) << bench.told("application");
    EXPECT_NE(bench.told("names").find("host=localhost:1 "), std::string::npos)
        << "which of the services of one host: " << bench.told("names");
}

TEST(Doctor, WhereNothingAnswersTheOtherChecksWait)
{
    Bench bench;
    auto& to = bench.connection.endpoints;
    to.graph = to.arm = to.authority = "https://localhost:1";
    bench.run();
    for (const char* check : {"proxy", "tls", "clock", "sign-in", "discovery"}) {
        EXPECT_TRUE(bench.says(check, doctor::issue::kWaits)) << bench.told(check);
    }
}

TEST(Doctor, AClockThatIsOffIsTold)
{
    Bench bench;
    const auto now = bench.subject.clock;
    bench.subject.clock = [now] { return now() + Duration{3600}; };
    bench.run();
    EXPECT_EQ(bench.at("clock").state, State::Failed) << bench.told("clock");
    EXPECT_TRUE(bench.says("clock", doctor::issue::kClockAhead)) << bench.told("clock");
    bench.subject.clock = [now] { return now() - Duration{60}; };
    bench.run();
    EXPECT_EQ(bench.at("clock").state, State::Warned) << bench.told("clock");
    EXPECT_TRUE(bench.says("clock", doctor::issue::kClockBehind)) << bench.told("clock");
}

TEST(Doctor, SomethingThatAnswersInBetweenIsTold)
{
    Bench bench;
    bench.lab->intercept(lab::Azure::Arm, [](const lab::http::Request&, const lab::http::Handler&) {
        return lab::http::text(200, "<html>Sign in to the guest network</html>", "text/html");
    });
    bench.run();
    EXPECT_TRUE(bench.says("proxy", doctor::issue::kSomethingBetween)) << bench.told("proxy");
}

TEST(Doctor, AnAuthorityThatNobodyTrustsFailsTls)
{
    Bench bench;
    bench.connection.extraCaPem.clear();
    bench.run();
    EXPECT_EQ(bench.at("tls").state, State::Failed) << bench.told("tls");
    EXPECT_TRUE(bench.says("tls", net::issue::kTlsUntrusted)) << bench.told("tls");
}

TEST(Doctor, CertificatesThatEndAreToldWithTheirDay)
{
    Bench bench;
    const auto now = bench.subject.clock();
    bench.subject.chain = {{"leaf", now + Duration{86'400 * 5}}, {"old", now - Duration{1}}};
    bench.run();
    EXPECT_TRUE(bench.says("certificates", doctor::issue::kCertificateEnds))
        << bench.told("certificates");
    EXPECT_TRUE(bench.says("certificates", doctor::issue::kCertificateExpired));
}

TEST(Doctor, APageInPlaceOfACertificateIsTold)
{
    Bench bench;
    bench.lab->intercept(lab::Azure::Aia, [](const lab::http::Request&, const lab::http::Handler&) {
        return lab::http::text(200, "<html></html>", "text/html");
    });
    bench.run();
    EXPECT_TRUE(bench.says("downloads", doctor::issue::kDownloadForeign))
        << bench.told("downloads");
}

TEST(Doctor, WhatFailsIsToldBeforeWhatHolds)
{
    Bench bench;
    bench.connection.endpoints.graph = "https://localhost:1"; // the last that is asked
    bench.run();
    const auto& findings = bench.at("names").findings;
    ASSERT_GT(findings.size(), 1U) << bench.told("names");
    EXPECT_EQ(findings.front().severity, Severity::Failure) << bench.told("names");
    EXPECT_EQ(findings.back().id, doctor::issue::kReached) << bench.told("names");
}

namespace {

/// A service that is busy for the first requests to each path, and wishes to be left alone for so long.
void makeBusy(Bench& bench, lab::Azure service, int times, const char* after)
{
    struct Counted {
        std::mutex lock;
        std::map<std::string, int> asked;
    };
    bench.lab->intercept(service,
        [counted = std::make_shared<Counted>(), times, after = std::string(after)](
            const lab::http::Request& request, const lab::http::Handler& next) {
            const std::scoped_lock hold(counted->lock);
            if (counted->asked[std::string(request.path())]++ >= times) {
                return next(request);
            }
            auto answer = lab::http::json(429, R"({"error":"Too many requests"})");
            answer.headers.push_back({"Retry-After", after});
            return answer;
        });
}

} // namespace

TEST(Doctor, ABusyServiceIsAskedAgainAfterAsLongAsItSays)
{
    for (const auto service : {lab::Azure::Imds, lab::Azure::Arm, lab::Azure::Graph}) {
        Bench bench;
        std::vector<std::chrono::milliseconds> pauses;
        bench.subject.pause = [&](std::chrono::milliseconds time, const net::Cancel&) {
            pauses.push_back(time);
            return true;
        };
        makeBusy(bench, service, 1, "7");
        int told = 0;
        bench.run({{}, {}, [&](const azure::Waiting& one) { told += one.time.count() == 7; }});
        ASSERT_FALSE(pauses.empty());
        for (const auto pause : pauses) {
            EXPECT_EQ(pause, std::chrono::seconds(7));
        }
        EXPECT_EQ(std::size_t(told), pauses.size());
        const char* check = service == lab::Azure::Imds ? "metadata"
            : service == lab::Azure::Graph              ? "application"
                                                        : "rights";
        EXPECT_TRUE(bench.says(check, doctor::issue::kWaited)) << bench.told(check);
        for (const auto& made : bench.made) {
            EXPECT_NE(made.state, State::Failed) << bench.told(made.check);
            EXPECT_FALSE(bench.says(made.check, doctor::issue::kThrottled));
        }
    }
}

TEST(Doctor, ABusyServiceIsNotWaitedForWithoutEnd)
{
    Bench bench;
    bench.subject.downloads.clear();
    std::vector<std::chrono::milliseconds> pauses;
    bench.subject.pause = [&](std::chrono::milliseconds time, const net::Cancel&) {
        pauses.push_back(time);
        return true;
    };
    makeBusy(bench, lab::Azure::Imds, 1000, "3600");
    bench.run();
    ASSERT_FALSE(pauses.empty());
    for (const auto pause : pauses) {
        EXPECT_LE(pause, std::chrono::seconds(10));
    }
    EXPECT_EQ(bench.at("metadata").state, State::NotEvaluated) << bench.told("metadata");
    EXPECT_TRUE(bench.says("metadata", doctor::issue::kThrottled)) << bench.told("metadata");
    EXPECT_FALSE(bench.says("downloads", doctor::issue::kDownloadMissing))
        << "of a certificate that no document of this tenant names: " << bench.told("downloads");
}

TEST(Doctor, NothingThatAnswersIsNoMetadataService)
{
    Bench bench;
    bench.connection.places["169.254.169.254"].port = 1;
    bench.run();
    EXPECT_EQ(bench.at("metadata").state, State::NotEvaluated) << bench.told("metadata");
    EXPECT_TRUE(bench.says("metadata", doctor::issue::kNoMetadata)) << bench.told("metadata");
    EXPECT_EQ(bench.at("sign-in").state, State::Passed) << bench.told("sign-in");
}
