// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "base/time.h"
#include "decode/certificate.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace attest::trust {

enum class Provenance {
    Shipped, ///< in the manifest of this program
    Added,   ///< a bundle the operator gave
    Lab,     ///< of a simulated tenant: valid for it alone, and a result that rests on it says so
};

/// A trust anchor is a name and a public key (RFC 5280 6.1.1). One that came as a certificate is
/// judged as a certificate too; one known by name and key alone (Microsoft TLS RSA Root G2) closes a
/// path at any certificate with that subject and key.
struct Anchor {
    std::string name;                 ///< for people: the CN
    std::vector<std::string> subject; ///< canonical RDNs
    decode::Sha256 spkiSha256{};
    decode::CertificatePtr certificate; ///< null for name and key alone
    /// Of an anchor known by name and key alone: what the manifest says of its own certificate.
    std::optional<Time> notBefore, notAfter;
    Provenance provenance = Provenance::Shipped;
    /// Package or file it came from. Of one that is not shipped it is the word of whoever added it.
    std::string source;
};

/// What an anchor is worth, whoever named it: one of the name and key of a shipped anchor is as good as
/// shipped.
[[nodiscard]] Provenance standingOf(const Anchor& anchor);
/// Whether it is none of those that the program ships and goes by the name of one.
[[nodiscard]] bool takesShippedName(const Anchor& anchor);

/// Whether that certificate is one of the anchor's: its own, or another for the same name and key.
[[nodiscard]] bool sameNameAndKey(const Anchor& anchor, const decode::Certificate& certificate);

/// A set of anchors: a copyable value that shares its contents.
class Anchors {
public:
    Anchors() = default;
    explicit Anchors(std::vector<Anchor> all)
        : m_all(std::make_shared<const std::vector<Anchor>>(std::move(all)))
    {
    }
    [[nodiscard]] const std::vector<Anchor>& all() const;
    /// This set with more; an anchor already there (name and key) is not taken twice, never replaced.
    /// A certificate is taken beside an anchor known by name and key alone.
    [[nodiscard]] Anchors with(std::vector<Anchor> more) const;

private:
    std::shared_ptr<const std::vector<Anchor>> m_all;
};

/// What the program ships: manifest.h with fingerprints, validity and source of each; certificates are
/// taken from the distribution's ca-certificates at build time and refused unless they match.
[[nodiscard]] const Anchors& shippedAnchors();

/// Certificates of a file the operator gave: PEM (several), DER, or certs-only PKCS#7.
[[nodiscard]] Result<std::vector<decode::CertificatePtr>> readCertificates(ByteView file);
/// Each as an anchor of that provenance; one whose fingerprint is in the manifest is named after it.
[[nodiscard]] std::vector<Anchor> anchorsFrom(
    const std::vector<decode::CertificatePtr>& certificates, Provenance provenance,
    std::string source);

} // namespace attest::trust
