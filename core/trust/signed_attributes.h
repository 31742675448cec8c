// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "decode/cms.h"

#include <optional>

namespace attest::trust {

/// The signed attributes that bind a signature to content (RFC 5652 11.1, 11.2), each exactly once
/// with exactly one value of its type.
struct SignedAttributes {
    std::optional<decode::Oid> contentType;
    std::optional<Bytes> messageDigest;
    Span contentTypeSpan, messageDigestSpan;
    std::vector<Finding> findings;
};

[[nodiscard]] SignedAttributes readSignedAttributes(
    const Buffers& buffers, const decode::SignerInfo& signer);

} // namespace attest::trust
