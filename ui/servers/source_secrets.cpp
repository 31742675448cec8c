// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/source_secrets.h"

#include "theme/text.h"

#include <utility>

namespace attest::ui {

SourceSecrets::SourceSecrets(Keychain keychain, SideWork& aside)
    : m_keychain(std::move(keychain))
    , m_aside(aside)
{
}

void SourceSecrets::lookForKeychain()
{
    withStore([](const auto&) {});
}

void SourceSecrets::withStore(std::function<void(std::shared_ptr<net::SecretStore>)> use)
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
    m_aside.run([look = m_keychain] { return look(); },
        [this](Result<std::shared_ptr<net::SecretStore>> found) {
            m_looking = false;
            m_store
                = found ? std::move(*found) : std::shared_ptr<net::SecretStore>(net::memoryStore());
            emit changed();
            for (auto& deed : std::exchange(m_afterStore, {})) {
                deed();
            }
        });
}

QString SourceSecrets::sentence() const
{
    if (!m_store) {
        return tr(
            "Kept in the desktop's keychain where there is one, else until the window closes.");
    }
    return m_store->kind() == net::SecretStore::Kind::Keychain
        ? tr("Kept in the desktop's keychain.")
        : tr("There is no keychain: kept until the window closes.");
}

void SourceSecrets::keep(const SourceEntry& entry, const QString& secret)
{
    if (secret.isEmpty() || entry.signIn == SourceEntry::SignIn::Nobody) {
        return;
    }
    const auto kept = std::make_shared<const SecretBytes>(copyBytes(asBytes(utf8(secret))));
    m_known[entry.id] = kept;
    withStore([this, key = entry.secretKey(), kept](const auto& store) {
        m_aside.run([store, key, kept] { return store->put(key, *kept); },
            [this](const std::optional<Problem>& problem) {
                if (problem) {
                    emit failed(tr("The secret was not kept"), *problem);
                }
            });
    });
}

void SourceSecrets::with(const SourceEntry& entry, std::function<void(Secret)> use)
{
    const auto known = m_known.find(entry.id);
    if (entry.signIn == SourceEntry::SignIn::Nobody || known != m_known.end()) {
        use(known == m_known.end() ? Secret() : known->second);
        return;
    }
    withStore(
        [this, id = entry.id, key = entry.secretKey(), use = std::move(use)](const auto& store) {
            m_aside.run([store, key] { return store->get(key); },
                [this, id, use](Result<std::optional<SecretBytes>> found) {
                    Secret secret;
                    if (found && *found) {
                        secret = std::make_shared<const SecretBytes>(std::move(**found));
                        m_known.emplace(id, secret); // unless it was typed or forgotten since
                    } else if (!found) {
                        emit failed(tr("The secret could not be read"), found.problem());
                    }
                    use(secret);
                });
        });
}

void SourceSecrets::forget(const SourceEntry& entry)
{
    m_known[entry.id] = {}; // the store may not have forgotten it yet when somebody asks next
    if (entry.signIn == SourceEntry::SignIn::Nobody) {
        return;
    }
    withStore([this, key = entry.secretKey()](const auto& store) {
        m_aside.run(
            [store, key] { return store->forget(key); }, [](const std::optional<Problem>&) {});
    });
}

} // namespace attest::ui
