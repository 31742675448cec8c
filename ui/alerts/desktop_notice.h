// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

namespace attest::ui {

/// Tells the desktop, in whatever way it shows such things (Desktop Notifications Specification 1.2): of
/// one thing at a time, the later notice in place of the earlier one. Waits for nobody; where nobody
/// shows notices, nothing happens.
class DesktopNotice final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Plain text; what the desktop takes for markup is escaped.
    void tell(const QString& title, const QString& body);

private:
    uint m_last = 0;
};

} // namespace attest::ui
