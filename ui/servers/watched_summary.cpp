// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/watched_summary.h"

#include "theme/fonts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtWidgets/QToolButton>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WatchedSummary)
};

} // namespace

QString watchedSummary(const LiveDesk& desk)
{
    int sources = 0, reconnecting = 0, waiting = 0, failed = 0;
    double rate = 0;
    std::uint64_t gaps = 0, givenUp = 0, spool = 0;
    for (const auto& each : desk.servers()) {
        ++sources;
        reconnecting += each.reconnects ? 1 : 0;
        failed += each.mark == Mark::Failed && !each.reconnects ? 1 : 0;
        waiting += each.canConnect && each.mark == Mark::Ahead ? 1 : 0;
        rate += each.linesPerSecond;
        gaps += each.gaps;
        givenUp += each.givenUp;
        spool += each.spoolBytes;
    }
    if (sources == 0) {
        return {};
    }
    QStringList about{Words::tr("%n source(s)", nullptr, sources)};
    if (reconnecting > 0) {
        about << Words::tr("%n reconnecting", nullptr, reconnecting);
    }
    if (failed > 0) {
        about << Words::tr("%n failed", nullptr, failed);
    }
    if (waiting > 0) {
        about << Words::tr("%n not connected", nullptr, waiting);
    }
    constexpr std::uint64_t kGigabyte = 1'000'000'000;
    const auto most = static_cast<std::uint64_t>(desk.settings().liveSpoolGigabytes()) * kGigabyte;
    QStringList losses;
    if (gaps > 0) {
        losses << Words::tr("%n gap(s)", nullptr, static_cast<int>(gaps));
    }
    if (givenUp > 0) {
        losses << Words::tr("%1 lines given up").arg(QLocale().toString(qulonglong(givenUp)));
    }
    return QStringList{about.join(QStringLiteral(", ")),
        Words::tr("%1 lines/s").arg(QLocale().toString(rate, 'f', 0)),
        Words::tr("spool %1 of %2").arg(bytesText(spool), bytesText(most)),
        losses.isEmpty() ? Words::tr("nothing lost") : losses.join(QStringLiteral(", "))}
        .join(QStringLiteral(" · "));
}

QToolButton* watchedStatus(LiveDesk& desk)
{
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("watched"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFont(smallFont(button->font()));
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    const auto follow = [&desk, button] {
        const auto text = desk.isAwake() ? watchedSummary(desk) : QString();
        button->setText(text);
        button->setAccessibleName(text.isEmpty() ? Words::tr("What is watched") : text);
        button->setVisible(!text.isEmpty());
    };
    QObject::connect(&desk, &LiveDesk::serversChanged, button, follow);
    follow();
    return button;
}

} // namespace attest::ui
