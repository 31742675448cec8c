// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace attest::ui {

/// The code that somebody has to enter on another device: large, to be copied, with the way there.
class CodePanel final : public QWidget {
    Q_OBJECT
public:
    explicit CodePanel(AzureDesk& desk, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    AzureDesk& m_desk;
    QLabel *m_code, *m_where;
    QPushButton *m_copy, *m_open;
};

} // namespace attest::ui
