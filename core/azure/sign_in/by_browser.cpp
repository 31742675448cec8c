// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/random.h"
#include "azure/sign_in/flows.h"
#include "azure/sign_in/loopback.h"
#include "base/percent.h"
#include "decode/base64.h"
#include "decode/digest.h"

namespace attest::azure {

namespace {

/// What the browser is sent to, without anything that is a secret: the verifier stays here.
std::string pageAddress(const Asking& asking, const std::string& back, const std::string& state,
    const std::string& verifier)
{
    const std::string challenge = decode::base64Url(decode::sha256(asBytes(verifier)));
    return asking.url("authorize") + "?client_id=" + percentEncoded(asking.client)
        + "&scope=" + percentEncoded(asking.personScope()) + "&redirect_uri=" + percentEncoded(back)
        + "&response_mode=query&response_type=code&code_challenge=" + challenge
        + "&code_challenge_method=S256&state=" + state + "&prompt=select_account";
}

} // namespace

Result<Tokens> byBrowser(const Asking& asking, const Prompts& prompts)
{
    auto listener = Loopback::open();
    if (!listener) {
        return listener.problem();
    }
    const std::string back = listener->redirectUri();
    const std::string state = randomText(32);
    const std::string verifier = randomText(32);
    if (prompts.openBrowser) {
        prompts.openBrowser(pageAddress(asking, back, state, verifier));
    }
    auto redirected = listener->wait(state, prompts.comeBack, asking.around.browser, asking.cancel);
    if (!redirected) {
        return redirected.problem();
    }
    if (!redirected->error.empty()) {
        return problemOf(refusalOf(redirected->error, redirected->description), asking.whom());
    }
    Form form;
    form.add("client_id", asking.client).add("scope", asking.personScope());
    form.add("redirect_uri", back).add("code", redirected->code);
    form.add("code_verifier", verifier).add("grant_type", "authorization_code");
    return postForTokens(asking, form);
}

} // namespace attest::azure
