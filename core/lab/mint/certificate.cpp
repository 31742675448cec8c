// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/certificate.h"

#include "lab/mint/algorithm.h"
#include "lab/mint/der_writer.h"
#include "lab/mint/stream.h"
#include "lab/mint/text_code.h"

#include <algorithm>

namespace attest::lab {

Bytes encodeTbs(const CertificateSpec& spec, const Key& subject)
{
    return der::sequence({
        spec.version == 0 ? Bytes{} : der::explicitTag(0, der::integer(spec.version)),
        der::unsignedInteger(spec.serial),
        algorithmIdentifier(spec.statedInside.value_or(spec.signature)),
        encodeName(spec.issuer),
        der::sequence({der::time(spec.notBefore), der::time(spec.notAfter)}),
        encodeName(spec.subject),
        subject.publicKeyInfo(),
        spec.extensions.empty()
            ? Bytes{}
            : der::explicitTag(3, der::sequenceOf(spec.extensions, encodeExtension)),
    });
}

Certificate signedBy(const Key& signer, CertificateSpec spec, const Key& subject)
{
    const Bytes tbs = encodeTbs(spec, subject);
    Bytes encoded = der::sequence({tbs, algorithmIdentifier(spec.signature),
        der::bitString(signer.sign(spec.signature, tbs))});
    return {std::move(spec), subject, std::move(encoded)};
}

Certificate selfSigned(CertificateSpec spec, const Key& key)
{
    spec.issuer = spec.subject;
    return signedBy(key, std::move(spec), key);
}

Certificate issued(CertificateSpec spec, const Key& subject, const Certificate& issuer)
{
    spec.issuer = issuer.spec.subject;
    return signedBy(issuer.key, std::move(spec), subject);
}

CertificateSpec withExtension(CertificateSpec spec, const Extension& extension)
{
    const auto same = std::find_if(spec.extensions.begin(), spec.extensions.end(),
        [&](const Extension& one) { return one.oid == extension.oid; });
    if (same == spec.extensions.end()) {
        spec.extensions.push_back(extension);
    } else {
        *same = extension;
    }
    return spec;
}

CertificateSpec withoutExtension(CertificateSpec spec, std::string_view oid)
{
    std::erase_if(spec.extensions, [&](const Extension& one) { return one.oid == oid; });
    return spec;
}

Bytes deriveSerial(std::string_view seed, std::string_view label, std::size_t size)
{
    Bytes serial = Stream(seed, "serial/" + std::string(label)).take(size);
    if (!serial.empty()) {
        // Positive, and never a zero octet in front that DER would drop (RFC 5280 4.1.2.2).
        serial[0] = static_cast<Byte>((serial[0] & 0x3F) | 0x40);
    }
    return serial;
}

std::string certificatePem(ByteView der)
{
    const std::string text = base64(der);
    std::string out = "-----BEGIN CERTIFICATE-----\n";
    for (std::size_t at = 0; at < text.size(); at += 64) {
        out += text.substr(at, 64);
        out += '\n';
    }
    return out + "-----END CERTIFICATE-----\n";
}

} // namespace attest::lab
