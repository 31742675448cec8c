// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"

#include <QtWidgets/QWidget>

namespace attest::ui {

/// Where one can be: a button with picture and word for each place, along the left edge. Arrow keys
/// lead from one to the next.
class NavRail final : public QWidget {
    Q_OBJECT
public:
    /// Each place is a checkable action.
    NavRail(const std::vector<QAction*>& places, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace attest::ui
