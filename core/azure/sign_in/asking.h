// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/session.h"
#include "azure/sign_in/entra_reply.h"
#include "azure/sign_in/form.h"

#include <variant>

namespace attest::azure {

/// What a sign-in has at hand, and what it is for.
struct Asking {
    const Connection& connection;
    net::Transport& transport;
    net::SecretStore& secrets;
    const Clock& clock;
    const Surroundings& around;
    const net::Cancel& cancel;
    std::string resource; ///< "https://management.azure.com/"

    // As the environment may say them where the connection does not (workload identities).
    std::string client;
    std::string tenant; ///< in the path: never empty

    [[nodiscard]] AskedOf whom() const;
    /// "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/{what}"
    [[nodiscard]] std::string url(std::string_view what) const;
    /// All that was granted for the resource. A slash at its end stays, so that the token's audience is
    /// the resource to the letter.
    [[nodiscard]] std::string scope() const { return resource + "/.default"; }
    /// The same, with what gives a person's name and a refresh token.
    [[nodiscard]] std::string personScope() const
    {
        return scope() + " openid profile offline_access";
    }
};
[[nodiscard]] Asking askingFor(const Connection& connection, net::Transport& transport,
    net::SecretStore& secrets, const Clock& clock, const Surroundings& around,
    const net::Cancel& cancel, std::string resource);

/// What a sign-in ends with.
struct Tokens {
    SecretBytes access;
    SecretBytes refresh; ///< empty where none came
    Time expires;
    std::string idToken; ///< names the person; no credential. Empty where none came
};

/// The text as a secret; the text itself is wiped.
[[nodiscard]] SecretBytes secretOf(std::string text);

/// Posts to the token endpoint. Problems: net.*, entra.*
[[nodiscard]] Result<Tokens> postForTokens(const Asking& asking, const Form& form);
[[nodiscard]] Result<JsonMembers> post(
    const Asking& asking, const std::string& url, const Form& form, const char* purpose);

/// Of any token answer, OAuth's (RFC 6749 5.1) and the metadata service's alike: of type Bearer, of
/// characters that may stand in a header, with a lifetime that makes sense. The name of the member that
/// does not fit otherwise.
[[nodiscard]] std::variant<Tokens, std::string> tokensIn(const JsonMembers& json, Time now);

[[nodiscard]] Problem cancelled(const Asking& asking);

} // namespace attest::azure
