// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/exec_consents.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QLabel;

namespace attest::ui {

/// Whether a program may be run that a kubeconfig names for credentials: shows the words it is started with, and
/// of what is set for it the names, which may stand for secrets.
class ExecQuestion final : public QWidget {
    Q_OBJECT
public:
    explicit ExecQuestion(QWidget* parent = nullptr);

    void show(const live::ExecPlugin& plugin);

signals:
    void allowed(attest::ui::ExecConsents::For how);
    void refused();

private:
    QLabel *m_command, *m_set;
    QCheckBox* m_forGood;
};

} // namespace attest::ui
