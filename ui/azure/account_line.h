// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace attest::ui {

/// Which connection is chosen, who is signed in by it and for how long, and the way in and out.
class AccountLine final : public QWidget {
    Q_OBJECT
public:
    explicit AccountLine(AzureDesk& desk, QWidget* parent = nullptr);

private:
    void follow();
    void tick();
    void act();

    AzureDesk& m_desk;
    QComboBox* m_connection;
    QLabel *m_mark, *m_account;
    QPushButton *m_refresh, *m_act, *m_lab;
    QTimer m_second;
};

} // namespace attest::ui
