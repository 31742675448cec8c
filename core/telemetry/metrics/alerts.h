// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/alert_rules.h"
#include "telemetry/metrics/overview.h"

#include <map>

namespace attest::telemetry {

/// Times are nanoseconds since 1970.
struct Alert {
    enum class State {
        Inactive, ///< from Firing: nobody could tell any more, its server having gone
        Pending,  ///< has begun, and has not lasted long enough
        Firing,
        Resolved, ///< was firing and is over
    } state
        = State::Inactive;
    std::size_t rule = 0;
    Labels labels;          ///< those that the rule goes by
    std::int64_t since = 0; ///< of this state
    std::optional<double> value;
    bool noData = false; ///< it fires still, and nobody can tell whether it should
};
[[nodiscard]] std::string_view stateName(Alert::State state);

/// One change of an alert's state.
struct AlertChange {
    std::size_t rule = 0;
    Labels labels;
    Alert::State from = Alert::State::Inactive, to = Alert::State::Inactive;
    std::int64_t at = 0;
    std::optional<double> value;
};

/// Judges the rules over the scrapes of some servers, each time it is told to, and remembers.
class AlertBoard {
public:
    using Server = WatchedServer;

    explicit AlertBoard(std::vector<AlertRule> rules) : m_rules(std::move(rules)) {}

    /// What changed. Servers are known again by their numbers; of one that is no longer among them nothing
    /// is remembered but its alerts.
    std::vector<AlertChange> judge(std::span<const Server> servers, std::int64_t now);

    /// An alert that fired when somebody judged it last: it fires until its server (or, where the rule does
    /// not tell servers apart, any) is there to be judged by, and an hour of judging others at the most. One that is
    /// known already stays as it is.
    void resume(Alert firing);

    [[nodiscard]] std::span<const AlertRule> rules() const { return m_rules; }
    /// All but the inactive ones, by rule and labels.
    [[nodiscard]] std::vector<Alert> alerts() const;
    /// The newest last; bounded.
    [[nodiscard]] std::span<const AlertChange> history() const { return m_history; }

    /// Whether any of the rules looks at the series: its points have to be kept.
    [[nodiscard]] static bool isWanted(
        std::span<const AlertRule> rules, const SeriesTable::Series& series);

private:
    struct Entry {
        Alert alert;
        std::int64_t seen = 0;            ///< when there was a value last
        std::optional<std::int64_t> over; ///< since when it is over
        bool waits = false;               ///< resumed, and its server was not there yet
    };
    /// Series of a server that a rule looks at, found once.
    struct Found {
        std::size_t looked = 0; ///< kept series that were looked at
        std::vector<SeriesId> what, whole;
    };
    /// Sums of one group.
    struct Sums {
        double what = 0, whole = 0;
        bool any = false, anyWhole = false;
    };
    using Groups = std::map<Labels, Sums>;

    const Found& found(std::size_t rule, const Server& server);
    void forgetAllBut(std::span<const Server> servers);
    [[nodiscard]] Labels groupOf(
        const AlertRule& rule, const Server& server, const SeriesTable::Series& series) const;
    void sum(const AlertRule& rule, const Server& server, const Found& found, std::int64_t now,
        Groups& groups) const;
    [[nodiscard]] static std::optional<double> valueOf(
        const AlertRule& rule, const Sums& sums, std::int64_t now);
    [[nodiscard]] static bool waitsOn(
        Entry& entry, std::span<const Server> servers, std::int64_t now);
    void step(std::size_t rule, Entry& entry, std::optional<double> value,
        std::span<const Server> servers, std::int64_t now, std::vector<AlertChange>& changes);
    void change(Entry& entry, Alert::State to, std::int64_t now, std::vector<AlertChange>& changes);

    std::vector<AlertRule> m_rules;
    std::map<std::pair<std::size_t, std::uint64_t>, Found> m_found; ///< by rule and server
    std::map<std::pair<std::size_t, Labels>, Entry> m_entries;
    std::vector<AlertChange> m_history;
};

} // namespace attest::telemetry
