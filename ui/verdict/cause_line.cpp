// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/cause_line.h"

#include "theme/tokens.h"
#include "theme/wrapped_text.h"

#include <QtGui/QPainter>

namespace attest::ui {
namespace {

constexpr int kMostLines = 2;
constexpr int kInset = 2; ///< room for the focus line

} // namespace

CauseLine::CauseLine(QWidget* parent) : QAbstractButton(parent)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CauseLine::setText(const QString& text, bool leadsSomewhere)
{
    setAccessibleName(text);
    setFocusPolicy(leadsSomewhere ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(leadsSomewhere ? Qt::PointingHandCursor : Qt::ArrowCursor);
    tell();
    updateGeometry();
    update();
}

// Half a sentence misleads, so only whole ones are shown; the first in any case.
QString CauseLine::fitting(int width) const
{
    QString shown = accessibleName();
    while (isCut(shown, font(), width - 2 * kInset, kMostLines)) {
        const auto end = shown.lastIndexOf(QStringLiteral(". "), -2);
        if (end < 0) {
            break;
        }
        shown.truncate(end + 1);
    }
    return shown;
}

void CauseLine::tell()
{
    const bool all = fitting(width()) == accessibleName()
        && !isCut(accessibleName(), font(), width() - 2 * kInset, kMostLines);
    setToolTip(all ? QString() : accessibleName());
}

int CauseLine::heightForWidth(int width) const
{
    return wrappedHeight(fitting(width), font(), width - 2 * kInset, kMostLines) + 2 * kInset;
}

QSize CauseLine::sizeHint() const
{
    return {100 * kGrid, heightForWidth(std::max(width(), 50 * kGrid))};
}

QSize CauseLine::minimumSizeHint() const
{
    return {50 * kGrid, fontMetrics().lineSpacing() + 2 * kInset};
}

void CauseLine::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    tell();
}

void CauseLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(colour(Role::Text, palette()));
    auto shown = font();
    shown.setUnderline(underMouse() && focusPolicy() != Qt::NoFocus);
    paintWrapped(
        painter, rect().adjusted(kInset, kInset, -kInset, 0), fitting(width()), shown, kMostLines);
    if (hasFocus()) {
        painter.setPen(colour(Role::Accent, palette()));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace attest::ui
