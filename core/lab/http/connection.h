// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: Boost's types stay out of the public headers.

#include "lab/http/server.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

namespace attest::lab::http {

/// What all connections of a server share.
struct Rules {
    Handler handler;
    Limits limits;
    std::function<void(const Refusal&)> onRefused;
};

/// Serves one client until it leaves or breaks a rule. Keeps itself alive through its pending
/// operations, all on the socket's strand; `place` is dropped when the connection has ended.
/// `tls` is null for plain HTTP.
void serveConnection(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context* tls,
    std::shared_ptr<const Rules> rules, std::shared_ptr<void> place);

} // namespace attest::lab::http
