// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/open_cases.h"
#include "start/recent_model.h"

#include <QtWidgets/QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace attest::ui {

/// Recent files: opened by click or Enter, pinned by P, taken out by Delete; the same in a menu.
class RecentList final : public QWidget {
    Q_OBJECT
public:
    RecentList(
        OpenCases& cases, RecentFiles& recent, Settings& settings, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void open();
    void pin();
    void remove();

    OpenCases& m_cases;
    RecentFiles& m_recent;
    Settings& m_settings;
    RecentModel* m_model;
    QListView* m_list;
    QLabel* m_sentence;
    QPushButton* m_clear;
};

} // namespace attest::ui
