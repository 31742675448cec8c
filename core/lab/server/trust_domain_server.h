// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/server/cluster.h"
#include "lab/server/outbound.h"
#include "lab/spiffe/authority.h"
#include "lab/telemetry/log_book.h"
#include "lab/telemetry/metrics.h"
#include "verify/appraisal.h"

namespace attest::lab {

/// What the server came to about one login, for whoever wants to show it: the run itself, nothing
/// said again in other words.
struct Judgement {
    std::string traceId, session, cluster;
    const verify::Appraisal& appraisal;
    std::string refusal; ///< what the agent was told; empty when it was let in
};

struct ServerSetup {
    std::string trustDomain = "lab.assayer.invalid";
    std::string seed; ///< of the SPIFFE authority's keys and the serials
    Clock clock;
    trust::Anchors anchors;             ///< for attested documents
    std::vector<trust::PoolEntry> pool; ///< intermediates at hand
    std::optional<ArmPrincipal> arm;    ///< none: machines are not looked up
    Patience patience;                  ///< with the services that it asks
    Duration challengeLife{60};
    Duration svidLife{3600};
    std::size_t mostSessions = 200'000;
    std::string stateFolder; ///< empty: nothing outlives the process
    std::shared_ptr<LogBook> log;
    std::shared_ptr<Metrics> metrics;
    std::function<Bytes(std::size_t)>
        random; ///< unguessable bytes; the system's where there is none
    std::function<void(const Judgement&)> judged; ///< called from any thread
};

/// A Trust Domain Server: login, challenge, proof, identity, as documented, over HTTP/JSON (see
/// README.md). Judges by core/verify alone. The handler may be called from several threads at once;
/// the server has to outlive it.
class TrustDomainServer {
public:
    /// The network has to outlive it. Fails with lab.bad-state.
    [[nodiscard]] static Result<std::unique_ptr<TrustDomainServer>> make(
        const Network& network, ServerSetup setup);
    ~TrustDomainServer();

    [[nodiscard]] http::Handler handler();
    [[nodiscard]] Clusters& clusters();
    /// Takes another policy without a restart and says so in the log; problems as in Clusters::reload.
    std::optional<std::vector<policy::Diagnostic>> reloadPolicy(
        std::string_view cluster, std::string_view text);
    [[nodiscard]] const SvidAuthority& authority() const;
    [[nodiscard]] std::uint64_t issued()
        const; ///< SVIDs so far, over all restarts with one state folder
    /// The line that the resource watcher writes once a second.
    void tick();

private:
    struct State;
    explicit TrustDomainServer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace attest::lab
