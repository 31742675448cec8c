// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/session.h"

#include <QtCore/QString>

namespace attest::ui {

/// "browser", in the interface's language: "In the browser".
[[nodiscard]] QString credentialText(azure::CredentialKind kind);
/// "41 min", "50 s", "expired".
[[nodiscard]] QString timeLeft(Time until, Time now);
/// What a problem is called, and what it means with what to do.
[[nodiscard]] QString titleOf(const Problem& problem);
[[nodiscard]] QString tellingOf(const Problem& problem);
/// Both, as one line.
[[nodiscard]] QString sentenceOf(const Problem& problem);

} // namespace attest::ui
