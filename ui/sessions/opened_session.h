// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"
#include "session/login_course.h"

#include <QtCore/QString>

namespace attest::ui {

class SessionModel;

/// The case of a session, with what an earlier login of its machine tells. `policy`: of the case that was open,
/// for the new one; null or without one: one is made of what the log tells, where it tells enough.
[[nodiscard]] casefile::Case caseOf(
    const session::SessionPtr& session, const SessionModel& model, const casefile::Case* policy);
/// A file's name for it.
[[nodiscard]] QString caseNameOf(const telemetry::AttestationSession& session);

} // namespace attest::ui
