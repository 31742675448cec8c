// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/drop_zone.h"

#include "theme/tokens.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

DropZone::DropZone(QWidget* parent) : QWidget(parent)
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kPadding, 4 * kGrid, kPadding, 4 * kGrid);
    auto* text
        = new QLabel(tr("Or drop a document, a token, a case, a policy, certificates or keys "
                        "anywhere in this window: what it is shows by its content."));
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::PlaceholderText);
    lines->addWidget(text);
}

void DropZone::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour(Role::Skip, palette()), 1, Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace attest::ui
