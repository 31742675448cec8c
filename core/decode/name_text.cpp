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

std::string keyword(const Oid& type)
{
    std::string name = oidName(type);
    const auto found = std::ranges::find(kShortNames, name, &ShortName::attribute);
    return found != kShortNames.end() ? found->keyword : name;
}

// RFC 4514 2.4.
std::string escaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto octet = static_cast<Byte>(c);
        const bool edge = (c == ' ' && (i == 0 || i + 1 == text.size())) || (c == '#' && i == 0);
        if (octet < 0x20 || octet == 0x7F) {
            out += '\\' + hex(ByteView(&octet, 1));
        } else if (edge || std::string_view("\"+,;<>\\").find(c) != std::string_view::npos) {
            out += {'\\', c};
        } else {
            out += c;
        }
    }
    return out;
}

std::string valueText(const NameAttribute& attribute)
{
    return attribute.form == NameAttribute::Form::Encoded ? attribute.text
                                                          : escaped(attribute.text);
}

} // namespace

std::string nameText(const Name& name)
{
    return nameText(name, std::string::npos);
}

std::string nameText(const Name& name, std::size_t most)
{
    std::string out;
    for (auto rdn = name.rdns.rbegin(); rdn != name.rdns.rend(); ++rdn) {
        if (out.size() > most) {
            break; // what follows would be cut off again
        }
        out += out.empty() ? "" : ", ";
        for (std::size_t i = 0; i < rdn->size(); ++i) {
            const NameAttribute& one = (*rdn)[i];
            out += i == 0 ? "" : " + ";
            out += keyword(one.type) + '=' + valueText(one);
        }
    }
    return bounded(std::move(out), most);
}

} // namespace attest::decode
