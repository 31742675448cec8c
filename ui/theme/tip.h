// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

class QHelpEvent;
class QPoint;
class QWidget;

namespace attest::ui {

/// Shows a text for a tooltip as it is written: Qt takes what looks like HTML for it, and texts from
/// outside may look like anything.
void showPlainTip(const QPoint& where, const QString& text, QWidget* widget);

/// Does so for every tooltip of widgets and of the rows of item views, wherever a text was set without
/// thinking of it. One is made with the program, and filters the application's events.
class PlainTips final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace attest::ui
