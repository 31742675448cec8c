// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_actions.h"

#include "servers/live_page.h"

#include <algorithm>

namespace attest::ui {

LiveActions::LiveActions(
    Actions& actions, LiveDesk& desk, std::function<LivePage&()> page, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_desk(desk)
    , m_page(std::move(page))
{
    const auto add = [&](const Actions::Given& given, std::function<void()> deed) {
        connect(actions.add(given), &QAction::triggered, this, std::move(deed));
    };
    add({"live.add-source", tr("&Add source…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
            {}, tr("Watch a file, a command, pods, Loki or metrics")},
        [this] { m_page().addSource(); });
    add({"live.watch-lab", tr("Watch the &lab"), {}, {},
            tr("Start a simulated tenant in this process, and watch its logs and metrics")},
        [this] {
            m_page();
            m_desk.startLab();
        });
    add({"live.connect-all", tr("&Connect all sources"), {}, {},
            tr("Begin to watch all sources that are listed and not connected")},
        [this] {
            m_page();
            m_desk.connectAll();
        });
    add({"live.alert-rules", tr("Alert &rules…"), {}, {},
            tr("When somebody has to be told, and what became of alerts")},
        [this] { m_page().showRules(); });
    add({"live.forget-resolved", tr("&Forget alerts that are over"), {}, {},
            tr("They are listed no longer; the history keeps them")},
        [this] { m_desk.forgetResolved(); });
    const std::tuple<const char*, QString, LivePage::Part> parts[]{
        {"live.show-charts", tr("Charts: show or hide"), LivePage::Part::Charts},
        {"live.show-sessions", tr("Attestation sessions: show or hide"), LivePage::Part::Sessions},
        {"live.show-log", tr("Log: show or hide"), LivePage::Part::Log},
        {"live.show-detail", tr("Detail: show or hide"), LivePage::Part::Detail}};
    for (const auto& [id, text, part] : parts) {
        add({id, text, {}, {}, tr("A part of the place Live")}, [this, part = part] {
            auto& shown = m_page();
            shown.showWatched();
            shown.setShown(part, !shown.isShown(part));
        });
    }
    connect(&desk, &LiveDesk::serversChanged, this, &LiveActions::follow);
    connect(&desk, &LiveDesk::alertsChanged, this, &LiveActions::follow);
    connect(&desk, &LiveDesk::labChanged, this, &LiveActions::follow);
    follow();
}

void LiveActions::follow()
{
    const auto& servers = m_desk.servers();
    m_actions.setAllowed(QStringLiteral("live.connect-all"),
        std::ranges::any_of(servers, &ServerState::canConnect),
        tr("There is no source that is not connected"));
    m_actions.setAllowed(
        QStringLiteral("live.watch-lab"), !m_desk.isStartingLab(), tr("The lab is being started"));
    const auto alerts = m_desk.alerts();
    const bool over = alerts && std::ranges::any_of(alerts->alerts, [](const auto& each) {
        return each.state == telemetry::Alert::State::Resolved;
    });
    m_actions.setAllowed(
        QStringLiteral("live.forget-resolved"), over, tr("No alert is listed that is over"));
}

} // namespace attest::ui
