// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"

namespace attest::session {

/// Which of a case's requests are put to somebody new.
enum class Open {
    Unanswered, ///< those that nobody was asked for
    NotOk,      ///< those that brought nothing, too: refused, throttled, failed
};

/// Runs the case and keeps the exchanges that come about when `offer` is asked what is open; whether it had
/// an answer that serves. Exchanges that this run did not come to stay.
bool answerOpenRequests(casefile::Case& c, Open open, const verify::Answerer& offer);

} // namespace attest::session
