// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListView>

namespace attest::ui {

/// The rail: a click into the gutter and F9 ask for a breakpoint, without moving the selection.
class StageList final : public QListView {
    Q_OBJECT
public:
    explicit StageList(QWidget* parent = nullptr);

signals:
    void breakpointAsked(int row);

private:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] int rowInGutter(const QMouseEvent& event) const;
};

} // namespace attest::ui
