// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/metrics/scrape.h"
#include "telemetry/metrics/overview.h"
#include "watch/alert_watch.h"
#include "watch/metric_lines.h"
#include "watch/metric_server.h"

#include <map>
#include <set>
#include <unordered_map>

namespace attest::watch {

/// Series of one instance by the key of their metric, found once.
struct KeyedSeries {
    std::unordered_map<std::string, std::vector<telemetry::SeriesId>> kept;
    std::size_t looked = 0; ///< kept series that were looked at
};

/// One instance: what a server of its own exposes, or Prometheus says of it.
struct WatchedInstance {
    ServerNumber server = 0;
    std::uint64_t number = 0; ///< of the board; never given twice
    std::string name;
    std::unique_ptr<telemetry::Scrapes> scrapes;
    KeyedSeries keyed;
    std::vector<std::int64_t> times;                    ///< of the last few scrapes
    std::map<std::string, std::set<std::string>> hosts; ///< by the label that names them

    /// Nanoseconds between two scrapes, as they mostly are; 0 before there are two.
    [[nodiscard]] std::int64_t spacing() const;
};

/// The scrapes of all instances and the rules over them, without threads, sockets or a clock. One thread
/// at a time.
class MetricBoard {
public:
    /// The alerts have to outlive this.
    MetricBoard(AlertWatch& alerts, telemetry::MetricCatalogue catalogue,
        telemetry::Scrapes::Limits limits);

    static constexpr std::size_t kMostInstances = 512;

    /// The place of the instance of that name, until something is removed; a new one the first time, nothing
    /// past the bound.
    std::optional<std::size_t> instanceOf(ServerNumber server, const std::string& name);
    telemetry::ScrapeReport add(
        std::size_t instance, const telemetry::Exposition& exposition, std::int64_t now);
    void addGap(std::size_t instance, std::int64_t now);
    /// Every instance of the server.
    void addGaps(ServerNumber server, std::int64_t now);
    void remove(ServerNumber server);
    /// One without instances that keeps what this one keeps: a past that is read anew is written on it, and
    /// stands in place of the one before in one step. Until then nobody misses anything.
    [[nodiscard]] MetricBoard alike() const;
    void takeOver(MetricBoard anew);
    /// Metrics that the server has, though none of their series were added: somebody may want them.
    void offer(ServerNumber server, std::vector<MetricName> names);

    /// What changed.
    std::vector<AlertEvent> judge(std::int64_t now);
    /// Keeps the points of a metric from now on. Whether nobody did before.
    bool want(const std::string& key);
    /// After the rules changed: what they look at is kept from now on.
    void wantMore();

    [[nodiscard]] std::vector<telemetry::OverviewRow> overview(
        std::int64_t now, std::int64_t window) const;
    [[nodiscard]] MetricLines lines(const LineQuestion& question);
    [[nodiscard]] std::vector<MetricName> names(const std::string& instance) const;
    /// Of a server, or (0) of all.
    [[nodiscard]] std::vector<MetricInstance> instancesOf(ServerNumber server) const;
    [[nodiscard]] const telemetry::MetricCatalogue& catalogue() const { return m_catalogue; }
    /// How many there are.
    [[nodiscard]] std::size_t size() const { return m_instances.size(); }
    /// Whether anybody looks at metrics of that key.
    [[nodiscard]] bool isWanted(const std::string& key) const;

private:
    [[nodiscard]] telemetry::Scrapes::Wanted wanted() const;
    [[nodiscard]] std::vector<telemetry::WatchedServer> watched() const;
    void noteTime(WatchedInstance& instance, std::int64_t now);

    AlertWatch& m_alerts;
    telemetry::MetricCatalogue m_catalogue;
    telemetry::Scrapes::Limits m_limits;
    std::set<std::string> m_more; ///< keys that are kept besides
    std::vector<WatchedInstance> m_instances;
    std::uint64_t m_given = 0;
    std::map<std::pair<ServerNumber, std::string>, std::size_t> m_byName;
    std::map<ServerNumber, std::vector<MetricName>> m_offered;
};

} // namespace attest::watch
