// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "decode/attested.h"
#include "decode/certificate.h"

namespace attest::azure {

/// A document as the metadata service answers it, taken apart: nothing of it is verified here.
struct OpenedDocument {
    decode::CertificatePtr
        signer; ///< the certificate that stands first; null where none can be read
    /// What it says. Problems: "content.*", cms.detached
    Result<decode::AttestedContent> content;
};

/// Problems: those of the decoders, where it is no document at all.
[[nodiscard]] Result<OpenedDocument> openDocument(ByteView answer);

} // namespace attest::azure
