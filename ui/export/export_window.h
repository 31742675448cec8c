// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/choose_path.h"
#include "export/forms.h"
#include "live/live_case.h"
#include "live/results.h"
#include "report/for_others.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableWidget;
class QTextBrowser;

namespace attest::ui {

/// Exports a report: form, which result, with or without what tells whose machine it was and what
/// people wrote, and before
/// anything is written what it will say and what is taken out of it. A window beside the main one.
class ExportWindow final : public QWidget {
    Q_OBJECT
public:
    explicit ExportWindow(QWidget* parent = nullptr);

    void setCase(LiveCase* live);
    void setPathChooser(PathChooser chooser) { m_choose = std::move(chooser); }

signals:
    /// What is shown is what would be written.
    void rendered();
    void saved(const QString& path);

private:
    struct Rendered {
        QByteArray bytes;
        QString preview;
        std::vector<report::ChangedText> changed;
    };
    void addControls(QWidget* head);
    void render();
    void showRendered(Rendered next);
    void showChanges();
    void save();
    void copy();
    void say(const QString& text);
    [[nodiscard]] ReportForm form() const;
    /// What was chosen, for the thread that writes.
    struct Order {
        CaseStatePtr state;
        Which which = Which::True;
        ReportForm form = ReportForm::Html;
        bool redacts = false, holdsNotes = false;
    };
    [[nodiscard]] Order order() const;
    [[nodiscard]] static Rendered work(const Order& order);

    QPointer<LiveCase> m_live;
    PathChooser m_choose = choosePath;
    QComboBox* m_which;
    QComboBox* m_form;
    QCheckBox* m_redact;
    QCheckBox* m_notes;
    QStackedWidget* m_preview;
    QPlainTextEdit* m_plain;
    QTextBrowser* m_rich;
    QWidget* m_changes;
    QTableWidget* m_taken;
    QLabel* m_remains;
    QLabel* m_status;
    QPushButton* m_save;
    QPushButton* m_copy;
    Rendered m_rendered;
    int m_generation = 0;
};

} // namespace attest::ui
