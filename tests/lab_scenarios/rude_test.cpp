// SPDX-License-Identifier: GPL-3.0-or-later
// Clients that are slow, malformed or greedy, at the server's own port: it goes on, and its log says so.
#include "../lab/http/wire.h"
#include "lab_scenarios/running.h"
#include "support/memory.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::lab;
using attest::test::Running;
using attest::test::Wire;

namespace {

constexpr char kHead[] = "POST /v1/login HTTP/1.1\r\nHost: lab\r\n";

struct Rude {
    const char* name;
    std::string bytes;
    const char* answer; ///< how the status line goes on
};

std::vector<Rude> rudeRequests()
{
    return {{"no-request", "\x16\x03\x01 hello\r\n\r\n", "400"},
        {"version", "POST /v1/login HTTP/3.7\r\nHost: lab\r\n\r\n", "400"},
        {"no-version", "POST /v1/login\r\n\r\n", "400"},
        {"length-no-number", std::string(kHead) + "Content-Length: many\r\n\r\n", "400"},
        {"length-negative", std::string(kHead) + "Content-Length: -1\r\n\r\n", "400"},
        {"two-lengths", std::string(kHead) + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
            "400"},
        {"length-300-megabytes", std::string(kHead) + "Content-Length: 314572800\r\n\r\n", "413"},
        {"chunk-no-number", std::string(kHead) + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", "400"},
        {"header-endless", std::string(kHead) + "X: " + std::string(64 * 1024, 'a'), "431"},
        {"headers-many",
            std::string(kHead) +
                [] {
                    std::string lines;
                    for (int i = 0; i < 5000; ++i) {
                        lines += "X-" + std::to_string(i) + ": y\r\n";
                    }
                    return lines;
                }(),
            "431"}};
}

std::string serverLog(const Running& running)
{
    return running.logs("/api/v1/namespaces/spirl-system/pods/spirl-server-0/log");
}

} // namespace

TEST(RudeClients, AreRefusedAndLogged)
{
    const Running running;
    for (const Rude& rude : rudeRequests()) {
        Wire wire(running.served->serverPort());
        (void)wire.say(rude.bytes); // a server that has had enough may not take all of it
        const auto answer = wire.readToEnd();
        EXPECT_EQ(answer.substr(0, 12), std::string("HTTP/1.1 ") + rude.answer) << rude.name;
    }
    const auto log = serverLog(running);
    std::size_t refused = 0;
    for (auto at = log.find("\"msg\":\"request refused\""); at != std::string::npos;
         at = log.find("\"msg\":\"request refused\"", at + 1)) {
        ++refused;
    }
    EXPECT_EQ(refused, rudeRequests().size());
    EXPECT_NE(log.find("\"logger\":\"server.transport\""), std::string::npos);
    EXPECT_TRUE(running.agent(verify::Method::AzureImds).attest().connected);
}

TEST(RudeClients, A300MegabyteBodyCostsNoMemory)
{
    const Running running;
    ASSERT_TRUE(running.agent(verify::Method::AzureImds).attest().connected);
    const auto before = test::peakMemory();
    Wire wire(running.served->serverPort());
    ASSERT_TRUE(wire.say(std::string(kHead) + "Transfer-Encoding: chunked\r\n\r\n"));
    const std::string piece = "100000\r\n" + std::string(0x100000, 'x') + "\r\n";
    for (int i = 0; i < 300 && wire.say(piece); ++i) {}
    EXPECT_LT(test::peakMemory() - before, test::memoryAllowed(std::size_t{32} << 20U));
    EXPECT_TRUE(running.agent(verify::Method::AzureImds).attest().connected);
}

TEST(RudeClients, SixtyFourSlowOnesStarveNobody)
{
    const Running running;
    std::vector<Wire> slow;
    for (int i = 0; i < 64; ++i) {
        slow.emplace_back(running.served->serverPort());
        ASSERT_TRUE(slow.back().say(
            i % 2 == 0 ? "POST /v1/login HT" : std::string(kHead) + "Content-Length: 99\r\n\r\n{"));
    }
    const auto begun = std::chrono::steady_clock::now();
    Agent agent = running.agent(verify::Method::AzureImds);
    for (int i = 0; i < 20; ++i) {
        EXPECT_TRUE(agent.attest().connected);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10))
        << "the slow ones are given ten seconds each";
}
