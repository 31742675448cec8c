// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/tenant/world.h"

#include <map>

namespace attest::lab::arm {

/// One resource as Resource Manager has it.
struct Resource {
    std::string id;
    std::string type; ///< "Microsoft.Compute/virtualMachines"
    std::string name;
    std::string json; ///< what a GET answers
};

/// Every resource of a world, in the order of the world. Ids are found without case.
class Inventory {
public:
    explicit Inventory(const World& world);

    [[nodiscard]] const Resource* find(std::string_view id) const;
    [[nodiscard]] const std::vector<Resource>& all() const { return m_all; }

private:
    void add(Resource resource);

    std::vector<Resource> m_all;
    std::map<std::string, std::size_t, std::less<>> m_byId;
};

} // namespace attest::lab::arm
