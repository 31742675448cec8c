// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QVector>
#include <QtGui/QBrush>
#include <QtGui/QFont>
#include <QtGui/QPen>
#include <QtWidgets/QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace attest::ui {

/// Draws the lines of a chart. What draws them is a module of its own (charts/), loaded with the first
/// chart: the plotting library and what it brings would cost every start of the window. Nothing here is more
/// than a declaration, so that the module needs nothing of the program. Times are seconds since 1970.
class PlotCanvas : public QWidget {
public:
    using QWidget::QWidget;

    struct Line {
        QVector<double> times, values; ///< by time; NaN is a gap
        QPen pen;
        QBrush below; ///< down to zero
        bool dots = false;
        bool shown = true;
    };
    struct Look {
        QColor panel, line, muted, limit;
        QFont small;
    };
    virtual void setLook(const Look& look) = 0;
    virtual void setLines(const std::vector<Line>& lines) = 0;
    /// With words that stand over its line.
    virtual void setLimit(std::optional<double> limit, const QString& words) = 0;
    virtual void setTimes(double from, double to) = 0;
    [[nodiscard]] virtual std::pair<double, double> times() const = 0;
    /// Where the axis of time has words under it, and which.
    virtual void setTimeMarks(const QVector<double>& times, const QVector<QString>& words) = 0;
    virtual void setValues(double least, double most) = 0;
    virtual void setCursor(std::optional<double> time) = 0;
    [[nodiscard]] virtual double timeAt(double x) const = 0;
    /// Soon; once, however often it is asked for.
    virtual void redraw() = 0;
    /// Where the mouse is over the lines.
    [[nodiscard]] virtual QWidget* surface() = 0;

    std::function<void()> onTimesChanged; ///< by the wheel, by dragging or by setTimes()
};

/// Of the module, under this name.
inline constexpr char kCanvasFunction[] = "assayer_plot_canvas_3";
using CanvasFunction = PlotCanvas* (*)(QWidget* parent);

} // namespace attest::ui
