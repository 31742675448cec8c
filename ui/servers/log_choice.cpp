// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/log_choice.h"

#include "theme/eliding_combo.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>

namespace attest::ui {
namespace {

constexpr int kByName = 0, kNone = 1, kLogs = 2; // places in the list

int placeOf(const std::optional<std::string>& said, const std::vector<LogChoice::Log>& logs)
{
    if (!said) {
        return kByName;
    }
    const auto log = std::ranges::find(logs, *said, &LogChoice::Log::id);
    return log == logs.end() ? kNone : kLogs + static_cast<int>(log - logs.begin());
}

} // namespace

LogChoice::LogChoice() : m_rows(new QFormLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2 * kGrid);
    m_rows->setRowWrapPolicy(QFormLayout::WrapAllRows);
}

void LogChoice::show(const Offer& offer)
{
    setVisible(!offer.servers.empty());
    if (offer == m_offer) {
        return;
    }
    m_offer = offer;
    while (m_rows->rowCount() > 0) {
        m_rows->removeRow(0);
    }
    for (std::size_t i = 0; i < std::min(offer.servers.size(), kMostServers); ++i) {
        addServer(offer.servers[i]);
    }
    if (offer.servers.size() > kMostServers) {
        auto* more = new QLabel(
            tr("%n more", nullptr, static_cast<int>(offer.servers.size() - kMostServers)));
        more->setForegroundRole(QPalette::PlaceholderText);
        m_rows->addRow(more);
    }
}

void LogChoice::addServer(const Server& server)
{
    auto* logs = new ElidingCombo;
    const auto name = shown(server.instance, 120);
    logs->setObjectName(QStringLiteral("logOfServer"));
    logs->setAccessibleName(tr("Log of %1").arg(name));
    logs->addItem(server.byName.isEmpty() ? tr("By its name: none is found")
                                          : tr("By its name: %1").arg(server.byName));
    logs->addItem(tr("None that is watched"));
    for (const auto& each : m_offer.logs) {
        logs->addItem(each.name);
    }
    logs->setCurrentIndex(placeOf(server.said, m_offer.logs));
    connect(logs, &QComboBox::activated, this, [this, instance = server.instance](int place) {
        if (place == kByName) {
            emit said(instance, std::nullopt);
        } else {
            emit said(instance,
                place == kNone ? std::string()
                               : m_offer.logs[static_cast<std::size_t>(place - kLogs)].id);
        }
    });
    auto* label
        = new QLabel(m_offer.servers.size() == 1 ? tr("Its log") : tr("Log of %1").arg(name));
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(logs);
    m_rows->addRow(label, logs);
}

} // namespace attest::ui
