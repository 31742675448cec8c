// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <string>

namespace attest::decode {

/// Identifier octets (X.690 8.1.2) of the universal types certificates and CMS are made of.
namespace tag {
inline constexpr Byte kBoolean = 0x01;
inline constexpr Byte kInteger = 0x02;
inline constexpr Byte kBitString = 0x03;
inline constexpr Byte kOctetString = 0x04;
inline constexpr Byte kNull = 0x05;
inline constexpr Byte kOid = 0x06;
inline constexpr Byte kEnumerated = 0x0A;
inline constexpr Byte kUtf8String = 0x0C;
inline constexpr Byte kNumericString = 0x12;
inline constexpr Byte kPrintableString = 0x13;
inline constexpr Byte kTeletexString = 0x14;
inline constexpr Byte kIa5String = 0x16;
inline constexpr Byte kUtcTime = 0x17;
inline constexpr Byte kGeneralizedTime = 0x18;
inline constexpr Byte kVisibleString = 0x1A;
inline constexpr Byte kUniversalString = 0x1C;
inline constexpr Byte kBmpString = 0x1E;
inline constexpr Byte kSequence = 0x30;
inline constexpr Byte kSet = 0x31;
inline constexpr Byte kConstructed = 0x20;

/// [n] IMPLICIT over a primitive type.
[[nodiscard]] constexpr Byte context(unsigned n)
{
    return static_cast<Byte>(0x80U | n);
}
/// [n] EXPLICIT, or IMPLICIT over a constructed type.
[[nodiscard]] constexpr Byte contextConstructed(unsigned n)
{
    return static_cast<Byte>(0xA0U | n);
}
[[nodiscard]] constexpr bool isUniversal(Byte tag)
{
    return (tag & 0xC0U) == 0;
}
[[nodiscard]] constexpr bool isConstructed(Byte tag)
{
    return (tag & kConstructed) != 0;
}
/// UTF8String, NumericString, PrintableString, TeletexString, IA5String, VisibleString,
/// UniversalString, BMPString.
[[nodiscard]] constexpr bool isString(Byte tag)
{
    return tag == kUtf8String || (tag >= kNumericString && tag <= kTeletexString)
        || tag == kIa5String || tag == kVisibleString || tag == kUniversalString
        || tag == kBmpString;
}
/// "SEQUENCE", "[0]", "end-of-contents"; only the first identifier octet is known here.
[[nodiscard]] std::string name(Byte tag);
} // namespace tag

/// What can be wrong with the octets before the contents, in any flavour of BER.
enum class HeaderFault { None, Truncated, BadTag, BadLength, TooLarge };

/// Identifier and length octets, and the contents not yet looked at.
struct TlvHeader {
    HeaderFault fault = HeaderFault::None;
    Byte tag = 0;              ///< first identifier octet
    bool indefinite = false;   ///< length octet 0x80: contents end at end-of-contents octets
    bool minimalLength = true; ///< X.690 10.1
    std::uint32_t size = 0;    ///< identifier and length octets
    std::uint32_t length = 0;  ///< contents; lies inside the bytes given unless there is a fault
};

/// Reads one header at the start of the bytes. Tag numbers past 30 must be minimal and below 2^28,
/// lengths below 2^32: nothing we read has others.
[[nodiscard]] TlvHeader readTlvHeader(ByteView bytes);

/// Appends identifier and minimal length octets.
void appendHeader(Bytes& out, Byte tag, std::size_t length);

} // namespace attest::decode
