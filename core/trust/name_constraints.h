// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "decode/certificate.h"

#include <optional>

namespace attest::trust {

enum class PathPlace { Leaf, Intermediate };

/// How many comparisons of one certificate's names with one set of constraints are done; more are
/// refused. Names times constraints would otherwise be an attacker's to choose.
inline constexpr std::size_t kNameComparisons = 1U << 20U;

/// Comparisons that nameConstraintFinding() would do for these two: names of each form times
/// constraints of that form.
[[nodiscard]] std::size_t nameComparisons(
    const decode::NameConstraints& constraints, const decode::Certificate& subject);

/// Whether every name of the certificate lies within the constraints of an issuer above it (RFC 5280
/// 4.2.1.10, 6.1.3 (b), (c)): subject and directoryNames; dNSName, with a wildcard standing for all it
/// could match; iPAddress; rfc822Name, and e-mail addresses in the subject; URI by host. A name of
/// another form is refused when a constraint of its form exists. The common name of a leaf is treated
/// as a DNS name only when there is no subjectAltName at all, and only to be refused: it is never used
/// as a name. Self-issued intermediates are the caller's to leave out. Nothing where all is well.
[[nodiscard]] std::optional<Finding> nameConstraintFinding(
    const decode::Certificate& constrained, const decode::Certificate& subject, PathPlace place);

} // namespace attest::trust
