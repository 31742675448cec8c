// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "whatif/choice.h"

namespace attest::ui {

/// The policy that judges: as kept, of another file, or edited on the spot.
class PolicyChoice final : public Choice {
    Q_OBJECT
public:
    explicit PolicyChoice(QWidget* parent = nullptr);
    void open(QWidget* below) override;
    /// Supposes the policy of a file. What cannot be read is told by `refused`.
    void openFile(const QString& path);

signals:
    void refused(const QString& sentence);

private:
    QString says(const LiveCase& live) const override;
    bool isSupposed(const session::WhatIf& whatIf) const override;
    void chooseFile();
    void asKept();
    void editText(QWidget* below);
};

} // namespace attest::ui
