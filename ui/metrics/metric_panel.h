// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/chart.h"

#include <QtWidgets/QFrame>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace attest::ui {

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

signals:
    void timeChosen(qint64 from, qint64 to);

private:
    void changeEvent(QEvent* event) override;
    void makeLegend();
    void dressLegend();
    void readOut();

    Chart m_chart;
    QLabel* m_title;
    QLabel* m_subtitle;
    QLabel* m_when;
    QHBoxLayout* m_legend;
    std::vector<QCheckBox*> m_entries;
    QToolButton* m_tableButton;
    QStackedWidget* m_pages;
    PlotView* m_plot;
    QTableView* m_table;
    QLabel* m_empty;
    PointsModel* m_model;
};

} // namespace attest::ui
