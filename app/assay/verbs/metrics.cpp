// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/metrics/federation.h"
#include "live/metrics/scrape.h"
#include "metrics_view.h"
#include "net/live_transport.h"
#include "run.h"
#include "telemetry/metrics/issues.h"
#include "verbs.h"
#include "watch/metrics/metric_board.h"
#include "worker.h"

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <future>
#include <mutex>
#include <pthread.h>
#include <thread>

namespace attest::app {

namespace {

using namespace telemetry;

constexpr Option kOptions[] = {
    {"watch", Takes::Seconds, "SECONDS",
        QT_TRANSLATE_NOOP("assay", "ask again that often, until it is ended")},
    {"rounds", Takes::Count, "N", QT_TRANSLATE_NOOP("assay", "with --watch: ask so many times")},
    {"window", Takes::Seconds, "SECONDS",
        QT_TRANSLATE_NOOP("assay", "what rates and ratios are taken over; 300 unless told")},
    {"alerts", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay",
            "judge alert rules as well, by default those for what the "
            "product documents")},
    {"rules", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "alert rules of one's own, as JSON, in place of those")},
    {"prometheus-rules", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "write the alert rules as Prometheus reads them, and end")},
    {"known", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "more metrics to show, as a table with tabs")},
    {"bearer", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "sign in with the token in this file")},
    {"user", Takes::Text, "NAME", QT_TRANSLATE_NOOP("assay", "sign in with a password")},
    {"password", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the file that it is in")},
};
constexpr Operands kOperands{"URL|FILE ...", 64, "", 0};

constexpr char kDetails[] = QT_TRANSLATE_NOOP("assay",
    "Asks each server once, or reads an exposition from a file, and shows the metrics that are "
    "known. Of one look counters show what they have counted; with --watch they show how fast they "
    "rise, over the window. Names are known in all their spellings. A line that cannot be read "
    "costs that line. prometheus+URL asks a Prometheus for what it has of them, of all the servers that "
    "it asks. Exit code 1: a server did not answer with metrics, or an alert fires.");

constexpr std::size_t kMostFileBytes = 64U << 20U;
constexpr std::size_t kAtOnce = 8;

constexpr std::string_view kPrometheus = "prometheus+";

bool isUrl(std::string_view place)
{
    place.remove_prefix(place.starts_with(kPrometheus) ? kPrometheus.size() : 0);
    return place.starts_with("http://") || place.starts_with("https://");
}

std::int64_t nowNanos()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// Ctrl-C and SIGTERM end the waiting and the asking, and nothing is left half said. They are blocked
/// before any thread is there.
class UntilEnded {
public:
    UntilEnded()
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        ::pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
        m_thread = std::thread([this] { listen(); });
    }
    UntilEnded(const UntilEnded&) = delete;
    ~UntilEnded()
    {
        m_over = true;
        m_thread.join();
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

    [[nodiscard]] const net::Cancel& cancel() const { return m_cancel; }
    /// False when it has been ended.
    bool wait(std::chrono::seconds time)
    {
        std::unique_lock guard(m_lock);
        return !m_ended.wait_for(guard, time, [this] { return m_cancel.asked(); });
    }

private:
    void listen()
    {
        const timespec brief{0, 100'000'000};
        while (!m_over) {
            if (::sigtimedwait(&m_signals, nullptr, &brief) > 0) {
                const std::lock_guard guard(m_lock);
                m_cancel.ask();
                m_ended.notify_all();
            }
        }
    }

    sigset_t m_signals{}, m_before{};
    std::atomic<bool> m_over{false};
    net::Cancel m_cancel;
    std::mutex m_lock;
    std::condition_variable m_ended;
    std::thread m_thread;
};

std::shared_ptr<const SecretBytes> secretOf(const FilePtr& file)
{
    auto text = asText(file->bytes);
    text = text.substr(0, text.find_last_not_of("\r\n") + 1);
    return std::make_shared<const SecretBytes>(Bytes(text.begin(), text.end()));
}

live::MetricsAccess accessOf(const Invocation& invocation)
{
    live::MetricsAccess access;
    if (const auto token = invocation.file("bearer")) {
        access.signIn = live::MetricsAccess::SignIn::Bearer;
        access.secret = secretOf(token);
    } else if (const auto user = invocation.arguments.text("user")) {
        access.signIn = live::MetricsAccess::SignIn::Basic;
        access.user = *user;
        if (const auto password = invocation.file("password")) {
            access.secret = secretOf(password);
        }
    }
    return access;
}

/// The servers, and everything that is asked of them.
class Watch {
public:
    explicit Watch(Invocation& invocation) : m_invocation(invocation) {}

    std::optional<int> prepare()
    {
        std::vector<AlertRule> rules = builtInAlertRules();
        if (const auto file = m_invocation.file("rules")) {
            auto read = readAlertRules(file->bytes);
            if (!read) {
                return refuseFor(m_invocation, read.problem());
            }
            rules = std::move(read).value();
        }
        if (m_invocation.arguments.has("prometheus-rules")) {
            m_invocation.out(prometheusRules(rules));
            return kAccept;
        }
        if (const auto file = m_invocation.file("known")) {
            auto read = readKnownMetrics(asText(file->bytes));
            for (const auto number : read.badLines) {
                warn(m_invocation,
                    said(QT_TRANSLATE_NOOP("assay", "line {line} of {file} is no known metric"),
                        {{"line", number}, {"file", file->path}}));
            }
            for (auto& metric : read.metrics) {
                m_catalogue.add(std::move(metric));
            }
        }
        m_judges = m_invocation.arguments.has("alerts") || m_invocation.arguments.has("rules");
        m_alerts.setRules(m_judges ? std::move(rules) : std::vector<AlertRule>());
        m_board.emplace(m_alerts, m_catalogue, Scrapes::Limits{});
        for (const auto& place : m_invocation.arguments.operands()) {
            auto server = std::make_unique<MetricsServer>();
            server->place = place;
            m_servers.push_back(std::move(server));
        }
        return {};
    }

    std::optional<UsageError> round(net::Transport& transport, const net::Cancel& cancel)
    {
        const auto access = accessOf(m_invocation);
        for (std::size_t from = 0; from < m_servers.size(); from += kAtOnce) {
            const auto to = std::min(from + kAtOnce, m_servers.size());
            std::vector<std::future<Result<live::Scraped>>> answers;
            for (std::size_t i = from; i < to; ++i) {
                if (isUrl(m_servers[i]->place)) {
                    auto one = access;
                    one.url = urlOf(m_servers[i]->place);
                    answers.push_back(std::async(std::launch::async, [&transport, &cancel, one] {
                        return live::scrape(transport, one, cancel);
                    }));
                }
            }
            auto answer = answers.begin();
            for (std::size_t i = from; i < to; ++i) {
                if (isUrl(m_servers[i]->place)) {
                    take(i, (answer++)->get());
                } else if (auto error = readFile(i)) {
                    return error;
                }
            }
        }
        m_now = nowNanos();
        const auto window = m_invocation.arguments.number("window").value_or(300);
        m_rows = m_board->overview(m_now, window);
        if (m_judges) {
            m_board->judge(m_now);
        }
        return {};
    }

    void print() const
    {
        MetricsRound round;
        round.now = m_now;
        round.servers = &m_servers;
        round.rows = m_rows;
        round.alerts = m_judges ? &m_alerts : nullptr;
        m_invocation.out(m_invocation.json() ? metricsJson(round) + "\n"
                                             : metricsText(round, m_invocation.streams.terminal));
        m_invocation.streams.out.flush();
    }

    [[nodiscard]] int exit() const
    {
        for (const auto& server : m_servers) {
            if (server->problem) {
                return kReject;
            }
        }
        return m_alerts.now()->firing() > 0 ? kReject : kAccept;
    }

private:
    /// Of a Prometheus: what it has of the metrics that are shown and judged.
    [[nodiscard]] std::string urlOf(const std::string& place) const
    {
        if (!place.starts_with(kPrometheus)) {
            return place;
        }
        std::vector<std::string> keys;
        for (const auto& metric : m_catalogue.all()) {
            keys.push_back(metric.key);
        }
        for (const auto& rule : m_alerts.rules()) { // none where nothing is judged
            keys.insert(keys.end(), {rule.what.key, rule.whole.key});
        }
        std::ranges::sort(keys);
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        return live::federationUrl(std::string_view(place).substr(kPrometheus.size()), keys);
    }

    [[nodiscard]] std::size_t instanceOf(std::size_t i)
    {
        // There are fewer operands than a board has room for.
        return *m_board->instanceOf(static_cast<watch::ServerNumber>(i + 1), m_servers[i]->place);
    }

    void take(std::size_t i, Result<live::Scraped> scraped)
    {
        auto& server = *m_servers[i];
        server.problem.reset();
        if (!scraped) {
            server.problem = scraped.problem();
            m_board->addGap(instanceOf(i), nowNanos());
            return;
        }
        server.faults = scraped->exposition.faultCount;
        server.took = scraped->took;
        server.report = m_board->add(instanceOf(i), scraped->exposition, nowNanos());
    }

    std::optional<UsageError> readFile(std::size_t i)
    {
        auto& server = *m_servers[i];
        auto read = m_invocation.worker.files().read(
            server.place, kMostFileBytes, Keep::No, m_invocation.streams.in);
        if (auto* error = std::get_if<UsageError>(&read)) {
            return std::move(*error);
        }
        const auto file = std::get<FilePtr>(read);
        ExpositionOptions options;
        options.faults = ExpositionOptions::Faults::Skip;
        const auto exposition = readExposition(asText(file->bytes), options);
        server.problem.reset();
        if (!exposition) {
            server.problem = exposition.problem();
        } else if (file->excess) {
            server.problem = Problem{issue::kMetricsTooLarge,
                {{"limit", static_cast<std::int64_t>(kMostFileBytes)}}, {}};
        } else {
            server.faults = exposition->faultCount;
            server.report = m_board->add(instanceOf(i), *exposition, nowNanos());
        }
        return {};
    }

    Invocation& m_invocation;
    MetricCatalogue m_catalogue;
    watch::AlertWatch m_alerts{{}};
    std::optional<watch::MetricBoard> m_board;
    bool m_judges = false;
    std::vector<std::unique_ptr<MetricsServer>> m_servers;
    std::vector<OverviewRow> m_rows;
    std::int64_t m_now = 0;
};

int runMetrics(Invocation& invocation)
{
    const auto& arguments = invocation.arguments;
    const auto watch = arguments.number("watch");
    if (arguments.operands().empty() && !arguments.has("prometheus-rules")) {
        return refuse(invocation,
            UsageError{"usage.missing-operand",
                {QT_TRANSLATE_NOOP("assay", "whose metrics? Give an address or a file")}});
    }
    if (invocation.inBatch()) {
        return refuse(invocation,
            UsageError{
                "usage.bad-value", {QT_TRANSLATE_NOOP("assay", "a batch opens no connections")}});
    }
    Watch servers(invocation);
    if (const auto ended = servers.prepare()) {
        return *ended;
    }
    UntilEnded ended;
    const auto transport = net::liveTransport({});
    const auto rounds = watch ? arguments.number("rounds").value_or(INT64_MAX) : 1;
    for (std::int64_t i = 0; i < rounds; ++i) {
        if (i > 0 && !ended.wait(std::chrono::seconds(std::max<std::int64_t>(1, *watch)))) {
            break;
        }
        if (const auto error = servers.round(*transport, ended.cancel())) {
            return refuse(invocation, *error);
        }
        if (ended.cancel().asked()) {
            break;
        }
        servers.print();
    }
    return servers.exit();
}

} // namespace

const Verb kMetrics{"metrics", Family::Live,
    QT_TRANSLATE_NOOP("assay", "what servers count: proofs, SVIDs, calls; rates, failures, alerts"),
    kOperands, kOptions, runMetrics, kDetails};

} // namespace attest::app
