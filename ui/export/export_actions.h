// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "export/choose_path.h"
#include "shell/open_cases.h"

#include <QtCore/QPointer>

class QWidget;

namespace attest::ui {

class ExportWindow;
class SaveCase;

/// Saving the case that is shown, exporting its report, copying its summary.
class ExportActions final : public QObject {
    Q_OBJECT
public:
    ExportActions(Actions& actions, OpenCases& cases, QWidget* parent);
    void setPathChooser(PathChooser chooser);

signals:
    /// A sentence for the status line: done, or why not.
    void said(const QString& sentence);

private:
    void follow();
    void update();
    void save();
    void saveAs();
    void exportReport();
    void copySummary();

    Actions& m_actions;
    OpenCases& m_cases;
    QWidget* m_parent;
    PathChooser m_choose;
    QPointer<ExportWindow> m_export;
    QPointer<SaveCase> m_save;
    QMetaObject::Connection m_following;
};

/// file.save, file.save-as, report.export, report.copy-summary. Belongs to the parent.
ExportActions* addExportActions(Actions& actions, OpenCases& cases, QWidget* parent);

} // namespace attest::ui
