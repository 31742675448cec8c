// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/time_choice.h"

#include <QtCore/QTimer>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace attest::ui {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

TimeChoice::TimeChoice(Clock clock, QWidget* parent)
    : QToolButton(parent)
    , m_clock(std::move(clock))
    , m_choices(new QActionGroup(this))
    , m_step(new QTimer(this))
{
    setObjectName(QStringLiteral("timeChoice"));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(this);
    setMenu(menu);
    const auto offer = [&](const QString& text) {
        auto* action = menu->addAction(text);
        action->setCheckable(true);
        m_choices->addAction(action);
        return action;
    };
    m_all = offer(tr("&All times"));
    connect(m_all, &QAction::triggered, this, [this] { emit rangeWanted(std::nullopt); });
    menu->addSeparator();
    const std::pair<seconds, QString> lengths[] = {{minutes(5), tr("Last &5 minutes")},
        {minutes(15), tr("Last 15 &minutes")}, {hours(1), tr("Last &hour")},
        {hours(6), tr("Last &6 hours")}, {hours(24), tr("Last &24 hours")}};
    for (const auto& [last, text] : lengths) {
        auto* action = offer(text);
        action->setData(static_cast<qlonglong>(last.count()));
        connect(action, &QAction::triggered, this, [this, last = last] { choose(last); });
    }
    menu->addSeparator();
    m_chosen = offer(tr("Chosen time"));
    connect(
        menu->addAction(tr("&From and to…")), &QAction::triggered, this, &TimeChoice::spanWanted);
    m_step->setTimerType(Qt::VeryCoarseTimer);
    connect(m_step, &QTimer::timeout, this, &TimeChoice::renew);
    say();
}

seconds TimeChoice::stepOf(seconds last)
{
    constexpr int kShare = 5;
    return std::clamp<seconds>(last / kShare, minutes(1), minutes(15));
}

void TimeChoice::choose(seconds last)
{
    m_last = last;
    m_step->start(stepOf(last));
    renew();
}

void TimeChoice::renew()
{
    auto from = m_clock();
    from.seconds -= m_last.count();
    // Known before it is in force, so that it is told from what is chosen elsewhere.
    m_range = TimeRange{telemetry::nanosOf(from), TimeRange::kOpenEnd};
    emit rangeWanted(m_range);
    say();
}

void TimeChoice::setRange(const std::optional<TimeRange>& range)
{
    if (range != m_range) {
        m_range = range;
        m_last = seconds(0);
        m_step->stop();
        say();
    }
}

void TimeChoice::say()
{
    m_chosen->setEnabled(m_range && m_last.count() == 0);
    auto* now = m_range ? m_chosen : m_all;
    for (auto* each : m_choices->actions()) {
        if (m_last.count() > 0 && each->data().toLongLong() == m_last.count()) {
            now = each;
        }
    }
    now->setChecked(true);
    setText(now->text().remove(u'&'));
    setAccessibleName(tr("Time of the lines shown: %1").arg(text()));
    setToolTip(m_range ? tr("Lines of this time are shown: %1").arg(wordsOf(*m_range))
                       : tr("Lines of all times are shown"));
    setAccessibleDescription(toolTip());
}

} // namespace attest::ui
