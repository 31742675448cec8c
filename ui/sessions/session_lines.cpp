// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_lines.h"

#include "sessions/session_model.h"
#include "sessions/session_words.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kMostRows = 12; ///< in sight; the rest is scrolled to

QString sinceFirst(const telemetry::AttestationSession& session, telemetry::Nanos at)
{
    return at == telemetry::kNoTime || session.started == telemetry::kNoTime
        ? QStringLiteral("\u2013")
        : QStringLiteral("+") + secondsText(at - session.started);
}

} // namespace

SessionLines::SessionLines(
    const telemetry::AttestationSession& session, const SessionModel& model, QWidget* parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("sessionLines"));
    setAccessibleName(tr("Lines of the session"));
    setColumnCount(2);
    header()->hide();
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Sources are read one after the other: what was first is told by the time.
    auto lines = session.lines;
    std::ranges::stable_sort(lines, {}, &telemetry::SessionLine::time);
    for (const auto& line : lines) {
        const auto* rule = model.events().at(line.event);
        const auto what = rule != nullptr ? shown(rule->text, 200) : tr("a line of the log");
        auto* item = new QTreeWidgetItem({sinceFirst(session, line.time), what});
        item->setFont(0, monoFont(font()));
        item->setData(0, Qt::UserRole, static_cast<qulonglong>(line.row));
        item->setToolTip(1, tr("%1, %2").arg(what, wholeTime(line.time)));
        item->setSizeHint(0,
            {QFontMetrics(monoFont(font())).horizontalAdvance(item->text(0)) + 4 * kGrid,
                std::max(kRow, fontMetrics().height() + kGrid)});
        addTopLevelItem(item);
    }
    const auto open = [this](QTreeWidgetItem* item) {
        emit lineWanted(item->data(0, Qt::UserRole).toULongLong());
    };
    connect(this, &QTreeWidget::itemActivated, this, open);
    connect(this, &QTreeWidget::itemClicked, this, open);
}

QSize SessionLines::sizeHint() const
{
    const int rows = std::clamp(topLevelItemCount(), 1, kMostRows);
    return {160, rows * std::max(kRow, fontMetrics().height() + kGrid) + 2};
}

} // namespace attest::ui
