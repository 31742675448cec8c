// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListView>

namespace attest::ui {

/// The rail: a click into the gutter and F9 ask for a breakpoint, without moving the selection.
class StageList final : public QListView {
    Q_OBJECT
public:
    explicit StageList(QWidget* parent = nullptr);

    /// A row that becomes the current one meanwhile was chosen by nobody.
    [[nodiscard]] bool takesFocus() const { return m_takesFocus; }

signals:
    void breakpointAsked(int row);

private:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    [[nodiscard]] int rowInGutter(const QMouseEvent& event) const;
    bool m_takesFocus = false;
};

} // namespace attest::ui
