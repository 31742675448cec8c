// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/oids.h"
#include "decode/pem.h"
#include "decode/tlv.h"

namespace attest::decode {
namespace {

struct Look {
    Byte tag = 0;
    ByteView contents;  ///< as far as there are bytes
    bool whole = false; ///< the length octets and the bytes agree exactly
};

// Damaged documents are to be recognised too, so a length that lies is no hindrance.
Look look(ByteView bytes)
{
    if (bytes.size() < 2) {
        return {};
    }
    if (bytes[1] < 0x80) {
        const std::size_t length = bytes[1];
        const ByteView rest = bytes.subspan(2);
        return {bytes[0], rest.first(std::min(length, rest.size())), length == rest.size()};
    }
    const std::size_t octets = bytes[1] & 0x7FU;
    if (octets > 4 || bytes.size() < 2 + octets) {
        return {};
    }
    return {bytes[0], bytes.subspan(2 + octets), true};
}

} // namespace

DerKind sniffDer(ByteView bytes)
{
    const Look outer = look(bytes);
    // '0' is 0x30 too: a short length that does not fit is more likely a text.
    if (outer.tag != tag::kSequence || !outer.whole) {
        return DerKind::None;
    }
    const Look first = look(outer.contents);
    if (first.tag == tag::kOid) {
        const std::string_view oid = oids::kSignedData;
        return asText(first.contents).starts_with(oid) ? DerKind::SignedData : DerKind::Other;
    }
    if (first.tag == tag::kSequence) {
        const Look field = look(first.contents);
        const bool version = field.tag == tag::contextConstructed(0);
        return version || field.tag == tag::kInteger ? DerKind::Certificate : DerKind::Other;
    }
    return DerKind::Other;
}

} // namespace attest::decode
