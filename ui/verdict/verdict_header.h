// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

namespace attest::ui {

class VerdictBand;

/// The verdict in one sentence, and the four lights.
class VerdictHeader final : public Pane {
    Q_OBJECT
public:
    explicit VerdictHeader(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void select(std::optional<std::size_t> stage);

    void offerDeeds();

    Actions& m_actions;
    VerdictBand* m_band;
    QPointer<LiveCase> m_toldOf;
    QString m_told;
};

} // namespace attest::ui
