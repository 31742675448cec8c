// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"
#include "lab/http/parameters.h"
#include "lab/tenant/tenant.h"

namespace attest::lab::imds {

/// Managed identities as the metadata service hands out their tokens. Tokens are kept and given out
/// again for half of their lifetime, as long as the tenant's world does not change: then "expires_in"
/// counts down, as in life. For several threads.
class Identities {
public:
    explicit Identities(std::shared_ptr<const Tenant> tenant) : m_tenant(std::move(tenant)) {}

    /// GET /metadata/identity/oauth2/token
    [[nodiscard]] http::Response token(const std::shared_ptr<const World>& world,
        const Machine& machine, const http::Parameters& parameters);
    /// GET /metadata/identity/info
    [[nodiscard]] http::Response info(const World& world, const Machine& machine) const;

private:
    struct Kept {
        TokenSpec spec;
        std::string token;
    };

    [[nodiscard]] Kept keptOrNew(const std::shared_ptr<const World>& world, const std::string& key,
        const std::function<TokenSpec(Time)>& make, bool fresh);

    std::shared_ptr<const Tenant> m_tenant;
    std::mutex m_lock;
    std::shared_ptr<const World> m_keptOf;
    std::map<std::string, Kept> m_kept;
};

/// {"error","error_description"}
[[nodiscard]] http::Response identityError(
    int status, std::string_view error, std::string_view description);

} // namespace attest::lab::imds
