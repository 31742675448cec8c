// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "shell/open_cases.h"

#include <QtWidgets/QMainWindow>

class QStackedWidget;

namespace attest::ui {

class CasePage;

/// The one window.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);

    [[nodiscard]] OpenCases& cases() { return m_cases; }
    [[nodiscard]] Actions& actions() { return m_actions; }
    [[nodiscard]] CasePage& casePage() { return *m_casePage; }

private:
    void addFileActions();
    void addMenus();
    void fillToolBar();
    void showCase();

    Actions m_actions;
    OpenCases m_cases;
    QStackedWidget* m_pages;
    CasePage* m_casePage;
};

} // namespace attest::ui
