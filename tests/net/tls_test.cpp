// SPDX-License-Identifier: GPL-3.0-or-later
// Servers whose certificate or protocol is not good enough get nothing.
#include "net/live_transport.h"
#include "net/quiet_pipes.h"
#include "support.h"
#include "tls_server.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <unistd.h>

namespace attest::test {
namespace {

const TestAuthority& authority()
{
    static const TestAuthority one;
    return one;
}

const RawServer::Answer kOk = [](RawServer::Connection& connection) {
    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
};

net::NetworkOptions trusting(std::string pem)
{
    net::NetworkOptions options;
    options.proxy.kind = net::Proxy::Kind::None;
    options.extraCaPem = std::move(pem);
    options.resolve = [](const std::string&) { return std::vector<std::string>{"127.0.0.1"}; };
    return options;
}

Result<net::HttpReply> ask(const RawServer& server, net::NetworkOptions options,
    const std::string& host = "server.example")
{
    auto request = get("https://" + host + ":" + std::to_string(server.port()) + "/");
    request.headers = {{"Authorization", "Bearer hush", net::Header::Holds::Credential}};
    return net::liveTransport(std::move(options))->exchange(request, {});
}

TEST(Tls, IsTakenFromAnAddedAuthorityAndShown)
{
    const RawServer server(kOk, authority().serving());
    const auto reply = ask(server, trusting(authority().pem()));
    ASSERT_TRUE(reply) << outcomeOf(reply);
    ASSERT_TRUE(reply->tls);
    EXPECT_EQ(reply->tls->version, "TLSv1.3");
    EXPECT_FALSE(reply->tls->cipher.empty());
    ASSERT_EQ(reply->tls->chain.size(), 2U);
    EXPECT_EQ(reply->tls->chain[1], authority().root.der);
}

TEST(Tls, NamesCompareWithoutCaseAndByLabel)
{
    const RawServer server(kOk, authority().serving({{"*.lab.example"}, 2049}));
    EXPECT_EQ(
        outcomeOf(ask(server, trusting(authority().pem()), "SERVER.Lab.example")), "answered");
    EXPECT_EQ(outcomeOf(ask(server, trusting(authority().pem()), "a.b.lab.example")),
        "net.tls-wrong-host");
}

TEST(Tls, OfAnUnknownAuthorityGetsNothing)
{
    const RawServer server(kOk, authority().serving());
    const auto result = ask(server, trusting({}));
    EXPECT_EQ(outcomeOf(result), "net.tls-untrusted");
    EXPECT_NE(paramOf(result.problem(), "issuer").find("Test authority"), std::string::npos);
    EXPECT_TRUE(server.requests().empty());
}

TEST(Tls, ThatIsSelfSignedGetsNothing)
{
    const RawServer server(kOk, TestAuthority::selfSigned());
    EXPECT_EQ(outcomeOf(ask(server, trusting(authority().pem()))), "net.tls-untrusted");
    EXPECT_TRUE(server.requests().empty());
}

TEST(Tls, ForAnotherNameGetsNothing)
{
    const RawServer server(kOk, authority().serving({{"other.example", "third.example"}, 2049}));
    const auto result = ask(server, trusting(authority().pem()));
    EXPECT_EQ(outcomeOf(result), "net.tls-wrong-host");
    EXPECT_EQ(paramOf(result.problem(), "names"), "other.example, third.example");
    EXPECT_TRUE(server.requests().empty());
}

TEST(Tls, ThatHasExpiredGetsNothing)
{
    const RawServer server(kOk, authority().serving({{"server.example"}, 2021}));
    const auto result = ask(server, trusting(authority().pem()));
    EXPECT_EQ(outcomeOf(result), "net.tls-expired");
    EXPECT_EQ(paramOf(result.problem(), "date"), "2021-01-01T00:00:00Z");
    EXPECT_TRUE(server.requests().empty());
}

TEST(Tls, OfAnOldVersionGetsNothing)
{
    auto tls = authority().serving();
    tls.version = RawTls::Version::OnlyTls10;
    const RawServer server(kOk, tls);
    EXPECT_EQ(outcomeOf(ask(server, trusting(authority().pem()))), "net.tls-failed");
    EXPECT_TRUE(server.requests().empty());
}

TEST(Tls, IsNotSpokenByEveryPort)
{
    const RawServer server(kOk);
    EXPECT_EQ(outcomeOf(ask(server, trusting(authority().pem()))), "net.tls-failed");
}

TEST(Tls, OfAPlaceIsComparedWithItsOwnName)
{
    const RawServer server(kOk, authority().serving());
    auto options = trusting(authority().pem());
    options.places["login.example"] = {"127.0.0.1", server.port(), "server.example", false};
    EXPECT_EQ(outcomeOf(ask(server, options, "login.example")), "answered");
    ASSERT_EQ(server.requests().size(), 1U);
    EXPECT_NE(server.requests()[0].find("Host: login.example"), std::string::npos);
    options.places["login.example"].tlsName = "third.example";
    EXPECT_EQ(outcomeOf(ask(server, options, "login.example")), "net.tls-wrong-host");
    options.places["login.example"].tlsName = "";
    EXPECT_EQ(outcomeOf(ask(server, options, "login.example")), "net.tls-wrong-host");
}

std::shared_ptr<const net::ClientIdentity> client(const RawTls& tls)
{
    auto identity = std::make_shared<net::ClientIdentity>();
    identity->chainPem = tls.chainPem;
    identity->keyPem = SecretBytes(copyBytes(asBytes(tls.keyPem)));
    return identity;
}

TEST(Tls, ShowsTheClientsCertificateWhereItIsAskedFor)
{
    auto tls = authority().serving();
    tls.clientCaPem = authority().pem();
    const RawServer server(kOk, tls);
    auto options = trusting(authority().pem());
    EXPECT_NE(outcomeOf(ask(server, options)), "answered");
    EXPECT_TRUE(server.requests().empty());
    options.client = client(authority().serving({{"client.example"}, 2049}));
    EXPECT_EQ(outcomeOf(ask(server, options)), "answered");
}

TEST(Tls, SaysThatTheClientsKeyIsOfNoUse)
{
    const RawServer server(kOk, authority().serving());
    auto options = trusting(authority().pem());
    auto mixed = authority().serving();
    mixed.keyPem = TestAuthority::selfSigned().keyPem; // of another certificate
    options.client = client(mixed);
    const auto result = ask(server, options);
    EXPECT_EQ(outcomeOf(result), "net.tls-failed");
    EXPECT_EQ(paramOf(result.problem(), "reason"),
        "the certificate or the key to be shown cannot be used");
}

TEST(Tls, CanRestOnTheAddedAuthorityAlone)
{
    const RawServer server(kOk, authority().serving());
    auto options = trusting(authority().pem());
    options.trust = net::NetworkOptions::Trust::ExtraAlone;
    EXPECT_EQ(outcomeOf(ask(server, options)), "answered");
    options.extraCaPem.clear();
    EXPECT_EQ(outcomeOf(ask(server, options)), "net.tls-untrusted");
}

TEST(Tls, ThatHangsUpWhileSendingIsSaid)
{
    const RawServer server([](auto&) {}, authority().serving());
    auto request = get("https://server.example:" + std::to_string(server.port()) + "/");
    request.method = "POST";
    request.body = Bytes(8U << 20U, 'x');
    const auto result = net::liveTransport(trusting(authority().pem()))->exchange(request, {});
    EXPECT_EQ(outcomeOf(result), "net.malformed");
}

TEST(Tls, ThatHangsUpEndsNobodysProcess)
{
    // What a peer that has gone does to whoever writes, without waiting for one that goes in time.
    int ends[2] = {};
    ASSERT_EQ(::pipe(ends), 0);
    ::close(ends[0]);
    {
        const net::QuietPipes quiet;
        EXPECT_EQ(::write(ends[1], "x", 1), -1);
        EXPECT_EQ(errno, EPIPE);
    }
    ::close(ends[1]);
    sigset_t pending;
    sigpending(&pending);
    EXPECT_EQ(sigismember(&pending, SIGPIPE), 0) << "it would arrive later";
}

} // namespace
} // namespace attest::test
