// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/marks.h"
#include "watch/alert_watch.h"

#include <QtWidgets/QWidget>

#include <functional>

class QAction;
class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace attest::ui {

class HistoryModel;
class NoticeBar;
class RuleForm;
class RuleModel;

/// The rules that alerts come from, to be written; below, what became of alerts.
class AlertsPage final : public QWidget {
    Q_OBJECT
public:
    explicit AlertsPage(QWidget* parent = nullptr);

    void setRules(const std::vector<telemetry::AlertRule>& rules);
    void setNow(const std::shared_ptr<const watch::AlertsNow>& now);
    void setNotifies(bool notifies);
    /// Shows the rule of that name, where there is one.
    void choose(const std::string& name);

    /// Asks where a file is to be written; tests answer by themselves.
    std::function<QString(QWidget* parent, const QString& title, const QString& proposed)>
        choosePath;

signals:
    /// All of them, as they are from now on.
    void rulesChanged(const std::vector<attest::telemetry::AlertRule>& rules);
    void notifiesChanged(bool notifies);
    /// A row of the history: the log around it is wanted.
    void eventChosen(const attest::watch::AlertEvent& event);
    void historyCleared();
    void told(const QString& sentence, attest::ui::Mark mark);
    void closed();

private:
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] QWidget* rulesPart();
    [[nodiscard]] QWidget* historyPart();
    void look();
    /// To another rule, but not away from what was written of one and is not saved.
    void goTo(int row, int before);
    /// Asks before what is written in the form goes; does it at once where nothing is.
    void askToDiscard(QWidget* by, std::function<void()> run);
    void add();
    void addNew();
    void remove();
    void save();
    void exportRules();
    void askForBuiltIn();
    void askToClear();
    void ask(QWidget* by, const QString& question, const QString& deed, std::function<void()> run);
    void endQuestion();
    bool change(std::vector<telemetry::AlertRule> rules, int select);

    RuleModel* m_rules;
    HistoryModel* m_history;
    QTableView *m_table, *m_events;
    RuleForm* m_form;
    QPushButton *m_add, *m_remove, *m_standard, *m_export, *m_clear;
    QCheckBox* m_notifies;
    QLabel *m_none, *m_noRules;
    NoticeBar* m_question; ///< before what nothing brings back
    QAction *m_keep, *m_deed;
    QWidget* m_asking = nullptr;
};

} // namespace attest::ui
