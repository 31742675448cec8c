// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bounded_text.h"
#include "base/hex.h"
#include "decode/certificate.h"

#include <algorithm>
#include <array>

namespace attest::decode {
namespace {

struct ShortName {
    std::string_view attribute;
    const char* keyword;
};

// RFC 4514 3 and what people write for the rest.
constexpr std::array kShortNames{
    ShortName{"commonName", "CN"},
    ShortName{"localityName", "L"},
    ShortName{"stateOrProvinceName", "ST"},
    ShortName{"organizationName", "O"},
    ShortName{"organizationalUnitName", "OU"},
    ShortName{"countryName", "C"},
    ShortName{"streetAddress", "street"},
    ShortName{"domainComponent", "DC"},
    ShortName{"userId", "UID"},
    ShortName{"surname", "SN"},
    ShortName{"givenName", "GN"},
};

void appendKeyword(std::string& out, const Oid& type)
{
    const char* label = oidLabel(type);
    if (label == nullptr) {
        out += oidDots(type);
        return;
    }
    const auto found
        = std::ranges::find(kShortNames, std::string_view(label), &ShortName::attribute);
    out += found != kShortNames.end() ? found->keyword : label;
}

// RFC 4514 2.4.
constexpr bool hasToBeEscaped(char c)
{
    return static_cast<Byte>(c) < 0x20 || c == 0x7F || c == '"' || c == '+' || c == ',' || c == ';'
        || c == '<' || c == '>' || c == '\\';
}

void appendEscaped(std::string& out, std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto octet = static_cast<Byte>(c);
        const bool edge = (c == ' ' && (i == 0 || i + 1 == text.size())) || (c == '#' && i == 0);
        if (octet < 0x20 || octet == 0x7F) {
            out += '\\' + hex(ByteView(&octet, 1));
            continue;
        }
        if (edge || hasToBeEscaped(c)) {
            out += '\\';
        }
        out += c;
    }
}

void appendValue(std::string& out, const NameAttribute& attribute)
{
    const bool plain = attribute.form == NameAttribute::Form::Encoded
        || (std::ranges::none_of(attribute.text, hasToBeEscaped) && !attribute.text.starts_with(' ')
            && !attribute.text.starts_with('#') && !attribute.text.ends_with(' '));
    if (plain) {
        out += attribute.text;
    } else {
        appendEscaped(out, attribute.text);
    }
}

} // namespace

std::string nameText(const Name& name)
{
    return nameText(name, std::string::npos);
}

std::string nameText(const Name& name, std::size_t most)
{
    std::string out;
    out.reserve(std::min<std::size_t>(most, 128));
    for (auto rdn = name.rdns.rbegin(); rdn != name.rdns.rend(); ++rdn) {
        if (out.size() > most) {
            break; // what follows would be cut off again
        }
        out += out.empty() ? "" : ", ";
        for (std::size_t i = 0; i < rdn->size(); ++i) {
            const NameAttribute& one = (*rdn)[i];
            out += i == 0 ? "" : " + ";
            appendKeyword(out, one.type);
            out += '=';
            appendValue(out, one);
        }
    }
    return bounded(std::move(out), most);
}

} // namespace attest::decode
