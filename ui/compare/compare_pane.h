// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "compare/comparison.h"
#include "live/pane.h"

#include <functional>

class QComboBox;
class QLabel;
class QTreeView;

namespace attest::ui {

class ComparisonTree;
class OpenCases;

/// Another case, a file, or the true result set beside this one: verdicts, stages, fields, report, and
/// the first difference.
class ComparePane final : public Pane {
    Q_OBJECT
public:
    explicit ComparePane(Actions& actions, QWidget* parent = nullptr);

    /// Asks for a file; empty when nobody chose one. Tests answer by themselves.
    using FilePicker = std::function<QString(QWidget*, const QString& title)>;
    void setFilePicker(FilePicker picker) { m_pick = std::move(picker); }

    /// Sets a case that is open beside this one.
    void compareWith(LiveCase& other);
    /// Asks for a file to set beside it.
    void openFile();

signals:
    /// What is shown is of what is open now.
    void compared();

private:
    /// What is set beside: a case that is open, the true result of this one, or a file that was read.
    struct Beside {
        enum class Kind { Nothing, Open, Truth, File } kind = Kind::Nothing;
        QPointer<LiveCase> open;
        std::shared_ptr<const ComparedSide> file;
    };

    void refresh(Change change) override;
    void changeEvent(QEvent* event) override;
    void addActions();
    void addCopies();
    void fillChoices();
    void chooseBeside(int at);
    void setBeside(Beside beside);
    void compare();
    void showComparison(const Comparison& comparison);
    void goToDifference(int step);
    void selectWhatIsThere();
    void updateActions();
    void sayNothingYet();
    [[nodiscard]] OpenCases* cases() const;

    Actions& m_actions;
    ComparisonTree* m_tree;
    QTreeView* m_view;
    QComboBox* m_choice;
    QLabel* m_verdicts[2];
    QLabel* m_marks[2];
    QLabel* m_said;
    FilePicker m_pick;
    Beside m_beside;
    std::vector<Beside> m_choices;
    QMetaObject::Connection m_following, m_list;
    int m_generation = 0;
    bool m_showFirst = false;
    bool m_quiet = false;
};

} // namespace attest::ui
