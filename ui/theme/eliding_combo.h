// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QComboBox>

namespace attest::ui {

/// A choice as narrow as there is room: what does not fit ends in an ellipsis, and is whole in the list
/// and in the tooltip.
class ElidingCombo final : public QComboBox {
    Q_OBJECT
public:
    explicit ElidingCombo(QWidget* parent = nullptr);

private:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace attest::ui
