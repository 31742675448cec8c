// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr Entry kEntries[] = {
    {"doctor.act-refused", Basis::Inferred, "", WORDS("Azure did not do what was confirmed"),
        WORDS("The directory answered with HTTP {status}[[, {code}]][[: {reason}]]. Nothing was "
              "changed."),
        WORDS("Creating and changing applications needs the role Application Administrator or the "
              "permission Application.ReadWrite.All. Ask somebody who has it to run the command."),
        ""},
    {"doctor.application-found", Basis::Inferred, "", WORDS("An application owns the audience"),
        WORDS(
            "The application {application} (object id {object}) goes by {audience} and accepts tokens of version {version}."),
        "", ""},
    {"doctor.arm-answers", Basis::Inferred, "", WORDS("Resource Manager takes the account"),
        WORDS("{host} shows {account} subscriptions: {count}."), "", ""},
    {"doctor.arm-refused", Basis::Inferred, "", WORDS("Resource Manager refuses the account"),
        WORDS("{host} answered with HTTP {status}[[, {code}]] when it was asked for the "
              "subscriptions, although the sign-in itself went well."),
        WORDS("Sign in again, to the tenant that the subscriptions belong to. With 401 the token "
              "is for another tenant or cloud; with 403 a policy of the tenant keeps the account "
              "out."),
        ""},
    {"doctor.assignment-required", Basis::Inferred, "",
        WORDS("The application gives tokens to assigned identities alone"),
        WORDS("On the service principal of {application}, assignment is required: an identity "
              "that was not assigned to it gets no token for the audience."),
        WORDS("Assign each machine's identity to an app role of the application, or turn "
              "Assignment required off in its enterprise application: which principals are let in "
              "is decided by the policy anyway."),
        ""},
    {"doctor.audience-differs", Basis::Inferred, "", WORDS("The token is for another audience"),
        WORDS("The token that this machine got names {found} as its audience; the server expects "
              "{expected}. Audiences are compared to the letter."),
        WORDS("Put the audience that the token names into the policy, or change which version of "
              "tokens the application accepts: version 2 tokens name the application's id."),
        "RFC 7519 4.1.3"},
    {"doctor.audience-form", Basis::Inferred, "",
        WORDS("Version 2 tokens will not name this audience"),
        WORDS("The application accepts version 2 tokens. Those name its id {application} as the "
              "audience, whatever they were asked for by; the policy expects {audience}."),
        WORDS("Set the application's id as the audience in the policy and in the agents, or let "
              "the application accept version 1 tokens."),
        ""},
    {"doctor.audience-unknown", Basis::Inferred, "AADSTS500011",
        WORDS("Nobody in the tenant goes by the audience"),
        WORDS("This machine asked for a token for {audience} and was told that there is no such "
              "resource[[: {reason}]]."),
        WORDS("Create an application with this identifier URI and a service principal for it; the "
              "checks of both say with which commands. An application alone is not enough."),
        ""},
    {"doctor.cancelled", Basis::Inferred, "", WORDS("Cancelled"),
        WORDS("The examination was ended before this check was through. It says nothing either "
              "way."),
        WORDS("Run it again."), ""},
    {"doctor.case-without-chain", Basis::Inferred, "", WORDS("The case rests on no certificates"),
        WORDS("A token has none, and neither has a document that cannot be read. The certificates "
              "of this machine's own document were looked at in the place of those of {case}."),
        WORDS("Open a case with an attested document, or leave the case out."), ""},
    {"doctor.certificate-ends", Basis::Inferred, "", WORDS("A certificate in use ends soon"),
        WORDS("{name} is valid until {date}, for another {days} days. Documents that rest on it "
              "fail from then on."),
        WORDS("See that its successor is among the anchors of every server before that day."), ""},
    {"doctor.certificate-expired", Basis::Inferred, "", WORDS("A certificate in use has expired"),
        WORDS("{name} was valid until {date}. Documents that rest on it are refused."),
        WORDS("Fetch the document anew: machines get new certificates twice a year. If it is an "
              "intermediate, drop the copy that was kept and download it again."),
        "RFC 5280 6.1.3"},
    {"doctor.certificates-last", Basis::Inferred, "",
        WORDS("The certificates in use were looked at"),
        WORDS("Looked at: {count}, the shipped anchors among them. {name} ends first: on {date}."),
        "", ""},
    {"doctor.chain-of-case", Basis::Inferred, "", WORDS("The open case was looked at"),
        WORDS("Of the certificates that the verdict of {case} rests on, {name} ends first: on "
              "{date}. Looked at: {count}."),
        "", ""},
    {"doctor.clock-ahead", Basis::Inferred, "", WORDS("The clock of this machine is ahead"),
        WORDS("It is {seconds} s later here than {host} says. Fresh documents and tokens look as "
              "if they had been issued earlier, and expire early."),
        WORDS("Turn time synchronisation on, and see that it reaches its server. Servers bear five "
              "minutes at most."),
        "RFC 9110 6.6.1"},
    {"doctor.clock-behind", Basis::Inferred, "", WORDS("The clock of this machine is behind"),
        WORDS("It is {seconds} s earlier here than {host} says. Fresh documents and tokens look "
              "as if they were not valid yet."),
        WORDS("Turn time synchronisation on, and see that it reaches its server. Servers bear five "
              "minutes at most."),
        "RFC 9110 6.6.1"},
    {"doctor.clock-right", Basis::Inferred, "", WORDS("The clock is right"),
        WORDS(
            "It was {time} here. By the answer of {host}, which was furthest from that, it differs by {seconds} s."),
        "", ""},
    {"doctor.discovery-found", Basis::Inferred, "", WORDS("The issuer publishes its configuration"),
        WORDS("{url} names the issuer {issuer}, and its keys at {keys}."), "", ""},
    {"doctor.discovery-issuer", Basis::Inferred, "",
        WORDS("The configuration is that of another issuer"),
        WORDS("The document names {found} as the issuer; the policy's is {expected}. A server "
              "that took its keys would trust somebody else."),
        WORDS("Correct the issuer in the policy: it has to be equal to the letter, its slash at "
              "the end included."),
        "OpenID Connect Discovery 1.0, 4.3"},
    {"doctor.document-found", Basis::Inferred, "", WORDS("This machine gets a document"),
        WORDS("It answers the challenge. Its signer is {name}, whose certificate ends on {date}."),
        "", ""},
    {"doctor.download-foreign", Basis::Inferred, "", WORDS("What is downloaded is no certificate"),
        WORDS("{url} answered with {found}, in which there is no certificate. A proxy or a portal "
              "answers in place of the authority."),
        WORDS("Let the server reach www.microsoft.com and caissuers.microsoft.com directly, by "
              "http and https."),
        "RFC 5280 4.2.2.1"},
    {"doctor.download-found", Basis::Inferred, "", WORDS("A certificate can be downloaded"),
        WORDS("{url} answered with the certificate of {name}, which ends on {date}."), "", ""},
    {"doctor.download-missing", Basis::Inferred, "",
        WORDS("The download host answers without the certificate"),
        WORDS("{url} answered with HTTP {status}. The host can be reached; this certificate is "
              "not there."),
        WORDS("If evidence names this address, fetch newer evidence: authorities move their "
              "certificates. Otherwise nothing is to be done."),
        ""},
    {"doctor.graph-fails", Basis::Inferred, "", WORDS("Graph does not answer as a directory does"),
        WORDS("It answered with HTTP {status}[[, {code}]]. Whether the application is there is not "
              "known by that."),
        WORDS(
            "With 5xx wait a minute and run the checks again. Otherwise see that the connection's "
            "Graph is that of its cloud, and that nothing answers in its place."),
        ""},
    {"doctor.graph-refused", Basis::Inferred, "",
        WORDS("The account may not look into the directory"),
        WORDS("Graph answered with HTTP {status}[[, {code}]]. Whether the application is there "
              "cannot be seen with this account; it says nothing about whether it is."),
        WORDS("Sign in with an account that has the permission Application.Read.All, or let "
              "somebody who has it run the command below."),
        ""},
    {"doctor.identity-found", Basis::Inferred, "", WORDS("This machine has an identity"),
        WORDS("Its client id is {client}, its object id {principal}. Policies want the object id "
              "as principalID."),
        "", ""},
    {"doctor.identity-refused", Basis::Inferred, "", WORDS("The metadata service gives no token"),
        WORDS("It answered with HTTP {status}[[: {reason}]]."),
        WORDS("With 404, 410, 429 or 5xx wait a minute and run the check again: the service was "
              "busy or being updated. Otherwise the text says what it did not like."),
        ""},
    {"doctor.issuer-differs", Basis::Inferred, "",
        WORDS("The token comes from another issuer than the policy names"),
        WORDS("The token names {found}; the policy expects {expected}."),
        WORDS("Version 1 tokens come from sts.windows.net, version 2 tokens from "
              "login.microsoftonline.com: set the issuer of the version that the application "
              "accepts. If the tenant in it is another one, the machine belongs to that tenant."),
        "RFC 7519 4.1.1"},
    {"doctor.issuer-form", Basis::Inferred, "", WORDS("The issuer says no version of tokens"),
        WORDS(
            "{issuer} has none of the forms that Entra's issuers have, so there is nothing to hold the version against that the application accepts."),
        WORDS(
            "Correct the issuer in the policy, unless the tokens come from a service of your own."),
        ""},
    {"doctor.key-not-published", Basis::Inferred, "",
        WORDS("The issuer does not publish the key of this machine's token"),
        WORDS("The token that this machine got names the key {kid}; {url} has no such key, so that "
              "no server can verify the token."),
        WORDS("Ask for a new token: metadata services keep old ones for hours. If a new one names "
              "the same key, something keeps an old answer of the issuer: a proxy, or a cache."),
        "RFC 7517 4.5"},
    {"doctor.keys-elsewhere", Basis::Inferred, "",
        WORDS("The configuration names a stranger as the place of its keys"),
        WORDS("The issuer's configuration says that its keys are at {url}; the issuer itself is at "
              "{expected}. Keys of another place are not asked for, here or by a server."),
        WORDS("See who answers in the issuer's place: a proxy, or a name that leads elsewhere. "
              "Entra's own keys are always at its sign-in service."),
        "OpenID Connect Discovery 1.0, 4"},
    {"doctor.keys-found", Basis::Inferred, "", WORDS("The issuer publishes its keys"),
        WORDS("{url} holds keys: {count}.[[ That of this machine's token, {kid}, is among them.]]"),
        "", ""},
    {"doctor.metadata-foreign", Basis::Inferred, "",
        WORDS("Somebody else answers in the metadata service's place"),
        WORDS("{address} answered with HTTP {status} and {found}, and does not list its versions "
              "as Azure's service does."),
        WORDS("See that nothing redirects this address: a proxy, the metadata service of another "
              "cloud, or one of a container platform."),
        ""},
    {"doctor.metadata-forwards", Basis::Inferred, "",
        WORDS("The metadata service takes forwarded requests"),
        WORDS("{address} answered although the request said that it was forwarded "
              "(X-Forwarded-For). Azure refuses that; something in between takes the header away, "
              "and may lend the machine's identity to others."),
        WORDS("Take the proxy out of the way: the metadata service is reached directly."), ""},
    {"doctor.metadata-found", Basis::Inferred, "", WORDS("The metadata service answers"),
        WORDS("{address} is the metadata service[[ of {machine}]]."), "", ""},
    {"doctor.metadata-header-added", Basis::Inferred, "",
        WORDS("The metadata service answers without its header"),
        WORDS("{address} answered although the request lacked Metadata: true. Azure refuses that; "
              "something in between adds the header, so that any page or program on this machine "
              "can ask for tokens."),
        WORDS("Take the proxy out of the way: the metadata service is reached directly."), ""},
    {"doctor.metadata-other-cloud", Basis::Inferred, "",
        WORDS("This machine is in another cloud than the connection"),
        WORDS("The metadata service says {found}; the connection is to {expected}."),
        WORDS("Choose the machine's cloud in the connection, and in the policy: names, keys and "
              "issuers are that cloud's own."),
        ""},
    {"doctor.metadata-rules-kept", Basis::Inferred, "",
        WORDS("The metadata service keeps its rules"),
        WORDS(
            "{address} answered a request without its header with HTTP {plain}, and one that said it was forwarded with HTTP {forwarded}. Neither got anything."),
        "", ""},
    {"doctor.network-unknown", Basis::Inferred, "",
        WORDS("What a machine is connected to could not be read"),
        WORDS("{scope} could not be read (HTTP {status}; 0 is no answer), so that rights on its "
              "interfaces and networks were not looked at."),
        WORDS("Give the account the role Reader on the machine, and run the checks again."), ""},
    {"doctor.no-application", Basis::Inferred, "AADSTS500011",
        WORDS("No application owns the audience"),
        WORDS("No application of the tenant has {audience} as an identifier URI or as its id. "
              "Tokens for it cannot be had."),
        WORDS("Create the application with the command below, or from here after a look at the "
              "request, and run the checks again: its service principal is the next step."),
        ""},
    {"doctor.no-date", Basis::Inferred, "", WORDS("No service says what time it is"),
        WORDS("None of the answers carried a date, so that this machine's clock could not be "
              "compared."),
        WORDS("Run timedatectl status here, and on the server's host."), "RFC 9110 6.6.1"},
    {"doctor.no-discovery", Basis::Inferred, "", WORDS("The issuer's configuration is not there"),
        WORDS("{url} answered with HTTP {status} and without a place of the keys."),
        WORDS("Correct tenant and issuer in the policy: a tenant that does not exist has no "
              "configuration."),
        "OpenID Connect Discovery 1.0, 4"},
    {"doctor.no-identity", Basis::Inferred, "", WORDS("This machine has no such identity"),
        WORDS("The metadata service says that no identity is assigned, or not the one that the "
              "connection chooses. Without one there is no token for azure_msi."),
        WORDS("Assign an identity to the machine, or see which ones it has where one is chosen by "
              "its id: the client id is not the object id."),
        ""},
    {"doctor.no-keys", Basis::Inferred, "", WORDS("The issuer's keys verify nothing"),
        WORDS("{url} has no key that a token could be verified with."),
        WORDS("See that the address is the issuer's own and that no proxy keeps an old answer."),
        "RFC 7517 5"},
    {"doctor.no-metadata", Basis::Inferred, "", WORDS("This machine has no metadata service"),
        WORDS("Nothing answers at {address}. That is so on every machine that is not a virtual "
              "machine of Azure; on one that is, something keeps the request from it."),
        WORDS("If this is no machine of Azure, run assay azure doctor on one. If it is one: "
              "requests go from its primary interface, outside of containers' networks, and past "
              "any proxy."),
        ""},
    {"doctor.no-right", Basis::Inferred, "AuthorizationFailed", WORDS("The account lacks a right"),
        WORDS("{action} is not among what the account may do at {scope}. Looking machines up with "
              "this account fails."),
        WORDS(
            "Give the account the role Reader there, as in the command below. The server needs it by its own identity; "
            "name that one's object id to have it checked."),
        ""},
    {"doctor.no-service-principal", Basis::Inferred, "AADSTS500011",
        WORDS("The application has no service principal"),
        WORDS("The application {application} is registered, but nothing stands for it in the "
              "tenant. Tokens for it are refused as if it were not there."),
        WORDS("Create its service principal: with the command below, or from here after a look at "
              "the request."),
        ""},
    {"doctor.no-subscriptions", Basis::Inferred, "", WORDS("The account sees no subscription"),
        WORDS("{host} lists none. The account has no role in any subscription of this tenant."),
        WORDS("Give it the role Reader on the subscription, or sign in to the tenant that the "
              "subscription belongs to."),
        ""},
    {"doctor.no-token", Basis::Inferred, "", WORDS("What came in the place of a token is none"),
        WORDS(
            "{address} answered with HTTP 200 and {found}, in which there is no token that can be "
            "read."),
        WORDS("See that nothing redirects this address: a proxy, the metadata service of another "
              "cloud, or one of a container platform."),
        ""},
    {"doctor.not-signed-in", Basis::Inferred, "", WORDS("Nobody has signed in"),
        WORDS("This check asks Azure as an account, or for a tenant that a sign-in tells."),
        WORDS("Sign in, and run the checks again."), ""},
    {"doctor.nothing-between", Basis::Inferred, "", WORDS("The services themselves answer"),
        WORDS(
            "{hosts}: each answered in its own service's form, which a proxy's or a portal's page does not have."),
        "", ""},
    {"doctor.nothing-to-read", Basis::Inferred, "", WORDS("There is nothing to have rights on"),
        WORDS("No resource was named, and the account sees no subscription."),
        WORDS(
            "Name the resource ids of what the server looks up, or sign in with an account that sees its subscription."),
        ""},
    {"doctor.on-the-host", Basis::Inferred, "", WORDS("What only the server's host can tell"),
        WORDS("The server itself has to reach the certificate downloads, Resource Manager and the "
              "issuer, and its clock has to be right. Nothing of it can be seen from here."),
        WORDS("Run these commands there. Each of the addresses has to answer: 401 and 403 count "
              "as answers, and the certificate's has to give 200."),
        ""},
    {"doctor.other-tenant", Basis::Inferred, "", WORDS("A subscription belongs to another tenant"),
        WORDS("{subscription} belongs to {found}, the account to {expected}. The account is a "
              "guest there, and a server of its tenant finds no such machine."),
        WORDS("Sign in to the subscription's own tenant, and name that one in the policy."), ""},
    {"doctor.principal-form", Basis::Inferred, "",
        WORDS("The server's identity is not named by its object id"),
        WORDS("{principal} is no object id, which is a GUID. Nothing was looked at."),
        WORDS("Name the object id of the server's identity, as az identity show or az vm identity "
              "show prints it (principalId). The client id is a GUID too, and not the one."),
        ""},
    {"doctor.principal-no-right", Basis::Inferred, "AuthorizationFailed",
        WORDS("The server's identity lacks a right"),
        WORDS("No role of {principal} allows {action} at {scope}. The server cannot look machines "
              "up that are there, and their attributes stay empty or logins fail."),
        WORDS("Give it the role Reader there. New assignments take up to ten minutes."), ""},
    {"doctor.principal-not-given", Basis::Inferred, "",
        WORDS("The server's own identity was not named"),
        WORDS("Machines are looked up by the server, with its managed identity. Its roles were "
              "not looked at."),
        WORDS("Name the object id of the server's identity. The object id is not the client id."),
        ""},
    {"doctor.principal-rights-found", Basis::Inferred, "",
        WORDS("The server's identity may read what logins need"),
        WORDS("At {scope}, the role {role} allows {principal}: {actions}."), "", ""},
    {"doctor.proxy-in-use", Basis::Inferred, "", WORDS("Requests go through a proxy"),
        WORDS("{proxy} stands between this machine and Azure. Names are resolved by it, and the "
              "server's own way may be another one."),
        "", ""},
    {"doctor.proxy-wants-sign-in", Basis::Inferred, "",
        WORDS("The proxy wants a sign-in of its own"),
        WORDS("On the way to {host} a proxy asks who is there (HTTP 407)."),
        WORDS("Use a proxy that lets these hosts through without a sign-in."), "RFC 9110 15.5.8"},
    {"doctor.reached", Basis::Inferred, "", WORDS("The service answers"),
        WORDS(
            "{host} was reached[[ at {address}]] and answered with HTTP {status} after {ms} ms. Refusals of whoever has not signed in count."),
        "", ""},
    {"doctor.rights-found", Basis::Inferred, "", WORDS("The account may read what logins need"),
        WORDS("At {scope}, {account} may: {actions}."), "", ""},
    {"doctor.rights-refused", Basis::Inferred, "", WORDS("Roles could not be read"),
        WORDS("At {scope}, Resource Manager answered with HTTP {status}[[, {code}]]. Whether the "
              "right is there is not known."),
        WORDS("Reading role assignments needs the role Reader at the place itself."), ""},
    {"doctor.scope-form", Basis::Inferred, "", WORDS("What was named is no resource id"),
        WORDS("{scope} cannot be looked at: resource ids begin with /subscriptions/ and hold "
              "letters, digits and -_.() alone."),
        WORDS("Take the ids from the explorer or from assay azure vm list."), ""},
    {"doctor.service-principal-found", Basis::Inferred, "",
        WORDS("The application has its service principal"),
        WORDS("{principal} stands for the application {application} in the tenant."), "", ""},
    {"doctor.several-identities", Basis::Inferred, "", WORDS("This machine has several identities"),
        WORDS("More than one user-assigned identity is assigned and none was chosen, so that the "
              "metadata service does not know which one is meant."),
        WORDS("Choose one by its client id: here in the connection, and in the agent's "
              "configuration. Where a command is given below, it lists them."),
        ""},
    {"doctor.something-between", Basis::Inferred, "",
        WORDS("Something else answers in the service's place"),
        WORDS("{host} answered with HTTP {status} and {found}; the service itself speaks JSON even "
              "when it refuses. A proxy, a firewall's page or a portal is in between."),
        WORDS("Let this host through without inspection."), ""},
    {"doctor.throttled", Basis::Inferred, "", WORDS("The service is asked too often"),
        WORDS(
            "{host} answered with HTTP 429 to the end of patience. Nothing else is known by that."),
        WORDS(
            "Wait a minute and run the checks again. If it lasts, something else on the machine or in the subscription asks without pause."),
        "RFC 6585 4"},
    {"doctor.tls-session", Basis::Inferred, "", WORDS("The service has proved its name"),
        WORDS(
            "{host} speaks {version}; its certificate is from {issuer}[[ and ends on {date}]]. If this is not an authority that Azure uses, a proxy that is trusted here reads along."),
        "", ""},
    {"doctor.token-found", Basis::Inferred, "", WORDS("This machine gets a token"),
        WORDS(
            "It is a token of version {version} for {audience}. It comes from {issuer}, is signed by the key {kid}[[, and ends on {date}]]."),
        "", ""},
    {"doctor.token-version", Basis::Inferred, "",
        WORDS("The application accepts tokens of another version"),
        WORDS("The application {application} accepts version {accepted} tokens; the policy's "
              "issuer {issuer} issues version {expected}."),
        WORDS("Change the issuer in the policy, or let the application accept the other version: "
              "with the command below, or from here after a look at the request."),
        ""},
    {"doctor.token-version-fits", Basis::Inferred, "",
        WORDS("The version of tokens is that of the issuer"),
        WORDS(
            "The application accepts tokens of version {version}, and those come from the policy's issuer {issuer}."),
        "", ""},
    {"doctor.waited", Basis::Inferred, "", WORDS("A busy service was waited for"),
        WORDS(
            "{host} asked for fewer requests (HTTP 429) and for {asked} s of patience; it was asked again after {seconds} s."),
        "", ""},
    {"doctor.waits", Basis::Inferred, "", WORDS("An earlier check has to hold first"),
        WORDS("This check needs the result of {check}, which did not hold. It says nothing either "
              "way."),
        WORDS("Mend that one first, and run the checks again."), ""},
};

} // namespace

std::span<const Entry> wordsDoctor()
{
    return kEntries;
}

} // namespace attest::explain
