// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/session.h"

#include "azure/connection_rules.h"
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/display_claims.h"
#include "azure/sign_in/flows.h"

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <map>
#include <mutex>
#include <thread>

namespace attest::azure {

namespace {

/// Below this, what is asked for next may outlast the token.
constexpr Duration kRenewBefore{300};
/// Long enough for one more request where renewing failed for a passing reason.
constexpr Duration kStillUsable{60};

bool needsPerson(CredentialKind kind)
{
    return kind == CredentialKind::Browser || kind == CredentialKind::DeviceCode;
}

Result<Tokens> byItself(const Asking& asking)
{
    switch (asking.connection.credential.kind) {
    case CredentialKind::ClientSecret:
        return byClientSecret(asking);
    case CredentialKind::Certificate:
        return byCertificate(asking);
    case CredentialKind::FederatedToken:
        return byFederatedToken(asking);
    case CredentialKind::ManagedIdentity:
        return byManagedIdentity(asking);
    case CredentialKind::AzureCli:
        return byAzureCli(asking);
    case CredentialKind::Browser:
    case CredentialKind::DeviceCode:
        break;
    }
    return Problem{issue::kSignInNeeded, {{"connection", asking.connection.name}}, {}};
}

class OpenSession final : public Session {
public:
    OpenSession(Connection connection, std::shared_ptr<net::Transport> transport,
        std::shared_ptr<net::SecretStore> secrets, Clock clock, Surroundings surroundings)
        : m_connection(std::move(connection))
        , m_transport(std::move(transport))
        , m_secrets(std::move(secrets))
        , m_clock(std::move(clock))
        , m_around(std::move(surroundings))
        , m_signedOut(m_connection.signedOut)
    {
    }

    const Connection& connection() const override { return m_connection; }
    net::Transport& transport() override { return *m_transport; }
    Result<Account> signIn(const Prompts& prompts, const net::Cancel& cancel) override;
    std::optional<Account> account() const override;
    Result<std::shared_ptr<const SecretBytes>> token(
        const std::string& resource, const net::Cancel& cancel) override;
    Result<Account> refresh(const net::Cancel& cancel) override;
    std::optional<Time> signOut() override;
    std::optional<Problem> leftBehind() const override;

private:
    using TokenPtr = std::shared_ptr<const SecretBytes>;
    struct Held {
        TokenPtr token;
        Time expires;
    };

    /// Holds the one turn to ask for tokens; without it when it was cancelled while waiting.
    class Turn {
    public:
        Turn(OpenSession& session, const net::Cancel& cancel);
        Turn(const Turn&) = delete;
        ~Turn();
        [[nodiscard]] bool taken() const { return m_taken; }

    private:
        OpenSession& m_session;
        bool m_taken = false;
    };

    [[nodiscard]] Asking asking(const std::string& resource, const net::Cancel& cancel) const;
    [[nodiscard]] Result<Tokens> signInBy(const Asking& asking, const Prompts& prompts) const;
    [[nodiscard]] Result<Tokens> renew(const Asking& asking);
    [[nodiscard]] Result<SecretBytes> refreshToken(const Asking& asking) const;
    [[nodiscard]] TokenPtr held(const std::string& resource, Duration atLeast) const;
    TokenPtr keep(const std::string& resource, Tokens tokens);
    void keepRefresh(SecretBytes refresh);

    const Connection m_connection;
    const std::shared_ptr<net::Transport> m_transport;
    const std::shared_ptr<net::SecretStore> m_secrets;
    const Clock m_clock;
    const Surroundings m_around;

    mutable std::mutex m_lock;
    std::condition_variable m_turnEnded;
    bool m_turnTaken = false;
    std::map<std::string, Held> m_held; ///< by resource
    std::optional<Account> m_account;
    bool m_signedOut = false;
    SecretBytes m_refresh; ///< only where the store does not take it
    std::optional<Problem> m_notKept, m_leftBehind;
    Time m_validUntil; ///< the latest end of any token that was issued
};

OpenSession::Turn::Turn(OpenSession& session, const net::Cancel& cancel) : m_session(session)
{
    std::unique_lock lock(session.m_lock);
    while (session.m_turnTaken && !cancel.asked()) {
        session.m_turnEnded.wait_for(lock, std::chrono::milliseconds(50));
    }
    m_taken = !session.m_turnTaken;
    session.m_turnTaken = true;
}

OpenSession::Turn::~Turn()
{
    if (m_taken) {
        const std::scoped_lock lock(m_session.m_lock);
        m_session.m_turnTaken = false;
        m_session.m_turnEnded.notify_all();
    }
}

Asking OpenSession::asking(const std::string& resource, const net::Cancel& cancel) const
{
    return askingFor(m_connection, *m_transport, *m_secrets, m_clock, m_around, cancel, resource);
}

Result<Tokens> OpenSession::signInBy(const Asking& asking, const Prompts& prompts) const
{
    switch (m_connection.credential.kind) {
    case CredentialKind::Browser:
        return byBrowser(asking, prompts);
    case CredentialKind::DeviceCode:
        return byDeviceCode(asking, prompts);
    default:
        return byItself(asking);
    }
}

Result<SecretBytes> OpenSession::refreshToken(const Asking& asking) const
{
    {
        const std::scoped_lock lock(m_lock);
        if (!m_refresh.view().empty()) {
            return SecretBytes(copyBytes(m_refresh.view()));
        }
    }
    auto kept = m_secrets->get(secretKey(m_connection, kRefreshToken));
    if (!kept) {
        return kept.problem();
    }
    if (!*kept) {
        return Problem{issue::kSignInNeeded, {{"connection", asking.connection.name}}, {}};
    }
    return std::move(**kept);
}

Result<Tokens> OpenSession::renew(const Asking& asking)
{
    {
        const std::scoped_lock lock(m_lock);
        if (m_signedOut) {
            return Problem{issue::kSignedOut, {{"connection", asking.connection.name}}, {}};
        }
    }
    if (!needsPerson(m_connection.credential.kind)) {
        return byItself(asking);
    }
    const auto refresh = refreshToken(asking);
    if (!refresh) {
        return refresh.problem();
    }
    return byRefreshToken(asking, *refresh);
}

OpenSession::TokenPtr OpenSession::held(const std::string& resource, Duration atLeast) const
{
    const Time now = m_clock();
    const std::scoped_lock lock(m_lock);
    const auto found = m_held.find(resource);
    return found != m_held.end() && found->second.expires >= now + atLeast ? found->second.token
                                                                           : nullptr;
}

void OpenSession::keepRefresh(SecretBytes refresh)
{
    if (refresh.view().empty()) {
        return; // the one that was used stays valid
    }
    auto problem = m_secrets->put(secretKey(m_connection, kRefreshToken), refresh);
    const std::scoped_lock lock(m_lock);
    m_refresh = problem ? std::move(refresh) : SecretBytes();
    m_notKept = std::move(problem);
}

OpenSession::TokenPtr OpenSession::keep(const std::string& resource, Tokens tokens)
{
    keepRefresh(std::move(tokens.refresh));
    if (m_around.issued) {
        m_around.issued(tokens.expires);
    }
    DisplayClaims claims = displayClaims(asText(tokens.access.view()));
    const DisplayClaims person = displayClaims(tokens.idToken);
    auto token = std::make_shared<const SecretBytes>(std::move(tokens.access));
    const std::scoped_lock lock(m_lock);
    m_held[resource] = {token, tokens.expires};
    m_validUntil = std::max(m_validUntil, tokens.expires);
    Account account = m_account.value_or(Account());
    const auto take = [](std::string& to, const std::string& first, const std::string& second) {
        to = !first.empty() ? first : !second.empty() ? second : to;
    };
    take(account.name, person.name, claims.name);
    take(account.tenant, claims.tenant, person.tenant);
    take(account.objectId, claims.objectId, person.objectId);
    if (resource == m_connection.endpoints.armAudience || !m_account) {
        account.expires = tokens.expires; // not that of whatever was asked for besides
    }
    account.refreshable = true;
    account.notKept = m_notKept;
    m_account = std::move(account);
    return token;
}

Result<Account> OpenSession::signIn(const Prompts& prompts, const net::Cancel& cancel)
{
    if (auto problem = unfitConnection(m_connection)) {
        return *std::move(problem);
    }
    const std::string& resource = m_connection.endpoints.armAudience;
    const Asking asking = this->asking(resource, cancel);
    const Turn turn(*this, cancel);
    if (!turn.taken()) {
        return cancelled(asking);
    }
    auto tokens = signInBy(asking, prompts);
    if (!tokens) {
        return tokens.problem();
    }
    {
        // Somebody else may have signed in this time.
        const std::scoped_lock lock(m_lock);
        m_held.clear();
        m_account.reset();
        m_notKept.reset();
        m_signedOut = false;
    }
    const bool refreshable
        = !needsPerson(m_connection.credential.kind) || !tokens->refresh.view().empty();
    keep(resource, std::move(tokens).value());
    const std::scoped_lock lock(m_lock);
    m_account->refreshable = refreshable;
    return *m_account;
}

std::optional<Account> OpenSession::account() const
{
    const std::scoped_lock lock(m_lock);
    return m_account;
}

Result<OpenSession::TokenPtr> OpenSession::token(
    const std::string& resource, const net::Cancel& cancel)
{
    if (auto token = held(resource, kRenewBefore)) {
        return token;
    }
    if (auto problem = unfitConnection(m_connection)) {
        return *std::move(problem);
    }
    const Asking asking = this->asking(resource, cancel);
    const Turn turn(*this, cancel);
    if (!turn.taken()) {
        return cancelled(asking);
    }
    // Whoever had the turn before may have brought it.
    if (auto token = held(resource, kRenewBefore)) {
        return token;
    }
    auto tokens = renew(asking);
    if (tokens.ok()) {
        return keep(resource, std::move(tokens).value());
    }
    auto token = isPassing(tokens.problem().id) ? held(resource, kStillUsable) : nullptr;
    return token ? Result<TokenPtr>(std::move(token)) : tokens.problem();
}

Result<Account> OpenSession::refresh(const net::Cancel& cancel)
{
    const std::string& resource = m_connection.endpoints.armAudience;
    const Asking asking = this->asking(resource, cancel);
    const Turn turn(*this, cancel);
    if (!turn.taken()) {
        return cancelled(asking);
    }
    auto tokens = renew(asking);
    if (!tokens) {
        return tokens.problem();
    }
    {
        const std::scoped_lock lock(m_lock);
        m_held.clear();
    }
    keep(resource, std::move(tokens).value());
    const std::scoped_lock lock(m_lock);
    return *m_account;
}

std::optional<Time> OpenSession::signOut()
{
    const Turn turn(*this, net::Cancel());
    std::optional<Problem> left;
    for (const std::string_view what : {kRefreshToken, kClientSecret, kPassphrase}) {
        if (auto problem = m_secrets->forget(secretKey(m_connection, what)); problem && !left) {
            left = std::move(problem);
        }
    }
    const Time now = m_clock();
    const std::scoped_lock lock(m_lock);
    m_held.clear();
    m_account.reset();
    m_signedOut = true;
    m_refresh.wipe();
    m_notKept.reset();
    m_leftBehind = std::move(left);
    return m_validUntil > now ? std::optional(m_validUntil) : std::nullopt;
}

std::optional<Problem> OpenSession::leftBehind() const
{
    const std::scoped_lock lock(m_lock);
    return m_leftBehind;
}

} // namespace

Surroundings thisMachine()
{
    Surroundings around;
    around.environment = [](const char* name) -> std::optional<std::string> {
        const char* value
            = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing here sets any
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
    around.pause = [](std::chrono::milliseconds time, const net::Cancel& cancel) {
        const auto until = std::chrono::steady_clock::now() + time;
        while (!cancel.asked() && std::chrono::steady_clock::now() < until) {
            std::this_thread::sleep_for(
                std::min<std::chrono::milliseconds>(std::chrono::milliseconds(50), time));
        }
    };
    return around;
}

std::unique_ptr<Session> openSession(Connection connection,
    std::shared_ptr<net::Transport> transport, std::shared_ptr<net::SecretStore> secrets,
    Clock clock, Surroundings surroundings)
{
    return std::make_unique<OpenSession>(std::move(connection), std::move(transport),
        std::move(secrets), std::move(clock), std::move(surroundings));
}

} // namespace attest::azure
