// SPDX-License-Identifier: GPL-3.0-or-later
// A window with the same furniture as ours (menus, a tool bar, docks, tables, a tree, a text) and nothing
// behind it: what Qt itself costs to start and to keep.
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QTreeView>

namespace {

QStandardItemModel* model(QObject* parent)
{
    auto* items = new QStandardItemModel(40, 4, parent);
    for (int row = 0; row < items->rowCount(); ++row) {
        for (int column = 0; column < items->columnCount(); ++column) {
            items->setItem(row, column, new QStandardItem(QStringLiteral("value %1").arg(row)));
        }
    }
    return items;
}

void addDock(QMainWindow& window, const QString& title, Qt::DockWidgetArea area, QWidget* inside)
{
    auto* dock = new QDockWidget(title, &window);
    dock->setWidget(inside);
    window.addDockWidget(area, dock);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    for (const char* title : {"File", "Edit", "Case", "View", "Tools", "Help"}) {
        auto* menu = window.menuBar()->addMenu(QString::fromLatin1(title));
        for (int i = 0; i < 8; ++i) {
            menu->addAction(QStringLiteral("Action %1").arg(i));
        }
    }
    auto* bar = window.addToolBar(QStringLiteral("Tools"));
    for (int i = 0; i < 6; ++i) {
        bar->addAction(QStringLiteral("Do %1").arg(i));
    }
    auto* tabs = new QTabWidget;
    for (int i = 0; i < 6; ++i) {
        auto* table = new QTableView;
        table->setModel(model(table));
        tabs->addTab(table, QStringLiteral("Table %1").arg(i));
    }
    window.setCentralWidget(tabs);
    auto* tree = new QTreeView;
    tree->setModel(model(tree));
    addDock(window, QStringLiteral("Tree"), Qt::LeftDockWidgetArea, tree);
    addDock(window, QStringLiteral("Text"), Qt::BottomDockWidgetArea, new QPlainTextEdit);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
