// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/rule.h"

#include "theme/tokens.h"

#include <QtGui/QPainter>

namespace attest::ui {

Rule::Rule(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(1);
}

void Rule::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), colour(Role::Line, palette()));
}

} // namespace attest::ui
