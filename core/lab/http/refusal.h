// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: Boost's types stay out of the public headers.

#include "lab/http/server.h"

#include <boost/system/error_code.hpp>

namespace attest::lab::http {

/// Which answer an unreadable request gets: 400, 413 or 431, and none when it was cut off.
[[nodiscard]] Refusal refusalFor(const boost::system::error_code& error);

/// What decides about a request before its body is read.
struct HeaderFacts {
    std::string method;
    std::size_t hosts = 0;
    bool http11 = true;
    bool chunked = false;
    bool transferEncoding = false;
    std::string expect;
};
[[nodiscard]] std::optional<Refusal> judge(const HeaderFacts& facts);

/// The path and query of a request target: clients that believe to talk to a proxy send the
/// absolute form (RFC 9112 3.2.2).
[[nodiscard]] std::string originForm(std::string_view target);

} // namespace attest::lab::http
