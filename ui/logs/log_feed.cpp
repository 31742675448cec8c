// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/log_feed.h"

#include "live/background.h"
#include "theme/text.h"
#include "theme/time_text.h"

#include <QtCore/QTimer>

#include <algorithm>
#include <utility>

namespace attest::ui {
namespace {

constexpr int kCountEvery = 1000; ///< milliseconds at the least
constexpr int kCountShare = 20;   ///< and so many times as long as it takes

QString timeTest(const TimeRange& range)
{
    // Both ends of "in" are part of it.
    return QStringLiteral("time in %1..%2")
        .arg(own(telemetry::shownTime(range.from, 9)), own(telemetry::shownTime(range.to - 1, 9)));
}

} // namespace

LogFeed::LogFeed(watch::LogWatch& watch, QObject* parent)
    : QObject(parent)
    , m_watch(watch)
    , m_counting(new QTimer(this))
{
    m_counting->setSingleShot(true);
    connect(m_counting, &QTimer::timeout, this, &LogFeed::count);
    connect(&m_fold, &RepeatFold::grown, this, [this] { settle(false); });
    m_listening = m_watch.onChanged(
        [this] { QMetaObject::invokeMethod(this, &LogFeed::takeRows, Qt::QueuedConnection); });
    takeRows();
}

LogFeed::~LogFeed()
{
    // Whoever calls is waited for before anything that is called goes.
    m_listening.reset();
    m_filtered.reset();
}

std::optional<std::uint64_t> LogFeed::taken() const
{
    return m_filtered && m_hasFound ? std::optional(m_found.size()) : std::nullopt;
}

std::optional<double> LogFeed::progress() const
{
    if (m_filtered && (!m_hasFound || !m_found.caughtUp())) {
        return m_hasFound ? m_found.progress() : 0;
    }
    if (m_folding && !m_fold.isFull() && m_fold.progress() < 1) {
        return m_fold.progress();
    }
    return std::nullopt;
}

void LogFeed::takeRows()
{
    const auto epoch = m_rows.epoch();
    m_rows = m_watch.rows();
    countSoon();
    settle(epoch != m_rows.epoch());
}

void LogFeed::takeFound()
{
    if (!m_filtered) {
        return;
    }
    const bool first = !m_hasFound;
    const auto pass = m_found.pass();
    m_found = m_filtered->found();
    m_hasFound = true;
    if (first) {
        m_counting->start(0);
    } else {
        countSoon();
    }
    settle(first || pass != m_found.pass());
}

void LogFeed::settle(bool otherRows)
{
    const bool byFilter = m_filtered && !m_suspended;
    // Until the filter has looked at anything, what was shown stays: nothing flickers.
    if (byFilter && !m_hasFound) {
        emit changed();
        return;
    }
    const auto plain = byFilter ? RowOrder(m_found) : RowOrder(m_rows);
    if (m_folding) {
        if (otherRows || !m_fold.folded()) {
            m_fold.begin(plain);
        } else {
            m_fold.goOn(plain);
        }
    }
    m_order = m_folding ? plain.folded(m_fold.folded()) : plain;
    emit changed();
}

std::optional<Problem> LogFeed::look()
{
    auto text = m_text;
    if (m_range) {
        text = text.isEmpty() ? timeTest(*m_range)
                              : QStringLiteral("(%1) and %2").arg(text, timeTest(*m_range));
    }
    m_filtered.reset();
    ++m_looks;
    m_hasFound = false;
    m_suspended = false;
    m_found = {};
    m_counting->start(0);
    if (text.isEmpty()) {
        settle(true);
        return std::nullopt;
    }
    const auto filter = telemetry::Filter::parse(utf8(text), telemetry::nanosOf(wallClock()));
    if (!filter) {
        settle(true);
        return filter.problem();
    }
    m_filtered = std::make_unique<watch::FilteredRows>(m_watch, *filter);
    // What an earlier filter still has to say is about other rows.
    m_filtered->onChanged([this, look = ++m_looks] {
        QMetaObject::invokeMethod(
            this,
            [this, look] {
                if (look == m_looks) {
                    takeFound();
                }
            },
            Qt::QueuedConnection);
    });
    emit changed();
    return std::nullopt;
}

std::optional<Problem> LogFeed::setFilter(const QString& text)
{
    m_text = text;
    return look();
}

std::optional<Problem> LogFeed::setRange(std::optional<TimeRange> range)
{
    if (range == m_range) {
        return std::nullopt;
    }
    m_range = range;
    return look();
}

void LogFeed::setSuspended(bool suspended)
{
    if (suspended != m_suspended) {
        m_suspended = suspended;
        m_counting->start(0);
        settle(true);
    }
}

void LogFeed::setFolding(bool folding)
{
    if (folding != m_folding) {
        m_folding = folding;
        if (!folding) {
            m_fold.end();
        }
        settle(true);
    }
}

void LogFeed::setParts(std::size_t parts)
{
    if (parts != m_parts) {
        m_parts = parts;
        count();
    }
}

LogFeed::Countable LogFeed::countable() const
{
    const bool byFilter = m_filtered && !m_suspended;
    return {m_parts, m_looks, byFilter, m_rows.end(), byFilter ? m_found.lookedUpTo() : 0};
}

void LogFeed::countSoon()
{
    if (!m_counting->isActive() && !m_isCounting) {
        m_counting->start(m_counted ? kCountEvery : 0);
    }
}

void LogFeed::count()
{
    const auto wanted = countable();
    // What a filter takes is counted once it has looked at something: until then, nothing flickers.
    if (m_isCounting || m_parts == 0 || (wanted.byFilter && !m_hasFound)) {
        return;
    }
    m_isCounting = true;
    m_counted = true;
    inBackground(
        this,
        [rows = m_rows, found = wanted.byFilter ? std::optional(m_found) : std::nullopt,
            parts = m_parts] {
            QElapsedTimer timer;
            timer.start();
            auto lines = countLines(rows, found, parts);
            return std::pair(std::move(lines), static_cast<int>(timer.elapsed()));
        },
        [this, wanted](const std::pair<CountedLines, int>& found) {
            m_isCounting = false;
            const auto now = countable();
            const bool other = now.look != wanted.look || now.byFilter != wanted.byFilter
                || now.parts != wanted.parts;
            if (!other) {
                emit counted(found.first);
            }
            if (now != wanted) {
                m_counting->start(other ? 0 : std::max(kCountEvery, kCountShare * found.second));
            }
        });
}

} // namespace attest::ui
