// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the sources of this folder: the parts of one server and the three calls of a login.

#include "base/json_writer.h"
#include "lab/exchange/json_body.h"
#include "lab/exchange/trace.h"
#include "lab/server/benches.h"
#include "lab/server/journal.h"
#include "lab/server/nonce.h"
#include "lab/server/refusal.h"
#include "lab/server/sessions.h"
#include "lab/server/trust_domain_server.h"

#include <atomic>

namespace attest::lab {

inline constexpr char kSessionLogger[] = "server.agentServer.session";
inline constexpr char kSessionService[] = "com.spirl.agent.v1.session.API";
inline constexpr char kSignerProof[] = "spirl_attestation_signer_proof";

struct TrustDomainServer::State {
    State(const Network& network, ServerSetup given);

    [[nodiscard]] http::Response answer(const http::Request& request);
    [[nodiscard]] http::Response login(const JsonBody& body, const Trace& trace);
    [[nodiscard]] http::Response challenge(const JsonBody& body, const Trace& trace);
    [[nodiscard]] http::Response attest(const JsonBody& body, const Trace& trace);
    [[nodiscard]] http::Response bundle() const;
    [[nodiscard]] http::Response putPolicy(std::string_view cluster, std::string_view text);

    /// Takes up what the journal says that an earlier process did.
    void restore();
    [[nodiscard]] Trace traceOf(const http::Request& request) const;
    [[nodiscard]] verify::Appraisal judge(
        std::vector<verify::Evidence> evidence, const Cluster& cluster, const Session& session);
    /// Says it in log and metrics, tells who listens, and answers the agent.
    [[nodiscard]] http::Response refuse(
        const verify::Appraisal& appraisal, const Session& session, const Trace& trace);
    [[nodiscard]] http::Response letIn(const verify::Appraisal& appraisal, const Session& session,
        const Trace& trace, const std::optional<Key>& key);
    void count(const verify::Appraisal& appraisal, const Session& session);
    void finished(const Trace& trace, std::string_view method, std::string_view code);
    void note(LogLevel level, std::string_view message, LogFields fields) const
    {
        setup.log->write(level, kSessionLogger, message, fields);
    }

    ServerSetup setup;
    Outbound outbound;
    SvidAuthority authority;
    Clusters clusters;
    Sessions sessions;
    Benches benches;
    std::unique_ptr<Journal> journal; ///< null: nothing is kept
    std::atomic<std::uint64_t> issued{0};
};

[[nodiscard]] http::Response failure(int status, std::string_view code, std::string_view message);

} // namespace attest::lab
