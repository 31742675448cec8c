// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/percent.h"
#include "lab/http/message.h"
#include "lab/http/parameters.h"
#include "lab/network.h"

#include <gtest/gtest.h>

using namespace attest::lab;
using namespace attest::lab::http;

TEST(Message, TakesTargetsApart)
{
    Request request;
    request.target = "/a%20b/c?x=1&y=%2F+z&x=2";
    EXPECT_EQ(request.path(), "/a b/c");
    EXPECT_EQ(request.query("x"), "1");
    EXPECT_EQ(request.query("y"), "/ z");
    EXPECT_EQ(request.query("X"), std::nullopt);
    request.target = "/broken%2";
    EXPECT_EQ(request.path(), "");
}

TEST(Message, ReadsForms)
{
    Request request;
    request.body = "grant_type=client_credentials&scope=https%3A%2F%2Fx%2F.default&empty=";
    EXPECT_EQ(request.form("scope"), "https://x/.default");
    EXPECT_EQ(request.form("empty"), "");
    EXPECT_EQ(request.form("none"), std::nullopt);
}

TEST(Message, EncodesWhatItDecodes)
{
    const std::string text = "a b/c?d=e&f%+\xC3\xA4";
    EXPECT_EQ(percentDecoded(attest::percentEncoded(text)), text);
}

TEST(Network, AsksTheHostOfTheAddress)
{
    Network network;
    network.attach("www.example.test", [](const Request& request) {
        return text(200, std::string(request.header("host").value_or("none")) + request.target);
    });
    EXPECT_EQ(network.ask("http://WWW.Example.test/a?b", {}).body, "WWW.Example.test/a?b");
    EXPECT_EQ(network.ask("https://www.example.test", {}).body, "www.example.test/");
    EXPECT_EQ(network.ask("https://other.example.test/", {}).status, 0);
    EXPECT_EQ(network.ask("no address", {}).status, 0);
}
