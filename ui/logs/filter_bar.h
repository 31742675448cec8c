// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/filter.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include <optional>

class QCompleter;
class QLabel;
class QLineEdit;
class QProgressBar;
class QStringListModel;
class QTimer;
class QToolButton;

namespace attest::ui {

/// Where a filter is written: completed as one writes, judged as one writes, in force with Enter. What is
/// wrong with it stands under it in one line, with its place. Beside it, how many lines it takes.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMostKept = 30;
    explicit FilterBar(QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    /// As if it had been typed, with Enter.
    void setFilter(const QString& text);
    void focusText();
    /// What events are called, and which fields were seen: both are offered.
    void setCatalogue(const telemetry::EventCatalogue& events);
    void setFieldsSeen(std::vector<std::string> names) { m_seen = std::move(names); }

    /// The newest first; Down in an empty field offers them.
    [[nodiscard]] const QStringList& history() const { return m_history; }
    void setHistory(const QStringList& history);

    /// "412 of 1,284,003"; without a filter "1,284,003 lines".
    void setCounts(std::optional<std::uint64_t> taken, std::uint64_t all);
    /// From 0 to 1 while lines are being looked at, which is shown once it takes a while.
    void setProgress(std::optional<double> part);
    /// Why something else is shown than the filter takes, with the way back to it; or empty.
    void setNote(const QString& note);

signals:
    /// Another filter is in force; an empty text takes every line.
    void filterWanted(const attest::telemetry::Filter& filter, const QString& text);
    void historyChanged(const QStringList& history);
    void backWanted();

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void apply();
    void judge();
    void complete();
    void take(const QString& candidate);
    void offerHistory();
    void keep(const QString& text);
    void say(const QString& trouble);
    void dress();

    QLineEdit* m_text;
    QLabel* m_count;
    QToolButton* m_clear;
    QProgressBar* m_progress;
    QWidget* m_below;
    QLabel* m_mark;
    QLabel* m_trouble;
    QToolButton* m_back;
    QCompleter* m_completer;
    QStringListModel* m_candidates;
    QTimer* m_judging;
    QTimer* m_patience;
    telemetry::EventCatalogue m_events = telemetry::EventCatalogue::builtIn();
    std::vector<std::string> m_seen;
    QStringList m_history;
    QString m_applied;
    int m_from = 0; ///< where what a candidate replaces begins
    bool m_offeringHistory = false;
    bool m_troubled = false;
    QString m_note;
};

} // namespace attest::ui
