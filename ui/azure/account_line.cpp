// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/account_line.h"

#include "azure/azure_words.h"
#include "live/announce.h"
#include "theme/eliding_combo.h"
#include "theme/eliding_label.h"
#include "theme/marks.h"
#include "theme/text.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace attest::ui {

AccountLine::AccountLine(AzureDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_connection(new ElidingCombo)
    , m_mark(new QLabel)
    , m_account(new ElidingLabel(nullptr, Qt::ElideMiddle)) // the token's time stands at its end
    , m_refresh(new QPushButton(tr("Refresh token")))
    , m_act(new QPushButton)
    , m_lab(new QPushButton(tr("Connect to the &lab")))
{
    m_connection->setObjectName(QStringLiteral("connection"));
    m_connection->setAccessibleName(tr("Connection"));
    m_connection->setMinimumContentsLength(18);
    m_account->setObjectName(QStringLiteral("account"));
    m_account->setTextFormat(Qt::PlainText);
    m_account->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_account->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_refresh->setObjectName(QStringLiteral("refreshToken"));
    m_act->setObjectName(QStringLiteral("signIn"));
    m_lab->setObjectName(QStringLiteral("lab"));
    m_lab->setToolTip(tr("A simulated tenant in this process: nothing leaves this machine"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    row->setSpacing(2 * kGrid);
    row->addWidget(m_connection);
    row->addWidget(m_mark);
    row->addWidget(m_account, 1);
    row->addWidget(m_lab);
    row->addWidget(m_refresh);
    row->addWidget(m_act);
    setFocusProxy(m_act);
    connect(m_connection, &QComboBox::activated, this,
        [this](int at) { m_desk.choose(utf8(m_connection->itemData(at).toString())); });
    connect(m_act, &QPushButton::clicked, this, &AccountLine::act);
    connect(m_refresh, &QPushButton::clicked, &desk, &AzureDesk::refresh);
    connect(m_lab, &QPushButton::clicked, &desk, &AzureDesk::connectToLab);
    connect(&desk, &AzureDesk::connectionsChanged, this, &AccountLine::follow);
    connect(&desk, &AzureDesk::standingChanged, this, &AccountLine::follow);
    connect(&desk, &AzureDesk::tokenChanged, this, &AccountLine::follow);
    connect(&m_second, &QTimer::timeout, this, &AccountLine::tick);
    m_second.setInterval(1000);
    follow();
}

void AccountLine::act()
{
    switch (m_desk.standing()) {
    case AzureDesk::Standing::Out:
        m_desk.signIn();
        break;
    case AzureDesk::Standing::Entering:
        m_desk.cancelSignIn();
        break;
    case AzureDesk::Standing::In:
        m_desk.signOut();
        break;
    }
}

void AccountLine::follow()
{
    const QSignalBlocker quiet(m_connection);
    m_connection->clear();
    for (const auto& each : m_desk.connections()) {
        m_connection->addItem(shown(each.name, 80), QString::fromStdString(each.id));
    }
    const auto* chosen = m_desk.chosen();
    m_connection->setCurrentIndex(
        chosen ? m_connection->findData(QString::fromStdString(chosen->id)) : -1);
    m_connection->setVisible(chosen);
    using Standing = AzureDesk::Standing;
    const auto standing = m_desk.standing();
    m_act->setText(standing == Standing::In ? tr("Sign &out")
            : standing == Standing::Out     ? tr("Sign &in")
                                            : tr("Canc&el"));
    m_act->setProperty("primary", standing != Standing::In); // to leave is nobody's next step
    m_act->setVisible(chosen);
    m_refresh->setVisible(standing == Standing::In);
    m_lab->setText(m_desk.isStartingLab() ? tr("Starting the lab…") : tr("Connect to the &lab"));
    m_lab->setEnabled(!m_desk.isStartingLab());
    m_lab->setVisible(!chosen || !chosen->lab);
    const auto mark = standing == Standing::In ? Mark::Passed : Mark::Ahead;
    m_mark->setPixmap(markIcon(mark).pixmap(kMark));
    m_mark->setVisible(chosen);
    const auto before = m_account->text();
    tick();
    if (!before.isEmpty() && before != m_account->text()) {
        announce(*m_account, m_account->text());
    }
    standing == Standing::In ? m_second.start() : m_second.stop();
}

void AccountLine::tick()
{
    const auto* chosen = m_desk.chosen();
    const auto account = m_desk.account();
    QString text;
    if (!chosen) {
        text = tr("No connection yet. Add one below, or connect to the lab.");
    } else if (m_desk.standing() == AzureDesk::Standing::Entering) {
        text = tr("Signing in…");
    } else if (!account && chosen->signedOut) {
        text = tr("Signed out: no token is asked for before you sign in");
    } else if (!account) {
        text = tr("Nobody is signed in");
    } else {
        const auto left = timeLeft(account->expires, m_desk.clock()());
        const auto said = m_desk.isRefreshing() ? tr("%1 · tenant %2 · token %3 · being renewed")
            : account->refreshable              ? tr("%1 · tenant %2 · token %3 · renews itself")
                                                : tr("%1 · tenant %2 · token %3");
        text = said.arg(shown(account->name, 80), shown(account->tenant, 80), left);
    }
    m_account->setText(text);
    m_account->setToolTip(text);
    const bool renews = account && account->refreshable;
    m_refresh->setEnabled(renews && !m_desk.isRefreshing());
    m_refresh->setToolTip(renews ? tr("Gets a new token now, without asking you")
                                 : tr("Nothing was kept that renews this token: sign in again"));
}

} // namespace attest::ui
