// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "whatif/choice.h"

namespace attest::ui {

/// The cloud whose metadata domain the signer has to be of: as the policy says, or one of the four.
class CloudChoice final : public Choice {
    Q_OBJECT
public:
    explicit CloudChoice(QWidget* parent = nullptr);
    void open(QWidget* below) override;

private:
    QString says(const LiveCase& live) const override;
    QString saysAll(const LiveCase& live) const override;
    QString notApplicable(const LiveCase& live) const override;
    bool isSupposed(const session::WhatIf& whatIf) const override;
};

} // namespace attest::ui
