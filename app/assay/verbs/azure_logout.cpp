// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure_access.h"
#include "base/json_writer.h"
#include "explain/showable.h"
#include "report/contract.h"
#include "token_ends.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    kConnectionOption,
    {"remove", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "forget the connection as well")},
};

constexpr char kDetails[] = QT_TRANSLATE_NOOP("assay",
    "Forgets what is kept of a sign-in: the refresh token, the client secret and the passphrase. "
    "However it signs in, the connection asks for no token until assay azure login. Access tokens "
    "that were issued before cannot be called back; they were kept nowhere, and end by themselves. "
    "When the last of them ends is kept, and said.");

/// Removes the connection, or keeps that it is signed out.
std::optional<UsageError> keepWhatIsLeft(const Invocation& invocation, azure::Connection connection)
{
    const auto kept = keptConnections(invocation);
    const auto* all = std::get_if<std::vector<azure::Connection>>(&kept);
    if (all == nullptr) {
        // It was read a moment ago. Whoever broke it meanwhile is told when it is used.
        return std::nullopt;
    }
    connection.signedOut = true;
    return invocation.arguments.has("remove") ? dropConnection(*all, connection)
                                              : keepConnection(*all, connection);
}

/// Where what it signed in with is, which is not ours to take away; empty where it was ours and is forgotten.
std::string whatIsStillThere(const azure::Credential& credential)
{
    using enum azure::CredentialKind;
    switch (credential.kind) {
    case Certificate:
    case FederatedToken:
        return credential.file.empty()
            ? std::string()
            : said(QT_TRANSLATE_NOOP("assay",
                       "What it signed in with is still in {file}, and valid for whoever reads it "
                       "until it expires or is taken from the application."),
                {{"file", explain::showable(credential.file)}});
    case ManagedIdentity:
        return said(QT_TRANSLATE_NOOP("assay",
            "The identity is still this machine's: other programs on it get tokens as before."));
    case AzureCli:
        return said(QT_TRANSLATE_NOOP(
            "assay", "The Azure CLI is still signed in: az logout signs it out."));
    case Browser:
    case DeviceCode:
    case ClientSecret:
        break;
    }
    return {};
}

/// What stays valid until when. Where no command has kept an end, only the usual can be said.
std::string whatStaysValid(
    const Invocation& invocation, const std::string& name, std::optional<Time> end)
{
    if (!end) {
        return said(QT_TRANSLATE_NOOP("assay",
                        "Signed out of {connection}. Access tokens that were issued before stay "
                        "valid until they end, mostly within 90 minutes, those of managed "
                        "identities within a day."),
            {{"connection", name}});
    }
    if (*end <= invocation.time()) {
        return said(QT_TRANSLATE_NOOP("assay",
                        "Signed out of {connection}. The last access token that was issued to it "
                        "ended at {time}."),
            {{"connection", name}, {"time", formatRfc3339(*end)}});
    }
    return said(QT_TRANSLATE_NOOP("assay",
                    "Signed out of {connection}. Access tokens that were issued before cannot be "
                    "called back; the last of them is valid until {time}."),
        {{"connection", name}, {"time", formatRfc3339(*end)}});
}

void sayWhatHolds(
    const Invocation& invocation, const azure::Connection& connection, std::optional<Time> end)
{
    const std::string name = explain::showable(connection.name);
    std::string text = whatStaysValid(invocation, name, end) + "\n";
    if (const auto more = whatIsStillThere(connection.credential); !more.empty()) {
        text += more + "\n";
    }
    if (!invocation.arguments.has("remove")) {
        text
            += said(
                   QT_TRANSLATE_NOOP("assay",
                       "{connection} asks for no token until somebody signs in again: assay azure login "
                       "--connection {connection}"),
                   {{"connection", name}})
            + "\n";
    }
    invocation.out(text);
}

int runLogout(Invocation& invocation)
{
    auto opened = accessFor(invocation);
    if (const auto* exit = std::get_if<int>(&opened)) {
        return *exit;
    }
    auto& access = std::get<AzureAccess>(opened);
    const azure::Connection connection = access.session->connection();
    (void)access.session->signOut(); // of this command: it has asked for no token
    const auto end = keptTokenEnd(connection);
    if (invocation.arguments.has("remove")) {
        forgetTokenEnd(connection);
    }
    if (const auto error = keepWhatIsLeft(invocation, connection)) {
        return refuse(invocation, *error);
    }
    if (const auto left = access.session->leftBehind()) {
        return failFor(invocation, *left);
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
        const bool valid = end && *end > invocation.time();
        valid ? json.member("validUntil", formatRfc3339(*end)) : json.key("validUntil").null();
        invocation.out(json.endObject().take() + "\n");
        return kAccept;
    }
    sayWhatHolds(invocation, connection, end);
    return kAccept;
}

} // namespace

const Verb kAzureLogout{"azure logout", Family::Azure,
    QT_TRANSLATE_NOOP("assay", "forget a sign-in"), {}, kOptions, runLogout, kDetails};

} // namespace attest::app
