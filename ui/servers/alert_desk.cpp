// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/alert_desk.h"

#include "alerts/alert_words.h"

namespace attest::ui {
namespace {

std::vector<telemetry::AlertRule> rulesIn(const QString& json)
{
    if (!json.isEmpty()) {
        const auto text = json.toUtf8();
        if (auto rules = telemetry::readAlertRules(Bytes(text.begin(), text.end()))) {
            return std::move(*rules);
        }
    }
    return telemetry::builtInAlertRules();
}

} // namespace

AlertDesk::AlertDesk(TellDesktop tellDesktop, const QString& file, Settings& settings)
    : m_tellDesktop(std::move(tellDesktop))
    , m_settings(settings)
    , m_rules(rulesIn(settings.liveRules()))
    , m_archive(file)
{
    connect(&m_archive, &AlertArchive::found, this, &AlertDesk::foundEarlier);
    connect(&m_archive, &AlertArchive::failed, this, &AlertDesk::failed);
    connect(&settings, &Settings::changed, this, [this](Settings::Name name) {
        if (name == Settings::Name::RememberRecent && !m_settings.remembersRecent()) {
            m_archive.end();
        }
    });
}

void AlertDesk::readEarlier()
{
    if (m_settings.remembersRecent()) {
        m_archive.read();
    } else {
        m_archive.end();
    }
}

void AlertDesk::setRules(const std::vector<telemetry::AlertRule>& rules)
{
    m_rules = rules;
    const auto json = telemetry::alertRulesJson(rules);
    m_settings.setLiveRules(json == telemetry::alertRulesJson(telemetry::builtInAlertRules())
            ? QString()
            : QString::fromStdString(json));
}

void AlertDesk::take(std::shared_ptr<const watch::AlertsNow> now)
{
    if (now == m_now) {
        return;
    }
    m_now = std::move(now);
    for (const auto& each : m_now->history.events) {
        if (each.number <= m_seen) {
            continue;
        }
        m_seen = each.number;
        if (each.to == telemetry::Alert::State::Firing) {
            emit fired(each);
            tell(each);
        }
    }
    m_archive.keep(m_now);
    emit changed();
}

// Names and numbers alone: whoever looks over a shoulder reads it too.
void AlertDesk::tell(const watch::AlertEvent& event)
{
    if (m_settings.liveNotifies() && m_tellDesktop) {
        const auto where = whereText(event.labels);
        const auto since = tr("since %1 UTC").arg(alertTime(event.at));
        m_tellDesktop(
            titleOf(*event.rule), where.isEmpty() ? since : tr("%1, %2").arg(where, since));
    }
}

} // namespace attest::ui
