// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/eliding_combo.h"

#include <QtWidgets/QStylePainter>

namespace attest::ui {

ElidingCombo::ElidingCombo(QWidget* parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    connect(this, &QComboBox::currentTextChanged, this, &QWidget::setToolTip);
}

void ElidingCombo::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const auto field
        = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    constexpr int kInset = 4; // of the style's label
    option.currentText
        = fontMetrics().elidedText(option.currentText, Qt::ElideRight, field.width() - kInset);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace attest::ui
