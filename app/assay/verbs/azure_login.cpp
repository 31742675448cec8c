// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_text.h"
#include "azure/process.h"
#include "azure_access.h"
#include "explain/showable.h"
#include "login_options.h"
#include "report/contract.h"
#include "typed_secret.h"
#include "verbs.h"

#include <cstdlib>
#include <thread>

namespace attest::app {

namespace {

using azure::CredentialKind;

constexpr char kDetails[] = QT_TRANSLATE_NOOP("assay",
    "Signs in to Azure and keeps the connection by its name. A client secret is taken from "
    "AZURE_CLIENT_SECRET or typed on the terminal, the passphrase of a certificate's file from "
    "AZURE_CLIENT_CERTIFICATE_PASSWORD or typed, never from the command line. What renews the "
    "sign-in goes to the desktop's keychain; where there is none, the sign-in lasts for this "
    "command. Access tokens stay in memory. The account is what the token says of itself: nothing "
    "here verifies it.");

std::optional<SecretBytes> fromEnvironment(const char* name)
{
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing here sets any
    return value == nullptr || *value == '\0'
        ? std::nullopt
        : std::optional(SecretBytes(copyBytes(asBytes(value))));
}

/// Puts it into the store; with its problem where that fails.
std::optional<Problem> plant(const AzureAccess& access, const azure::Connection& connection,
    std::string_view what, const SecretBytes& secret)
{
    return access.secrets->put(azure::secretKey(connection, what), secret);
}

std::optional<Problem> provideClientSecret(const AzureAccess& access, const Wanted& wanted)
{
    const auto& connection = wanted.connection;
    auto secret = fromEnvironment("AZURE_CLIENT_SECRET");
    if (!secret && !wanted.labSecret.empty()) {
        secret = SecretBytes(copyBytes(asBytes(wanted.labSecret)));
    }
    if (!secret) {
        const auto kept = access.secrets->get(azure::secretKey(connection, azure::kClientSecret));
        if (kept.ok() && kept->has_value()) {
            return std::nullopt;
        }
        secret = typedSecret(said(QT_TRANSLATE_NOOP("assay", "Client secret: ")));
    }
    // Where there is none, signing in says so.
    return secret ? plant(access, connection, azure::kClientSecret, *secret) : std::nullopt;
}

/// A sign-in address is long, and of no use without its end.
constexpr std::size_t kLongestAddress = 16384;

azure::Prompts promptsFor(const Invocation& invocation, std::vector<std::thread>& openers)
{
    azure::Prompts prompts;
    prompts.comeBack = said(QT_TRANSLATE_NOOP(
        "assay", "The answer has arrived. You may close this page and go back to assay."));
    prompts.openBrowser = [&invocation, &openers](const std::string& url) {
        invocation.err(said(QT_TRANSLATE_NOOP(
                           "assay", "Sign in at this address in a browser of this machine:"))
            + "\n" + explain::showable(url, kLongestAddress) + "\n");
        if (invocation.streams.terminal.interactive) {
            // Whether it opens one is not known; the address stands there all the same.
            openers.emplace_back([url] {
                azure::ProcessBounds bounds;
                bounds.time = std::chrono::seconds(10);
                (void)azure::runProcess({"xdg-open", url}, bounds, {});
            });
        }
    };
    prompts.showCode = [&invocation](const std::string& code, const std::string& url, Time until) {
        invocation.err(said(QT_TRANSLATE_NOOP("assay", "Open {url} and enter the code {code}."),
                           {{"url", explain::showable(url, kLongestAddress)},
                               {"code", explain::showable(code)}})
            + "\n"
            + said(QT_TRANSLATE_NOOP("assay", "It is valid until {time}."),
                {{"time", formatRfc3339(until)}})
            + "\n");
    };
    return prompts;
}

Result<azure::Account> signIn(const Invocation& invocation, AzureAccess& access)
{
    std::vector<std::thread> openers;
    auto account = access.session->signIn(promptsFor(invocation, openers), {});
    for (auto& opener : openers) {
        opener.join();
    }
    return account;
}

/// A certificate's file says only when it is read that it wants a passphrase.
Result<azure::Account> signInWithPassphrase(const Invocation& invocation, AzureAccess& access)
{
    const auto& connection = access.session->connection();
    auto passphrase = fromEnvironment("AZURE_CLIENT_CERTIFICATE_PASSWORD");
    if (passphrase) {
        (void)plant(access, connection, azure::kPassphrase, *passphrase);
    }
    auto account = signIn(invocation, access);
    if (account.ok() || passphrase
        || !account.problem().id.value.starts_with("credential.passphrase")) {
        return account;
    }
    passphrase
        = typedSecret(said(QT_TRANSLATE_NOOP("assay", "Passphrase of the certificate's file: ")));
    if (!passphrase) {
        return account;
    }
    if (auto problem = plant(access, connection, azure::kPassphrase, *passphrase)) {
        return *std::move(problem);
    }
    return signIn(invocation, access);
}

void sayWhatLasts(
    const Invocation& invocation, const AzureAccess& access, const azure::Account& account)
{
    const auto& why = access.noKeychain ? access.noKeychain : account.notKept;
    if (why && wantsKeychain(access.session->connection().credential.kind)) {
        warn(invocation,
            said(
                QT_TRANSLATE_NOOP("assay",
                    "the sign-in lasts for this command only, because there is no keychain: {why}"),
                {{"why", messageOf(*why)}}));
    }
}

int answer(const Invocation& invocation, const AzureAccess& access, const azure::Account& account)
{
    const auto& connection = access.session->connection();
    if (!invocation.json()) {
        invocation.out(said(QT_TRANSLATE_NOOP("assay", "Signed in.")) + "\n"
            + accountInWords(connection, account));
        return kAccept;
    }
    JsonWriter json;
    json.beginObject().key("contract").number(report::kContractVersion);
    writeAccount(json, connection, account);
    json.key("kept").boolean(!access.noKeychain && !account.notKept);
    invocation.out(json.endObject().take() + "\n");
    return kAccept;
}

int login(
    const Invocation& invocation, const std::vector<azure::Connection>& kept, const Wanted& wanted)
{
    auto access = azureAccess(invocation, wanted.connection);
    const CredentialKind kind = wanted.connection.credential.kind;
    if (kind == CredentialKind::ClientSecret) {
        if (const auto problem = provideClientSecret(access, wanted)) {
            return failFor(invocation, *problem);
        }
    }
    const auto account = kind == CredentialKind::Certificate
        ? signInWithPassphrase(invocation, access)
        : signIn(invocation, access);
    if (!account) {
        return failFor(invocation, account.problem());
    }
    auto signedIn = wanted.connection;
    signedIn.signedOut = false;
    if (const auto error = keepConnection(kept, signedIn)) {
        return refuse(invocation, *error);
    }
    sayWhatLasts(invocation, access, *account);
    return answer(invocation, access, *account);
}

int runLogin(Invocation& invocation)
{
    if (refusedInBatch(invocation)) {
        return kUsage;
    }
    const auto kept = keptConnections(invocation);
    if (const auto* error = std::get_if<UsageError>(&kept)) {
        return refuse(invocation, *error);
    }
    if (const auto* problem = std::get_if<Problem>(&kept)) {
        return failFor(invocation, *problem);
    }
    const auto& all = std::get<std::vector<azure::Connection>>(kept);
    const auto wanted = wantedConnection(invocation, all);
    if (const auto* error = std::get_if<UsageError>(&wanted)) {
        return refuse(invocation, *error);
    }
    if (const auto* problem = std::get_if<Problem>(&wanted)) {
        return refuseFor(invocation, *problem);
    }
    return login(invocation, all, std::get<Wanted>(wanted));
}

} // namespace

const Verb kAzureLogin{"azure login", Family::Azure,
    QT_TRANSLATE_NOOP("assay", "sign in to Azure, or to a lab"), {}, loginOptions(), runLogin,
    kDetails};

} // namespace attest::app
