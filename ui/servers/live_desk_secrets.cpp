// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_desk.h"
#include "theme/text.h"

namespace attest::ui {

void LiveDesk::lookForKeychain()
{
    withStore([](const auto&) {});
}

// Looked for once, when it is first needed: the keychain may ask a person to open it.
void LiveDesk::withStore(std::function<void(std::shared_ptr<net::SecretStore>)> use)
{
    if (m_store) {
        use(m_store);
        return;
    }
    m_afterStore.emplace_back([this, use = std::move(use)] { use(m_store); });
    if (m_looking) {
        return;
    }
    m_looking = true;
    aside([look = m_ways.keychain] { return look(); },
        [this](Result<std::shared_ptr<net::SecretStore>> found) {
            m_looking = false;
            m_store
                = found ? std::move(*found) : std::shared_ptr<net::SecretStore>(net::memoryStore());
            emit secretsChanged();
            for (auto& deed : std::exchange(m_afterStore, {})) {
                deed();
            }
        });
}

QString LiveDesk::secretsSentence() const
{
    if (!m_store) {
        return tr(
            "Kept in the desktop's keychain where there is one, else until the window closes.");
    }
    return m_store->kind() == net::SecretStore::Kind::Keychain
        ? tr("Kept in the desktop's keychain.")
        : tr("There is no keychain: kept until the window closes.");
}

void LiveDesk::keepSecret(const SourceEntry& entry, const QString& secret)
{
    if (secret.isEmpty() || entry.signIn == SourceEntry::SignIn::Nobody) {
        return;
    }
    const auto kept = std::make_shared<const SecretBytes>(copyBytes(asBytes(utf8(secret))));
    m_secrets[entry.id] = kept;
    withStore([this, key = entry.secretKey(), kept](const auto& store) {
        aside([store, key, kept] { return store->put(key, *kept); },
            [this](const std::optional<Problem>& problem) {
                if (problem) {
                    emit failed(tr("The secret was not kept"), *problem);
                }
            });
    });
}

void LiveDesk::withSecret(const SourceEntry& entry, std::function<void(Secret)> use)
{
    const auto known = m_secrets.find(entry.id);
    if (entry.signIn == SourceEntry::SignIn::Nobody || known != m_secrets.end()) {
        use(known == m_secrets.end() ? Secret() : known->second);
        return;
    }
    withStore(
        [this, id = entry.id, key = entry.secretKey(), use = std::move(use)](const auto& store) {
            aside([store, key] { return store->get(key); },
                [this, id, use](Result<std::optional<SecretBytes>> found) {
                    Secret secret;
                    if (found && *found) {
                        secret = std::make_shared<const SecretBytes>(std::move(**found));
                        m_secrets[id] = secret;
                    } else if (!found) {
                        emit failed(tr("The secret could not be read"), found.problem());
                    }
                    use(secret);
                });
        });
}

} // namespace attest::ui
