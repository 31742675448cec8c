// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/find_line.h"
#include "logs/line_cache.h"
#include "logs/log_columns.h"
#include "logs/row_order.h"

#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractScrollArea>

#include <array>
#include <optional>

class QPushButton;
class QTimer;

namespace attest::ui {

class LineMarks;

/// Rows of a log. Only those that can be seen are read and painted, however many there are: it keeps none.
/// Follows what comes, until somebody looks at something: then what is looked at stays where it is, and what
/// comes is counted.
class LogTable final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit LogTable(QWidget* parent = nullptr);

    /// The same rows and more, or others: what is current and what is at the top stay where they can.
    void show(RowOrder order);
    [[nodiscard]] const RowOrder& order() const { return m_order; }
    void setColumns(const LogColumns& columns);
    [[nodiscard]] const LogColumns& columns() const { return m_columns; }
    /// May be null; has to outlive the table.
    void setMarks(const LineMarks* marks);
    /// What is said in the place of rows where there are none.
    void setEmptyText(const QString& text);
    [[nodiscard]] const QString& emptyText() const { return m_emptyText; }
    /// Marked wherever it stands in a row.
    void setSought(const Sought& sought);

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    /// Stays where it is although it follows: while a file is gone through for the first time, its first
    /// screen is read, and nobody wants to see the others rush by.
    void setHeld(bool held);
    /// How many rows came since it does not follow any more.
    [[nodiscard]] std::uint64_t newRows() const;

    [[nodiscard]] std::optional<watch::Row> current() const { return m_current; }
    /// Makes it current and nothing else.
    void setCurrent(watch::Row row);
    /// Makes it current and visible, with some rows around it. Ends following.
    void goTo(watch::Row row);
    /// The first and last position that are selected; nothing where there is no current row.
    struct Range {
        std::uint64_t first = 0, last = 0;
        friend bool operator==(const Range&, const Range&) = default;
    };
    [[nodiscard]] std::optional<Range> selected() const;
    void selectAll();

    [[nodiscard]] std::uint64_t firstPosition() const;
    [[nodiscard]] int visibleRows() const;
    [[nodiscard]] const std::vector<PlacedColumn>& placed() const { return m_placed; }
    /// What stands in a cell; of the message nothing as long as it was not read.
    [[nodiscard]] QString cellText(std::uint64_t position, const PlacedColumn& column) const;
    /// All of a row, for those who hear it.
    [[nodiscard]] QString rowText(std::uint64_t position) const;
    /// Where a row is painted, in the viewport.
    [[nodiscard]] QRect rectOf(std::uint64_t position) const;
    [[nodiscard]] std::optional<std::uint64_t> positionAt(const QPoint& at) const;
    /// Whether all that can be seen was read.
    [[nodiscard]] bool isComplete() const;
    /// Some rows at the least: in a low window what stands above gives way first.
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// How many rows have been painted: tests count work by it.
    [[nodiscard]] std::size_t paintedRows() const { return m_paintedRows; }

signals:
    void currentChanged(std::optional<std::uint64_t> row);
    void selectionChanged();
    void activated(std::uint64_t row); ///< Enter, or a double click
    void followingChanged(bool following);
    void newRowsChanged(std::uint64_t count);
    void copyAsked();
    void markAsked(std::uint64_t row);
    void menuAsked(const QPoint& globalAt, std::uint64_t row);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Inks;
    void arrange();
    void placeColumns();
    void keepTop();
    void readVisible();
    void repaintSoon();
    void paintRow(QPainter& painter, std::uint64_t position, int top, const watch::RowFacts& facts,
        const Inks& inks) const;
    void paintBack(QPainter& painter, std::uint64_t position, const QRect& where,
        const watch::RowFacts& facts, const Inks& inks) const;
    void paintGap(QPainter& painter, watch::Row row, const QRect& where, const Inks& inks) const;
    void paintMessage(QPainter& painter, std::uint64_t position, const QRect& where,
        const LineCells* cells, const Inks& inks) const;
    int paintText(
        QPainter& painter, const QRect& where, const QString& text, const QColor& ink) const;
    void paintSought(QPainter& painter, const QRect& where, const QString& text) const;
    void paintEmpty(QPainter& painter) const;
    void paintLevelOf(QPainter& painter, const QRect& where, telemetry::Level level) const;
    [[nodiscard]] QString cellText(watch::Row row, const watch::RowFacts& facts,
        const LineCells* cells, const PlacedColumn& column) const;
    [[nodiscard]] QString elided(const QString& text, int width) const;
    [[nodiscard]] int widthOf(const QString& text) const;
    [[nodiscard]] QString timeText(telemetry::Nanos time) const;
    [[nodiscard]] QString gapText(watch::Row row) const;
    [[nodiscard]] QString tipAt(const QPoint& at) const;
    enum class Extend { No, Yes };
    void moveTo(std::uint64_t position, Extend extend);
    void reveal(std::uint64_t position);
    [[nodiscard]] std::optional<std::uint64_t> keyTarget(const QKeyEvent& event) const;
    [[nodiscard]] bool scrollByKey(const QKeyEvent& event);
    void countNew();
    void placePill();
    void sayCurrent();

    RowOrder m_order;
    LineCache m_cache;
    LogColumns m_columns;
    std::vector<PlacedColumn> m_placed;
    const LineMarks* m_marks = nullptr;
    QString m_emptyText;
    std::optional<telemetry::Pattern> m_pattern;
    std::optional<watch::Row> m_current, m_anchor, m_top;
    bool m_following = true, m_held = false;
    watch::Row m_seenUpTo = 0; ///< rows from there on are new
    std::uint64_t m_new = 0;
    bool m_severalDays = false;
    bool m_unsaid = false; ///< the current row, to those who hear it
    int m_rowHeight = 22, m_charWidth = 8;
    double m_advance = 8; ///< of a character, which is no whole number of pixels
    QPushButton* m_pill;
    QTimer* m_patience;                      ///< with the disk
    mutable std::array<QPixmap, 9> m_levels; ///< marks, painted once
    std::size_t m_paintedRows = 0;
};

/// Short for people: as one of them named it, else a pod, or the name of a file.
[[nodiscard]] QString sourceText(const watch::LogRows& rows, watch::Row row);

} // namespace attest::ui
