// SPDX-License-Identifier: GPL-3.0-or-later
#include "asn1_outline.h"

#include "base/hex.h"

#include <openssl/asn1.h>

#include <optional>

namespace attest::test {

namespace {

using Lines = std::vector<std::string>;

constexpr Byte kOctetString = 0x04;
constexpr Byte kOid = 0x06;
constexpr Byte kSequence = 0x30;
// The arc under which enterprise templates get numbers of their own (1.3.6.1.4.1.311.21.8).
constexpr std::string_view kTemplateArc = "2b0601040182371508";

std::optional<Lines> outlineAll(ByteView der, std::size_t depth)
{
    Lines lines;
    while (!der.empty()) {
        const unsigned char* at = der.data();
        long length = 0;
        int tag = 0;
        int tagClass = 0;
        const int flags
            = ASN1_get_object(&at, &length, &tag, &tagClass, static_cast<long>(der.size()));
        if ((flags & 0x80) != 0) {
            return std::nullopt;
        }
        const auto header = static_cast<std::size_t>(at - der.data());
        const ByteView content = der.subspan(header, static_cast<std::size_t>(length));
        std::string line = std::string(depth * 2, ' ') + hex(der.first(1));
        if (der[0] == kOid) {
            const std::string value = hex(content);
            line += " " + (value.starts_with(kTemplateArc) ? std::string(kTemplateArc) : value);
        }
        lines.push_back(line);
        const bool mayHoldDer = der[0] == kOctetString && !content.empty()
            && (content[0] == kSequence || content[0] == kOctetString);
        if ((flags & V_ASN1_CONSTRUCTED) != 0 || mayHoldDer) {
            const auto inner = outlineAll(content, depth + 1);
            if (!inner && !mayHoldDer) {
                return std::nullopt;
            }
            if (inner) {
                lines.insert(lines.end(), inner->begin(), inner->end());
            }
        }
        der = der.subspan(header + content.size());
    }
    return lines;
}

} // namespace

std::vector<std::string> outline(ByteView der)
{
    return outlineAll(der, 0).value_or(Lines{});
}

} // namespace attest::test
