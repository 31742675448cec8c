// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "explain/catalogue.h"
#include "session/samples.h"
#include "shell/case_actions.h"
#include "shell/case_page.h"
#include "start/start_page.h"
#include "theme/text.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolBar>

namespace attest::ui {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent), m_pages(new QStackedWidget)
{
    setWindowTitle(tr("Assayer"));
    addFileActions();
    new CaseActions(m_actions, m_cases, this);
    m_pages->addWidget(new StartPage(m_actions));
    m_casePage = new CasePage(m_actions);
    m_pages->addWidget(m_casePage);
    setCentralWidget(m_pages);
    addMenus();
    fillToolBar();
    statusBar()->setSizeGripEnabled(false);
    connect(&m_cases, &OpenCases::shownChanged, this, &MainWindow::showCase);
    connect(&m_cases, &OpenCases::refused, this, [this](const Problem& problem, const QString&) {
        const auto words = explain::explain(problem.id, problem.params);
        statusBar()->showMessage(own(words.title + ": " + words.explanation));
    });
    resize(1280, 800);
}

void MainWindow::addFileActions()
{
    auto* open = m_actions.add({"file.open", tr("&Open…"), {QKeySequence::Open},
        QStringLiteral("open"), tr("Open a case, a document, a token or a policy")});
    connect(open, &QAction::triggered, this, [this] {
        for (const auto& path : QFileDialog::getOpenFileNames(this, tr("Open"))) {
            m_cases.openFile(path);
        }
    });
    const auto sample = [this](const char* id, const QString& text, std::size_t at) {
        connect(m_actions.add({id, text}), &QAction::triggered, this, [this, at] {
            const auto& one = session::samples()[at];
            m_cases.take(
                own(one.name) + QStringLiteral(".attestcase"), copyBytes(asBytes(one.text)));
        });
    };
    sample("file.sample-accepted", tr("Sample: a machine that is &accepted"), 0);
    sample("file.sample-replayed", tr("Sample: a document with an &earlier challenge"), 1);
}

void MainWindow::addMenus()
{
    auto* file = menuBar()->addMenu(tr("&File"));
    for (const char* id : {"file.open", "file.sample-accepted", "file.sample-replayed"}) {
        file->addAction(m_actions.find(QString::fromLatin1(id)));
    }
    auto* one = menuBar()->addMenu(tr("&Case"));
    for (const char* id :
        {"case.step", "case.step-back", "case.run-to-failure", "case.run", "case.restart"}) {
        one->addAction(m_actions.find(QString::fromLatin1(id)));
    }
    auto* view = menuBar()->addMenu(tr("&View"));
    for (auto* action : m_casePage->dockActions()) {
        view->addAction(action);
    }
}

void MainWindow::fillToolBar()
{
    auto* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (const char* id :
        {"file.open", "case.step-back", "case.step", "case.run-to-failure", "case.run"}) {
        bar->addAction(m_actions.find(QString::fromLatin1(id)));
    }
}

void MainWindow::showCase()
{
    m_casePage->setCase(m_cases.shown());
    m_pages->setCurrentIndex(m_cases.shown() ? 1 : 0);
}

} // namespace attest::ui
