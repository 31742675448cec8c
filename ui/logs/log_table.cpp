// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/log_table.h"

#include "base/ascii.h"
#include "logs/level_ink.h"
#include "logs/line_marks.h"
#include "logs/log_table_accessible.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QLocale>
#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>
#include <limits>

namespace attest::ui {

using watch::Row;

namespace {

constexpr int kMarkRoom = 18; ///< at the left, for the mark of a line
constexpr telemetry::Nanos kDay = 86'400'000'000'000;

telemetry::Nanos dayOf(telemetry::Nanos time)
{
    return time / kDay - (time % kDay < 0 ? 1 : 0);
}

/// A pattern for nothing but the text.
std::string literally(std::string_view text)
{
    std::string pattern;
    for (const char c : text) {
        const bool means
            = static_cast<unsigned char>(c) < 0x80 && c != ' ' && c != '_' && !isAlnum(c);
        pattern += means ? std::string{'\\', c} : std::string(1, c);
    }
    return pattern;
}

} // namespace

QString sourceText(const live::Origin& origin, const std::string& sourceName)
{
    std::string_view name = !origin.pod.empty() ? origin.pod
        : !origin.name.empty()                  ? std::string_view(origin.name)
                                                : std::string_view(sourceName);
    if (name.starts_with('/')) {
        name.remove_prefix(name.rfind('/') + 1);
    }
    return shown(name, 200);
}

LogTable::LogTable(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_pill(new QPushButton(this))
    , m_patience(new QTimer(this))
{
    announceLogTables();
    setObjectName(QStringLiteral("log"));
    setAccessibleName(tr("Lines of the log"));
    setAccessibleDescription(tr("Arrows move, Shift selects, Enter tells of the line, M marks it"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setAccessibleName(tr("Place in the log"));
    m_pill->setObjectName(QStringLiteral("newLines"));
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->setProperty("primary", true);
    m_pill->setToolTip(tr("Go to the end and follow what comes"));
    m_pill->hide();
    constexpr int kPatience = 30; // milliseconds: then rows are shown without words
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatience);
    connect(m_patience, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(m_pill, &QPushButton::clicked, this, [this] { setFollowing(true); });
    connect(&m_cache, &LineCache::loaded, this, [this] {
        repaintSoon();
        readVisible();
        if (m_unsaid) {
            sayCurrent();
        }
    });
    // Only what somebody does comes here, not what the table itself sets.
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] {
        if (m_following && verticalScrollBar()->sliderPosition() < verticalScrollBar()->maximum()) {
            setFollowing(false);
        }
    });
    arrange();
}

void LogTable::show(RowOrder order)
{
    const bool otherRows = order.rows().epoch() != m_order.rows().epoch();
    m_order = std::move(order);
    m_cache.setRows(m_order.rows());
    if (otherRows) {
        m_current.reset();
        m_anchor.reset();
        m_top.reset();
        m_seenUpTo = m_order.rows().end();
        emit currentChanged(std::nullopt);
    }
    arrange();
    countNew();
    viewport()->update();
    readVisible();
}

void LogTable::setColumns(const LogColumns& columns)
{
    m_columns = columns;
    m_cache.setChosen(columns.chosen);
    arrange();
    viewport()->update();
    readVisible();
}

void LogTable::setMarks(const LineMarks* marks)
{
    m_marks = marks;
    if (marks) {
        connect(marks, &LineMarks::changed, viewport(), qOverload<>(&QWidget::update));
    }
    viewport()->update();
}

void LogTable::setEmptyText(const QString& text)
{
    if (text != m_emptyText) {
        m_emptyText = text;
        viewport()->update();
    }
}

void LogTable::setSought(const Sought& sought)
{
    m_pattern.reset();
    if (!sought.text.isEmpty()) {
        const auto text = utf8(sought.text);
        const auto pattern = telemetry::Pattern::compile(
            sought.form == Sought::Form::Pattern ? text : literally(text),
            telemetry::Pattern::Case::Any);
        if (pattern) {
            m_pattern = *pattern;
        }
    }
    viewport()->update();
}

// Fixed widths by the font: a screen that jumps to other rows keeps its columns.
void LogTable::placeColumns()
{
    m_placed.clear();
    int at = kMarkRoom;
    const auto place
        = [&](LogColumn column, const QString& title, int chars, std::size_t chosen = 0) {
              const int width = chars * m_charWidth;
              m_placed.push_back({column, chosen, title, at, width});
              at += width + 2 * m_charWidth;
          };
    const auto& rows = m_order.rows();
    m_severalDays = rows.size() > 0
        && dayOf(rows.at(rows.first()).core.time) != dayOf(rows.at(rows.end() - 1).core.time);
    place(LogColumn::Time, tr("Time"), m_severalDays ? 23 : 12);
    place(LogColumn::Level, tr("Level"), 8);
    if (m_columns.source) {
        place(LogColumn::Source, tr("Source"), 16);
    }
    if (m_columns.event) {
        place(LogColumn::Event, tr("Event"), 16);
    }
    for (std::size_t i = 0; i < m_columns.chosen.size(); ++i) {
        place(LogColumn::Chosen, shown(m_columns.chosen[i], 40), 14, i);
    }
    m_placed.push_back({LogColumn::Message, 0, tr("Message"), at,
        std::max(viewport()->width() - at - kGrid, 10 * m_charWidth)});
}

int LogTable::visibleRows() const
{
    return std::max(viewport()->height() / m_rowHeight, 1);
}

std::uint64_t LogTable::firstPosition() const
{
    return static_cast<std::uint64_t>(verticalScrollBar()->value());
}

void LogTable::arrange()
{
    const QFontMetrics metrics(monoFont(font()));
    m_rowHeight = std::max(metrics.height() + 6, 22);
    // Of many: one alone would be rounded.
    constexpr int kMany = 64;
    m_advance = std::max(
        QFontMetricsF(monoFont(font())).horizontalAdvance(QString(kMany, u'0')) / kMany, 1.0);
    m_charWidth = static_cast<int>(std::ceil(m_advance));
    placeColumns();
    // A watch holds far fewer rows than a scroll bar can count.
    const auto most = static_cast<std::uint64_t>(std::numeric_limits<int>::max());
    const auto size = static_cast<int>(std::min(m_order.size(), most));
    auto* bar = verticalScrollBar();
    const auto top = m_top;
    bar->setRange(0, std::max(size - visibleRows(), 0));
    bar->setPageStep(visibleRows());
    if (m_following && !m_held) {
        bar->setValue(bar->maximum());
    } else if (top) {
        bar->setValue(static_cast<int>(std::min(m_order.positionOf(*top), most)));
    }
    keepTop();
    placePill();
}

void LogTable::keepTop()
{
    const auto at = firstPosition();
    m_top = at < m_order.size() ? std::optional(m_order.row(at)) : std::nullopt;
}

void LogTable::readVisible()
{
    std::vector<Row> rows;
    const auto from = firstPosition();
    // And a screen on either side, for the next key.
    const auto screen = static_cast<std::uint64_t>(visibleRows()) + 1;
    const auto add = [&](std::uint64_t begin, std::uint64_t end) {
        for (auto at = begin; at < std::min(end, m_order.size()); ++at) {
            rows.push_back(m_order.row(at));
        }
    };
    add(from, from + screen);
    if (isComplete()) {
        add(from + screen, from + 2 * screen);
        add(from > screen ? from - screen : 0, from);
    }
    m_cache.want(std::move(rows));
}

bool LogTable::isComplete() const
{
    const auto from = firstPosition();
    const auto end = std::min(from + static_cast<std::uint64_t>(visibleRows()) + 1, m_order.size());
    for (auto at = from; at < end; ++at) {
        if (!m_cache.find(m_order.row(at))) {
            return false;
        }
    }
    return true;
}

void LogTable::setFollowing(bool following)
{
    if (following == m_following) {
        return;
    }
    m_following = following;
    m_seenUpTo = m_order.rows().end();
    if (following) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
    countNew();
    emit followingChanged(following);
}

void LogTable::setHeld(bool held)
{
    if (held != m_held) {
        m_held = held;
        arrange();
    }
}

std::uint64_t LogTable::newRows() const
{
    return m_following ? 0 : m_order.size() - m_order.positionOf(m_seenUpTo);
}

void LogTable::countNew()
{
    const auto count = newRows();
    if (count == m_new) {
        return;
    }
    m_new = count;
    constexpr std::uint64_t kMost = 1'000'000'000;
    m_pill->setText(tr("%Ln new", nullptr, static_cast<int>(std::min(count, kMost))));
    m_pill->setAccessibleName(m_pill->text() + QStringLiteral(". ") + m_pill->toolTip());
    m_pill->setVisible(count > 0);
    placePill();
    emit newRowsChanged(count);
}

void LogTable::placePill()
{
    m_pill->adjustSize();
    const auto area = viewport()->geometry();
    m_pill->move(
        area.right() - m_pill->width() - kPadding, area.bottom() - m_pill->height() - kGrid);
}

void LogTable::goTo(Row row)
{
    setFollowing(false);
    const auto position = m_order.positionOf(row);
    if (position >= m_order.size()) {
        return;
    }
    const auto from = firstPosition();
    const auto room = static_cast<std::uint64_t>(visibleRows());
    if (position < from || position >= from + room) {
        verticalScrollBar()->setValue(
            static_cast<int>(position > room / 3 ? position - room / 3 : 0));
    }
    moveTo(position, Extend::No);
}

void LogTable::setCurrent(Row row)
{
    m_current = m_anchor = row;
    viewport()->update();
    emit selectionChanged();
    emit currentChanged(row);
}

std::optional<LogTable::Range> LogTable::selected() const
{
    // A row that the filter leaves out stays current, and nothing else is taken for it.
    if (!m_current || m_order.isEmpty() || !m_order.contains(*m_current)) {
        return std::nullopt;
    }
    const auto last = m_order.size() - 1;
    const auto at = std::min(m_order.positionOf(*m_current), last);
    const auto anchor = std::min(m_order.positionOf(m_anchor.value_or(*m_current)), last);
    return Range{std::min(at, anchor), std::max(at, anchor)};
}

void LogTable::selectAll()
{
    if (m_order.isEmpty()) {
        return;
    }
    setFollowing(false);
    m_anchor = m_order.row(0);
    m_current = m_order.row(m_order.size() - 1);
    viewport()->update();
    emit selectionChanged();
}

void LogTable::moveTo(std::uint64_t position, Extend extend)
{
    setFollowing(false);
    const auto row = m_order.row(position);
    const bool moved = m_current != row;
    m_current = row;
    if (extend == Extend::No) {
        m_anchor = row;
    }
    reveal(position);
    repaintSoon();
    emit selectionChanged();
    if (moved) {
        emit currentChanged(row);
        sayCurrent();
    }
}

void LogTable::reveal(std::uint64_t position)
{
    auto* bar = verticalScrollBar();
    const auto at = static_cast<int>(position);
    if (at < bar->value()) {
        bar->setValue(at);
    } else if (at >= bar->value() + visibleRows()) {
        bar->setValue(at - visibleRows() + 1);
    }
}

void LogTable::scrollContentsBy(int, int)
{
    keepTop();
    readVisible();
    repaintSoon();
}

// Words mostly come before the screen would be shown: what was there stays until then, or for a moment.
void LogTable::repaintSoon()
{
    if (isComplete()) {
        viewport()->update();
    } else if (!m_patience->isActive()) {
        m_patience->start();
    }
}

void LogTable::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
    readVisible();
}

void LogTable::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
    m_levels = {};
    viewport()->update();
}

QString LogTable::timeText(telemetry::Nanos time) const
{
    if (time == telemetry::kNoTime) {
        return QStringLiteral("–");
    }
    const auto text = own(telemetry::shownTime(time, 3));
    return m_severalDays ? text.left(10) + u' ' + text.mid(11, 12) : text.mid(11, 12);
}

QString LogTable::cellText(std::uint64_t position, const PlacedColumn& column) const
{
    const auto row = m_order.row(position);
    return cellText(row, m_order.rows().at(row), m_cache.find(row), column);
}

QString LogTable::cellText(
    Row row, const watch::RowFacts& facts, const LineCells* cells, const PlacedColumn& column) const
{
    const auto& rows = m_order.rows();
    switch (column.column) {
    case LogColumn::Time:
        return timeText(facts.core.time);
    case LogColumn::Level:
        return facts.kind == watch::RowKind::Gap ? tr("Gap") : wordOf(facts.core.level);
    case LogColumn::Source:
        return sourceText(rows.origin(row), rows.sourceName(row));
    case LogColumn::Event:
        return shown(rows.events().idOf(facts.core.event), 60);
    case LogColumn::Chosen:
        return cells && column.chosen < cells->chosen.size() ? cells->chosen[column.chosen]
                                                             : QString();
    case LogColumn::Message:
        break;
    }
    if (facts.kind == watch::RowKind::Gap) {
        return gapText(row);
    }
    if (!cells) {
        return {};
    }
    return m_columns.form == LogColumns::Form::Raw ? cells->raw : cells->message;
}

QString LogTable::rowText(std::uint64_t position) const
{
    QStringList parts;
    for (const auto& column : m_placed) {
        if (const auto text = cellText(position, column); !text.isEmpty()) {
            parts << text;
        }
    }
    if (const auto stands = m_order.standsFor(position); stands > 1) {
        parts << tr("%Ln times", nullptr, static_cast<int>(stands));
    }
    if (m_marks && m_marks->isMarked(idOf(m_order.rows().at(m_order.row(position))))) {
        parts << tr("marked");
    }
    return parts.join(QStringLiteral(", "));
}

QRect LogTable::rectOf(std::uint64_t position) const
{
    const auto by
        = static_cast<std::int64_t>(position) - static_cast<std::int64_t>(firstPosition());
    return {0, static_cast<int>(std::clamp<std::int64_t>(by, -10'000, 10'000)) * m_rowHeight,
        viewport()->width(), m_rowHeight};
}

std::optional<std::uint64_t> LogTable::positionAt(const QPoint& at) const
{
    const auto position
        = firstPosition() + static_cast<std::uint64_t>(std::max(at.y(), 0) / m_rowHeight);
    return at.y() >= 0 && position < m_order.size() ? std::optional(position) : std::nullopt;
}

void LogTable::sayCurrent()
{
    if (!QAccessible::isActive() || !m_current) {
        return;
    }
    // With its words, which may have to be read first.
    m_unsaid = !m_cache.find(*m_current);
    if (!m_unsaid) {
        sayRow(*this, m_order.positionOf(*m_current));
    }
}

} // namespace attest::ui
