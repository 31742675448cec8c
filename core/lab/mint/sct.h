// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/certificate.h"

namespace attest::lab {

/// The SCT list extension (RFC 6962 3.3) that logs holding these P-256 keys would return for a
/// precertificate of `spec`, which must not hold one yet. Real leaves carry three; these are signed
/// correctly, over the precertificate, by logs nobody knows.
[[nodiscard]] Extension sctList(const CertificateSpec& spec, const Key& subject,
    const Certificate& issuer, const std::vector<Key>& logs, Time submitted);

} // namespace attest::lab
