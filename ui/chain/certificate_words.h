// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/marks.h"
#include "trust/chain.h"

#include <QtCore/QString>

/// A certificate in the words of the chain view. Everything is safe to show.
namespace attest::ui {

/// The common name, or all of the name where there is none.
[[nodiscard]] QString shortName(const decode::Name& name);
[[nodiscard]] QString wordOf(trust::Origin origin);
[[nodiscard]] QString wordOf(trust::Provenance provenance);
/// "RSA 2048", "EC 384".
[[nodiscard]] QString keyWord(const decode::PublicKeyInfo& key);

struct DaysLeft {
    QString text; ///< "204 days left", "expired 3 days ago"
    Mark mark = Mark::Passed;
};
/// By the clock of the case. A month is the last call.
[[nodiscard]] DaysLeft daysLeft(const decode::Certificate& certificate, Time now);

/// RFC 7468.
[[nodiscard]] QString pemOf(const decode::Certificate& certificate);

} // namespace attest::ui
