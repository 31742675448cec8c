// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"

namespace attest::app {

/// Says, on the error stream, which files of --roots, --add-roots and --intermediates cannot do what
/// they were given for: no certificate in them, or none that closes or carries a path.
void sayOddTrust(const Invocation& invocation);

} // namespace attest::app
