// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"
#include "shell/open_cases.h"

#include <QtWidgets/QWidget>

class QTabWidget;

namespace attest::ui {

class ConnectionPage;
class DoctorPage;
class ExplorerPage;
class FetchPage;
class NoticeBar;

/// The place "Azure": who is signed in above; connections, explorer, fetching and the
/// doctor; and below all requests that
/// were sent.
class AzurePage final : public QWidget {
    Q_OBJECT
public:
    AzurePage(AzureDesk& desk, OpenCases& cases, QWidget* parent = nullptr);

    enum class Part { Connections, Explorer, Fetch, Doctor };
    void go(Part part);
    [[nodiscard]] DoctorPage& doctor() { return *m_doctor; }

private:
    void tell(const QString& what, const QString& more);
    void tellProblem(const QString& what, const Problem& problem);

    AzureDesk& m_desk;
    QTabWidget* m_parts;
    NoticeBar* m_notice;
    ConnectionPage* m_connections;
    ExplorerPage* m_explorer;
    FetchPage* m_fetch;
    DoctorPage* m_doctor;
    QAction* m_dismiss;
};

} // namespace attest::ui
