// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/sct.h"

#include "lab/mint/der_writer.h"
#include "lab/mint/digest.h"
#include "lab/mint/oid.h"

namespace attest::lab {

namespace {

/// TLS presentation language (RFC 8446 section 3): big-endian numbers of a fixed width.
Bytes number(std::uint64_t value, int octets)
{
    Bytes out;
    for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8) {
        out.push_back(static_cast<Byte>(value >> shift));
    }
    return out;
}

Bytes prefixed(const Bytes& content, int octets)
{
    return der::join({number(content.size(), octets), content});
}

Bytes sct(const Key& log, const Bytes& milliseconds, const Bytes& precertEntry)
{
    const Bytes v1 = number(0, 1);
    const Bytes noExtensions = number(0, 2);
    // digitally-signed struct of RFC 6962 3.2: signature_type 0, entry_type 1 (precert_entry).
    const Bytes toSign
        = der::join({v1, number(0, 1), milliseconds, number(1, 2), precertEntry, noExtensions});
    const Bytes sha256WithEcdsa{4, 3};
    return der::join({v1, digest(Digest::Sha256, log.publicKeyInfo()), milliseconds, noExtensions,
        sha256WithEcdsa, prefixed(log.sign(SignatureAlgorithm::EcdsaSha256, toSign), 2)});
}

} // namespace

Extension sctList(const CertificateSpec& spec, const Key& subject, const Certificate& issuer,
    const std::vector<Key>& logs, Time submitted)
{
    CertificateSpec precert = spec;
    precert.issuer = issuer.spec.subject;
    const Bytes entry = der::join({digest(Digest::Sha256, issuer.key.publicKeyInfo()),
        prefixed(encodeTbs(precert, subject), 3)});

    Bytes list;
    std::uint64_t delay = 0;
    for (const Key& log : logs) {
        const Bytes when = number(static_cast<std::uint64_t>(submitted.seconds) * 1000 + delay, 8);
        list = der::join({list, prefixed(sct(log, when, entry), 2)});
        delay += 9;
    }
    return {oid::kSctList, Criticality::NonCritical, der::octetString(prefixed(list, 2))};
}

} // namespace attest::lab
