// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/metrics/metric_board.h"

#include "telemetry/metrics/expiry_names.h"
#include "telemetry/metrics/names.h"
#include "watch/metrics/line_reading.h"

#include <algorithm>

namespace attest::watch {

using namespace telemetry;

namespace {

constexpr std::size_t kTimes = 20;
constexpr std::size_t kMostNames = 20'000;

std::string keyOf(const SeriesTable::Series& series)
{
    return metricKey(displayName(series.nameText(), Escaping::AllowUtf8), series.type);
}

// The labels that discovery in a cluster and agents that collect metrics name a target by.
void noteHosts(WatchedInstance& instance, const SeriesTable::Series& series)
{
    constexpr std::size_t kSeveral = 2;
    for (const char* name : {"pod", "kubernetes_pod_name", "k8s_pod_name", "host", "hostname"}) {
        auto host = series.label(name);
        auto& hosts = instance.hosts[name];
        if (host && !host->empty() && hosts.size() < kSeveral) {
            hosts.insert(std::move(*host));
        }
    }
}

void keyNew(WatchedInstance& instance)
{
    constexpr std::size_t kSame = 64; // labels of a target are on all of its series
    const auto kept = instance.scrapes->keptSeries();
    auto& keyed = instance.keyed;
    for (; keyed.looked < kept.size(); ++keyed.looked) {
        const auto id = kept[keyed.looked];
        const auto& series = instance.scrapes->series().at(id);
        keyed.kept[keyOf(series)].push_back(id);
        if (keyed.looked < kSame) {
            noteHosts(instance, series);
        }
    }
}

} // namespace

std::int64_t WatchedInstance::spacing() const
{
    std::vector<std::int64_t> steps;
    for (std::size_t i = 1; i < times.size(); ++i) {
        steps.push_back(times[i] - times[i - 1]);
    }
    if (steps.empty()) {
        return 0;
    }
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

MetricBoard::MetricBoard(AlertWatch& alerts, MetricCatalogue catalogue, Scrapes::Limits limits)
    : m_alerts(alerts)
    , m_catalogue(std::move(catalogue))
    , m_limits(limits)
{
}

bool MetricBoard::isWanted(const std::string& key) const
{
    return m_catalogue.find(key) != nullptr || m_alerts.looksAt(key) || tellsExpiry(key)
        || m_more.contains(key);
}

Scrapes::Wanted MetricBoard::wanted() const
{
    return [this](const SeriesTable::Series& series) {
        return series.part != Part::Created && isWanted(keyOf(series));
    };
}

MetricBoard MetricBoard::alike() const
{
    MetricBoard made(m_alerts, m_catalogue, m_limits);
    made.m_more = m_more;
    return made;
}

void MetricBoard::takeOver(MetricBoard anew)
{
    for (auto& instance : anew.m_instances) {
        if (const auto at = instanceOf(instance.server, instance.name)) {
            instance.number = ++m_given; // its series have other numbers
            instance.scrapes->setWanted(wanted());
            m_instances[*at] = std::move(instance);
        }
    }
    for (auto& [server, names] : anew.m_offered) {
        m_offered[server] = std::move(names);
    }
    wantMore();
}

std::optional<std::size_t> MetricBoard::instanceOf(ServerNumber server, const std::string& name)
{
    const auto [at, fresh] = m_byName.try_emplace({server, name}, m_instances.size());
    if (!fresh) {
        return at->second;
    }
    if (m_byName.size() > kMostInstances) {
        m_byName.erase(at);
        return {};
    }
    m_instances.push_back(
        {server, ++m_given, name, std::make_unique<Scrapes>(wanted(), m_limits), {}, {}, {}});
    return at->second;
}

void MetricBoard::noteTime(WatchedInstance& instance, std::int64_t now)
{
    if (!instance.times.empty() && now <= instance.times.back()) {
        return;
    }
    if (instance.times.size() >= kTimes) {
        instance.times.erase(instance.times.begin());
    }
    instance.times.push_back(now);
}

ScrapeReport MetricBoard::add(std::size_t instance, const Exposition& exposition, std::int64_t now)
{
    auto& one = m_instances[instance];
    const auto report = one.scrapes->add(exposition, now);
    noteTime(one, now);
    keyNew(one);
    return report;
}

void MetricBoard::addGap(std::size_t instance, std::int64_t now)
{
    m_instances[instance].scrapes->addGap(now);
}

void MetricBoard::addGaps(ServerNumber server, std::int64_t now)
{
    for (std::size_t i = 0; i < m_instances.size(); ++i) {
        if (m_instances[i].server == server) {
            addGap(i, now);
        }
    }
}

void MetricBoard::remove(ServerNumber server)
{
    m_offered.erase(server);
    std::erase_if(m_instances, [&](const auto& instance) { return instance.server == server; });
    m_byName.clear();
    for (std::size_t i = 0; i < m_instances.size(); ++i) {
        m_byName[{m_instances[i].server, m_instances[i].name}] = i;
    }
}

void MetricBoard::offer(ServerNumber server, std::vector<MetricName> names)
{
    names.resize(std::min(names.size(), kMostNames));
    m_offered[server] = std::move(names);
}

std::vector<WatchedServer> MetricBoard::watched() const
{
    std::vector<WatchedServer> all;
    for (const auto& instance : m_instances) {
        all.push_back({instance.name, instance.scrapes.get(), instance.number});
    }
    return all;
}

std::vector<AlertEvent> MetricBoard::judge(std::int64_t now)
{
    return m_alerts.judge(watched(), now);
}

bool MetricBoard::want(const std::string& key)
{
    const bool isNew = !isWanted(key);
    if (m_more.insert(key).second) {
        wantMore();
    }
    return isNew;
}

void MetricBoard::wantMore()
{
    for (auto& instance : m_instances) {
        instance.scrapes->askAgain();
        keyNew(instance);
    }
}

std::vector<OverviewRow> MetricBoard::overview(std::int64_t now, std::int64_t window) const
{
    return overviewOf(watched(), m_catalogue, now, window);
}

MetricLines MetricBoard::lines(const LineQuestion& question)
{
    return linesOf(m_instances, question);
}

std::vector<MetricName> MetricBoard::names(const std::string& instance) const
{
    std::map<std::string, MetricName> found;
    std::map<std::string, std::set<std::string>> labels;
    for (const auto& one : m_instances) {
        if (!instance.empty() && one.name != instance) {
            continue;
        }
        const auto& table = one.scrapes->series();
        for (SeriesId id = 0; id < table.size(); ++id) {
            const auto& series = table.at(id);
            const auto key = keyOf(series);
            if (found.size() >= kMostNames && !found.contains(key)) {
                continue;
            }
            auto& name = found[key];
            name.key = key;
            name.type = series.type;
            // Labels differ little within a metric: some of its series say them all.
            if (name.series++ < 64) {
                for (const auto& label : series.labelTexts()) {
                    labels[key].insert(labelKey(label.name));
                }
            }
        }
    }
    for (const auto& [server, names] : m_offered) {
        const bool isAsked = instance.empty()
            || std::any_of(
                m_instances.begin(), m_instances.end(), [&, number = server](const auto& one) {
                    return one.server == number && one.name == instance;
                });
        for (std::size_t i = 0; isAsked && i < names.size(); ++i) {
            found.try_emplace(names[i].key, names[i]);
        }
    }
    std::vector<MetricName> all;
    for (auto& [key, name] : found) {
        name.labels.assign(labels[key].begin(), labels[key].end());
        all.push_back(std::move(name));
    }
    return all;
}

// What exposes the metrics of many names many hosts, and is none of them.
std::vector<MetricInstance> MetricBoard::instancesOf(ServerNumber server) const
{
    std::vector<MetricInstance> all;
    for (const auto& instance : m_instances) {
        if (server != 0 && instance.server != server) {
            continue;
        }
        auto& one = all.emplace_back(MetricInstance{instance.name, {}});
        for (const auto& [label, hosts] : instance.hosts) {
            if (hosts.size() == 1) {
                one.hosts.push_back(*hosts.begin());
            }
        }
    }
    return all;
}

} // namespace attest::watch
