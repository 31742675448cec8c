// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/arm/address.h"
#include "lab/arm/answers.h"
#include "lab/arm/inventory.h"
#include "lab/entra/callers.h"

#include <atomic>

namespace attest::lab::arm {

struct Options {
    /// Items of a list that one answer holds: few, so that clients have to follow nextLink.
    std::size_t pageSize = 2;
    /// The metadata service of a machine by its name, for run-command.
    std::function<http::Handler(std::string machine)> metadata;
};

/// Resource Manager of the tenant: what is read is looked up in the world, who reads it is known by
/// its token, and roles decide. For several threads.
class Service : public std::enable_shared_from_this<Service> {
public:
    [[nodiscard]] static std::shared_ptr<Service> make(
        std::shared_ptr<Tenant> tenant, Options options = {});
    [[nodiscard]] http::Handler handler();

private:
    Service(std::shared_ptr<Tenant> tenant, Options options);

    /// One request of somebody known.
    struct Asked {
        const http::Request& request;
        const World& world;
        const Inventory& inventory;
        Caller caller;
        std::string path; ///< without a slash at the end
        Address address;
    };

    [[nodiscard]] http::Response answer(const http::Request& request);
    [[nodiscard]] http::Response route(const Asked& asked);
    [[nodiscard]] http::Response subscriptions(const Asked& asked) const;
    [[nodiscard]] http::Response scope(const Asked& asked) const;
    [[nodiscard]] http::Response resource(const Asked& asked) const;
    [[nodiscard]] http::Response list(const Asked& asked) const;
    [[nodiscard]] http::Response access(const Asked& asked) const;
    /// Granting and taking roles: what a person does about a refusal.
    [[nodiscard]] http::Response writeAssignment(const Asked& asked);
    [[nodiscard]] http::Response graph(const Asked& asked) const;
    [[nodiscard]] http::Response runCommand(const Asked& asked);
    [[nodiscard]] http::Response commandResult(const std::string& id);
    /// One page of the items, with the address of the next.
    [[nodiscard]] http::Response paged(
        const Asked& asked, const std::vector<std::string>& items) const;
    [[nodiscard]] std::shared_ptr<const Inventory> inventoryOf(
        const std::shared_ptr<const World>& world);

    std::shared_ptr<Tenant> m_tenant;
    Options m_options;
    Callers m_callers;
    std::atomic<unsigned> m_count{0};
    std::mutex m_lock;
    std::shared_ptr<const World> m_inventoryOf;
    std::shared_ptr<const Inventory> m_inventory;
    std::map<std::string, std::string> m_commands; ///< results by operation
};

} // namespace attest::lab::arm
