// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "watch/metrics/past_scrapes.h"
#include "watch/metrics/prometheus_reader.h"
#include "watch/metrics/shared_board.h"

namespace attest::watch {

/// What a server said when it was asked last.
struct ServerAnswer {
    std::int64_t at = 0; ///< nanoseconds since 1970
    std::chrono::milliseconds took{0};
    telemetry::ScrapeReport report;
    std::size_t metrics = 0, badLines = 0;
    bool lacksPast = false;         ///< it gives the last hour, and was asked for more
    std::size_t pointsElsewhen = 0; ///< of an answer, left out, as of times that were not asked for
    bool oddType = false;
    std::vector<MetricInstance> instances;
};

/// One server that is asked again and again, and writes on the board what it says. For one thread.
class AskedServer {
public:
    /// Transport and board have to outlive this.
    AskedServer(net::Transport& transport, SharedBoard& board, Clock clock, ServerNumber number,
        MetricServer server);

    [[nodiscard]] ServerNumber number() const { return m_number; }
    [[nodiscard]] const MetricServer& server() const { return m_server; }
    /// Blocks. Once it is cancelled nothing is written, and the answer means nothing.
    [[nodiscard]] Result<ServerAnswer> ask(const net::Cancel& cancel);
    /// Of a Prometheus: so much of its past is wanted. More than before is read with the next question.
    void lookBack(std::chrono::seconds past);
    /// More metrics may be wanted than before.
    void lookAgain();

private:
    [[nodiscard]] std::optional<Problem> scrape(const net::Cancel& cancel);
    [[nodiscard]] std::unique_ptr<PrometheusReader> reader() const;
    [[nodiscard]] std::optional<Problem> readAnew(const net::Cancel& cancel);
    [[nodiscard]] std::optional<Problem> readAll(const net::Cancel& cancel);
    [[nodiscard]] std::optional<Problem> read(const net::Cancel& cancel);
    [[nodiscard]] telemetry::ScrapeReport addPast(const PastScrapes& past);
    /// Nothing where there is no room for another instance.
    [[nodiscard]] std::optional<telemetry::ScrapeReport> addPast(
        const std::string& name, const PastScrape& scrape, bool isBeginning);
    [[nodiscard]] std::int64_t time() const;

    net::Transport& m_transport;
    SharedBoard& m_board;
    SharedBoard* m_onto; ///< what is read is written there
    Clock m_clock;
    ServerNumber m_number;
    MetricServer m_server;
    std::unique_ptr<PrometheusReader> m_prometheus; ///< null: it is scraped
    bool m_isAnew = false;                          ///< its past is to be read once more
    ServerAnswer m_last;
};

} // namespace attest::watch
