// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/http/client.h"
#include "lab/http/server.h"
#include "lab/issues.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::lab::http;
using namespace std::chrono_literals;

namespace {

Server serverOf(Handler handler, Options options = {})
{
    auto server = Server::listen(std::move(handler), std::move(options));
    EXPECT_TRUE(server.ok());
    return std::move(server).value();
}

} // namespace

TEST(HttpClient, SaysThatNobodyIsThere)
{
    std::uint16_t port = 0;
    {
        port = serverOf([](const Request&) { return text(200, ""); }).port();
    }
    const auto answer = Client(port).ask({});
    ASSERT_FALSE(answer.ok());
    EXPECT_EQ(answer.problem().id, lab::issue::kUnreachable);
}

TEST(HttpClient, ConnectsAgainWhereTheServerHasLeft)
{
    auto first
        = std::make_unique<Server>(serverOf([](const Request&) { return text(200, "first"); }));
    const std::uint16_t port = first->port();
    Client client(port);
    ASSERT_TRUE(client.ask({}).ok());
    first.reset();
    Options same;
    same.port = port;
    const Server second = serverOf([](const Request&) { return text(200, "second"); }, same);
    const auto answer = client.ask({});
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->body, "second");
}

TEST(HttpClient, RefusesABodyPastItsBound)
{
    const Server server
        = serverOf([](const Request&) { return text(200, std::string(2000, 'x')); });
    const auto answer = Client(server.port(), {1000, 5000ms}).ask({});
    ASSERT_FALSE(answer.ok());
    EXPECT_EQ(answer.problem().id, lab::issue::kBadAnswer);
}

TEST(HttpClient, WaitsNoLongerThanItsBound)
{
    class Silent final : public BodySource {
        std::optional<std::string> next() override { return ""; }
    };
    const Server server = serverOf([](const Request&) {
        Response response = text(200, "");
        response.source = std::make_shared<Silent>();
        return response;
    });
    const auto answer = Client(server.port(), {1000, 50ms}).ask({});
    ASSERT_FALSE(answer.ok());
    EXPECT_EQ(answer.problem().id, lab::issue::kTimedOut);
}
