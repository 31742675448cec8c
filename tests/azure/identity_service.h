// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "lab/http/server.h"

#include <mutex>
#include <string>
#include <vector>

namespace attest::test {

/// A service on loopback that gives out tokens, or does not, and keeps what it was asked.
class IdentityService {
public:
    explicit IdentityService(lab::http::Handler handler)
        : m_server(
            std::move(lab::http::Server::listen([this, handler](const lab::http::Request& request) {
                {
                    const std::scoped_lock lock(m_lock);
                    m_asked.push_back(request);
                }
                return handler(request);
            })).value())
    {
    }
    [[nodiscard]] std::string url() const
    {
        return "http://127.0.0.1:" + std::to_string(m_server.port());
    }
    [[nodiscard]] std::vector<lab::http::Request> asked() const
    {
        const std::scoped_lock lock(m_lock);
        return m_asked;
    }

private:
    mutable std::mutex m_lock;
    std::vector<lab::http::Request> m_asked;
    lab::http::Server m_server;
};

/// With a token that nobody can read, of an hour, and what else the service says of it (",\"a\":\"b\"").
inline lab::http::Response identityAnswer(Time now, const std::string& more = {})
{
    return lab::http::json(200,
        R"({"access_token":"opaque","token_type":"Bearer","resource":"r","expires_on":")"
            + std::to_string(now.seconds + 3600) + "\"" + more + "}");
}

/// As Arc's agents do that know user-assigned identities: whose token it is, in the terms it was asked in.
inline std::string echoOf(const lab::http::Request& request)
{
    for (const char* name : {"client_id", "object_id", "msi_res_id"}) {
        if (const auto asked = request.query(name)) {
            return ",\"" + std::string(name) + "\":\"" + *asked + "\"";
        }
    }
    return {};
}

} // namespace attest::test
