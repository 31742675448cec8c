// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/network.h"
#include "lab/telemetry/clock.h"
#include "verify/verification.h"

namespace attest::lab {

/// The server's own identity towards Resource Manager: a service principal with a secret.
struct ArmPrincipal {
    std::string authorityHost = "login.microsoftonline.com";
    std::string armHost = "management.azure.com";
    std::string tenantId, clientId, clientSecret;
};

/// How long one look-up may take, over all of its hops.
struct Patience {
    std::chrono::milliseconds most{5000};
    /// Lets time go by for a service that is slow; none where a clock that stands still tells the story.
    std::function<void(std::chrono::milliseconds)> wait;
};

/// Answers what a verification asks for by asking the lab's services through the name table: with the
/// rules and bounds a server has to have (allowed addresses at every hop, sizes, caches, a token of its
/// own for Resource Manager), and without a socket. For several threads at once.
class Outbound {
public:
    /// The network has to outlive it. Without a principal Resource Manager is not asked.
    Outbound(const Network& network, Clock clock, std::optional<ArmPrincipal> principal,
        Patience patience = {});

    [[nodiscard]] verify::Reply answer(const verify::Request& request);
    [[nodiscard]] bool asksArm() const { return m_principal.has_value(); }

private:
    struct Kept {
        verify::Reply reply;
        Time until;
    };
    struct Token {
        std::string text;
        Time until;
    };

    /// Gives up when the time that is left is over: no answer at all.
    [[nodiscard]] http::Response ask(
        const std::string& url, http::Request request, std::chrono::milliseconds& left) const;
    [[nodiscard]] verify::Reply aia(const verify::AiaRequest& request);
    [[nodiscard]] verify::Reply document(const std::string& url, bool refetch);
    [[nodiscard]] verify::Reply arm(const verify::ArmRequest& request);
    [[nodiscard]] verify::Reply get(
        const std::string& url, const std::vector<http::Header>& headers = {});
    [[nodiscard]] std::optional<std::string> armToken(bool renew);
    [[nodiscard]] std::optional<Kept> kept(const std::string& key);
    void keep(const std::string& key, const verify::Reply& reply, Duration good, Duration bad);

    const Network& m_network;
    Clock m_clock;
    std::optional<ArmPrincipal> m_principal;
    Patience m_patience;
    std::mutex m_lock;
    std::map<std::string, Kept, std::less<>> m_kept;
    std::optional<Token> m_token;
};

} // namespace attest::lab
