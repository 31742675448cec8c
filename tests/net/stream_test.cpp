// SPDX-License-Identifier: GPL-3.0-or-later
// Answers without an end, and what is told of exchanges while they happen.
#include "net/flow_log.h"
#include "net/live_transport.h"
#include "raw_server.h"
#include "support.h"

#include <gtest/gtest.h>

#include <poll.h>

namespace attest::test {
namespace {

TEST(Stream, HandsOverWhatArrivesPastTheBoundOnBodies)
{
    const RawServer server([](RawServer::Connection& connection) {
        connection.write("HTTP/1.1 200 OK\r\n\r\n" + std::string(1000, 'x'));
    });
    auto request = get(server.url());
    request.bounds.bodyBytes = 10;
    std::size_t seen = 0;
    const auto result = net::liveTransport({})->stream(request,
        [&](ByteView part) {
            seen += part.size();
            return true;
        },
        {});
    ASSERT_EQ(outcomeOf(result), "answered");
    EXPECT_EQ(seen, 1000U);
    EXPECT_TRUE(result->body.empty());
}

TEST(Stream, EndsWhenTheSinkHasEnough)
{
    const RawServer server([](RawServer::Connection& connection) {
        connection.write("HTTP/1.1 200 OK\r\n\r\nline\n");
        connection.hold();
    });
    const auto result
        = net::liveTransport({})->stream(get(server.url()), [](ByteView) { return false; }, {});
    ASSERT_EQ(outcomeOf(result), "answered");
    EXPECT_EQ(result->status, 200);
}

TEST(Stream, EndsWhenNothingArrivesForTooLong)
{
    const RawServer server([](RawServer::Connection& connection) {
        connection.write("HTTP/1.1 200 OK\r\n\r\nline\n");
        connection.hold();
    });
    auto request = get(server.url());
    request.bounds.total = std::chrono::milliseconds(3000); // the line arrives in it on any machine
    std::string seen;
    const auto result = net::liveTransport({})->stream(request,
        [&](ByteView part) {
            seen += asText(part);
            return true;
        },
        {});
    EXPECT_EQ(outcomeOf(result), "net.timed-out");
    EXPECT_EQ(seen, "line\n");
}

TEST(Stream, EndsWhenItsHeadComesLineByLineForTooLong)
{
    const RawServer server([](RawServer::Connection& connection) {
        // Slowly enough that the bound on its size is not met before the one on its time.
        for (bool there = connection.write("HTTP/1.1 200 OK\r\n"); there;
             there = connection.write("X-Slow: 1\r\n")) {
            (void)::poll(nullptr, 0, 20);
        }
    });
    auto request = get(server.url());
    request.bounds.total = std::chrono::milliseconds(300);
    const auto result = net::liveTransport({})->stream(request, [](ByteView) { return true; }, {});
    EXPECT_EQ(outcomeOf(result), "net.timed-out");
}

TEST(Stream, EndsWhenItIsCancelled)
{
    const RawServer server([](RawServer::Connection& connection) {
        connection.write("HTTP/1.1 200 OK\r\n\r\nline\n");
        connection.hold();
    });
    net::Cancel cancel;
    const auto result = net::liveTransport({})->stream(
        get(server.url()),
        [&](ByteView) {
            cancel.ask();
            return true;
        },
        cancel);
    EXPECT_EQ(outcomeOf(result), "net.cancelled");
}

TEST(Stream, KeepsTheBodyOfARefusal)
{
    const RawServer server([](RawServer::Connection& connection) {
        connection.write("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone");
    });
    bool handed = false;
    const auto result = net::liveTransport({})->stream(
        get(server.url()), [&](ByteView) { return handed = true; }, {});
    ASSERT_EQ(outcomeOf(result), "answered");
    EXPECT_EQ(result->status, 404);
    EXPECT_EQ(asText(result->body), "gone");
    EXPECT_FALSE(handed);
}

TEST(Flows, AreToldAtTheirStartAndTheirEnd)
{
    const RawServer server([](RawServer::Connection& connection) {
        connection.write("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone");
    });
    std::vector<net::Flow> told;
    net::NetworkOptions options;
    options.flows = [&](const net::Flow& flow) { told.push_back(flow); };
    const auto transport = net::liveTransport(std::move(options));
    auto request = get(server.url("/a?code=hush"));
    request.purpose = "arm";
    (void)transport->exchange(request, {});
    request.reach = net::Reach::Public;
    (void)transport->exchange(request, {});
    ASSERT_EQ(told.size(), 4U);
    EXPECT_EQ(told[0].state, net::Flow::State::Waiting);
    EXPECT_EQ(told[1].state, net::Flow::State::Answered);
    EXPECT_EQ(told[1].status, 404);
    EXPECT_EQ(told[1].receivedBytes, 4U);
    EXPECT_EQ(told[1].purpose, "arm");
    EXPECT_EQ(told[1].url, server.url("/a?code=***"));
    EXPECT_EQ(told[3].number, 2U);
    EXPECT_EQ(told[3].state, net::Flow::State::Refused);
}

TEST(Transport, IsSharedByThreads)
{
    const RawServer first([](auto& connection) { connection.write("HTTP/1.1 200 OK\r\n\r\n1"); });
    const RawServer second([](auto& connection) { connection.write("HTTP/1.1 200 OK\r\n\r\n2"); });
    net::FlowLog log;
    net::NetworkOptions options;
    options.flows = log.sink();
    const auto transport = net::liveTransport(std::move(options));
    std::atomic<int> right{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
            for (int j = 0; j < 5; ++j) {
                const auto reply
                    = transport->exchange(get(i % 2 == 0 ? first.url() : second.url()), {});
                right += reply && asText(reply->body) == (i % 2 == 0 ? "1" : "2") ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(right, 20);
    const auto flows = log.snapshot().flows;
    EXPECT_EQ(flows.size(), 20U);
    EXPECT_EQ(flows.back().number, 20U);
}

} // namespace
} // namespace attest::test
