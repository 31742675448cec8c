// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted.h"

namespace attest::test {

void Scripted::answer(const std::string& url, Answer answer)
{
    const std::lock_guard guard(m_lock);
    m_answers[url].push_back(std::move(answer));
    m_more.notify_all();
}

void Scripted::answers(const std::string& url, const std::vector<std::string>& bodies)
{
    for (const auto& body : bodies) {
        Answer one;
        one.body = body;
        answer(url, std::move(one));
    }
}

std::vector<std::string> Scripted::sent() const
{
    const std::lock_guard guard(m_lock);
    return m_sent;
}

Result<net::HttpReply> Scripted::exchange(
    const net::HttpRequest& request, const net::Cancel& cancel)
{
    std::unique_lock guard(m_lock);
    m_sent.push_back(request.url + " " + std::string(asText(request.body)));
    auto& answers = m_answers[request.url];
    while (answers.empty()) {
        if (cancel.asked()) {
            return Problem{net::issue::kCancelled, {{"host", request.url}}, {}};
        }
        m_more.wait_for(guard, std::chrono::milliseconds(5));
    }
    const auto next = std::move(answers.front());
    answers.pop_front();
    m_clock.advance(next.after);
    if (next.problem) {
        return *next.problem;
    }
    net::HttpReply reply;
    reply.status = next.status;
    reply.headers = {{"Content-Type", next.type}};
    reply.body = Bytes(next.body.begin(), next.body.end());
    reply.took = next.took;
    return reply;
}

Result<net::HttpReply> Scripted::stream(
    const net::HttpRequest& request, const Sink& /*sink*/, const net::Cancel& cancel)
{
    return exchange(request, cancel);
}

Watched::Watched(net::Transport& transport, Clock clock, std::vector<telemetry::AlertRule> rules)
{
    watch::MetricWatch::Settings settings;
    settings.clock = std::move(clock);
    settings.rules = std::move(rules);
    settings.shortest = std::chrono::milliseconds(1);
    settings.longestWait = std::chrono::milliseconds(2);
    watch = std::make_unique<watch::MetricWatch>(transport, std::move(settings));
    watch->onChanged([this] {
        ++calls;
        const std::lock_guard guard(m_lock);
        m_changed = true;
        m_changes.notify_all();
    });
}

bool Watched::awaitAnswerAt(std::int64_t time, std::size_t server)
{
    return await([&](const watch::MetricsNow& now) {
        return now.servers.size() > server && now.servers[server].lastAnswer >= time;
    });
}

watch::MetricServer serverAt(const std::string& url, const std::string& name)
{
    watch::MetricServer server;
    server.name = name;
    server.access.url = url;
    server.every = std::chrono::milliseconds(1);
    return server;
}

} // namespace attest::test
