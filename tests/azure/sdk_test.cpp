// SPDX-License-Identifier: GPL-3.0-or-later
// Our requests beside those that Azure's own library sends the lab for the same operation. Every parameter
// of ours is one of its, with the same value; what it sends besides is named here with its reason.
#include "azure/json_members.h"
#include "azure/session.h"
#include "child.h"
#include "decode/base64.h"
#include "folder.h"
#include "lab/entra/service.h"
#include "lab/http/parameters.h"
#include "lab/imds/service.h"
#include "lab/tenant/seed.h"
#include "simulated.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace {

using Parameters = std::map<std::string, std::string>;

constexpr char kScope[] = "https://management.azure.com//.default";

/// Made anew for each request: that they are there is all that can be compared.
const std::set<std::string> kRandom{"client_assertion", "device_code"};
/// What only the library sends: its own name and version, what its cache is keyed by, and what it can
/// handle of later challenges, which we cannot.
const std::set<std::string> kLibraryAlone{"client_info", "claims", "x-client-SKU", "x-client-VER",
    "x-client-OS", "x-client-CPU", "x-client-current-telemetry", "x-client-last-telemetry",
    "x-ms-lib-capability", "client-request-id", "x-client-Ver", "x-app-name", "x-app-ver"};

Parameters formOf(const lab::http::Request& request)
{
    Parameters all;
    for (const auto& [name, value] : lab::http::parametersOf(request.body)) {
        all[name] = value;
    }
    return all;
}

Parameters queryOf(const lab::http::Request& request)
{
    Parameters all;
    for (const auto& [name, value] :
        lab::http::parametersOf(lab::http::queryPart(request.target))) {
        all[name] = value;
    }
    return all;
}

void expectAlike(const Parameters& ours, const Parameters& theirs)
{
    for (const auto& [name, value] : ours) {
        ASSERT_TRUE(theirs.contains(name)) << "the library does not send " << name;
        if (!kRandom.contains(name)) {
            EXPECT_EQ(value, theirs.at(name)) << name;
        }
    }
    for (const auto& [name, value] : theirs) {
        EXPECT_TRUE(ours.contains(name) || kLibraryAlone.contains(name))
            << "we do not send " << name << "=" << value;
    }
}

class Sdk : public testing::Test {
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(packages() + "/node_modules/.complete")) {
            GTEST_SKIP() << "the npm packages are not installed (test clients-install)";
        }
        std::filesystem::copy_file(ASSAYER_TEST_SOURCE_DIR "/sdk_requests.mjs",
            packages() + "/sdk_requests.mjs", std::filesystem::copy_options::overwrite_existing);
        folder.file("ca.pem", simulated.lab().tenant().tls().caPem());
        folder.file("ops.pem", simulated.opsPem());
        // Its library has the clock of this machine.
        simulated.lab().tenant().setClock(lab::systemTime);
        const auto world = simulated.lab().tenant().world();
        folder.file("token", lab::federatedAssertion(*world, lab::systemTime()));
    }
    static std::string packages() { return ASSAYER_CLIENT_PACKAGES; }

    std::map<std::string, std::string> environment() const
    {
        const char* path = std::getenv("PATH");
        return {{"PATH", path == nullptr ? "/usr/bin:/bin" : path}, {"HOME", folder.path()},
            {"NODE_EXTRA_CA_CERTS", folder.path() + "/ca.pem"},
            {"CERTIFICATE", folder.path() + "/ops.pem"}, {"FEDERATED", folder.path() + "/token"},
            {"TENANT", connection.tenant}, {"CLIENT", ops.credential.clientId},
            {"SECRET", simulated.opsSecret()}, {"AUTHORITY", connection.endpoints.authority},
            {"AZURE_POD_IDENTITY_AUTHORITY_HOST", simulated.lab().imdsUrl("build-01")},
            {"SCOPE", kScope}};
    }
    /// What its library sends the sign-in service for that kind of credential.
    std::vector<lab::http::Request> theirs(
        const std::string& kind, std::map<std::string, std::string> more = {})
    {
        const std::size_t before = simulated.asked().size();
        auto variables = environment();
        variables.merge(more);
        Child node({"/usr/bin/env", "node", "sdk_requests.mjs", kind}, variables, packages());
        const auto result = node.result();
        EXPECT_EQ(result.exit, 0) << result.err;
        return posts(before);
    }
    std::vector<lab::http::Request> ours(Connection made)
    {
        const std::size_t before = simulated.asked().size();
        const auto session = openSession(std::move(made), simulated.transport(), simulated.store,
            lab::systemTime, simulated.around);
        const auto account = session->signIn({}, {});
        EXPECT_TRUE(account.ok()) << idOf(account);
        return posts(before);
    }
    std::vector<lab::http::Request> posts(std::size_t from) const
    {
        std::vector<lab::http::Request> all;
        const auto asked = simulated.asked();
        for (std::size_t i = from; i < asked.size(); ++i) {
            if (asked[i].method == "POST") {
                all.push_back(asked[i]);
            }
        }
        return all;
    }

    Simulated simulated{"build-01"};
    Folder folder;
    Connection connection = simulated.connection(CredentialKind::DeviceCode);
    Connection ops = simulated.opsConnection(CredentialKind::ClientSecret);
};

std::string partOf(const std::string& token, std::size_t index)
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < index; ++i) {
        from = token.find('.', from) + 1;
    }
    const auto bytes = decode::fromBase64(
        token.substr(from, token.find('.', from) - from), decode::Base64Form::Url);
    return bytes.ok() ? std::string(asText(*bytes)) : std::string();
}

} // namespace

TEST_F(Sdk, ClientSecret)
{
    const auto theirRequests = theirs("client-secret");
    simulated.store->plant(secretKey(ops, kClientSecret), simulated.opsSecret());
    const auto ourRequests = ours(ops);
    ASSERT_EQ(theirRequests.size(), 1U);
    ASSERT_EQ(ourRequests.size(), 1U);
    EXPECT_EQ(ourRequests[0].path(), theirRequests[0].path());
    expectAlike(formOf(ourRequests[0]), formOf(theirRequests[0]));
}

TEST_F(Sdk, Certificate)
{
    const auto theirRequests = theirs("certificate");
    auto made = simulated.opsConnection(CredentialKind::Certificate);
    made.credential.file = folder.path() + "/ops.pem";
    const auto ourRequests = ours(made);
    ASSERT_EQ(theirRequests.size(), 1U);
    ASSERT_EQ(ourRequests.size(), 1U);
    expectAlike(formOf(ourRequests[0]), formOf(theirRequests[0]));
    const auto a = *ourRequests[0].form("client_assertion");
    const auto b = *theirRequests[0].form("client_assertion");
    const auto read = [](const std::string& text) { return *JsonMembers::read(asBytes(text)); };
    for (const char* name : {"alg", "x5t#S256"}) {
        EXPECT_EQ(read(partOf(a, 0)).text(name), read(partOf(b, 0)).text(name)) << name;
    }
    for (const char* name : {"aud", "iss", "sub"}) {
        EXPECT_EQ(read(partOf(a, 1)).text(name), read(partOf(b, 1)).text(name)) << name;
    }
    for (const std::string& name : read(partOf(b, 1)).names()) {
        EXPECT_TRUE(read(partOf(a, 1)).has(name)) << name;
    }
}

TEST_F(Sdk, FederatedToken)
{
    const auto theirRequests = theirs("federated-token");
    auto made = simulated.opsConnection(CredentialKind::FederatedToken);
    made.credential.file = folder.path() + "/token";
    const auto ourRequests = ours(made);
    ASSERT_EQ(theirRequests.size(), 1U);
    ASSERT_EQ(ourRequests.size(), 1U);
    expectAlike(formOf(ourRequests[0]), formOf(theirRequests[0]));
    EXPECT_EQ(ourRequests[0].form("client_assertion"), theirRequests[0].form("client_assertion"));
}

TEST_F(Sdk, DeviceCode)
{
    simulated.approveDevices();
    const auto theirRequests = theirs("device-code");
    const auto ourRequests = ours(connection);
    ASSERT_GE(theirRequests.size(), 2U);
    ASSERT_GE(ourRequests.size(), 2U);
    EXPECT_EQ(ourRequests[0].path(), theirRequests[0].path());
    expectAlike(formOf(ourRequests[0]), formOf(theirRequests[0]));
    EXPECT_EQ(ourRequests.back().path(), theirRequests.back().path());
    Parameters poll = formOf(ourRequests.back()), theirPoll = formOf(theirRequests.back());
    // Ours is RFC 8628 3.4 as Entra documents it; the library uses the name of before the RFC, and says
    // the scope again.
    EXPECT_EQ(poll["grant_type"], "urn:ietf:params:oauth:grant-type:device_code");
    EXPECT_EQ(theirPoll["grant_type"], "device_code");
    poll.erase("grant_type");
    theirPoll.erase("grant_type");
    theirPoll.erase("scope");
    expectAlike(poll, theirPoll);
}

TEST_F(Sdk, ManagedIdentity)
{
    const auto* machine = lab::findMachine(*simulated.lab().tenant().world(), "build-01");
    const std::string id = machine->identity.userAssigned.front().clientId;
    std::mutex lock;
    std::vector<lab::http::Request> asked;
    simulated.lab().interceptImds("build-01", [&](const auto& request, const auto& next) {
        const std::scoped_lock hold(lock);
        asked.push_back(request);
        return next(request);
    });
    (void)theirs("managed-identity", {{"IDENTITY", id}});
    ASSERT_FALSE(asked.empty());
    const auto their = asked.back();
    auto made = simulated.connection(CredentialKind::ManagedIdentity);
    made.credential.identity = id;
    made.credential.identityIs = Credential::IdentityIs::ClientId;
    (void)ours(made);
    const auto our = asked.back();
    simulated.lab().interceptImds("build-01", {});
    EXPECT_EQ(our.method, their.method);
    EXPECT_EQ(our.header("Metadata"), their.header("Metadata"));
    Parameters ourQuery = queryOf(our), theirQuery = queryOf(their);
    // The library takes the slash off the audience, whose tokens Resource Manager takes either way.
    EXPECT_EQ(ourQuery["resource"], "https://management.azure.com/");
    EXPECT_TRUE(theirQuery["resource"].starts_with("https://management.azure.com"));
    ourQuery.erase("resource");
    theirQuery.erase("resource");
    expectAlike(ourQuery, theirQuery);
}
