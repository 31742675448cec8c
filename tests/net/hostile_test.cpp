// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that no sound server gives: each ends within its bound, and says why.
#include "net/live_transport.h"
#include "raw_server.h"
#include "support.h"
#include "support/gzipped.h"

#include <gtest/gtest.h>

namespace attest::test {
namespace {

using std::chrono::milliseconds;

Result<net::HttpReply> send(const net::HttpRequest& request)
{
    return net::liveTransport({})->exchange(request, {});
}

std::string outcomeOf(const RawServer::Answer& answer)
{
    const RawServer server(answer);
    return test::outcomeOf(send(get(server.url())));
}

std::string outcomeOf(std::string bytes)
{
    return outcomeOf([bytes = std::move(bytes)](auto& connection) { connection.write(bytes); });
}

TEST(Hostile, RedirectsAreAnswersAndLeadNowhere)
{
    const RawServer other([](auto&) {});
    const RawServer server([&](auto& connection) {
        connection.write(
            "HTTP/1.1 302 Found\r\nLocation: " + other.url() + "\r\nContent-Length: 0\r\n\r\n");
    });
    auto request = get(server.url());
    request.headers = {{"Authorization", "Bearer hush", net::Header::Holds::Credential}};
    const auto reply = send(request);
    ASSERT_TRUE(reply) << test::outcomeOf(reply);
    EXPECT_EQ(reply->status, 302);
    EXPECT_EQ(other.connections(), 0);
    ASSERT_EQ(server.requests().size(), 1U);
    EXPECT_NE(server.requests()[0].find("Authorization: Bearer hush\r\n"), std::string::npos);
}

TEST(Hostile, AGibibyteThatIsAnnouncedIsNotRead)
{
    EXPECT_EQ(outcomeOf("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n"), "net.too-large");
}

TEST(Hostile, AGibibyteThatIsNotAnnouncedIsReadToItsBound)
{
    std::size_t written = 0;
    EXPECT_EQ(outcomeOf([&](RawServer::Connection& connection) {
        const std::string part(1U << 16U, 'x');
        connection.write("HTTP/1.1 200 OK\r\n\r\n");
        while (connection.written < (1U << 30U) && connection.write(part)) {}
        written = connection.written;
    }),
        "net.too-large");
    EXPECT_LT(written, 32U << 20U); // 4 MiB are taken, the rest stood in the system's buffers
}

TEST(Hostile, ACompressedBombIsStoppedAtItsBound)
{
    const auto bomb = gzipped(std::string(1, '\0'), 64U << 20U);
    ASSERT_LT(bomb.size(), 1U << 20U);
    EXPECT_EQ(outcomeOf("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                  + std::to_string(bomb.size()) + "\r\n\r\n" + bomb),
        "net.too-large");
}

// Blocks of deflate that hold nothing, and gzip of them once more, and again: some hundred bytes that are
// work for hours and give no byte by which they could be stopped.
TEST(Hostile, ABombThatGivesNothingIsNotUndone)
{
    std::string bomb("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10);
    const std::string nothing("\x00\x00\x00\xff\xff", 5);
    for (int i = 0; i < 200'000; ++i) {
        bomb += nothing;
    }
    for (const char* encoding : {"gzip, gzip", "gzip,gzip,gzip", "deflate", "br"}) {
        const auto nested = gzipped(bomb, bomb.size());
        EXPECT_EQ(outcomeOf("HTTP/1.1 200 OK\r\nContent-Encoding: " + std::string(encoding)
                      + "\r\n\r\n" + nested),
            "net.malformed")
            << encoding;
    }
    EXPECT_EQ(outcomeOf("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, gzip\r\n\r\n"
                  + gzipped(bomb, bomb.size())),
        "net.malformed");
    EXPECT_EQ(outcomeOf("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n"
                        "Content-Encoding: gzip\r\n\r\n"
                  + gzipped(bomb, bomb.size())),
        "net.malformed");
    while (bomb.size() <= 4U << 20U) {
        bomb += nothing;
    }
    EXPECT_EQ(
        outcomeOf("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + bomb), "net.too-large");
}

TEST(Hostile, ACompressedBodyThatIsCutOffIsNotBelieved)
{
    const auto body = gzipped("some text", 1000);
    EXPECT_EQ(outcomeOf("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + body), "answered");
    EXPECT_EQ(outcomeOf("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + body + body),
        "answered"); // two members, RFC 1952 2.2
    EXPECT_EQ(outcomeOf("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
                  + body.substr(0, body.size() - 1)),
        "net.malformed");
    EXPECT_EQ(outcomeOf("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + body + "more"),
        "net.malformed");
}

TEST(Hostile, WhatIsCompressedArrivesAsItWas)
{
    const auto body = gzipped(std::string(1, '\0'), 1U << 20U);
    const RawServer server([&](auto& connection) {
        connection.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + body);
    });
    const auto reply = send(get(server.url()));
    ASSERT_TRUE(reply) << test::outcomeOf(reply);
    EXPECT_EQ(reply->body, Bytes(1U << 20U, 0));
}

TEST(Hostile, OneByteAtATimeEndsWithTheTime)
{
    const RawServer server([](RawServer::Connection& connection) {
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx");
        connection.hold();
    });
    auto request = get(server.url());
    request.bounds.total
        = milliseconds(3000); // the beginning of the body arrives in it on any machine
    const auto result = send(request);
    EXPECT_EQ(test::outcomeOf(result), "net.timed-out");
    EXPECT_EQ(paramOf(result.problem(), "during"), "body");
}

TEST(Hostile, AServerThatSaysNothingEndsWithTheTime)
{
    const RawServer server([](RawServer::Connection& connection) { connection.hold(); });
    auto request = get(server.url());
    request.bounds.total = milliseconds(200);
    EXPECT_EQ(test::outcomeOf(send(request)), "net.timed-out");
}

TEST(Hostile, CancellingEndsTheWait)
{
    RawServer server([](RawServer::Connection& connection) { connection.hold(); });
    net::Cancel cancel;
    std::thread other([&] {
        server.awaitRequest();
        cancel.ask();
    });
    const auto result = net::liveTransport({})->exchange(get(server.url()), cancel);
    other.join();
    EXPECT_EQ(test::outcomeOf(result), "net.cancelled");
    EXPECT_EQ(test::outcomeOf(net::liveTransport({})->exchange(get(server.url()), cancel)),
        "net.cancelled");
    EXPECT_EQ(server.connections(), 1);
}

TEST(Hostile, HeadersWithoutEndAreStopped)
{
    EXPECT_EQ(outcomeOf([](RawServer::Connection& connection) {
        connection.write("HTTP/1.1 200 OK\r\n");
        while (connection.written < (64U << 20U) && connection.write("X-Flood: 0123456789\r\n")) {}
    }),
        "net.too-large");
}

TEST(Hostile, AHeaderWithoutEndIsStopped)
{
    EXPECT_EQ(outcomeOf([](RawServer::Connection& connection) {
        connection.write("HTTP/1.1 200 OK\r\nX-Flood: ");
        const std::string part(4096, 'x');
        while (connection.written < (64U << 20U) && connection.write(part)) {}
    }),
        "net.too-large");
}

TEST(Hostile, InterimAnswersWithoutEndAreStopped)
{
    EXPECT_EQ(outcomeOf([](RawServer::Connection& connection) {
        while (connection.written < (64U << 20U)
            && connection.write("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n")) {}
    }),
        "net.too-large");
}

TEST(Hostile, TrailersWithoutEndAreStopped)
{
    EXPECT_EQ(outcomeOf([](RawServer::Connection& connection) {
        connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n");
        while (connection.written < (64U << 20U) && connection.write("X-Flood: 0123456789\r\n")) {}
    }),
        "net.too-large");
}

TEST(Hostile, WhatIsNoCompleteHttpIsNotBelieved)
{
    for (const char* bytes : {
             "",
             "garbage",
             "SSH-2.0-OpenSSH_9.2\r\n",
             "HTTP/1.1 abc OK\r\n\r\n",
             "HTTP/1.1 000 OK\r\nContent-Length: 0\r\n\r\n",
             "HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n",
             "HTTP/1.1 200 OK\r\nContent-Le",
             "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc",
             "HTTP/1.1 200 OK\r\nContent-Length: minus\r\n\r\nabc",
             "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
             "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n",
             "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n",
             "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
             "HTTP/1.1 200 OK\r\nContent-Encoding: sdch\r\nContent-Length: 3\r\n\r\nabc",
             "HTTP/1.1 100 Continue\r\n\r\n",
         }) {
        EXPECT_EQ(outcomeOf(std::string(bytes)), "net.malformed") << bytes;
    }
}

TEST(Hostile, NobodyListening)
{
    std::string url;
    {
        const RawServer gone([](auto&) {});
        url = gone.url();
    }
    const auto result = send(get(url));
    EXPECT_EQ(test::outcomeOf(result), "net.unreachable");
    EXPECT_EQ(paramOf(result.problem(), "reason"), "connection refused");
}

TEST(Hostile, AConnectionThatIsResetWhileSending)
{
    const RawServer server([](auto&) {}); // reads the head alone and hangs up
    auto request = get(server.url());
    request.method = "POST";
    request.body = Bytes(8U << 20U, 'x');
    EXPECT_EQ(test::outcomeOf(send(request)), "net.malformed");
}

TEST(Hostile, HeadersOfCallersCannotBecomeOthers)
{
    const RawServer server([](auto& connection) { connection.write("HTTP/1.1 200 OK\r\n\r\n"); });
    for (const net::Header& header : {net::Header{"X-A", "b\r\nX-C: d"}, net::Header{"X A", "b"},
             net::Header{"X-A:", "b"}, net::Header{"", "b"}, net::Header{"Host", "other.example"},
             net::Header{"Transfer-Encoding", "chunked"}}) {
        auto request = get(server.url());
        request.headers = {header};
        EXPECT_EQ(test::outcomeOf(send(request)), "net.bad-url") << header.name;
    }
    auto request = get(server.url());
    request.method = "GET / HTTP/1.1\r\nX-A: b\r\n\r\nGET";
    EXPECT_EQ(test::outcomeOf(send(request)), "net.bad-url");
    EXPECT_EQ(server.connections(), 0);
}

} // namespace
} // namespace attest::test
