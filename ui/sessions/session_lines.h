// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/session.h"

#include <QtWidgets/QTreeWidget>

namespace attest::ui {

class SessionModel;

/// The lines of a session in their order, each with the time since the first.
class SessionLines final : public QTreeWidget {
    Q_OBJECT
public:
    SessionLines(const telemetry::AttestationSession& session, const SessionModel& model,
        QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void lineWanted(std::uint64_t row);
};

} // namespace attest::ui
