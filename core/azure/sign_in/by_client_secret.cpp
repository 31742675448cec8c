// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/flows.h"

namespace attest::azure {

Result<SecretBytes> keptSecret(const Asking& asking, std::string_view what)
{
    auto kept = asking.secrets.get(secretKey(asking.connection, what));
    if (!kept) {
        return kept.problem();
    }
    if (!*kept) {
        return Problem{issue::kSecretMissing, {{"connection", asking.connection.name}}, {}};
    }
    return std::move(**kept);
}

Result<Tokens> byClientSecret(const Asking& asking)
{
    const auto secret = keptSecret(asking, kClientSecret);
    if (!secret) {
        return secret.problem();
    }
    Form form;
    form.add("client_id", asking.client).add("scope", asking.scope());
    form.add("grant_type", "client_credentials").add("client_secret", asText(secret->view()));
    return postForTokens(asking, form);
}

} // namespace attest::azure
