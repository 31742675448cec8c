// SPDX-License-Identifier: GPL-3.0-or-later
// Credentials of a cluster by a program that a kubeconfig names.
#include "lab/http/server.h"
#include "live/network/kubernetes/exec_transport.h"
#include "live/network/kubernetes/kubeconfig.h"
#include "net/support.h"
#include "net/tls_server.h"
#include "stand_in_program.h"

#include <gtest/gtest.h>

#include <atomic>

namespace attest::test {
namespace {

namespace http = lab::http;

constexpr char kV1[] = "client.authentication.k8s.io/v1";

std::string answer(const std::string& status)
{
    return R"({"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{)"
        + status + "}}";
}

// Says a token with the number of the run in it, and what else a test wants.
std::string login(const StandInFolder& folder, const std::string& more = {})
{
    return folder.program("login",
        "run=$(($(cat runs 2>/dev/null || echo 0) + 1)); echo $run > runs\n"
        "echo \"$KUBERNETES_EXEC_INFO\" > info; echo \"$WHO\" > who\n"
        "cat <<EOF\n"
            + answer(R"("token":"t$run")" + more) + "\nEOF\n");
}

class Cluster {
public:
    Cluster()
        : m_server(http::Server::listen([this](const http::Request& request) {
            ++m_asked;
            const auto who = request.header("authorization").value_or("");
            return http::text(who == "Bearer t" + std::to_string(m_wanted) ? 200 : 401, "told");
        }))
    {
    }
    [[nodiscard]] std::string url() const
    {
        return "http://127.0.0.1:" + std::to_string(m_server->port()) + "/";
    }
    void want(int run) { m_wanted = run; }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    std::atomic<int> m_wanted{1}, m_asked{0};
    Result<http::Server> m_server;
};

int statusOf(net::Transport& transport, const std::string& url)
{
    const auto reply = transport.exchange(get(url), {});
    return reply ? reply->status : 0;
}

TEST(Exec, IsRunOnceForManyRequestsAndAgainWhenItIsRefused)
{
    const StandInFolder folder;
    Cluster cluster;
    const auto transport = live::execTransport({kV1, {login(folder)}, {{"WHO", "me"}}, {}}, {});
    EXPECT_EQ(statusOf(*transport, cluster.url()), 200);
    EXPECT_EQ(statusOf(*transport, cluster.url()), 200);
    EXPECT_EQ(folder.content("runs"), "1\n");
    EXPECT_EQ(folder.content("who"), "me\n");
    EXPECT_EQ(folder.content("info"),
        R"({"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","spec":{"interactive":false}})"
        "\n");
    cluster.want(2);
    EXPECT_EQ(statusOf(*transport, cluster.url()), 200);
    EXPECT_EQ(folder.content("runs"), "2\n");
    cluster.want(9); // whatever it says: asked twice, not for ever
    const auto before = cluster.asked();
    EXPECT_EQ(statusOf(*transport, cluster.url()), 401);
    EXPECT_EQ(cluster.asked(), before + 2);
}

TEST(Exec, IsRunAgainWhenWhatItGaveHasExpired)
{
    const StandInFolder folder;
    Cluster cluster;
    Time now{1'762'207'425, 0};
    const auto transport = live::execTransport(
        {kV1, {login(folder, R"(,"expirationTimestamp":"2025-11-03T22:04:45Z")")}, {}, {}}, {},
        [&] { return now; });
    EXPECT_EQ(statusOf(*transport, cluster.url()), 200);
    now.seconds += 59;
    EXPECT_EQ(statusOf(*transport, cluster.url()), 200);
    now.seconds += 1;
    cluster.want(2);
    EXPECT_EQ(statusOf(*transport, cluster.url()), 200);
    EXPECT_EQ(folder.content("runs"), "2\n");
}

TEST(Exec, ThatFailsSaysWhyAndIsNotRunForEachWhoAsks)
{
    const StandInFolder folder;
    const auto program
        = folder.program("login", "echo x >> runs; echo 'sign in first' >&2; exit 1\n");
    Time now{1'762'207'425, 0};
    const auto transport = live::execTransport({kV1, {program}, {}, {}}, {}, [&] { return now; });
    for (int i = 0; i < 3; ++i) {
        const auto reply = transport->exchange(get("http://127.0.0.1:1/"), {});
        ASSERT_FALSE(reply);
        EXPECT_EQ(reply.problem().id.value, "source.command-failed");
        EXPECT_EQ(paramOf(reply.problem(), "said"), "sign in first");
    }
    EXPECT_EQ(folder.content("runs"), "x\n");
    now.seconds += 2;
    (void)transport->exchange(get("http://127.0.0.1:1/"), {});
    EXPECT_EQ(folder.content("runs"), "x\nx\n");
}

TEST(Exec, GivesACertificateThatTheClusterWants)
{
    const TestAuthority authority;
    const auto client = authority.serving({{"client.example"}, 2049});
    const auto lines = [](std::string pem) {
        for (auto end = pem.find('\n'); end != std::string::npos; end = pem.find('\n', end)) {
            pem.replace(end, 1, "\\n");
        }
        return pem;
    };
    const StandInFolder folder;
    folder.append("answer",
        answer("\"clientCertificateData\":\"" + lines(client.chainPem) + "\",\"clientKeyData\":\""
            + lines(client.keyPem) + "\""));
    auto serving = authority.serving();
    serving.clientCaPem = authority.pem();
    const RawServer server(
        [](RawServer::Connection& connection) {
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        },
        serving);
    live::KubeAccess access;
    access.server = "https://127.0.0.1:" + std::to_string(server.port());
    access.tlsServerName = "server.example"; // the certificate is for that, and not for the address
    access.caPem = authority.pem();
    access.exec = live::ExecPlugin{kV1, {folder.program("login", "cat answer\n")}, {}, {}};
    std::vector<std::string> shown;
    const auto endpoint = live::endpointOf(access, {}, [&](const live::ExecPlugin& plugin) {
        shown = plugin.words;
        return true;
    });
    ASSERT_TRUE(endpoint) << endpoint.problem().id.value;
    EXPECT_EQ(shown, access.exec->words);
    const auto reply
        = endpoint->transport->exchange(*live::requestTo(*endpoint, "/api", "pods"), {});
    EXPECT_EQ(outcomeOf(reply), "answered");

    access.tlsServerName.clear();
    const auto byAddress = live::endpointOf(access, {}, [](const auto&) { return true; });
    ASSERT_TRUE(byAddress);
    EXPECT_EQ(
        outcomeOf(byAddress->transport->exchange(*live::requestTo(*byAddress, "/api", "pods"), {})),
        "net.tls-wrong-host");
}

TEST(Exec, IsNotRunWithoutConsent)
{
    const StandInFolder folder;
    live::KubeAccess access;
    access.server = "https://127.0.0.1:1";
    access.exec = live::ExecPlugin{kV1, {folder.program("login", "echo x > runs\n")}, {}, {}};
    for (const live::ExecConsent& consent :
        {live::ExecConsent(), live::ExecConsent([](const auto&) { return false; })}) {
        const auto endpoint = live::endpointOf(access, {}, consent);
        ASSERT_FALSE(endpoint);
        EXPECT_EQ(endpoint.problem().id.value, "source.exec-not-allowed");
    }
    EXPECT_EQ(folder.content("runs"), "");
}

TEST(Exec, IsToldOfTheClusterWhereItAsksForThat)
{
    const StandInFolder folder;
    live::KubeAccess access;
    access.server = "https://127.0.0.1:1";
    access.execWantsCluster = true;
    access.exec = live::ExecPlugin{kV1, {"x"}, {}, {}};
    std::string cluster;
    ASSERT_TRUE(live::endpointOf(access, {}, [&](const live::ExecPlugin& plugin) {
        cluster = plugin.cluster;
        return true;
    }));
    EXPECT_EQ(cluster, R"({"server":"https://127.0.0.1:1"})");
}

TEST(Exec, SaysWhatIsNoCredential)
{
    const live::ExecPlugin plugin{kV1, {"x"}, {}, {}};
    const auto reason = [&](const std::string& text) {
        const auto credential = live::execCredentialOf(plugin, text);
        return credential ? "" : paramOf(credential.problem(), "reason");
    };
    EXPECT_EQ(reason(answer(R"("token":"t")")), "");
    EXPECT_EQ(reason("nonsense"), "no ExecCredential");
    EXPECT_EQ(reason(R"({"kind":"ExecCredential","apiVersion":"v2"})"),
        "another apiVersion than it was asked for");
    EXPECT_EQ(reason(answer("")), "neither a token nor a certificate");
    EXPECT_EQ(reason(answer(R"("clientKeyData":"k")")),
        "a certificate without its key, or a key without its certificate");
    EXPECT_EQ(reason(answer(R"("token":"t","expirationTimestamp":"soon")")),
        "an expirationTimestamp that is no time");
}

TEST(Exec, IsNotReadForEver)
{
    const StandInFolder folder;
    const auto endless = live::runExecPlugin({kV1, {folder.program("login", "yes\n")}, {}, {}}, {});
    ASSERT_FALSE(endless);
    EXPECT_EQ(paramOf(endless.problem(), "reason"), "more than 1 MiB");
    std::atomic<bool> stop{true};
    const auto stopped = live::runExecPlugin(
        {kV1, {folder.program("wait", "sleep 1000\n")}, {}, {}}, [&] { return stop.load(); });
    EXPECT_FALSE(stopped);
}

} // namespace
} // namespace attest::test
