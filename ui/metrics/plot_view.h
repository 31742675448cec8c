// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/chart.h"

#include <QtWidgets/QWidget>

class QCPItemLine;
class QCustomPlot;

namespace attest::ui {

/// The lines of a chart over time. The wheel and plus and minus zoom the time, dragging moves it, a
/// double click or Escape shows all of it again; the pointer and the arrow keys move a cursor.
class PlotView final : public QWidget {
    Q_OBJECT
public:
    explicit PlotView(QWidget* parent = nullptr);

    void setChart(const Chart& chart);
    void setSeriesShown(std::size_t series, bool shown);
    [[nodiscard]] bool isSeriesShown(std::size_t series) const;

    /// Where the cursor is, in nanoseconds since 1970; nothing where there is none.
    [[nodiscard]] std::optional<std::int64_t> cursor() const { return m_cursor; }
    void setCursorTime(std::optional<std::int64_t> time);
    /// How far from a time a point may be to be at it: half of what lies between two.
    [[nodiscard]] std::int64_t reach() const;

    struct Window {
        std::int64_t from = 0, to = 0;
    };
    [[nodiscard]] Window window() const; ///< the time that is shown
    void showAll();
    void zoom(double factor); ///< below 1: closer

signals:
    void cursorMoved();
    void windowChanged();
    /// Somebody clicked, to see what else happened then.
    void timeChosen(qint64 from, qint64 to);

private:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dress();
    void fill();
    void fitValues();
    void moveCursor(int points);
    [[nodiscard]] std::vector<std::int64_t> times() const;

    Chart m_chart;
    std::vector<bool> m_shown;
    QCustomPlot* m_plot;
    QCPItemLine* m_line;  ///< the cursor's
    QCPItemLine* m_limit; ///< of an alert
    std::optional<std::int64_t> m_cursor;
    QPoint m_pressed;
    bool m_zoomed = false; ///< new points do not move what is shown
};

} // namespace attest::ui
