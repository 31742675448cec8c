// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"
#include "azure/case_choice.h"
#include "doctor/check.h"
#include "doctor/subject.h"
#include "export/choose_path.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace attest::ui {

class DiagnosisView;
class DoctorModel;
class PauseCountdown;

/// The preflight: what is to be examined, the checks as they are made, and each one in full.
class DoctorPage final : public QWidget {
    Q_OBJECT
public:
    DoctorPage(AzureDesk& desk, OpenCases& cases, QWidget* parent = nullptr);

    void setPathChooser(PathChooser chooser) { m_choosePath = std::move(chooser); }
    /// Rights are looked at there.
    void useMachine(const QString& id);
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void finished();
    void failed(const QString& what, const attest::Problem& problem);
    void told(const QString& what, const QString& more);

private:
    [[nodiscard]] QWidget* asked();
    [[nodiscard]] QWidget* buttons();
    [[nodiscard]] doctor::Subject subject() const;
    void run();
    void runOn(const std::shared_ptr<const AzureLink>& link);
    void cancel();
    void finish();
    void look();
    void follow();
    void send(const doctor::Prepared& act);
    void exportReport();

    AzureDesk& m_desk;
    DoctorModel* m_model;
    QListView* m_list;
    DiagnosisView* m_view;
    QLineEdit *m_audience, *m_issuer, *m_principal, *m_scopes;
    CaseChoice* m_case;
    QLabel* m_summary;
    QPushButton *m_run, *m_export;
    PauseCountdown* m_pause;
    net::Cancel m_cancel;
    bool m_running = false;
    PathChooser m_choosePath = choosePath;
};

} // namespace attest::ui
