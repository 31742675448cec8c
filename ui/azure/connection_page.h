// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"

#include <QtWidgets/QWidget>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace attest::ui {

class ConnectionForm;

/// All connections at the left, the one that is looked at to be written at the right.
class ConnectionPage final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionPage(AzureDesk& desk, QWidget* parent = nullptr);

private:
    void follow();
    void look();
    void add();
    void remove();
    void tellStanding();
    [[nodiscard]] std::string current() const;
    /// The second line of a connection's row.
    [[nodiscard]] QString below(const azure::Connection& connection) const;

    AzureDesk& m_desk;
    QListWidget* m_list;
    ConnectionForm* m_form;
    QStackedWidget* m_right;
    QPushButton* m_remove;
};

} // namespace attest::ui
