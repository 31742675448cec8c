// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trust/notes.h"

namespace attest::trust {

/// What the decoder noted, with the weight it has for a path: refused where two readers could see two
/// different certificates or where a limit is lost; a warning where the meaning is plain.
void judgeIrregularities(Notes& notes);

/// Critical extensions that nothing here processes (RFC 5280 4.2), critical policies with a qualifier
/// we cannot interpret (4.2.1.4), and extensions whose criticality the profile fixes.
void judgeCriticality(Notes& notes);

} // namespace attest::trust
