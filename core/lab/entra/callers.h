// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/entra/jwt.h"
#include "lab/tenant/tenant.h"

#include <variant>

namespace attest::lab {

/// Whose token it is.
struct Caller {
    std::string objectId;
    std::string appId;
};

/// Why a bearer token is not taken.
enum class BadToken {
    Missing, ///< no Authorization header, or not Bearer
    Malformed,
    Untrusted, ///< no key of the tenant's, or a signature that is not its
    Audience,
    Tenant,
    Expired,
    NotYet,
};

struct BadBearer {
    BadToken why = BadToken::Missing;
    std::string detail; ///< the audience, tenant or expiry that the token states
};

/// Verifies bearer tokens as a service of the tenant does, and remembers those it took until they
/// expire or the world changes. For several threads.
class Callers {
public:
    Callers(std::shared_ptr<const Tenant> tenant, std::vector<std::string> audiences)
        : m_tenant(std::move(tenant))
        , m_audiences(std::move(audiences))
    {
    }

    [[nodiscard]] std::variant<Caller, BadBearer> judge(
        const std::shared_ptr<const World>& world, std::optional<std::string_view> authorization);

private:
    struct Known {
        Caller caller;
        Time from, to;
    };
    [[nodiscard]] std::variant<Known, BadBearer> read(
        const World& world, std::string_view token) const;

    std::shared_ptr<const Tenant> m_tenant;
    std::vector<std::string> m_audiences;
    std::mutex m_lock;
    std::shared_ptr<const World> m_knownOf;
    std::map<std::string, Known, std::less<>> m_known;
};

} // namespace attest::lab
