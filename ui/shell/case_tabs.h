// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/open_cases.h"

#include <QtWidgets/QTabBar>

namespace attest::ui {

/// A tab for each open case, shown in their place when there are several. What is not saved has a dot before its name
/// and says so.
class CaseTabs final : public QTabBar {
    Q_OBJECT
public:
    explicit CaseTabs(OpenCases& cases, QWidget* parent = nullptr);

    /// By this many places to the right, around the end.
    void turn(int by);
    /// Whether what stands below is the case: other places have nothing to do with them.
    void setInPlace(bool inPlace);

signals:
    /// The person wants it closed; whether it is, others decide.
    void closeAsked(attest::ui::LiveCase* live);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void follow();
    void followPlace();
    [[nodiscard]] LiveCase* at(int tab) const;

    OpenCases& m_cases;
    bool m_following = false, m_inPlace = false;
};

} // namespace attest::ui
