// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_parts.h"

#include "azure/empty_words.h"
#include "theme/fonts.h"
#include "theme/rule.h"
#include "theme/tokens.h"

#include <QtCore/QDataStream>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

// As the settings know them.
QLatin1String nameOf(LiveParts::Part part)
{
    constexpr std::array kNames{"charts", "sessions", "log", "detail"};
    return QLatin1String(kNames[static_cast<std::size_t>(part)]);
}

} // namespace

LiveParts::LiveParts(QWidget* charts, QWidget* sessions, QWidget* log)
    : QSplitter(Qt::Horizontal)
    , m_title(new QLabel)
    , m_details(new QStackedWidget)
    , m_down(new QSplitter(Qt::Vertical))
    , m_parts{charts, sessions, log, detailPart()}
{
    setObjectName(QStringLiteral("liveAcross"));
    setChildrenCollapsible(false);
    m_down->setObjectName(QStringLiteral("liveParts"));
    m_down->setChildrenCollapsible(false);
    m_down->addWidget(charts);
    m_down->addWidget(sessions);
    m_down->addWidget(log);
    m_down->setStretchFactor(2, 1);
    const int line = fontMetrics().height();
    // A row of charts, and what stands where no login does.
    m_down->setSizes({line * 17, line * 9, line * 13});
    addWidget(m_down);
    addWidget(m_parts.back());
    setStretchFactor(0, 1);
    const int letter = fontMetrics().averageCharWidth();
    setSizes({letter * 120, letter * 44});
    addDetail(emptyWords(tr("Choose a server, an alert, a login or a line to see what it means.")),
        tr("DETAIL"));
    showDetail(nullptr);
}

QWidget* LiveParts::detailPart()
{
    m_title->setFont(captionFont(font()));
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    auto* part = new QWidget;
    part->setAutoFillBackground(true);
    part->setBackgroundRole(QPalette::Base);
    auto* lines = new QVBoxLayout(part);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_title);
    lines->addWidget(new Rule);
    lines->addWidget(m_details, 1);
    return part;
}

void LiveParts::setShown(Part part, bool shown)
{
    m_parts[static_cast<std::size_t>(part)]->setVisible(shown);
    emit shownChanged();
}

bool LiveParts::isShown(Part part) const
{
    return !m_parts[static_cast<std::size_t>(part)]->isHidden();
}

void LiveParts::restore(const Settings& settings)
{
    QByteArray across, down;
    QDataStream from(settings.liveLayout());
    from >> across >> down;
    restoreState(across);
    m_down->restoreState(down);
    const auto hidden = settings.liveHidden();
    for (const auto part : kParts) {
        setShown(part, !hidden.contains(nameOf(part)));
    }
}

void LiveParts::keep(Settings& settings) const
{
    QByteArray sizes;
    QDataStream into(&sizes, QIODevice::WriteOnly);
    into << saveState() << m_down->saveState();
    QStringList hidden;
    for (const auto part : kParts) {
        if (!isShown(part)) {
            hidden << nameOf(part);
        }
    }
    settings.setLiveLayout(sizes, hidden);
}

void LiveParts::addDetail(QWidget* detail, const QString& title)
{
    m_details->addWidget(detail);
    m_titles[detail] = title;
}

void LiveParts::showDetail(const QWidget* detail)
{
    const int at = detail ? m_details->indexOf(detail) : 0;
    m_details->setCurrentIndex(at);
    m_title->setText(m_titles[m_details->currentWidget()]);
}

bool LiveParts::isDetail(const QWidget* detail) const
{
    return m_details->currentWidget() == detail;
}

} // namespace attest::ui
