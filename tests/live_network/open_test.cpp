// SPDX-License-Identifier: GPL-3.0-or-later
// Sources by what a person writes for them.
#include "collected.h"
#include "lab/http/server.h"
#include "lab/telemetry/pod.h"
#include "live/network/open_network_source.h"

#include <gtest/gtest.h>

namespace attest::test {
namespace {

namespace http = lab::http;

// The lab's Kubernetes and Loki on one port.
class Open : public testing::Test {
protected:
    std::shared_ptr<lab::LogBook> book = std::make_shared<lab::LogBook>([] {
        return Time{1'762'207'425, 0};
    });
    std::optional<http::Server> server;

    void SetUp() override
    {
        const std::vector<lab::Pod> pods{{"ns", "p-0", "c", {{"app", "x"}}, book, nullptr}};
        const auto now = [] { return Time{1'762'207'430, 0}; };
        auto listening = http::Server::listen(
            [kubernetes = lab::kubernetesHandler(pods, now), loki = lab::lokiHandler(pods, now)](
                const http::Request& request) {
                return request.path().starts_with("/loki/") ? loki(request) : kubernetes(request);
            });
        ASSERT_TRUE(listening);
        server.emplace(std::move(*listening));
        book->write(lab::LogLevel::Info, "server", "one");
        book->write(lab::LogLevel::Warn, "server", "two");
    }

    // "opened", or why it cannot be. Nothing is asked for yet.
    static std::string opening(const std::string& spec)
    {
        live::NetworkSourceOptions options;
        options.home = "/nonexistent";
        const auto source = live::openNetworkSource(spec, options);
        if (!source) {
            return std::string(source.problem().id.value);
        }
        return "opened";
    }

    static std::size_t linesOf(const std::string& spec)
    {
        live::NetworkSourceOptions options;
        options.since = Time{1'762'207'000, 0};
        const auto source = live::openNetworkSource(spec, options);
        Collected collected;
        (*source)->start(collected);
        EXPECT_TRUE(collected.awaitState(live::SourceState::Ended)) << spec;
        return collected.lines().size();
    }

    std::string at(const std::string& scheme) const
    {
        return scheme + "+http://127.0.0.1:" + std::to_string(server->port());
    }
};

TEST_F(Open, TakesPodsByNameAndByLabels)
{
    EXPECT_EQ(linesOf(at("kube") + "/ns/p-0"), 2U);
    EXPECT_EQ(linesOf(at("kube") + "/ns/p-0/c"), 2U);
    EXPECT_EQ(linesOf(at("kube") + "/ns?app=x"), 2U);
}

TEST_F(Open, TakesQueriesOfLokiAsTheyAreWritten)
{
    EXPECT_EQ(linesOf(at("loki") + "?{namespace=\"ns\", pod=~\"p-.*\"} |= \"two\""), 1U);
}

TEST_F(Open, SaysWhatIsNoSource)
{
    for (const char* spec : {"kube:", "kube:context", "kube:context/ns", "kube+ftp://h/ns/p",
             "kube+http://h", "kube+http://h/ns", "kube+http://h/ns/p/c/more", "loki+http://h",
             "loki+http://h?", "loki+h?{}", "other:x", "journal:a b",
             "docker:", "kube+http://me:hush@h/ns/p", "loki+http://me:hush@h?{}"}) {
        EXPECT_EQ(opening(spec), "source.bad-address") << spec;
    }
    EXPECT_EQ(opening("kube:/ns/p"), "source.bad-kubeconfig");
    EXPECT_TRUE(live::isNetworkSource("kube:/ns/p"));
    EXPECT_TRUE(live::isNetworkSource("loki+http://h?{}"));
    EXPECT_TRUE(live::isNetworkSource("journal:"));
    EXPECT_TRUE(live::isNetworkSource("docker:c"));
    EXPECT_FALSE(live::isNetworkSource("/var/log/loki"));
    EXPECT_FALSE(live::isNetworkSource("command:kubectl logs"));
}

TEST_F(Open, RepeatsNoPassword)
{
    for (const char* spec :
        {"kube+http://me:hush@h/ns/p", "loki+https://me:hush@h?{}", "kube+ftp://me:hush@h/ns/p"}) {
        const auto source = live::openNetworkSource(spec, {});
        ASSERT_FALSE(source) << spec;
        for (const Param& param : source.problem().params) {
            EXPECT_EQ(paramText(param.value).find("hush"), std::string::npos) << spec;
        }
    }
}

} // namespace
} // namespace attest::test
