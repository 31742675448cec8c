// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "decode/jose.h"
#include "trust/signature.h"
#include "trust/workbench.h"

#include <optional>
#include <string>
#include <vector>

/// The rules for a JOSE header and the choice of a key, for tokens and for any JWS.
namespace attest::verify {

/// "RS256" and its family (RFC 7518 3.1) as a signature algorithm; nothing for others, ECDSA and HMAC included.
[[nodiscard]] std::optional<trust::SignatureAlgorithm> rsaAlgorithm(std::string_view alg);

struct HeaderVerdict {
    std::string alg, kid;
    bool hasKid = false;
    std::vector<Finding> findings;
    [[nodiscard]] bool good() const;
};
/// The algorithm is on the list whatever keys there are (RFC 8725 3.1); no critical extension (RFC 7515
/// 4.1.11: none is understood here); no key and no key location in the header (RFC 8725 3.10).
[[nodiscard]] HeaderVerdict judgeHeader(const Buffers& buffers, const decode::Tree& tree,
    const decode::CompactJws& jws, const std::vector<std::string>& allowed);

struct KeyChoice {
    const decode::Jwk* key = nullptr; ///< in the set; null when none may be used
    bool unknownKid = false;          ///< the set has no such key: a newer set might
    std::vector<Finding> findings;
};
/// By kid alone; of several keys with one kid the usable one, and if two are usable, neither.
[[nodiscard]] KeyChoice chooseKey(
    const decode::Jwks& jwks, const HeaderVerdict& header, Span headerSpan);

/// Nothing when the signature holds.
[[nodiscard]] std::optional<Finding> judgeSignature(const Buffers& buffers,
    const decode::CompactJws& jws, const decode::Jwk& key, const std::string& alg,
    trust::Workbench& bench);

} // namespace attest::verify
