// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/overview.h"

#include "telemetry/metrics/number.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace attest::telemetry {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::size_t kMostRows = 10'000;

/// What is summed up for one row.
struct Sums {
    std::size_t series = 0;
    double value = 0, failed = 0, unknown = 0;      ///< of all
    double added = 0, failedAdded = 0, seconds = 0; ///< of the window
    bool moved = false;
    std::map<double, std::pair<double, double>> buckets; ///< by bound: of all, and of the window
};

/// The metric's place in the catalogue, the server's, and the labels.
using Key = std::tuple<std::size_t, std::size_t, Labels>;

class Builder {
public:
    Builder(std::span<const WatchedServer> servers, const MetricCatalogue& catalogue,
        std::int64_t now, std::int64_t window)
        : m_servers(servers)
        , m_catalogue(catalogue)
        , m_now(now)
        , m_from(now - window * kSecond)
    {
    }

    std::vector<OverviewRow> build()
    {
        for (std::size_t i = 0; i < m_servers.size(); ++i) {
            for (const auto id : m_servers[i].scrapes->keptSeries()) {
                add(i, id);
            }
        }
        std::vector<OverviewRow> rows;
        for (const auto& [key, sums] : m_sums) {
            rows.push_back(rowOf(key, sums));
        }
        return rows;
    }

private:
    void add(std::size_t server, SeriesId id)
    {
        const auto& scrapes = *m_servers[server].scrapes;
        const auto& series = scrapes.series().at(id);
        const auto value = scrapes.value(id);
        const auto* metric = m_catalogue.find(series);
        if (!value || std::isnan(*value) || metric == nullptr || series.part == Part::Created) {
            return;
        }
        Labels by;
        for (const auto& label : metric->by) {
            if (auto found = series.label(label)) {
                by.push_back({label, std::move(*found)});
            }
        }
        const auto place = static_cast<std::size_t>(metric - m_catalogue.all().data());
        Key key{place, server, std::move(by)};
        if (m_sums.size() >= kMostRows && !m_sums.contains(key)) {
            return;
        }
        auto& sums = m_sums[std::move(key)];
        const auto increase = increaseOf(scrapes.points(id), m_from, m_now);
        if (metric->reading == Reading::Duration) {
            addDuration(sums, series, *value, increase);
        } else {
            addValue(sums, *metric, series, *value, increase);
        }
    }

    static void addMoved(Sums& sums, const std::optional<Increase>& increase)
    {
        if (increase) {
            sums.moved = true;
            sums.added += increase->amount;
            sums.seconds = std::max(sums.seconds, increase->seconds);
        }
    }

    static void addValue(Sums& sums, const KnownMetric& metric, const SeriesTable::Series& series,
        double value, const std::optional<Increase>& increase)
    {
        ++sums.series;
        sums.value += value;
        addMoved(sums, increase);
        if (metric.outcome.empty()) {
            return;
        }
        const auto ending = metric.endingOf(series.label(metric.outcome).value_or(""));
        if (ending == KnownMetric::Ending::Failed) {
            sums.failed += value;
            sums.failedAdded += increase ? increase->amount : 0;
        } else if (ending == KnownMetric::Ending::Unknown) {
            sums.unknown += value;
        }
    }

    static void addDuration(Sums& sums, const SeriesTable::Series& series, double value,
        const std::optional<Increase>& increase)
    {
        if (series.part == Part::Count) {
            ++sums.series;
            sums.value += value;
            addMoved(sums, increase);
        } else if (series.part == Part::Bucket) {
            if (const auto bound = readNumber(series.label("le").value_or(""))) {
                auto& bucket = sums.buckets[*bound];
                bucket.first += value;
                bucket.second += increase ? increase->amount : 0;
            }
        }
    }

    [[nodiscard]] OverviewRow rowOf(const Key& key, const Sums& sums) const
    {
        OverviewRow row;
        row.metric = &m_catalogue.all()[std::get<0>(key)];
        row.instance = m_servers[std::get<1>(key)].instance;
        row.by = std::get<2>(key);
        row.series = sums.series;
        row.value = sums.value;
        row.unknown = sums.unknown;
        const bool counts
            = row.metric->reading == Reading::Rate || row.metric->reading == Reading::Duration;
        if (counts && sums.moved && sums.seconds > 0) {
            row.rate = sums.added / sums.seconds;
        }
        if (!row.metric->outcome.empty()) {
            row.failedRatio = row.rate ? ratioOf(sums.failedAdded, sums.added)
                                       : ratioOf(sums.failed, sums.value);
        }
        addQuantiles(row, sums);
        return row;
    }

    static void addQuantiles(OverviewRow& row, const Sums& sums)
    {
        std::vector<Bucket> buckets;
        for (const auto& [bound, counts] : sums.buckets) {
            buckets.push_back({bound, row.rate ? counts.second : counts.first});
        }
        row.median = quantileOf(0.5, buckets);
        row.p99 = quantileOf(0.99, buckets);
    }

    std::span<const WatchedServer> m_servers;
    const MetricCatalogue& m_catalogue;
    std::int64_t m_now, m_from;
    std::map<Key, Sums> m_sums;
};

} // namespace

std::vector<OverviewRow> overviewOf(std::span<const WatchedServer> servers,
    const MetricCatalogue& catalogue, std::int64_t now, std::int64_t window)
{
    return Builder(servers, catalogue, now, window).build();
}

} // namespace attest::telemetry
