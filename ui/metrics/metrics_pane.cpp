// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/metrics_pane.h"

#include "metrics/panel_form.h"
#include "metrics/panel_grid.h"
#include "theme/eliding_combo.h"
#include "theme/text.h"
#include "theme/time_text.h"
#include "theme/tokens.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedLayout>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr std::int64_t kNanos = 1'000'000'000;

QWidget* sentence(const QString& text, QWidget* button)
{
    auto* part = new QWidget;
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto* lines = new QVBoxLayout(part);
    lines->setContentsMargins(6 * kGrid, 3 * kGrid, 6 * kGrid, 3 * kGrid);
    lines->setSpacing(3 * kGrid);
    lines->addStretch(1);
    lines->addWidget(label);
    if (button != nullptr) {
        lines->addWidget(button, 0, Qt::AlignHCenter);
    }
    lines->addStretch(1);
    return part;
}

} // namespace

MetricsPane::MetricsPane(Clock clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock ? std::move(clock) : Clock(wallClock))
    , m_servers(new ElidingCombo)
    , m_spans(new QComboBox)
    , m_whole(new QPushButton(tr("Whole time")))
    , m_addChart(new QPushButton(tr("Add chart")))
    , m_form(new PanelForm)
    , m_grid(new PanelGrid)
    , m_scroll(new QScrollArea)
    , m_waiting(
          sentence(tr("No metrics that are known have come yet. Other metrics can be added as "
                      "charts of one's own."),
              nullptr))
    , m_stack(new QStackedLayout(this))
{
    m_stack->addWidget(emptyPart());
    m_stack->addWidget(watchedPart());
    connect(m_form, &PanelForm::left, this, [this] {
        m_form->hide();
        m_addChart->setFocus();
    });
    connect(m_form, &PanelForm::added, this, &MetricsPane::addOwn);
    connect(m_grid, &PanelGrid::arranged, this, &MetricsPane::followPanels);
    connect(m_grid, &PanelGrid::zoomChanged, this, &MetricsPane::followZoom);
    connect(m_grid, &PanelGrid::shown, this, &MetricsPane::settle);
    connect(m_grid, &PanelGrid::removed, this, &MetricsPane::removeOwn);
    connect(m_grid, &PanelGrid::timeChosen, this,
        [this](qint64 from, qint64 to) { emit timeChosen(from, to, meantServer()); });
    makePanels();
}

MetricsPane::~MetricsPane() = default;

QWidget* MetricsPane::bar()
{
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(kPadding, 2 * kGrid, kPadding, 0);
    layout->setSpacing(2 * kGrid);
    m_servers->setAccessibleName(tr("Server whose metrics are shown"));
    m_servers->setMinimumContentsLength(20);
    m_servers->addItem(tr("All servers"));
    layout->addWidget(m_servers);
    offerSpans();
    layout->addWidget(m_spans);
    m_whole->setObjectName(QStringLiteral("wholeTime"));
    m_whole->setToolTip(tr(
        "The charts show a part of the time that is chosen. Back to all of it: Escape in a chart"));
    m_whole->hide();
    layout->addWidget(m_whole);
    layout->addStretch();
    layout->addWidget(m_addChart);
    connect(m_servers, &QComboBox::activated, this,
        [this](int index) { setInstance(m_servers->itemData(index).toString()); });
    connect(m_whole, &QPushButton::clicked, m_grid, &PanelGrid::showAll);
    connect(m_addChart, &QPushButton::clicked, this, &MetricsPane::openForm);
    return bar;
}

void MetricsPane::followZoom()
{
    if (m_whole->hasFocus() && !m_grid->isZoomed()) {
        m_spans->setFocus(Qt::OtherFocusReason); // a button that goes would pass it on to anybody
    }
    m_whole->setVisible(m_grid->isZoomed());
}

void MetricsPane::offerSpans()
{
    m_spans->setObjectName(QStringLiteral("chartSpan"));
    m_spans->setAccessibleName(tr("Time that the charts show"));
    const std::pair<int, QString> spans[]{{900, tr("15 minutes")}, {3600, tr("1 hour")},
        {21'600, tr("6 hours")}, {86'400, tr("24 hours")}, {0, tr("All there is")}};
    for (const auto& [seconds, text] : spans) {
        m_spans->addItem(text, seconds);
    }
    connect(m_spans, &QComboBox::activated, this, [this](int index) {
        const int seconds = m_spans->itemData(index).toInt();
        setSpan(std::chrono::seconds(seconds));
        emit spanChosen(seconds);
    });
}

QWidget* MetricsPane::emptyPart()
{
    auto* button = new QPushButton(tr("Add metrics"));
    connect(button, &QPushButton::clicked, this, &MetricsPane::serverWanted);
    return sentence(
        tr("Charts of proofs, failures and what runs out stand here once a server's metrics are "
           "watched."),
        button);
}

QWidget* MetricsPane::watchedPart()
{
    m_form->hide();
    m_scroll->setWidget(m_grid);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* watched = new QWidget;
    auto* lines = new QVBoxLayout(watched);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2 * kGrid);
    lines->addWidget(bar());
    auto* form = new QHBoxLayout;
    form->setContentsMargins(kPadding, 0, kPadding, 0);
    form->addWidget(m_form);
    lines->addLayout(form);
    lines->addWidget(m_waiting, 1);
    lines->addWidget(m_scroll, 1);
    return watched;
}

void MetricsPane::makePanels()
{
    auto panels = builtInPanels();
    int number = 0;
    for (auto& own : m_own) {
        own.id = QStringLiteral("own-%1").arg(number++);
        panels.push_back(own);
        if (m_watch != nullptr) {
            m_watch->want(own.parts.front().question.what.key);
        }
    }
    m_grid->setPanels(std::move(panels));
}

void MetricsPane::addOwn(const PanelSpec& panel)
{
    m_form->hide();
    m_own.push_back(panel);
    makePanels();
    refresh();
    emit panelsChanged(panels());
}

void MetricsPane::removeOwn(const QString& id)
{
    std::erase_if(m_own, [&](const PanelSpec& panel) { return panel.id == id; });
    makePanels();
    refresh();
    emit panelsChanged(panels());
}

void MetricsPane::followPanels()
{
    const bool any = m_grid->hasAny();
    m_scroll->setVisible(any);
    m_waiting->setVisible(!any);
}

void MetricsPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_grid->fitWidth(width());
}

void MetricsPane::setWatch(watch::MetricWatch* watch)
{
    stopReading();
    m_series = 0;
    m_watch = watch;
    makePanels();
    refresh();
}

void MetricsPane::setSpan(std::chrono::seconds span)
{
    m_span = span;
    m_spans->setCurrentIndex(m_spans->findData(static_cast<int>(span.count())));
    m_grid->showAll();
    refresh();
}

void MetricsPane::showTime(qint64 from, qint64 to)
{
    m_grid->setWindow(from == 0 && to == 0 ? std::nullopt : std::optional(TimeSpan{from, to}));
}

void MetricsPane::setInstance(const QString& instance)
{
    m_instance = instance;
    const int at = instance.isEmpty() ? 0 : m_servers->findData(instance);
    m_servers->setCurrentIndex(std::max(0, at));
    m_grid->empty();
    refresh();
}

void MetricsPane::setPanels(const QByteArray& json)
{
    m_own = panelsOf(json);
    makePanels();
    refresh();
}

// Where there is but one, all servers are that one.
QString MetricsPane::meantServer() const
{
    constexpr int kAllAndOne = 2;
    return m_servers->count() == kAllAndOne ? m_servers->itemData(1).toString() : m_instance;
}

void MetricsPane::followServers(const watch::MetricsNow& now)
{
    QStringList names;
    for (const auto& name : now.instances) {
        names.push_back(QString::fromStdString(name));
    }
    QStringList listed;
    for (int i = 1; i < m_servers->count(); ++i) {
        listed.push_back(m_servers->itemData(i).toString());
    }
    if (names == listed) {
        return;
    }
    while (m_servers->count() > 1) {
        m_servers->removeItem(1);
    }
    for (const auto& name : names) {
        m_servers->addItem(shown(utf8(name), 100), name);
    }
    if (!m_instance.isEmpty() && !names.contains(m_instance)) {
        m_instance.clear();
    }
    m_servers->setCurrentIndex(m_instance.isEmpty() ? 0 : m_servers->findData(m_instance));
}

void MetricsPane::refresh()
{
    const auto now = m_watch == nullptr ? nullptr : m_watch->now();
    const bool watched = now && !now->servers.empty();
    m_stack->setCurrentIndex(watched ? 1 : 0);
    if (!watched) {
        return;
    }
    followServers(*now);
    m_rules = m_watch->alerts().rules();
    m_late = !isVisible();
    if (m_late) {
        return;
    }
    if (m_reader.isReading()) {
        m_again = true;
    } else {
        read();
    }
}

void MetricsPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_late) {
        refresh();
    }
}

PanelReader::Questions MetricsPane::questions() const
{
    PanelReader::Questions all;
    for (const auto& panel : m_grid->panels()) {
        auto& of = all.emplace_back();
        for (const auto& part : panel.parts) {
            auto& question = of.emplace_back(part.question);
            question.instance = m_instance.toStdString();
            question.from = m_asked.from;
            question.to = m_asked.to;
        }
    }
    return all;
}

// Names are asked for again once there may be others: it takes a while.
bool MetricsPane::isMoreThere()
{
    std::size_t series = 0;
    for (const auto& server : m_watch->now()->servers) {
        series += server.report.series + server.metrics;
    }
    return std::exchange(m_series, series) != series;
}

void MetricsPane::read()
{
    m_again = false;
    const auto now = m_clock();
    const auto to = now.seconds * kNanos + now.nanos;
    m_asked = {m_span.count() == 0 ? watch::LineQuestion::kAll : to - m_span.count() * kNanos, to};
    m_reader.read(*m_watch, questions(),
        isMoreThere() ? PanelReader::AskNames::Yes : PanelReader::AskNames::No,
        [this](const PanelReader::Answers& answers) { take(answers); });
}

void MetricsPane::stopReading()
{
    m_reader.stop();
    m_again = false;
}

void MetricsPane::take(const PanelReader::Answers& answers)
{
    // Panels that came or went meanwhile are in the next answers.
    const auto& panels = m_grid->panels();
    const auto& lines = answers.lines;
    PanelGrid::Charts charts;
    for (std::size_t i = 0; i < std::min(lines.size(), panels.size()); ++i) {
        if (lines[i].size() == panels[i].parts.size()) {
            charts.emplace_back(panels[i].id, chartOf(panels[i], lines[i], m_rules));
        }
    }
    std::vector<Chart*> all;
    for (auto& [id, chart] : charts) {
        all.push_back(&chart);
    }
    spanTogether(all, m_asked);
    if (answers.names) {
        followNames(*answers.names);
    }
    m_grid->show(std::move(charts));
    if (m_again) {
        read();
    }
}

// What runs out is told under many names: those that are there are looked at from now on.
void MetricsPane::followNames(const std::vector<watch::MetricName>& names)
{
    const auto panel = expiryPanel(names);
    const auto before = std::ranges::find(m_grid->panels(), panel.id, &PanelSpec::id);
    if (before == m_grid->panels().end() || before->parts.size() == panel.parts.size()) {
        return;
    }
    m_grid->change(panel);
    for (const auto& part : panel.parts) {
        m_watch->want(part.question.what.key);
    }
    m_again = true;
}

bool MetricsPane::isSettled() const
{
    return !m_reader.isReading() && !m_again && !m_grid->isShowing();
}

void MetricsPane::settle()
{
    if (isSettled()) {
        emit settled();
    }
}

void MetricsPane::openForm()
{
    m_form->show();
    m_form->begin();
    if (m_watch != nullptr) {
        m_reader.readNames(*m_watch, m_instance.toStdString(),
            [this](const PanelReader::Names& names) { m_form->offer(names); });
    }
}

} // namespace attest::ui
