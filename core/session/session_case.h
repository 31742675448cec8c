// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"
#include "policy/model.h"
#include "telemetry/log/session.h"

#include <string>
#include <vector>

/// From a login that a log tells of to a case: what is known goes in, and what was presented is yet to come.
namespace attest::session {

/// What the log does not have.
struct SessionSurroundings {
    std::string policyName; ///< for people
    Bytes
        policy; ///< the cluster's; empty: one is made of what the log tells, where it tells enough
    /// A login of the same machine that went well: servers write what they know of a machine only then.
    const telemetry::AttestationSession* before = nullptr;
    std::string policyOf = {}; ///< the case that the policy is taken from; for people
    /// A login of the same cluster that went well: by its tenant a policy is made where nothing is known of
    /// the machine, whose name servers do not always write when they refuse it.
    const telemetry::AttestationSession* neighbour = nullptr;
};

/// What is known of the machine: by the login itself, else by an earlier one of it, else by a neighbour's.
[[nodiscard]] std::vector<policy::Attribute> knownOf(
    const telemetry::AttestationSession& session, const SessionSurroundings& around);
/// Whether these policies speak of the tenant that the attributes name. One that does not is another
/// cluster's, whatever it would say of the machine.
[[nodiscard]] bool concerns(
    const policy::PolicySet& policies, const std::vector<policy::Attribute>& attributes);

/// A case without evidence, judged at the time of the login, with what the log has as its note, and where
/// its policy is from. No policy where none is given and the log names no tenant.
[[nodiscard]] casefile::Case caseFromSession(
    const telemetry::AttestationSession& session, const SessionSurroundings& around = {});

/// What the log tells of a login, a line each, in the log's own names and words; secrets are masked.
[[nodiscard]] std::vector<std::string> factsOf(
    const telemetry::AttestationSession& session, const telemetry::AttestationSession* before);

/// A policy in YAML that lets in the machine and the identity which these attributes describe and nobody
/// else; empty where no tenant is among them.
[[nodiscard]] std::string policyFor(const std::vector<policy::Attribute>& attributes);
/// One that lets in every machine of the tenant that they name: what else is known of a neighbour says nothing
/// of others.
[[nodiscard]] std::string policyOfTenantIn(const std::vector<policy::Attribute>& attributes);

} // namespace attest::session
