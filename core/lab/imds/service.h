// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"
#include "lab/imds/identity.h"
#include "lab/imds/rates.h"

namespace attest::lab::imds {

/// Requests a second and at once that one machine may make; 0 is no limit.
struct Allowance {
    unsigned perSecond = 5;
    unsigned identityPerSecond = 20;
    unsigned identityAtOnce = 5;
};
inline constexpr Allowance kUnlimited{0, 0, 0};

/// The instance metadata service of every machine of the tenant. A real machine reaches its own at
/// 169.254.169.254; here each has a handler of its own, which the lab puts on a port of its own, so
/// that nothing in a request tells who asks.
class Service : public std::enable_shared_from_this<Service> {
public:
    [[nodiscard]] static std::shared_ptr<Service> make(
        std::shared_ptr<const Tenant> tenant, Allowance allowance = {}, Ticks ticks = steadyTicks);

    /// Answers for the machine of that name; not at all once the tenant has no such machine.
    [[nodiscard]] http::Handler handlerOf(std::string machine);

private:
    Service(std::shared_ptr<const Tenant> tenant, Allowance allowance, Ticks ticks);
    [[nodiscard]] http::Response answer(const std::string& machine, const http::Request& request);
    [[nodiscard]] http::Response identity(const std::shared_ptr<const World>& world,
        const Machine& machine, std::string_view path, const http::Parameters& parameters);
    [[nodiscard]] http::Response attested(
        const World& world, const Machine& machine, const http::Parameters& parameters) const;

    std::shared_ptr<const Tenant> m_tenant;
    Allowance m_allowance;
    Rates m_rates;
    Identities m_identities;
    std::mutex m_lock;
    std::map<std::string, unsigned> m_identityNow; ///< identity requests under way, by machine
};

} // namespace attest::lab::imds
