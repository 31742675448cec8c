// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

#include <QtWidgets/QMainWindow>

#include <functional>
#include <vector>

class QDockWidget;

namespace attest::ui {

/// The page of one case: verdict and what-if bar above, the evidence's fields in the middle, stages,
/// bytes, finding and the other panes in docks around. Panes of docks that nobody opened are not built.
class CasePage final : public QMainWindow {
    Q_OBJECT
public:
    explicit CasePage(Actions& actions, QWidget* parent = nullptr);

    void setCase(LiveCase* live);
    [[nodiscard]] LiveCase* live() const { return m_live; }
    /// For the View menu.
    [[nodiscard]] std::vector<QAction*> dockActions() const;
    /// In the order they were made.
    [[nodiscard]] std::vector<QDockWidget*> docks() const;
    void resetLayout();
    /// Where the docks are, to be put back at another start.
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);
    /// Opens the dock of that name ("flows") and gives it the focus.
    Pane* reveal(const QString& dock);
    /// Where one begins with the keyboard, if that pane is there.
    void focusStages();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Place {
        QDockWidget* dock;
        Pane* pane = nullptr;
        std::function<Pane*()> make;
    };
    void addDock(const char* name, const QString& title, Qt::DockWidgetArea area,
        std::function<Pane*()> make);
    void build(Place& place);
    void arrange();
    void share();
    void offerAll();
    void followOffers();
    [[nodiscard]] bool isOffered(const QAction& action) const;
    void fitTitles();
    QDockWidget* dock(const QString& name) const;

    Actions& m_actions;
    QPointer<LiveCase> m_live;
    std::vector<Pane*> m_fixed;
    std::vector<Place> m_docks;
    std::vector<std::pair<QDockWidget*, QPointer<QAction>>>
        m_offered; ///< of panes that are not built
    bool m_fitting = false;
    bool m_shared = false; ///< between the docks, by what was kept or by ours
};

} // namespace attest::ui
