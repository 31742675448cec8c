// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/announce.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QWidget>

namespace attest::ui {

// Announcements as such came with Qt 6.8; until then an alert and a changed description are what
// readers take notice of.
void announce(QWidget& widget, const QString& text)
{
    if (text.isEmpty()) {
        return;
    }
    widget.setAccessibleDescription(text);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(&widget, text);
#else
    QAccessibleEvent event(&widget, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace attest::ui
