// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/empty_words.h"

#include "theme/tokens.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

QWidget* emptyWords(const QString& sentence, QWidget* button)
{
    auto* part = new QWidget;
    auto* label = new QLabel(sentence);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setMaximumWidth(label->fontMetrics().averageCharWidth() * 70);
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * 30);
    auto* lines = new QVBoxLayout(part);
    lines->setContentsMargins(6 * kGrid, 6 * kGrid, 6 * kGrid, 6 * kGrid);
    lines->setSpacing(3 * kGrid);
    lines->addStretch(1);
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(label, 10);
    centred->addStretch(1);
    lines->addLayout(centred);
    if (button) {
        lines->addWidget(button, 0, Qt::AlignHCenter);
    }
    lines->addStretch(2);
    return part;
}

} // namespace attest::ui
