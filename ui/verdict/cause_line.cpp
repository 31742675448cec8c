// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/cause_line.h"

#include "theme/tokens.h"
#include "theme/wrapped_text.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace attest::ui {
namespace {

constexpr int kMostLines = 2;
constexpr int kInset = 2; ///< room for the focus line
constexpr std::size_t kMostFits = 16;

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
    m_fits.clear();
    setFocusPolicy(leadsSomewhere ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(leadsSomewhere ? Qt::PointingHandCursor : Qt::ArrowCursor);
    tell();
    updateGeometry();
    update();
}

// Half a sentence misleads, so only whole ones are shown; the first in any case.
CauseLine::Fit CauseLine::fitted(int width) const
{
    const int inside = width - 2 * kInset;
    Fit fit{accessibleName(), 0, true};
    while (isCut(fit.text, font(), inside, kMostLines)) {
        fit.whole = false;
        const auto end = fit.text.lastIndexOf(QStringLiteral(". "), -2);
        if (end < 0) {
            break;
        }
        fit.text.truncate(end + 1);
    }
    fit.height = wrappedHeight(fit.text, font(), inside, kMostLines) + 2 * kInset;
    return fit;
}

const CauseLine::Fit& CauseLine::fit(int width) const
{
    auto found = m_fits.find(width);
    if (found == m_fits.end()) {
        if (m_fits.size() >= kMostFits) {
            m_fits.clear();
        }
        found = m_fits.emplace(width, fitted(width)).first;
    }
    return found->second;
}

void CauseLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_fits.clear();
    }
    QAbstractButton::changeEvent(event);
}

void CauseLine::tell()
{
    setToolTip(fit(width()).whole ? QString() : accessibleName());
}

int CauseLine::heightForWidth(int width) const
{
    return fit(width).height;
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
        painter, rect().adjusted(kInset, kInset, -kInset, 0), fit(width()).text, shown, kMostLines);
    if (hasFocus()) {
        painter.setPen(colour(Role::Accent, palette()));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace attest::ui
