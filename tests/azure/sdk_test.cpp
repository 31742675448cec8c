// SPDX-License-Identifier: GPL-3.0-or-later
// Our requests beside those that Azure's own library sends the lab for the same operation. Every parameter
// of ours is one of its, with the same value.
#include "azure/json_members.h"
#include "decode/base64.h"
#include "sdk_rig.h"

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace {

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
    const auto theirRequests = of("POST", theirs("client-secret"));
    simulated.store->plant(secretKey(ops, kClientSecret), simulated.opsSecret());
    const auto ourRequests = of("POST", ours(ops));
    ASSERT_EQ(theirRequests.size(), 1U);
    ASSERT_EQ(ourRequests.size(), 1U);
    EXPECT_EQ(ourRequests[0].path(), theirRequests[0].path());
    expectAlike(formOf(ourRequests[0]), formOf(theirRequests[0]));
}

TEST_F(Sdk, Certificate)
{
    const auto theirRequests = of("POST", theirs("certificate"));
    auto made = simulated.opsConnection(CredentialKind::Certificate);
    made.credential.file = folder.path() + "/ops.pem";
    const auto ourRequests = of("POST", ours(made));
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
    const auto theirRequests = of("POST", theirs("federated-token"));
    auto made = simulated.opsConnection(CredentialKind::FederatedToken);
    made.credential.file = folder.path() + "/token";
    const auto ourRequests = of("POST", ours(made));
    ASSERT_EQ(theirRequests.size(), 1U);
    ASSERT_EQ(ourRequests.size(), 1U);
    expectAlike(formOf(ourRequests[0]), formOf(theirRequests[0]));
    EXPECT_EQ(ourRequests[0].form("client_assertion"), theirRequests[0].form("client_assertion"));
}

TEST_F(Sdk, DeviceCode)
{
    simulated.approveDevices();
    const auto theirRequests = of("POST", theirs("device-code"));
    const auto ourRequests = of("POST", ours(connection));
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
