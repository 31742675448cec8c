// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/scenario/served.h"

namespace attest::test {

/// Keys that all labs and scenes of these tests share, and when they begin.
struct Shared {
    lab::SceneOrder order;
    lab::SceneBasis basis;
};
[[nodiscard]] const Shared& shared();

/// A lab with its server on free ports of this machine, in this process; all of them share their keys.
struct Running {
    explicit Running(lab::ServedOptions options = {}, std::string_view machine = "web-01");

    /// An agent of its own connections, by one of the configurations that the lab hands out.
    [[nodiscard]] lab::Agent agent(verify::Method method) const;
    [[nodiscard]] std::string configuration(verify::Method method) const;
    [[nodiscard]] std::uint16_t imdsPort() const;
    /// Of each judgement so far, "" for a login that was let in; waits for nothing.
    [[nodiscard]] std::vector<std::string> causes() const;
    /// An answer of the logs' port.
    [[nodiscard]] std::string logs(const std::string& target) const;

    mutable std::mutex lock;
    std::vector<std::string> judged;
    std::unique_ptr<lab::Lab> azure;
    std::unique_ptr<lab::ServedTrustDomain> served;
};

[[nodiscard]] std::uint16_t portIn(std::string_view url);

} // namespace attest::test
