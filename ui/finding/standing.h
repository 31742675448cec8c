// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "explain/catalogue.h"

#include <QtCore/QString>

namespace attest::ui {

/// What a finding is worth and on what it stands, in one line: "Failure, stricter than documented: the
/// server may accept it".
[[nodiscard]] QString standingOf(Severity severity, explain::Basis basis);

} // namespace attest::ui
