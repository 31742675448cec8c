// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace attest::report {

enum class Identifiers {
    Keep,
    Pseudonyms, ///< "<subscription-1>": one name a value, the same throughout the report
};

/// Without credentials (always), and on request without what tells whose machine it was: tenants,
/// subscriptions, resource groups, machines, networks, principals, and every other GUID. Excerpts go with them,
/// because cut or encoded bytes cannot be searched. Digests, times, certificate names and public hosts stay.
[[nodiscard]] Report redacted(Report report, Identifiers identifiers);

} // namespace attest::report
