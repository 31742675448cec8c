// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the lines that are shown.
#include "explain/catalogue.h"
#include "live/announce.h"
#include "live/background.h"
#include "logs/ask_line.h"
#include "logs/filter_value.h"
#include "logs/log_pane.h"
#include "telemetry/log/masked.h"
#include "theme/text.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace attest::ui {

using watch::Row;

namespace {

constexpr std::uint64_t kMostCopied = 10'000;
/// A clipboard is kept twice, and by other programs again.
constexpr std::size_t kMostCopiedBytes = std::size_t{16} << 20U;

struct CopiedLines {
    QString text;
    std::uint64_t count = 0;
};

CopiedLines copied(const RowOrder& order, std::uint64_t first, std::uint64_t end)
{
    std::string text;
    auto at = first;
    for (; at < end && text.size() < kMostCopiedBytes; ++at) {
        text += telemetry::masked(order.rows().text(order.row(at))) + "\n";
    }
    return {QString::fromStdString(text), at - first};
}

} // namespace

QAction* LogPane::add(const Actions::Given& given)
{
    auto* action = m_actions.add(given);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void LogPane::addActions()
{
    connect(add({"log.filter", tr("&Filter lines"), {QKeySequence::Find}, QStringLiteral("search"),
                tr("Show only lines that a filter takes")}),
        &QAction::triggered, this, &LogPane::focusFilter);
    connect(
        add({"log.find", tr("F&ind in lines"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F, Qt::Key_Slash},
            {}, tr("Go to lines with a text, whichever are shown")}),
        &QAction::triggered, this, [this] {
            leaveBars();
            m_find->open();
        });
    connect(add({"log.find-next", tr("Find &next"), {QKeySequence::FindNext}}), &QAction::triggered,
        this, [this] { look(m_find->sought(), FindLine::Way::Next); });
    connect(add({"log.find-previous", tr("Find &previous"), {QKeySequence::FindPrevious}}),
        &QAction::triggered, this, [this] { look(m_find->sought(), FindLine::Way::Previous); });
    connect(add({"log.go-time", tr("Go to &time"), {Qt::CTRL | Qt::Key_G}, {},
                tr("Go to the first line of that time or later")}),
        &QAction::triggered, this, [this] { openBar(m_askTime); });
    connect(add({"log.around", tr("Show lines a&round it"), {Qt::CTRL | Qt::Key_Return}, {},
                tr("Show all lines before and after the chosen one, whatever the filter")}),
        &QAction::triggered, this, [this] { showAround(*m_table->current()); });
    connect(add({"log.mark", tr("&Mark the line"), {}, {},
                tr("Mark the chosen line, or take it back")}),
        &QAction::triggered, this, [this] { toggleMark(*m_table->current()); });
    connect(add({"log.note", tr("N&ote on the line…"), {Qt::CTRL | Qt::Key_M}, {},
                tr("Mark the chosen line and note something on it")}),
        &QAction::triggered, this, [this] { openBar(m_askNote); });
    connect(add({"log.copy", tr("&Copy lines"), {}, QStringLiteral("copy"),
                tr("Copy the chosen lines as they were written, credentials masked")}),
        &QAction::triggered, this, &LogPane::copyLines);
    connect(add({"log.export", tr("&Export lines…"), {}, {},
                tr("Write the chosen lines, or all that are shown, to a file")}),
        &QAction::triggered, this, &LogPane::exportLines);
}

void LogPane::addViewActions()
{
    const auto toggle = [this](const Actions::Given& given, bool on) {
        auto* action = add(given);
        action->setCheckable(true);
        action->setChecked(on);
        return action;
    };
    m_following = toggle({"log.follow", tr("Fo&llow"), {Qt::Key_F9}, {},
                             tr("Stay at the end while lines come; looking at one stops it")},
        m_table->isFollowing());
    connect(m_following, &QAction::toggled, this, &LogPane::setFollowing);
    m_raw = toggle({"log.raw", tr("Ra&w lines"), {Qt::CTRL | Qt::Key_R}, {},
                       tr("Show lines as they were written")},
        false);
    connect(m_raw, &QAction::toggled, this, [this](bool raw) {
        auto columns = m_table->columns();
        columns.form = raw ? LogColumns::Form::Raw : LogColumns::Form::Read;
        setColumns(columns);
    });
    m_folding
        = toggle({"log.fold", tr("Fold repea&ts"), {}, {},
                     tr("Show lines that say the same but for numbers once, with their number")},
            false);
    connect(
        m_folding, &QAction::toggled, this, [this](bool folding) { m_feed.setFolding(folding); });
    m_overTime = toggle({"log.over-time", tr("Lines o&ver time"), {}, {},
                            tr("Show above the lines how many there are over time")},
        true);
    connect(m_overTime, &QAction::toggled, m_histogram, &QWidget::setVisible);
}

void LogPane::buildTitle()
{
    m_columns = new QMenu(tr("&Columns"), this);
    connect(m_columns, &QMenu::aboutToShow, this, &LogPane::fillColumns);
    const auto button = [this](const QString& text, const QString& name) {
        auto* made = new QToolButton;
        made->setText(text);
        made->setAccessibleName(name);
        made->setAutoRaise(true);
        addToTitle(made);
        return made;
    };
    m_view = button(tr("View"), tr("What is shown of lines"));
    m_view->setObjectName(QStringLiteral("logView"));
    auto* menu = new QMenu(m_view);
    menu->addMenu(m_columns);
    menu->addSeparator();
    for (auto* action : {m_raw, m_folding, m_overTime}) {
        menu->addAction(action);
    }
    menu->addSeparator();
    for (const auto* id : {"log.find", "log.go-time"}) {
        menu->addAction(m_actions.find(QLatin1String(id)));
    }
    m_view->setMenu(menu);
    m_view->setPopupMode(QToolButton::InstantPopup);
    m_rawButton = button(tr("Raw"), tr("Lines as they were written"));
    m_rawButton->setCheckable(true);
    connect(m_rawButton, &QToolButton::toggled, m_raw, &QAction::setChecked);
    connect(m_raw, &QAction::toggled, m_rawButton, &QToolButton::setChecked);
    m_export = button(tr("Export…"), tr("Export lines"));
    connect(m_export, &QToolButton::clicked, this, &LogPane::exportLines);
    m_follow = button(tr("Follow"), tr("Follow what comes"));
    m_follow->setCheckable(true);
    m_follow->setChecked(m_following->isChecked());
    connect(m_follow, &QToolButton::toggled, m_following, &QAction::setChecked);
    connect(m_following, &QAction::toggled, m_follow, &QToolButton::setChecked);
}

void LogPane::allow()
{
    const bool hasLine = m_table->current().has_value();
    const auto why = tr("Choose a line first.");
    for (const auto* id : {"log.around", "log.mark", "log.note", "log.copy"}) {
        m_actions.setAllowed(QLatin1String(id), hasLine, why);
    }
    const bool hasRows = m_feed.rows().size() > 0;
    const auto none = tr("There are no lines yet.");
    for (const auto* id : {"log.filter", "log.find", "log.go-time", "log.export"}) {
        m_actions.setAllowed(QLatin1String(id), hasRows, none);
    }
    const bool seeks = hasRows && !m_find->sought().text.isEmpty();
    for (const auto* id : {"log.find-next", "log.find-previous"}) {
        m_actions.setAllowed(QLatin1String(id), seeks, tr("Say first what is to be found."));
    }
    m_export->setEnabled(hasRows);
}

void LogPane::focusFilter()
{
    m_filter->focusText();
}

void LogPane::openBar(QWidget* bar)
{
    leaveBars();
    if (bar == m_askTime) {
        const auto current = m_table->current();
        const auto at = current ? m_feed.rows().at(*current).core.time : telemetry::kNoTime;
        m_askTime->open(own(telemetry::shownTime(at, 0)).replace(u'T', u' ').remove(u'Z'));
    } else if (bar == m_askSpan) {
        m_askSpan->open(m_feed.range() ? typedText(*m_feed.range()) : QString());
    } else if (m_table->current()) {
        m_askNote->open(m_marks.noteOn(idOf(m_feed.rows().at(*m_table->current()))));
    }
}

void LogPane::leaveBars()
{
    bool had = false;
    for (QWidget* bar : std::initializer_list<QWidget*>{m_find, m_askTime, m_askSpan, m_askNote}) {
        had = had || bar->isVisible();
        bar->hide();
    }
    m_table->setSought({});
    m_quick.cancel();
    if (had) {
        m_table->setFocus();
    }
}

void LogPane::look(const Sought& sought, FindLine::Way way)
{
    const auto text = utf8(sought.text);
    auto needle = sought.form == Sought::Form::Pattern
        ? watch::Needle::pattern(text, watch::Needle::Letters::Any)
        : Result(watch::Needle::text(text, watch::Needle::Letters::Any));
    if (!needle) {
        m_find->say(
            own(explain::explain(needle.problem().id, needle.problem().params).explanation));
        return;
    }
    const auto& order = m_table->order();
    if (order.isEmpty() || sought.text.isEmpty()) {
        return;
    }
    m_table->setSought(sought);
    m_find->say(tr("Looking…"));
    // A search leaves out the row that it begins at: without one, it begins before what can be seen.
    const bool down = way == FindLine::Way::Next;
    const auto seen = order.row(m_table->firstPosition());
    const auto from = m_table->current().value_or(down ? seen - 1 : seen);
    watch::QuickFind::Search search{order.rows(), *needle, from,
        down ? watch::Direction::Forward : watch::Direction::Backward, order.found()};
    m_quick.start(std::move(search), [this, asked = ++m_search, way](std::optional<Row> row) {
        QMetaObject::invokeMethod(
            this,
            [this, asked, way, row] {
                if (asked == m_search) {
                    found(row, way);
                }
            },
            Qt::QueuedConnection);
    });
}

void LogPane::found(std::optional<Row> row, FindLine::Way way)
{
    if (!row) {
        m_find->say(way == FindLine::Way::Next ? tr("None below") : tr("None above"));
        return;
    }
    m_find->say({});
    const auto& order = m_table->order();
    // Of a folded one, the line that is shown for it.
    auto position = order.positionOf(*row);
    if (position >= order.size() || order.row(position) > *row) {
        position = position == 0 ? 0 : position - 1;
    }
    if (position < order.size()) {
        m_table->goTo(order.row(position));
    }
}

void LogPane::toggleMark(Row row)
{
    const auto id = idOf(m_feed.rows().at(row));
    if (m_marks.isMarked(id)) {
        m_marks.unmark(id);
    } else {
        m_marks.mark(id);
    }
}

void LogPane::takeNote(const QString& text)
{
    if (m_table->current()) {
        m_marks.mark(idOf(m_feed.rows().at(*m_table->current())), text.trimmed());
    }
    leaveBars();
}

telemetry::Nanos LogPane::timeHere() const
{
    const auto& rows = m_feed.rows();
    return rows.size() == 0 ? telemetry::kNoTime
                            : rows.at(m_table->current().value_or(rows.end() - 1)).core.time;
}

void LogPane::takeTime(const QString& text)
{
    const auto nanos = typedInstant(text, timeHere());
    if (nanos == telemetry::kNoTime) {
        m_askTime->refuse(tr("Write it as 2026-07-28 13:24:41 in UTC."));
        return;
    }
    leaveBars();
    goToTime(nanos);
}

void LogPane::takeSpan(const QString& text)
{
    const auto range = typedRange(text, timeHere());
    if (!range) {
        m_askSpan->refuse(
            tr("Write it as 2026-07-28 13:05 – 13:25 in UTC, the earlier one first."));
        return;
    }
    leaveBars();
    setRange(range);
}

std::optional<std::pair<std::uint64_t, std::uint64_t>> LogPane::selectedRows() const
{
    const auto& order = m_table->order();
    const auto selected = m_table->selected();
    if (!selected) {
        return std::nullopt;
    }
    const auto plain = order.unfolded();
    const auto first = plain.positionOf(order.row(selected->first));
    const auto last = plain.positionOf(order.row(selected->last));
    // What is folded into the last one goes along.
    const auto end = selected->last + 1 < order.size() && order.standsFor(selected->last) > 1
        ? plain.positionOf(order.row(selected->last + 1))
        : last + 1;
    return std::pair(first, end);
}

void LogPane::copyLines()
{
    const auto selected = selectedRows();
    if (!selected) {
        return;
    }
    const auto end = std::min(selected->second, selected->first + kMostCopied);
    const auto work = [order = m_table->order().unfolded(), first = selected->first, end] {
        return copied(order, first, end);
    };
    inBackground(this, work,
        [this, asked = ++m_copy, all = selected->second - selected->first](
            const CopiedLines& lines) {
            if (asked != m_copy) {
                return;
            }
            QGuiApplication::clipboard()->setText(lines.text);
            const auto count = static_cast<int>(lines.count);
            setSubject(lines.count == all
                    ? tr("%Ln lines copied", nullptr, count)
                    : tr("The first %Ln lines copied; export them to have all", nullptr, count));
        });
}

void LogPane::exportLines()
{
    auto* window
        = new ExportLines({m_table->order().unfolded(), selectedRows(), m_marks.all()}, this);
    if (m_choose) {
        window->setPathChooser(m_choose);
    }
    connect(window, &ExportLines::written, this, [this](const QString& path, std::uint64_t lines) {
        setSubject(tr("%Ln lines written to %1", nullptr, static_cast<int>(lines)).arg(path));
        announce(*this, tr("%Ln lines written to %1", nullptr, static_cast<int>(lines)).arg(path));
    });
    window->show();
}

void LogPane::showMenu(const QPoint& at, Row row)
{
    QMenu menu;
    const auto facts = m_feed.rows().at(row);
    for (const auto* id : {"log.copy", "log.around", "log.mark", "log.note", "log.export"}) {
        menu.addAction(m_actions.find(QLatin1String(id)));
    }
    menu.addSeparator();
    const auto offer = [&](const QString& text, const QString& filter) {
        connect(
            menu.addAction(text), &QAction::triggered, this, [this, filter] { setFilter(filter); });
    };
    const auto source = m_feed.rows().shortName(row);
    offer(tr("Only this source"), QStringLiteral("source = ") + filterValue(own(source)));
    if (const auto event = shown(m_feed.rows().events().idOf(facts.core.event), 60);
        !event.isEmpty()) {
        offer(tr("Only %1").arg(event), QStringLiteral("event = %1").arg(event));
    }
    if (facts.core.level > telemetry::Level::Unknown) {
        const auto level = own(telemetry::levelName(facts.core.level));
        offer(tr("Only %1 and worse").arg(level), QStringLiteral("level >= %1").arg(level));
    }
    menu.exec(at);
}

void LogPane::fillColumns()
{
    m_columns->clear();
    const auto columns = m_table->columns();
    const auto offer
        = [this](const QString& text, bool on, const std::function<void(LogColumns&, bool)>& set) {
              auto* action = m_columns->addAction(text);
              action->setCheckable(true);
              action->setChecked(on);
              connect(action, &QAction::toggled, this, [this, set](bool wanted) {
                  auto changed = m_table->columns();
                  set(changed, wanted);
                  setColumns(changed);
              });
              return action;
          };
    offer(tr("&Source"), columns.source, [](LogColumns& c, bool on) { c.source = on; });
    offer(tr("&Event"), columns.event, [](LogColumns& c, bool on) { c.event = on; });
    m_columns->addSeparator();
    auto names = columns.chosen;
    for (const std::string& name : m_names) {
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    }
    for (const auto& name : names) {
        const bool on = std::ranges::find(columns.chosen, name) != columns.chosen.end();
        auto* action = offer(shown(name, 60).replace(u'&', QStringLiteral("&&")), on,
            [name](LogColumns& c, bool wanted) {
                std::erase(c.chosen, name);
                if (wanted) {
                    c.chosen.push_back(name);
                }
            });
        action->setEnabled(on || columns.chosen.size() < LogColumns::kMostChosen);
    }
}

void LogPane::setColumns(const LogColumns& columns)
{
    m_table->setColumns(columns);
}

} // namespace attest::ui
