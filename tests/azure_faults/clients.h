// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/fetch/fetch.h"
#include "lab/faults/fault.h"
#include "lab/lab.h"

namespace attest::test {

/// What this program's own clients make of a fault, over the sockets of a lab in which it is in place.
struct Met {
    std::string fetched; ///< why there is no evidence, "id" or "id: reason"; empty where there is
    std::vector<std::string>
        resolved;      ///< what else the requests of the verification ran into, in order
    std::string cause; ///< of the verdict; empty where it passes or nothing was judged
    bool judged = false, passed = false;
    std::vector<std::string> said; ///< every finding of the run

    /// "fetch.imds-not-ready", "azure.forbidden + policy.arm-forbidden": what a person is told, in order.
    [[nodiscard]] std::string told() const;
};

/// A lab whose services are those of one scene after the other.
class Clients {
public:
    Clients();

    [[nodiscard]] lab::Scene scene(verify::Method method) const;
    /// Fetches the evidence, asks for what its verification needs, and judges it by the scene's policy.
    /// A download that takes longer than `patience` is given up.
    [[nodiscard]] Met meet(
        const lab::Scene& scene, std::chrono::milliseconds patience = std::chrono::seconds(10));
    /// What a preflight by somebody who may read everything says, "check: id" of every finding that is more
    /// than a note, in order; what merely waits for another check is left out.
    [[nodiscard]] std::vector<std::string> examine(
        const lab::Scene& scene, std::chrono::milliseconds patience = std::chrono::seconds(10));

private:
    struct Meeting;
    void put(const lab::Scene& scene);

    std::unique_ptr<lab::Lab> m_lab;
    azure::Connection m_connection;
};

} // namespace attest::test
