// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"
#include "azure/fetch/fetch.h"
#include "shell/open_cases.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace attest::ui {

/// What is to be fetched and from where. Fields that the way has no use for are not there.
class FetchForm final : public QWidget {
    Q_OBJECT
public:
    FetchForm(AzureDesk& desk, OpenCases& cases, QWidget* parent = nullptr);

    [[nodiscard]] azure::FetchOrder order() const;
    /// That the agent would name beside a document; may be empty.
    [[nodiscard]] std::string tenantDomain() const;
    /// Of FetchWay::File: its path.
    [[nodiscard]] QString file() const;
    /// From that machine, by Resource Manager.
    void useMachine(const QString& id, azure::System system);

    /// What is watched stays as it is: nothing of the form changes, by hand or by what a case suggests.
    void hold(bool held);

signals:
    void changed();

private:
    [[nodiscard]] QLineEdit* line(const char* name, const QString& label, const QString& hint);
    void addChoices();
    void follow();
    void chooseFile();
    void suggest();
    void awaitMachine();

    AzureDesk& m_desk;
    OpenCases& m_cases;
    QFormLayout* m_form;
    QComboBox *m_what, *m_way, *m_identity, *m_system;
    QLineEdit *m_nonce, *m_domain, *m_audience, *m_identityValue, *m_machine, *m_host, *m_pod,
        *m_nameSpace, *m_container, *m_context, *m_file;
    QPushButton* m_choose;
    bool m_held = false;
    bool m_waits = false; ///< the open case is a login's
};

} // namespace attest::ui
