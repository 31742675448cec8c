// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::net {

const std::string* HttpReply::header(std::string_view name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
        [&](const Header& header) { return equalNoCase(header.name, name); });
    return found == headers.end() ? nullptr : &found->value;
}

} // namespace attest::net
