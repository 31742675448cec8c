// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/nonces.h"

#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace attest::lab {

/// One login under way, or what has to be remembered of one that was answered.
struct Session {
    std::string id; ///< 32 hexadecimal digits nobody can guess
    std::string cluster;
    std::vector<std::string> offered; ///< attestor types, as the agent named them
    std::string tenantDomain;         ///< that the challenge was asked for
    std::string nonce;                ///< the challenge; empty until one was asked for
    Time started, challenged;
    bool answered = false; ///< a proof came: its challenge is spent, whatever became of it
    std::string traceId;
};

/// The logins of one server. Sessions are forgotten after twice the life of a challenge, the oldest
/// also when there are too many; an answered one keeps what recognises a replay and no more.
class Sessions {
public:
    Sessions(Duration challengeLife, std::size_t most);

    void add(Session session, Time now);
    [[nodiscard]] std::optional<Session> find(std::string_view id, Time now);
    /// Gives it a challenge; false when it is unknown or was answered.
    [[nodiscard]] bool challenge(
        std::string_view id, const std::string& nonce, const std::string& tenantDomain, Time now);
    /// The session as it was, and marks it as answered: of two who ask, one sees answered == false.
    [[nodiscard]] std::optional<Session> answer(std::string_view id, Time now);

    /// The session's challenge and those given out shortly before it, as the verifier wants them.
    [[nodiscard]] verify::NonceLedger ledgerFor(const Session& session);
    [[nodiscard]] std::size_t size();

private:
    void forgetOld(Time now);

    Duration m_life;
    std::size_t m_most;
    std::mutex m_lock;
    std::unordered_map<std::string, Session> m_all;
    std::deque<std::pair<Time, std::string>> m_order;
    std::deque<verify::IssuedNonce> m_recent;
};

} // namespace attest::lab
