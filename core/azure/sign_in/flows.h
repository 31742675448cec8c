// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/sign_in/asking.h"

/// One function a way to sign in, each in a file of its own. Problems: net.*, entra.*, credential.*, and
/// keychain.* where a secret of the store is needed.
namespace attest::azure {

/// Authorization code with PKCE (RFC 7636) on loopback (RFC 8252 7.3).
[[nodiscard]] Result<Tokens> byBrowser(const Asking& asking, const Prompts& prompts);
/// RFC 8628.
[[nodiscard]] Result<Tokens> byDeviceCode(const Asking& asking, const Prompts& prompts);
/// RFC 6749 6. The answer may bring another refresh token, which takes the place of this one.
[[nodiscard]] Result<Tokens> byRefreshToken(const Asking& asking, const SecretBytes& refresh);

// These need nobody, so they can be done again whenever a token is wanted.
[[nodiscard]] Result<Tokens> byClientSecret(const Asking& asking);
[[nodiscard]] Result<Tokens> byCertificate(const Asking& asking);
/// The file is read anew each time: whoever writes it does so every hour or so.
[[nodiscard]] Result<Tokens> byFederatedToken(const Asking& asking);
[[nodiscard]] Result<Tokens> byManagedIdentity(const Asking& asking);
[[nodiscard]] Result<Tokens> byAzureCli(const Asking& asking);

/// A secret of the connection in the store. Problems: keychain.*, credential.secret-missing
[[nodiscard]] Result<SecretBytes> keptSecret(const Asking& asking, std::string_view what);

} // namespace attest::azure
