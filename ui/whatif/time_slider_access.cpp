// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/time_slider_access.h"

#include "whatif/time_slider.h"

namespace attest::ui {

TimeSliderAccess::TimeSliderAccess(TimeSlider* slider)
    : QAccessibleWidget(slider, QAccessible::Slider)
{
}

void TimeSliderAccess::install()
{
    static const bool installed = [] {
        QAccessible::installFactory([](const QString&, QObject* object) -> QAccessibleInterface* {
            auto* slider = qobject_cast<TimeSlider*>(object);
            return slider ? new TimeSliderAccess(slider) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(installed);
}

TimeSlider* TimeSliderAccess::slider() const
{
    return static_cast<TimeSlider*>(widget());
}

void* TimeSliderAccess::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

QString TimeSliderAccess::text(QAccessible::Text text) const
{
    return text == QAccessible::Value ? slider()->valueWords() : QAccessibleWidget::text(text);
}

QVariant TimeSliderAccess::currentValue() const
{
    return static_cast<qlonglong>(slider()->time().seconds);
}

void TimeSliderAccess::setCurrentValue(const QVariant& value)
{
    slider()->choose({value.toLongLong(), 0});
}

QVariant TimeSliderAccess::maximumValue() const
{
    return static_cast<qlonglong>(slider()->range().second.seconds);
}

QVariant TimeSliderAccess::minimumValue() const
{
    return static_cast<qlonglong>(slider()->range().first.seconds);
}

QVariant TimeSliderAccess::minimumStepSize() const
{
    return 1;
}

} // namespace attest::ui
