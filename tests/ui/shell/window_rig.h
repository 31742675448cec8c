// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/appearance.h"
#include "shell/main_window.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStatusBar>

namespace attest::test {

/// The whole window, on a screen, with settings of its own.
struct ShellWindow {
    ui::Settings settings;
    ui::Language language;
    ui::MainWindow window{{&settings, &language, {}}};

    ShellWindow()
    {
        ui::applyScheme(*qApp, ui::SchemeChoice::Light);
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    void open(const char* sample = "file.sample-replayed")
    {
        const auto before = window.cases().all().size();
        window.actions().find(QString::fromLatin1(sample))->trigger();
        QTRY_VERIFY(window.cases().all().size() > before);
    }
    QLabel* status(const char* name)
    {
        return window.statusBar()->findChild<QLabel*>(QString::fromLatin1(name));
    }
    QStringList menu(int at)
    {
        auto* menu = window.menuBar()->actions().at(at)->menu();
        emit menu->aboutToShow();
        QStringList texts;
        for (auto* each : menu->actions()) {
            texts << ui::Actions::nameOf(*each);
            for (auto* below : each->menu() ? each->menu()->actions() : QList<QAction*>()) {
                texts << ui::Actions::nameOf(*below);
            }
        }
        return texts;
    }
    template <typename T>
    T* find(const char* name)
    {
        return window.findChild<T*>(QString::fromLatin1(name));
    }
};

} // namespace attest::test
