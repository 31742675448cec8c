// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/server_detail.h"

#include "servers/whose_log.h"
#include "theme/fonts.h"
#include "theme/form_rows.h"
#include "theme/rule.h"
#include "theme/tokens.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

ServerDetail::ServerDetail(LiveDesk& desk, QWidget* parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_name(copyableLabel("serverName"))
    , m_first(section())
    , m_metrics(section())
    , m_rule(new Rule)
{
    setAccessibleName(tr("Server"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_name->setFont(headingFont(font()));
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    lines->setSpacing(3 * kGrid);
    lines->addWidget(m_name);
    lines->addWidget(m_first);
    lines->addWidget(m_rule);
    lines->addWidget(m_metrics);
    lines->addStretch(1);
    setWidget(inside);
    // On whatever stands behind it.
    inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

ServerSection* ServerDetail::section()
{
    auto* made = new ServerSection;
    connect(made, &ServerSection::linesWanted, this, &ServerDetail::linesWanted);
    connect(made, &ServerSection::editWanted, this, &ServerDetail::editWanted);
    connect(made, &ServerSection::connectWanted, &m_desk, &LiveDesk::connectTo);
    connect(made, &ServerSection::removeWanted, &m_desk, &LiveDesk::remove);
    connect(made, &ServerSection::programAllowed, &m_desk, &LiveDesk::allowProgram);
    connect(made, &ServerSection::programRefused, &m_desk, &LiveDesk::refuseProgram);
    connect(made, &ServerSection::logSaid, &m_desk, &LiveDesk::sayLog);
    return made;
}

bool ServerDetail::show(const std::string& id)
{
    const auto* row = m_desk.rowOf(id);
    const auto* server = row ? m_desk.serverOf(row->id) : nullptr;
    if (!server) {
        return false;
    }
    m_id = row->id;
    m_name->setText(row->name);
    fill(*m_first, *server);
    const auto* metrics = row->metricsId.empty() ? nullptr : m_desk.serverOf(row->metricsId);
    m_rule->setVisible(metrics);
    m_metrics->setVisible(metrics);
    if (metrics) {
        fill(*m_metrics, *metrics);
    }
    return true;
}

void ServerDetail::offer(QMenu& menu)
{
    m_first->offer(menu);
    if (!m_metrics->isHidden()) {
        menu.addSection(tr("Metrics"));
        m_metrics->offer(menu);
    }
}

void ServerDetail::fill(ServerSection& section, const ServerState& state)
{
    section.show(state, m_desk.find(state.id), offerOf(state));
}

LogChoice::Offer ServerDetail::offerOf(const ServerState& state) const
{
    LogChoice::Offer offer;
    const auto* entry = m_desk.find(state.id);
    if (!entry || !entry->isMetrics()) {
        return offer;
    }
    for (const auto& each : m_desk.entries()) {
        if (!each.isMetrics()) {
            offer.logs.push_back({each.id, nameOf(each)});
        }
    }
    for (const auto& each : state.instances) {
        auto& server = offer.servers.emplace_back();
        server.instance = each.name;
        const auto byName = logByNames(each.name, entry, m_desk.servers());
        QStringList names;
        for (const auto& id : byName.entries) {
            names << nameOf(*m_desk.find(id));
        }
        server.byName = names.join(tr(", "));
        const auto said = entry->logs.find(logKey(each.name, *entry));
        if (said != entry->logs.end()) {
            server.said = said->second;
        }
    }
    return offer;
}

} // namespace attest::ui
