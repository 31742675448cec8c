// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/export_actions.h"

#include "export/export_window.h"
#include "export/save_case.h"
#include "report/render.h"
#include "theme/text.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace attest::ui {

ExportActions::ExportActions(Actions& actions, OpenCases& cases, QWidget* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_cases(cases)
    , m_parent(parent)
    , m_choose(choosePath)
{
    const auto add = [this](const Actions::Given& given, auto act) {
        connect(m_actions.add(given), &QAction::triggered, this, act);
    };
    add({"file.save", tr("&Save"), {QKeySequence::Save}, QStringLiteral("save"),
            tr("Save the case where it is kept")},
        &ExportActions::save);
    add({"file.save-as", tr("Save &as…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, {},
            tr("See what is in the case, and save it in a file")},
        &ExportActions::saveAs);
    // Not Ctrl+E: in a text field under X11 that goes to the end of the line.
    add({"report.export", tr("&Export report…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
            QStringLiteral("report"), tr("HTML, Markdown, PDF, JSON or text, with a preview")},
        &ExportActions::exportReport);
    add({"report.copy-summary", tr("&Copy summary as Markdown"), {}, QStringLiteral("copy"),
            tr("The verdict, the stages and what to do, for a message or a ticket")},
        &ExportActions::copySummary);
    connect(&m_cases, &OpenCases::shownChanged, this, &ExportActions::follow);
    follow();
}

void ExportActions::setPathChooser(PathChooser chooser)
{
    m_choose = std::move(chooser);
}

void ExportActions::follow()
{
    disconnect(m_following);
    if (auto* live = m_cases.shown()) {
        m_following = connect(live, &LiveCase::changed, this, &ExportActions::update);
    }
    if (m_export) {
        m_export->setCase(m_cases.shown());
    }
    if (m_save) {
        m_save->close(); // it is of the case that was shown
    }
    update();
}

void ExportActions::update()
{
    const auto* live = m_cases.shown();
    const auto none = tr("No case is open");
    m_actions.setAllowed(QStringLiteral("file.save"),
        live && (live->isEdited() || live->path().isEmpty()),
        live ? tr("The case is saved already") : none);
    m_actions.setAllowed(QStringLiteral("file.save-as"), live, none);
    m_actions.setAllowed(QStringLiteral("report.export"), live, none);
    m_actions.setAllowed(QStringLiteral("report.copy-summary"), live && live->run(),
        live ? tr("Nothing was judged: the policy of the case cannot be loaded, or there is no "
                  "evidence")
             : none);
}

// Without a question where there is nothing to decide.
void ExportActions::save()
{
    auto* live = m_cases.shown();
    if (!live || live->path().isEmpty() || holdsUsableToken(live->kept())) {
        saveAs();
        return;
    }
    const auto path = live->path();
    writeCase(*live, path, casefile::TokenKeeping::StripSignature,
        [self = QPointer<ExportActions>(this), path](const QString& failed) {
            if (self) {
                emit self->said(
                    failed.isEmpty() ? tr("Saved in %1").arg(shown(utf8(path), 300)) : failed);
            }
        });
}

void ExportActions::saveAs()
{
    auto* live = m_cases.shown();
    if (!live) {
        return;
    }
    if (m_save) {
        m_save->close();
    }
    m_save = new SaveCase(*live, m_parent);
    m_save->setPathChooser(m_choose);
    connect(m_save, &SaveCase::saved, this,
        [this](const QString& path) { emit said(tr("Saved in %1").arg(shown(utf8(path), 300))); });
    m_save->show();
}

void ExportActions::exportReport()
{
    if (!m_export) {
        m_export = new ExportWindow(m_parent);
    }
    m_export->setPathChooser(m_choose);
    m_export->setCase(m_cases.shown());
    m_export->show();
    m_export->raise();
    m_export->activateWindow();
}

void ExportActions::copySummary()
{
    if (auto* live = m_cases.shown()) {
        QGuiApplication::clipboard()->setText(own(report::toMarkdown(
            live->report(), explain::Language::Interface, report::Detail::Summary)));
        emit said(tr("Copied"));
    }
}

ExportActions* addExportActions(Actions& actions, OpenCases& cases, QWidget* parent)
{
    return new ExportActions(actions, cases, parent);
}

} // namespace attest::ui
