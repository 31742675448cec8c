// SPDX-License-Identifier: GPL-3.0-or-later
// Lines out of Loki, page by page, through answers that fail.
#include "collected.h"
#include "cutting_server.h"
#include "lab/telemetry/pod.h"
#include "live/line_assembler.h"
#include "live/network/loki/loki_source.h"
#include "live/network/loki/page.h"
#include "net/live_transport.h"
#include "telemetry/log/record.h"

#include <gtest/gtest.h>

#include <atomic>
#include <random>

namespace attest::test {
namespace {

using std::chrono::milliseconds;

// Loki over the logs of two programs that write as fast as they are told.
class Service {
public:
    Service(unsigned seed, int cuts)
    {
        for (const char* name : {"a-0", "b-0"}) {
            m_books.push_back(std::make_shared<lab::LogBook>([this] { return tick(); }));
            m_pods.push_back({"spirl-system", name, "server", {}, m_books.back(), nullptr});
        }
        m_server.emplace(lab::lokiHandler(m_pods, [this] { return now(); }), seed, cuts);
    }

    live::Endpoint endpoint() const { return {m_server->url(), net::liveTransport({}), {}}; }
    int cutsMade() const { return m_server->cutsMade(); }

    void write(std::size_t pod, int serial) { write(pod, "serial " + std::to_string(serial)); }
    void write(std::size_t pod, const std::string& message)
    {
        m_books[pod]->write(lab::LogLevel::Info, "server", message);
    }

    live::LokiOptions options()
    {
        live::LokiOptions options;
        options.poll = milliseconds(1);
        options.late = std::chrono::seconds(1);
        options.backOff = {milliseconds(1), milliseconds(10)};
        options.limit = 70;
        options.clock = [this] { return now(); };
        return options;
    }

private:
    // Three lines of each millisecond.
    Time at(std::int64_t tick) const
    {
        return {
            1'762'207'425 + tick / 3000, static_cast<std::int32_t>(tick / 3 % 1000 * 1'000'000)};
    }
    Time tick() { return at(m_tick++); }
    Time now() const { return at(m_tick + 3); }

    std::atomic<std::int64_t> m_tick{0};
    std::vector<std::shared_ptr<lab::LogBook>> m_books;
    std::vector<lab::Pod> m_pods;
    std::optional<CuttingServer> m_server;
};

std::vector<std::string> serialsOf(const std::vector<std::string>& lines)
{
    std::vector<std::string> serials;
    for (const std::string& line : lines) {
        const auto at = line.find("serial ");
        serials.push_back(
            at == std::string::npos ? line : line.substr(at, line.find('"', at) - at));
    }
    return serials;
}

TEST(LokiSource, LosesAndDoublesNothingThroughPagesAndFiftyFailures)
{
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    Service service(seed, 50);
    Collected collected;
    const auto source = live::lokiSource(
        service.endpoint(), "{namespace=\"spirl-system\", pod=\"a-0\"}", service.options());
    source->start(collected);
    constexpr int kLines = 2000, kMost = 50'000;
    int lines = 0;
    while (lines < kLines || (service.cutsMade() < 50 && lines < kMost)) {
        service.write(0, lines);
        service.write(1, lines); // of another stream
        if (++lines % 500 == 0) {
            ASSERT_TRUE(collected.awaitLines(static_cast<std::size_t>(lines) - 10));
        }
    }
    ASSERT_TRUE(collected.awaitLines(static_cast<std::size_t>(lines)));
    EXPECT_EQ(service.cutsMade(), 50);
    source->stop();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    const auto serials = serialsOf(collected.lines());
    ASSERT_EQ(serials.size(), static_cast<std::size_t>(lines));
    for (int serial = 0; serial < lines; ++serial) {
        ASSERT_EQ(serials[static_cast<std::size_t>(serial)], "serial " + std::to_string(serial));
    }
    EXPECT_TRUE(collected.gaps().empty());
    ASSERT_EQ(collected.origins().size(), 1U);
    EXPECT_EQ(collected.origins()[0].name, "a-0/server");
}

TEST(LokiSource, ReadsOnceWhatIsThereInTheOrderOfTime)
{
    Service service(1, 0);
    for (int serial = 0; serial < 500; ++serial) {
        service.write(static_cast<std::size_t>(serial % 2), serial);
    }
    Collected collected;
    auto options = service.options();
    options.follow = live::Follow::No;
    const auto source
        = live::lokiSource(service.endpoint(), "{namespace=\"spirl-system\"}", options);
    source->start(collected);
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    const auto lines = collected.lines();
    ASSERT_EQ(lines.size(), 500U);
    EXPECT_TRUE(std::is_sorted(lines.begin(), lines.end(),
        [](const auto& a, const auto& b) { return a.substr(0, 30) < b.substr(0, 30); }));
    EXPECT_TRUE(lines.front().starts_with("2025-11-03T22:03:45.000000000Z {\"level\":"))
        << lines.front();
    EXPECT_EQ(collected.origins().size(), 2U);
}

TEST(LokiSource, GoesOnBehindWhatAnEarlierOneGave)
{
    Service service(1, 0);
    const auto write = [&service](int from, int to) {
        for (int serial = from; serial < to; ++serial) {
            service.write(0, serial);
        }
    };
    write(0, 300);
    service.write(0, "of two\nlines");
    const std::string query = "{namespace=\"spirl-system\", pod=\"a-0\"}";
    Collected before;
    {
        const auto source = live::lokiSource(service.endpoint(), query, service.options());
        source->start(before);
        ASSERT_TRUE(before.awaitLines(301));
    }
    write(300, 400); // while nobody listens
    Collected collected;
    const auto source = live::lokiSource(service.endpoint(), query, service.options());
    (void)source->recall(before.origins().at(0), before.kept());
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(100));
    write(400, 450);
    ASSERT_TRUE(collected.awaitLines(150));
    source->stop();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    const auto serials = serialsOf(collected.lines());
    ASSERT_EQ(serials.size(), 150U);
    for (std::size_t i = 0; i < serials.size(); ++i) {
        ASSERT_EQ(serials[i], "serial " + std::to_string(300 + i));
    }
    EXPECT_TRUE(collected.gaps().empty());
}

TEST(LokiSource, CutsALineAsEverySourceDoes)
{
    Service service(1, 0);
    service.write(0, std::string(2 * telemetry::kLongestLine, 'x'));
    service.write(0, 1);
    Collected collected;
    auto options = service.options();
    options.follow = live::Follow::No;
    const auto source
        = live::lokiSource(service.endpoint(), "{namespace=\"spirl-system\"}", options);
    source->start(collected);
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    const auto lines = collected.lines();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].size(), telemetry::kLongestLine + 1) << "by which its reader knows";
}

TEST(LokiSource, SaysWhichLinesOfOneInstantItCannotHave)
{
    Service service(1, 0);
    for (int serial = 0; serial < 9; ++serial) {
        service.write(0, serial);
    }
    Collected collected;
    auto options = service.options();
    options.follow = live::Follow::No;
    options.limit = 2;
    const auto source
        = live::lokiSource(service.endpoint(), "{namespace=\"spirl-system\"}", options);
    source->start(collected);
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    EXPECT_EQ(collected.lines().size(), 6U); // two of each three
    ASSERT_EQ(collected.gaps().size(), 3U);
    EXPECT_EQ(collected.gaps()[0].why.id.value, "source.crowded");
}

// A service that answers as a test says: entries "[\"nanoseconds\",\"line\"]" for a question.
class Answering final : public net::Transport {
public:
    struct Question {
        std::int64_t start = 0, end = 0, limit = 0;
        int number = 0; ///< from 1
    };
    using Answer = std::function<std::string(const Question&)>;
    explicit Answering(Answer answer) : m_answer(std::move(answer)) {}

    Result<net::HttpReply> exchange(const net::HttpRequest& request, const net::Cancel&) override
    {
        const auto number = [&](std::string_view name) {
            return std::atoll(request.url.c_str() + request.url.find(name) + name.size());
        };
        const auto values
            = m_answer({number("&start="), number("&end="), number("&limit="), ++m_asked});
        net::HttpReply reply;
        reply.status = 200;
        reply.body = copyBytes(
            asBytes(R"({"data":{"resultType":"streams","result":[{"stream":{},"values":[)" + values
                + "]}]}}"));
        return reply;
    }
    Result<net::HttpReply> stream(
        const net::HttpRequest& request, const Sink&, const net::Cancel& cancel) override
    {
        return exchange(request, cancel);
    }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    Answer m_answer;
    std::atomic<int> m_asked{0};
};

std::string entry(std::int64_t nanos, const std::string& line)
{
    return "[\"" + std::to_string(nanos) + "\",\"" + line + "\"]";
}

std::string fullPage(const Answering::Question& asked, std::int64_t nanos)
{
    std::string values;
    for (std::int64_t i = 0; i < asked.limit; ++i) {
        values += (i == 0 ? "" : ",")
            + entry(nanos, std::to_string(asked.number) + "-" + std::to_string(i));
    }
    return values;
}

std::unique_ptr<live::Source> sourceOf(
    const std::shared_ptr<Answering>& transport, live::LokiOptions options)
{
    options.limit = 20;
    options.poll = milliseconds(1);
    options.backOff = {milliseconds(1), milliseconds(10)};
    return live::lokiSource({"https://loki.example", transport, {}}, "{}", std::move(options));
}

TEST(LokiSource, TakesNothingOfAServiceThatAnswersAnotherQuestion)
{
    const auto transport
        = std::make_shared<Answering>([](const auto& asked) { return fullPage(asked, INT64_MAX); });
    live::LokiOptions options;
    options.follow = live::Follow::No;
    Collected collected;
    const auto source = sourceOf(transport, options);
    source->start(collected);
    ASSERT_TRUE(collected.awaitState(live::SourceState::Failed));
    EXPECT_EQ(collected.last().problem->id.value, "source.bad-reply");
    EXPECT_EQ(transport->asked(), 1);
    EXPECT_TRUE(collected.lines().empty());
}

TEST(LokiSource, LeavesOutWhatItDidNotAskForAndDoublesNothingByIt)
{
    constexpr std::int64_t kStart = 1'762'207'425'000'000'000;
    const auto transport = std::make_shared<Answering>([](const auto& asked) {
        std::string values = entry(INT64_MAX, "ahead") + "," + entry(1, "before");
        for (int i = 0; i < std::min(asked.number, 3); ++i) { // one line more each time
            values += "," + entry(kStart + i, "line " + std::to_string(i));
        }
        return values;
    });
    std::atomic<std::int64_t> seconds{kStart / 1'000'000'000 + 1};
    live::LokiOptions options;
    options.since = Time{kStart / 1'000'000'000, 0};
    options.clock = [&] { return Time{seconds.load(), 0}; };
    Collected collected;
    const auto source = sourceOf(transport, options);
    source->start(collected);
    ASSERT_TRUE(collected.awaitLines(3));
    source->stop();
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    EXPECT_EQ(collected.lines().size(), 3U);
    ASSERT_EQ(collected.gaps().size(), 1U) << "said once";
    EXPECT_EQ(collected.gaps()[0].lines, 2U);
}

TEST(LokiSource, CutsALineSoThatItsReaderKnows)
{
    const auto transport = std::make_shared<Answering>([](const auto& asked) {
        return entry(asked.end, std::string(2 * telemetry::kLongestLine, 'x') + "\\nnext");
    });
    live::LokiOptions options;
    options.follow = live::Follow::No;
    Collected collected;
    const auto source = sourceOf(transport, options);
    source->start(collected);
    ASSERT_TRUE(collected.awaitState(live::SourceState::Ended));
    ASSERT_EQ(collected.lines().size(), 2U);
    EXPECT_EQ(collected.lines()[0].size(), live::kMostOfALine);
    EXPECT_TRUE(collected.lines()[1].ends_with("Z next"));
}

TEST(LokiSource, GivesUpAQueryThatIsNoneAndSaysWhy)
{
    Service service(1, 0);
    Collected collected;
    const auto source
        = live::lokiSource(service.endpoint(), "{namespace=", service.options()); // follows
    source->start(collected);
    ASSERT_TRUE(collected.awaitState(live::SourceState::Failed));
    const auto problem = *collected.last().problem;
    EXPECT_EQ(problem.id.value, "source.bad-query");
    EXPECT_FALSE(paramText(problem.params.at(1).value).empty());
    EXPECT_EQ(collected.times(live::SourceState::Reconnecting), 0U);
}

TEST(LokiPage, IsReadStrictlyEnough)
{
    const auto page = live::lokiPage(copyBytes(asBytes(R"({"data":{"resultType":"streams","result":[
        {"stream":{"pod":"b"},"values":[["2","two"],["4","four",{"x":"y"}]]},
        {"stream":{"pod":"a"},"values":[["1","one"],["2","also"]]}]}})")));
    ASSERT_TRUE(page);
    std::string order;
    for (const auto& entry : page->entries) {
        order += entry.line + " ";
    }
    EXPECT_EQ(order, "one two also four ");
    EXPECT_EQ(live::labelText(page->streams[1]), "{pod=\"a\"}");
    for (const char* text : {"", "[]", R"({"data":{"resultType":"matrix","result":[]}})",
             R"({"data":{"resultType":"streams","result":[{"values":[["x","y"]]}]}})",
             R"({"data":{"resultType":"streams","result":[{"values":[["1"]]}]}})",
             R"({"data":{"resultType":"streams","result":[{"values":["1"]}]}})"}) {
        EXPECT_FALSE(live::lokiPage(copyBytes(asBytes(text)))) << text;
    }
}

} // namespace
} // namespace attest::test
