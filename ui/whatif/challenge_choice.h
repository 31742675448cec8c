// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "whatif/choice.h"

namespace attest::ui {

/// The challenge that had to be answered: as issued, none, an earlier one, the one that the document
/// answers, or any other.
class ChallengeChoice final : public Choice {
    Q_OBJECT
public:
    explicit ChallengeChoice(QWidget* parent = nullptr);
    void open(QWidget* below) override;

private:
    QString says(const LiveCase& live) const override;
    QString saysAll(const LiveCase& live) const override;
    QString notApplicable(const LiveCase& live) const override;
    bool isSupposed(const session::WhatIf& whatIf) const override;
    void suppose(std::optional<std::string> nonce);
    void addEarlier(QMenu& menu);
    void typeAnother(QWidget* below);
};

} // namespace attest::ui
