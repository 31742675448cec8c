// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/network/kubernetes/exec_plugin.h"
#include "settings/settings.h"

#include <memory>
#include <set>

namespace attest::ui {

/// Programs that somebody has allowed, by what exactly is run: the words and all of the environment that
/// the kubeconfig adds. Digests, so that nothing secret among them is kept.
using AllowedPrograms = std::set<QString>;
[[nodiscard]] QString digestOf(const live::ExecPlugin& plugin);

/// Which programs that kubeconfigs name for credentials may be run: until the window closes, or for good where
/// somebody said so.
class ExecConsents {
public:
    enum class For { Session, Good };

    /// It has to outlive this.
    explicit ExecConsents(Settings& settings) : m_settings(settings) {}

    void allow(const live::ExecPlugin& plugin, For how);
    /// As it is now, for another thread.
    [[nodiscard]] AllowedPrograms allowed() const;

private:
    Settings& m_settings;
    AllowedPrograms m_session;
};

/// Asked while a source is opened, and answered at once: nobody waits for a person there. What was not allowed
/// is told afterwards, to be asked about.
class ExecAsking {
public:
    explicit ExecAsking(AllowedPrograms allowed) : m_allowed(std::move(allowed)) {}

    [[nodiscard]] live::ExecConsent mayRun();
    /// Null: all that was asked for is allowed.
    [[nodiscard]] std::shared_ptr<const live::ExecPlugin> refused() const { return m_refused; }

private:
    AllowedPrograms m_allowed;
    std::shared_ptr<const live::ExecPlugin> m_refused;
};

} // namespace attest::ui
