// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/session.h"
#include "connections.h"

namespace attest::app {

/// A connection in use by one command.
struct AzureAccess {
    std::shared_ptr<net::Transport> transport;
    std::shared_ptr<net::SecretStore> secrets;
    std::unique_ptr<azure::Session> session;
    /// Why there is no keychain: what is kept then lasts for this command only.
    std::optional<Problem> noKeychain;
};

/// Opens nothing yet. From here on the process leaves no image of itself behind when it crashes: tokens
/// are in its memory.
[[nodiscard]] AzureAccess azureAccess(
    const Invocation& invocation, const azure::Connection& connection);

/// The option that names a connection, of all verbs that use one.
inline constexpr Option kConnectionOption{"connection", Takes::Text, "NAME",
    QT_TRANSLATE_NOOP("assay", "which connection; the one called default, or the only one")};

/// The connection that --connection names, ready to be used; or the exit code, and why has been said.
[[nodiscard]] std::variant<AzureAccess, int> accessFor(const Invocation& invocation);

/// Whether anything has to be kept for a sign-in to outlast one command; without, the connection signs in by
/// itself whenever it is used.
[[nodiscard]] bool wantsKeychain(azure::CredentialKind kind);

/// That something could not be done, by its finding: exit code 1.
int failFor(const Invocation& invocation, const Problem& problem);
/// Whether this is a line of a batch, which has no one to sign in; it has been said then.
[[nodiscard]] bool refusedInBatch(const Invocation& invocation);

} // namespace attest::app
