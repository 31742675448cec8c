// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"
#include "lab/imds/identity.h"
#include "lab/tenant/tenant.h"

#include <deque>

namespace attest::lab::arc {

/// Where IDENTITY_ENDPOINT leads, below the agent's address, which is IMDS_ENDPOINT.
inline constexpr std::string_view kTokenPath = "/metadata/identity/oauth2/token";

/// Azure Arc's agent on the tenant's machine outside of Azure, as far as it gives out tokens. Whoever asks has to show
/// that they may read a folder of its own: a request without a key is answered with the name of a file there, and one
/// with that file's content with a token. It knows the machine's own identity alone, and passes over whichever is
/// asked for, as agents of long standing do. For several threads.
class Agent : public std::enable_shared_from_this<Agent> {
public:
    /// `tokens` is the folder that its keys are written to, by its full path; it has to be there.
    [[nodiscard]] static std::shared_ptr<Agent> make(
        std::shared_ptr<const Tenant> tenant, std::string tokens);
    Agent(const Agent&) = delete;
    /// Takes its keys away.
    ~Agent();

    [[nodiscard]] http::Handler handler();

private:
    struct Key {
        std::string file, content;
    };

    Agent(std::shared_ptr<const Tenant> tenant, std::string tokens);
    [[nodiscard]] http::Response answer(const http::Request& request);
    /// 401 with a new key. Only the latest few are good: the oldest goes.
    [[nodiscard]] http::Response challenge(const World& world);
    [[nodiscard]] bool isKey(std::string_view authorization) const;

    std::shared_ptr<const Tenant> m_tenant;
    std::string m_tokens;
    imds::Identities m_identities;
    mutable std::mutex m_lock;
    std::deque<Key> m_keys; ///< that are good, the oldest first
    unsigned m_made = 0;
};

} // namespace attest::lab::arc
