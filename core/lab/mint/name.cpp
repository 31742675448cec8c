// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/name.h"

#include "base/ascii.h"
#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"

#include <algorithm>

namespace attest::lab {

namespace {

bool isPrintable(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return isAlnum(c) || std::string_view(" '()+,-./:=?").find(c) != std::string_view::npos;
    });
}

} // namespace

Bytes encodeName(const Name& name)
{
    return der::sequenceOf(name, [](const NameAttribute& attribute) {
        const Bytes value = isPrintable(attribute.value) ? der::printableString(attribute.value)
                                                         : der::utf8String(attribute.value);
        return der::setOf({der::sequence({der::oid(attribute.oid), value})});
    });
}

Name authorityName(std::string_view commonName)
{
    return {{oid::kCountry, "US"}, {oid::kOrganization, "Assayer Lab"},
        {oid::kCommonName, std::string(commonName)}};
}

} // namespace attest::lab
