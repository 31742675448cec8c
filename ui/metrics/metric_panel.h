// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/chart.h"

#include <QtWidgets/QFrame>

class QGridLayout;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace attest::ui {

class LegendEntry;
class PlotView;
class PointsModel;

/// One chart with its title, a legend whose entries switch lines on and off and say their values at the
/// cursor, and the same numbers as a table.
class MetricPanel final : public QFrame {
    Q_OBJECT
public:
    explicit MetricPanel(QWidget* parent = nullptr);

    void setChart(const Chart& chart);
    [[nodiscard]] PlotView& plot() { return *m_plot; }
    void showTable(bool shown);
    /// A button that takes the panel away.
    void setRemovable(bool removable);
    [[nodiscard]] const Chart& chart() const { return m_chart; }

signals:
    void timeChosen(qint64 from, qint64 to);
    void removed();

private:
    void changeEvent(QEvent* event) override;
    void makeLegend();
    void dressLegend();
    void readOut();
    void resizeEvent(QResizeEvent* event) override;
    void fitSubtitle();

    Chart m_chart;
    QString m_about; ///< the whole subtitle
    QLabel* m_title;
    QLabel* m_subtitle;
    QLabel* m_when;
    QGridLayout* m_legend;
    std::vector<LegendEntry*> m_entries;
    QToolButton *m_tableButton, *m_removeButton;
    QStackedWidget* m_pages;
    PlotView* m_plot;
    QTableView* m_table;
    QLabel* m_empty;
    PointsModel* m_model;
};

} // namespace attest::ui
