// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/metrics/line_reading.h"

#include "telemetry/metrics/number.h"
#include "watch/metrics/metric_board.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace attest::watch {
namespace {

using namespace telemetry;
using Take = LineQuestion::Take;

constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostGroups = 20'000;
constexpr std::size_t kMostPoints = 4000;
constexpr double kLongestLeft = 30 * 365.25 * 86'400; ///< seconds; a moment since 1970 is later
constexpr std::int64_t kLeastStep = 1'000'000;

/// Times that a line has points at, the same ones whenever it is asked for.
struct Grid {
    std::int64_t first = 0, step = 1;
    std::size_t count = 0;
    std::int64_t window = 1; ///< how far back a point looks

    [[nodiscard]] std::int64_t at(std::size_t i) const
    {
        return first + step * static_cast<std::int64_t>(i);
    }
};

/// A series and where it is.
struct Member {
    const Scrapes* scrapes = nullptr;
    SeriesId id = 0;
    double bound = 0; ///< of a bucket
};
struct Group {
    std::vector<Member> what, whole;
    double weight = 0; ///< how much there is to see
};
using Groups = std::map<Labels, Group>;

// Of a metric with parts: the one that the question is about.
bool isPart(Take take, Part part)
{
    switch (take) {
    case Take::Quantile:
        return part == Part::Bucket;
    case Take::Rate:
    case Take::Share:
        return part == Part::Plain || part == Part::Total || part == Part::Count;
    default:
        return part == Part::Plain || part == Part::Info;
    }
}

Grid gridOf(std::span<const WatchedInstance> instances, const LineQuestion& question)
{
    std::int64_t spacing = 0;
    for (const auto& instance : instances) {
        const bool asked = question.instance.empty() || instance.name == question.instance;
        spacing = asked ? std::max(spacing, instance.spacing()) : spacing;
    }
    const auto points
        = static_cast<std::int64_t>(std::clamp<std::size_t>(question.points, 2, kMostPoints));
    Grid grid;
    const auto range = std::max<std::int64_t>(0, question.to - question.from);
    grid.step = std::max(
        {range / points, spacing, range / static_cast<std::int64_t>(kMostPoints), kLeastStep});
    grid.first = (question.from + grid.step - 1) / grid.step * grid.step;
    grid.count = question.to < grid.first
        ? 0
        : static_cast<std::size_t>((question.to - grid.first) / grid.step) + 1;
    // Scrapes come late now and then: three of them are two points for certain. What is long past has been
    // thinned out, to a 360th of its age.
    grid.window = std::max({grid.step, spacing * 3, range / 120});
    return grid;
}

/// Points from `from` to `to`.
std::span<const Point> between(std::span<const Point> points, std::int64_t from, std::int64_t to)
{
    const auto before = [](const Point& point, std::int64_t time) { return point.time < time; };
    const auto after = [](std::int64_t time, const Point& point) { return time < point.time; };
    const auto first = std::lower_bound(points.begin(), points.end(), from, before);
    const auto last = std::upper_bound(first, points.end(), to, after);
    return {first, last};
}

// From when there is anything.
LineQuestion dated(std::span<const WatchedInstance> instances, LineQuestion question)
{
    if (question.from != LineQuestion::kAll) {
        return question;
    }
    question.from = question.to;
    for (const auto& instance : instances) {
        if (question.instance.empty() || instance.name == question.instance) {
            for (const auto id : instance.scrapes->keptSeries()) {
                const auto points = instance.scrapes->points(id);
                question.from
                    = points.empty() ? question.from : std::min(question.from, points.front().time);
            }
        }
    }
    return question;
}

class Reading {
public:
    Reading(std::span<const WatchedInstance> instances, const LineQuestion& question)
        : m_instances(instances)
        , m_question(dated(instances, question))
        , m_grid(gridOf(instances, m_question))
    {
    }

    MetricLines read()
    {
        for (const auto& instance : m_instances) {
            if (!m_question.instance.empty() && instance.name != m_question.instance) {
                continue;
            }
            gather(instance, m_question.what, &Group::what);
            if (m_question.take == Take::Share) {
                gather(instance, m_question.whole, &Group::whole);
            }
        }
        auto chosen = choose();
        MetricLines lines;
        lines.left = m_groups.size() - chosen.size();
        for (const auto& at : chosen) {
            lines.lines.push_back({at->first, pointsOf(at->second)});
        }
        return lines;
    }

private:
    void gather(
        const WatchedInstance& instance, const SeriesMatch& match, std::vector<Member> Group::*part)
    {
        const auto found = instance.keyed.kept.find(match.key);
        if (found == instance.keyed.kept.end()) {
            return;
        }
        for (const auto id : found->second) {
            const auto& series = instance.scrapes->series().at(id);
            if (!isPart(m_question.take, series.part) || !match.holds(series)) {
                continue;
            }
            Labels labels;
            for (const auto& label : m_question.by) {
                labels.push_back({label,
                    label == "instance" ? instance.name : series.label(label).value_or("")});
            }
            auto at = m_groups.find(labels);
            if (at == m_groups.end()) {
                if (m_groups.size() >= kMostGroups) {
                    continue;
                }
                at = m_groups.emplace(std::move(labels), Group()).first;
            }
            Member member{instance.scrapes.get(), id, 0};
            if (m_question.take == Take::Quantile && !boundOf(series, member.bound)) {
                continue;
            }
            at->second.weight += weightOf(member);
            (at->second.*part).push_back(member);
        }
    }

    static bool boundOf(const SeriesTable::Series& series, double& bound)
    {
        const auto text = series.label("le");
        const auto read = text ? readNumber(*text) : std::nullopt;
        bound = read.value_or(0);
        return read.has_value();
    }

    // What moved is to be seen before what stands still.
    [[nodiscard]] double weightOf(const Member& member) const
    {
        const auto points
            = between(member.scrapes->points(member.id), m_question.from, m_question.to);
        if (m_question.take == Take::Value || m_question.take == Take::Left) {
            const auto value = member.scrapes->value(member.id);
            return value && std::isfinite(*value) ? std::abs(*value) : 0;
        }
        const auto added = increaseOf(points, m_question.from, m_question.to);
        return added && std::isfinite(added->amount) ? added->amount : 0;
    }

    /// By their labels.
    std::vector<Groups::const_iterator> choose() const
    {
        std::vector<Groups::const_iterator> all;
        for (auto at = m_groups.begin(); at != m_groups.end(); ++at) {
            all.push_back(at);
        }
        std::stable_sort(all.begin(), all.end(),
            [](auto a, auto b) { return a->second.weight > b->second.weight; });
        all.resize(std::min(all.size(), m_question.most));
        std::sort(all.begin(), all.end(), [](auto a, auto b) { return a->first < b->first; });
        return all;
    }

    std::vector<Point> pointsOf(const Group& group) const
    {
        std::vector<Point> line;
        line.reserve(m_grid.count);
        for (std::size_t i = 0; i < m_grid.count; ++i) {
            const double value = valueAt(group, m_grid.at(i));
            line.push_back({m_grid.at(i), std::isfinite(value) ? value : kNoValue});
        }
        return line;
    }

    double valueAt(const Group& group, std::int64_t time) const
    {
        switch (m_question.take) {
        case Take::Rate:
            return sumOf(group.what, time, [](const Increase& added) { return added.perSecond(); });
        case Take::Share: {
            const auto amount = [](const Increase& added) { return added.amount; };
            const double whole = sumOf(group.whole, time, amount);
            // Without failures their series need not be there: that is none of the whole.
            const double part = group.what.empty() ? 0 : sumOf(group.what, time, amount);
            return ratioOf(std::isnan(part) ? 0 : part, whole).value_or(kNoValue);
        }
        case Take::Value:
            return valueOf(group, time, [](double a, double b) { return a + b; });
        case Take::Left: {
            const double least
                = valueOf(group, time, [](double a, double b) { return std::min(a, b); });
            return least < kLongestLeft ? least : least - static_cast<double>(time) / 1e9;
        }
        case Take::Quantile:
            break;
        }
        return quantileAt(group, time);
    }

    /// Nothing where the series was not there when it was last asked for, or nobody asked.
    std::span<const Point> pointsAt(const Member& member, std::int64_t time) const
    {
        const auto points = between(member.scrapes->points(member.id), time - m_grid.window, time);
        return points.empty() || std::isnan(points.back().value) ? std::span<const Point>()
                                                                 : points;
    }

    template <class Of>
    double sumOf(const std::vector<Member>& members, std::int64_t time, const Of& of) const
    {
        double sum = 0;
        bool any = false;
        for (const auto& member : members) {
            if (const auto added = increaseOf(pointsAt(member, time), time - m_grid.window, time)) {
                sum += of(*added);
                any = true;
            }
        }
        return any ? sum : kNoValue;
    }

    template <class Join>
    double valueOf(const Group& group, std::int64_t time, const Join& join) const
    {
        double value = kNoValue;
        for (const auto& member : group.what) {
            const auto points = pointsAt(member, time);
            if (!points.empty()) {
                const double last = points.back().value;
                value = std::isnan(value) ? last : join(value, last);
            }
        }
        return value;
    }

    double quantileAt(const Group& group, std::int64_t time) const
    {
        std::map<double, double> counts;
        for (const auto& member : group.what) {
            if (const auto added = increaseOf(pointsAt(member, time), time - m_grid.window, time)) {
                counts[member.bound] += added->amount;
            }
        }
        std::vector<Bucket> buckets;
        for (const auto& [bound, count] : counts) {
            buckets.push_back({bound, count});
        }
        return quantileOf(m_question.quantile, buckets).value_or(kNoValue);
    }

    std::span<const WatchedInstance> m_instances;
    LineQuestion m_question;
    Grid m_grid;
    Groups m_groups;
};

} // namespace

MetricLines linesOf(std::span<const WatchedInstance> instances, const LineQuestion& question)
{
    return Reading(instances, question).read();
}

} // namespace attest::watch
