// SPDX-License-Identifier: GPL-3.0-or-later
// `assay fetch`, `assay azure vm` and `assay case resolve` against the simulated tenant.
#include "azure/connection_json.h"
#include "case/casefile.h"
#include "fetch_rig.h"
#include "lab/tenant/seed.h"
#include "output.h"
#include "run.h"
#include "worker.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace attest;
using namespace attest::test;
namespace fs = std::filesystem;

namespace {

struct Ran {
    int exit = 0;
    std::string out, err;
};

/// A person's settings with one connection, to a lab of this process: as the application contoso-ops, by a
/// token that it is federated with, so that no secret has to be kept.
class Verbs : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_rig = std::make_unique<LabRig>();
        s_folder = fs::temp_directory_path() / ("assayer-verbs-" + std::to_string(::getpid()));
        fs::create_directories(s_folder / "assayer");
        ::setenv("XDG_CONFIG_HOME", s_folder.c_str(), 1);
        ::unsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain of whoever runs the tests
        put("token.jwt", lab::federatedAssertion(*s_rig->world, s_rig->lab->tenant().now()));
        put("anchors.pem", s_rig->lab->tenant().anchorsPem());
        azure::Connection connection = s_rig->connection;
        connection.name = "lab";
        connection.credential.kind = azure::CredentialKind::FederatedToken;
        connection.credential.clientId = lab::appNamed(*s_rig->world, lab::kOpsApp).appId;
        connection.credential.file = path("token.jwt");
        put("assayer/connections.json", azure::connectionsJson(std::span(&connection, 1)));
    }
    static void TearDownTestSuite()
    {
        fs::remove_all(s_folder);
        s_rig.reset();
    }
    static std::string path(const std::string& name) { return (s_folder / name).string(); }
    static void put(const std::string& name, const std::string& text)
    {
        std::ofstream(path(name)) << text;
        fs::permissions(path(name), fs::perms::owner_read | fs::perms::owner_write);
    }
    static std::string contents(const std::string& name)
    {
        std::ifstream in(path(name));
        return {std::istreambuf_iterator<char>(in), {}};
    }
    static Ran assay(const std::vector<std::string>& words, std::FILE* input = stdin)
    {
        app::TextSink out, err;
        app::Streams streams{out, err, nullptr, {}};
        streams.in = input; // none: a line of a batch
        app::Worker worker;
        Ran ran;
        ran.exit = app::run(words, streams, worker);
        ran.out = out.text();
        ran.err = err.text();
        return ran;
    }
    static std::string audience()
    {
        return policy::defaultAudience(s_rig->world->directory.tenantId);
    }
    static const lab::Machine& web() { return s_rig->machine("web-01"); }

    static inline std::unique_ptr<LabRig> s_rig;
    static inline fs::path s_folder;
};

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_F(Verbs, FetchADocumentAndSayTheCommandFirst)
{
    const auto lab
        = assay({"fetch", "attested", "--via", "imds", "--nonce", "abc123", "--connection", "lab"});
    EXPECT_EQ(lab.exit, 0) << lab.err;
    EXPECT_TRUE(has(lab.out, "\"encoding\":\"pkcs7\"")) << lab.out;
    EXPECT_TRUE(has(lab.err, "curl --noproxy")) << lab.err;
    EXPECT_TRUE(has(lab.err, "nonce=abc123")) << lab.err;
}

TEST_F(Verbs, AskTheMetadataServiceOfTheOnlyConnectionWithoutBeingTold)
{
    const auto ran = assay({"fetch", "attested", "--via", "imds", "--nonce", "abc123"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_TRUE(has(ran.out, "\"encoding\":\"pkcs7\"")) << ran.out;
}

TEST_F(Verbs, ShowACommandWithoutRunningIt)
{
    const auto ran
        = assay({"fetch", "attested", "--via", "ssh", "--host", "nobody.invalid", "--show"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_TRUE(ran.out.starts_with("ssh -T -o BatchMode=yes")) << ran.out;
}

TEST_F(Verbs, ShowEachRequestOnALineOfItsOwn)
{
    const auto ran = assay({"fetch", "attested", "--via", "imds", "--connection", "lab", "--show"});
    EXPECT_TRUE(has(ran.out, "'\ncurl --noproxy")) << ran.out;
    EXPECT_EQ(std::ranges::count(ran.out, '\n'), 2) << ran.out;
    EXPECT_FALSE(has(ran.out, "\\n")) << "would not run as it is shown: " << ran.out;
}

TEST_F(Verbs, FetchATokenForTheTenantsUsualAudienceUnlessTold)
{
    const auto token = assay({"fetch", "token", "--via", "imds", "--connection", "lab", "--show"});
    EXPECT_EQ(token.exit, 0) << token.err;
    EXPECT_TRUE(has(token.out, "defakto-server")) << token.out;
    const auto nobody
        = assay({"fetch", "token", "--via", "ssh", "--host", "h", "--connection", "x"});
    EXPECT_EQ(nobody.exit, 2) << "there is no connection of that name whose tenant could tell";
}

TEST_F(Verbs, MaskATokenUnlessItIsAskedFor)
{
    const std::vector<std::string> words{
        "fetch", "token", "--via", "imds", "--resource", audience(), "--connection", "lab"};
    const auto masked = assay(words);
    EXPECT_EQ(masked.exit, 0) << masked.err;
    auto shown = words;
    shown.emplace_back("--show-secrets");
    const auto whole = assay(shown);
    EXPECT_EQ(whole.exit, 0) << whole.err;
    EXPECT_LT(masked.out.size(), whole.out.size());
    auto written = words;
    written.insert(written.end(), {"--out", path("token.json")});
    EXPECT_EQ(assay(written).exit, 0);
    struct stat status {};
    ASSERT_EQ(::stat(path("token.json").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    // Not the very token that was shown: the lab issues another one each second.
    const auto token = contents("token.json");
    constexpr std::size_t kSignature = 342; // 2048 bits in base64url
    EXPECT_EQ(std::ranges::count(token, '.'), 2) << token;
    EXPECT_GE(token.size() - token.rfind('.') - 1, kSignature) << token;
}

TEST_F(Verbs, MakeACaseThatReplaysOffline)
{
    const auto made = assay({"fetch", "attested", "--via", "imds", "--connection", "lab", "--case",
        path("made.attestcase"), "--resolve", "--roots", path("anchors.pem")});
    EXPECT_EQ(made.exit, 0) << made.err;
    EXPECT_TRUE(has(made.err, "asked: https://www.microsoft.com/pkiops/certs/")) << made.err;
    const auto replayed = assay({"case", "run", path("made.attestcase"), "--json"});
    EXPECT_EQ(replayed.exit, 0) << replayed.out;
    EXPECT_TRUE(has(replayed.out, "\"recorded\":\"same\"")) << replayed.out;
    EXPECT_TRUE(has(replayed.out, "\"provenance\":\"lab\"")) << replayed.out;
    EXPECT_TRUE(has(contents("made.attestcase"), "/virtualMachines/web-01"));
}

TEST_F(Verbs, ResolveACaseThatWasMadeWithout)
{
    const auto made = assay({"fetch", "attested", "--via", "imds", "--connection", "lab", "--case",
        path("bare.attestcase"), "--roots", path("anchors.pem")});
    EXPECT_EQ(made.exit, 0) << made.err;
    EXPECT_EQ(assay({"case", "run", path("bare.attestcase")}).exit, 1);
    const auto resolved = assay({"case", "resolve", path("bare.attestcase"), "--connection", "lab",
        "--save", path("full.attestcase")});
    EXPECT_EQ(resolved.exit, 0) << resolved.out << resolved.err;
    EXPECT_EQ(assay({"case", "run", path("full.attestcase")}).exit, 0);
}

TEST_F(Verbs, NeverLetALabPassForAzure)
{
    const auto made = assay({"fetch", "token", "--via", "imds", "--resource", audience(),
        "--connection", "lab", "--case", path("token.attestcase"), "--resolve"});
    EXPECT_EQ(made.exit, 2);
    EXPECT_TRUE(has(made.err, "simulated tenant")) << made.err;
    EXPECT_FALSE(fs::exists(path("token.attestcase")));
}

TEST_F(Verbs, JudgeWhatIsFetchedByAPolicy)
{
    put("policy.yaml",
        "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n  - name: p\n"
        "    requiredAttestors:\n    - type: azure_msi\n      config:\n        tenants:\n"
        "        - tenantID: \""
            + s_rig->world->directory.tenantId
            + "\"\n          principalID: \"00000000-0000-4000-8000-000000000001\"\n");
    const auto made = assay({"fetch", "token", "--via", "imds", "--resource", audience(),
        "--connection", "lab", "--case", path("judged.attestcase"), "--policy", path("policy.yaml"),
        "--resolve", "--roots", path("anchors.pem"), "--keep-token"});
    EXPECT_EQ(made.exit, 0) << made.err;
    const auto run = assay({"case", "run", path("judged.attestcase"), "--json"});
    EXPECT_TRUE(has(run.out, "policy.principal-mismatch")) << run.out;
    EXPECT_EQ(assay({"fetch", "token", "--via", "imds", "--resource", audience(), "--policy",
                        path("policy.yaml")})
                  .exit,
        2);
}

TEST_F(Verbs, RefuseTheCaseOfAnotherLab)
{
    const lab::Tenant other(
        lab::seededWorld("another", lab::systemTime()), lab::systemTime, lab::KeySizes::Small);
    put("strange.pem", other.anchorsPem());
    const auto made = assay({"fetch", "attested", "--via", "imds", "--connection", "lab", "--case",
        path("strange.attestcase"), "--roots", path("strange.pem")});
    EXPECT_EQ(made.exit, 0) << made.err;
    const auto refused = assay({"case", "resolve", path("strange.attestcase"), "--connection",
        "lab", "--save", path("resolved.attestcase")});
    EXPECT_EQ(refused.exit, 2) << refused.out;
    EXPECT_TRUE(has(refused.err, "another simulated tenant")) << refused.err;
    EXPECT_FALSE(fs::exists(path("resolved.attestcase")));
}

TEST_F(Verbs, ExamineWhatACaseRestsOn)
{
    const auto made = assay({"fetch", "attested", "--via", "imds", "--connection", "lab", "--case",
        path("subject.attestcase"), "--resolve", "--roots", path("anchors.pem")});
    ASSERT_EQ(made.exit, 0) << made.err;
    const auto healthy = assay(
        {"azure", "doctor", "--connection", "lab", "--case", path("subject.attestcase"), "--json"});
    EXPECT_FALSE(has(healthy.out, "doctor.download-missing")) << healthy.out;
    EXPECT_FALSE(has(healthy.out, "doctor.download-foreign")) << healthy.out;
    EXPECT_EQ(
        assay({"azure", "doctor", "--connection", "lab", "--case", path("anchors.pem")}).exit, 1);
}

TEST_F(Verbs, KeepATokenWithoutItsSignature)
{
    const auto made = assay({"fetch", "token", "--via", "imds", "--resource", audience(),
        "--connection", "lab", "--case", path("t.attestcase"), "--roots", path("anchors.pem")});
    EXPECT_EQ(made.exit, 0) << made.err;
    const auto c = casefile::load(path("t.attestcase"));
    ASSERT_TRUE(c);
    EXPECT_EQ(c->evidence.at(0).signature, verify::TokenSignature::Removed);
}

TEST_F(Verbs, RunACommandOnAMachine)
{
    const auto ran = assay({"fetch", "attested", "--via", "run-command", "--machine",
        lab::idOf(web()), "--connection", "lab", "--json"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_TRUE(has(ran.out, "\"resourceId\":\"" + lab::idOf(web()) + "\"")) << ran.out;
    EXPECT_TRUE(has(ran.err, "POST https://localhost")) << ran.err;
}

TEST_F(Verbs, TakeAFileAndCompareItsChallenge)
{
    const auto fetched = assay({"fetch", "attested", "--via", "imds", "--nonce", "first",
        "--connection", "lab", "--out", path("document.json")});
    ASSERT_EQ(fetched.exit, 0) << fetched.err;
    const std::vector<std::string> words{
        "fetch", "attested", "--via", "file", "--in", path("document.json"), "--nonce"};
    auto same = words;
    same.emplace_back("first");
    EXPECT_EQ(assay(same).exit, 0);
    auto other = words;
    other.emplace_back("second");
    const auto refused = assay(other);
    EXPECT_EQ(refused.exit, 1);
    EXPECT_TRUE(has(refused.err + refused.out, "challenge")) << refused.err << refused.out;
}

TEST_F(Verbs, WatchAndTellWhatChanges)
{
    const auto ran = assay({"fetch", "attested", "--via", "imds", "--connection", "lab", "--watch",
        "0", "--rounds", "2", "--json"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 2) << ran.out;
}

TEST_F(Verbs, WatchTheLengthOfThePathWhereToldTo)
{
    const std::vector<std::string> words{"fetch", "attested", "--via", "imds", "--connection",
        "lab", "--watch", "0", "--rounds", "2", "--resolve"};
    const auto unmarked = assay(words);
    EXPECT_EQ(unmarked.exit, 2);
    EXPECT_TRUE(has(unmarked.err, "simulated tenant")) << unmarked.err;
    auto marked = words;
    marked.insert(marked.end(), {"--roots", path("anchors.pem")});
    const auto ran = assay(marked);
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_TRUE(has(ran.err, "/pkiops/certs/")) << ran.err;
    EXPECT_TRUE(has(ran.out, "unchanged")) << ran.out;
}

TEST_F(Verbs, ListAndShowMachines)
{
    const auto listed = assay({"azure", "vm", "list", "--connection", "lab", "--json"});
    EXPECT_EQ(listed.exit, 0) << listed.err;
    EXPECT_TRUE(has(listed.out, web().vmId)) << listed.out;
    EXPECT_TRUE(has(listed.out, s_rig->machine("api-vmss_1").vmId)) << listed.out;
    const auto shown = assay({"azure", "vm", "show", lab::idOf(web()), "--connection", "lab"});
    EXPECT_EQ(shown.exit, 0) << shown.err;
    EXPECT_TRUE(has(shown.out, web().vmId)) << shown.out;
    EXPECT_TRUE(has(shown.out, "\n  \"properties\": {\n")) << "a member a line: " << shown.out;
    const auto missing
        = assay({"azure", "vm", "show", lab::idOf(web()) + "x", "--connection", "lab"});
    EXPECT_EQ(missing.exit, 1) << missing.out;
}

TEST_F(Verbs, ShowAMachineByTheNameThatTheListHas)
{
    const auto shown = assay({"azure", "vm", "show", "web-01", "--connection", "lab"});
    EXPECT_EQ(shown.exit, 0) << shown.err;
    EXPECT_TRUE(has(shown.out, web().vmId)) << shown.out;
    const auto nobody = assay({"azure", "vm", "show", "web-99", "--connection", "lab"});
    EXPECT_EQ(nobody.exit, 2) << nobody.err;
    EXPECT_TRUE(has(nobody.err, "web-99")) << nobody.err;
}

TEST_F(Verbs, NameEveryMachineThatANameCouldMean)
{
    auto twin = web();
    twin.group.name = "other-rg";
    s_rig->lab->tenant().change([&](lab::World& world) { world.machines.push_back(twin); });
    const auto shown = assay({"azure", "vm", "show", "WEB-01", "--connection", "lab"});
    s_rig->lab->tenant().change([](lab::World& world) { world.machines.pop_back(); });
    EXPECT_EQ(shown.exit, 2) << shown.out;
    for (const auto& id : {lab::idOf(web()), lab::idOf(twin)}) {
        EXPECT_TRUE(has(shown.err, id)) << id << " is not in: " << shown.err;
    }
}

TEST_F(Verbs, RefuseOptionsOfAnotherWay)
{
    EXPECT_EQ(assay({"fetch", "attested", "--via", "imds", "--host", "x"}).exit, 2);
    EXPECT_EQ(assay({"fetch", "attested", "--via", "ssh"}).exit, 2);
    EXPECT_EQ(assay({"fetch", "attested", "--via", "ssh", "--host", "-x"}).exit, 2);
    EXPECT_EQ(
        assay({"fetch", "token", "--via", "imds", "--resource", "api://x", "--resolve"}).exit, 2);
}

TEST_F(Verbs, ReachOutForNoLineOfABatch)
{
    const auto arrived = s_rig->record(lab::Azure::Imds);
    for (const std::vector<std::string>& words :
        {std::vector<std::string>{"fetch", "attested", "--via", "imds"},
            {"fetch", "attested", "--via", "ssh", "--host", "nobody.invalid"},
            {"fetch", "attested", "--via", "imds", "--connection", "lab"},
            {"azure", "vm", "list", "--connection", "lab"}}) {
        EXPECT_EQ(assay(words, nullptr).exit, 2) << words.back();
    }
    EXPECT_TRUE(arrived->empty());
    s_rig->lab->intercept(lab::Azure::Imds, {});
}
