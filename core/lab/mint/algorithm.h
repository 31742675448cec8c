// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/digest.h"
#include "lab/mint/key.h"

namespace attest::lab {

/// DER AlgorithmIdentifier of a signature as X.509 states it: NULL parameters for PKCS #1 v1.5, the
/// full RSASSA-PSS-params for PSS (RFC 4055 3.1), none for ECDSA.
[[nodiscard]] Bytes algorithmIdentifier(SignatureAlgorithm algorithm);

/// The digest that the signature is made over.
[[nodiscard]] Digest digestOf(SignatureAlgorithm algorithm);
/// Dotted object identifier of the digest itself.
[[nodiscard]] std::string digestOid(Digest kind);

} // namespace attest::lab
