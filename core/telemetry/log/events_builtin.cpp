// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/events.h"

namespace attest::telemetry {

// Texts as the product's documentation shows them; "Contains" where what is documented is the error that
// such a line carries. The rest is what the lab's programs and other servers of the kind write.
EventCatalogue EventCatalogue::builtIn()
{
    using enum MatchKind;
    EventCatalogue made;
    made.m_rules = {
        {"login_started", "Login started with multi-attestation support", Exact, Role::LoginStarted,
            ""},
        {"authorized", "Authorization received and verified", Exact, Role::Authorized, ""},
        {"session_up", "Connected to agent", Exact, Role::SessionUp, ""},
        {"agent_login", "Sending Login", Exact, Role::AgentLogin, ""},
        {"agent_connected", "Connected to server", Exact, Role::AgentConnected, ""},
        {"agent_ready", "Health check passed - all systems operational", Exact, Role::None, ""},
        {"policy_none", "no cluster policy authorizes the provided attestors", Contains,
            Role::ServerFailure, "log.no-policy-authorizes"},
        {"proof_rejected", "Attestor rejected proof, policy failed", Contains, Role::ServerFailure,
            "log.proof-rejected"},
        {"tenant_unknown", "tenant domain is not configured", Contains, Role::ServerFailure,
            "policy.tenant-domain-unknown"},
        {"msi_no_token", "No managed identity token available", Contains, Role::AgentFailure,
            "log.no-identity-token"},
        {"msi_none", "No managed identity available", Contains, Role::AgentFailure,
            "log.no-identity-token"},
        {"imds_unreachable", "IMDS not reachable", Contains, Role::AgentFailure,
            "log.metadata-unreachable"},
        {"login_failed", "Login failed", Exact, Role::AgentFailure, "log.login-failed"},
        {"vm_unresolved", "VM details not resolving", Exact, Role::Notice, "policy.arm-forbidden"},
        {"proof_verified", "attestation proof verified", Exact, Role::Proof, ""},
        {"svid_issued", "Issued X.509-SVID", Exact, Role::Notice, ""},
        {"config_updated", "cluster configuration updated", Exact, Role::None, ""},
        {"grpc_call", "finished call", Exact, Role::Notice, ""},
        {"resource_ticks", "starting resource limit logger", Exact, Role::None, ""},
        {"resource_tick", "current memory percent used", Prefix, Role::None, ""},
    };
    made.m_causes = {
        // Whoever answers was reached: the agent's line of it says otherwise. The service's own words for
        // 429, which Resource Manager says in others.
        {"Too many requests", "log.metadata-throttled"},
        {"attested document: HTTP ", "log.metadata-refused"},
        {"tenant domain is not configured", "policy.tenant-domain-unknown"},
        {"no cluster policy authorizes the provided attestors", "log.no-policy-authorizes"},
        {"nonce mismatch", "nonce.mismatch"},
        {"restrictToSubscriptions", "policy.subscription-not-allowed"},
        {"principal ID mismatch", "policy.principal-mismatch"},
        {"audience mismatch", "policy.audience-mismatch"},
        {"issuer mismatch", "policy.issuer-mismatch"},
        {"token is expired", "claims.expired"},
        {"certificate has expired", "chain.expired"},
        {"AuthorizationFailed", "policy.arm-forbidden"},
        {"No managed identity token available", "log.no-identity-token"},
        {"No managed identity available", "log.no-identity-token"},
        {"IMDS not reachable", "log.metadata-unreachable"},
        {"PKCS#7 signature", "cms.bad-signature"},
        {"SAN mismatch", "name.other-cloud"},
    };
    made.index();
    return made;
}

} // namespace attest::telemetry
