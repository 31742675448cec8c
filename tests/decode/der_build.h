// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/hex.h"
#include "decode/certificate.h"
#include "decode/oids.h"
#include "decode/tlv.h"

#include <initializer_list>
#include <string>
#include <string_view>

/// DER written by hand, so that the reader is not tested against its own mirror image.
namespace attest::test {

/// Octets from hexadecimal with blanks in it.
inline Bytes octets(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c != ' ') {
            digits += c;
        }
    }
    return fromHex(digits).value();
}

inline Bytes operator+(Bytes a, const Bytes& b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

inline Bytes raw(std::string_view text)
{
    return copyBytes(asBytes(text));
}

inline Bytes tlv(Byte tag, const Bytes& contents)
{
    Bytes out;
    decode::appendHeader(out, tag, contents.size());
    return out + contents;
}

inline Bytes seq(const Bytes& contents)
{
    return tlv(decode::tag::kSequence, contents);
}

inline Bytes set(const Bytes& contents)
{
    return tlv(decode::tag::kSet, contents);
}

inline Bytes oid(std::string_view contents)
{
    return tlv(decode::tag::kOid, raw(contents));
}

inline Bytes integer(std::string_view hexOctets)
{
    return tlv(decode::tag::kInteger, octets(hexOctets));
}

inline Bytes utf8(std::string_view text)
{
    return tlv(decode::tag::kUtf8String, raw(text));
}

inline Bytes octetString(const Bytes& contents)
{
    return tlv(decode::tag::kOctetString, contents);
}

inline Bytes nameAttribute(std::string_view type, const Bytes& value)
{
    return seq(oid(type) + value);
}

/// CN=text
inline Bytes commonName(std::string_view text)
{
    return seq(set(nameAttribute(decode::oids::kCommonName, utf8(text))));
}

inline Bytes algorithm(std::string_view type)
{
    return seq(oid(type) + octets("0500"));
}

inline Bytes extension(std::string_view type, const Bytes& value, const Bytes& critical = {})
{
    return seq(oid(type) + critical + octetString(value));
}

/// The parts of a certificate, each a whole element; change one, leave the rest. The signature is
/// none: decoding does not look.
struct CertificateParts {
    Bytes version = octets("a003020102");
    Bytes serial = integer("01");
    Bytes tbsAlgorithm = algorithm(decode::oids::kSha256WithRsa);
    Bytes issuer = commonName("issuer");
    Bytes validity = seq(tlv(decode::tag::kUtcTime, raw("260101000000Z"))
        + tlv(decode::tag::kUtcTime, raw("270101000000Z")));
    Bytes subject = commonName("subject");
    Bytes key = seq(algorithm(decode::oids::kRsaEncryption)
        + tlv(decode::tag::kBitString,
            octets("00") + seq(integer("00c5a3b1d9e7f10203") + integer("010001"))));
    Bytes uniqueIds;
    Bytes extensions; ///< Extension elements; none leaves [3] out
    Bytes afterTbs;   ///< put at the end of TBSCertificate
    Bytes outerAlgorithm = algorithm(decode::oids::kSha256WithRsa);
    Bytes signature = octets("0303000102");

    [[nodiscard]] Bytes tbs() const
    {
        const Bytes list = extensions.empty()
            ? Bytes{}
            : tlv(decode::tag::contextConstructed(3), seq(extensions));
        return seq(version + serial + tbsAlgorithm + issuer + validity + subject + key + uniqueIds
            + list + afterTbs);
    }
    [[nodiscard]] Bytes der() const { return seq(tbs() + outerAlgorithm + signature); }
};

} // namespace attest::test
