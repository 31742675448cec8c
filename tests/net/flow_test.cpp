// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/flow.h"
#include "net/flow_log.h"
#include "support.h"

#include <gtest/gtest.h>

namespace attest::test {
namespace {

struct UrlCase {
    const char *url, *shown;
};

TEST(Flow, HidesWhatIsSecretInAUrl)
{
    const UrlCase kCases[] = {
        {"https://a.example/token?client_secret=hush&grant_type=x",
            "https://a.example/token?client_secret=***&grant_type=x"},
        {"http://127.0.0.1:1234/?CODE=hush&state=s", "http://127.0.0.1:1234/?CODE=***&state=s"},
        {"https://a.example/?client_assertion=hush&sig=hush",
            "https://a.example/?client_assertion=***&sig=***"},
        {"http://user:hush@proxy.example:3128", "http://***@proxy.example:3128"},
        {"https://a.example/p#access_token=hush", "https://a.example/p#access_token=***"},
        {"https://a.example/metadata?api-version=2018-02-01&resource=r",
            "https://a.example/metadata?api-version=2018-02-01&resource=r"},
    };
    for (const UrlCase& one : kCases) {
        EXPECT_EQ(net::redactedUrl(one.url), one.shown);
    }
}

TEST(Flow, HidesCredentialsInHeadersHoweverTheyAreMarked)
{
    auto request = get("https://a.example/");
    request.headers = {{"Authorization", "Bearer hush"}, {"X-IDENTITY-HEADER", "hush"},
        {"X-Mine", "hush", net::Header::Holds::Credential}, {"Metadata", "true"}};
    const auto flow = net::flowOf(request, 1, {});
    ASSERT_EQ(flow.headers.size(), 4U);
    EXPECT_EQ(flow.headers[0].value, "");
    EXPECT_EQ(flow.headers[1].value, "");
    EXPECT_EQ(flow.headers[2].value, "");
    EXPECT_EQ(flow.headers[3].value, "true");
}

TEST(Flow, HidesCredentialsInBodies)
{
    auto request = get("https://a.example/");
    request.method = "POST";
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = copyBytes(asBytes("client_id=me&client_secret=hush"));
    EXPECT_EQ(net::flowOf(request, 1, {}).body, "client_id=me&client_secret=***");
    request.bodyHolds = net::HttpRequest::Body::Credential;
    EXPECT_EQ(net::flowOf(request, 1, {}).body, "");
    EXPECT_EQ(net::flowOf(request, 1, {}).sentBytes, 31U);
}

TEST(Flow, CanBeTriedWithCurl)
{
    auto request = get("https://a.example/it's?x=1&y=2");
    EXPECT_EQ(net::curlCommand(request),
        "curl -sS --globoff --max-time 30 'https://a.example/it'\\''s?x=1&y=2'");
    request.method = "POST";
    request.headers = {
        {"Authorization", "Bearer hush"}, {"Content-Type", "application/json"}, {"Secret", "hush"}};
    request.body = copyBytes(asBytes("{\"a\":1}"));
    EXPECT_EQ(net::curlCommand(request),
        "curl -sS --globoff --max-time 30 -X 'POST' -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: "
        "application/json' -H 'Secret: ***' --data-raw '{\"a\":1}' 'https://a.example/it'\\''s?x=1&y=2'");
    auto metadata = get("http://169.254.169.254/metadata/instance");
    metadata.reach = net::Reach::Metadata;
    EXPECT_EQ(net::curlCommand(metadata),
        "curl -sS --globoff --max-time 30 --noproxy '*' 'http://169.254.169.254/metadata/instance'");
}

TEST(Flow, IsTriedWhereTheNameLeads)
{
    auto flow = net::flowOf(get("http://169.254.169.254/metadata/instance?a=[1]"), 1, {});
    flow.place = net::Place{"127.0.0.1", 4711, {}, true};
    EXPECT_EQ(net::curlCommand(flow),
        "curl -sS --globoff --max-time 30 --connect-to '169.254.169.254:80:127.0.0.1:4711' "
        "'http://169.254.169.254/metadata/instance?a=[1]'");
    flow = net::flowOf(get("https://www.microsoft.com/a.crt"), 1, {});
    flow.place = net::Place{"127.0.0.1", 4711, {}, true};
    EXPECT_EQ(net::curlCommand(flow),
        "curl -sS --globoff --max-time 30 --connect-to 'www.microsoft.com:80:127.0.0.1:4711' "
        "'http://www.microsoft.com/a.crt'");
    flow = net::flowOf(get("https://login.microsoftonline.com/x?y=1"), 1, {});
    flow.place = net::Place{"127.0.0.1", 4712, "localhost", false};
    EXPECT_EQ(net::curlCommand(flow),
        "curl -sS --globoff --max-time 30 --cacert tls-ca.pem -H 'Host: login.microsoftonline.com' "
        "'https://localhost:4712/x?y=1'");
}

TEST(Flow, IsNoFileOfThisMachineWhenItIsTried)
{
    auto request = get("https://a.example/");
    request.method = "POST";
    request.body = copyBytes(asBytes("@/etc/hostname"));
    EXPECT_EQ(net::curlCommand(request),
        "curl -sS --globoff --max-time 30 -X 'POST' --data-raw '@/etc/hostname' "
        "'https://a.example/'");
}

net::Flow flow(std::uint64_t number, net::Flow::State state)
{
    net::Flow one;
    one.number = number;
    one.state = state;
    return one;
}

TEST(FlowLog, NumbersTheFlowsOfSeveralTransportsThrough)
{
    net::FlowLog log;
    const auto first = log.sink();
    const auto second = log.sink();
    first(flow(1, net::Flow::State::Waiting));
    second(flow(1, net::Flow::State::Waiting));
    second(flow(1, net::Flow::State::Failed));
    const auto flows = log.snapshot().flows;
    ASSERT_EQ(flows.size(), 2U);
    EXPECT_EQ(flows[0].number, 1U);
    EXPECT_EQ(flows[0].state, net::Flow::State::Waiting);
    EXPECT_EQ(flows[1].number, 2U);
    EXPECT_EQ(flows[1].state, net::Flow::State::Failed);
}

TEST(FlowLog, KeepsTheLatestAndSaysHowManyWent)
{
    int changes = 0;
    net::FlowLog log(2, [&] { ++changes; });
    const auto sink = log.sink();
    for (std::uint64_t number = 1; number <= 3; ++number) {
        sink(flow(number, net::Flow::State::Waiting));
    }
    sink(flow(1, net::Flow::State::Answered)); // is no longer kept
    const auto kept = log.snapshot();
    ASSERT_EQ(kept.flows.size(), 2U);
    EXPECT_EQ(kept.flows[0].number, 2U);
    EXPECT_EQ(kept.flows[0].state, net::Flow::State::Waiting);
    EXPECT_EQ(kept.dropped, 1U);
    EXPECT_EQ(changes, 4);
}

} // namespace
} // namespace attest::test
