// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/login_course.h"
#include "theme/marks.h"

#include <QtCore/QString>

namespace attest::ui {

/// What the list and the detail of sessions say, in the interface's language and safe to show.
struct SessionWords {
    /// "failed", "stuck", "slow", "succeeded", "goes on".
    [[nodiscard]] static QString outcome(const telemetry::AttestationSession& session);
    [[nodiscard]] static Mark mark(const telemetry::AttestationSession& session);
    /// The error in the log's words, or who was let in: "vm web-7 · rg prod-web · westeurope".
    [[nodiscard]] static QString what(const telemetry::AttestationSession& session);
    /// The catalogue's title of what stands behind it; empty where nothing does.
    [[nodiscard]] static QString cause(const telemetry::AttestationSession& session);
    [[nodiscard]] static QString methods(const telemetry::AttestationSession& session);
    /// "offered: done, authorised: failed, connected: not reached yet".
    [[nodiscard]] static QString course(const session::Course& course);
    [[nodiscard]] static QString step(session::LoginStep step);
    [[nodiscard]] static QString shared(const session::Shared& shared);
    /// "7 sessions since 13:19 fail at the same step. All are of subscription 8d10…"; empty where it is one
    /// alone.
    [[nodiscard]] static QString alike(
        const session::Alike& alike, const telemetry::AttestationSession& of);
};

/// "13:24:41.402" in UTC; a dash where the log says no time.
[[nodiscard]] QString timeOfDay(telemetry::Nanos at, int digits = 0);
/// "2026-07-28 13:24:41.402 UTC".
[[nodiscard]] QString wholeTime(telemetry::Nanos at);
/// "0.014 s"; a dash where it is not known.
[[nodiscard]] QString secondsText(telemetry::Nanos length);

/// The marks of a login's three steps; of one that is waited for, a disc with dots.
void paintStep(QPainter& painter, const QRectF& where, session::StepState state, bool stuck,
    const QPalette& palette);

} // namespace attest::ui
