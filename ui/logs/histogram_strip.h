// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/counted_lines.h"

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

class QToolButton;

namespace attest::ui {

/// How many lines there are over time, by weight of their level, as bars. Dragging over some of them, or
/// Shift with the arrows and Enter, chooses their span of time. Of lines that a filter takes, all others stand
/// faintly behind, in a scale of their own: it is where they lie that is to be seen, not how few they are.
class HistogramStrip final : public QWidget {
    Q_OBJECT
public:
    using Bucket = watch::TimeBucket;
    explicit HistogramStrip(QWidget* parent = nullptr);

    /// Of the lines that are shown and, where a filter leaves some out, of all. Those that lie far outside the
    /// span are said beside it, and chosen by a click on that.
    void show(const CountedLines& lines);
    /// What is chosen already; nothing: everything.
    void setChosen(std::optional<TimeRange> range);
    [[nodiscard]] const std::optional<TimeRange>& chosen() const { return m_chosen; }
    [[nodiscard]] const TimeRange& span() const { return m_span; }
    [[nodiscard]] const std::vector<Bucket>& buckets() const { return m_buckets; }
    /// As many as are worth asking for.
    [[nodiscard]] std::size_t partsWanted() const;
    /// "13:05:00 to 13:05:20 UTC: 120 lines, 4 errors, 2 warnings"; with a filter ", of 4,000 lines in all"
    [[nodiscard]] QString wordsAt(std::size_t bucket) const;
    /// Where a bucket is painted.
    [[nodiscard]] QRect rectOf(std::size_t bucket) const;

    [[nodiscard]] QSize sizeHint() const override { return {240, 48}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 48}; }

signals:
    void rangeChosen(std::optional<attest::ui::TimeRange> range);
    /// There is room for more bars, or for fewer.
    void partsChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] std::optional<std::size_t> bucketAt(int x) const;
    [[nodiscard]] telemetry::Nanos timeOfEdge(std::size_t edge) const;
    [[nodiscard]] int xOf(telemetry::Nanos time) const;
    [[nodiscard]] TimeRange brushed() const;
    void paintMarked(QPainter& painter) const;
    void paintAll(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    [[nodiscard]] int heightOf(std::uint64_t lines, std::uint64_t most) const;
    void paintAxis(QPainter& painter) const;
    [[nodiscard]] QToolButton* outsideButton(const char* name);
    void nameOutside();
    void inkOutside();
    void placeOutside();
    void moveTo(std::size_t bucket, Qt::KeyboardModifiers modifiers);
    void choose(std::optional<TimeRange> range);

    TimeRange m_span, m_whole;
    std::uint64_t m_linesEarlier = 0, m_linesLater = 0; ///< of all, outside the span
    QToolButton *m_earlier, *m_later;                   ///< hidden where nothing lies there
    std::vector<Bucket> m_buckets, m_all;               ///< m_all empty where nothing is left out
    std::uint64_t m_most = 0, m_mostOfAll = 0;
    std::optional<TimeRange> m_chosen;
    std::size_t m_at = 0, m_anchor = 0; ///< buckets
    enum class Brush { None, Begun, Drawn } m_brush = Brush::None;
};

} // namespace attest::ui
