// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/connection.h"
#include "base/clock.h"
#include "base/secret.h"
#include "net/secret_store.h"
#include "net/transport.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace attest::azure {

/// Who is signed in, for people. All of it is from the token; none of it is verified here.
struct Account {
    std::string name;   ///< user name or application's id
    std::string tenant; ///< GUID
    std::string objectId;
    Time expires; ///< of the access token for Resource Manager
    bool refreshable = false;
    /// Why what renews it could not be kept: it then lasts as long as the session.
    std::optional<Problem> notKept;
};

/// What a sign-in needs from a person.
struct Prompts {
    /// Open this address in a browser. The redirect comes back on loopback.
    std::function<void(const std::string& url)> openBrowser;
    /// Said by the page that the browser ends on, plain text: "You may close this window."
    std::string comeBack;
    /// Show code and address (device code).
    std::function<void(const std::string& code, const std::string& url, Time until)> showCode;
};

/// What signing in takes from the machine besides the network; tests put their own in its place.
struct Surroundings {
    /// A variable of the environment: how managed identities and workloads are told where to ask.
    std::function<std::optional<std::string>(const char* name)> environment;
    /// Waits that long, or less when it is cancelled.
    std::function<void(std::chrono::milliseconds, const net::Cancel&)> pause;
    std::string cli = "az"; ///< looked for in PATH, or a path
    /// Where Azure Arc's agent leaves its challenges: no other folder is read.
    std::string arcTokens = "/var/opt/azcmagent/tokens";
    /// Is told of each access token's end as it is issued, whoever it is for; may be empty.
    std::function<void(Time end)> issued;
    /// How long a person may take in the browser.
    std::chrono::seconds browser{300};
};
[[nodiscard]] Surroundings thisMachine();

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
    /// Gets a new token at once, however long the old one lasts. Those for other resources come anew when they
    /// are asked for. Never prompts; what there was stays where it fails.
    [[nodiscard]] virtual Result<Account> refresh(const net::Cancel& cancel) = 0;
    /// Forgets tokens and what renews them, and gets none before somebody signs in (credential.signed-out);
    /// Connection::signedOut keeps that beyond the session. What was issued stays valid until the time that
    /// is answered.
    virtual std::optional<Time> signOut() = 0;
    /// Why the last sign-out left something behind in the store, if it did.
    [[nodiscard]] virtual std::optional<Problem> leftBehind() const { return std::nullopt; }
};

[[nodiscard]] std::unique_ptr<Session> openSession(Connection connection,
    std::shared_ptr<net::Transport> transport, std::shared_ptr<net::SecretStore> secrets,
    Clock clock, Surroundings surroundings = thisMachine());

} // namespace attest::azure
