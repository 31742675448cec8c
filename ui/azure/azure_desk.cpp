// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/azure_desk.h"

#include "decode/crypto_thread.h"
#include "theme/text.h"

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kThreads = 8; ///< who waits uses none of the machine; a person begins no more at once

} // namespace

AzureDesk::AzureDesk(AzureWays ways, QObject* parent)
    : QObject(parent)
    , m_ways(std::move(ways))
    , m_file(m_ways.file)
    , m_flows(2000, [this] {
        QMetaObject::invokeMethod(this, &AzureDesk::flowsChanged, Qt::QueuedConnection);
    })
{
    m_pool.setMaxThreadCount(kThreads);
    connect(&m_file, &ConnectionFile::written, this, &AzureDesk::catchUp);
    read();
}

AzureDesk::~AzureDesk()
{
    for (auto& each : m_running) {
        each.ask();
    }
    m_entering.ask();
    m_pool.waitForDone();
}

void AzureDesk::start(const net::Cancel& cancel, std::function<void()> work)
{
    if (m_running.size() > 64) { // those that ended long ago are asked for nothing
        m_running.erase(m_running.begin(), m_running.begin() + 32);
    }
    m_running.push_back(cancel);
    m_pool.start([work = std::move(work)]() mutable {
        work();
        work = {};
        decode::leaveCryptoThread();
    });
}

void AzureDesk::later(std::function<void()> deed)
{
    QMetaObject::invokeMethod(qApp, std::move(deed), Qt::QueuedConnection);
}

AzureDesk::Told AzureDesk::waitingFor(QObject* owner, const net::Cancel& cancel, Told told)
{
    return [owner = QPointer(owner), cancel, told = std::move(told)](const azure::Waiting& pause) {
        later([owner, cancel, told, pause] {
            if (owner && !cancel.asked()) {
                told(pause);
            }
        });
    };
}

void AzureDesk::read()
{
    auto found = m_file.read();
    if (!found) {
        // Told once there is a page to tell it on.
        later([self = QPointer(this), problem = found.problem()] {
            if (self) {
                emit self->failed(tr("The connections could not be read"), problem);
            }
        });
        return;
    }
    m_connections = std::move(*found);
    m_chosen = m_connections.empty() ? std::string() : m_connections.front().id;
}

// The terminal writes the file, too, and what it signed out or removed is out here as well.
void AzureDesk::catchUp()
{
    const bool wasOut = chosen() && chosen()->signedOut;
    if (!m_file.takeOver(m_connections)) {
        return;
    }
    if (!chosen()) {
        leave();
        m_chosen = m_connections.empty() ? std::string() : m_connections.front().id;
    } else if (chosen()->signedOut && !wasOut) {
        leave();
    }
    emit connectionsChanged();
    emit standingChanged();
}

// Simulated tenants that were started here end with the window, so they are not kept; those of the terminal are.
void AzureDesk::keep()
{
    auto kept = m_connections;
    std::erase_if(kept, [this](const azure::Connection& each) { return endsWithWindow(each); });
    if (const auto why = m_file.write(kept)) {
        emit told(tr("The connections are not kept"),
            tr("%1 cannot be written: %2 They are lost when the window closes.")
                .arg(m_file.path(), *why));
    }
}

const azure::Connection* AzureDesk::find(const std::string& id) const
{
    const auto found = std::ranges::find(m_connections, id, &azure::Connection::id);
    return found == m_connections.end() ? nullptr : &*found;
}

void AzureDesk::choose(const std::string& id)
{
    if (id == m_chosen || !find(id)) {
        return;
    }
    leave();
    m_chosen = id;
    emit connectionsChanged();
    emit standingChanged();
}

void AzureDesk::put(azure::Connection connection, const QString& secret)
{
    catchUp();
    const auto known = std::ranges::find(m_connections, connection.id, &azure::Connection::id);
    if (known == m_connections.end()) {
        m_connections.push_back(connection);
    } else {
        connection.signedOut = known->signedOut; // which is not for a form to say
        *known = connection;
    }
    keepSecret(connection, secret);
    if (connection.id == m_chosen || m_chosen.empty()) {
        leave(); // what is in use was of the old one
        m_chosen = connection.id;
    }
    keep();
    emit connectionsChanged();
    emit standingChanged();
}

// By value: catching up moves the connections, and one of them may be what was given.
void AzureDesk::remove(std::string id)
{
    catchUp();
    const auto* gone = find(id);
    if (!gone) {
        return;
    }
    if (const auto store = storeOf(*gone)) {
        inNetwork(
            this, {},
            [store, connection = *gone] {
                for (const auto what :
                    {azure::kClientSecret, azure::kPassphrase, azure::kRefreshToken}) {
                    (void)store->forget(azure::secretKey(connection, what));
                }
                return 0;
            },
            [](int) {});
    }
    if (id == m_chosen) {
        leave();
    }
    std::erase_if(m_connections, [&](const azure::Connection& each) { return each.id == id; });
    m_labs.erase(id);
    if (id == m_chosen) {
        m_chosen = m_connections.empty() ? std::string() : m_connections.front().id;
    }
    keep();
    emit connectionsChanged();
    emit standingChanged();
}

void AzureDesk::connectToLab()
{
    if (m_startingLab) {
        return;
    }
    m_startingLab = true;
    emit standingChanged();
    inNetwork(
        this, {}, [start = m_ways.lab] { return start(); },
        [this](Result<StartedLab> started) {
            m_startingLab = false;
            if (!started) {
                emit standingChanged();
                emit failed(tr("The lab could not be started"), started.problem());
                return;
            }
            const auto connection = started->connection;
            m_labs[connection.id] = std::move(*started);
            leave();
            m_connections.push_back(connection);
            m_chosen = connection.id;
            emit connectionsChanged();
            signIn();
        });
}

void AzureDesk::lookForKeychain()
{
    if (m_looking || m_secretsAre != Secrets::Unknown) {
        return;
    }
    m_looking = true;
    inNetwork(
        this, {}, [look = m_ways.keychain] { return look(); },
        [this](
            Result<std::shared_ptr<net::SecretStore>> found) { foundKeychain(std::move(found)); });
}

void AzureDesk::foundKeychain(Result<std::shared_ptr<net::SecretStore>> found)
{
    m_looking = false;
    if (found) {
        m_store = std::move(*found);
    } else {
        m_noKeychain = found.problem();
        m_store = net::memoryStore();
    }
    m_secretsAre
        = m_store->kind() == net::SecretStore::Kind::Keychain ? Secrets::Keychain : Secrets::Memory;
    emit secretsChanged();
    for (auto& deed : std::exchange(m_afterKeychain, {})) {
        deed();
    }
}

std::shared_ptr<net::SecretStore> AzureDesk::storeOf(const azure::Connection& connection) const
{
    const auto lab = m_labs.find(connection.id);
    return lab == m_labs.end() ? m_store : lab->second.secrets;
}

std::string AzureDesk::labAnchors() const
{
    const auto lab = m_labs.find(m_chosen);
    return lab == m_labs.end() ? std::string() : lab->second.anchors;
}

void AzureDesk::keepSecret(const azure::Connection& connection, const QString& secret)
{
    if (secret.isEmpty()) {
        return;
    }
    const auto store = storeOf(connection);
    if (!store) {
        m_afterKeychain.emplace_back(
            [this, connection, secret] { keepSecret(connection, secret); });
        lookForKeychain();
        return;
    }
    const auto what = connection.credential.kind == azure::CredentialKind::Certificate
        ? azure::kPassphrase
        : azure::kClientSecret;
    inNetwork(
        this, {},
        [store, key = azure::secretKey(connection, what), text = utf8(secret)]() mutable {
            return store->put(key, SecretBytes(copyBytes(asBytes(text))));
        },
        [this](const std::optional<Problem>& problem) {
            if (problem) {
                emit failed(tr("The secret was not kept"), *problem);
            }
        });
}

void AzureDesk::makeLink()
{
    const auto* connection = chosen();
    if (m_link || !connection) {
        return;
    }
    auto link = std::make_shared<AzureLink>();
    const auto lab = m_labs.find(connection->id);
    if (lab != m_labs.end()) {
        link->lab = lab->second.lab;
        link->labAnchors = lab->second.anchors;
    }
    link->transport = m_ways.transport(*connection, m_flows.sink());
    link->session = m_ways.session(*connection, link->transport, storeOf(*connection));
    m_link = std::move(link);
}

void AzureDesk::withLink(std::function<void(std::shared_ptr<const AzureLink>)> use)
{
    const auto* connection = chosen();
    if (!connection) {
        return;
    }
    if (!storeOf(*connection)) {
        m_afterKeychain.emplace_back([this, use = std::move(use)] { withLink(use); });
        lookForKeychain();
        return;
    }
    makeLink();
    use(m_link);
}

// Tasks that are under way hold what they use until they end.
void AzureDesk::leave()
{
    m_entering.ask();
    m_link.reset();
    m_refreshing = false;
    m_code = {};
    m_standing = Standing::Out;
    emit codeChanged();
}

// Who signed out is out at the next start and in the terminal, too, however the connection signs in.
void AzureDesk::keepStanding()
{
    catchUp();
    const auto chosen = std::ranges::find(m_connections, m_chosen, &azure::Connection::id);
    const bool out = m_standing != Standing::In;
    if (chosen != m_connections.end() && chosen->signedOut != out) {
        chosen->signedOut = out;
        keep();
    }
}

void AzureDesk::signIn()
{
    if (!chosen() || m_standing == Standing::Entering) {
        return;
    }
    m_standing = Standing::Entering;
    m_entering = net::Cancel();
    emit standingChanged();
    if (const auto lab = m_labs.find(m_chosen); lab != m_labs.end() && lab->second.provide) {
        lab->second.provide();
    }
    withLink([this](const auto&) { enter(); });
}

void AzureDesk::enter()
{
    azure::Prompts prompts;
    prompts.openBrowser = [self = QPointer(this)](const std::string& url) {
        later([self, url] {
            if (self) {
                self->m_ways.openUrl(QString::fromStdString(url));
            }
        });
    };
    prompts.showCode = [self = QPointer(this), cancel = m_entering](
                           const std::string& code, const std::string& url, Time until) {
        later([self, cancel, code, url, until] {
            if (self && !cancel.asked()) {
                self->m_code = {shown(code, 40), QString::fromStdString(url), until};
                emit self->codeChanged();
            }
        });
    };
    inNetwork(
        this, m_entering,
        [link = m_link, prompts, cancel = m_entering] {
            return link->session->signIn(prompts, cancel);
        },
        [this, cancel = m_entering](const Result<azure::Account>& account) {
            if (!cancel.asked()) {
                entered(account);
            }
        });
}

void AzureDesk::entered(const Result<azure::Account>& account)
{
    m_code = {};
    emit codeChanged();
    if (account) {
        m_standing = Standing::In;
        keepStanding();
        if (account->notKept) {
            emit failed(tr("This sign-in lasts until the window closes"), *account->notKept);
        }
    } else {
        m_standing = Standing::Out;
        emit failed(tr("Nobody is signed in"), account.problem());
    }
    emit standingChanged();
}

void AzureDesk::cancelSignIn()
{
    if (m_standing == Standing::Entering) {
        leave();
        emit standingChanged();
    }
}

std::optional<azure::Account> AzureDesk::account() const
{
    return m_standing == Standing::In ? m_link->session->account() : std::nullopt;
}

void AzureDesk::refresh()
{
    if (m_standing != Standing::In || m_refreshing) {
        return;
    }
    m_refreshing = true;
    m_entering = net::Cancel();
    emit tokenChanged();
    inNetwork(
        this, m_entering,
        [link = m_link, cancel = m_entering] { return link->session->refresh(cancel); },
        [this, cancel = m_entering](const Result<azure::Account>& account) {
            if (cancel.asked()) {
                return; // somebody signed out meanwhile
            }
            m_refreshing = false;
            emit tokenChanged();
            if (!account) {
                emit failed(tr("The token was not renewed"), account.problem());
            }
        });
}

void AzureDesk::signOut()
{
    const auto link = m_link;
    leave();
    keepStanding();
    emit standingChanged();
    if (!link) {
        return;
    }
    struct Left {
        std::optional<Time> until;
        std::optional<Problem> behind;
    };
    inNetwork(
        this, {},
        [link] {
            const auto until = link->session->signOut();
            return Left{until, link->session->leftBehind()};
        },
        [this](const Left& left) {
            const auto until = left.until;
            if (left.behind) {
                emit failed(tr("Not all of the sign-in was forgotten"), *left.behind);
                return;
            }
            emit told(tr("Signed out: what renews the sign-in is forgotten"),
                until ? tr("What was given out before stays valid until %1; Azure takes no token "
                           "back.")
                            .arg(own(formatRfc3339(*until)))
                      : QString());
        });
}

} // namespace attest::ui
