// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a container while nobody is connected: a new run, a rotated log, the end of its pod.
#include "collected.h"
#include "lab/http/server.h"
#include "live/network/kubernetes/pod_source.h"
#include "net/live_transport.h"

#include <gtest/gtest.h>

#include <mutex>
#include <random>

namespace attest::test {
namespace {

namespace http = lab::http;
using std::chrono::milliseconds;

// One container whose API says what a test sets. Followed logs end at once, as if somebody hung up.
class Api {
public:
    Api()
    {
        auto listening = http::Server::listen(
            [this](const http::Request& request) { return answer(request); });
        m_server.emplace(std::move(*listening));
    }

    live::Endpoint endpoint() const
    {
        return {"http://127.0.0.1:" + std::to_string(m_server->port()), net::liveTransport({}), {}};
    }

    void set(int restarts, std::string previous, std::string current)
    {
        const std::scoped_lock hold(m_lock);
        m_restarts = restarts;
        m_previous = std::move(previous);
        m_current = std::move(current);
    }

    void remove()
    {
        const std::scoped_lock hold(m_lock);
        m_gone = true;
    }

private:
    http::Response answer(const http::Request& request) const
    {
        const std::scoped_lock hold(m_lock);
        if (m_gone) {
            return http::json(404, R"({"kind":"Status","message":"pods \"p\" not found"})");
        }
        if (!request.path().ends_with("/log")) {
            return http::json(200,
                R"({"kind":"Pod","metadata":{"name":"p","namespace":"ns"},"status":)"
                R"({"containerStatuses":[{"name":"c","restartCount":)"
                    + std::to_string(m_restarts) + "}]}}");
        }
        return http::text(200,
            since(request.query("sinceTime").value_or(""),
                request.query("previous") ? m_previous : m_current));
    }

    // Whole seconds, as the API takes them.
    static std::string since(std::string_view second, std::string_view text)
    {
        second = second.substr(0, std::string_view("2025-11-03T22:03:45").size());
        std::string all;
        while (!text.empty()) {
            const auto line = text.substr(0, text.find('\n') + 1);
            all += line.substr(0, second.size()) >= second ? line : "";
            text.remove_prefix(line.size());
        }
        return all;
    }

    mutable std::mutex m_lock;
    int m_restarts = 0;
    bool m_gone = false;
    std::string m_previous, m_current;
    std::optional<http::Server> m_server;
};

std::unique_ptr<live::Source> follow(const Api& api)
{
    live::PodSourceOptions options;
    options.follow.backOff = {milliseconds(1), milliseconds(5)};
    options.discover = milliseconds(20);
    return live::podSource(api.endpoint(), {"ns", "p", "c", ""}, options);
}

const std::string kOne = "2025-11-03T22:03:45.1Z one\n";
const std::string kTwo = "2025-11-03T22:03:45.2Z two\n";
const std::string kThree = "2025-11-03T22:03:46.3Z three\n";

TEST(PodSource, CutsALineSoThatItsReaderKnows)
{
    Api api;
    const std::string stamp = "2025-11-03T22:03:45.000Z ";
    api.set(0, "", stamp + std::string(2 * telemetry::kLongestLine, 'x') + "\n" + kTwo);
    Collected collected;
    live::PodSourceOptions options;
    options.follow.follow = live::Follow::No;
    const auto source = live::podSource(api.endpoint(), {"ns", "p", "c", ""}, options);
    source->start(collected);
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    ASSERT_EQ(collected.lines().size(), 2U);
    EXPECT_EQ(collected.lines()[0].size(), live::kMostOfALine);
    EXPECT_EQ(collected.lines()[1] + "\n", kTwo);
}

TEST(Restart, ReadsTheLastRunToItsEndBeforeTheNewOne)
{
    Api api;
    api.set(0, "", kOne);
    Collected collected;
    const auto source = follow(api);
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(1));
    api.set(1, kOne + kTwo, kThree);
    ASSERT_TRUE(collected.awaitLines(3));
    source->stop();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    EXPECT_EQ(collected.lines(),
        (std::vector<std::string>{"2025-11-03T22:03:45.1Z one", "2025-11-03T22:03:45.2Z two",
            "2025-11-03T22:03:46.3Z three"}));
    EXPECT_TRUE(collected.gaps().empty());
}

TEST(Restart, TellsAGapWhereTheLogWasRotated)
{
    Api api;
    api.set(0, "", kOne + kTwo);
    Collected collected;
    const auto source = follow(api);
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(2));
    api.set(0, "", kThree); // without the lines that were there before
    ASSERT_TRUE(collected.awaitLines(3));
    source->stop();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    ASSERT_EQ(collected.gaps().size(), 1U);
    EXPECT_EQ(collected.gaps()[0].why.id.value, "source.rotated");
    EXPECT_EQ(collected.lines().size(), 3U);
}

TEST(Restart, GoesOnBehindAStepBackOfTheClock)
{
    Api api;
    api.set(0, "", kThree);
    Collected collected;
    const auto source = follow(api);
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(1));
    api.set(0, "", kThree + kOne + kTwo);
    ASSERT_TRUE(collected.awaitLines(3));
    source->stop();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    EXPECT_EQ(collected.lines(),
        (std::vector<std::string>{"2025-11-03T22:03:46.3Z three", "2025-11-03T22:03:45.1Z one",
            "2025-11-03T22:03:45.2Z two"}));
    EXPECT_TRUE(collected.gaps().empty());
}

TEST(Restart, TellsAGapWhereTheLogWasRotatedBehindAStepBackOfTheClock)
{
    Api api;
    api.set(0, "", kThree);
    Collected collected;
    const auto source = follow(api);
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(1));
    api.set(0, "", kOne + kTwo); // without the line that was there before
    ASSERT_TRUE(collected.awaitLines(3));
    source->stop();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    ASSERT_EQ(collected.gaps().size(), 1U);
    EXPECT_EQ(collected.gaps()[0].why.id.value, "source.rotated");
    EXPECT_EQ(collected.lines().size(), 3U);
}

TEST(Restart, EndsThePartOfAPodThatIsGone)
{
    Api api;
    api.set(0, "", kOne);
    Collected collected;
    const auto source = follow(api);
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(1));
    api.remove();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    EXPECT_EQ(collected.lines().size(), 1U);
}

const live::Origin kContainer{0, "p/c", "ns", "p", "c", "", ""};

TEST(Restart, GoesOnBehindWhatAnEarlierSourceGave)
{
    Api api;
    api.set(0, "", kOne + kTwo + kThree);
    Collected collected;
    const auto source = follow(api);
    EXPECT_EQ(source->recall(kContainer, kOne + kTwo), live::Recall::More);
    EXPECT_EQ(source->recall(kContainer, "2025-11-03T22:03:40Z before\n"), live::Recall::Enough);
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(1));
    EXPECT_EQ(collected.lines(), (std::vector<std::string>{"2025-11-03T22:03:46.3Z three"}));
    EXPECT_TRUE(collected.gaps().empty());
}

TEST(Restart, ReadsTheLastRunToItsEndThoughAnEarlierSourceHadItsBeginning)
{
    Api api;
    api.set(3, kOne + kTwo, kThree);
    Collected collected;
    const auto source = follow(api);
    (void)source->recall(kContainer, kOne);
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(2));
    EXPECT_EQ(collected.lines(),
        (std::vector<std::string>{"2025-11-03T22:03:45.2Z two", "2025-11-03T22:03:46.3Z three"}));
    EXPECT_TRUE(collected.gaps().empty());
}

TEST(Restart, TellsAGapWhereNothingOfWhatAnEarlierSourceHadIsThere)
{
    Api api;
    api.set(0, "", kThree);
    Collected collected;
    const auto source = follow(api);
    (void)source->recall(kContainer, kOne);
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(1));
    source->stop();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    ASSERT_EQ(collected.gaps().size(), 1U);
    EXPECT_EQ(collected.gaps()[0].why.id.value, "source.rotated");
    EXPECT_EQ(collected.lines().size(), 1U);
}

// Every answer ends the connection; between them lines are written, the container begins anew, and the node
// rotates away what is older than the last second.
TEST(Restart, LosesAndDoublesNothingThroughFiftyChanges)
{
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    Api api;
    std::vector<std::string> wanted;
    std::string previous, current;
    std::int64_t nanos = 0;
    int restarts = 0;
    const auto write = [&] {
        for (auto lines = 1 + random() % 20; lines > 0; --lines) {
            nanos += static_cast<std::int64_t>(random() % 4) * 100'000'000; // or at the same time
            wanted.push_back(live::stampOf(1'762'207'425'000'000'000 + nanos) + " serial "
                + std::to_string(wanted.size()));
            current += wanted.back() + "\n";
        }
    };
    write();
    api.set(restarts, previous, current);
    Collected collected;
    const auto source = follow(api);
    source->start(collected);
    for (int change = 0; change < 50; ++change) {
        ASSERT_TRUE(collected.awaitLines(wanted.size()));
        switch (random() % 3) {
        case 0: // what was written last is in the log of the run before alone
            write();
            previous = std::exchange(current, "");
            nanos += 2'000'000'000;
            ++restarts;
            write();
            break;
        case 1: {
            const auto second
                = wanted.back().substr(0, std::string_view("2025-11-03T22:03:45").size());
            current.erase(0, current.find(second));
            write();
            break;
        }
        default:
            write();
        }
        api.set(restarts, previous, current);
    }
    ASSERT_TRUE(collected.awaitLines(wanted.size()));
    source->stop();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    EXPECT_EQ(collected.lines(), wanted);
    EXPECT_TRUE(collected.gaps().empty());
}

} // namespace
} // namespace attest::test
