// SPDX-License-Identifier: GPL-3.0-or-later
// What an exchange sends and what it makes of an ordinary answer.
#include "lab/http/server.h"
#include "net/live_transport.h"
#include "support.h"

#include <gtest/gtest.h>

#include <mutex>

namespace attest::test {
namespace {

namespace http = lab::http;

// A server that answers everything alike and keeps what it was asked.
class Exchange : public testing::Test {
protected:
    http::Response answer = http::text(200, "hello");
    std::vector<http::Request> asked;
    std::mutex lock;
    std::optional<http::Server> server;

    void SetUp() override
    {
        auto listening = http::Server::listen([this](const http::Request& request) {
            const std::scoped_lock hold(lock);
            asked.push_back(request);
            return answer;
        });
        ASSERT_TRUE(listening);
        server.emplace(std::move(*listening));
    }

    std::string url(std::string_view path) const
    {
        return "http://127.0.0.1:" + std::to_string(server->port()) + std::string(path);
    }

    static Result<net::HttpReply> send(
        const net::HttpRequest& request, net::NetworkOptions options = {})
    {
        return net::liveTransport(std::move(options))->exchange(request, {});
    }
};

TEST_F(Exchange, BringsStatusHeadersAndBody)
{
    answer.status = 404;
    answer.headers.push_back({"X-Reason", "none of that name"});
    const auto reply = send(get(url("/a?b=c")));
    ASSERT_TRUE(reply) << reply.problem().id.value;
    EXPECT_EQ(reply->status, 404);
    EXPECT_EQ(asText(reply->body), "hello");
    ASSERT_NE(reply->header("x-reason"), nullptr);
    EXPECT_EQ(*reply->header("x-reason"), "none of that name");
    EXPECT_EQ(reply->address, "127.0.0.1:" + std::to_string(server->port()));
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0].target, "/a?b=c");
}

TEST_F(Exchange, SendsMethodHeadersAndBodyAsGiven)
{
    auto request = get(url("/token"));
    request.method = "POST";
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"X-Empty", ""}};
    request.body = copyBytes(asBytes("grant_type=x"));
    ASSERT_TRUE(send(request));
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0].method, "POST");
    EXPECT_EQ(asked[0].body, "grant_type=x");
    EXPECT_EQ(asked[0].header("content-type"), "application/x-www-form-urlencoded");
    EXPECT_EQ(asked[0].header("x-empty"), "");
    EXPECT_FALSE(asked[0].header("expect"));
}

} // namespace
} // namespace attest::test
