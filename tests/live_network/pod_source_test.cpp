// SPDX-License-Identifier: GPL-3.0-or-later
// Logs of pods through connections that end: the lab's Kubernetes API behind one that hangs up.
#include "collected.h"
#include "cutting_server.h"
#include "lab/telemetry/pod.h"
#include "live/network/kubernetes/pod_source.h"
#include "net/live_transport.h"

#include <gtest/gtest.h>

#include <atomic>
#include <random>
#include <semaphore>

namespace attest::test {
namespace {

using std::chrono::milliseconds;

// A cluster of two pods whose connections are cut as a seed says.
class Cluster {
public:
    Cluster(unsigned seed, int cuts)
    {
        for (const char* name : {"spirl-server-0", "spirl-server-1"}) {
            m_books.push_back(std::make_shared<lab::LogBook>([this] { return now(); }));
            m_books.back()->letClockStepBack();
            m_pods.push_back({"spirl-system", name, "spirl-server",
                {{"app.kubernetes.io/name", "spirl-server"}}, m_books.back(), nullptr});
        }
        m_server.emplace(lab::kubernetesHandler(m_pods, [this] { return now(); }), seed, cuts);
    }

    live::Endpoint endpoint() const { return {m_server->url(), net::liveTransport({}), {}}; }
    int cutsMade() const { return m_server->cutsMade(); }
    void stepBack(std::int64_t seconds) { m_back += seconds; }

    void write(std::size_t pod, int serial)
    {
        m_books[pod]->write(lab::LogLevel::Info, "server",
            "serial " + std::to_string(pod) + "-" + std::to_string(serial));
    }

private:
    // Three lines of each nanosecond, a thousand nanoseconds of each second.
    Time now()
    {
        const auto tick = m_tick++ / 3;
        return {1'762'207'425 + tick / 1000 - m_back, static_cast<std::int32_t>(tick % 1000)};
    }

    std::atomic<std::int64_t> m_tick{0}, m_back{0};
    std::vector<std::shared_ptr<lab::LogBook>> m_books;
    std::vector<lab::Pod> m_pods;
    std::optional<CuttingServer> m_server;
};

live::PodSourceOptions quick()
{
    live::PodSourceOptions options;
    options.follow.backOff = {milliseconds(1), milliseconds(20)};
    options.follow.idle = milliseconds(300);
    options.discover = milliseconds(50);
    return options;
}

std::vector<std::string> serialsOf(const std::vector<std::string>& lines, const std::string& pod)
{
    std::vector<std::string> serials;
    for (const std::string& line : lines) {
        const auto at = line.find("serial " + pod + "-");
        if (at != std::string::npos) {
            serials.push_back(line.substr(at, line.find('"', at) - at));
        }
    }
    return serials;
}

TEST(PodSource, LosesAndDoublesNothingThroughFiftyCuts)
{
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    Cluster cluster(seed, 50);
    Collected collected;
    const auto source = live::podSource(cluster.endpoint(),
        {"spirl-system", "", "", "app.kubernetes.io/name=spirl-server"}, quick());
    source->start(collected);
    constexpr int kLines = 3000;
    for (int serial = 0; serial < kLines; ++serial) {
        cluster.write(0, serial);
        cluster.write(1, serial);
        if (serial % 300 == 299) {
            ASSERT_TRUE(collected.awaitLines(static_cast<std::size_t>(serial) * 2 - 100))
                << collected.lines().size();
        }
    }
    ASSERT_TRUE(collected.awaitLines(kLines * 2)) << collected.lines().size();
    source->stop();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    for (const char* pod : {"0", "1"}) {
        const auto serials = serialsOf(collected.lines(), pod);
        ASSERT_EQ(serials.size(), static_cast<std::size_t>(kLines));
        for (int serial = 0; serial < kLines; ++serial) {
            ASSERT_EQ(serials[static_cast<std::size_t>(serial)],
                "serial " + std::string(pod) + "-" + std::to_string(serial));
        }
    }
    EXPECT_TRUE(collected.gaps().empty());
    EXPECT_EQ(collected.origins().size(), 2U);
    EXPECT_GT(cluster.cutsMade(), 20);
}

// The second list of pods is had, and kept back until somebody lets it go.
class LateList final : public net::Transport {
public:
    explicit LateList(std::shared_ptr<net::Transport> inner) : m_inner(std::move(inner)) {}

    Result<net::HttpReply> exchange(
        const net::HttpRequest& request, const net::Cancel& cancel) override
    {
        if (request.url.find("/pods?") == std::string::npos || ++m_lists != 2) {
            return m_inner->exchange(request, cancel);
        }
        auto reply = m_inner->exchange(request, {});
        m_had.release();
        m_letGo.acquire();
        return reply;
    }
    Result<net::HttpReply> stream(
        const net::HttpRequest& request, const Sink& sink, const net::Cancel& cancel) override
    {
        ++m_followed;
        auto reply = m_inner->stream(request, sink, cancel);
        --m_followed;
        m_followed.notify_all();
        return reply;
    }
    void awaitList() { m_had.acquire(); }
    void awaitNobodyFollowed()
    {
        for (int now = m_followed; now != 0; now = m_followed) {
            m_followed.wait(now);
        }
    }
    void letGo() { m_letGo.release(); }

private:
    std::shared_ptr<net::Transport> m_inner;
    std::atomic<int> m_lists{0}, m_followed{0};
    std::binary_semaphore m_had{0}, m_letGo{0};
};

TEST(PodSource, FollowsNobodyAnewWhoseEndWasAskedFor)
{
    Cluster cluster(1, 0);
    Collected collected;
    auto endpoint = cluster.endpoint();
    const auto late = std::make_shared<LateList>(endpoint.transport);
    endpoint.transport = late;
    const auto source = live::podSource(
        endpoint, {"spirl-system", "", "", "app.kubernetes.io/name=spirl-server"}, quick());
    source->start(collected);
    late->awaitList();
    source->stop();
    late->awaitNobodyFollowed();
    late->letGo();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    EXPECT_EQ(collected.origins().size(), 2U);
}

void expectAll(const std::vector<std::string>& lines, int count)
{
    const auto serials = serialsOf(lines, "0");
    ASSERT_EQ(serials.size(), static_cast<std::size_t>(count));
    for (int serial = 0; serial < count; ++serial) {
        ASSERT_EQ(serials[static_cast<std::size_t>(serial)], "serial 0-" + std::to_string(serial));
    }
}

TEST(PodSource, LosesAndDoublesNothingWhereTheClockStepsBack)
{
    for (const std::int64_t step : {1, 2, 30, 86'400}) {
        SCOPED_TRACE("seconds " + std::to_string(step));
        Cluster cluster(1, 0);
        cluster.write(0, 0); // so that it is followed from a time on
        Collected collected;
        const auto source = live::podSource(
            cluster.endpoint(), {"spirl-system", "spirl-server-0", "", ""}, quick());
        source->start(collected);
        ASSERT_TRUE(collected.awaitLines(1));
        constexpr int kLines = 300;
        for (int serial = 1; serial < kLines; ++serial) {
            cluster.write(0, serial);
            if (serial % 100 == 99) {
                ASSERT_TRUE(collected.awaitLines(static_cast<std::size_t>(serial) + 1))
                    << collected.lines().size();
                cluster.stepBack(step);
            }
        }
        source->stop();
        ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
        expectAll(collected.lines(), kLines);
        EXPECT_TRUE(collected.gaps().empty());
    }
}

TEST(PodSource, LosesAndDoublesNothingThroughCutsWhereTheClockStepsBack)
{
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    Cluster cluster(seed, 50);
    Collected collected;
    const auto source
        = live::podSource(cluster.endpoint(), {"spirl-system", "spirl-server-0", "", ""}, quick());
    source->start(collected);
    constexpr int kLines = 3000;
    for (int serial = 0; serial < kLines; ++serial) {
        cluster.write(0, serial);
        if (serial % 200 == 100) {
            cluster.stepBack(20);
        }
        if (serial % 300 == 299) {
            ASSERT_TRUE(collected.awaitLines(static_cast<std::size_t>(serial) - 100))
                << collected.lines().size();
        }
    }
    ASSERT_TRUE(collected.awaitLines(kLines)) << collected.lines().size();
    source->stop();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    expectAll(collected.lines(), kLines);
    EXPECT_TRUE(collected.gaps().empty());
}

TEST(PodSource, ReadsOnceWhatIsThere)
{
    Cluster cluster(1, 0);
    for (int serial = 0; serial < 10; ++serial) {
        cluster.write(0, serial);
    }
    Collected collected;
    auto options = quick();
    options.follow.follow = live::Follow::No;
    const auto source
        = live::podSource(cluster.endpoint(), {"spirl-system", "spirl-server-0", "", ""}, options);
    source->start(collected);
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    EXPECT_EQ(serialsOf(collected.lines(), "0").size(), 10U);
    ASSERT_EQ(collected.origins().size(), 1U);
    EXPECT_EQ(collected.origins()[0].name, "spirl-server-0/spirl-server");
}

TEST(PodSource, MergesByTimeWhatPodsHaveWrittenBefore)
{
    for (const auto follow : {live::Follow::No, live::Follow::Yes}) {
        Cluster cluster(1, 0);
        constexpr int kLines = 200;
        for (int serial = 0; serial < kLines; ++serial) {
            cluster.write(static_cast<std::size_t>(serial % 2), serial);
        }
        Collected collected;
        auto options = quick();
        options.follow.follow = follow;
        const auto source = live::podSource(cluster.endpoint(),
            {"spirl-system", "", "", "app.kubernetes.io/name=spirl-server"}, options);
        source->start(collected);
        ASSERT_TRUE(collected.awaitLines(kLines));
        source->stop();
        const auto lines = collected.lines();
        ASSERT_EQ(lines.size(), static_cast<std::size_t>(kLines));
        EXPECT_TRUE(std::is_sorted(lines.begin(), lines.end(),
            [](const auto& a, const auto& b) { return a.substr(0, 30) < b.substr(0, 30); }));
    }
}

TEST(PodSource, TakesSilenceForSilence)
{
    Cluster cluster(1, 0);
    Collected collected;
    auto options = quick();
    options.follow.idle = milliseconds(50);
    const auto source
        = live::podSource(cluster.endpoint(), {"spirl-system", "spirl-server-0", "", ""}, options);
    source->start(collected);
    while (collected.times(live::SourceState::Silent) < 3) { // through connections made anew
        ASSERT_TRUE(collected.awaitChange());
    }
    cluster.write(0, 1);
    ASSERT_TRUE(collected.awaitLines(1));
    EXPECT_EQ(collected.times(live::SourceState::Reconnecting), 0U);
}

TEST(PodSource, SaysWhatItWasRefused)
{
    Cluster cluster(1, 0);
    Collected collected;
    auto options = quick();
    options.follow.follow = live::Follow::No;
    const auto source
        = live::podSource(cluster.endpoint(), {"spirl-system", "nobody", "", ""}, options);
    source->start(collected);
    ASSERT_TRUE(collected.awaitState(live::SourceState::Failed));
    ASSERT_TRUE(collected.last().problem);
    EXPECT_EQ(collected.last().problem->id.value, "source.refused");
}

TEST(PodSource, WaitsForPodsThatAreNotThereYet)
{
    Cluster cluster(1, 0);
    Collected collected;
    const auto source
        = live::podSource(cluster.endpoint(), {"spirl-system", "", "", "app=none"}, quick());
    source->start(collected);
    ASSERT_TRUE(collected.awaitState(live::SourceState::Reconnecting));
    EXPECT_EQ(collected.last().problem->id.value, "source.no-pods");
}

} // namespace
} // namespace attest::test
