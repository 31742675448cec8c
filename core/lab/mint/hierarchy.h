// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/certificate.h"
#include "lab/mint/cloud.h"

namespace attest::lab {

/// Two generations of issuing authority: the one of 2026 (serverAuth only, issuer's certificate at
/// two addresses) and the one before it (clientAuth too, one address).
enum class Generation { G2, Classic };

enum class KeySizes {
    Real,  ///< 4096 bits where Azure has them; about a second and a half for all of it
    Small, ///< 2048 bits everywhere; a fifth of a second
};

/// Certificates in the shape of those that sign attested documents, plainly named otherwise:
///
///     Root G2 (2048) ── TLS Root G2, cross-signed ┐
///     TLS Root G2 (4096), self-signed ────────────┴─ TLS Issuing CA 02 ── G2 leaf of a region
///     TLS Root G2 ── RSA TLS Issuing CA 03 (direct) ┐
///     Root G2 ────── RSA TLS Issuing CA 03 (xsign) ─┴─ Classic leaf of a region
///
/// Everything is a function of seed, base time and key sizes, is made when first asked for, and is
/// kept; copies share what they made. Calls from several threads are allowed. Validity surrounds
/// the base time as it does in life: a leaf is 74 days old and lasts 180.
class AzureLikePki {
public:
    AzureLikePki(std::string_view seed, Time baseTime, KeySizes sizes = KeySizes::Real);

    [[nodiscard]] const Certificate& root() const;               ///< CN "Assayer Lab Root G2"
    [[nodiscard]] const Certificate& tlsRoot() const;            ///< CN "Assayer Lab TLS Root G2"
    [[nodiscard]] const Certificate& tlsRootCrossSigned() const; ///< the same key, issued by root()
    [[nodiscard]] const Certificate& issuingCa() const; ///< CN "Assayer Lab TLS Issuing CA 02"
    [[nodiscard]] const Certificate& classicCa() const; ///< CN "Assayer Lab RSA TLS Issuing CA 03"
    [[nodiscard]] const Certificate& classicCaCrossSigned() const;

    /// The region's signer, e.g. leaf(Cloud::Public, "eastus"). Valid as long as the PKI.
    [[nodiscard]] const Certificate& leaf(
        Cloud cloud, std::string_view region, Generation generation = Generation::G2) const;
    /// What leaf() is made from, without its SCT list, for cases that change something: issue it
    /// again with issued(spec, leaf.key, issuingCa()).
    [[nodiscard]] CertificateSpec leafSpec(
        Cloud cloud, std::string_view region, Generation generation = Generation::G2) const;

    /// DER that the address of an authority's certificate answers with; nothing for any other.
    /// Every AIA address in these certificates is known here.
    [[nodiscard]] std::optional<Bytes> download(std::string_view url) const;
    [[nodiscard]] std::vector<std::string> downloadUrls() const;

    [[nodiscard]] const std::string& seed() const;
    [[nodiscard]] Time baseTime() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace attest::lab
