// SPDX-License-Identifier: GPL-3.0-or-later
// Every credential against the lab, over real sockets.
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/display_claims.h"
#include "azure/sign_in/entra_issues.h"
#include "folder.h"
#include "lab/http/server.h"
#include "lab/tenant/seed.h"
#include "simulated.h"

#include <gtest/gtest.h>

#include <thread>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace {

std::string tenantOf(Simulated& simulated)
{
    return simulated.lab().tenant().world()->directory.tenantId;
}

/// Signs in, and the token that comes of it is the application's.
void expectOps(Simulated& simulated, Session& session)
{
    const auto account = session.signIn({}, {});
    ASSERT_TRUE(account.ok()) << account.problem().id.value;
    const auto& app = lab::appNamed(*simulated.lab().tenant().world(), lab::kOpsApp);
    EXPECT_EQ(account->name, app.appId);
    EXPECT_EQ(account->tenant, tenantOf(simulated));
    EXPECT_EQ(account->expires, simulated.now() + Duration{3599});
    EXPECT_TRUE(account->refreshable);
}

/// A browser: follows the page and comes back to the listener.
std::string visit(const std::string& url)
{
    net::NetworkOptions options;
    options.proxy.kind = net::Proxy::Kind::None;
    net::HttpRequest request;
    request.url = url;
    request.url.insert(request.url.find('?'), "/");
    const auto reply = net::liveTransport(std::move(options))->exchange(request, {});
    return reply.ok() ? std::string(asText(reply->body)) : std::string(reply.problem().id.value);
}

} // namespace

TEST(Credentials, ClientSecretSignsIn)
{
    Simulated simulated;
    const auto session = simulated.openWith(simulated.opsConnection(CredentialKind::ClientSecret),
        kClientSecret, simulated.opsSecret());
    expectOps(simulated, *session);
    EXPECT_EQ(simulated.asked().front().query("client_secret"), std::nullopt);
}

TEST(Credentials, ClientSecretThatIsNotKeptIsSaid)
{
    Simulated simulated;
    const auto session = simulated.open(simulated.opsConnection(CredentialKind::ClientSecret));
    EXPECT_EQ(idOf(session->signIn({}, {})), azure::issue::kSecretMissing.value);
    EXPECT_TRUE(simulated.asked().empty());
}

TEST(Credentials, CertificateInPemSignsIn)
{
    Simulated simulated;
    const Folder folder;
    auto connection = simulated.opsConnection(CredentialKind::Certificate);
    connection.credential.file = folder.file("ops.pem", simulated.opsPem());
    expectOps(simulated, *simulated.open(connection));
}

TEST(Credentials, FederatedTokenIsReadAnewEachTime)
{
    Simulated simulated;
    const Folder folder;
    auto connection = simulated.opsConnection(CredentialKind::FederatedToken);
    const auto world = simulated.lab().tenant().world();
    connection.credential.file
        = folder.file("token", lab::federatedAssertion(*world, simulated.now()) + "\n");
    const auto session = simulated.open(connection);
    expectOps(simulated, *session);
    simulated.pass(3500);
    folder.file("token", lab::federatedAssertion(*world, simulated.now()));
    EXPECT_EQ(idOf(session->token("https://management.azure.com/", {})), "");
    ASSERT_EQ(simulated.asked().size(), 2U);
    EXPECT_NE(simulated.asked()[0].form("client_assertion"),
        simulated.asked()[1].form("client_assertion"));
}

TEST(Credentials, FederatedTokenIsFoundByTheEnvironmentOfAWorkload)
{
    Simulated simulated;
    const Folder folder;
    const auto ops = simulated.opsConnection(CredentialKind::FederatedToken);
    auto connection = simulated.connection(CredentialKind::FederatedToken);
    connection.tenant.clear();
    simulated.environment
        = {{"AZURE_CLIENT_ID", ops.credential.clientId}, {"AZURE_TENANT_ID", tenantOf(simulated)},
            {"AZURE_FEDERATED_TOKEN_FILE",
                folder.file("token",
                    lab::federatedAssertion(*simulated.lab().tenant().world(), simulated.now()))}};
    expectOps(simulated, *simulated.open(connection));
}

TEST(Credentials, FederatedTokenThatNobodyRenewsIsNotSent)
{
    Simulated simulated;
    const Folder folder;
    auto connection = simulated.opsConnection(CredentialKind::FederatedToken);
    connection.credential.file = folder.file(
        "token", lab::federatedAssertion(*simulated.lab().tenant().world(), simulated.now()));
    simulated.pass(4000);
    EXPECT_EQ(
        idOf(simulated.open(connection)->signIn({}, {})), azure::issue::kFederatedExpired.value);
    connection.credential.file = folder.file("token", "not a token");
    EXPECT_EQ(idOf(simulated.open(connection)->signIn({}, {})), azure::issue::kNotAToken.value);
    connection.credential.file = folder.path();
    EXPECT_EQ(
        idOf(simulated.open(connection)->signIn({}, {})), azure::issue::kFileUnreadable.value);
    connection.credential.file = folder.file("token", std::string(70'000, 'x'));
    EXPECT_EQ(idOf(simulated.open(connection)->signIn({}, {})), azure::issue::kFileTooLarge.value);
    EXPECT_TRUE(simulated.asked().empty());
}

TEST(Credentials, ManagedIdentitySignsInByTheMetadataService)
{
    Simulated simulated("web-01");
    const auto session = simulated.open(simulated.connection(CredentialKind::ManagedIdentity));
    const auto account = session->signIn({}, {});
    ASSERT_TRUE(account.ok()) << account.problem().id.value;
    const auto* machine = lab::findMachine(*simulated.lab().tenant().world(), "web-01");
    EXPECT_EQ(account->objectId, machine->identity.systemPrincipalId);
    EXPECT_EQ(account->expires, simulated.now() + Duration{86700});
}

TEST(Credentials, ManagedIdentityIsChosenByEachOfItsIds)
{
    using Is = Credential::IdentityIs;
    Simulated simulated("build-01");
    const auto* machine = lab::findMachine(*simulated.lab().tenant().world(), "build-01");
    const auto& second = machine->identity.userAssigned[1];
    const std::pair<Is, std::string> ids[]{{Is::ClientId, second.clientId},
        {Is::ObjectId, second.principalId}, {Is::ResourceId, second.id}};
    for (const auto& [is, id] : ids) {
        auto connection = simulated.connection(CredentialKind::ManagedIdentity);
        connection.credential.identity = id;
        connection.credential.identityIs = is;
        const auto account = simulated.open(connection)->signIn({}, {});
        ASSERT_TRUE(account.ok()) << id << ": " << account.problem().id.value;
        EXPECT_EQ(account->objectId, second.principalId) << id;
    }
}

TEST(Credentials, ManagedIdentitySaysWhyThereIsNone)
{
    Simulated none("db-01");
    const auto missing
        = none.open(none.connection(CredentialKind::ManagedIdentity))->signIn({}, {});
    EXPECT_EQ(idOf(missing), azure::issue::kIdentityNotFound.value);
    Simulated several("build-01");
    const auto many
        = several.open(several.connection(CredentialKind::ManagedIdentity))->signIn({}, {});
    EXPECT_EQ(idOf(many), azure::issue::kIdentityAmbiguous.value);
    Simulated one("web-01");
    const auto session = one.open(one.connection(CredentialKind::ManagedIdentity));
    const auto nothing = session->token("api://nothing", {});
    ASSERT_EQ(idOf(nothing), azure::issue::kIdentityResource.value);
    EXPECT_EQ(paramOf(nothing.problem(), "resource"), "api://nothing");
}

TEST(Credentials, DeviceCodeSignsInOnceItIsApproved)
{
    Simulated simulated;
    const auto session = simulated.open(simulated.connection(CredentialKind::DeviceCode));
    Prompts prompts;
    int shown = 0;
    prompts.showCode = [&](const std::string& code, const std::string& url, Time until) {
        ++shown;
        EXPECT_EQ(url, simulated.lab().url(lab::Azure::Entra) + "/common/oauth2/deviceauth");
        EXPECT_EQ(until, simulated.now() + Duration{900});
        const auto pause = simulated.around.pause;
        simulated.decide(code, Simulated::Decision::Approve);
    };
    const auto account = session->signIn(prompts, {});
    ASSERT_TRUE(account.ok()) << account.problem().id.value;
    EXPECT_EQ(account->name, "alice@contoso.onmicrosoft.com");
    EXPECT_EQ(shown, 1);
    EXPECT_TRUE(account->refreshable);
}

TEST(Credentials, DeviceCodeIsPolledAtItsIntervalUntilItExpires)
{
    Simulated simulated;
    const Time start = simulated.now();
    const auto session = simulated.open(simulated.connection(CredentialKind::DeviceCode));
    EXPECT_EQ(idOf(session->signIn({}, {})), azure::issue::kEntraDeviceExpired.value);
    EXPECT_GE(simulated.now(), start + Duration{900});
    EXPECT_EQ(simulated.asked().size(), 1U + 180U); // every five seconds of a quarter of an hour
}

TEST(Credentials, DeviceCodeThatIsDeclinedIsSaid)
{
    Simulated simulated;
    const auto session = simulated.open(simulated.connection(CredentialKind::DeviceCode));
    Prompts prompts;
    prompts.showCode = [&](const std::string& code, const std::string&, Time) {
        simulated.decide(code, Simulated::Decision::Decline);
    };
    EXPECT_EQ(idOf(session->signIn(prompts, {})), azure::issue::kEntraDeviceDeclined.value);
}

TEST(Credentials, DeviceCodeEndsWhenItIsCancelled)
{
    Simulated simulated;
    net::Cancel cancel;
    simulated.around.pause
        = [](std::chrono::milliseconds, const net::Cancel& one) { net::Cancel(one).ask(); };
    const auto session = simulated.open(simulated.connection(CredentialKind::DeviceCode));
    EXPECT_EQ(idOf(session->signIn({}, cancel)), net::issue::kCancelled.value);
}

TEST(Credentials, BrowserSignsInByLoopback)
{
    Simulated simulated;
    const auto session = simulated.open(simulated.connection(CredentialKind::Browser));
    std::thread browser;
    std::string page;
    Prompts prompts;
    prompts.comeBack = "Back to <Assayer>.";
    prompts.openBrowser = [&](const std::string& url) {
        browser = std::thread([&, url] { page = visit(simulated.redirectOf(url)); });
    };
    const auto account = session->signIn(prompts, {});
    browser.join();
    ASSERT_TRUE(account.ok()) << account.problem().id.value;
    EXPECT_EQ(account->name, "alice@contoso.onmicrosoft.com");
    EXPECT_NE(page.find("Back to &lt;Assayer&gt;."), std::string::npos) << page;
    const auto token = simulated.asked().back();
    EXPECT_EQ(token.form("code_verifier").value_or("").size(), 43U);
    EXPECT_TRUE(simulated.store->look(secretKey(session->connection(), kRefreshToken)));
}

TEST(Credentials, AzureCliHandsItsTokenOver)
{
    Simulated simulated;
    const Folder folder;
    const auto ops = simulated.openWith(simulated.opsConnection(CredentialKind::ClientSecret),
        kClientSecret, simulated.opsSecret());
    const auto token = ops->token("https://management.azure.com/", {});
    ASSERT_TRUE(token.ok());
    const std::string text(asText((*token)->view()));
    simulated.around.cli = folder.file("az",
        "#!/bin/sh\necho \"$@\" >" + folder.path() + "/argv\nprintf '{\"accessToken\":\"" + text
            + "\",\"expiresOn\":\"2023-10-31 21:59:10.000000\",\"tenant\":\"x\",\"tokenType\":\"Bearer\"}'\n",
        0700);
    const auto connection = simulated.connection(CredentialKind::AzureCli);
    const auto account = simulated.open(connection)->signIn({}, {});
    ASSERT_TRUE(account.ok()) << account.problem().id.value;
    EXPECT_EQ(account->expires, simulated.now() + Duration{3599});
    std::string argv;
    std::getline(std::ifstream(folder.path() + "/argv"), argv);
    EXPECT_EQ(argv,
        "account get-access-token --output json --resource https://management.azure.com/ --tenant "
            + connection.tenant);
}

namespace {

struct Cli {
    const char* name;
    const char* script;
    IssueId issue;
};
const Cli kCli[]{
    {"SignedOut", "echo \"ERROR: Please run 'az login' to setup account.\" >&2; exit 1",
        azure::issue::kCliSignedOut},
    {"Failed", "echo 'ERROR: something' >&2; exit 3", azure::issue::kCliFailed},
    {"NoJson", "echo hello", azure::issue::kCliBadAnswer},
    {"OtherType", "echo '{\"tokenType\":\"pop\",\"accessToken\":\"a\",\"expires_on\":9999999999}'",
        azure::issue::kCliBadAnswer},
    {"TokenWithLineBreak",
        "printf '{\"tokenType\":\"Bearer\",\"accessToken\":\"a\\\\r\\\\nX: "
        "y\",\"expires_on\":9999999999}'",
        azure::issue::kCliBadAnswer},
    {"Expired", "echo '{\"tokenType\":\"Bearer\",\"accessToken\":\"a\",\"expires_on\":1000}'",
        azure::issue::kCliBadAnswer},
    {"TooMuch", "head -c 9000000 /dev/zero", azure::issue::kCliBadAnswer},
};
class CliAnswers : public testing::TestWithParam<Cli> {};

} // namespace

TEST_P(CliAnswers, AreToldApart)
{
    Simulated simulated;
    const Folder folder;
    simulated.around.cli
        = folder.file("az", std::string("#!/bin/sh\n") + GetParam().script + "\n", 0700);
    const auto session = simulated.open(simulated.connection(CredentialKind::AzureCli));
    EXPECT_EQ(idOf(session->signIn({}, {})), GetParam().issue.value);
}

INSTANTIATE_TEST_SUITE_P(
    All, CliAnswers, testing::ValuesIn(kCli), [](const auto& info) { return info.param.name; });

TEST(Credentials, AzureCliThatIsNotThereIsSaid)
{
    Simulated simulated;
    simulated.around.cli = "/nowhere/az";
    const auto session = simulated.open(simulated.connection(CredentialKind::AzureCli));
    EXPECT_EQ(idOf(session->signIn({}, {})), azure::issue::kCliMissing.value);
    EXPECT_EQ(idOf(session->token("x; rm -rf /", {})), azure::issue::kCliBadValue.value);
}
