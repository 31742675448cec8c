// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"

#include <QtWidgets/QWidget>

#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace attest::ui {

/// One connection to be written: where, as whom, how. Fields that the kind of credential has no use for are
/// not there.
class ConnectionForm final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionForm(AzureDesk& desk, QWidget* parent = nullptr);

    void show(const azure::Connection& connection);
    /// As it is written now.
    [[nodiscard]] azure::Connection written() const;
    /// The certificates in that file are trusted for TLS besides those of the system, once it is saved.
    void trustFile(const QString& path);

signals:
    void saved();

private:
    [[nodiscard]] QLineEdit* line(const char* name, const QString& label, const QString& hint = {});
    void layOut();
    void addChoices();
    [[nodiscard]] QWidget* authoritiesPart();
    void trust(std::string pem);
    void tell(const QString& problem);
    void follow();
    void useCloud();
    void chooseFile(const QString& what, std::function<void(const QString&)> take);
    void save();
    void tellSecrets();

    AzureDesk& m_desk;
    azure::Connection m_shown;
    QFormLayout* m_form;
    QLineEdit *m_name = nullptr, *m_tenant = nullptr, *m_clientId = nullptr, *m_file = nullptr,
              *m_identity = nullptr, *m_secret = nullptr, *m_proxyUrl = nullptr,
              *m_authority = nullptr, *m_arm = nullptr, *m_audience = nullptr, *m_graph = nullptr,
              *m_metadata = nullptr;
    QComboBox *m_cloud, *m_credential, *m_identityIs, *m_proxy;
    QPushButton *m_choose, *m_trustFile, *m_trustNone, *m_save;
    QLabel *m_kept, *m_trusted, *m_problem;
    std::string m_authorities; ///< Connection::extraCaPem
};

} // namespace attest::ui
