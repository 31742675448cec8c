// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence from other machines: what is started to the letter, what is taken of its output, and what is not.
#include "azure/fetch/facts.h"
#include "azure/fetch/fetch.h"
#include "azure/fetch/script.h"
#include "fetch_rig.h"
#include "lab/arm/answers.h"
#include "lab/arm/run_command.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;
namespace fs = std::filesystem;

namespace {

LabRig& rig()
{
    static LabRig one;
    return one;
}

FetchMeans means()
{
    FetchMeans all;
    all.transport = rig().transport.get();
    all.session = rig().session.get();
    all.imds.pause = [](auto, const net::Cancel&) { return true; };
    all.arm.patience.pause = [](auto, const net::Cancel&) { return true; };
    return all;
}

FetchOrder order(FetchWay way)
{
    FetchOrder one;
    one.way = way;
    one.host = "web-01";
    one.pod = "agent-0";
    one.machineId = lab::idOf(rig().machine("web-01"));
    return one;
}

FetchPlan plan(FetchOrder wanted)
{
    auto planned = planFetch(std::move(wanted));
    EXPECT_TRUE(planned) << planned.problem().id.value;
    return planned ? std::move(planned).value() : FetchPlan{};
}

template <typename T>
std::string idOf(const Result<T>& result)
{
    return result ? "" : std::string(result.problem().id.value);
}

/// A folder in front of the search path with programs of the test's own.
class Programs {
public:
    Programs()
        : m_folder(fs::temp_directory_path() / ("assayer-fetch-" + std::to_string(::getpid())))
        , m_path(std::getenv("PATH"))
    {
        fs::create_directories(m_folder);
        ::setenv("PATH", (m_folder.string() + ":" + m_path).c_str(), 1);
    }
    Programs(const Programs&) = delete;
    Programs& operator=(const Programs&) = delete;
    ~Programs()
    {
        ::setenv("PATH", m_path.c_str(), 1);
        fs::remove_all(m_folder);
    }
    void put(const std::string& name, const std::string& script)
    {
        std::ofstream(m_folder / name) << "#!/bin/sh\n" << script << "\n";
        fs::permissions(m_folder / name, fs::perms::owner_all);
    }
    /// One that keeps its arguments, and runs the last of them as a login shell of that machine would.
    void putRunner(const std::string& name, const std::string& run)
    {
        put(name,
            "for word in \"$@\"; do printf '%s\\n' \"$word\"; done > " + log()
                + "\nfor last in \"$@\"; do :; done\necho 'Welcome!'\n" + run);
    }
    /// A curl that reaches the lab's machine where the real one would reach its own.
    void putCurl()
    {
        const std::string imds = rig().lab->url(lab::Azure::Imds);
        put("curl",
            "for url in \"$@\"; do :; done\nexec /usr/bin/curl -q -s -S -H 'Metadata: true' "
            "-w '\\n%{http_code}' --noproxy '*' \""
                + imds + "${url#http://169.254.169.254}\"");
    }
    [[nodiscard]] std::vector<std::string> arguments() const
    {
        std::vector<std::string> words;
        std::ifstream in(log());
        for (std::string line; std::getline(in, line);) {
            words.push_back(line);
        }
        return words;
    }

private:
    [[nodiscard]] std::string log() const { return (m_folder / "arguments").string(); }
    fs::path m_folder;
    std::string m_path;
};

#define NEEDS_CURL()                                                                               \
    if (!fs::exists("/usr/bin/curl")) {                                                            \
        GTEST_SKIP() << "there is no curl";                                                        \
    }

} // namespace

TEST(Fetch, TakesADocumentOfThisMachine)
{
    const auto fetched = fetch(plan(order(FetchWay::Imds)), means(), net::Cancel());
    ASSERT_TRUE(fetched) << idOf(fetched);
    EXPECT_EQ(fetched->resourceId, lab::idOf(rig().machine("web-01")));
    const auto facts = factsOf(FetchWhat::Attested, fetched->answer);
    ASSERT_TRUE(facts) << idOf(facts);
    EXPECT_EQ(facts->nonce, fetched->nonce);
    EXPECT_EQ(facts->vmId, rig().machine("web-01").vmId);
}

TEST(Fetch, ShowsEveryRequestToThisMachine)
{
    const auto arrived = rig().record(lab::Azure::Imds);
    const auto planned = plan(order(FetchWay::Imds));
    ASSERT_TRUE(fetch(planned, means(), net::Cancel()));
    std::istringstream commands(commandFor(planned, rig().connection.endpoints));
    std::string command;
    for (const auto& request : *arrived) {
        ASSERT_TRUE(std::getline(commands, command)) << request.target << " is not shown";
        EXPECT_NE(command.find(request.target), command.npos) << command;
    }
    EXPECT_FALSE(std::getline(commands, command)) << command << " was not asked";
}

TEST(Fetch, TakesATokenOfThisMachine)
{
    FetchOrder wanted = order(FetchWay::Imds);
    wanted.what = FetchWhat::Token;
    wanted.resource = policy::defaultAudience(rig().world->directory.tenantId);
    const auto fetched = fetch(plan(wanted), means(), net::Cancel());
    ASSERT_TRUE(fetched) << idOf(fetched);
    const auto facts = factsOf(FetchWhat::Token, fetched->answer);
    ASSERT_TRUE(facts) << idOf(facts);
    EXPECT_EQ(facts->audience, wanted.resource);
}

TEST(Fetch, RunsTheScriptOverSsh)
{
    NEEDS_CURL();
    Programs programs;
    programs.putRunner("ssh", "exec sh -c \"$last\"");
    programs.putCurl();
    FetchOrder wanted = order(FetchWay::Ssh);
    wanted.host = "admin@web-01.example";
    const FetchPlan planned = plan(wanted);
    const auto fetched = fetch(planned, means(), net::Cancel());
    ASSERT_TRUE(fetched) << idOf(fetched) << paramText(fetched.problem().params.back().value);
    EXPECT_EQ(fetched->resourceId, lab::idOf(rig().machine("web-01")));
    const auto words = programs.arguments();
    EXPECT_EQ(words,
        (std::vector<std::string>{"-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=15", "--",
            "admin@web-01.example", "sh -c '" + planned.script + "'"}));
    EXPECT_EQ("ssh " + shownCommand(words), commandFor(planned, rig().connection.endpoints));
}

TEST(Fetch, RunsTheScriptInAPod)
{
    NEEDS_CURL();
    Programs programs;
    programs.putRunner("kubectl", "exec sh -c \"$last\"");
    programs.putCurl();
    FetchOrder wanted = order(FetchWay::Kubectl);
    wanted.pod = "deploy/agent";
    wanted.nameSpace = "spirl-system";
    wanted.container = "agent";
    wanted.context = "prod-eu";
    wanted.what = FetchWhat::Token;
    wanted.resource = policy::defaultAudience(rig().world->directory.tenantId);
    const FetchPlan planned = plan(wanted);
    const auto fetched = fetch(planned, means(), net::Cancel());
    ASSERT_TRUE(fetched) << idOf(fetched) << paramText(fetched.problem().params.back().value);
    EXPECT_EQ(programs.arguments(),
        (std::vector<std::string>{"--context=prod-eu", "--namespace=spirl-system", "exec",
            "deploy/agent", "--container=agent", "--", "sh", "-c", planned.script}));
}

TEST(Fetch, TellsARefusalOnTheOtherMachine)
{
    NEEDS_CURL();
    Programs programs;
    programs.putRunner("kubectl", "exec sh -c \"$last\"");
    programs.putCurl();
    FetchOrder wanted = order(FetchWay::Kubectl);
    wanted.what = FetchWhat::Token;
    wanted.resource = "api://nothing";
    EXPECT_EQ(idOf(fetch(plan(wanted), means(), net::Cancel())), "fetch.resource-unknown");
}

TEST(Fetch, TellsASilentMachineFromAnAnswer)
{
    Programs programs;
    programs.putRunner("ssh", "exec sh -c \"$last\"");
    programs.put("curl", "echo 'curl: (28) timed out' >&2; exit 28");
    const auto fetched = fetch(plan(order(FetchWay::Ssh)), means(), net::Cancel());
    EXPECT_EQ(idOf(fetched), "fetch.remote-no-answer");
    EXPECT_NE(paramText(fetched.problem().params.at(0).value).find("timed out"), std::string::npos);
}

TEST(Fetch, TellsWhatSshSaysWhenItFails)
{
    Programs programs;
    programs.put("ssh", "echo 'admin@web-01: Permission denied (publickey).' >&2; exit 255");
    const auto fetched = fetch(plan(order(FetchWay::Ssh)), means(), net::Cancel());
    EXPECT_EQ(idOf(fetched), "fetch.program-failed");
    EXPECT_EQ(paramText(fetched.problem().params.at(1).value), "255");
}

TEST(Fetch, TakesNothingThatIsNotBetweenItsMarks)
{
    Programs programs;
    programs.put("ssh", R"(echo '{"encoding":"pkcs7","signature":"MIIB"}')");
    EXPECT_EQ(
        idOf(fetch(plan(order(FetchWay::Ssh)), means(), net::Cancel())), "fetch.output-malformed");
}

TEST(Fetch, RunsACommandByResourceManager)
{
    LabRig own;
    own.session->tokenText = own.tokenOf(lab::kOpsApp);
    const auto arrived = own.record(lab::Azure::Arm);
    FetchMeans all = means();
    all.session = own.session.get();
    FetchOrder wanted = order(FetchWay::RunCommand);
    wanted.machineId = lab::idOf(own.machine("web-01"));
    const FetchPlan planned = plan(wanted);
    const auto fetched = fetch(planned, all, net::Cancel());
    ASSERT_TRUE(fetched) << idOf(fetched) << paramText(fetched.problem().params.back().value);
    EXPECT_EQ(fetched->resourceId, wanted.machineId);
    ASSERT_EQ(arrived->size(), 2U);
    EXPECT_EQ(arrived->at(0).method, "POST");
    EXPECT_EQ(arrived->at(0).path(), wanted.machineId + "/runCommand");
    EXPECT_EQ(arrived->at(0).body, planned.body);
    EXPECT_EQ(arrived->at(1).method, "GET");
    EXPECT_NE(commandFor(planned, own.connection.endpoints).find(planned.body), std::string::npos);
}

TEST(Fetch, RunsPowerShellOnWindows)
{
    LabRig own;
    own.session->tokenText = own.tokenOf(lab::kOpsApp);
    own.lab->tenant().change(
        [](lab::World& world) { lab::findMachine(world, "web-01")->osType = "Windows"; });
    const auto arrived = own.record(lab::Azure::Arm);
    FetchMeans all = means();
    all.session = own.session.get();
    FetchOrder wanted = order(FetchWay::RunCommand);
    wanted.machineId = lab::idOf(own.machine("web-01"));
    EXPECT_EQ(idOf(fetch(plan(wanted), all, net::Cancel())), "azure.refused") << "a shell's script";
    wanted.system = System::Windows;
    arrived->clear();
    const FetchPlan planned = plan(wanted);
    EXPECT_EQ(planned.script.find('\n'), std::string::npos);
    const auto document = fetch(planned, all, net::Cancel());
    ASSERT_TRUE(document) << idOf(document);
    EXPECT_EQ(document->nonce, planned.order.nonce);
    EXPECT_EQ(arrived->front().body, planned.body);
    EXPECT_NE(planned.body.find("RunPowerShellScript"), std::string::npos);
    wanted.what = FetchWhat::Token;
    wanted.resource = "https://management.azure.com/";
    EXPECT_EQ(idOf(fetch(plan(wanted), all, net::Cancel())), "");
    wanted.resource = "api://nobody/registered";
    EXPECT_EQ(idOf(fetch(plan(wanted), all, net::Cancel())), "fetch.resource-unknown");
}

TEST(Fetch, SaysWhoMayNotRunACommand)
{
    EXPECT_EQ(idOf(fetch(plan(order(FetchWay::RunCommand)), means(), net::Cancel())),
        "fetch.run-command-forbidden"); // whom the role Reader, which others want, does not help
}

TEST(Fetch, WaitsForACommandAndNoLongerThanItsBound)
{
    LabRig own;
    own.lab->intercept(lab::Azure::Arm, [](const auto& request, const auto&) {
        auto response = lab::http::text(202, "");
        response.headers.push_back({"Location",
            "https://" + std::string(request.header("Host").value_or("")) + "/operations/1"});
        response.headers.push_back({"Retry-After", "20"});
        return response;
    });
    std::vector<Waiting> waits;
    FetchMeans all = means();
    all.session = own.session.get();
    all.runCommand = std::chrono::seconds(60);
    all.arm.patience.waiting = [&waits](const Waiting& one) { waits.push_back(one); };
    EXPECT_EQ(idOf(fetch(plan(order(FetchWay::RunCommand)), all, net::Cancel())),
        "fetch.run-command-timed-out");
    EXPECT_EQ(waits.size(), 3U);
    EXPECT_EQ(waits.at(0).status, 202);
}

TEST(Fetch, FollowsNoOperationToAnotherHost)
{
    LabRig own;
    own.lab->intercept(lab::Azure::Arm, [](const auto&, const auto&) {
        auto response = lab::http::text(202, "");
        response.headers.push_back({"Location", "https://evil.example/operations/1"});
        return response;
    });
    FetchMeans all = means();
    all.session = own.session.get();
    EXPECT_EQ(idOf(fetch(plan(order(FetchWay::RunCommand)), all, net::Cancel())),
        "azure.next-link-elsewhere");
}

TEST(Fetch, TellsACommandThatFailed)
{
    LabRig own;
    own.lab->intercept(lab::Azure::Arm, [](const auto&, const auto&) {
        return lab::http::json(
            200, R"({"value":[{"code":"ProvisioningState/failed/1","message":"no agent"}]})");
    });
    FetchMeans all = means();
    all.session = own.session.get();
    EXPECT_EQ(idOf(fetch(plan(order(FetchWay::RunCommand)), all, net::Cancel())),
        "fetch.run-command-failed");
}

TEST(Fetch, RefusesTheAnswerToAnotherChallenge)
{
    LabRig own;
    own.lab->tenant().change([](lab::World& world) {
        world.hooks.documentContent
            = [](const lab::Machine&, lab::AttestedSpec& spec) { spec.nonce = "an-older-one"; };
    });
    FetchMeans all = means();
    all.transport = own.transport.get();
    const auto fetched = fetch(plan(order(FetchWay::Imds)), all, net::Cancel());
    EXPECT_EQ(idOf(fetched), "fetch.nonce-differs");
    EXPECT_EQ(paramText(fetched.problem().params.at(1).value), "an-older-one");
}

TEST(Fetch, TakesAFileThatIsEvidence)
{
    const auto given = fetch(plan(order(FetchWay::Imds)), means(), net::Cancel());
    ASSERT_TRUE(given) << idOf(given);
    FetchOrder wanted;
    wanted.way = FetchWay::File;
    EXPECT_TRUE(takeEvidence(plan(wanted), given->answer));
    wanted.nonce = "another";
    EXPECT_EQ(idOf(takeEvidence(plan(wanted), given->answer)), "fetch.nonce-differs");
    EXPECT_EQ(idOf(takeEvidence(plan(wanted), copyBytes(asBytes("text")))), "fetch.no-document");
}

TEST(Fetch, StartsNothingWithWordsThatAreMore)
{
    for (const char* host : {"", "-oProxyCommand=id", "a b", "a;b", "a`id`", "$(id)", "a@-b", "@b",
             "a@b@c", "a\nb", "'a'"}) {
        FetchOrder wanted = order(FetchWay::Ssh);
        wanted.host = host;
        EXPECT_EQ(idOf(planFetch(wanted)), "fetch.bad-host") << host;
    }
    for (const char* pod : {"", "-it", "a b", "a/b/c", "--", "a;b", "$x"}) {
        FetchOrder wanted = order(FetchWay::Kubectl);
        wanted.pod = pod;
        EXPECT_EQ(idOf(planFetch(wanted)), "fetch.bad-pod") << pod;
    }
    for (const char* id : {"/subscriptions/s", "/a/virtualMachines/x?y", "x"}) {
        FetchOrder wanted = order(FetchWay::RunCommand);
        wanted.machineId = id;
        EXPECT_EQ(idOf(planFetch(wanted)), "fetch.bad-machine") << id;
    }
    FetchOrder wanted = order(FetchWay::RunCommand);
    wanted.machineId.clear();
    EXPECT_EQ(idOf(planFetch(wanted)), "fetch.no-machine");
    wanted = order(FetchWay::Ssh);
    wanted.nonce = "a'; id; '";
    EXPECT_EQ(idOf(planFetch(wanted)), "fetch.bad-nonce");
    wanted = order(FetchWay::Kubectl);
    wanted.context = "--kubeconfig=/evil";
    EXPECT_EQ(idOf(planFetch(wanted)), "fetch.bad-pod");
}

TEST(Fetch, ItsScriptCanStandBetweenSingleQuotes)
{
    for (const FetchWhat what : {FetchWhat::Attested, FetchWhat::Token}) {
        FetchOrder wanted = order(FetchWay::Ssh);
        wanted.what = what;
        wanted.nonce = "+/=-_";
        wanted.resource = "api://x/y";
        wanted.identity = {IdentityChoice::By::ResourceId,
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/"
            "userAssignedIdentities/n"};
        const std::string script = plan(wanted).script;
        EXPECT_EQ(script.find_first_of("'!\n"), std::string::npos) << script;
    }
}

TEST(Script, KeepsADocumentWholeThatIsLargerThanAnOutput)
{
    const std::string body(5000, 'x');
    const auto output = lab::arm::scriptOutput(fetchScript("m", {"/metadata/a"}),
        [&body](const auto&) { return lab::http::text(200, body); });
    const auto answers = readScriptOutput("m", 1, output.out, output.error);
    ASSERT_TRUE(answers) << idOf(answers);
    EXPECT_EQ(answers->at(0).body, body);
}

TEST(Script, TellsOutputApartThatIsNotItsOwn)
{
    const std::string good = "motd\nassayer-m-0\nbody\n200\nassayer-m-1\nbye\n";
    const std::string rest = "noise\nassayer-m-0\n\n\nassayer-m-1\n";
    const auto answers = readScriptOutput("m", 1, good, rest);
    ASSERT_TRUE(answers) << idOf(answers);
    EXPECT_EQ(answers->at(0).body, "body");
    EXPECT_EQ(answers->at(0).status, 200);
    const auto reason = [](const auto& result) {
        return result ? std::string() : paramText(result.problem().params.at(0).value);
    };
    EXPECT_EQ(reason(readScriptOutput("m", 1, "", rest)), "missing");
    EXPECT_EQ(reason(readScriptOutput("m", 1, "dy\n200\nassayer-m-1\n", rest)), "cut");
    EXPECT_EQ(reason(readScriptOutput("m", 1, good + good, rest)), "twice");
    EXPECT_EQ(reason(readScriptOutput("other", 1, good, rest)), "missing");
    EXPECT_EQ(reason(readScriptOutput("m", 1, "assayer-m-1\nx\nassayer-m-0\n", rest)), "missing");
    EXPECT_EQ(reason(readScriptOutput("m", 1, good, "assayer-m-0\nx\nassayer-m-1\n")), "cut");
}

namespace {

EvidenceFacts first()
{
    EvidenceFacts facts;
    facts.issuer = "CA 1";
    facts.signer = "aa";
    facts.vmId = "vm";
    facts.depth = 3;
    facts.created = Time{1000};
    facts.expires = Time{1000 + 21600};
    return facts;
}

/// As it is an hour later with nothing changed.
EvidenceFacts later()
{
    EvidenceFacts facts = first();
    facts.created = Time{4600};
    facts.expires = Time{4600 + 21600};
    return facts;
}

/// "id before>after" of each change, in order.
std::string changed(const EvidenceFacts& after)
{
    std::string all;
    for (const Finding& one : changesBetween(first(), after)) {
        all += (all.empty() ? "" : ", ") + std::string(one.id.value) + " "
            + paramText(one.params.at(0).value) + ">" + paramText(one.params.at(1).value);
    }
    return all;
}

} // namespace

TEST(Changes, OfNewerEvidenceAreNone)
{
    EXPECT_EQ(changed(later()), "");
}

TEST(Changes, OfTheIssuerAreTold)
{
    auto after = later();
    after.issuer = "CA 2";
    EXPECT_EQ(changed(after), "fetch.issuer-changed CA 1>CA 2");
}

TEST(Changes, OfTheSignersCertificateAreTold)
{
    auto after = later();
    after.signer = "bb";
    EXPECT_EQ(changed(after), "fetch.signer-changed aa>bb");
}

TEST(Changes, OfTheMachineAreTold)
{
    auto after = later();
    after.vmId = "another";
    EXPECT_EQ(changed(after), "fetch.machine-changed vm>another");
}

TEST(Changes, OfTheChainsDepthAreTold)
{
    auto after = later();
    after.depth = 4;
    EXPECT_EQ(changed(after), "fetch.chain-depth-changed 3>4");
}

TEST(Changes, OfADepthThatNobodyLookedAtAreNone)
{
    auto after = later();
    after.depth = 0;
    EXPECT_EQ(changed(after), "");
}

TEST(Changes, OfTheExpiryAreTold)
{
    auto after = later();
    after.expires = Time{4600 + 3600};
    EXPECT_EQ(changed(after),
        "fetch.lifetime-changed 21600>3600, "
        "fetch.not-renewed 1970-01-01T06:16:40Z>1970-01-01T02:16:40Z");
}

TEST(Changes, OfADocumentThatEndsSoonerThanTheOneBeforeAreTold)
{
    auto after = later();
    after.created = Time{500};
    after.expires = Time{500 + 21600};
    EXPECT_EQ(changed(after), "fetch.not-renewed 1970-01-01T06:16:40Z>1970-01-01T06:08:20Z");
}
