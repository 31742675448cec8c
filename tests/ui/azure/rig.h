// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_page.h"
#include "lab/lab.h"

#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

#include <condition_variable>

namespace attest::test {

/// A sign-in that shows a code and waits until the test says how it ends.
class SlowSession final : public azure::Session {
public:
    explicit SlowSession(azure::Connection connection, net::Transport& transport);
    [[nodiscard]] const azure::Connection& connection() const override { return m_connection; }
    [[nodiscard]] net::Transport& transport() override { return m_transport; }
    [[nodiscard]] Result<azure::Account> signIn(
        const azure::Prompts& prompts, const net::Cancel& cancel) override;
    [[nodiscard]] std::optional<azure::Account> account() const override;
    [[nodiscard]] Result<std::shared_ptr<const SecretBytes>> token(
        const std::string& resource, const net::Cancel& cancel) override;
    [[nodiscard]] Result<azure::Account> refresh(const net::Cancel& cancel) override;
    std::optional<Time> signOut() override;

    void end(Result<azure::Account> with);

private:
    azure::Connection m_connection;
    net::Transport& m_transport;
    mutable std::mutex m_lock;
    std::condition_variable m_changed;
    std::optional<Result<azure::Account>> m_end;
};

/// The page on a desk of its own. Nothing outside but the lab is ever reached.
struct Rig {
    QTemporaryDir folder;
    QStringList opened; ///< addresses that a browser was asked for
    std::shared_ptr<net::SecretStore> store{net::memoryStore()};
    std::shared_ptr<lab::Lab> lab; ///< once it was connected to
    std::shared_ptr<SlowSession> slow;
    ui::OpenCases cases;
    std::unique_ptr<ui::AzureDesk> desk;
    std::unique_ptr<ui::AzurePage> page;

    enum class Sessions { Real, Slow };
    using Changed = std::function<void(ui::AzureWays&)>; ///< what is otherwise than in life
    explicit Rig(Sessions sessions = Sessions::Real, const Changed& changed = {});
    ~Rig();

    template <typename T>
    T* find(const char* name)
    {
        return page->findChild<T*>(QString::fromLatin1(name));
    }
    void click(const char* name);
    /// Clicks "Connect to the lab" and waits until somebody is signed in.
    void enterLab();
    [[nodiscard]] QString file() const { return folder.filePath(QStringLiteral("c.json")); }
};

} // namespace attest::test
