// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/diagnostic.h"
#include "policy/model.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attest::lab {

/// One cluster of a trust domain: who may log in to it, and as whom.
struct Cluster {
    std::string id = "c-lab"; ///< as agents name it
    std::shared_ptr<const policy::PolicySet> policy;
    std::string policyName;   ///< for people: a file name
    std::string pathTemplate; ///< of the SPIFFE ID
};

/// The clusters of one server. A policy that loads takes effect with the next login; one that does not
/// changes nothing. For several threads at once.
class Clusters {
public:
    /// What is wrong with the text; empty when it was taken.
    [[nodiscard]] std::vector<policy::Diagnostic> set(
        const std::string& id, std::string name, std::string_view policy, std::string pathTemplate);
    /// The same, keeping the template; an unknown cluster is nothing.
    [[nodiscard]] std::optional<std::vector<policy::Diagnostic>> reload(
        std::string_view id, std::string_view policy);
    [[nodiscard]] std::optional<Cluster> find(std::string_view id) const;

private:
    mutable std::mutex m_lock;
    std::map<std::string, Cluster, std::less<>> m_all;
};

/// Types that some policy of the set needs of an agent that offers these; empty when it meets none.
[[nodiscard]] std::vector<std::string> wantedOf(
    const policy::PolicySet& set, const std::vector<std::string>& offered);
/// Whether some azure_imds of the set has exactly that key under `tenants`.
[[nodiscard]] bool knowsTenantDomain(const policy::PolicySet& set, std::string_view domain);

} // namespace attest::lab
