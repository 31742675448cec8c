// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/log_pane.h"

#include "explain/catalogue.h"
#include "live/background.h"
#include "logs/ask_line.h"
#include "logs/filter_doubt.h"
#include "logs/filter_value.h"
#include "theme/rule.h"
#include "theme/text.h"
#include "theme/time_text.h"
#include "theme/tokens.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

using watch::Row;

LogPane::LogPane(Actions& actions, watch::LogWatch& watch, QWidget* parent, Clock clock)
    : Pane(tr("Log"), parent)
    , m_actions(actions)
    , m_feed(watch)
    , m_table(new LogTable)
    , m_time(new TimeChoice(clock ? std::move(clock) : Clock(wallClock)))
    , m_filter(new FilterBar)
    , m_histogram(new HistogramStrip)
    , m_detail(new LineDetail)
    , m_find(new FindLine)
    , m_askTime(new AskLine({tr("Go to time"), tr("2026-07-28 13:24:41, or 13:24:41"), tr("Go")}))
    , m_askSpan(
          new AskLine({tr("From and to"), tr("2026-07-28 13:05 – 13:25, or 13:05 –"), tr("Show")}))
    , m_askNote(
          new AskLine({tr("Note on the line"), tr("What is to be remembered of it"), tr("Keep")}))
{
    m_filter->setCatalogue(watch.events());
    m_table->setMarks(&m_marks);
    build();
    addActions();
    addViewActions();
    buildTitle();
    connectParts();
    takeFeed();
    m_feed.setParts(m_histogram->partsWanted());
}

LogPane::~LogPane()
{
    m_quick.cancel();
}

void LogPane::build()
{
    auto* middle = new QWidget;
    auto* lines = new QVBoxLayout(middle);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* above = new QHBoxLayout;
    above->setContentsMargins(kPadding, 0, 0, 0);
    above->setSpacing(0);
    above->addWidget(m_time);
    above->addWidget(m_filter, 1);
    lines->addLayout(above);
    lines->addWidget(new Rule);
    lines->addWidget(m_histogram);
    lines->addWidget(new Rule);
    lines->addWidget(m_table, 1);
    lines->addWidget(m_find);
    lines->addWidget(m_askTime);
    lines->addWidget(m_askSpan);
    lines->addWidget(m_askNote);
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setObjectName(QStringLiteral("logParts"));
    parts->addWidget(middle);
    parts->addWidget(m_detail);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    parts->setCollapsible(0, false);
    m_detail->setMinimumWidth(220);
    setContent(parts);
    setFocusProxy(m_table);
}

void LogPane::connectParts()
{
    connect(&m_feed, &LogFeed::changed, this, &LogPane::takeFeed);
    connect(&m_feed, &LogFeed::counted, m_histogram, &HistogramStrip::show);
    connect(m_histogram, &HistogramStrip::partsChanged, this,
        [this] { m_feed.setParts(m_histogram->partsWanted()); });
    connect(m_histogram, &HistogramStrip::rangeChosen, this, &LogPane::setRange);
    connect(m_time, &TimeChoice::rangeWanted, this, &LogPane::setRange);
    connect(m_time, &TimeChoice::spanWanted, this, [this] { openBar(m_askSpan); });
    connect(m_filter, &FilterBar::filterWanted, this,
        [this](const telemetry::Filter&, const QString& text) {
            if (const auto problem = m_feed.setFilter(text)) {
                setSubject(own(explain::explain(problem->id, problem->params).explanation));
            }
        });
    connect(m_filter, &FilterBar::backWanted, this, &LogPane::backToFilter);
    connect(m_table, &LogTable::currentChanged, this, &LogPane::chooseRow);
    connect(m_table, &LogTable::selectionChanged, this, &LogPane::allow);
    connect(m_table, &LogTable::followingChanged, this, [this](bool following) {
        m_following->setChecked(following);
        emit followingChanged(following);
    });
    connect(m_table, &LogTable::newRowsChanged, this, &LogPane::newLines);
    connect(m_table, &LogTable::copyAsked, this, &LogPane::copyLines);
    connect(m_table, &LogTable::markAsked, this, &LogPane::toggleMark);
    connect(m_table, &LogTable::menuAsked, this, &LogPane::showMenu);
    connect(m_table, &LogTable::activated, this, [this] { m_detail->setFocus(); });
    connect(m_find, &FindLine::wanted, this, &LogPane::look);
    connect(m_find, &FindLine::edited, m_table, &LogTable::setSought);
    connect(m_find, &FindLine::closed, this, &LogPane::leaveBars);
    connect(m_askTime, &AskLine::answered, this, &LogPane::takeTime);
    connect(m_askTime, &AskLine::closed, this, &LogPane::leaveBars);
    connect(m_askSpan, &AskLine::answered, this, &LogPane::takeSpan);
    connect(m_askSpan, &AskLine::closed, this, &LogPane::leaveBars);
    connect(m_askNote, &AskLine::answered, this, &LogPane::takeNote);
    connect(m_askNote, &AskLine::closed, this, &LogPane::leaveBars);
    connect(&m_marks, &LineMarks::changed, this, &LogPane::showNote);
    connect(m_detail, &LineDetail::sessionWanted, this, &LogPane::sessionWanted);
    connect(m_detail, &LineDetail::timeWanted, this, &LogPane::timeWanted);
    connect(m_detail, &LineDetail::contextWanted, this, &LogPane::showAround);
}

void LogPane::setFilling(QAction* adding)
{
    m_adding = adding;
    m_empty = false;
    sayEmpty();
}

void LogPane::setCatalogue(const telemetry::EventCatalogue& events)
{
    m_filter->setCatalogue(events);
}

void LogPane::setFollowShown(bool shown)
{
    m_follow->setVisible(shown);
}

LogPane::Kept LogPane::kept() const
{
    return {m_marks.all(), m_feed.filterText(), m_filter->history(), m_feed.range(),
        m_table->columns(), m_table->current()};
}

void LogPane::restore(const Kept& kept)
{
    for (const auto& [line, note] : kept.marks) {
        m_marks.mark(line, note);
    }
    m_filter->setHistory(kept.filters);
    m_raw->setChecked(kept.columns.form == LogColumns::Form::Raw);
    setColumns(kept.columns);
    setFilter(kept.filter);
    setRange(kept.range);
    if (kept.current && m_feed.rows().contains(*kept.current)) {
        m_table->setCurrent(*kept.current);
    }
}

// Once, not with every line that comes: what fills the pane may have the focus.
void LogPane::sayEmpty()
{
    const bool empty = m_feed.rows().size() == 0 && !m_feed.isFiltered();
    if (!empty) {
        showContent();
    } else if (!m_empty) {
        showEmpty(
            tr("Lines of servers and of log files are shown here as they come. Add a source to "
               "begin."),
            m_adding);
    }
    m_empty = empty;
}

void LogPane::takeFeed()
{
    const auto sources = m_feed.watch().sources();
    m_table->setHeld(std::ranges::any_of(sources, [](const watch::WatchedSource& each) {
        return each.kind == watch::SourceKind::File && each.progress < 1;
    }));
    m_table->show(m_feed.order());
    if (const auto& facts = m_detail->facts(); facts && m_feed.rows().contains(facts->row)) {
        m_detail->setSource(
            sourceText(m_feed.rows(), facts->row)); // it may be called otherwise now
    }
    sayEmpty();
    sayWhyEmpty();
    sayCounts();
    learnNames();
    allow();
}

void LogPane::sayWhyEmpty()
{
    if (m_feed.order().size() > 0) {
        return;
    }
    if (m_feed.progress()) {
        m_table->setEmptyText(tr("Looking for lines that the filter takes…"));
        return;
    }
    const auto doubt = filterDoubt(m_feed.filterText(), m_names);
    const auto said = m_feed.range()
        ? tr("No line of the chosen time is taken by the filter. Choose another time or change the "
             "filter.")
        : tr("No line is taken by the filter. Change it, or clear it to see every line.");
    m_table->setEmptyText(doubt.isEmpty() ? said : said + u' ' + doubt);
}

void LogPane::sayCounts()
{
    m_filter->setCounts(m_feed.taken(), m_feed.rows().size());
    m_filter->setProgress(m_feed.progress());
    m_filter->setNote(m_feed.isSuspended() ? tr("All lines are shown, around the one you chose.")
            : m_feed.fold().isFull()
            ? tr("There are too many lines to fold all repeats: filter them first.")
            : QString());
}

void LogPane::chooseRow(std::optional<Row> row)
{
    const auto choice = ++m_choice;
    emit lineChosen(row);
    if (!row) {
        m_detail->show(std::nullopt);
        return;
    }
    inBackground(
        this, [rows = m_table->order().rows(), row = *row] { return factsOf(rows, row); },
        [this, choice](const LineFacts& facts) {
            if (choice == m_choice) {
                m_detail->show(facts);
                showNote();
            }
        });
}

void LogPane::showNote()
{
    const auto& facts = m_detail->facts();
    const auto rows = m_feed.rows();
    m_detail->setNote(
        facts && rows.contains(facts->row) ? m_marks.noteOn(idOf(rows.at(facts->row))) : QString());
}

void LogPane::setFilter(const QString& text)
{
    m_filter->setFilter(text);
}

void LogPane::setRange(std::optional<TimeRange> range)
{
    m_histogram->setChosen(range);
    m_time->setRange(range);
    if (const auto problem = m_feed.setRange(range)) {
        setSubject(own(explain::explain(problem->id, problem->params).explanation));
    } else {
        setSubject(range ? wordsOf(*range) : QString());
    }
    emit rangeChanged(range);
}

void LogPane::filterTo(std::int64_t from, std::int64_t to, const QString& source)
{
    const auto span = m_histogram->span();
    const auto limit = [](std::int64_t given, std::int64_t other) {
        return given == telemetry::kNoTime ? other : given;
    };
    if (from == telemetry::kNoTime && to == telemetry::kNoTime) {
        setRange(std::nullopt);
    } else {
        setRange(TimeRange{limit(from, span.from == telemetry::kNoTime ? 0 : span.from),
            limit(to, TimeRange::kOpenEnd)});
    }
    setFilter(source.isEmpty() ? QString() : QStringLiteral("source = ") + filterValue(source));
}

void LogPane::setFollowing(bool following)
{
    m_table->setFollowing(following);
}

void LogPane::goToRow(std::uint64_t row)
{
    if (!m_feed.rows().contains(row)) {
        setSubject(tr("The line is not kept any more."));
        return;
    }
    if (!m_table->order().contains(row)) {
        showAround(row);
    } else {
        m_table->goTo(row);
    }
}

void LogPane::goToLine(quint32 source, quint32 origin, std::uint64_t line)
{
    if (const auto row = m_feed.rows().rowOf(source, origin, line)) {
        goToRow(*row);
    } else {
        setSubject(tr("The line is not kept any more."));
    }
}

void LogPane::goToTime(std::int64_t nanos)
{
    const auto row = m_feed.rows().rowAtTime(nanos);
    if (row >= m_feed.rows().end()) {
        setSubject(tr("No line is as late as that."));
        return;
    }
    // The first one at or behind it that is shown.
    const auto& order = m_table->order();
    const auto position = order.positionOf(row);
    if (position < order.size()) {
        m_table->goTo(order.row(position));
    } else {
        setSubject(tr("No line that is shown is as late as that."));
    }
}

void LogPane::showAround(Row row)
{
    if (m_feed.isFiltered() || m_feed.fold().folded()) {
        m_feed.setSuspended(true);
        m_folding->setChecked(false);
    }
    m_table->goTo(row);
    m_table->setFocus();
}

void LogPane::backToFilter()
{
    const auto row = m_table->current();
    m_feed.setSuspended(false);
    if (row && m_table->order().contains(*row)) {
        m_table->goTo(*row);
    }
    m_table->setFocus();
}

// What lines have is learnt from the newest, and again when there are many more, or others.
void LogPane::learnNames()
{
    constexpr std::size_t kLooked = 200;
    const auto size = m_feed.rows().size();
    const auto epoch = m_feed.rows().epoch();
    const bool others = epoch != m_learntOf;
    if (size == 0 || (!others && m_learntAt > 0 && size < 4 * m_learntAt)) {
        return;
    }
    m_learntAt = size;
    m_learntOf = epoch;
    const auto from = m_feed.rows().end() - std::min<std::uint64_t>(size, kLooked);
    inBackground(
        this, [rows = m_feed.rows(), from] { return namesIn(rows, from, kLooked); },
        [this, epoch](const std::vector<std::string>& names) {
            if (epoch == m_learntOf) {
                m_names = names;
                m_filter->setFieldsSeen(names);
                sayWhyEmpty();
            }
        });
}

} // namespace attest::ui
