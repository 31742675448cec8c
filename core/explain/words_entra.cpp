// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr char kCodes[] = "Microsoft Entra authentication error codes";

constexpr Entry kEntries[] = {
    {"entra.secret-wrong", Basis::Inferred, "", WORDS("Entra does not know this client secret"),
        WORDS(
            "{code}: the secret that was sent is none of application {client} in tenant {tenant}.[[ It says: {message}]]"),
        WORDS(
            "Copy the secret's value, not its id: it is shown once, when it is made. Make a new one where it is lost: az ad app credential reset --append --id with the application's id."),
        kCodes},
    {"entra.secret-expired", Basis::Inferred, "", WORDS("The client secret has expired"),
        WORDS(
            "{code}: application {client} had this secret, and its time is over.[[ It says: {message}]]"),
        WORDS(
            "Make a new secret, or sign in with a certificate or a federated token, which need no secret to be copied."),
        kCodes},
    {"entra.proof-missing", Basis::Inferred, "", WORDS("Entra wants a proof of the application"),
        WORDS(
            "{code}: application {client} is registered as one that can keep a secret, and this way to sign in sends none.[[ It says: {message}]]"),
        WORDS(
            "Allow public client flows in the application's registration (Authentication), or sign in with a secret or a certificate."),
        kCodes},
    {"entra.client-unknown", Basis::Inferred, "", WORDS("Entra does not know the application"),
        WORDS(
            "{code}: there is no application {client} in tenant {tenant}.[[ It says: {message}]]"),
        WORDS(
            "Compare the client id with the registration's, and the tenant with the one that it is registered in: both are easily those of another environment."),
        kCodes},
    {"entra.client-without-principal", Basis::Inferred, "",
        WORDS("The application has no service principal"),
        WORDS(
            "{code}: application {client} is registered, but nothing stands for it in tenant {tenant}, so it cannot sign in there.[[ It says: {message}]]"),
        WORDS("Create its service principal: az ad sp create --id with the application's id."),
        kCodes},
    {"entra.certificate-unknown", Basis::Inferred, "",
        WORDS("Entra does not know this certificate"),
        WORDS(
            "{code}: the certificate that signed the assertion is not registered for application {client}, or its signature does not fit.[[ It says: {message}]]"),
        WORDS(
            "Upload the certificate, without its key, to the application's registration, and see that the connection names the same one."),
        kCodes},
    {"entra.assertion-time", Basis::Inferred, "",
        WORDS("Entra finds the assertion outside of its time"),
        WORDS(
            "{code}: the proof of application {client} is valid for minutes, and Entra's clock is not within them. Mostly it is this machine's clock that is wrong.[[ It says: {message}]]"),
        WORDS(
            "Set the clock: timedatectl shows whether it is kept in time. A federated token's file may also have stopped being renewed."),
        kCodes},
    {"entra.assertion-audience", Basis::Inferred, "",
        WORDS("Entra finds the assertion meant for somebody else"),
        WORDS(
            "{code}: the audience of the assertion is not the place that it was sent to.[[ It says: {message}]]"),
        WORDS("See that the connection's authority is the one of its cloud."), kCodes},
    {"entra.assertion-client", Basis::Inferred, "",
        WORDS("The assertion speaks of another application"),
        WORDS(
            "{code}: the assertion's subject is not application {client}, and the application trusts no other issuer.[[ It says: {message}]]"),
        WORDS(
            "For a federated token add a federated credential to the application's registration; otherwise compare the client id."),
        kCodes},
    {"entra.assertion-malformed", Basis::Inferred, "", WORDS("Entra cannot read the assertion"),
        WORDS("{code}: what was sent as a token is none.[[ It says: {message}]]"),
        WORDS("Look into the file of the federated token: it holds one token and nothing else."),
        kCodes},
    {"entra.assertion-signature", Basis::Inferred, "",
        WORDS("Entra cannot verify the federated token"),
        WORDS(
            "{code}: none of the keys that the token's issuer publishes made its signature.[[ It says: {message}]]"),
        WORDS(
            "See that the issuer's discovery document and keys can be reached from the internet and are current."),
        kCodes},
    {"entra.federation-issuer", Basis::Inferred, "",
        WORDS("The federated token's issuer is not trusted"),
        WORDS(
            "{code}: no federated credential of application {client} names the token's issuer.[[ It says: {message}]]"),
        WORDS(
            "Add a federated credential, or set its issuer to the token's, to the letter: a slash at the end counts."),
        kCodes},
    {"entra.federation-subject", Basis::Inferred, "",
        WORDS("The federated token's subject is not trusted"),
        WORDS(
            "{code}: application {client} trusts the token's issuer, but not for this subject.[[ It says: {message}]]"),
        WORDS(
            "Set the federated credential's subject to the token's, for Kubernetes system:serviceaccount:NAMESPACE:NAME."),
        kCodes},
    {"entra.federation-audience", Basis::Inferred, "",
        WORDS("The federated token is for another audience"),
        WORDS(
            "{code}: application {client} trusts the token's issuer and subject, but with another audience.[[ It says: {message}]]"),
        WORDS(
            "Let the token be issued for the federated credential's audience, which is api://AzureADTokenExchange unless it was changed."),
        kCodes},
    {"entra.tenant-unknown", Basis::Inferred, "", WORDS("Entra does not know the tenant"),
        WORDS("{code}: there is no tenant {tenant} in this cloud.[[ It says: {message}]]"),
        WORDS(
            "Compare the tenant's id, and see that the connection is for the cloud that the tenant is in."),
        kCodes},
    {"entra.tenant-malformed", Basis::Inferred, "", WORDS("Entra cannot read the tenant's name"),
        WORDS("{code}: {tenant} is neither a domain nor an id.[[ It says: {message}]]"),
        WORDS("Give the tenant's id, or one of its domains."), kCodes},
    {"entra.resource-unknown", Basis::Inferred, "", WORDS("What the token is for is not there"),
        WORDS(
            "{code}: nothing in tenant {tenant} has the name that a token was asked for.[[ It says: {message}]]"),
        WORDS(
            "Register the application, and create its service principal too: az ad sp create --id with its id. Compare the URI to the letter."),
        kCodes},
    {"entra.bad-scope", Basis::Inferred, "", WORDS("Entra refuses the scope"),
        WORDS(
            "{code}: what the token was asked for is not written as Entra wants it.[[ It says: {message}]]"),
        WORDS(
            "See that the connection's audience is a URI or an application's id, without anything behind it."),
        kCodes},
    {"entra.redirect-unknown", Basis::Inferred, "",
        WORDS("The address that the browser comes back to is not registered"),
        WORDS(
            "{code}: application {client} does not list http://localhost among the redirect URIs of public clients.[[ It says: {message}]]"),
        WORDS(
            "Add http://localhost as a redirect URI of the kind mobile and desktop applications; any port is then taken."),
        "RFC 8252 section 7.3"},
    {"entra.code-used", Basis::Inferred, "", WORDS("The authorization code was used already"),
        WORDS(
            "{code}: a code works once, and this one had been redeemed. Something else may have seen it.[[ It says: {message}]]"),
        WORDS(
            "Sign in again. If it happens again, see what else reads the browser's addresses on this machine."),
        kCodes},
    {"entra.code-expired", Basis::Inferred, "", WORDS("The authorization code has expired"),
        WORDS(
            "{code}: it took too long from the sign-in page to the request for tokens.[[ It says: {message}]]"),
        WORDS("Sign in again."), kCodes},
    {"entra.verifier-differs", Basis::Inferred, "",
        WORDS("The proof for the authorization code does not fit"),
        WORDS(
            "{code}: the code belongs to another sign-in than the one that redeemed it.[[ It says: {message}]]"),
        WORDS("Sign in again, in the page that was opened last."), "RFC 7636 section 4.6"},
    {"entra.device-pending", Basis::Inferred, "", WORDS("The device code waits for somebody"),
        WORDS("{code}: nobody has entered the code yet.[[ It says: {message}]]"),
        WORDS("Open the address and enter the code."), "RFC 8628 section 3.5"},
    {"entra.device-slow-down", Basis::Inferred, "",
        WORDS("Entra was asked for the device code too often"),
        WORDS("{code}: it wants more time between two questions.[[ It says: {message}]]"),
        WORDS("Nothing has to be done: the next question comes later."), "RFC 8628 section 3.5"},
    {"entra.device-declined", Basis::Inferred, "", WORDS("The device code was declined"),
        WORDS("{code}: whoever entered the code refused the sign-in.[[ It says: {message}]]"),
        WORDS("Sign in again, if that was not meant."), kCodes},
    {"entra.device-expired", Basis::Inferred, "", WORDS("The device code has expired"),
        WORDS("{code}: nobody entered the code within its time.[[ It says: {message}]]"),
        WORDS("Sign in again; a new code is shown."), kCodes},
    {"entra.device-unknown", Basis::Inferred, "", WORDS("Entra does not know the device code"),
        WORDS("{code}: the code is none that it gave out, or it was used.[[ It says: {message}]]"),
        WORDS("Sign in again; a new code is shown."), kCodes},
    {"entra.sign-in-expired", Basis::Inferred, "", WORDS("The sign-in has expired"),
        WORDS(
            "{code}: what renews the tokens of this sign-in is no longer valid, because of its age, of disuse, or of a rule of the tenant.[[ It says: {message}]]"),
        WORDS("Sign in again."), kCodes},
    {"entra.refresh-malformed", Basis::Inferred, "",
        WORDS("Entra does not take what renews the sign-in"),
        WORDS(
            "{code}: it does not know the refresh token that is kept here. It may be another application's or another tenant's.[[ It says: {message}]]"),
        WORDS("Sign in again."), kCodes},
    {"entra.user-unknown", Basis::Inferred, "", WORDS("The account is not known in the tenant"),
        WORDS(
            "{code}: the account that was chosen is no member or guest of tenant {tenant}.[[ It says: {message}]]"),
        WORDS(
            "Choose another account on the sign-in page, or have this one invited to the tenant."),
        kCodes},
    {"entra.second-factor", Basis::Inferred, "", WORDS("The tenant wants a second factor"),
        WORDS("{code}: a sign-in without a browser page cannot ask for it.[[ It says: {message}]]"),
        WORDS("Sign in anew with the browser, and satisfy what it asks for."), kCodes},
    {"entra.conditional-access", Basis::Inferred, "",
        WORDS("A rule of the tenant forbids this sign-in"),
        WORDS(
            "{code}: conditional access wants another place, another device or another way to sign in.[[ It says: {message}]]"),
        WORDS(
            "Ask the tenant's administrators which policy it is; the correlation id leads them to it[[: {correlation}]]."),
        kCodes},
    {"entra.consent-needed", Basis::Inferred, "", WORDS("Nobody has consented to the application"),
        WORDS(
            "{code}: application {client} may not act for this account yet.[[ It says: {message}]]"),
        WORDS(
            "Sign in with the browser and consent, or have an administrator do it for everybody."),
        kCodes},
    {"entra.assignment-needed", Basis::Inferred, "",
        WORDS("The account is not assigned to the application"),
        WORDS(
            "{code}: the application wants its users and callers to be assigned, and this one is not.[[ It says: {message}]]"),
        WORDS("Have it assigned in the enterprise application, under Users and groups."), kCodes},
    {"entra.grant-unsupported", Basis::Inferred, "",
        WORDS("The service does not know this way to sign in"),
        WORDS("{code}: it does not support the grant that was asked for.[[ It says: {message}]]"),
        WORDS("Choose another credential for the connection."), kCodes},
    {"entra.request-incomplete", Basis::Inferred, "",
        WORDS("Entra misses something in the request"),
        WORDS("{code}: a parameter did not arrive.[[ It says: {message}]]"),
        WORDS(
            "See whether a proxy changes requests on their way. If none does, this is a fault of this program."),
        kCodes},
    {"entra.access-denied", Basis::Inferred, "", WORDS("The sign-in was refused"),
        WORDS("{code}: whoever was asked said no, or may not say yes.[[ It says: {message}]]"),
        WORDS("Sign in again, or ask an administrator of the tenant."), kCodes},
    {"entra.refused", Basis::Inferred, "", WORDS("Entra refused"),
        WORDS("{code}: a refusal that this program has no words for.[[ It says: {message}]]"),
        WORDS(
            "The code can be looked up at login.microsoftonline.com/error[[; the tenant's administrators find the request by {correlation}]]."),
        kCodes},
    {"entra.unavailable", Basis::Inferred, "", WORDS("The sign-in service is not available now"),
        WORDS("{host} answered with status {status}[[ and wants {seconds} seconds to pass]]."),
        WORDS("Try again later."), ""},
    {"entra.not-entra", Basis::Inferred, "", WORDS("Something else answers in place of the sign-in service"), WORDS("{host} answered with status {status}[[ and content of type {type}]], and not as the sign-in service does. A proxy, a portal that wants a log-in to the network, or a wrong authority does that."),
        WORDS(
            "Open the authority's address in a browser from this machine and see what is there. Nothing secret was sent to another host."),
        "RFC 6749 section 5.2"},
    {"entra.bad-answer", Basis::Inferred, "", WORDS("The sign-in service's answer lacks something"),
        WORDS(
            "{host} answered as if all was well, but {member} is missing or is not what it has to be. Nothing of it was used."),
        WORDS("See that the connection's authority is really the cloud's."),
        "RFC 6749 section 5.1"},
};

} // namespace

std::span<const Entry> wordsEntra()
{
    return kEntries;
}

} // namespace attest::explain
