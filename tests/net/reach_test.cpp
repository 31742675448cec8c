// SPDX-License-Identifier: GPL-3.0-or-later
// Where an exchange may go: addresses, places of a simulated tenant, proxies.
#include "net/live_transport.h"
#include "raw_server.h"
#include "support.h"

#include <gtest/gtest.h>

namespace attest::test {
namespace {

using net::Reach;

const RawServer::Answer kOk = [](RawServer::Connection& connection) {
    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
};

net::NetworkOptions resolving(std::vector<std::string> addresses)
{
    net::NetworkOptions options;
    options.proxy.kind = net::Proxy::Kind::None;
    options.resolve = [addresses = std::move(addresses)](const std::string&) { return addresses; };
    return options;
}

Result<net::HttpReply> send(
    net::NetworkOptions options, const std::string& url, Reach reach = Reach::Named)
{
    auto request = get(url);
    request.reach = reach;
    request.bounds.connect = std::chrono::milliseconds(2000);
    request.headers = {{"Authorization", "Bearer hush", net::Header::Holds::Credential}};
    return net::liveTransport(std::move(options))->exchange(request, {});
}

std::string at(const RawServer& server, const std::string& host)
{
    return "http://" + host + ":" + std::to_string(server.port()) + "/a";
}

TEST(Reach, OfEvidenceIsPublicAlone)
{
    const RawServer server(kOk);
    for (const char* address : {"127.0.0.1", "::ffff:127.0.0.1", "::1", "10.0.0.1",
             "169.254.169.254", "fe80::1", "168.63.129.16", "0.0.0.0"}) {
        const auto result
            = send(resolving({address}), at(server, "www.microsoft.com"), Reach::Public);
        EXPECT_EQ(outcomeOf(result), "net.forbidden-address") << address;
        EXPECT_EQ(paramOf(result.problem(), "host"), "www.microsoft.com");
    }
    EXPECT_EQ(outcomeOf(send({}, at(server, "127.0.0.1"), Reach::Public)), "net.forbidden-address");
    EXPECT_EQ(outcomeOf(send({}, at(server, "localhost"), Reach::Public)), "net.forbidden-address");
    EXPECT_EQ(server.connections(), 0);
}

TEST(Reach, OfTheMetadataServiceIsOneAddress)
{
    const RawServer server(kOk);
    EXPECT_EQ(
        outcomeOf(send(resolving({"127.0.0.1"}), at(server, "metadata.example"), Reach::Metadata)),
        "net.forbidden-address");
    EXPECT_EQ(
        outcomeOf(send({}, at(server, "127.0.0.1"), Reach::Metadata)), "net.forbidden-address");
    EXPECT_EQ(server.connections(), 0);
}

TEST(Reach, OfWhatTheOperatorNamedIsAnywhere)
{
    const RawServer server(kOk);
    EXPECT_EQ(outcomeOf(send(resolving({"127.0.0.1"}), at(server, "arm.example"))), "answered");
    ASSERT_EQ(server.requests().size(), 1U);
    EXPECT_NE(server.requests()[0].find("Host: arm.example:"), std::string::npos);
}

TEST(Reach, ANameWithoutAddressIsSaid)
{
    EXPECT_EQ(outcomeOf(send(resolving({}), "http://nowhere.example/")), "net.unresolved");
}

TEST(Places, TakeTheNameAndNothingElse)
{
    const RawServer server(kOk);
    net::NetworkOptions options;
    options.places["www.microsoft.com"] = {"127.0.0.1", server.port(), "", true};
    const auto reply = send(options, "https://WWW.Microsoft.com/pkiops/certs/a.crt", Reach::Public);
    ASSERT_TRUE(reply) << outcomeOf(reply);
    EXPECT_EQ(reply->address, "127.0.0.1:" + std::to_string(server.port()));
    ASSERT_EQ(server.requests().size(), 1U);
    EXPECT_TRUE(server.requests()[0].starts_with(
        "GET /pkiops/certs/a.crt HTTP/1.1\r\nHost: www.microsoft.com\r\n"))
        << server.requests()[0];
}

net::NetworkOptions throughProxy(const RawServer& proxy)
{
    net::NetworkOptions options;
    options.proxy
        = {net::Proxy::Kind::Explicit, "http://127.0.0.1:" + std::to_string(proxy.port())};
    return options;
}

TEST(Proxies, AreAskedForNamesThatAreNotLookedUpHere)
{
    const RawServer proxy(kOk);
    EXPECT_EQ(outcomeOf(send(throughProxy(proxy), "http://arm.example/a")), "answered");
    ASSERT_EQ(proxy.requests().size(), 1U);
    EXPECT_TRUE(proxy.requests()[0].starts_with("GET http://arm.example/a HTTP/1.1\r\n"));
}

TEST(Proxies, SeeNoCredentialOfATunnel)
{
    const RawServer proxy([](RawServer::Connection& connection) {
        connection.write("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
    });
    const auto result = send(throughProxy(proxy), "https://arm.example/a");
    EXPECT_EQ(outcomeOf(result), "net.proxy-failed");
    EXPECT_EQ(paramOf(result.problem(), "reason"), "HTTP 407");
    ASSERT_EQ(proxy.requests().size(), 1U);
    EXPECT_TRUE(proxy.requests()[0].starts_with("CONNECT arm.example:443 HTTP/1.1\r\n"));
    EXPECT_EQ(proxy.requests()[0].find("hush"), std::string::npos);
}

TEST(Proxies, AreNotAskedForAddressesThatWouldBeForbidden)
{
    const RawServer proxy(kOk);
    EXPECT_EQ(outcomeOf(send(throughProxy(proxy), "http://10.0.0.1/a", Reach::Public)),
        "net.forbidden-address");
    EXPECT_EQ(proxy.connections(), 0);
}

TEST(Proxies, NeverSeeTheMetadataServiceOrASimulatedOne)
{
    const RawServer proxy(kOk);
    const RawServer server(kOk);
    auto options = throughProxy(proxy);
    options.places["169.254.169.254"] = {"127.0.0.1", server.port(), "", false};
    EXPECT_EQ(
        outcomeOf(send(options, "http://169.254.169.254/metadata", Reach::Metadata)), "answered");
    EXPECT_EQ(
        outcomeOf(send(throughProxy(proxy), server.url())), "answered"); // this machine itself
    EXPECT_EQ(server.requests().size(), 2U);
    EXPECT_EQ(proxy.connections(), 0);
}

TEST(Proxies, ThatAreNotThereAreSaid)
{
    net::NetworkOptions options;
    {
        const RawServer gone(kOk);
        options = throughProxy(gone);
    }
    EXPECT_EQ(outcomeOf(send(options, "http://arm.example/a")), "net.proxy-failed");
}

} // namespace
} // namespace attest::test
