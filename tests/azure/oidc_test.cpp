// SPDX-License-Identifier: GPL-3.0-or-later
// The grants against an OpenID provider that is not ours (npm oidc-provider, certified): what our own lab
// and our own client could agree on by mistake, it does not.
#include "base/percent.h"
#include "child.h"
#include "folder.h"
#include "simulated.h"

#include <gtest/gtest.h>

#include <fstream>
#include <thread>
#include <unistd.h>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace {

constexpr char kPublic[] = "11111111-2222-4333-8444-555555555501";
constexpr char kWithSecret[] = "11111111-2222-4333-8444-555555555502";
constexpr char kWithCertificate[] = "11111111-2222-4333-8444-555555555503";
constexpr char kSecret[] = "a-secret-of-the-provider";
constexpr char kArm[] = "https://management.azure.com/";

class Oidc : public testing::Test {
protected:
    void SetUp() override
    {
        const std::string packages = ASSAYER_CLIENT_PACKAGES;
        const auto isThere = [&](const char* name) {
            return ::access((packages + "/node_modules/" + name).c_str(), F_OK) == 0;
        };
        if (!isThere("oidc-provider") || !isThere(".complete")) {
            GTEST_SKIP() << "the npm packages are not installed (test clients-install)";
        }
        // Node looks for packages beside the file, so it runs a copy beside them.
        std::ofstream(packages + "/oidc.mjs")
            << std::ifstream(ASSAYER_TEST_SOURCE_DIR "/oidc.mjs").rdbuf();
        const auto& tls = simulated.lab().tenant().tls();
        const std::string ca = folder.file("ca.pem", tls.caPem());
        const std::string chain = folder.file("chain.pem", tls.serverChainPem());
        const std::string key = folder.file("key.pem", tls.serverKeyPem());
        const std::string client = folder.file("client.pem", simulated.opsPem());
        const char* path = std::getenv("PATH");
        provider = std::make_unique<Child>(
            std::vector<std::string>{"/usr/bin/env", "node", "oidc.mjs", chain, key, client},
            std::map<std::string, std::string>{{"PATH", path == nullptr ? "/usr/bin:/bin" : path},
                {"HOME", folder.path()}, {"NODE_EXTRA_CA_CERTS", ca},
                {"TENANT", connectionOf(CredentialKind::Browser, kPublic).tenant},
                {"PUBLIC", kPublic}, {"SECRET_CLIENT", kWithSecret}, {"SECRET", kSecret},
                {"CERTIFICATE_CLIENT", kWithCertificate}},
            packages);
        base = provider->line();
        ASSERT_TRUE(base.starts_with("https://localhost:")) << base << provider->result().err;
    }

    Connection connectionOf(CredentialKind kind, const char* client) const
    {
        auto connection = simulated.connection(kind);
        connection.credential.clientId = client;
        connection.endpoints.authority = base.empty() ? connection.endpoints.authority : base;
        return connection;
    }
    std::unique_ptr<Session> open(const Connection& connection)
    {
        return openSession(
            connection, simulated.transport(), simulated.store, lab::systemTime, simulated.around);
    }
    /// What the person's page of the provider says to a visit.
    std::string visit(const std::string& address)
    {
        net::HttpRequest request;
        request.url = base + address;
        const auto reply = simulated.transport()->exchange(request, {});
        return reply.ok() ? std::string(asText(reply->body)) : std::string(idOf(reply));
    }
    Prompts approving()
    {
        Prompts prompts;
        prompts.showCode = [this](const std::string& code, const std::string&, Time) {
            visit("/approve?code=" + percentEncoded(code));
        };
        return prompts;
    }

    Simulated simulated;
    Folder folder;
    std::unique_ptr<Child> provider;
    std::string base;
};

} // namespace

TEST_F(Oidc, ClientSecretSignsIn)
{
    const auto connection = connectionOf(CredentialKind::ClientSecret, kWithSecret);
    simulated.store->plant(secretKey(connection, kClientSecret), kSecret);
    const auto account = open(connection)->signIn({}, {});
    EXPECT_EQ(idOf(account), "");
    simulated.store->plant(secretKey(connection, kClientSecret), "wrong");
    const auto refused = open(connection)->signIn({}, {});
    ASSERT_EQ(idOf(refused), "entra.refused");
    EXPECT_EQ(paramOf(refused.problem(), "code"), "invalid_client");
}

TEST_F(Oidc, CertificateSignsIn)
{
    auto connection = connectionOf(CredentialKind::Certificate, kWithCertificate);
    connection.credential.file = folder.path() + "/client.pem";
    EXPECT_EQ(idOf(open(connection)->signIn({}, {})), "");
}

TEST_F(Oidc, DeviceCodeSignsInAndItsRefreshTokenRotates)
{
    const auto connection = connectionOf(CredentialKind::DeviceCode, kPublic);
    const auto account = open(connection)->signIn(approving(), {});
    ASSERT_EQ(idOf(account), "");
    EXPECT_TRUE(account->refreshable);
    const auto key = secretKey(connection, kRefreshToken);
    const auto first = simulated.store->look(key);
    ASSERT_TRUE(first);
    EXPECT_EQ(idOf(open(connection)->token(kArm, {})), "");
    EXPECT_NE(simulated.store->look(key), first);
    // One that was used is stolen, as far as this provider is concerned.
    simulated.store->plant(key, *first);
    const auto reused = open(connection)->token(kArm, {});
    ASSERT_EQ(idOf(reused), "entra.refused");
    EXPECT_EQ(paramOf(reused.problem(), "code"), "invalid_grant");
}

TEST_F(Oidc, BrowserSignsInWithItsProof)
{
    std::thread browser;
    std::string page;
    Prompts prompts;
    prompts.comeBack = "Back.";
    prompts.openBrowser = [&](const std::string& url) {
        browser = std::thread([&, url] { page = visit("/browse?url=" + percentEncoded(url)); });
    };
    const auto account = open(connectionOf(CredentialKind::Browser, kPublic))->signIn(prompts, {});
    browser.join();
    EXPECT_EQ(idOf(account), "") << page;
    EXPECT_NE(page.find("Back."), std::string::npos) << page;
}
