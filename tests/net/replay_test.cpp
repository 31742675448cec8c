// SPDX-License-Identifier: GPL-3.0-or-later
// The transports that open no socket of their own.
#include "net/paused_transport.h"
#include "net/replay_transport.h"
#include "support.h"

#include <gtest/gtest.h>

namespace attest::test {
namespace {

net::HttpReply reply(int status, std::string_view body)
{
    net::HttpReply one;
    one.status = status;
    one.body = copyBytes(asBytes(body));
    return one;
}

std::string bodyOf(const Result<net::HttpReply>& result)
{
    return result ? std::string(asText(result->body)) : outcomeOf(result);
}

TEST(Replay, AnswersInOrderAndThenTheLastAgain)
{
    const auto transport = net::replayTransport({{"GET", "https://a.example/", reply(200, "one")},
        {"GET", "https://a.example/", reply(200, "two")}});
    EXPECT_EQ(bodyOf(transport->exchange(get("https://a.example/"), {})), "one");
    EXPECT_EQ(bodyOf(transport->exchange(get("https://a.example/"), {})), "two");
    EXPECT_EQ(bodyOf(transport->exchange(get("https://a.example/"), {})), "two");
}

TEST(Replay, TellsMethodsApartAndNamesWhatIsMissing)
{
    const auto transport
        = net::replayTransport({{"POST", "https://a.example/", reply(200, "posted")}});
    const auto result = transport->exchange(get("https://a.example/?client_secret=hush"), {});
    EXPECT_EQ(outcomeOf(result), "net.not-recorded");
    EXPECT_EQ(paramOf(result.problem(), "url"), "https://a.example/?client_secret=***");
}

TEST(Replay, KeepsTheBoundOnBodies)
{
    const auto transport
        = net::replayTransport({{"GET", "https://a.example/", reply(200, "too long")}});
    auto request = get("https://a.example/");
    request.bounds.bodyBytes = 4;
    EXPECT_EQ(outcomeOf(transport->exchange(request, {})), "net.too-large");
}

TEST(Replay, StreamsToo)
{
    const auto transport
        = net::replayTransport({{"GET", "https://a.example/", reply(200, "lines")}});
    std::string seen;
    const auto result = transport->stream(get("https://a.example/"),
        [&](ByteView part) {
            seen += asText(part);
            return true;
        },
        {});
    EXPECT_EQ(outcomeOf(result), "answered");
    EXPECT_EQ(seen, "lines");
}

TEST(Recording, TellsOfEachExchange)
{
    std::vector<std::string> told;
    const auto transport = net::recordingTransport(
        net::replayTransport({{"GET", "https://a.example/", reply(200, "x")}}),
        [&](const net::HttpRequest& request, const Result<net::HttpReply>& result) {
            told.push_back(request.url + " " + outcomeOf(result));
        });
    (void)transport->exchange(get("https://a.example/"), {});
    (void)transport->exchange(get("https://b.example/"), {});
    EXPECT_EQ(told,
        (std::vector<std::string>{
            "https://a.example/ answered", "https://b.example/ net.not-recorded"}));
}

// A gate before a replay that has one answer, and the flows that the gate itself caused.
struct Gated {
    std::vector<net::Flow> flows;
    Result<net::HttpReply> result;

    explicit Gated(const net::Gate& gate, const net::Cancel& cancel = {})
        : result(net::pausedTransport(
            net::replayTransport({{"GET", "https://a.example/", reply(200, "inner")}}), gate,
            [this](const net::Flow& flow) {
                flows.push_back(flow);
            })->exchange(get("https://a.example/"), cancel))
    {
    }
};

TEST(Paused, LetsThrough)
{
    const Gated gated([](const auto&, const auto&) { return net::LetThrough{}; });
    EXPECT_EQ(bodyOf(gated.result), "inner");
    EXPECT_TRUE(gated.flows.empty());
}

TEST(Paused, Refuses)
{
    const Gated gated([](const auto&, const auto&) { return net::Refuse{}; });
    EXPECT_EQ(outcomeOf(gated.result), "net.declined");
    EXPECT_EQ(paramOf(gated.result.problem(), "host"), "a.example");
    ASSERT_EQ(gated.flows.size(), 2U);
    EXPECT_EQ(gated.flows.back().state, net::Flow::State::Refused);
}

TEST(Paused, AnswersInItsPlace)
{
    const Gated gated([](const auto&, const auto&) { return reply(404, "supplied"); });
    EXPECT_EQ(bodyOf(gated.result), "supplied");
    ASSERT_EQ(gated.flows.size(), 2U);
    EXPECT_EQ(gated.flows.back().status, 404);
}

TEST(Paused, SendsNothingOnceItIsCancelled)
{
    const Gated gated([](const auto&, net::Cancel cancel) {
        cancel.ask();
        return net::LetThrough{};
    });
    EXPECT_EQ(outcomeOf(gated.result), "net.cancelled");
}

} // namespace
} // namespace attest::test
