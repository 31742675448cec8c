// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure_access.h"
#include "base/json_writer.h"
#include "explain/showable.h"
#include "report/contract.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    kConnectionOption,
    {"remove", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "forget the connection as well")},
};

constexpr char kDetails[] = QT_TRANSLATE_NOOP("assay",
    "Forgets what is kept of a sign-in: the refresh token, the client secret and the passphrase. "
    "Access tokens that were issued before cannot be called back; they were kept nowhere, and end by "
    "themselves.");

int runLogout(Invocation& invocation)
{
    auto opened = accessFor(invocation);
    if (const auto* exit = std::get_if<int>(&opened)) {
        return *exit;
    }
    auto& access = std::get<AzureAccess>(opened);
    const azure::Connection connection = access.session->connection();
    const auto until = access.session->signOut();
    if (const auto left = access.session->leftBehind()) {
        return failFor(invocation, *left);
    }
    const bool removed = invocation.arguments.has("remove");
    if (removed) {
        const auto kept = keptConnections(invocation);
        if (const auto* all = std::get_if<std::vector<azure::Connection>>(&kept)) {
            if (const auto error = dropConnection(*all, connection)) {
                return refuse(invocation, *error);
            }
        }
    }
    // What a keychain that cannot be asked holds is still there.
    if (access.noKeychain) {
        warn(invocation,
            said(QT_TRANSLATE_NOOP("assay",
                     "the keychain could not be asked, so what it may hold is still there: {why}"),
                {{"why", messageOf(*access.noKeychain)}}));
    }
    if (invocation.json()) {
        JsonWriter json;
        json.beginObject().key("contract").number(report::kContractVersion);
        json.member("connection", connection.name).key("forgotten").boolean(!access.noKeychain);
        until ? json.member("validUntil", formatRfc3339(*until)) : json.key("validUntil").null();
        invocation.out(json.endObject().take() + "\n");
        return kAccept;
    }
    if (!wantsKeychain(connection.credential.kind) && !removed) {
        invocation.out(
            said(QT_TRANSLATE_NOOP("assay",
                     "Tokens of {connection} are forgotten. It signs in by itself, with "
                     "what its credential names, whenever it is used: with --remove it is "
                     "forgotten, too."),
                {{"connection", explain::showable(connection.name)}})
            + "\n");
        return kAccept;
    }
    invocation.out(
        said(QT_TRANSLATE_NOOP("assay",
                 "Signed out of {connection}. Access tokens that were issued before stay "
                 "valid until they end, mostly within 90 minutes, those of managed "
                 "identities within a day."),
            {{"connection", explain::showable(connection.name)}})
        + "\n");
    return kAccept;
}

} // namespace

const Verb kAzureLogout{"azure logout", Family::Azure,
    QT_TRANSLATE_NOOP("assay", "forget a sign-in"), {}, kOptions, runLogout, kDetails};

} // namespace attest::app
