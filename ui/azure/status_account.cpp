// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/status_account.h"

#include "azure/azure_words.h"
#include "theme/fonts.h"
#include "theme/marks.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtWidgets/QStyleOption>
#include <QtWidgets/QStylePainter>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kAround = 4 * kGrid;

} // namespace

StatusAccount::StatusAccount(AzureDesk& desk, QWidget* parent) : QToolButton(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("offline"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setFont(smallFont(font()));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    constexpr int kOften = 10'000; // minutes are shown
    m_often.setInterval(kOften);
    connect(&m_often, &QTimer::timeout, this, &StatusAccount::follow);
    connect(&desk, &AzureDesk::standingChanged, this, &StatusAccount::follow);
    connect(&desk, &AzureDesk::tokenChanged, this, &StatusAccount::follow);
    follow();
}

// The style gives a button's words less around them than is kept free of them here; widths are rounded.
QSize StatusAccount::sizeHint() const
{
    const auto usual = QToolButton::sizeHint();
    return {std::max(usual.width(), fontMetrics().horizontalAdvance(text()) + kAround + 1),
        usual.height()};
}

QSize StatusAccount::minimumSizeHint() const
{
    constexpr int kLetters = 20;
    const int least = fontMetrics().averageCharWidth() * kLetters;
    return {std::min(least, sizeHint().width()), sizeHint().height()};
}

QString StatusAccount::shownText() const
{
    // Of an account the token's time counts down, at the end.
    const auto leftOut = m_often.isActive() ? Qt::ElideMiddle : Qt::ElideRight;
    return fontMetrics().elidedText(text(), leftOut, width() - kAround);
}

void StatusAccount::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text = shownText();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

void StatusAccount::setWatching(bool watching)
{
    if (m_watching != watching) {
        m_watching = watching;
        follow();
    }
}

void StatusAccount::follow()
{
    const auto* chosen = m_desk.chosen();
    const auto account = m_desk.account();
    if ((!chosen || !account) && m_watching) {
        m_often.stop();
        setText(tr("● Watching: only the sources in Live are asked"));
        setToolTip(
            tr("No account is signed in. The servers that you watch are asked for their logs "
               "and metrics; nothing else is asked of a network."));
    } else if (!chosen || !account) {
        m_often.stop();
        setText(tr("● Offline: no request without asking"));
        setToolTip(tr("Nothing is asked of a network. Requests are answered by what a case "
                      "recorded, or by files that you supply."));
    } else {
        m_often.start();
        setText(tr("● %1 · %2 · tenant %3 · token %4")
                    .arg(shown(chosen->name, 40), shown(account->name, 40),
                        shown(account->tenant, 13), timeLeft(account->expires, m_desk.clock()())));
        setToolTip(
            tr("Connection %1\nAccount %2\nTenant %3\nStill nothing is asked without asking.")
                .arg(shown(chosen->name), shown(account->name), shown(account->tenant)));
    }
    setAccessibleName(text());
}

} // namespace attest::ui
