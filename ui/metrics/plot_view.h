// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/chart.h"

#include <QtCore/QPoint>
#include <QtWidgets/QWidget>

namespace attest::ui {

class PlotCanvas;

/// The lines of a chart over time. The wheel and plus and minus zoom the time, dragging moves it, no further than
/// the chart goes; a double click or Escape shows all of it again. The pointer and the arrow keys move a cursor,
/// which Escape takes away.
class PlotView final : public QWidget {
    Q_OBJECT
public:
    explicit PlotView(QWidget* parent = nullptr);

    /// False: what draws charts is not installed.
    [[nodiscard]] bool canDraw() const { return m_canvas != nullptr; }

    void setChart(const Chart& chart);
    void setSeriesShown(std::size_t series, bool shown);
    [[nodiscard]] bool isSeriesShown(std::size_t series) const;

    /// Where the cursor is, in nanoseconds since 1970; nothing where there is none.
    [[nodiscard]] std::optional<std::int64_t> cursor() const { return m_cursor; }
    void setCursorTime(std::optional<std::int64_t> time);
    /// How far from a time a point may be to be at it: half of what lies between two.
    [[nodiscard]] std::int64_t reach() const { return m_reach; }

    [[nodiscard]] TimeSpan window() const; ///< the time that is shown
    /// Shows a time; nothing: all of it, and what comes.
    void setWindow(std::optional<TimeSpan> window);
    [[nodiscard]] bool isZoomed() const { return m_zoomed; }
    void showAll();
    void zoom(double factor); ///< below 1: closer

signals:
    void cursorMoved();
    /// By a person.
    void windowChanged();
    /// Somebody clicked, to see what else happened then.
    void timeChosen(qint64 from, qint64 to);

private:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dress();
    void fitValues();
    void moveCursor(int points);
    [[nodiscard]] TimeSpan whole() const;
    void goTo(double from, double to);
    void narrowTo(double from, double to);
    void markTimes();
    void gatherTimes();

    Chart m_chart;
    std::vector<bool> m_shown;
    std::vector<std::int64_t> m_times; ///< of all series, ascending
    std::int64_t m_reach = 1'000'000'000;
    PlotCanvas* m_canvas;
    std::optional<std::int64_t> m_cursor;
    QPoint m_pressed;
    bool m_zoomed = false; ///< new points do not move what is shown
    bool m_going = false;  ///< the window changes because it was told to
};

} // namespace attest::ui
