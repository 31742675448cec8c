// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/request.h"

#include <QtCore/QString>

namespace attest::ui {

enum class ReplyForm { Decoded, Raw };

/// A reply's body for people: certificates by name, dates and digest, JSON value by value, or the text as
/// it is. Credentials are masked, control characters escaped, and no more than is read at a glance.
[[nodiscard]] QString replyText(const verify::Exchange& exchange, ReplyForm form);

} // namespace attest::ui
