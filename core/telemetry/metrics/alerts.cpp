// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/alerts.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace attest::telemetry {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
/// Of one rule. Of a ratio the part is looked at first, and so what is left out beyond them has nothing that is counted.
constexpr std::size_t kMostGroups = std::size_t{16} << 10U;
constexpr std::size_t kMostHistory = 2000;
/// That a server is not there yet: one that was replaced, as pods are, never comes.
constexpr std::int64_t kLongestWait = 3600 * kSecond;

bool isBad(const AlertRule& rule, double value, double limit)
{
    return rule.kind == AlertRule::Kind::Expiry ? value < limit : value > limit;
}

// Whether anything can be said of an alert with these labels at all.
bool canJudge(std::span<const WatchedServer> servers, const Labels& labels)
{
    const auto instance = std::find_if(
        labels.begin(), labels.end(), [](const Label& label) { return label.name == "instance"; });
    return instance == labels.end()
        ? !servers.empty()
        : std::any_of(servers.begin(), servers.end(),
            [&](const WatchedServer& server) { return server.instance == instance->value; });
}

} // namespace

std::string_view stateName(Alert::State state)
{
    constexpr std::string_view kNames[] = {"inactive", "pending", "firing", "resolved"};
    return kNames[static_cast<std::size_t>(state)];
}

bool AlertBoard::isWanted(std::span<const AlertRule> rules, const SeriesTable::Series& series)
{
    return std::any_of(rules.begin(), rules.end(), [&](const AlertRule& rule) {
        return rule.what.holds(series)
            || (rule.kind == AlertRule::Kind::Ratio && rule.whole.holds(series));
    });
}

void AlertBoard::forgetAllBut(std::span<const Server> servers)
{
    std::set<std::uint64_t> numbers;
    for (const auto& server : servers) {
        numbers.insert(server.number);
    }
    std::erase_if(m_found, [&](const auto& each) { return !numbers.contains(each.first.second); });
}

const AlertBoard::Found& AlertBoard::found(std::size_t rule, const Server& server)
{
    const auto& scrapes = *server.scrapes;
    auto& found = m_found[{rule, server.number}];
    const auto kept = scrapes.keptSeries();
    for (; found.looked < kept.size(); ++found.looked) {
        const auto& series = scrapes.series().at(kept[found.looked]);
        if (m_rules[rule].what.holds(series)) {
            found.what.push_back(kept[found.looked]);
        }
        if (m_rules[rule].kind == AlertRule::Kind::Ratio && m_rules[rule].whole.holds(series)) {
            found.whole.push_back(kept[found.looked]);
        }
    }
    return found;
}

Labels AlertBoard::groupOf(
    const AlertRule& rule, const Server& server, const SeriesTable::Series& series) const
{
    Labels group;
    for (const auto& label : rule.by) {
        auto value = label == "instance" ? std::optional(server.instance) : series.label(label);
        group.push_back({label, value.value_or("")});
    }
    return group;
}

void AlertBoard::sum(const AlertRule& rule, const Server& server, const Found& found,
    std::int64_t now, Groups& groups) const
{
    const auto& scrapes = *server.scrapes;
    const auto from = now - rule.window * kSecond;
    const auto slot = [&](SeriesId id) -> Sums* {
        auto group = groupOf(rule, server, scrapes.series().at(id));
        const auto at = groups.find(group);
        if (at != groups.end()) {
            return &at->second;
        }
        return groups.size() < kMostGroups ? &groups[std::move(group)] : nullptr;
    };
    const auto add = [&](SeriesId id, bool whole) {
        const auto added = increaseOf(scrapes.points(id), from, now);
        auto* sums = added ? slot(id) : nullptr;
        if (sums != nullptr) {
            const double amount
                = rule.kind == AlertRule::Kind::Rate ? added->perSecond() : added->amount;
            (whole ? sums->whole : sums->what) += amount;
            (whole ? sums->anyWhole : sums->any) = true;
        }
    };
    for (const auto id : found.what) {
        if (rule.kind == AlertRule::Kind::Rate || rule.kind == AlertRule::Kind::Ratio) {
            add(id, false);
            continue;
        }
        const auto points = scrapes.points(id);
        const bool absence = rule.kind == AlertRule::Kind::Absence;
        const auto value = absence ? std::optional<double>(0) : scrapes.value(id);
        const bool there = absence
            ? std::any_of(points.begin(), points.end(),
                [&](const Point& point) { return point.time > from && !std::isnan(point.value); })
            : value && !std::isnan(*value);
        auto* sums = there ? slot(id) : nullptr;
        if (sums == nullptr) {
            continue;
        }
        const bool least = rule.kind == AlertRule::Kind::Expiry && sums->any;
        sums->what = least                         ? std::min(sums->what, *value)
            : rule.kind == AlertRule::Kind::Expiry ? *value
                                                   : sums->what + *value;
        sums->any = true;
    }
    for (const auto id : found.whole) {
        add(id, true);
    }
}

// Of a ratio without failures the part may not be there at all: that is none of the whole.
std::optional<double> AlertBoard::valueOf(const AlertRule& rule, const Sums& sums, std::int64_t now)
{
    switch (rule.kind) {
    case AlertRule::Kind::Ratio:
        if (!sums.anyWhole) {
            return {};
        }
        return sums.whole < rule.least ? 0 : ratioOf(sums.what, sums.whole).value_or(0);
    case AlertRule::Kind::Expiry:
        return sums.what - static_cast<double>(now) / 1e9;
    default:
        return sums.what;
    }
}

void AlertBoard::change(
    Entry& entry, Alert::State to, std::int64_t now, std::vector<AlertChange>& changes)
{
    AlertChange made{
        entry.alert.rule, entry.alert.labels, entry.alert.state, to, now, entry.alert.value};
    entry.alert.state = to;
    entry.alert.since = now;
    entry.over.reset();
    if (m_history.size() >= kMostHistory * 2) {
        m_history.erase(
            m_history.begin(), m_history.begin() + static_cast<std::ptrdiff_t>(kMostHistory));
    }
    m_history.push_back(made);
    changes.push_back(std::move(made));
}

void AlertBoard::step(std::size_t index, Entry& entry, std::optional<double> value,
    std::span<const Server> servers, std::int64_t now, std::vector<AlertChange>& changes)
{
    const auto& rule = m_rules[index];
    auto& alert = entry.alert;
    const bool firing = alert.state == Alert::State::Firing;
    alert.noData = !value;
    if (value) {
        entry.seen = now;
        alert.value = value;
    }
    // A scrape that failed says nothing; past the window there is nothing left to say.
    const bool silent = !value && now - entry.seen < rule.window * kSecond;
    if (firing && silent) {
        return;
    }
    // Its server is not watched any more: that it is over, nobody has seen.
    if (firing && !value && !canJudge(servers, alert.labels)) {
        change(entry, Alert::State::Inactive, now, changes);
        return;
    }
    // Once it fires it stays until the value is well on the other side, for some time.
    if (value && isBad(rule, *value, firing ? rule.clear : rule.above)) {
        entry.over.reset();
        if (alert.state == Alert::State::Inactive || alert.state == Alert::State::Resolved) {
            change(entry, Alert::State::Pending, now, changes);
        }
        if (alert.state == Alert::State::Pending && now - alert.since >= rule.hold * kSecond) {
            change(entry, Alert::State::Firing, now, changes);
        }
        return;
    }
    if (alert.state == Alert::State::Pending) {
        change(entry, Alert::State::Inactive, now, changes);
    } else if (firing) {
        entry.over = entry.over.value_or(now);
        if (now - *entry.over >= rule.keep * kSecond) {
            change(entry, Alert::State::Resolved, now, changes);
        }
    }
}

// It is counted from when anything is judged at all: until then nobody was asked.
bool AlertBoard::waitsOn(Entry& entry, std::span<const Server> servers, std::int64_t now)
{
    if (servers.empty()) {
        return true;
    }
    entry.seen = entry.seen == 0 ? now : entry.seen;
    if (now - entry.seen < kLongestWait) {
        return true;
    }
    entry.waits = false;
    return false;
}

std::vector<AlertChange> AlertBoard::judge(std::span<const Server> servers, std::int64_t now)
{
    std::vector<AlertChange> changes;
    forgetAllBut(servers);
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
        Groups groups;
        for (const auto& server : servers) {
            sum(m_rules[rule], server, found(rule, server), now, groups);
        }
        std::map<Labels, std::optional<double>> values;
        if (m_rules[rule].kind == AlertRule::Kind::Absence) {
            const bool there = std::any_of(
                groups.begin(), groups.end(), [](const auto& group) { return group.second.any; });
            values[{}] = there ? 0 : 1;
        } else {
            for (const auto& [labels, sums] : groups) {
                values[labels] = valueOf(m_rules[rule], sums, now);
            }
        }
        for (const auto& [labels, value] : values) {
            auto& entry = m_entries[{rule, labels}];
            entry.alert.rule = rule;
            entry.alert.labels = labels;
        }
        for (auto& [key, entry] : m_entries) {
            if (key.first == rule) {
                const auto value = values.find(key.second);
                if (entry.waits && value == values.end() && !canJudge(servers, key.second)
                    && waitsOn(entry, servers, now)) {
                    continue;
                }
                if (std::exchange(entry.waits, false)) {
                    entry.seen = now;
                }
                step(rule, entry, value == values.end() ? std::nullopt : value->second, servers,
                    now, changes);
            }
        }
    }
    // What came and went leaves no trace but its history.
    std::erase_if(m_entries, [&](const auto& each) {
        const auto& entry = each.second;
        return entry.alert.state == Alert::State::Inactive && entry.seen != now;
    });
    return changes;
}

void AlertBoard::resume(Alert firing)
{
    const auto [at, isNew] = m_entries.try_emplace({firing.rule, firing.labels});
    if (isNew) {
        at->second.alert = std::move(firing);
        at->second.waits = true;
    }
}

std::vector<Alert> AlertBoard::alerts() const
{
    std::vector<Alert> all;
    for (const auto& [key, entry] : m_entries) {
        if (entry.alert.state != Alert::State::Inactive) {
            all.push_back(entry.alert);
        }
    }
    return all;
}

} // namespace attest::telemetry
