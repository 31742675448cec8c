// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_ways.h"
#include "azure/connection_file.h"
#include "live/background.h"
#include "net/flow_log.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <vector>

namespace attest::ui {

/// The window's way to Azure: the connections there are, the one that is chosen, and who is signed in by
/// it. It outlives the pages, which only show it. Nothing is asked of a network before somebody says so.
class AzureDesk final : public QObject {
    Q_OBJECT
public:
    explicit AzureDesk(AzureWays ways, QObject* parent = nullptr);
    ~AzureDesk() override;

    // Connections.
    [[nodiscard]] const std::vector<azure::Connection>& connections() const
    {
        return m_connections;
    }
    /// Null where there is none.
    [[nodiscard]] const azure::Connection* chosen() const { return find(m_chosen); }
    [[nodiscard]] const azure::Connection* find(const std::string& id) const;
    void choose(const std::string& id);
    /// Adds it, or puts it in place of the one with its id. What was typed as its secret is kept; nothing
    /// typed leaves what is kept already.
    void put(azure::Connection connection, const QString& secret = {});
    void remove(std::string id);
    /// Starts a simulated tenant in this process, and chooses it.
    void connectToLab();
    [[nodiscard]] bool isStartingLab() const { return m_startingLab; }
    /// Whether it is a simulated tenant that was started here, and ends with the window.
    [[nodiscard]] bool endsWithWindow(const azure::Connection& connection) const
    {
        return m_labs.contains(connection.id);
    }
    /// PEM of what documents of the chosen tenant rest on, where it is one that was started here; else empty.
    [[nodiscard]] std::string labAnchors() const;

    // Where secrets are kept. Looked for when it is first asked.
    enum class Secrets { Unknown, Keychain, Memory };
    [[nodiscard]] Secrets secrets() const { return m_secretsAre; }
    /// Why there is no keychain.
    [[nodiscard]] const std::optional<Problem>& noKeychain() const { return m_noKeychain; }
    void lookForKeychain();

    // Signing in.
    enum class Standing { Out, Entering, In };
    [[nodiscard]] Standing standing() const { return m_standing; }
    /// As it is now: a token that was renewed by its use lasts longer again.
    [[nodiscard]] std::optional<azure::Account> account() const;
    void signIn();
    void cancelSignIn();
    /// Gets a new token at once, without a person.
    void refresh();
    [[nodiscard]] bool isRefreshing() const { return m_refreshing; }
    void signOut();
    /// What a person has to enter elsewhere; empty when nothing.
    struct Code {
        QString code, url;
        Time until;
    };
    [[nodiscard]] const Code& code() const { return m_code; }
    void openUrl(const QString& url) const { m_ways.openUrl(url); }

    /// The chosen connection for a task, once somebody has signed in by it; else null.
    [[nodiscard]] std::shared_ptr<const AzureLink> link() const
    {
        return m_standing == Standing::In ? m_link : nullptr;
    }
    /// The same whether or not somebody has signed in: what needs no account is asked all the same. Called
    /// back at once, or when it is known where secrets are kept; not at all where none is chosen.
    void withLink(std::function<void(std::shared_ptr<const AzureLink>)> use);
    [[nodiscard]] Clock clock() const { return m_ways.clock; }
    /// How it is waited for a service that is busy.
    [[nodiscard]] const azure::Pause& pause() const { return m_ways.pause; }
    /// For Patience::waiting: hands each pause over to the interface's thread, as long as the owner is there
    /// and it was not cancelled.
    using Told = std::function<void(const azure::Waiting&)>;
    [[nodiscard]] static Told waitingFor(QObject* owner, const net::Cancel& cancel, Told told);
    [[nodiscard]] net::FlowLog& flows() { return m_flows; }

    /// Does work that waits for others on threads of its own, so that verifications are not kept waiting,
    /// and hands what came of it to `done` on this one. Whoever begins it cancels it by `cancel`, as the
    /// desk does when it goes. Work must not touch what the interface may change: give it values.
    template <typename Work, typename Done>
    void inNetwork(QObject* owner, const net::Cancel& cancel, Work work, Done done)
    {
        using Result = decltype(work());
        start(cancel, [owner = QPointer<QObject>(owner), work = std::move(work), done]() mutable {
            auto result = std::make_shared<Result>(work());
            later([owner, result, done] {
                if (owner) {
                    done(std::move(*result));
                }
            });
        });
    }

signals:
    void connectionsChanged();
    /// Another connection is chosen, or somebody signed in or out.
    void standingChanged();
    /// The same account, with a new token or while it is asked for one.
    void tokenChanged();
    void codeChanged();
    void secretsChanged();
    void flowsChanged();
    /// Something came to nothing that was asked for here.
    void failed(const QString& what, const attest::Problem& problem);
    void told(const QString& what, const QString& more);

private:
    void start(const net::Cancel& cancel, std::function<void()> work);
    static void later(std::function<void()> deed);
    void read();
    void catchUp();
    void keep();
    void makeLink();
    void leave();
    void keepStanding();
    void enter();
    void entered(const Result<azure::Account>& account);
    void foundKeychain(Result<std::shared_ptr<net::SecretStore>> found);
    void keepSecret(const azure::Connection& connection, const QString& secret);
    [[nodiscard]] std::shared_ptr<net::SecretStore> storeOf(
        const azure::Connection& connection) const;

    AzureWays m_ways;
    ConnectionFile m_file;
    net::FlowLog m_flows;
    std::vector<azure::Connection> m_connections;
    std::string m_chosen;
    std::map<std::string, StartedLab> m_labs; ///< by connection
    bool m_startingLab = false;
    std::shared_ptr<net::SecretStore> m_store;
    Secrets m_secretsAre = Secrets::Unknown;
    bool m_looking = false;
    std::vector<std::function<void()>> m_afterKeychain;
    std::optional<Problem> m_noKeychain;
    std::shared_ptr<const AzureLink> m_link;
    Standing m_standing = Standing::Out;
    bool m_refreshing = false;
    Code m_code;
    net::Cancel m_entering;
    std::vector<net::Cancel> m_running;
    QThreadPool m_pool; ///< last, so that it ends first
};

} // namespace attest::ui
