// SPDX-License-Identifier: GPL-3.0-or-later
// The same kubeconfig and the same log, read by kubectl and by us.
#include "collected.h"
#include "cutting_server.h"
#include "lab/http/server.h"
#include "lab/telemetry/pod.h"
#include "live/network/kubernetes/pod_source.h"
#include "live/network/open_network_source.h"
#include "stand_in_program.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace attest::test {
namespace {

namespace http = lab::http;

std::string outputOf(const std::string& command)
{
    std::string text;
    std::FILE* pipe = ::popen(command.c_str(), "r");
    std::array<char, 4096> part{};
    while (const auto size = std::fread(part.data(), 1, part.size(), pipe)) {
        text.append(part.data(), size);
    }
    ::pclose(pipe);
    return text;
}

// A cluster of one pod, and a kubeconfig that leads to it.
class Kubectl : public testing::Test {
protected:
    std::atomic<std::int64_t> tick{0};
    std::shared_ptr<lab::LogBook> book;
    std::optional<http::Server> server;
    StandInFolder folder;
    int serial = 0;

    void SetUp() override
    {
        if (std::system("kubectl version --client >/dev/null 2>&1") != 0) {
            GTEST_SKIP() << "kubectl is not installed";
        }
        book = std::make_shared<lab::LogBook>([this] { return now(); });
        auto listening = http::Server::listen(handler());
        ASSERT_TRUE(listening);
        server.emplace(std::move(*listening));
        folder.append("config",
            "apiVersion: v1\nkind: Config\ncurrent-context: lab\n"
            "contexts:\n- name: lab\n  context: {cluster: lab, namespace: ns, user: nobody}\n"
            "clusters:\n- name: lab\n  cluster: {server: \"http://127.0.0.1:"
                + std::to_string(server->port()) + "\"}\nusers:\n- name: nobody\n  user: {}\n");
    }

    Time now()
    {
        const auto at = tick++;
        return {1'762'207'425 + at / 100, static_cast<std::int32_t>(at % 100)};
    }

    http::Handler handler()
    {
        return lab::kubernetesHandler(
            {{"ns", "p-0", "c", {{"app", "x"}}, book, nullptr}}, [this] { return now(); });
    }

    void write(int count)
    {
        for (int i = 0; i < count; ++i) {
            book->write(lab::LogLevel::Info, "server", "serial " + std::to_string(serial++));
        }
    }

    std::string reference() const
    {
        return outputOf("HOME='" + folder.file("") + "' KUBECONFIG='" + folder.file("config")
            + "' kubectl logs p-0 --timestamps 2>&1");
    }

    static std::string textOf(const Collected& collected)
    {
        std::string text;
        for (const std::string& line : collected.lines()) {
            text += line + "\n";
        }
        return text;
    }
};

TEST_F(Kubectl, ReadsTheSameLines)
{
    write(500);
    live::NetworkSourceOptions options;
    options.kubeconfig = folder.file("config");
    const auto source = live::openNetworkSource("kube:/ns/p-0", options);
    ASSERT_TRUE(source);
    Collected collected;
    (*source)->start(collected);
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    EXPECT_EQ(textOf(collected), reference());
    EXPECT_EQ(collected.lines().size(), 500U);
}

// We follow through a connection that is cut fifty times, and it reads the same endpoint when all is over.
TEST_F(Kubectl, ReadsWhatWasFollowedThroughFiftyCuts)
{
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    CuttingServer cutting(handler(), seed, 50);
    live::PodSourceOptions options;
    options.follow.backOff = {std::chrono::milliseconds(1), std::chrono::milliseconds(10)};
    options.discover = std::chrono::milliseconds(50);
    Collected collected;
    const auto source = live::podSource(
        {cutting.url(), net::liveTransport({}), {}}, {"ns", "p-0", "c", ""}, options);
    source->start(collected);
    constexpr int kMost = 20'000;
    while (cutting.cutsMade() < 50 && serial < kMost) {
        write(40);
        ASSERT_TRUE(collected.awaitLines(static_cast<std::size_t>(serial)));
    }
    EXPECT_EQ(cutting.cutsMade(), 50);
    write(40);
    ASSERT_TRUE(collected.awaitLines(static_cast<std::size_t>(serial)));
    source->stop();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    EXPECT_TRUE(collected.gaps().empty());
    EXPECT_EQ(textOf(collected), reference());
}

} // namespace
} // namespace attest::test
