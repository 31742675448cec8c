// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace attest::net {

/// Where names lead in a simulated tenant: the name is still what is asked for and what TLS is checked
/// against unless `tlsName` says otherwise; the address rule becomes "exactly this one".
struct Place {
    std::string host; ///< numeric
    std::uint16_t port = 0;
    std::string tlsName; ///< empty: the name that was asked for
    bool plain = false;  ///< the place speaks http, whatever was asked
};

/// By host in lower case.
using Places = std::map<std::string, Place, std::less<>>;

} // namespace attest::net
