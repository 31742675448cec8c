// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"
#include "logs/export_lines.h"
#include "logs/filter_bar.h"
#include "logs/find_line.h"
#include "logs/histogram_strip.h"
#include "logs/line_detail.h"
#include "logs/line_marks.h"
#include "logs/log_feed.h"
#include "logs/log_table.h"
#include "logs/time_choice.h"
#include "watch/quick_find.h"

class QMenu;
class QToolButton;

namespace attest::ui {

class AskLine;

/// The log: what is watched as rows, under a filter and over time, with what one line means. The choice of a
/// time, the bar of the filter and the detail can be taken elsewhere: whoever puts them into another layout has them.
class LogPane final : public Pane {
    Q_OBJECT
public:
    /// Both have to outlive it.
    LogPane(Actions& actions, watch::LogWatch& watch, QWidget* parent = nullptr, Clock clock = {});
    ~LogPane() override;

    [[nodiscard]] LogTable& table() { return *m_table; }
    [[nodiscard]] TimeChoice& timeChoice() { return *m_time; }
    [[nodiscard]] FilterBar& filterBar() { return *m_filter; }
    [[nodiscard]] HistogramStrip& histogram() { return *m_histogram; }
    [[nodiscard]] LineDetail& detail() { return *m_detail; }
    [[nodiscard]] LineMarks& marks() { return m_marks; }
    [[nodiscard]] const LogFeed& feed() const { return m_feed; }
    /// What adds a source, offered where there is none yet.
    void setFilling(QAction* adding);
    /// By which a filter is helped with: the watch may have another by now.
    void setCatalogue(const telemetry::EventCatalogue& events);
    /// Not where the page has a control for it already.
    void setFollowShown(bool shown);
    /// What somebody set up here, for another pane over the same watch: as when the language changes.
    struct Kept {
        std::map<LineId, QString> marks;
        QString filter;
        QStringList filters; ///< earlier ones
        std::optional<TimeRange> range;
        LogColumns columns;
        std::optional<std::uint64_t> current;
    };
    [[nodiscard]] Kept kept() const;
    void restore(const Kept& kept);
    void setPathChooser(ExportLines::PathChooser chooser) { m_choose = std::move(chooser); }

public slots:
    /// Only lines of that time, kNoTime being no limit, and of that source, empty being any of them.
    void filterTo(std::int64_t from, std::int64_t to, const QString& source);
    void setFilter(const QString& text);
    void setRange(std::optional<attest::ui::TimeRange> range);
    void setFollowing(bool following);
    /// Makes the row current; where the filter leaves it out, among all rows.
    void goToRow(std::uint64_t row);
    /// The line of an origin of a source, as sessions name it.
    void goToLine(quint32 source, quint32 origin, std::uint64_t line);
    void goToTime(std::int64_t nanos);
    void focusFilter();

signals:
    void lineChosen(std::optional<std::uint64_t> row);
    void sessionWanted(const QString& trace, quint64 row);
    void timeWanted(std::int64_t nanos, const QString& source);
    void followingChanged(bool following);
    void newLines(std::uint64_t count);
    void rangeChanged(std::optional<attest::ui::TimeRange> range);

private:
    void refresh(Change) override {}
    void build();
    void buildTitle();
    void connectParts();
    QAction* add(const Actions::Given& given);
    void addActions();
    void addViewActions();
    void takeFeed();
    void sayEmpty();
    void sayWhyEmpty();
    void sayCounts();
    void allow();
    void showNote();
    void chooseRow(std::optional<watch::Row> row);
    void look(const Sought& sought, FindLine::Way way);
    void found(std::optional<watch::Row> row, FindLine::Way way);
    void showAround(watch::Row row);
    void backToFilter();
    void copyLines();
    void exportLines();
    void toggleMark(watch::Row row);
    void takeNote(const QString& text);
    void takeTime(const QString& text);
    void takeSpan(const QString& text);
    /// What a time of day alone is of the day of: the chosen line, or else the last one.
    [[nodiscard]] telemetry::Nanos timeHere() const;
    void showMenu(const QPoint& at, watch::Row row);
    void fillColumns();
    void setColumns(const LogColumns& columns);
    void learnNames();
    void openBar(QWidget* bar);
    void leaveBars();
    [[nodiscard]] std::optional<std::pair<std::uint64_t, std::uint64_t>> selectedRows() const;

    Actions& m_actions;
    LineMarks m_marks;
    LogFeed m_feed;
    watch::QuickFind m_quick;
    LogTable* m_table;
    TimeChoice* m_time;
    FilterBar* m_filter;
    HistogramStrip* m_histogram;
    LineDetail* m_detail;
    FindLine* m_find;
    AskLine *m_askTime, *m_askSpan, *m_askNote;
    QMenu* m_columns;
    QToolButton *m_view, *m_export, *m_follow, *m_rawButton;
    QAction *m_following, *m_raw, *m_folding, *m_overTime;
    QPointer<QAction> m_adding;
    bool m_empty = false;
    ExportLines::PathChooser m_choose;
    std::vector<std::string> m_names; ///< of members that lines have
    std::uint64_t m_learntAt = 0;     ///< how many rows there were
    std::uint64_t m_learntOf = 0;     ///< their epoch
    std::uint64_t m_search = 0, m_choice = 0, m_copy = 0;
};

} // namespace attest::ui
