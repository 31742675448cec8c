// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/attested.h"
#include "lab/mint/cms.h"

namespace attest::lab {

/// An attested document in its three layers, outermost last.
struct AttestedDocument {
    std::string content; ///< the signed JSON
    Bytes cms;
    std::string envelope; ///< the metadata service's answer
};

/// Signed by that leaf in the exact form of Azure's documents.
[[nodiscard]] AttestedDocument mintDocument(const AttestedSpec& spec, const Certificate& leaf);
/// In any other form.
[[nodiscard]] AttestedDocument mintDocument(const AttestedSpec& spec, const CmsShape& shape);

} // namespace attest::lab
