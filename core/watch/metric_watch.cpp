// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/metric_watch.h"

#include "watch/metrics/metric_watch_inside.h"

namespace attest::watch {

using namespace telemetry;

MetricWatch::MetricWatch(net::Transport& transport, Settings settings)
    : m_inside(std::make_unique<Inside>(transport, std::move(settings)))
{
}

MetricWatch::~MetricWatch() = default;

Result<ServerNumber> MetricWatch::add(MetricServer server)
{
    return m_inside->add(std::move(server));
}

void MetricWatch::remove(ServerNumber number)
{
    m_inside->remove(number);
}

void MetricWatch::askNow(ServerNumber number)
{
    m_inside->askNow(number);
}

std::shared_ptr<const MetricsNow> MetricWatch::now() const
{
    return m_inside->statuses().now();
}

void MetricWatch::onChanged(std::function<void()> changed)
{
    m_inside->statuses().onChanged(std::move(changed));
}

const AlertWatch& MetricWatch::alerts() const
{
    return m_inside->alerts();
}

void MetricWatch::setRules(std::vector<AlertRule> rules)
{
    m_inside->setRules(std::move(rules));
}

void MetricWatch::forgetResolved()
{
    m_inside->forgetResolved();
}

void MetricWatch::restoreAlerts(AlertHistory earlier, const AlertWatch::IsListed& isListed)
{
    m_inside->restoreAlerts(std::move(earlier), isListed);
}

void MetricWatch::clearAlertHistory()
{
    m_inside->clearAlertHistory();
}

MetricLines MetricWatch::lines(const LineQuestion& question) const
{
    return m_inside->board().with([&](MetricBoard& board) { return board.lines(question); });
}

std::vector<MetricName> MetricWatch::names(const std::string& instance) const
{
    return m_inside->board().with([&](const MetricBoard& board) { return board.names(instance); });
}

void MetricWatch::lookBack(std::chrono::seconds past)
{
    m_inside->lookBack(past);
}

void MetricWatch::want(const std::string& key)
{
    m_inside->want(key);
}

} // namespace attest::watch
