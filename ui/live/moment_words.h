// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/moments.h"

#include <QtCore/QString>

namespace attest::ui {

/// "Document", "Challenge", "Token", "Signer certificate", or the common name of a certificate.
[[nodiscard]] QString validityName(const session::Validity& validity);
/// For a mark on a line: "signer ends 11 Nov". The clock says what need not be said.
[[nodiscard]] QString momentLabel(
    const session::Validity& validity, session::Edge edge, Time at, Time clock);
/// A sentence without its full stop: "Signer certificate ends on 11 Nov 2026 00:00:00 UTC".
[[nodiscard]] QString momentWords(const session::Validity& validity, session::Edge edge, Time at);
/// How an interval stands at an instant: "valid, 106 days left", "ended 3 days before", "begins in 2 h".
[[nodiscard]] QString standingAt(const session::Validity& validity, Time at);

} // namespace attest::ui
