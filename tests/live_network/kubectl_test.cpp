// SPDX-License-Identifier: GPL-3.0-or-later
// The same kubeconfig and the same log, read by kubectl and by us.
#include "collected.h"
#include "lab/http/server.h"
#include "lab/telemetry/pod.h"
#include "live/network/open_network_source.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

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

TEST(Kubectl, ReadsTheSameLines)
{
    if (std::system("kubectl version --client >/dev/null 2>&1") != 0) {
        GTEST_SKIP() << "kubectl is not installed";
    }
    std::atomic<std::int64_t> tick{0};
    const auto clock = [&] {
        return Time{1'762'207'425 + tick / 100, static_cast<std::int32_t>(tick++ % 100)};
    };
    const auto book = std::make_shared<lab::LogBook>(clock);
    const std::vector<lab::Pod> pods{{"ns", "p-0", "c", {{"app", "x"}}, book, nullptr}};
    const auto server = http::Server::listen(lab::kubernetesHandler(pods, clock));
    ASSERT_TRUE(server);
    for (int serial = 0; serial < 500; ++serial) {
        book->write(lab::LogLevel::Info, "server", "serial " + std::to_string(serial));
    }

    const auto folder = std::filesystem::temp_directory_path()
        / ("assayer-kubectl-" + std::to_string(static_cast<long>(::getpid())));
    std::filesystem::create_directories(folder);
    const std::string config = folder / "config";
    std::FILE* file = std::fopen(config.c_str(), "w");
    std::fprintf(file,
        "apiVersion: v1\nkind: Config\ncurrent-context: lab\n"
        "contexts:\n- name: lab\n  context: {cluster: lab, namespace: ns, user: nobody}\n"
        "clusters:\n- name: lab\n  cluster: {server: \"http://127.0.0.1:%d\"}\n"
        "users:\n- name: nobody\n  user: {}\n",
        static_cast<int>(server->port()));
    std::fclose(file);

    const auto reference = outputOf("HOME='" + folder.string() + "' KUBECONFIG='" + config
        + "' kubectl logs p-0 --timestamps 2>&1");
    live::NetworkSourceOptions options;
    options.kubeconfig = config;
    const auto source = live::openNetworkSource("kube:/ns/p-0", options);
    ASSERT_TRUE(source);
    Collected collected;
    (*source)->start(collected);
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    std::string ours;
    for (const std::string& line : collected.lines()) {
        ours += line + "\n";
    }
    std::filesystem::remove_all(folder);
    EXPECT_EQ(ours, reference);
    EXPECT_EQ(collected.lines().size(), 500U);
}

} // namespace
} // namespace attest::test
