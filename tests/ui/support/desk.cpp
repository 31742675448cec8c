// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/desk.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace attest::test {

ui::LiveCase& Desk::open(casefile::Case c)
{
    QSignalSpy shown(&cases, &ui::OpenCases::shownChanged);
    cases.add(std::move(c), QStringLiteral("case"));
    while (shown.isEmpty() && shown.wait(30000)) {}
    return *cases.shown();
}

void Desk::show(ui::Pane& pane, ui::LiveCase& live, QSize size) const
{
    pane.resize(size);
    pane.setCase(&live);
    pane.show();
    [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&pane);
    pane.activateWindow();
}

QAction* Desk::action(const char* id) const
{
    return actions.find(QString::fromLatin1(id));
}

} // namespace attest::test
