// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

class QVBoxLayout;

namespace attest::ui {

/// A small pane that lies over the window below a button, for what a menu cannot hold. Escape, or a
/// press or the focus anywhere else, closes it. Part of the window: not every desktop lets a window of its own take
/// the keyboard from a menu.
class Popup final : public QFrame {
    Q_OBJECT
public:
    explicit Popup(const QString& title);

    [[nodiscard]] QVBoxLayout* lines() const { return m_lines; }
    /// Below the button, inside its window, with the focus in `first`.
    void openBelow(QWidget* button, QWidget* first);

private:
    bool eventFilter(QObject* object, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    QVBoxLayout* m_lines;
    QPointer<QWidget> m_button;
};

} // namespace attest::ui
