// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/counted_lines.h"
#include "logs/repeat_fold.h"
#include "logs/row_order.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

class QTimer;

namespace attest::ui {

/// What of a watch is shown: its rows, or those that a filter and a span of time leave, with repeats folded or
/// not; and how many lines there are over time. Filters, folding and counting run elsewhere; here it is only
/// taken over.
class LogFeed final : public QObject {
    Q_OBJECT
public:
    explicit LogFeed(watch::LogWatch& watch, QObject* parent = nullptr);
    ~LogFeed() override;

    /// Nothing, or why both together cannot be a filter.
    std::optional<Problem> setFilter(const QString& text);
    std::optional<Problem> setRange(std::optional<TimeRange> range);
    [[nodiscard]] const QString& filterText() const { return m_text; }
    [[nodiscard]] const std::optional<TimeRange>& range() const { return m_range; }
    [[nodiscard]] bool isFiltered() const { return m_filtered != nullptr; }
    /// All rows for now; the filter goes on looking.
    void setSuspended(bool suspended);
    [[nodiscard]] bool isSuspended() const { return m_suspended; }
    void setFolding(bool folding);
    [[nodiscard]] const RepeatFold& fold() const { return m_fold; }
    /// Of the histogram.
    void setParts(std::size_t parts);

    [[nodiscard]] const RowOrder& order() const { return m_order; }
    [[nodiscard]] const watch::LogRows& rows() const { return m_rows; }
    [[nodiscard]] std::optional<std::uint64_t> taken() const;
    /// Of the filter or of folding, while one is at work.
    [[nodiscard]] std::optional<double> progress() const;
    [[nodiscard]] watch::LogWatch& watch() { return m_watch; }

signals:
    void changed();
    /// Of what the filter takes; where it leaves lines out, of all besides.
    void counted(const attest::ui::CountedLines& lines);

private:
    void takeRows();
    void takeFound();
    void settle(bool otherRows);
    std::optional<Problem> look();
    void count();
    void countSoon();
    /// What there is to be counted.
    struct Countable {
        std::size_t parts = 0;
        std::uint64_t look = 0;
        bool byFilter = false;
        watch::Row end = 0, lookedUpTo = 0;
        friend bool operator==(const Countable&, const Countable&) = default;
    };
    [[nodiscard]] Countable countable() const;

    watch::LogWatch& m_watch;
    watch::LogRows m_rows;
    RowOrder m_order;
    QString m_text;
    std::optional<TimeRange> m_range;
    std::unique_ptr<watch::FilteredRows> m_filtered;
    watch::FoundRows m_found;
    bool m_hasFound = false; ///< since the filter is another
    bool m_suspended = false, m_folding = false;
    RepeatFold m_fold;
    std::size_t m_parts = 0;
    QTimer* m_counting;
    bool m_isCounting = false, m_counted = false;
    std::uint64_t m_looks = 0;              ///< filters there were
    watch::LogWatch::Listening m_listening; ///< last: it goes first
};

} // namespace attest::ui
