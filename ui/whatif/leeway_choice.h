// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "whatif/choice.h"

namespace attest::ui {

/// How far clocks may disagree.
class LeewayChoice final : public Choice {
    Q_OBJECT
public:
    explicit LeewayChoice(QWidget* parent = nullptr);
    void open(QWidget* below) override;

private:
    QString says(const LiveCase& live) const override;
    bool isSupposed(const session::WhatIf& whatIf) const override;
};

} // namespace attest::ui
