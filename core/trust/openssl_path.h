// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "decode/certificate.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace attest::trust {

/// A complaint of X509_verify_cert.
struct OpenSslError {
    int code = 0; ///< X509_V_ERR_*
    std::size_t depth = 0;
    std::string text; ///< OpenSSL's own words
};

struct OpenSslQuestion {
    Time now;
    /// DER; where it is given, even empty, all certificates of the path are looked up.
    std::optional<std::vector<Bytes>> crls;
    enum class Policies { Ignore, Check } policies = Policies::Ignore;
    /// Inputs of RFC 5280 6.1.1 (e) to (g); only with Check.
    bool explicitPolicy = false, inhibitMapping = false, inhibitAny = false;
};

/// What OpenSSL says of exactly this path, leaf first, its last certificate trusted as it stands: every
/// complaint, not only the first. Nothing where the certificates or CRLs cannot be loaded.
[[nodiscard]] std::optional<std::vector<OpenSslError>> askOpenSsl(
    std::span<const decode::CertificatePtr> path, const OpenSslQuestion& question);

} // namespace attest::trust
