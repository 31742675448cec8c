// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/kubernetes/kubeconfig.h"
#include "stand_in_program.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace attest::test {
namespace {

const std::string kConfig = R"(apiVersion: v1
kind: Config
current-context: one
contexts:
- name: one
  context: {cluster: c, user: u, namespace: spirl-system}
- name: two
  context: {cluster: c, user: secure}
- name: lost
  context: {cluster: nowhere, user: u}
- name: careless
  context: {cluster: insecure, user: u}
- name: program
  context: {cluster: c, user: exec}
clusters:
- name: c
  cluster:
    server: https://cluster.example:6443/
    certificate-authority: pki/ca.pem
- name: insecure
  cluster: {server: https://cluster.example, insecure-skip-tls-verify: true}
users:
- name: u
  user: {token: hush}
- name: secure
  user:
    client-certificate-data: Y2VydA==
    client-key: /keys/k.pem
- name: exec
  user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: kubelogin}}
)";

std::string reasonOf(const Result<live::KubeAccess>& access)
{
    if (access) {
        return "usable";
    }
    for (const Param& param : access.problem().params) {
        if (std::string_view(param.name) == "reason") {
            return paramText(param.value);
        }
    }
    return std::string(access.problem().id.value);
}

TEST(Kubeconfig, GivesTheCurrentContext)
{
    const auto access = live::kubeAccess({{"/home/me/.kube/config", kConfig}}, "");
    ASSERT_TRUE(access) << reasonOf(access);
    EXPECT_EQ(access->context, "one");
    EXPECT_EQ(access->server, "https://cluster.example:6443");
    EXPECT_EQ(access->nameSpace, "spirl-system");
    EXPECT_EQ(access->caFile, "/home/me/.kube/pki/ca.pem");
    EXPECT_EQ(access->token, "hush");
}

TEST(Kubeconfig, DecodesDataAndKeepsAbsolutePaths)
{
    const auto access = live::kubeAccess({{"/home/me/.kube/config", kConfig}}, "two");
    ASSERT_TRUE(access) << reasonOf(access);
    EXPECT_EQ(access->certificatePem, "cert");
    EXPECT_EQ(access->keyFile, "/keys/k.pem");
}

TEST(Kubeconfig, OfSeveralFilesTheFirstCounts)
{
    const std::string first
        = "current-context: two\nusers:\n- name: secure\n  user: {token: mine}\n";
    const auto access = live::kubeAccess({{"/a/config", first}, {"/b/config", kConfig}}, "");
    ASSERT_TRUE(access) << reasonOf(access);
    EXPECT_EQ(access->token, "mine");
    EXPECT_EQ(live::kubeContexts({{"/a/config", first}, {"/b/config", kConfig}}),
        (std::vector<std::string>{"two", "one", "lost", "careless", "program"}));
}

TEST(Kubeconfig, SaysWhatItDoesNotFollow)
{
    const auto reason = [](const std::string& text, const std::string& context) {
        return reasonOf(live::kubeAccess({{"/c", text}}, context));
    };
    EXPECT_EQ(reason(kConfig, "none"), "there is no context none");
    EXPECT_EQ(reason(kConfig, "lost"), "there is no cluster nowhere");
    EXPECT_TRUE(reason(kConfig, "careless").starts_with("insecure-skip-tls-verify"));
    EXPECT_EQ(reason("", ""), "it is no YAML");
    EXPECT_EQ(reason("[a, b]", ""), "no context is chosen, and none is current");
    EXPECT_EQ(reason("{unclosed", ""), "it is no YAML");
}

TEST(Kubeconfig, TakesAProgramForCredentialsWhereNothingElseIsSaid)
{
    const auto access = live::kubeAccess({{"/home/me/.kube/config", kConfig}}, "program");
    ASSERT_TRUE(access) << reasonOf(access);
    ASSERT_TRUE(access->exec);
    EXPECT_EQ(access->exec->words, (std::vector<std::string>{"kubelogin"}));
    const auto with = [](const std::string& user) {
        return live::kubeAccess({{"/home/me/config",
                                    "current-context: c\n"
                                    "contexts: [{name: c, context: {cluster: c, user: u}}]\n"
                                    "clusters: [{name: c, cluster: {server: 'https://h'}}]\n"
                                    "users: [{name: u, user: {"
                                        + user + "}}]\n"}},
            "");
    };
    const std::string v1 = "apiVersion: client.authentication.k8s.io/v1, ";
    const auto full = with("exec: {" + v1
        + "command: ./bin/login, args: [get-token, --x], env: [{name: A, value: b}], "
          "provideClusterInfo: true}");
    ASSERT_TRUE(full) << reasonOf(full);
    EXPECT_EQ(
        full->exec->words, (std::vector<std::string>{"/home/me/./bin/login", "get-token", "--x"}));
    EXPECT_EQ(full->exec->environment.front().second, "b");
    EXPECT_TRUE(full->execWantsCluster);
    EXPECT_FALSE(with("token: hush, exec: {" + v1 + "command: x}")->exec);
    for (const char* bad :
        {"exec: {command: x}", "exec: {apiVersion: v2, command: x}",
            "exec: {apiVersion: client.authentication.k8s.io/v1}",
            "exec: {apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Always}",
            "exec: {apiVersion: client.authentication.k8s.io/v1, command: x, env: [{name: a=b}]}"}) {
        EXPECT_TRUE(reasonOf(with(bad)).starts_with("exec: ")) << bad;
    }
}

// An empty file of authorities must not mean that the system's are asked, nor a pipe that we wait.
TEST(Kubeconfig, RefusesFilesThatHoldNothingOrAreNone)
{
    const StandInFolder folder;
    folder.append("empty", "\n");
    ASSERT_EQ(::mkfifo(folder.file("pipe").c_str(), 0600), 0);
    const std::pair<std::string, std::string> rows[] = {{folder.file("empty"), "it is empty"},
        {folder.file("pipe"), "it is no file"}, {folder.file("none"), "it cannot be opened"}};
    const auto reasonIn
        = [](const Problem& problem) { return paramText(problem.params.back().value); };
    for (const auto& [path, reason] : rows) {
        live::KubeAccess access;
        access.server = "https://127.0.0.1:1";
        access.caFile = path;
        const auto byAuthority = live::endpointOf(access);
        ASSERT_FALSE(byAuthority) << path;
        EXPECT_EQ(reasonIn(byAuthority.problem()), reason);
        access.caFile.clear();
        access.tokenFile = path;
        const auto byToken = live::endpointOf(access);
        ASSERT_TRUE(byToken);
        const auto request = live::requestTo(*byToken, "/", "pods");
        ASSERT_FALSE(request) << path;
        EXPECT_EQ(reasonIn(request.problem()), reason);
    }
}

TEST(Kubeconfig, SendsNoCredentialInTheClear)
{
    const auto reason = [](const std::string& server, const std::string& user) {
        return reasonOf(
            live::kubeAccess({{"/c",
                                 "current-context: c\n"
                                 "contexts: [{name: c, context: {cluster: c, user: u}}]\n"
                                 "clusters: [{name: c, cluster: {server: \""
                                     + server
                                     + "\"}}]\n"
                                       "users: [{name: u, user: {"
                                     + user + "}}]\n"}},
                ""));
    };
    for (const char* user : {"token: hush", "tokenFile: /t", "username: me, password: hush",
             "exec: {apiVersion: client.authentication.k8s.io/v1, command: x}"}) {
        EXPECT_TRUE(reason("http://cluster.example:8001", user).starts_with("server: ")) << user;
        EXPECT_TRUE(reason("HTTP://10.0.0.7", user).starts_with("server: ")) << user;
        EXPECT_EQ(reason("http://127.0.0.1:8001", user), "usable") << user;
        EXPECT_EQ(reason("https://cluster.example", user), "usable") << user;
    }
    EXPECT_EQ(reason("http://cluster.example:8001", ""), "usable");
}

TEST(Kubeconfig, ReadsATokenAnewBeforeEachRequest)
{
    const auto folder = std::filesystem::temp_directory_path()
        / ("assayer-kube-" + std::to_string(static_cast<long>(::getpid())));
    std::filesystem::create_directories(folder);
    const auto write = [&](const char* text) {
        std::FILE* file = std::fopen((folder / "token").c_str(), "w");
        std::fputs(text, file);
        std::fclose(file);
    };
    live::KubeAccess access;
    access.server = "http://127.0.0.1:1";
    access.token = "old";
    access.tokenFile = folder / "token";
    const auto endpoint = live::endpointOf(access);
    ASSERT_TRUE(endpoint);
    for (const char* token : {"first\n", "second"}) {
        write(token);
        const auto request = live::requestTo(*endpoint, "/api/v1/pods", "pods");
        ASSERT_TRUE(request);
        ASSERT_EQ(request->headers.size(), 1U);
        EXPECT_EQ(request->headers[0].value,
            "Bearer " + std::string(token).substr(0, std::string(token).find('\n')));
        EXPECT_EQ(request->headers[0].holds, net::Header::Holds::Credential);
    }
    std::filesystem::remove_all(folder);
    EXPECT_FALSE(live::requestTo(*endpoint, "/api/v1/pods", "pods"));
}

} // namespace
} // namespace attest::test
