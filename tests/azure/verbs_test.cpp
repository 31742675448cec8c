// SPDX-License-Identifier: GPL-3.0-or-later
// assay azure …, as a process of its own against a lab: what it says, what it keeps, and what it leaves
// behind of secrets that can be recognised.
#include "verbs_rig.h"

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <sys/stat.h>

using namespace attest;
using namespace attest::test;

TEST_F(AzureVerbs, SignInWithTheLabsOwnCertificateAndLookAround)
{
    const auto login = assay({"login", "--lab", announcement(), "--json"});
    ASSERT_EQ(login.exit, 0) << login.err;
    const auto world = simulated->tenant().world();
    EXPECT_EQ(member(login, "account", "tenant"), world->directory.tenantId);
    const auto who = assay({"whoami", "--json"});
    EXPECT_EQ(who.exit, 0) << who.err;
    EXPECT_EQ(member(who, "account", "name"), lab::appNamed(*world, lab::kOpsApp).appId);
    EXPECT_EQ(member(who, "connection", "name"), "default");
    const auto list = assay({"subscriptions"});
    EXPECT_EQ(list.exit, 0) << list.err;
    EXPECT_NE(list.out.find(world->subscriptions.front().subscriptionId), std::string::npos);
    const auto doctor = assay({"doctor", "--json"});
    EXPECT_EQ(doctor.exit, 0) << doctor.out << doctor.err;
    EXPECT_NE(doctor.out.find("\"check\": \"principal-rights\""), std::string::npos);
    const auto out = assay({"logout", "--remove"});
    EXPECT_EQ(out.exit, 0) << out.err;
    EXPECT_EQ(codeOf(assay({"whoami", "--json"})), "connection.none");
}

TEST_F(AzureVerbs, StaySignedOutThoughTheProofIsAtHand)
{
    ASSERT_EQ(assay({"login", "--lab", announcement()}).exit, 0);
    const auto out = assay({"logout"});
    EXPECT_EQ(out.exit, 0) << out.err;
    EXPECT_NE(out.out.find("Signed out of default."), std::string::npos) << out.out;
    EXPECT_NE(out.out.find(".pem"), std::string::npos)
        << "the certificate is still there" << out.out;
    for (const char* verb : {"whoami", "subscriptions"}) {
        EXPECT_EQ(codeOf(assay({verb, "--json"})), "credential.signed-out") << verb;
    }
    ASSERT_EQ(assay({"login"}).exit, 0);
    EXPECT_EQ(assay({"whoami"}).exit, 0);
}

TEST_F(AzureVerbs, SayUntilWhenTokensOfEarlierCommandsAreValid)
{
    const auto login = assay({"login", "--lab", announcement(), "--json"});
    ASSERT_EQ(login.exit, 0) << login.err;
    const auto who = assay({"whoami", "--json"});
    // Each command had a token of its own.
    const auto end
        = std::max(member(login, "account", "expires"), member(who, "account", "expires"));
    const auto out = assay({"logout"});
    EXPECT_NE(out.out.find("valid until " + end + "."), std::string::npos) << out.out;
    const auto again = assay({"logout", "--remove", "--json"});
    const auto json = azure::JsonMembers::read(asBytes(again.out));
    ASSERT_TRUE(json.ok()) << again.out;
    EXPECT_EQ(json->text("validUntil"), end);
    const std::filesystem::path folder = home.path() + "/.local/state/assayer/token-ends";
    EXPECT_TRUE(std::filesystem::is_empty(folder)) << "of a connection that is forgotten";
    expectNothingLeft();
}

TEST_F(AzureVerbs, SayOfTokensThatHaveEndedThatTheyHave)
{
    ASSERT_EQ(assay({"login", "--lab", announcement()}).exit, 0);
    const std::filesystem::path folder = home.path() + "/.local/state/assayer/token-ends";
    const auto kept = std::filesystem::directory_iterator(folder)->path();
    home.file(kept.lexically_relative(home.path()).string(), "2026-01-02T03:04:05Z\n");
    const auto out = assay({"logout"});
    EXPECT_NE(out.out.find("ended at 2026-01-02T03:04:05Z."), std::string::npos) << out.out;
    home.file(kept.lexically_relative(home.path()).string(), "soon\n");
    const auto unknown = assay({"logout"});
    EXPECT_NE(unknown.out.find("mostly within 90 minutes"), std::string::npos) << unknown.out;
}

TEST_F(AzureVerbs, SayWhatIsMissing)
{
    EXPECT_EQ(codeOf(assay({"whoami", "--json"})), "connection.none");
    const auto secret = assay({"login", "--lab", announcement(), "--credential", "client-secret",
        "--client-id", lab::appNamed(*simulated->tenant().world(), lab::kOpsApp).appId, "--json"});
    EXPECT_EQ(codeOf(secret), "credential.secret-missing");
    EXPECT_EQ(secret.exit, 1);
    EXPECT_EQ(codeOf(assay({"login", "--authority", "http://login.example", "--json"})),
        "connection.not-https");
    EXPECT_EQ(assay({"login", "--cloud", "AzureNowhere"}).exit, 2);
    EXPECT_EQ(codeOf(assay({"login", "--cloud", "azureusgovernment", "--authority",
                  "http://login.example", "--json"})),
        "connection.not-https");
    EXPECT_EQ(codeOf(assay({"login", "--lab", labFolder.path() + "/anchors.pem", "--json"})),
        "connection.no-lab");
    ASSERT_EQ(assay({"login", "--lab", announcement(), "--credential", "certificate"}).exit, 0);
    EXPECT_EQ(codeOf(assay({"whoami", "--connection", "other", "--json"})), "connection.unknown");
    home.file(".config/assayer/connections.json", "{");
    EXPECT_EQ(codeOf(assay({"whoami", "--json"})), "connection.unreadable");
}

TEST_F(AzureVerbs, KeepConnectionsForTheirOwnerAlone)
{
    ASSERT_EQ(assay({"login", "--lab", announcement(), "--credential", "certificate"}).exit, 0);
    struct stat facts {};
    ASSERT_EQ(::stat((home.path() + "/.config/assayer/connections.json").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U);
    ASSERT_EQ(::stat((home.path() + "/.config/assayer").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0700U);
}

TEST_F(AzureVerbs, LeaveNoSecretInFilesOrCommandLines)
{
    ProcessWatch processes(issued, std::filesystem::canonical(ASSAY_PROGRAM));
    const auto secret = assay({"login", "--lab", announcement(), "--connection", "secret",
                                  "--credential", "client-secret"},
        true);
    ASSERT_EQ(secret.exit, 0) << secret.err;
    EXPECT_NE(secret.err.find("lasts for this command only"), std::string::npos) << secret.err;
    const auto device = assay({"login", "--lab", announcement(), "--connection", "device",
        "--credential", "device-code"});
    ASSERT_EQ(device.exit, 0) << device.err;
    EXPECT_EQ(assay({"subscriptions", "--connection", "secret"}, true).exit, 0);
    EXPECT_EQ(
        codeOf(assay({"whoami", "--connection", "device", "--json"})), "credential.sign-in-needed");
    EXPECT_EQ(assay({"logout", "--connection", "secret"}).exit, 0);
    EXPECT_EQ(codeOf(assay({"whoami", "--connection", "secret", "--json"}, true)),
        "credential.signed-out");
    EXPECT_GE(issued.size(), 5U) << "tokens, a refresh token and a device code were issued";
    for (const auto& result : {secret, device}) {
        const auto leaks = issued.in(result.out + result.err, "what it said");
        EXPECT_TRUE(leaks.empty()) << said(leaks);
    }
    const auto seen = processes.end();
    EXPECT_GT(seen.looked, 0U);
    EXPECT_TRUE(seen.leaks.empty()) << said(seen.leaks);
    expectNothingLeft();
}

TEST_F(AzureVerbs, SayTheWholeAddressToSignInAt)
{
    const auto child = start({"login", "--lab", announcement(), "--credential", "browser"});
    (void)child->errorLine(); // what to do with it
    const std::string url = child->errorLine();
    ASSERT_EQ(::kill(child->pid(), SIGKILL), 0);
    (void)child->result();
    EXPECT_GT(url.size(), 400U) << "shorter than what other texts are cut at proves nothing";
    EXPECT_NE(url.find("&state="), std::string::npos) << url;
    EXPECT_EQ(url.find("\xE2\x80\xA6"), std::string::npos) << url;
}

TEST_F(AzureVerbs, LeaveNoImageWhenTheyCrash)
{
    approves = false;
    const auto child = start({"login", "--lab", announcement(), "--credential", "device-code"});
    {
        std::unique_lock hold(lock);
        ASSERT_TRUE(polled.wait_for(hold, std::chrono::seconds(60), [&] { return polls > 0; }));
    }
    ASSERT_EQ(::kill(child->pid(), SIGSEGV), 0);
    EXPECT_EQ(child->result().exit, -1);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home.path())) {
        ADD_FAILURE() << entry.path() << " was left behind";
    }
    expectNothingLeft();
}
