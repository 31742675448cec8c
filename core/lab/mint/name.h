// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

namespace attest::lab {

struct NameAttribute {
    std::string oid;   ///< dotted
    std::string value; ///< written as PrintableString where its characters allow, else UTF8String
};

/// A distinguished name, one attribute to an RDN, in the order it is encoded (country first).
using Name = std::vector<NameAttribute>;

/// RFC 5280 4.1.2.4.
[[nodiscard]] Bytes encodeName(const Name& name);

/// C=US, O=Assayer Lab, CN=<commonName>: the form of the issuing authorities.
[[nodiscard]] Name authorityName(std::string_view commonName);

} // namespace attest::lab
