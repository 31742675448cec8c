// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/session.h"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How far logins came, and what those that end alike have in common.
namespace attest::session {

using SessionPtr = std::shared_ptr<const telemetry::AttestationSession>;

enum class StepState : std::uint8_t {
    Ahead,
    Waiting, ///< the next one, as far as the log says
    Done,
    Failed,
};
/// The agent's proofs were offered, the server let them in, the session stands.
enum class LoginStep : std::uint8_t { Offered, Authorised, Connected };
using Course = std::array<StepState, 3>; ///< by LoginStep

[[nodiscard]] Course courseOf(
    const telemetry::AttestationSession& session, const telemetry::EventCatalogue& events);

/// Something that all of the logins share.
struct Shared {
    enum class What : std::uint8_t {
        Subscription,
        Location,
        ResourceGroup,
        Tenant,
        Principal,
        Machine,
        Cluster,
        Method,
    } what
        = What::Subscription;
    std::string value;
    bool byOthersToo = false; ///< logins went well since that share it, so that it explains little
};

/// Logins that failed, or are stuck, at the same step for the same reason as one of them.
struct Alike {
    std::size_t count = 0;                       ///< with that one
    telemetry::Nanos since = telemetry::kNoTime; ///< the first of them
    std::vector<Shared> shared; ///< what explains most first; empty where there is but one
};

/// What servers write of a machine they write once they let it in: of logins that failed it is taken from
/// others of the same machine. Goes through all of them: some 10 ms of 100,000.
[[nodiscard]] Alike alikeOf(std::span<const SessionPtr> all,
    const telemetry::AttestationSession& of, const telemetry::EventCatalogue& events);

/// The latest login that tells what the machine of this one was known by; null where none does.
[[nodiscard]] SessionPtr knownFrom(
    std::span<const SessionPtr> all, const telemetry::AttestationSession& of);

/// The latest login of its cluster that tells what was let in; null where none does.
[[nodiscard]] SessionPtr neighbourOf(
    std::span<const SessionPtr> all, const telemetry::AttestationSession& of);

} // namespace attest::session
