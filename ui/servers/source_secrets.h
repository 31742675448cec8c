// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "net/secret_store.h"
#include "servers/side_work.h"
#include "servers/source_entry.h"

#include <map>

namespace attest::ui {

/// What signs in to sources: in the desktop's keychain where there is one, else until the window closes.
/// The keychain is looked for once, when it is first needed: it may ask a person to open it.
class SourceSecrets final : public QObject {
    Q_OBJECT
public:
    using Keychain = std::function<Result<std::shared_ptr<net::SecretStore>>()>;
    /// `aside` has to outlive this.
    SourceSecrets(Keychain keychain, SideWork& aside);

    /// How a secret that is typed would be kept.
    [[nodiscard]] QString sentence() const;
    void lookForKeychain();
    void keep(const SourceEntry& entry, const QString& secret);
    /// Hands over the entry's secret, or none where it has none or it cannot be had.
    void with(const SourceEntry& entry, std::function<void(Secret)> use);
    void forget(const SourceEntry& entry);

signals:
    /// The sentence.
    void changed();
    void failed(const QString& what, const attest::Problem& problem);

private:
    void withStore(std::function<void(std::shared_ptr<net::SecretStore>)> use);

    Keychain m_keychain;
    SideWork& m_aside;
    std::map<std::string, Secret> m_known; ///< typed, read or forgotten in this session, by entry
    std::shared_ptr<net::SecretStore> m_store;
    bool m_looking = false;
    std::vector<std::function<void()>> m_afterStore;
};

} // namespace attest::ui
