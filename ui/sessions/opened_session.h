// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"
#include "session/login_course.h"

#include <QtCore/QString>

namespace attest::ui {

class LiveCase;
class SessionModel;

/// The case of a session, with what earlier logins of its machine, or else of its cluster, tell. The policy of the case that is
/// `open` comes along where it speaks of the machine's tenant; else one is made of what the log tells, where
/// it tells enough. The new case says which. Null: none is open.
[[nodiscard]] casefile::Case caseOf(
    const session::SessionPtr& session, const SessionModel& model, const LiveCase* open);
/// A file's name for it.
[[nodiscard]] QString caseNameOf(const telemetry::AttestationSession& session);

} // namespace attest::ui
