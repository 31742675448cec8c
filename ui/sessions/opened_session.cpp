// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/opened_session.h"

#include "live/live_case.h"
#include "session/session_case.h"
#include "sessions/session_model.h"
#include "theme/text.h"

namespace attest::ui {

casefile::Case caseOf(
    const session::SessionPtr& session, const SessionModel& model, const LiveCase* open)
{
    const auto before = session::knownFrom(model.all(), *session);
    const auto neighbour = session::neighbourOf(model.all(), *session);
    session::SessionSurroundings around;
    around.before = before.get();
    around.neighbour = neighbour.get();
    const auto* read = open && open->policy() ? &*open->policy() : nullptr;
    if (read && read->policies
        && session::concerns(*read->policies, session::knownOf(*session, around))) {
        around.policyName = open->kept().policyName;
        around.policy = open->kept().policy;
        around.policyOf = utf8(open->name());
    }
    return session::caseFromSession(*session, around);
}

QString caseNameOf(const telemetry::AttestationSession& session)
{
    auto name = shown(session.machine.empty() ? session.id.substr(0, 8) : session.machine, 60);
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    return name + QStringLiteral(".attestcase");
}

} // namespace attest::ui
