// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAccessibleWidget>

namespace attest::ui {

class TimeSlider;

/// The slider as a screen reader has it: its value is an instant in words, not a number of pixels.
class TimeSliderAccess final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit TimeSliderAccess(TimeSlider* slider);
    /// Makes Qt know of it. Any number of times.
    static void install();

    void* interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;

    [[nodiscard]] QVariant currentValue() const override;
    void setCurrentValue(const QVariant& value) override;
    [[nodiscard]] QVariant maximumValue() const override;
    [[nodiscard]] QVariant minimumValue() const override;
    [[nodiscard]] QVariant minimumStepSize() const override;

private:
    [[nodiscard]] TimeSlider* slider() const;
};

} // namespace attest::ui
