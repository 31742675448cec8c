// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"

#include <QtWidgets/QWidget>

class QLabel;
class QTableView;

namespace attest::ui {

class RequestModel;

/// Every request that was sent, with its fate; each can be copied as a command without its credentials.
class RequestList final : public QWidget {
    Q_OBJECT
public:
    explicit RequestList(AzureDesk& desk, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    void copyCommand();
    void copyAddress();

    AzureDesk& m_desk;
    RequestModel* m_model;
    QTableView* m_table;
    QLabel* m_title;
};

} // namespace attest::ui
