// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/certificate.h"
#include "lab/mint/cloud.h"
#include "lab/mint/hierarchy.h"

/// The certificates of AzureLikePki one by one: which fields and extensions, in which order. Each
/// follows the public certificate it imitates; only names, keys, serials and times are the lab's.
namespace attest::lab::profile {

/// What varies between minted hierarchies.
struct Basis {
    std::string seed;
    Time now;
};

inline constexpr char kRootName[] = "Assayer Lab Root G2";
inline constexpr char kTlsRootName[] = "Assayer Lab TLS Root G2";
inline constexpr char kIssuingName[] = "Assayer Lab TLS Issuing CA 02";
inline constexpr char kClassicName[] = "Assayer Lab RSA TLS Issuing CA 03";
inline constexpr char kPracticeStatement[] = "http://www.microsoft.com/pkiops/Docs/Repository.htm";
inline constexpr char kRootDownload[] = "http://cacerts.digicert.com/AssayerLabRootG2.crt";

/// "<name> - xsign": the file that holds an authority's cross-signed certificate.
[[nodiscard]] std::string crossSignedFile(std::string_view name);
/// "http://www.microsoft.com/pkiops/certs/<file name>.crt" and its twin on caissuers.microsoft.com,
/// spaces written as %20.
[[nodiscard]] std::vector<std::string> downloadUrls(std::string_view fileName);

[[nodiscard]] CertificateSpec root(const Basis& basis, const Key& key);
[[nodiscard]] CertificateSpec tlsRoot(const Basis& basis, const Key& key);
[[nodiscard]] CertificateSpec tlsRootCrossSigned(
    const Basis& basis, const Key& key, const Key& issuer);
[[nodiscard]] CertificateSpec issuingCa(const Basis& basis, const Key& key, const Key& issuer);
[[nodiscard]] CertificateSpec classicCa(const Basis& basis, const Key& key, const Key& issuer);
[[nodiscard]] CertificateSpec classicCaCrossSigned(
    const Basis& basis, const Key& key, const Key& issuer);

struct LeafPlace {
    Cloud cloud = Cloud::Public;
    std::string region;
    Generation generation = Generation::G2;
};
[[nodiscard]] CertificateSpec leaf(
    const Basis& basis, const LeafPlace& place, const Key& key, const Key& issuer);

} // namespace attest::lab::profile
