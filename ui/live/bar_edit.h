// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLineEdit>

namespace attest::ui {

/// What is typed in a bar below a pane: Enter takes it, with Shift the other way round, Escape leaves the bar.
class BarEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit BarEdit(QWidget* parent = nullptr);

    /// With everything in it chosen, to be typed over.
    void begin();

signals:
    void entered(Qt::KeyboardModifiers with);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace attest::ui
