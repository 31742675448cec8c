// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/metrics_pane.h"

#include "metrics/metric_panel.h"
#include "metrics/panel_form.h"
#include "theme/eliding_combo.h"
#include "theme/text.h"
#include "theme/time_text.h"
#include "theme/tokens.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedLayout>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kCardWidth = 340;
constexpr int kCardHeight = 188;
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
    , m_addChart(new QPushButton(tr("Add chart")))
    , m_bar(bar())
    , m_form(new PanelForm)
    , m_scroll(new QScrollArea)
    , m_sheet(new QWidget)
    , m_grid(new QGridLayout(m_sheet))
    , m_empty(emptyPart())
    , m_waiting(
          sentence(tr("No metrics that are known have come yet. Other metrics can be added as "
                      "charts of one's own."),
              nullptr))
{
    m_pool.setMaxThreadCount(1);
    m_form->hide();
    m_grid->setContentsMargins(kPadding, 0, kPadding, kPadding);
    m_grid->setSpacing(2 * kGrid);
    m_scroll->setWidget(m_sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto* watched = new QWidget;
    auto* lines = new QVBoxLayout(watched);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2 * kGrid);
    lines->addWidget(m_bar);
    auto* form = new QHBoxLayout;
    form->setContentsMargins(kPadding, 0, kPadding, 0);
    form->addWidget(m_form);
    lines->addLayout(form);
    lines->addWidget(m_waiting, 1);
    lines->addWidget(m_scroll, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(watched);

    m_showing.setInterval(0);
    connect(&m_showing, &QTimer::timeout, this, &MetricsPane::showNext);
    connect(m_form, &PanelForm::left, this, [this] {
        m_form->hide();
        m_addChart->setFocus();
    });
    connect(m_form, &PanelForm::added, this, [this](const PanelSpec& spec) {
        m_form->hide();
        m_own.push_back(spec);
        makeCards();
        refresh();
        emit panelsChanged(panels());
    });
    makeCards();
}

MetricsPane::~MetricsPane()
{
    stopReading();
}

// A question of thousands of series takes a while: those behind it are left out.
void MetricsPane::stopReading()
{
    m_stop->store(true);
    m_pool.waitForDone();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    ++m_asked;
    m_reading = m_again = false;
}

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
    layout->addStretch();
    layout->addWidget(m_addChart);
    connect(m_servers, &QComboBox::activated, this,
        [this](int index) { setInstance(m_servers->itemData(index).toString()); });
    connect(m_addChart, &QPushButton::clicked, this, &MetricsPane::openForm);
    return bar;
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

void MetricsPane::makeCards()
{
    for (const auto& card : m_cards) {
        delete card->panel;
    }
    m_cards.clear();
    m_toShow.clear();
    for (const auto& spec : builtInPanels()) {
        addCard(spec);
    }
    int number = 0;
    for (auto& spec : m_own) {
        spec.id = QStringLiteral("own-%1").arg(number++);
        addCard(spec);
        if (m_watch != nullptr) {
            m_watch->want(spec.parts.front().question.what.key);
        }
    }
    m_columns = 0;
    arrange();
}

void MetricsPane::addCard(const PanelSpec& spec)
{
    auto card = std::make_unique<Card>();
    card->spec = spec;
    card->panel = new MetricPanel(m_sheet);
    card->panel->setObjectName(spec.id);
    card->panel->setMinimumSize(0, kCardHeight);
    Chart chart;
    chart.title = spec.title;
    chart.unit = spec.unit;
    card->panel->setChart(chart);
    card->panel->setRemovable(spec.of == PanelSpec::Of::Person);
    card->filled = spec.of == PanelSpec::Of::Person;
    auto* panel = card->panel;
    connect(panel, &MetricPanel::timeChosen, this,
        [this](qint64 from, qint64 to) { emit timeChosen(from, to, meantServer()); });
    connect(
        panel, &MetricPanel::removed, this, [this, id = spec.id] { removeOwn(id); },
        Qt::QueuedConnection);
    connect(&panel->plot(), &PlotView::windowChanged, this, [this, panel] { share(panel); });
    connect(&panel->plot(), &PlotView::cursorMoved, this, [this, panel] { shareCursor(panel); });
    m_cards.push_back(std::move(card));
}

void MetricsPane::removeOwn(const QString& id)
{
    std::erase_if(m_own, [&](const PanelSpec& spec) { return spec.id == id; });
    makeCards();
    refresh();
    emit panelsChanged(panels());
}

// Cards without anything to show leave their place to the others.
void MetricsPane::arrange()
{
    const int columns = std::max(1, (width() - 2 * kPadding) / kCardWidth);
    m_columns = columns;
    int place = 0;
    for (const auto& card : m_cards) {
        m_grid->removeWidget(card->panel);
        card->panel->setVisible(card->filled);
        if (card->filled) {
            m_grid->addWidget(card->panel, place / columns, place % columns);
            ++place;
        }
    }
    for (int i = 0; i < std::max(columns, m_grid->columnCount()); ++i) {
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
    for (int i = 0; i < m_grid->rowCount(); ++i) {
        m_grid->setRowStretch(i, 0);
    }
    m_grid->setRowStretch((place + columns - 1) / columns, 1);
    m_scroll->setVisible(place > 0);
    m_waiting->setVisible(place == 0);
}

void MetricsPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (std::max(1, (width() - 2 * kPadding) / kCardWidth) != m_columns) {
        arrange();
    }
}

void MetricsPane::setWatch(watch::MetricWatch* watch)
{
    stopReading();
    m_series = 0;
    m_watch = watch;
    makeCards();
    refresh();
}

void MetricsPane::setSpan(std::chrono::seconds span)
{
    m_span = span;
    m_window.reset();
    for (const auto& card : m_cards) {
        card->panel->plot().showAll();
    }
    refresh();
}

void MetricsPane::showTime(qint64 from, qint64 to)
{
    m_window = from == 0 && to == 0 ? std::nullopt : std::optional(PlotView::Window{from, to});
    m_sharing = true;
    for (const auto& card : m_cards) {
        card->panel->plot().setWindow(m_window);
    }
    m_sharing = false;
}

void MetricsPane::setInstance(const QString& instance)
{
    m_instance = instance;
    const int at = instance.isEmpty() ? 0 : m_servers->findData(instance);
    m_servers->setCurrentIndex(std::max(0, at));
    for (const auto& card : m_cards) {
        card->filled = card->spec.of == PanelSpec::Of::Person;
    }
    refresh();
}

// Where there is but one, all servers are that one.
QString MetricsPane::meantServer() const
{
    constexpr int kAllAndOne = 2;
    return m_servers->count() == kAllAndOne ? m_servers->itemData(1).toString() : m_instance;
}

void MetricsPane::setPanels(const QByteArray& json)
{
    m_own = panelsOf(json);
    makeCards();
    refresh();
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
    if (m_reading) {
        m_again = true;
        return;
    }
    read();
}

void MetricsPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_late) {
        refresh();
    }
}

void MetricsPane::read()
{
    m_reading = true;
    m_again = false;
    const auto now = m_clock();
    const auto to = now.seconds * kNanos + now.nanos;
    std::vector<std::vector<watch::LineQuestion>> questions;
    for (const auto& card : m_cards) {
        auto& of = questions.emplace_back();
        for (const auto& part : card->spec.parts) {
            auto question = part.question;
            question.instance = m_instance.toStdString();
            question.to = to;
            question.from = to - m_span.count() * kNanos;
            of.push_back(std::move(question));
        }
    }
    std::size_t series = 0;
    for (const auto& server : m_watch->now()->servers) {
        series += server.report.series + server.metrics;
    }
    const bool others = std::exchange(m_series, series) != series;
    const auto asked = ++m_asked;
    m_pool.start(
        [this, asked, others, stop = m_stop, watch = m_watch, questions = std::move(questions)] {
            auto answers = std::make_shared<Answers>();
            if (others) {
                answers->names = watch->names({});
            }
            for (const auto& of : questions) {
                auto& lines = answers->lines.emplace_back();
                for (const auto& question : of) {
                    if (stop->load()) {
                        return;
                    }
                    lines.push_back(watch->lines(question));
                }
            }
            QMetaObject::invokeMethod(
                this,
                [this, asked, answers] {
                    if (asked == m_asked) {
                        take(*answers);
                    }
                },
                Qt::QueuedConnection);
        });
}

void MetricsPane::take(const Answers& answers)
{
    m_reading = false;
    m_toShow.clear();
    // Cards that came or went meanwhile are in the next answers.
    const auto& lines = answers.lines;
    for (std::size_t i = 0; i < std::min(lines.size(), m_cards.size()); ++i) {
        if (lines[i].size() == m_cards[i]->spec.parts.size()) {
            m_toShow.emplace_back(
                m_cards[i]->spec.id, chartOf(m_cards[i]->spec, lines[i], m_rules));
        }
    }
    if (answers.names) {
        followNames(*answers.names);
    }
    m_showing.start();
    if (m_again) {
        read();
    }
}

// What runs out is told under many names: those that are there are looked at from now on.
void MetricsPane::followNames(const std::vector<watch::MetricName>& names)
{
    const auto spec = expiryPanel(names);
    const auto card = std::find_if(
        m_cards.begin(), m_cards.end(), [&](const auto& each) { return each->spec.id == spec.id; });
    if (card == m_cards.end() || (*card)->spec.parts.size() == spec.parts.size()) {
        return;
    }
    (*card)->spec = spec;
    for (const auto& part : spec.parts) {
        m_watch->want(part.question.what.key);
    }
    m_again = true;
}

// One at a time, so that drawing many of them never keeps the window waiting.
void MetricsPane::showNext()
{
    bool rearranged = false;
    while (!m_toShow.empty()) {
        const auto next = std::move(m_toShow.front());
        const auto& chart = next.second;
        m_toShow.pop_front();
        const auto card = std::find_if(m_cards.begin(), m_cards.end(),
            [&](const auto& each) { return each->spec.id == next.first; });
        if (card == m_cards.end() || (!(*card)->filled && chart.series.empty())) {
            continue;
        }
        rearranged = !(*card)->filled;
        (*card)->filled = true;
        m_sharing = true;
        (*card)->panel->setChart(chart);
        if (m_window) {
            (*card)->panel->plot().setWindow(m_window);
        }
        m_sharing = false;
        break;
    }
    if (rearranged || m_toShow.empty()) {
        arrange();
    }
    if (m_toShow.empty()) {
        m_showing.stop();
        if (isSettled()) {
            emit settled();
        }
    }
}

void MetricsPane::openForm()
{
    m_form->show();
    m_form->begin();
    if (m_watch == nullptr) {
        return;
    }
    m_pool.start([this, watch = m_watch, instance = m_instance.toStdString()] {
        const auto names = std::make_shared<std::vector<watch::MetricName>>(watch->names(instance));
        QMetaObject::invokeMethod(
            this, [this, names] { m_form->offer(*names); }, Qt::QueuedConnection);
    });
}

// What one chart shows, all show.
void MetricsPane::share(MetricPanel* from)
{
    if (m_sharing) {
        return;
    }
    auto& plot = from->plot();
    if (plot.isZoomed()) {
        const auto window = plot.window();
        showTime(window.from, window.to);
    } else {
        showTime(0, 0);
    }
}

void MetricsPane::shareCursor(MetricPanel* from)
{
    if (m_sharing) {
        return;
    }
    m_sharing = true;
    const auto time = from->plot().cursor();
    for (const auto& card : m_cards) {
        if (card->panel != from && !card->panel->visibleRegion().isEmpty()) {
            card->panel->plot().setCursorTime(time);
        }
    }
    m_sharing = false;
}

} // namespace attest::ui
