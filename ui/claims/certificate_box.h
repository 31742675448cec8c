// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace attest::ui {

/// The certificates that were put into the case. They only help to build a path; trusting one is a
/// decision of its own, asked for twice and undone like any other.
class CertificateBox final : public QWidget {
    Q_OBJECT
public:
    explicit CertificateBox(QWidget* parent = nullptr);
    void show(LiveCase* live);

private:
    void remove();
    void ask();
    void trust();
    void updateButtons();

    QPointer<LiveCase> m_live;
    QListWidget* m_list;
    QPushButton* m_remove;
    QPushButton* m_trust;
    QWidget* m_question;
    QLabel* m_asked;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace attest::ui
