// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/legend_entry.h"

#include "theme/fonts.h"

#include <QtCore/QEvent>

namespace attest::ui {

LegendEntry::LegendEntry(QString deed, QWidget* parent) : QCheckBox(parent), m_deed(std::move(deed))
{
    setChecked(true);
    setFont(smallFont(font()));
    setIconSize({22, 12});
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void LegendEntry::say(const QString& words)
{
    if (words == m_words) {
        return;
    }
    m_words = words;
    setAccessibleName(words);
    setToolTip(words + QLatin1Char('\n') + m_deed);
    fit();
}

// What is not words is as wide as the style draws it: the mark, the line's picture and what lies between.
void LegendEntry::fit()
{
    const int beside
        = sizeHint().width() - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    auto fitting = fontMetrics().elidedText(m_words, Qt::ElideMiddle, width() - beside);
    setText(fitting.replace(QLatin1Char('&'), QStringLiteral("&&")));
}

void LegendEntry::resizeEvent(QResizeEvent* event)
{
    QCheckBox::resizeEvent(event);
    fit();
}

void LegendEntry::changeEvent(QEvent* event)
{
    QCheckBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
    }
}

} // namespace attest::ui
