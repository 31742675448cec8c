// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/genuine.h"
#include "lab/mint/hierarchy.h"

namespace attest::test {

/// The paths from a leaf to an anchor that the laboratory can mint; in life as in the comments.
enum class Path {
    CrossSigned,      ///< leaf, issuing CA, root of 2048 bits: public documents until 2026
    Direct,           ///< leaf, issuing CA, root of 4096 bits
    OverCrossSigning, ///< leaf, issuing CA, cross-signed root, root of 2048 bits: since 2026
};

/// Without a policy the context alone judges, so no more is demanded than a verifier must.
enum class Judge { Context, Policy };

[[nodiscard]] const lab::AzureLikePki& mintedPki(lab::KeySizes sizes);
/// The clock of all minted evidence.
[[nodiscard]] Time mintedNow();

[[nodiscard]] Genuine mintedDocument(lab::KeySizes sizes, Path path, Judge judge = Judge::Context);
/// A token of version 1 and a key set of five at hand, as a tenant has them.
[[nodiscard]] Genuine mintedToken(Judge judge = Judge::Context);

/// The certificates of a path that are not the anchor, leaf first, and the anchor last.
[[nodiscard]] std::vector<lab::Certificate> certificatesOf(lab::KeySizes sizes, Path path);

} // namespace attest::test
