// SPDX-License-Identifier: GPL-3.0-or-later
// gallery FOLDER [light|dark] [WIDTHxHEIGHT] [DOCK...]: photographs the window with the sample that is
// rejected, and again with each of the docks in front. The id of an action in
// place of a dock is triggered; "what-if" supposes something.
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "theme/style.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

int main(int argc, char** argv)
{
    using namespace attest::ui;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("assayer-gallery"));
    const auto words = QApplication::arguments();
    const auto folder = words.value(1, QStringLiteral("."));
    const auto scheme = words.value(2, QStringLiteral("light"));
    const auto size = words.value(3, QStringLiteral("1440x900")).split(QLatin1Char('x'));
    applyScheme(
        application, scheme == QLatin1String("dark") ? SchemeChoice::Dark : SchemeChoice::Light);

    MainWindow window;
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    const auto photograph = [&](const QString& name) {
        QTest::qWait(50);
        return window.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, scheme));
    };
    bool kept = photograph(QStringLiteral("start"));
    QSignalSpy shown(&window.cases(), &OpenCases::shownChanged);
    window.actions().find(QStringLiteral("file.sample-replayed"))->trigger();
    if (shown.isEmpty() && !shown.wait(10000)) {
        return 1;
    }
    auto* live = window.cases().shown();
    if (const auto blocking = live->report().shown()->blocking) {
        live->selection().selectStage(*blocking);
    }
    kept = photograph(QStringLiteral("case")) && kept;
    for (const auto& dock : words.mid(4)) {
        if (dock == QLatin1String("what-if")) {
            auto whatIf = live->whatIf();
            whatIf.now = live->kept().context.now + attest::Duration{1800};
            whatIf.nonce = "another";
            live->suppose(dock, whatIf);
            window.actions().find(QStringLiteral("case.compare-truth"))->setChecked(true);
            kept = photograph(dock) && kept;
            live->undoStack().undo();
            continue;
        }
        if (auto* action = window.actions().find(dock)) {
            action->trigger();
            kept = photograph(dock) && kept;
            continue;
        }
        window.casePage().reveal(dock);
        kept = photograph(dock) && kept;
    }
    return kept ? 0 : 1;
}
