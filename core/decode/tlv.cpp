// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/tlv.h"

namespace attest::decode {
namespace {

// X.690 8.1.2.4: octets after the first of a tag number past 30. Gives their count, 0 when broken.
std::size_t longTagSize(ByteView rest, HeaderFault& fault)
{
    constexpr std::size_t kMost = 4;
    std::size_t number = 0;
    for (std::size_t i = 0; i < kMost; ++i) {
        if (i >= rest.size()) {
            fault = HeaderFault::Truncated;
            return 0;
        }
        number = number << 7U | (rest[i] & 0x7FU);
        if (number == 0) {
            break;
        }
        if ((rest[i] & 0x80U) == 0) {
            fault = number > 30 ? HeaderFault::None : HeaderFault::BadTag;
            return i + 1;
        }
    }
    fault = HeaderFault::BadTag;
    return 0;
}

void readLongLength(TlvHeader& header, ByteView rest, std::size_t count)
{
    if (count > rest.size()) {
        header.fault = HeaderFault::Truncated;
        return;
    }
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < count; ++i) {
        length = length << 8U | rest[i];
        if (length > 0xFFFFFFFFU) {
            header.fault = HeaderFault::TooLarge;
            return;
        }
    }
    header.minimalLength = length >= 0x80 && rest[0] != 0;
    header.size += static_cast<std::uint32_t>(count);
    header.length = static_cast<std::uint32_t>(length);
}

} // namespace

TlvHeader readTlvHeader(ByteView bytes)
{
    TlvHeader header;
    if (bytes.empty()) {
        header.fault = HeaderFault::Truncated;
        return header;
    }
    header.tag = bytes[0];
    std::size_t at = 1;
    if ((header.tag & 0x1FU) == 0x1FU) {
        at += longTagSize(bytes.subspan(1), header.fault);
    }
    if (header.fault == HeaderFault::None && at >= bytes.size()) {
        header.fault = HeaderFault::Truncated;
    }
    if (header.fault != HeaderFault::None) {
        return header;
    }
    const Byte first = bytes[at++];
    header.size = static_cast<std::uint32_t>(at);
    if (first < 0x80) {
        header.length = first;
    } else if (first == 0x80) {
        header.indefinite = true;
        return header;
    } else if (first == 0xFF) { // X.690 8.1.3.5 c
        header.fault = HeaderFault::BadLength;
    } else {
        readLongLength(header, bytes.subspan(at), first & 0x7FU);
    }
    if (header.fault == HeaderFault::None && header.length > bytes.size() - header.size) {
        header.fault = HeaderFault::Truncated;
    }
    return header;
}

void appendHeader(Bytes& out, Byte tag, std::size_t length)
{
    out.push_back(tag);
    if (length < 0x80) {
        out.push_back(static_cast<Byte>(length));
        return;
    }
    unsigned octets = 1;
    while (length >> (8U * octets) != 0) {
        ++octets;
    }
    out.push_back(static_cast<Byte>(0x80U | octets));
    while (octets-- > 0) {
        out.push_back(static_cast<Byte>(length >> (8U * octets)));
    }
}

namespace tag {

std::string name(Byte tag)
{
    if (!isUniversal(tag)) {
        constexpr const char* classes[] = {"", "APPLICATION ", "", "PRIVATE "};
        return std::string("[") + classes[tag >> 6U] + std::to_string(tag & 0x1FU) + "]";
    }
    constexpr const char* names[] = {"end-of-contents", "BOOLEAN", "INTEGER", "BIT STRING",
        "OCTET STRING", "NULL", "OBJECT IDENTIFIER", "ObjectDescriptor", "EXTERNAL", "REAL",
        "ENUMERATED", "EMBEDDED PDV", "UTF8String", "RELATIVE-OID", "TIME", "reserved", "SEQUENCE",
        "SET", "NumericString", "PrintableString", "TeletexString", "VideotexString", "IA5String",
        "UTCTime", "GeneralizedTime", "GraphicString", "VisibleString", "GeneralString",
        "UniversalString", "CHARACTER STRING", "BMPString", "long-form tag"};
    const unsigned number = tag & 0x1FU;
    const bool odd = isConstructed(tag) != (number == 16 || number == 17);
    return std::string(odd ? (isConstructed(tag) ? "constructed " : "primitive ") : "")
        + names[number];
}

} // namespace tag
} // namespace attest::decode
