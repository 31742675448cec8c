// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/time.h"
#include "decode/certificate.h"
#include "trust/anchors.h"

namespace attest::trust {

/// Where a certificate stands in a path, which decides what is asked of it.
enum class Role {
    Leaf,
    Intermediate,
    /// An anchor that came as a certificate: all that is asked of an issuer but a signature.
    AnchorCertificate,
    /// A certificate recognised by the name and key of an anchor: those are all that is trusted, so
    /// nothing else it says counts.
    Recognised,
    /// A leaf that is an anchor itself: its dates, its purposes and its form.
    PinnedLeaf,
};

/// What RFC 5280 6.1.3 and 6.1.4 ask of one certificate by itself at an instant, and our departures
/// from it (README.md). Purposes, path lengths and name constraints depend on the path and are not
/// judged here; signatures neither.
[[nodiscard]] std::vector<Finding> certificateFindings(
    const decode::Certificate& certificate, Role role, Time now);

/// An anchor known by name and key alone, by the dates of the manifest.
[[nodiscard]] std::vector<Finding> anchorFindings(
    const Anchor& anchor, const decode::Certificate& recognised, Time now);

} // namespace attest::trust
