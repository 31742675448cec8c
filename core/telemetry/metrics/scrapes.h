// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/points.h"
#include "telemetry/metrics/series.h"

#include <functional>

namespace attest::telemetry {

/// What a scrape brought, against the one before it.
struct ScrapeReport {
    std::size_t series = 0;
    std::size_t fresh = 0;  ///< series that were not there before
    std::size_t gone = 0;   ///< of the scrape before, not in this one
    std::size_t resets = 0; ///< counters that began anew
    std::size_t duplicates
        = 0; ///< samples of a series that was there already; the first one counts
    std::size_t notNumbers = 0; ///< samples that are NaN
    std::size_t dropped = 0;    ///< series beyond the limit
    bool restarted = false;     ///< process_start_time_seconds moved
    bool backwards = false;     ///< the clock went back: the scrape is left out
};

/// The scrapes of one server over time. Of every series the last two values are kept, of those that
/// somebody wants to see a bounded run of them.
class Scrapes {
public:
    struct Limits {
        std::size_t series = 1'000'000; ///< seen so far
        std::size_t kept = 20'000;      ///< series with a run of points
        std::size_t points = 720;       ///< of each: an hour of scrapes every five seconds
    };
    /// Whether the points of a series are kept; asked once a series.
    using Wanted = std::function<bool(const SeriesTable::Series&)>;

    explicit Scrapes(Wanted wanted = {}) : Scrapes(std::move(wanted), Limits{}) {}
    Scrapes(Wanted wanted, Limits limits) : m_wanted(std::move(wanted)), m_limits(limits) {}

    /// `now` in nanoseconds since 1970. Timestamps of samples are not looked at: what counts is when
    /// the server said it.
    ScrapeReport add(const Exposition& exposition, std::int64_t now);
    /// Somebody else wants to see what there is.
    void setWanted(Wanted wanted) { m_wanted = std::move(wanted); }
    /// Asks of every series again whether its points are kept: somebody wants to see more than before.
    void askAgain();
    /// A scrape that brought nothing: every series has a gap here.
    void addGap(std::int64_t now);

    [[nodiscard]] const SeriesTable& series() const { return m_table; }
    /// The value of the last scrape; nothing where the series was not in it.
    [[nodiscard]] std::optional<double> value(SeriesId id) const;
    /// What was added since the scrape before that had it, and in how many seconds. A counter that a
    /// later scrape brought for the first time began at zero.
    struct Delta {
        double increase = 0, seconds = 0;
        bool reset = false;
        bool gap = false; ///< scrapes between the two did not have it
    };
    [[nodiscard]] std::optional<Delta> delta(SeriesId id) const;
    /// Empty of a series that is not kept.
    [[nodiscard]] std::span<const Point> points(SeriesId id) const;
    /// Series that are kept, in the order they came.
    [[nodiscard]] std::span<const SeriesId> keptSeries() const { return m_keptIds; }

private:
    static constexpr std::uint32_t kNever = 0xFFFFFFFFU;
    static constexpr std::uint32_t kNotKept = 0xFFFFFFFFU;
    struct State {
        double last = 0, previous = 0;
        std::uint32_t lastScrape = kNever, previousScrape = kNever;
        std::uint32_t kept = kNotKept;
    };

    void take(SeriesId id, double value, ScrapeReport& report);
    void keep(SeriesId id, State& state);
    void begin(SeriesId id, State& state);
    void addPoint(std::vector<Point>& points, Point point);
    [[nodiscard]] bool hasRestarted(const Exposition& exposition);
    [[nodiscard]] bool isCounting(SeriesId id) const;

    Wanted m_wanted;
    Limits m_limits;
    SeriesTable m_table;
    std::vector<State> m_states;
    std::vector<std::int64_t> m_times; ///< of scrapes
    std::vector<std::vector<Point>> m_points;
    std::vector<SeriesId> m_keptIds;
    double m_started = 0;
    bool m_restarted = false;
    std::size_t m_before = 0; ///< series of the scrape before
};

} // namespace attest::telemetry
