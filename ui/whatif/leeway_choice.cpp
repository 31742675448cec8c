// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/leeway_choice.h"

#include "theme/time_text.h"
#include "whatif/popup.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

LeewayChoice::LeewayChoice(QWidget* parent) : Choice("whatif.leeway", tr("Leeway"), parent) {}

QString LeewayChoice::says(const LiveCase& live) const
{
    return tr("Leeway: %1")
        .arg(exactLength(live.whatIf().leeway.value_or(live.kept().context.leeway)));
}

bool LeewayChoice::isSupposed(const session::WhatIf& whatIf) const
{
    return whatIf.leeway.has_value();
}

void LeewayChoice::open(QWidget* below)
{
    if (!live()) {
        return;
    }
    const auto kept = live()->kept().context.leeway;
    auto* popup = new Popup(tr("Leeway"));
    auto* label = new QLabel(tr("Clocks may disagree by"));
    auto* field = new QSpinBox;
    field->setObjectName(QStringLiteral("whatif.leeway.seconds"));
    field->setAccessibleName(label->text());
    constexpr int kMost = 7 * 86400;
    field->setRange(0, kMost);
    field->setSingleStep(60);
    field->setSuffix(tr(" s"));
    field->setValue(static_cast<int>(
        std::min<std::int64_t>(live()->whatIf().leeway.value_or(kept).seconds, kMost)));
    label->setBuddy(field);
    auto* back = new QPushButton(tr("As kept: %1").arg(exactLength(kept)));
    popup->lines()->addWidget(label);
    popup->lines()->addWidget(field);
    popup->lines()->addWidget(back);
    connect(field, &QSpinBox::valueChanged, this, [this, kept](int seconds) {
        if (!live()) {
            return;
        }
        auto next = live()->whatIf();
        const Duration leeway{seconds};
        next.leeway = leeway == kept ? std::nullopt : std::optional(leeway);
        live()->suppose(tr("Suppose another leeway"), std::move(next));
    });
    connect(back, &QPushButton::clicked, field,
        [field, kept] { field->setValue(static_cast<int>(kept.seconds)); });
    popup->openBelow(below, field);
}

} // namespace attest::ui
