// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/key.h"

#include <optional>

namespace attest::lab {

enum class Criticality { NonCritical, Critical };

/// One X.509 extension: `value` is the DER inside the extnValue OCTET STRING.
struct Extension {
    std::string oid;
    Criticality criticality = Criticality::NonCritical;
    Bytes value;
};

/// RFC 5280 4.2.1.3, most significant first.
enum class KeyUsageBit {
    DigitalSignature,
    NonRepudiation,
    KeyEncipherment,
    DataEncipherment,
    KeyAgreement,
    KeyCertSign,
    CrlSign,
};

struct AccessDescription {
    std::string method; ///< oid::kAccessCaIssuers or oid::kAccessOcsp
    std::string url;
};

struct CertificatePolicy {
    std::string oid;
    std::string cps; ///< URL of the practice statement; none when empty
};

struct NameConstraints {
    std::vector<std::string> permittedDns, excludedDns;
};

/// What a CA may do. Without a value in pathLength there is no limit.
struct Authority {
    std::optional<int> pathLength;
};

/// Builders of the extensions of RFC 5280 4.2. Criticality is that of the certificates imitated;
/// change it on the result where a case wants otherwise.
namespace extension {
[[nodiscard]] Extension endEntity();                      ///< basicConstraints, cA false
[[nodiscard]] Extension authority(Authority limits = {}); ///< basicConstraints, cA true
[[nodiscard]] Extension keyUsage(const std::vector<KeyUsageBit>& bits);
[[nodiscard]] Extension extendedKeyUsage(const std::vector<std::string>& purposes);
[[nodiscard]] Extension dnsNames(const std::vector<std::string>& names);
[[nodiscard]] Extension subjectKeyIdentifier(const Key& subject);
[[nodiscard]] Extension authorityKeyIdentifier(const Key& issuer);
[[nodiscard]] Extension authorityInfoAccess(const std::vector<AccessDescription>& access);
[[nodiscard]] Extension crlDistributionPoints(const std::vector<std::string>& urls);
[[nodiscard]] Extension certificatePolicies(const std::vector<CertificatePolicy>& policies);
[[nodiscard]] Extension nameConstraints(const NameConstraints& constraints);
} // namespace extension

/// DER Extension.
[[nodiscard]] Bytes encodeExtension(const Extension& extension);

} // namespace attest::lab
