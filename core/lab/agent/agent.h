// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lab/http/message.h"
#include "lab/mint/key.h"
#include "lab/telemetry/log_book.h"
#include "lab/telemetry/metrics.h"
#include "policy/agent_config.h"

namespace attest::lab {

/// How an agent reaches a service: a socket's client, or the service itself as a function.
using Asker = std::function<Result<http::Response>(const http::Request&)>;
[[nodiscard]] Asker askerOf(http::Handler handler);
/// Over TCP to 127.0.0.1; one kept connection.
[[nodiscard]] Asker askerOf(std::uint16_t port);

struct AgentSetup {
    std::string name = "spirl-agent";
    std::string trustDomain = "lab.assayer.invalid";
    policy::AgentConfig config;
    Asker imds, server;
    std::shared_ptr<LogBook> log;
    std::shared_ptr<Metrics> metrics;
    std::string seed; ///< of its key and its trace ids
};

/// What became of one login.
struct Attested {
    bool connected = false;
    std::string error;   ///< documented words, or why a service could not be asked
    std::string traceId; ///< joins its lines with the server's
    std::string spiffeId;
    std::string svidPem, bundlePem;
    std::vector<std::string> attributes; ///< as the server told them
};

/// An agent: it logs in by the methods of its configuration and gets an SVID for its key. Nothing is
/// tried again and nothing is waited for: whoever runs it decides when. Not for several threads.
class Agent {
public:
    explicit Agent(AgentSetup setup);

    [[nodiscard]] Attested attest();

    /// As the documentation spells what it sends; the last proofs, for tests of replays.
    [[nodiscard]] const http::Request& lastAttestRequest() const { return m_last; }

private:
    struct Login;
    [[nodiscard]] Result<std::string> document(const std::string& nonce);
    [[nodiscard]] Result<std::string> resourceId();
    [[nodiscard]] Result<std::string> token(const policy::AgentMsi& config);
    [[nodiscard]] Result<std::string> audience(const policy::AgentMsi& config);
    [[nodiscard]] Result<std::string> askImds(const std::string& target);
    [[nodiscard]] bool proveImds(Login& login, const policy::AgentImds& config);
    [[nodiscard]] bool proveMsi(Login& login, const policy::AgentMsi& config);
    [[nodiscard]] Attested failed(Login& login, std::string error);
    [[nodiscard]] Attested finish(Login& login);
    [[nodiscard]] Result<http::Response> call(
        const Login& login, std::string_view method, std::string body);
    void count(const Login& login, bool good);

    AgentSetup m_setup;
    Key m_key;
    std::uint64_t m_logins = 0;
    http::Request m_last;
};

/// Its metrics' names; an agent without metrics of its own makes them.
void declareAgentMetrics(Metrics& metrics, std::string_view trustDomain);

} // namespace attest::lab
