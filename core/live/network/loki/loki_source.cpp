// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/loki/loki_source.h"

#include "base/bounded_text.h"
#include "base/percent.h"
#include "live/line_assembler.h"
#include "live/network/loki/page.h"
#include "live/network/seen.h"
#include "live/network/shared_sink.h"
#include "live/network/stopping.h"
#include "telemetry/log/record.h"

#include <algorithm>
#include <thread>

namespace attest::live {
namespace {

constexpr std::int64_t kNanos = 1'000'000'000;
constexpr std::size_t kFewest = 10; ///< entries that are asked for at least
constexpr std::size_t kMostReply = 32U << 20U;

std::int64_t nanosOf(Time time)
{
    return time.seconds * kNanos + time.nanos;
}

class LokiSource final : public Source {
public:
    LokiSource(Endpoint loki, std::string query, LokiOptions options)
        : m_loki(std::move(loki))
        , m_query(std::move(query))
        , m_options(std::move(options))
        , m_late(std::chrono::nanoseconds(m_options.late).count())
        , m_limit(m_options.limit)
        , m_backOff(m_options.seed, m_options.backOff)
        , m_seen(m_late + kNanos)
    {
        if (!m_options.clock) {
            m_options.clock = systemTime;
        }
    }
    LokiSource(const LokiSource&) = delete;

    ~LokiSource() override
    {
        stop();
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }

    const std::string& name() const override { return m_query; }
    void stop() override { m_stopping.ask(); }

    Recall recall(const Origin& origin, std::string_view lines) override
    {
        return recallStamped(m_seen, lines, origin.name + '\n');
    }

    void start(SourceSink& sink) override
    {
        m_sink.emplace(sink);
        m_thread = std::thread([this] { run(); });
    }

private:
    struct Stream {
        std::uint32_t number = 0; ///< of the origin
        std::string name;
    };

    void run()
    {
        m_sink->whole({SourceState::Connecting, {}, {}, 0});
        const auto now = m_options.clock();
        m_recalled = m_seen.any();
        m_start = m_recalled ? m_seen.latest() - m_late
                             : nanosOf(m_options.since.value_or(now - Duration{3600}));
        m_end = nanosOf(now);
        std::optional<Problem> problem;
        while (!m_stopping.asked()) {
            problem = ask();
            if (m_stopping.asked()) {
                problem.reset();
                break;
            }
            if (problem && (m_refused || m_options.follow == Follow::No)) {
                break;
            }
            if (problem) {
                reconnecting(*problem);
            } else if (!m_full && m_options.follow == Follow::No) {
                break;
            } else if (!m_full || m_stands) {
                (void)m_stopping.wait(m_options.poll);
            }
        }
        m_sink->whole({problem ? SourceState::Failed : SourceState::Ended, problem, {}, 0});
    }

    void reconnecting(const Problem& problem)
    {
        m_connected = false;
        const auto wait = m_backOff.next();
        m_sink->whole({SourceState::Reconnecting, problem,
            systemTime() + Duration{std::chrono::ceil<std::chrono::seconds>(wait).count()}, 0});
        (void)m_stopping.wait(wait);
    }

    // One question and what follows from its answer.
    std::optional<Problem> ask()
    {
        if (m_options.follow == Follow::Yes && !m_full) {
            m_end = nanosOf(m_options.clock());
        }
        if (m_end <= m_start) {
            m_full = false; // nothing is left to ask for now, however full the last page was
            return std::nullopt;
        }
        auto request = requestTo(m_loki, path(), "loki");
        if (!request) {
            return request.problem();
        }
        request->bounds.bodyBytes = kMostReply;
        auto reply = m_loki.transport->exchange(*request, m_stopping.cancel());
        if (!reply) {
            return smaller(reply.problem());
        }
        if (!reply->succeeded()) {
            m_refused = reply->status == 400; // it understood, and would not do so another time
            return m_refused ? badQueryOf(m_loki, *reply) : refusalOf(m_loki, *reply);
        }
        auto page = lokiPage(std::move(reply->body));
        if (!page) {
            return badReplyOf(m_loki);
        }
        m_full = page->entries.size() >= m_limit;
        if (!leaveOutOthers(*page)) {
            m_full = false;
            return badReplyOf(m_loki);
        }
        m_backOff.reset();
        if (!std::exchange(m_connected, true)) {
            m_sink->whole({SourceState::Connected, {}, {}, 0});
        }
        take(*page);
        return std::nullopt;
    }

    std::string path() const
    {
        return "/loki/api/v1/query_range?query=" + percentEncoded(m_query)
            + "&start=" + std::to_string(m_start) + "&end=" + std::to_string(m_end)
            + "&limit=" + std::to_string(m_limit) + "&direction=forward";
    }

    // A page of long lines may be more than is taken at once: half of it, then.
    std::optional<Problem> smaller(Problem problem)
    {
        if (problem.id != net::issue::kTooLarge || m_limit <= kFewest) {
            return problem;
        }
        m_limit = std::max(kFewest, m_limit / 2);
        m_full = true; // ask again at once
        return std::nullopt;
    }

    // Entries of times that were not asked for would move the place to go on from, and what is remembered
    // of the lines there. False where there are no others.
    bool leaveOutOthers(LokiPage& page)
    {
        const auto others = std::erase_if(page.entries, [this](const LokiEntry& entry) {
            return entry.nanos < m_start || entry.nanos > m_end;
        });
        if (others > 0 && !page.entries.empty() && !std::exchange(m_toldOthers, true)) {
            Gap gap;
            gap.lines = others;
            gap.why = badReplyOf(m_loki);
            m_sink->gap(gap);
        }
        return others == 0 || !page.entries.empty();
    }

    void take(const LokiPage& page)
    {
        m_seen.restart(m_start);
        bool any = false;
        const Stream* last = nullptr;
        std::string lines;
        for (const LokiEntry& entry : page.entries) {
            const Stream& stream = streamOf(page.streams[entry.stream]);
            if (last && last != &stream) {
                m_sink->batch(last->number, lines);
                lines.clear();
            }
            last = &stream;
            addLines(lines, entry, stream);
            any = any || !lines.empty();
        }
        if (last) {
            m_sink->batch(last->number, lines);
        }
        if (last && std::exchange(m_recalled, false) && m_seen.noneCame()) {
            Gap gap;
            gap.why = {issue::kSourceRotated, {{"name", m_query}}, {}};
            m_sink->gap(gap);
        }
        goOn(page, any);
    }

    // An entry may hold line ends; each of its lines gets the entry's time. Of one that is longer than is
    // looked into, one byte more is passed on, as of every other source's. Lines are known by what is passed on
    // of them and the name of their stream: that is what is told of them by whoever kept them.
    void addLines(std::string& lines, const LokiEntry& entry, const Stream& stream)
    {
        const std::string stamp = stampOf(entry.nanos) + ' ';
        std::string_view rest = entry.line;
        while (rest.ends_with('\n')) {
            rest.remove_suffix(1);
        }
        for (bool more = true; more;) {
            const auto end = rest.find('\n');
            more = end != std::string_view::npos;
            const auto line = rest.substr(0, std::min(end, kMostOfALine - stamp.size()));
            if (m_seen.fresh(entry.nanos, stream.name + '\n' + std::string(line))) {
                lines.append(stamp).append(line) += '\n';
            }
            rest.remove_prefix(more ? end + 1 : 0);
        }
    }

    // A full page ends somewhere in a nanosecond: go on with that one again, not behind it. Else everything
    // up to the end was given, and the next question goes back as far as lines may be late.
    void goOn(const LokiPage& page, bool any)
    {
        m_stands = m_full && page.entries.back().nanos <= m_start;
        if (!m_full) {
            m_limit = m_options.limit;
            m_start = std::max(m_start, m_end - m_late);
            return;
        }
        const auto last = page.entries.back().nanos;
        if (any || last > m_start) {
            m_start = last;
            return;
        }
        // The same nanosecond again, and nothing new: there is no way to ask for the rest of it.
        Gap gap;
        gap.from = gap.to = Time{last / kNanos, static_cast<std::int32_t>(last % kNanos)};
        gap.why = {issue::kSourceCrowded, {{"limit", static_cast<std::int64_t>(m_limit)}}, {}};
        m_sink->gap(gap);
        m_start = last + 1;
    }

    const Stream& streamOf(const Labels& labels)
    {
        const std::string text = labelText(labels);
        if (const auto found = m_origins.find(text); found != m_origins.end()) {
            return found->second;
        }
        if (m_origins.size() >= m_options.origins) {
            if (!m_others) {
                const std::string name = "{...}";
                m_others = Stream{m_sink->open({0, name, {}, {}, {}, {}, {}}), name};
            }
            return *m_others;
        }
        const auto label = [&](const char* name) {
            const auto found = labels.find(name);
            return found == labels.end() ? std::string() : bounded(found->second, kMostNameBytes);
        };
        Origin origin;
        origin.nameSpace = label("namespace");
        origin.pod = label("pod");
        origin.container = label("container");
        origin.host = label("host");
        origin.name = origin.pod.empty() ? bounded(text, kMostNameBytes)
                                         : origin.pod + "/" + origin.container;
        const auto name = origin.name;
        return m_origins.emplace(text, Stream{m_sink->open(std::move(origin)), name}).first->second;
    }

    Endpoint m_loki;
    std::string m_query;
    LokiOptions m_options;
    std::int64_t m_late;
    std::size_t m_limit;
    Stopping m_stopping;
    std::optional<SharedSink> m_sink;
    // Of the source's own thread:
    BackOff m_backOff;
    Seen m_seen;
    std::int64_t m_start = 0, m_end = 0;
    bool m_full = false, m_connected = false;
    bool m_recalled
        = false; ///< lines were had by an earlier source, and the first page has to begin with them
    bool m_stands = false;                   ///< the last page brought the next question no further
    bool m_refused = false;                  ///< there is no use in asking again
    bool m_toldOthers = false;               ///< that entries came which were not asked for
    std::map<std::string, Stream> m_origins; ///< by labels
    std::optional<Stream> m_others;
    std::thread m_thread;
};

} // namespace

std::unique_ptr<Source> lokiSource(Endpoint loki, std::string query, LokiOptions options)
{
    return std::make_unique<LokiSource>(std::move(loki), std::move(query), std::move(options));
}

} // namespace attest::live
