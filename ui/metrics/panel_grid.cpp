// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/panel_grid.h"

#include "metrics/metric_panel.h"
#include "theme/tokens.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QGridLayout>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kCardWidth = 340;
constexpr int kCardHeight = 188;

} // namespace

PanelGrid::PanelGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(kPadding, 0, kPadding, kPadding);
    m_grid->setSpacing(2 * kGrid);
    m_showing.setInterval(0);
    connect(&m_showing, &QTimer::timeout, this, &PanelGrid::showNext);
}

PanelGrid::~PanelGrid() = default;

void PanelGrid::setPanels(std::vector<PanelSpec> panels)
{
    for (const auto& card : m_cards) {
        delete card.panel;
    }
    m_cards.clear();
    m_toShow.clear();
    m_panels = std::move(panels);
    for (const auto& panel : m_panels) {
        addCard(panel);
    }
    arrange();
}

void PanelGrid::addCard(const PanelSpec& panel)
{
    auto* made = new MetricPanel(this);
    made->setObjectName(panel.id);
    made->setMinimumSize(0, kCardHeight);
    Chart chart;
    chart.title = panel.title;
    chart.unit = panel.unit;
    made->setChart(chart);
    made->setRemovable(panel.of == PanelSpec::Of::Person);
    connect(made, &MetricPanel::timeChosen, this, &PanelGrid::timeChosen);
    connect(
        made, &MetricPanel::removed, this, [this, id = panel.id] { emit removed(id); },
        Qt::QueuedConnection);
    connect(&made->plot(), &PlotView::windowChanged, this, [this, made] { share(made); });
    connect(&made->plot(), &PlotView::cursorMoved, this, [this, made] { shareCursor(made); });
    m_cards.push_back({made, panel.of == PanelSpec::Of::Person});
}

std::size_t PanelGrid::indexOf(const QString& id) const
{
    const auto found = std::ranges::find(m_panels, id, &PanelSpec::id);
    return static_cast<std::size_t>(found - m_panels.begin());
}

void PanelGrid::change(const PanelSpec& panel)
{
    if (const auto at = indexOf(panel.id); at < m_panels.size()) {
        m_panels[at] = panel;
    }
}

void PanelGrid::empty()
{
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i].filled = m_panels[i].of == PanelSpec::Of::Person;
    }
}

bool PanelGrid::hasAny() const
{
    return std::ranges::any_of(m_cards, &Card::filled);
}

void PanelGrid::fitWidth(int width)
{
    const int columns = std::max(1, (width - 2 * kPadding) / kCardWidth);
    if (std::exchange(m_columns, columns) != columns) {
        arrange();
    }
}

void PanelGrid::arrange()
{
    int place = 0;
    for (const auto& card : m_cards) {
        m_grid->removeWidget(card.panel);
        card.panel->setVisible(card.filled);
        if (card.filled) {
            m_grid->addWidget(card.panel, place / m_columns, place % m_columns);
            ++place;
        }
    }
    for (int i = 0; i < std::max(m_columns, m_grid->columnCount()); ++i) {
        m_grid->setColumnStretch(i, i < m_columns ? 1 : 0);
    }
    for (int i = 0; i < m_grid->rowCount(); ++i) {
        m_grid->setRowStretch(i, 0);
    }
    m_grid->setRowStretch((place + m_columns - 1) / m_columns, 1);
    emit arranged();
}

void PanelGrid::show(Charts charts)
{
    m_toShow.assign(std::make_move_iterator(charts.begin()), std::make_move_iterator(charts.end()));
    m_showing.start();
}

void PanelGrid::showNext()
{
    bool rearranged = false;
    while (!m_toShow.empty()) {
        const auto [id, chart] = std::move(m_toShow.front());
        m_toShow.pop_front();
        const auto at = indexOf(id);
        if (at >= m_cards.size() || (!m_cards[at].filled && chart.series.empty())) {
            continue;
        }
        rearranged = !std::exchange(m_cards[at].filled, true);
        const QScopedValueRollback sharing(m_sharing, true);
        m_cards[at].panel->setChart(chart);
        if (m_window) {
            m_cards[at].panel->plot().setWindow(m_window);
        }
        break;
    }
    if (rearranged || m_toShow.empty()) {
        arrange();
    }
    if (m_toShow.empty()) {
        m_showing.stop();
        emit shown();
    }
}

void PanelGrid::setWindow(const std::optional<TimeSpan>& window)
{
    m_window = window;
    const QScopedValueRollback sharing(m_sharing, true);
    for (const auto& card : m_cards) {
        card.panel->plot().setWindow(window);
    }
    emit zoomChanged();
}

void PanelGrid::showAll()
{
    setWindow({});
}

// What one chart shows, all show.
void PanelGrid::share(MetricPanel* from)
{
    if (!m_sharing) {
        const auto& plot = from->plot();
        setWindow(plot.isZoomed() ? std::optional(plot.window()) : std::nullopt);
    }
}

void PanelGrid::shareCursor(MetricPanel* from)
{
    if (m_sharing) {
        return;
    }
    const QScopedValueRollback sharing(m_sharing, true);
    const auto time = from->plot().cursor();
    for (const auto& card : m_cards) {
        if (card.panel != from && !card.panel->visibleRegion().isEmpty()) {
            card.panel->plot().setCursorTime(time);
        }
    }
}

} // namespace attest::ui
