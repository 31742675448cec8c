// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"

#include <map>
#include <mutex>
#include <string>

namespace attest::lab {

/// The lab's name table: which service answers for a host name of the real Azure
/// ("www.microsoft.com" is the AIA host, "management.azure.com" is ARM, and so on). The lab's own
/// Trust Domain Server reaches the services through here, without sockets; faults of the network
/// are set here and nowhere else.
class Network {
public:
    /// `host` in lower case, without a port. A second call replaces the first.
    void attach(std::string host, http::Handler handler);

    /// Answers for "http://host/target" or "https://host/target". No answer at all (unknown host, or
    /// a handler that a fault has cut off) is a response with status 0.
    [[nodiscard]] http::Response ask(std::string_view url, http::Request request) const;

private:
    mutable std::mutex m_lock;
    std::map<std::string, http::Handler, std::less<>> m_hosts;
};

} // namespace attest::lab
