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

void CauseLine::setSentence(const QString& sentence, bool leadsSomewhere)
{
    // An ampersand is no mnemonic here.
    setText(QString(sentence).replace(QLatin1Char('&'), QStringLiteral("&&")));
    setAccessibleName(sentence);
    setFocusPolicy(leadsSomewhere ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(leadsSomewhere ? Qt::PointingHandCursor : Qt::ArrowCursor);
    tell();
    updateGeometry();
    update();
}

void CauseLine::tell()
{
    const auto cut = isCut(accessibleName(), font(), width() - 2 * kInset, kMostLines);
    setToolTip(cut ? accessibleName() : QString());
}

int CauseLine::heightForWidth(int width) const
{
    return wrappedHeight(accessibleName(), font(), width - 2 * kInset, kMostLines) + 2 * kInset;
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
        painter, rect().adjusted(kInset, kInset, -kInset, 0), accessibleName(), shown, kMostLines);
    if (hasFocus()) {
        painter.setPen(colour(Role::Accent, palette()));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace attest::ui
