// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_text.h"
#include "azure_access.h"
#include "report/contract.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {kConnectionOption};

int runWhoami(Invocation& invocation)
{
    auto opened = accessFor(invocation);
    if (const auto* exit = std::get_if<int>(&opened)) {
        return *exit;
    }
    auto& access = std::get<AzureAccess>(opened);
    const auto& connection = access.session->connection();
    const auto token = access.session->token(connection.endpoints.armAudience, {});
    const auto account = access.session->account();
    if (!token || !account) {
        return failFor(invocation, token.problem());
    }
    if (!invocation.json()) {
        invocation.out(accountInWords(connection, *account));
        return kAccept;
    }
    JsonWriter json;
    json.beginObject().key("contract").number(report::kContractVersion);
    writeAccount(json, connection, *account);
    invocation.out(json.endObject().take() + "\n");
    return kAccept;
}

} // namespace

const Verb kAzureWhoami{"azure whoami", Family::Azure,
    QT_TRANSLATE_NOOP("assay", "who is signed in, as a fresh token says it"), {}, kOptions,
    runWhoami,
    QT_TRANSLATE_NOOP("assay",
        "Asks for a token with what is kept of the sign-in, and shows what it says of itself: nothing "
        "here verifies it.")};

} // namespace attest::app
