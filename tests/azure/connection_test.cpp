// SPDX-License-Identifier: GPL-3.0-or-later
// Connections as values: what forbids one, and how they are kept.
#include "azure/connection_issues.h"
#include "azure/connection_json.h"
#include "azure/connection_rules.h"
#include "azure/lab_connection.h"
#include "azure/url_parts.h"
#include "base/ascii.h"
#include "lab/announcement.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::azure;

namespace {

constexpr char kGuid[] = "0b0e3a8e-9f0e-4c07-8f7c-5d3a0f6f1c11";

Connection fit()
{
    Connection one;
    one.id = kGuid;
    one.name = "production";
    one.endpoints = endpointsOf(policy::Cloud::Public);
    return one;
}

using Change = void (*)(Connection&);

struct Unfit {
    const char* name;
    IssueId issue;
    Change change;
};

const Unfit kUnfit[]{
    {"NoName", issue::kConnectionNoName, [](Connection& c) { c.name.clear(); }},
    {"PlainAuthority", issue::kConnectionNotHttps,
        [](Connection& c) { c.endpoints.authority = "http://login.microsoftonline.com"; }},
    {"PlainArm", issue::kConnectionNotHttps,
        [](Connection& c) { c.endpoints.arm = "http://management.azure.com"; }},
    {"PlainLoopbackOutsideLab", issue::kConnectionNotHttps,
        [](Connection& c) { c.endpoints.arm = "http://127.0.0.1:8080"; }},
    {"Userinfo", issue::kConnectionUserinfo,
        [](Connection& c) { c.endpoints.graph = "https://user:word@graph.microsoft.com"; }},
    {"UserinfoThatLooksLikeAHost", issue::kConnectionUserinfo,
        [](Connection& c) {
            c.endpoints.authority = "https://login.microsoftonline.com@evil.example";
        }},
    {"ProxyUserinfo", issue::kConnectionUserinfo,
        [](Connection& c) {
            c.proxy = {net::Proxy::Kind::Explicit, "http://me:word@proxy.example:3128"};
        }},
    {"OtherScheme", issue::kConnectionBadUrl,
        [](Connection& c) { c.endpoints.authority = "file:///etc/passwd"; }},
    {"PathInAddress", issue::kConnectionBadUrl,
        [](Connection& c) { c.endpoints.authority = "https://login.microsoftonline.com/x"; }},
    {"LineBreak", issue::kConnectionBadUrl,
        [](Connection& c) { c.endpoints.arm = "https://management.azure.com\r\nX: y"; }},
    {"Backslash", issue::kConnectionBadUrl,
        [](Connection& c) { c.endpoints.arm = "https://management.azure.com\\@evil.example"; }},
    {"Port0", issue::kConnectionBadUrl,
        [](Connection& c) { c.endpoints.arm = "https://management.azure.com:0"; }},
    {"PortTooHigh", issue::kConnectionBadUrl,
        [](Connection& c) { c.endpoints.arm = "https://management.azure.com:65536"; }},
    {"TenantWithSlash", issue::kConnectionBadTenant,
        [](Connection& c) { c.tenant = "contoso.com/../other"; }},
    {"TenantWithoutDot", issue::kConnectionBadTenant, [](Connection& c) { c.tenant = "contoso"; }},
    {"SecretWithoutTenant", issue::kConnectionNoTenant,
        [](Connection& c) {
            c.credential.kind = CredentialKind::ClientSecret;
            c.credential.clientId = kGuid;
        }},
    {"SecretWithoutClient", issue::kConnectionNoClient,
        [](Connection& c) {
            c.credential.kind = CredentialKind::ClientSecret;
            c.tenant = kGuid;
        }},
    {"ClientThatIsNoGuid", issue::kConnectionBadClient,
        [](Connection& c) { c.credential.clientId = "my-app"; }},
    {"CertificateWithoutFile", issue::kConnectionNoFile,
        [](Connection& c) {
            c.credential = {CredentialKind::Certificate, kGuid, {}, {}, {}};
            c.tenant = kGuid;
        }},
    {"IdentityOfNoKind", issue::kConnectionBadIdentity,
        [](Connection& c) { c.credential.identity = kGuid; }},
    {"IdentityOfAnotherForm", issue::kConnectionBadIdentity,
        [](Connection& c) {
            c.credential.identity = kGuid;
            c.credential.identityIs = Credential::IdentityIs::ResourceId;
        }},
    {"PlaceOutsideLab", issue::kConnectionPlaceOutsideLab,
        [](Connection& c) {
            c.places["management.azure.com"] = {"127.0.0.1", 4711, {}, false};
        }},
    {"PlaceOnAnotherMachine", issue::kConnectionPlaceElsewhere,
        [](Connection& c) {
            c.lab = true;
            c.places["management.azure.com"] = {"203.0.113.7", 443, {}, false};
        }},
};

class UnfitConnections : public testing::TestWithParam<Unfit> {};

bool same(const Connection& a, const Connection& b)
{
    const Connection pair[]{a};
    const Connection other[]{b};
    return connectionsJson(pair) == connectionsJson(other);
}

} // namespace

TEST_P(UnfitConnections, AreRefusedForTheirReason)
{
    Connection connection = fit();
    GetParam().change(connection);
    const auto problem = unfitConnection(connection);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->id, GetParam().issue) << problem->id.value;
}

INSTANTIATE_TEST_SUITE_P(All, UnfitConnections, testing::ValuesIn(kUnfit),
    [](const auto& info) { return info.param.name; });

TEST(Connections, OfEveryCloudAreFit)
{
    for (const auto& facts : policy::allClouds()) {
        Connection connection = fit();
        connection.endpoints = endpointsOf(facts.cloud);
        EXPECT_FALSE(unfitConnection(connection)) << facts.name;
    }
}

TEST(Connections, AnUnfitAddressDoesNotRepeatItsPassword)
{
    Connection connection = fit();
    connection.endpoints.arm = "https://user:planted-word@management.azure.com";
    const auto problem = unfitConnection(connection);
    ASSERT_TRUE(problem);
    for (const Param& param : problem->params) {
        EXPECT_EQ(paramText(param.value).find("planted-word"), std::string::npos) << param.name;
    }
}

TEST(Connections, CredentialNamesReadBack)
{
    for (int i = 0; i <= static_cast<int>(CredentialKind::AzureCli); ++i) {
        const auto kind = static_cast<CredentialKind>(i);
        EXPECT_EQ(credentialNamed(credentialName(kind)), kind);
    }
    EXPECT_FALSE(credentialNamed("password"));
}

TEST(Connections, NewIdsAreGuidsOfVersion4)
{
    const std::string id = newGuid();
    EXPECT_TRUE(isGuid(id)) << id;
    EXPECT_EQ(id[14], '4') << id;
    EXPECT_NE(id, newGuid());
}

TEST(KeptConnections, ReadBackAsTheyWere)
{
    Connection proxied = fit();
    proxied.tenant = "contoso.onmicrosoft.com";
    proxied.credential
        = {CredentialKind::ManagedIdentity, {}, {}, kGuid, Credential::IdentityIs::ObjectId};
    proxied.proxy = {net::Proxy::Kind::Explicit, "http://proxy.example:3128"};
    const Connection all[]{proxied};
    const auto read = readConnections(asBytes(connectionsJson(all)));
    ASSERT_TRUE(read.ok()) << read.problem().id.value;
    ASSERT_EQ(read->size(), 1U);
    EXPECT_TRUE(same(read->front(), proxied));
}

TEST(KeptConnections, StaySignedOut)
{
    Connection out = fit();
    EXPECT_FALSE(readConnections(asBytes(connectionsJson({&out, 1})))->front().signedOut);
    out.signedOut = true;
    EXPECT_TRUE(readConnections(asBytes(connectionsJson({&out, 1})))->front().signedOut);
}

TEST(KeptConnections, AreReadStrictly)
{
    const Connection all[]{fit()};
    const std::string good = connectionsJson(all);
    const auto with = [&](std::string_view from, std::string_view to) {
        std::string text = good;
        text.replace(text.find(from), from.size(), to);
        const auto read = readConnections(asBytes(text));
        return read.ok() ? IssueId{"read"} : read.problem().id;
    };
    EXPECT_EQ(with("\"version\": 1", "\"version\": 2"), issue::kConnectionsVersion);
    EXPECT_EQ(with("\"version\"", "\"Version\""), issue::kConnectionsMember);
    EXPECT_EQ(with("\"lab\": false", "\"lab\": \"no\""), issue::kConnectionsMember);
    EXPECT_EQ(
        with("\"lab\": false", "\"lab\": false, \"secret\": \"x\""), issue::kConnectionsMember);
    EXPECT_EQ(
        with("\"lab\": false", "\"lab\": false, \"signedOut\": 0"), issue::kConnectionsMember);
    EXPECT_EQ(with("AzurePublicCloud", "MoonCloud"), issue::kConnectionsMember);
    EXPECT_EQ(with("\"browser\"", "\"password\""), issue::kConnectionsMember);
    EXPECT_EQ(with(kGuid, "../../other"), issue::kConnectionsMember);
    EXPECT_EQ(with("https://management.azure.com\"", "http://management.azure.com\""),
        issue::kConnectionNotHttps);
    EXPECT_EQ(with("{", "["), issue::kConnectionsUnreadable);
}

TEST(KeptConnections, TwoOfOneNameAreRefused)
{
    const Connection all[]{fit(), fit()};
    const auto read = readConnections(asBytes(connectionsJson(all)));
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.problem().id, issue::kConnectionsTwice);
}

TEST(LabConnection, IsMadeFromTheAnnouncement)
{
    lab::LabOptions options;
    options.sizes = lab::KeySizes::Small;
    const auto running = lab::Lab::start(std::move(options));
    ASSERT_TRUE(running.ok());
    JsonWriter json;
    lab::writeAnnouncement(json.beginObject(), **running, "/nowhere");
    const auto places = readLabAnnouncement(asBytes(json.endObject().text()));
    ASSERT_TRUE(places.ok());
    EXPECT_EQ(places->tlsCaFile, "/nowhere/tls-ca.pem");
    const Connection connection = labConnection("lab", *places, "PEM");
    EXPECT_FALSE(unfitConnection(connection));
    EXPECT_TRUE(connection.lab);
    EXPECT_EQ(connection.endpoints.authority, (*running)->url(lab::Azure::Entra));
    EXPECT_EQ(connection.places.at("169.254.169.254").plain, true);
    for (const auto service :
        {lab::Azure::Entra, lab::Azure::Arm, lab::Azure::Graph, lab::Azure::Aia}) {
        for (const std::string& host : (*running)->namesOf(service)) {
            EXPECT_TRUE(connection.places.contains(host)) << host << " would be asked in life";
        }
    }
    const Connection all[]{connection};
    const auto read = readConnections(asBytes(connectionsJson(all)));
    ASSERT_TRUE(read.ok()) << read.problem().id.value;
    EXPECT_TRUE(same(read->front(), connection));
}

TEST(LabConnection, IsRefusedWhereTheAnnouncementLeadsOffThisMachine)
{
    const auto read = readLabAnnouncement(
        asBytes(R"({"imds":"http://127.0.0.1:1","entra":"https://evil.example:2"})"));
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.problem().id, issue::kConnectionNoLab);
    EXPECT_EQ(paramText(read.problem().params.front().value), "entra");
}

TEST(UrlParts, TakeAddressesApart)
{
    const auto parts = urlParts("HTTPS://Login.Example:8443/a?b=c");
    ASSERT_TRUE(parts);
    EXPECT_EQ(originOf(*parts), "https://login.example:8443");
    EXPECT_EQ(parts->rest, "/a?b=c");
    EXPECT_EQ(originOf(*urlParts("https://[::1]")), "https://[::1]:443");
    for (const char* bad : {"", "https://", "https:///x", "ftp://x", "https://a b", "https://a:b",
             "https://[::1", "https://a:", "https://a#b", "https://ex%41mple"}) {
        EXPECT_FALSE(urlParts(bad)) << bad;
    }
}
