// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/status_line.h"

#include "azure/status_account.h"
#include "flows/flow_row.h"
#include "shell/activity_button.h"
#include "theme/fonts.h"
#include "theme/marks.h"
#include "theme/text.h"

#include <QtCore/QDateTime>
#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStatusBar>

namespace attest::ui {
namespace {

QLabel* label(const char* name)
{
    auto* made = new QLabel;
    made->setObjectName(QString::fromLatin1(name));
    made->setTextFormat(Qt::PlainText);
    made->setForegroundRole(QPalette::PlaceholderText);
    made->setFont(smallFont(made->font()));
    made->setContentsMargins(2 * kGrid, 0, 2 * kGrid, 0);
    return made;
}

} // namespace

StatusLine::StatusLine(
    OpenCases& cases, AzureDesk& azure, QAction& toAzure, QWidget& watched, QStatusBar& bar)
    : QObject(&bar)
    , m_cases(cases)
    , m_flows(label("flows"))
    , m_case(label("case"))
    , m_clock(label("clock"))
{
    auto* account = new StatusAccount(azure);
    connect(account, &QToolButton::clicked, &toAzure, &QAction::trigger);
    // In one, which the bar hides while it says something: each of them shows itself when it has news, and
    // would stand on what the bar says.
    auto* parts = new QWidget;
    auto* line = new QHBoxLayout(parts);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGrid);
    for (auto* part : std::initializer_list<QWidget*>{
             account, &watched, m_flows, new ActivityButton(cases.activities())}) {
        line->addWidget(part);
    }
    line->addStretch(1);
    bar.addWidget(parts, 1);
    bar.addPermanentWidget(m_case);
    bar.addPermanentWidget(m_clock);
    m_clock->setToolTip(tr("Coordinated Universal Time, in which everything is judged"));
    connect(&cases, &OpenCases::shownChanged, this, &StatusLine::follow);
    connect(&cases, &OpenCases::listChanged, this, &StatusLine::follow);
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &StatusLine::tick);
    follow();
    tick();
}

// Once a minute, when it turns: an idle window has nothing else to do.
void StatusLine::tick()
{
    const auto now = QDateTime::currentDateTimeUtc();
    m_clock->setText(tr("%1 UTC").arg(now.toString(QStringLiteral("HH:mm"))));
    m_minute.start((60 - now.time().second()) * 1000 - now.time().msec() + 5);
}

void StatusLine::follow()
{
    disconnect(m_following);
    const auto* live = m_cases.shown();
    m_case->setVisible(live);
    m_flows->setVisible(live);
    if (!live) {
        return;
    }
    m_following = connect(live, &LiveCase::changed, this, &StatusLine::follow);
    const auto [requests, unanswered] = countsOf(flowsOf(*live));
    m_flows->setText(tr("Flows: %1 requests, %2 without an answer").arg(requests).arg(unanswered));
    const auto name = shown(utf8(live->name()), 60);
    m_case->setText(live->isEdited() ? tr("Case: %1 · not saved").arg(name)
            : live->path().isEmpty() ? tr("Case: %1 · not kept in a file").arg(name)
                                     : tr("Case: %1 · saved").arg(name));
    m_case->setToolTip(shown(utf8(live->path())));
}

} // namespace attest::ui
