// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace attest::ui {

/// A line of one pixel between what belongs to different things.
class Rule final : public QWidget {
    Q_OBJECT
public:
    explicit Rule(QWidget* parent = nullptr);

private:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace attest::ui
