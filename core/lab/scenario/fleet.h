// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/agent/agent.h"
#include "lab/faults/fault.h"

namespace attest::lab {

namespace issue {
/// A mix of faults cannot be played by agents. params: fault, reason ("unknown", "other-method",
/// "not-at-the-agent", "share")
inline constexpr IssueId kBadMix{"lab.bad-mix"};
} // namespace issue

/// A fault and the part of all logins that it befalls, 0 to 1.
struct Share {
    const Fault* fault = nullptr;
    double part = 0;
};

/// "replay=1,payload-tampered=2.5": faults by name, with how many in a hundred logins each befalls.
/// Only such as need nothing but the agent and what it is answered: the rest of the world is another
/// process's. Fails with lab.bad-mix.
[[nodiscard]] Result<std::vector<Share>> readMix(
    const std::vector<std::string>& terms, verify::Method method);
/// Whether a fault changes nothing but what passes through the agent.
[[nodiscard]] bool happensAtTheAgent(const Fault& fault);

/// Agents of one configuration against services on this machine.
struct FleetOrder {
    std::string name = "spirl-agent"; ///< with more than one agent, each has its number behind it
    std::string trustDomain = "lab.assayer.invalid";
    std::string configuration;
    verify::Method method = verify::Method::AzureImds;
    std::uint16_t imds = 0, server = 0;
    std::size_t agents = 1;
    std::uint64_t logins = 1; ///< of all agents together, in turn
    double aSecond = 1;       ///< logins; who falls behind catches up
    std::vector<Share> mix;
    std::string labSeed = "contoso"; ///< of the tenant: faults name machines that are there
    std::string seed;                ///< of keys and trace ids
    std::shared_ptr<LogBook> log;
    std::shared_ptr<Metrics> metrics;
};

struct FleetResult {
    std::uint64_t connected = 0, refused = 0;
    std::uint64_t faulty = 0; ///< logins that a fault befell
    std::uint64_t amiss = 0;  ///< refused though no fault befell them
    std::chrono::duration<double> took{0};
    Attested last;
};

/// To its end; the configuration has to load. At most 32 threads.
[[nodiscard]] FleetResult runFleet(const FleetOrder& order);

} // namespace attest::lab
