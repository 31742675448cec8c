// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/connection.h"
#include "base/clock.h"
#include "base/secret.h"
#include "net/secret_store.h"
#include "net/transport.h"

#include <functional>
#include <memory>
#include <mutex>

namespace attest::azure {

/// Who is signed in, for people. All of it is from the token; none of it is verified here.
struct Account {
    std::string name;   ///< user name or application's id
    std::string tenant; ///< GUID
    std::string objectId;
    Time expires; ///< of the access token
    bool refreshable = false;
};

/// What a sign-in needs from a person.
struct Prompts {
    /// Open this address in a browser. The redirect comes back on loopback.
    std::function<void(const std::string& url)> openBrowser;
    /// Show code and address (device code).
    std::function<void(const std::string& code, const std::string& url, Time until)> showCode;
};

/// A connection that is being used: gets and renews tokens, keeps them in memory and what renews them in
/// the store. Its calls block; they may come from several threads.
class Session {
public:
    virtual ~Session() = default;
    [[nodiscard]] virtual const Connection& connection() const = 0;
    [[nodiscard]] virtual net::Transport& transport() = 0;
    /// Signs in anew. Problems: net.*, entra.*, credential.*
    [[nodiscard]] virtual Result<Account> signIn(const Prompts& prompts, const net::Cancel& cancel)
        = 0;
    /// Nothing while nobody is signed in.
    [[nodiscard]] virtual std::optional<Account> account() const = 0;
    /// A token for that resource ("https://management.azure.com/"), renewed when less than five minutes
    /// are left. Never prompts: credential.sign-in-needed where that would be needed.
    [[nodiscard]] virtual Result<std::shared_ptr<const SecretBytes>> token(
        const std::string& resource, const net::Cancel& cancel)
        = 0;
    /// Forgets tokens and what renews them. What was issued stays valid until the time that is answered.
    virtual std::optional<Time> signOut() = 0;
};

[[nodiscard]] std::unique_ptr<Session> openSession(Connection connection,
    std::shared_ptr<net::Transport> transport, std::shared_ptr<net::SecretStore> secrets,
    Clock clock);

} // namespace attest::azure
