// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_watches.h"

#include "settings/own_events.h"
#include "theme/text.h"

namespace attest::ui {
namespace {

constexpr std::uint64_t kGigabyte = 1'000'000'000;

} // namespace

LiveWatches::LiveWatches(const LiveWays& ways, const Settings& settings)
    : m_ways(ways)
    , m_settings(settings)
{
    connect(&settings, &Settings::changed, this, [this](Settings::Name name) {
        if (name == Settings::Name::LiveSpoolKeeps && m_log) {
            m_log->setSpoolEnd(spoolEnd());
        }
        if (name == Settings::Name::LiveEventFiles && m_log) {
            m_log->setEvents(readOwnEvents(m_settings.liveEventFiles()).events);
        }
    });
}

live::SpoolEnd LiveWatches::spoolEnd() const
{
    return m_settings.liveSpoolKeeps() ? live::SpoolEnd::Keep : live::SpoolEnd::Clear;
}

// Who changed something calls from a thread of its own.
watch::LogWatch& LiveWatches::log()
{
    if (!m_log) {
        watch::LogWatch::Settings settings;
        settings.spoolFolder = utf8(m_ways.spoolFolder);
        settings.mostSpoolBytes
            = static_cast<std::uint64_t>(m_settings.liveSpoolGigabytes()) * kGigabyte;
        settings.spoolEnd = spoolEnd();
        settings.clock = m_ways.clock;
        settings.events = events();
        m_log = std::make_unique<watch::LogWatch>(std::move(settings));
        m_listening = m_log->onChanged([this] {
            QMetaObject::invokeMethod(this, &LiveWatches::changed, Qt::QueuedConnection);
        });
        if (!m_ways.spoolFolder.isEmpty()) {
            m_log->restore();
        }
    }
    return *m_log;
}

telemetry::EventCatalogue LiveWatches::events() const
{
    return m_log ? m_log->events() : readOwnEvents(m_settings.liveEventFiles()).events;
}

watch::SessionWatch& LiveWatches::sessions()
{
    if (!m_sessions) {
        m_sessions = std::make_unique<watch::SessionWatch>(log());
        m_sessions->onChanged([this] {
            QMetaObject::invokeMethod(this, &LiveWatches::sessionsChanged, Qt::QueuedConnection);
        });
    }
    return *m_sessions;
}

watch::MetricWatch& LiveWatches::metrics(const std::vector<telemetry::AlertRule>& rules)
{
    if (!m_metrics) {
        m_transport = m_ways.transport();
        watch::MetricWatch::Settings settings;
        settings.clock = m_ways.clock;
        settings.rules = rules;
        m_metrics = std::make_unique<watch::MetricWatch>(*m_transport, std::move(settings));
        m_metrics->onChanged([this] {
            QMetaObject::invokeMethod(this, &LiveWatches::changed, Qt::QueuedConnection);
        });
    }
    return *m_metrics;
}

} // namespace attest::ui
