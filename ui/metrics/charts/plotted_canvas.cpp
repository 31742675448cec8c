// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/plot_canvas.h"

#include <QtWidgets/QVBoxLayout>
#include <qcustomplot.h>

namespace attest::ui {
namespace {

/// What is now, or zero, is at an edge of the lines' place, and its dot as round there as anywhere.
class Graph final : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

private:
    QRect clipRect() const override
    {
        constexpr int kDot = 3;
        return QCPGraph::clipRect().adjusted(-kDot, -kDot, kDot, kDot);
    }
};

class PlottedCanvas final : public PlotCanvas {
public:
    explicit PlottedCanvas(QWidget* parent)
        : PlotCanvas(parent)
        , m_plot(new QCustomPlot(this))
        , m_times(QSharedPointer<QCPAxisTickerText>::create())
        , m_line(new QCPItemLine(m_plot))
        , m_limit(new QCPItemLine(m_plot))
        , m_words(new QCPItemText(m_plot))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_plot);
        m_plot->setFocusPolicy(Qt::NoFocus);
        m_plot->setMouseTracking(true);
        m_plot->setMinimumSize(0, 0);
        m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
        m_plot->axisRect()->setRangeDrag(Qt::Horizontal);
        m_plot->axisRect()->setRangeZoom(Qt::Horizontal);
        m_plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
        m_plot->axisRect()->setMargins({0, 4, 4, 0});
        m_plot->xAxis->setTicker(m_times);
        m_plot->yAxis->ticker()->setTickCount(3);
        m_plot->yAxis->setNumberFormat(QStringLiteral("gb"));
        m_plot->yAxis->setNumberPrecision(3);
        // The cursor has a layer of its own: it moves with the mouse, and the lines stay as they are.
        m_line->setLayer(QStringLiteral("overlay"));
        m_line->setVisible(false);
        m_limit->setVisible(false);
        m_limit->start->setTypeX(QCPItemPosition::ptAxisRectRatio);
        m_limit->end->setTypeX(QCPItemPosition::ptAxisRectRatio);
        m_words->setVisible(false);
        m_words->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
        m_words->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
        m_words->setPadding({4, 0, 0, 1});
        m_line->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
        m_line->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
        QObject::connect(m_plot->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
            [this](const QCPRange&) {
                if (onTimesChanged) {
                    onTimesChanged();
                }
            });
    }

    void setLook(const Look& look) override
    {
        m_plot->setBackground(QBrush(look.panel));
        for (auto* axis : {m_plot->xAxis, m_plot->yAxis}) {
            axis->setBasePen(QPen(look.line));
            axis->setTickPen(QPen(Qt::NoPen));
            axis->setSubTickPen(QPen(Qt::NoPen));
            axis->setTickLabelColor(look.muted);
            axis->setTickLabelFont(look.small);
            axis->grid()->setPen(QPen(look.line));
            axis->grid()->setZeroLinePen(QPen(look.line));
        }
        m_plot->xAxis->grid()->setVisible(false);
        m_plot->yAxis->setBasePen(QPen(Qt::NoPen));
        m_line->setPen(QPen(look.muted));
        m_limit->setPen(QPen(look.limit, 1, Qt::DashLine));
        m_words->setColor(look.limit);
        m_words->setFont(look.small);
        redraw();
    }

    void setLines(const std::vector<Line>& lines) override
    {
        while (m_plot->graphCount() > static_cast<int>(lines.size())) {
            m_plot->removeGraph(m_plot->graphCount() - 1);
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const int at = static_cast<int>(i);
            auto* graph = at < m_plot->graphCount() ? m_plot->graph(at)
                                                    : new Graph(m_plot->xAxis, m_plot->yAxis);
            graph->setData(lines[i].times, lines[i].values, true);
            graph->setPen(lines[i].pen);
            graph->setBrush(lines[i].below);
            graph->setVisible(lines[i].shown);
            graph->setScatterStyle(lines[i].dots
                    ? QCPScatterStyle(QCPScatterStyle::ssDisc, lines[i].pen.widthF() + 2)
                    : QCPScatterStyle());
        }
        redraw();
    }

    void setLimit(std::optional<double> limit, const QString& words) override
    {
        m_limit->setVisible(limit.has_value());
        m_words->setVisible(limit.has_value() && !words.isEmpty());
        m_words->setText(words);
        if (limit) {
            m_limit->start->setCoords(0, *limit);
            m_limit->end->setCoords(1, *limit);
            m_words->position->setCoords(0, *limit);
        }
        redraw();
    }

    void setTimes(double from, double to) override { m_plot->xAxis->setRange(from, to); }
    std::pair<double, double> times() const override
    {
        const auto range = m_plot->xAxis->range();
        return {range.lower, range.upper};
    }
    void setTimeMarks(const QVector<double>& times, const QVector<QString>& words) override
    {
        m_times->clear();
        m_times->setTicks(times, words);
    }
    void setValues(double least, double most) override { m_plot->yAxis->setRange(least, most); }

    void setCursor(std::optional<double> time) override
    {
        m_line->setVisible(time.has_value());
        if (time) {
            m_line->start->setCoords(*time, 0);
            m_line->end->setCoords(*time, 1);
        }
        if (auto* layer = m_plot->layer(QStringLiteral("overlay"));
            layer != nullptr && !m_plot->size().isEmpty()) {
            layer->replot();
        }
    }

    double timeAt(double x) const override { return m_plot->xAxis->pixelToCoord(x); }
    void redraw() override { m_plot->replot(QCustomPlot::rpQueuedReplot); }
    QWidget* surface() override { return m_plot; }

private:
    QCustomPlot* m_plot;
    QSharedPointer<QCPAxisTickerText> m_times;
    QCPItemLine* m_line;  ///< the cursor's
    QCPItemLine* m_limit; ///< of an alert
    QCPItemText* m_words; ///< of it
};

} // namespace
} // namespace attest::ui

extern "C" Q_DECL_EXPORT attest::ui::PlotCanvas* assayer_plot_canvas_3(QWidget* parent)
{
    return new attest::ui::PlottedCanvas(parent);
}
