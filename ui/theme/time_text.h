// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QtCore/QString>

#include <optional>

namespace attest::ui {

/// "28 Jul 2026 13:24:41 UTC", in the interface's language.
[[nodiscard]] QString utcText(Time at);
/// "2026-07-28 13:24:41", for fields that are typed into and columns that are compared.
[[nodiscard]] QString plainUtc(Time at);
/// In the time zone of this machine, with its name.
[[nodiscard]] QString localText(Time at);
/// As short as it can be told apart beside `near`: the time of day on the same day, day and month in the
/// same year, else month and year.
[[nodiscard]] QString briefTime(Time at, Time near);
/// About how long, without a sign: "41 s", "9 min", "5 h 40 min", "180 days".
[[nodiscard]] QString lengthText(Duration length);
/// In minutes where they are whole, else in seconds.
[[nodiscard]] QString exactLength(Duration length);

/// "2026-07-28 13:24", with or without seconds, "T", "Z" or "UTC" at its end, or RFC 3339 with an offset.
[[nodiscard]] std::optional<Time> typedTime(const QString& text);

[[nodiscard]] Time wallClock();

} // namespace attest::ui
