// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"

#include <QtCore/QString>

#include <string>
#include <vector>

/// What notes are about (casefile::Note::target): "" the whole case, "stage:signature" a stage, the id
/// of an issue a finding, "field:attested/encoding", or the path alone, a field.
namespace attest::ui {

/// "the whole case", "stage Signature", "finding ...", "field content/nonce": for people, safe to show.
[[nodiscard]] QString targetInWords(const LiveCase& live, const std::string& target);
/// What a note could be about now: the finding, the stage and the field that are selected, as far as
/// they are, and the whole case.
[[nodiscard]] std::vector<std::string> targetsAtHand(LiveCase& live);
/// Selects it, in another run if it is only there. False where the run knows no such thing (yet).
bool selectTarget(LiveCase& live, const std::string& target);

} // namespace attest::ui
