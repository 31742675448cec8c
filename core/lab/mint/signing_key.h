// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/certificate.h"

namespace attest::lab {

/// A key that signs tokens, with the self-signed certificate it is published in. Its kid (and x5t)
/// is base64url of the SHA-1 of the certificate, as in Entra.
struct SigningKey {
    Certificate certificate;
    std::string kid;
};

/// RSA-2048, valid five years from notBefore, CN "accounts.lab.assayer.invalid".
[[nodiscard]] SigningKey deriveSigningKey(
    std::string_view seed, std::string_view label, Time notBefore);
/// The same around a key of any kind or size.
[[nodiscard]] SigningKey signingKeyFor(const Key& key, const Bytes& serial, Time notBefore);

} // namespace attest::lab
