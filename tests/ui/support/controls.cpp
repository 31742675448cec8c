// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/controls.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QWidget>

namespace attest::test {

QStringList unnamedControls(const QWidget& in)
{
    QStringList unnamed;
    for (auto* each : in.findChildren<QWidget*>()) {
        const bool control = each->isVisible() && each->focusPolicy() & Qt::TabFocus;
        auto* seen = control ? QAccessible::queryAccessibleInterface(each) : nullptr;
        if (control && (!seen || seen->text(QAccessible::Name).isEmpty())) {
            unnamed << QString::fromLatin1(each->metaObject()->className());
        }
    }
    return unnamed;
}

} // namespace attest::test
