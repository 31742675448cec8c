// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/inks.h"

#include "theme/tokens.h"

#include <QtGui/QPainter>
#include <QtGui/QPixmap>

#include <array>

namespace attest::ui {
namespace {

struct Pair {
    QRgb light, dark;
};

// Beside the accent's: violet, teal, brown, grey; none of them is a colour that means a state.
constexpr std::array<Pair, 5> kPlain{{{0xff2f6fde, 0xff6ea3ff}, {0xff7b4fc4, 0xffb79bff},
    {0xff0b7a7a, 0xff4fc7c7}, {0xff8f5215, 0xffe0a15e}, {0xff5f6b7b, 0xff93a0b1}}};

QColor colourOf(const Chart& chart, std::size_t series, const QPalette& palette)
{
    switch (chart.series[series].meaning) {
    case ChartSeries::Meaning::Good:
        return colour(Role::Pass, palette);
    case ChartSeries::Meaning::Bad:
        return colour(Role::Fail, palette);
    case ChartSeries::Meaning::Doubtful:
        return colour(Role::Warn, palette);
    case ChartSeries::Meaning::Plain:
        break;
    }
    const auto& pair = kPlain[series % kPlain.size()];
    return QColor::fromRgba(schemeOf(palette) == Scheme::Light ? pair.light : pair.dark);
}

} // namespace

QPen penOf(const Chart& chart, std::size_t series, const QPalette& palette)
{
    constexpr std::array kStyles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    QPen pen(colourOf(chart, series, palette));
    pen.setStyle(kStyles[series % kStyles.size()]);
    pen.setWidthF(chart.series[series].meaning == ChartSeries::Meaning::Bad ? 2.0 : 1.5);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QIcon swatchOf(const QPen& pen, qreal ratio)
{
    constexpr QSize kSize{22, 12};
    QPixmap pixmap(kSize * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(pen);
    painter.drawLine(
        QPointF(0, kSize.height() / 2.0), QPointF(kSize.width(), kSize.height() / 2.0));
    return QIcon(pixmap);
}

} // namespace attest::ui
