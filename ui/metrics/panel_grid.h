// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/panel_spec.h"
#include "metrics/plot_view.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <deque>
#include <memory>

class QGridLayout;

namespace attest::ui {

class MetricPanel;

/// Panels side by side, as many as there is room for. Those that have never had anything to show leave their
/// place to the others; all show one time and one cursor.
class PanelGrid final : public QWidget {
    Q_OBJECT
public:
    explicit PanelGrid(QWidget* parent = nullptr);
    ~PanelGrid() override;

    void setPanels(std::vector<PanelSpec> panels);
    [[nodiscard]] const std::vector<PanelSpec>& panels() const { return m_panels; }
    /// What this panel shows is asked for in another way from now on.
    void change(const PanelSpec& panel);

    using Charts = std::vector<std::pair<QString, Chart>>; ///< by the panel's id
    /// One at a time, so that drawing many of them never keeps the window waiting; shown() then.
    void show(Charts charts);
    [[nodiscard]] bool isShowing() const { return !m_toShow.empty(); }
    /// Panels of the program have nothing to show again.
    void empty();
    /// Whether any panel has its place.
    [[nodiscard]] bool hasAny() const;

    void setWindow(const std::optional<TimeSpan>& window);
    void showAll();
    /// Whether all show a part of the time alone.
    [[nodiscard]] bool isZoomed() const { return m_window.has_value(); }
    void fitWidth(int width);

signals:
    void shown();
    /// Panels got or lost their place.
    void arranged();
    void zoomChanged();
    void timeChosen(qint64 from, qint64 to);
    void removed(const QString& id);

private:
    struct Card {
        MetricPanel* panel = nullptr;
        bool filled = false; ///< it has had something to show
    };

    void addCard(const PanelSpec& panel);
    [[nodiscard]] std::size_t indexOf(const QString& id) const;
    void arrange();
    void showNext();
    void share(MetricPanel* from);
    void shareCursor(MetricPanel* from);

    std::vector<PanelSpec> m_panels;
    std::vector<Card> m_cards; ///< of the same panels
    std::optional<TimeSpan> m_window;
    bool m_sharing = false;
    int m_columns = 1;
    std::deque<std::pair<QString, Chart>> m_toShow;
    QTimer m_showing;
    QGridLayout* m_grid;
};

} // namespace attest::ui
