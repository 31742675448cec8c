// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/open_cases.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace attest::ui {

class ScenarioModel;

/// Scenarios of a simulated tenant: choose one, play it, and its login is a case.
class LabPanel final : public QWidget {
    Q_OBJECT
public:
    enum class Shape {
        Part, ///< of the start page
        Page, ///< with all that there is to say about a scenario
    };
    LabPanel(OpenCases& cases, Shape shape, QWidget* parent = nullptr);

private:
    void choose();
    void play();
    void followWork();
    [[nodiscard]] QWidget* details(Shape shape);

    OpenCases& m_cases;
    ScenarioModel* m_model;
    QLineEdit* m_search;
    QListView* m_list;
    QLabel *m_title, *m_story, *m_learn, *m_nothing;
    QPushButton *m_play, *m_cancel;
    int m_playing = 0;
};

} // namespace attest::ui
