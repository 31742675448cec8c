// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/entra/client_proof.h"
#include "lab/entra/grants.h"

namespace attest::lab::entra {

/// The sign-in service of the tenant: discovery, keys, and tokens by client credentials, device
/// code, authorization code with PKCE, and refresh. Nobody types a password: the lab's user is
/// signed in already. For several threads.
class Service : public std::enable_shared_from_this<Service> {
public:
    [[nodiscard]] static std::shared_ptr<Service> make(std::shared_ptr<const Tenant> tenant);

    [[nodiscard]] http::Handler handler();

private:
    explicit Service(std::shared_ptr<const Tenant> tenant);

    /// One request under way: what it asks of which tenant, in which world, at what time.
    struct Asked {
        const http::Request& request;
        std::shared_ptr<const World> world;
        Time now;
        std::string tenant; ///< first segment of the path
        std::string rest;   ///< the others, "oauth2/v2.0/token"
        std::string host;   ///< as the client calls us
    };

    [[nodiscard]] http::Response answer(const http::Request& request);
    [[nodiscard]] http::Response route(const Asked& asked);
    [[nodiscard]] http::Response token(const Asked& asked);
    [[nodiscard]] http::Response deviceCode(const Asked& asked);
    [[nodiscard]] http::Response devicePage(const Asked& asked);
    [[nodiscard]] http::Response authorize(const Asked& asked);

    using Answered = std::variant<http::Response, Denial>;
    [[nodiscard]] Answered byClientCredentials(const Asked& asked);
    [[nodiscard]] Answered byDevice(const Asked& asked);
    [[nodiscard]] Answered byCode(const Asked& asked);
    [[nodiscard]] Answered byRefresh(const Asked& asked);
    [[nodiscard]] Answered tokensFor(const Asked& asked, const Client& client, const Grant& grant);
    [[nodiscard]] http::Response denied(const Asked& asked, const Denial& denial) const;

    std::shared_ptr<const Tenant> m_tenant;
    Grants m_grants;
};

} // namespace attest::lab::entra
