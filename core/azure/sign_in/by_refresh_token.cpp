// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/flows.h"

namespace attest::azure {

Result<Tokens> byRefreshToken(const Asking& asking, const SecretBytes& refresh)
{
    Form form;
    form.add("client_id", asking.client).add("scope", asking.personScope());
    form.add("grant_type", "refresh_token").add("refresh_token", asText(refresh.view()));
    return postForTokens(asking, form);
}

} // namespace attest::azure
