// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/patience.h"
#include "base/clock.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace attest::ui {

/// A pause that a busy service asked for, told second by second until it is over.
class PauseCountdown final : public QObject {
    Q_OBJECT
public:
    explicit PauseCountdown(Clock clock, QObject* parent = nullptr);

    void begin(const azure::Waiting& pause);
    void end();
    /// "Azure asks for a pause (HTTP 429): going on in 12 s"; empty where nothing is waited for.
    [[nodiscard]] QString sentence() const;

signals:
    void begun();
    /// Another second, or over.
    void changed();

private:
    void tick();
    [[nodiscard]] std::int64_t left() const;

    Clock m_clock;
    azure::Waiting m_pause;
    Time m_until;
    bool m_waiting = false;
    std::int64_t m_told = 0; ///< seconds
    QTimer m_tick;
};

} // namespace attest::ui
