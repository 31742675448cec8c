// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/metric_panel.h"

#include "metrics/inks.h"
#include "metrics/legend_entry.h"
#include "metrics/plot_view.h"
#include "metrics/points_model.h"
#include "theme/tokens.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <limits>

namespace attest::ui {

MetricPanel::MetricPanel(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel)
    , m_subtitle(new QLabel)
    , m_when(new QLabel)
    , m_legend(new QGridLayout)
    , m_tableButton(new QToolButton)
    , m_removeButton(new QToolButton)
    , m_pages(new QStackedWidget)
    , m_plot(new PlotView)
    , m_table(new QTableView)
    , m_empty(new QLabel(tr("No values yet.")))
    , m_model(new PointsModel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont heading = font();
    heading.setWeight(QFont::DemiBold);
    m_title->setFont(heading);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_when->setForegroundRole(QPalette::PlaceholderText);
    for (auto* label : {m_title, m_subtitle, m_when}) {
        label->setTextFormat(Qt::PlainText);
    }
    m_empty->setAlignment(Qt::AlignCenter);
    m_tableButton->setText(tr("Table"));
    m_tableButton->setCheckable(true);
    m_tableButton->setAutoRaise(true);
    m_removeButton->setAutoRaise(true);
    m_tableButton->setToolTip(tr("The same values as rows"));
    m_removeButton->setText(tr("Remove"));
    m_removeButton->setToolTip(tr("Take this chart away"));
    m_removeButton->hide();
    connect(m_removeButton, &QToolButton::clicked, this, &MetricPanel::removed);
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setFrameShape(NoFrame);

    auto* head = new QHBoxLayout;
    head->setSpacing(2 * kGrid);
    head->addWidget(m_title);
    head->addWidget(m_subtitle, 1);
    head->addWidget(m_when);
    head->addWidget(m_tableButton);
    head->addWidget(m_removeButton);
    // It is as wide as there is room: the title says what matters.
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_legend->setHorizontalSpacing(3 * kGrid);
    m_legend->setVerticalSpacing(0);
    m_legend->setContentsMargins(0, 0, 0, 0);
    for (QWidget* page : {static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_plot),
             static_cast<QWidget*>(m_table)}) {
        m_pages->addWidget(page);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    layout->setSpacing(kGrid);
    layout->addLayout(head);
    layout->addLayout(m_legend);
    layout->addWidget(m_pages, 1);

    connect(m_tableButton, &QToolButton::toggled, this, &MetricPanel::showTable);
    connect(m_plot, &PlotView::cursorMoved, this, &MetricPanel::readOut);
    connect(m_plot, &PlotView::timeChosen, this, &MetricPanel::timeChosen);
}

void MetricPanel::setChart(const Chart& chart)
{
    const auto names = [](const Chart& of) {
        QStringList all;
        for (const auto& series : of.series) {
            all.push_back(series.name);
        }
        return all;
    };
    const bool same = names(chart) == names(m_chart);
    m_chart = chart;
    m_title->setText(chart.title);
    //: What a chart is about, and the unit of its values: "azure_imds, a second"
    m_about = chart.unit.isEmpty() ? chart.subtitle
        : chart.subtitle.isEmpty() ? chart.unit
                                   : tr("%1, %2").arg(chart.subtitle, chart.unit);
    m_subtitle->setToolTip(m_about);
    fitSubtitle();
    m_tableButton->setAccessibleName(tr("%1, as a table").arg(chart.title));
    m_removeButton->setAccessibleName(tr("Remove %1").arg(chart.title));
    m_plot->setAccessibleName(chart.title);
    m_table->setAccessibleName(tr("%1, as a table").arg(chart.title));
    m_plot->setChart(chart);
    if (!same) {
        makeLegend();
    }
    dressLegend();
    m_model->setChart(chart);
    showTable(m_tableButton->isChecked());
    readOut();
}

void MetricPanel::showTable(bool shown)
{
    // Without what draws charts, rows are what there is.
    m_tableButton->setVisible(m_plot->canDraw());
    m_tableButton->setChecked(shown);
    QWidget* page = shown || !m_plot->canDraw() ? static_cast<QWidget*>(m_table) : m_plot;
    m_pages->setCurrentWidget(m_model->rowCount() == 0 ? m_empty : page);
}

void MetricPanel::makeLegend()
{
    for (auto* entry : m_entries) {
        delete entry;
    }
    m_entries.clear();
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        auto* entry = new LegendEntry(tr("Show or hide this line"));
        connect(entry, &LegendEntry::toggled, this,
            [this, i](bool shown) { m_plot->setSeriesShown(i, shown); });
        m_legend->addWidget(entry, static_cast<int>(i) / 2, static_cast<int>(i) % 2);
        m_entries.push_back(entry);
    }
}

void MetricPanel::dressLegend()
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_entries[i]->setIcon(swatchOf(penOf(m_chart, i, palette()), devicePixelRatioF()));
    }
}

void MetricPanel::readOut()
{
    const auto at = m_plot->cursor();
    QStringList said;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto& series = m_chart.series[i];
        const auto* point = at ? nearestPoint(series, *at, m_plot->reach()) : latestPoint(series);
        const double value
            = point == nullptr ? std::numeric_limits<double>::quiet_NaN() : point->value;
        //: A line of a chart and its value: "failed 7.4"
        m_entries[i]->say(tr("%1 %2").arg(series.name, valueText(value)));
        said.push_back(tr("%1 %2").arg(series.name, valueText(value, m_chart.unit)));
    }
    m_when->setText(at ? clockText(*at) : QString());
    if (m_chart.limit) {
        said.push_back(m_chart.limitWords);
    }
    const QString spoken = (at ? clockText(*at) + QStringLiteral(": ") : QString())
        + said.join(QStringLiteral(", "));
    if (m_plot->accessibleDescription() != spoken) {
        m_plot->setAccessibleDescription(spoken);
    }
    m_plot->setToolTip(m_chart.limitWords);
}

void MetricPanel::setRemovable(bool removable)
{
    m_removeButton->setVisible(removable);
}

void MetricPanel::fitSubtitle()
{
    m_subtitle->setText(
        m_subtitle->fontMetrics().elidedText(m_about, Qt::ElideRight, m_subtitle->width()));
}

void MetricPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    layout()->activate();
    fitSubtitle();
}

void MetricPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        dressLegend();
    }
    QFrame::changeEvent(event);
}

} // namespace attest::ui
