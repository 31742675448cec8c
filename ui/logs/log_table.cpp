// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/log_table.h"

#include "base/ascii.h"
#include "logs/line_marks.h"
#include "logs/log_table_accessible.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace attest::ui {

using watch::Row;

namespace {

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

} // namespace attest::ui
