// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace attest::lab::entra {

/// What a user has let a client do, waiting to be turned into tokens.
struct Grant {
    std::string clientId;
    std::string userId; ///< empty until the user has decided
    std::string scope;
    std::string redirectUri;
    std::string challenge; ///< PKCE, S256; empty for none
    std::string nonce;     ///< for the ID token
    std::string userCode;  ///< of a device
    enum class Answer { Waiting, Given, Declined } answer = Answer::Waiting;
    Time expires;
};

/// Grants by their secret texts: device codes, authorization codes, refresh tokens. Bounded: past
/// the limit the one that expires first goes. For several threads.
class Grants {
public:
    explicit Grants(std::string seed) : m_seed(std::move(seed)) {}

    /// The text that stands for it.
    [[nodiscard]] std::string keep(Grant grant);
    [[nodiscard]] std::optional<Grant> find(const std::string& text) const;
    /// The grant, which is gone afterwards: codes work once.
    [[nodiscard]] std::optional<Grant> take(const std::string& text);
    /// Nine letters that no waiting device has.
    [[nodiscard]] std::string newUserCode();
    /// Whether a device waits with that code.
    bool decide(std::string_view userCode, Grant::Answer answer, const std::string& userId);

private:
    mutable std::mutex m_lock;
    std::string m_seed;
    unsigned m_made = 0;
    std::map<std::string, Grant> m_grants;
};

} // namespace attest::lab::entra
