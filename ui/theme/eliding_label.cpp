// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/eliding_label.h"

#include <QtWidgets/QStylePainter>

namespace attest::ui {

ElidingLabel::ElidingLabel(QWidget* parent, Qt::TextElideMode leftOut)
    : QLabel(parent)
    , m_leftOut(leftOut)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

QSize ElidingLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QChar(0x2026)), QLabel::minimumSizeHint().height()};
}

QString ElidingLabel::shownText() const
{
    return fontMetrics().elidedText(text(), m_leftOut, contentsRect().width());
}

void ElidingLabel::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    const auto room = contentsRect();
    painter.drawItemText(room, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), palette(),
        isEnabled(), shownText(), foregroundRole());
}

} // namespace attest::ui
