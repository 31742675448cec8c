// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr Entry kEntries[] = {
    // Resource Manager.
    {"azure.unauthenticated", Basis::Documented, "",
        WORDS("Resource Manager does not take the token"),
        WORDS("Asked for {id}, it answered 401[[ {code}]][[: {said}]]"
              "."),
        WORDS("Sign in again. If that does not help, the token is of another tenant than the "
              "subscription, or for another service."),
        ""},
    {"azure.claims-challenge", Basis::Documented, "insufficient_claims",
        WORDS("Azure wants a newer or a stronger sign-in"),
        WORDS("Asked for {id}, it answered 401 and named claims that the token lacks[[ {code}]][[: "
              "{said}]]. A policy of the tenant has changed, or asks for more than this sign-in "
              "proved: another factor, a managed device, another place."),
        WORDS(
            "Sign out and sign in again in a browser, where the tenant can ask for what it wants. "
            "An application cannot answer it: somebody who administers Conditional Access has to "
            "let it in."),
        "RFC 9470 3"},
    {"azure.forbidden", Basis::Documented, "", WORDS("Resource Manager does not let you read this"),
        WORDS("Asked for {id}, it answered 403[[ {code}]][[: {said}]]"
              "."),
        WORDS("Somebody who may has to assign the role Reader over it, or over its group or "
              "subscription. It takes a few minutes until a new role counts; then sign in again."),
        ""},
    {"azure.not-found", Basis::Documented, "", WORDS("Resource Manager does not know this"),
        WORDS("Asked for {id}, it answered 404[[ {code}]][[: {said}]]"
              "."),
        WORDS("See that the id is right: an instance of a scale set stands below its scale set. It "
              "may also have been deleted."),
        ""},
    {"azure.throttled", Basis::Documented, "", WORDS("Resource Manager asks for fewer requests"),
        WORDS("Asked for {id}, it answered 429 as often as it was tried, and wants {seconds} "
              "seconds of rest[[: {said}]]"
              "."),
        WORDS("Wait and try again. Others of the same subscription may be asking a lot."), ""},
    {"azure.unavailable", Basis::Inferred, "", WORDS("Resource Manager fails"),
        WORDS("Asked for {id}, it answered {status}[[ {code}]][[: {said}]]"
              "."),
        WORDS("Try again later; the state of the cloud's services is on its status page."), ""},
    {"azure.refused", Basis::Inferred, "", WORDS("Resource Manager refuses a request"),
        WORDS("Asked for {id}, it answered {status}[[ {code}]][[: {said}]]"
              "."),
        WORDS("See whether what was asked for exists in this cloud."), ""},
    {"azure.next-link-elsewhere", Basis::Stricter, "", WORDS("A list goes on at another host"),
        WORDS("The next page of an answer is said to be at {host}, but the token is for {expected} "
              "alone: nothing was sent there."),
        WORDS("Resource Manager never does that. See what stands between: a proxy that rewrites "
              "answers, or an endpoint of the connection that is not Azure's."),
        ""},
    {"azure.next-link-cycle", Basis::Stricter, "", WORDS("A list leads back to its beginning"),
        WORDS("The next page of an answer is one that was read before: {url}."),
        WORDS("Try again. If it stays so, narrow down what is listed."), ""},
    {"azure.too-many-pages", Basis::Stricter, "", WORDS("A list is longer than is read"),
        WORDS("After {limit} pages there was still another one."),
        WORDS("Narrow down what is listed: one subscription, or one group."), ""},
    {"azure.bad-resource-id", Basis::Stricter, "", WORDS("Not an id that can be asked for"),
        WORDS("{id} holds what no resource id does, so it was not put into an address."),
        WORDS("A resource id looks like "
              "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/virtualMachines/"
              "NAME."),
        ""},
    {"azure.not-json", Basis::Inferred, "", WORDS("An answer of Azure is not JSON"),
        WORDS("What came as {what} cannot be read ({reason})[[; it says that it is {type}]]"
              "."),
        WORDS("A proxy or a sign-in page of the network often answers in a service's place. See "
              "what is between you and Azure."),
        ""},
    {"azure.unexpected-shape", Basis::Stricter, "", WORDS("An answer of Azure is not as described"),
        WORDS("In {what}, {path} should be {expected} and is {found}. None of the answer is "
              "used."),
        WORDS("Try again. If it stays so, the service has changed, or something else answers in "
              "its place."),
        ""},
    // What the verifier asked for.
    {"azure.not-asked", Basis::Stricter, "", WORDS("A request was not put"),
        WORDS(
            "Nothing was sent to {url}: no rule allows it ({reason}). Certificates are fetched from "
            "their publishers' hosts alone, keys from the issuer's."),
        WORDS("If the address is right all the same, fetch it by hand and give it as a file."), ""},
    {"azure.aia-over-http", Basis::Stricter, "", WORDS("A certificate was fetched over http"),
        WORDS("Over https it was not to be had ({reason}), so it came from {url}. What it says is "
              "held against the signatures of the path all the same."),
        "", "RFC 5280 4.2.2.1"},
    {"azure.redirected", Basis::Stricter, "", WORDS("An answer sends elsewhere"),
        WORDS("{url} answers that it is at \"{location}\". Nothing was asked there."),
        WORDS("A sign-in page of the network often does that. See what is between you and the "
              "service."),
        ""},
    {"azure.unwanted-status", Basis::Inferred, "", WORDS("A service did not answer with it"),
        WORDS("{url} answered {status}."), WORDS("Try again later, or fetch it by hand."), ""},
    {"azure.keys-asked-lately", Basis::Stricter, "", WORDS("The keys were not asked for again"),
        WORDS("A token named a key that is not in the set of {url}. The set was fetched less than "
              "five minutes ago and is used as it is; in {seconds} seconds it may be asked for "
              "again."),
        "", ""},
    {"azure.older-answer", Basis::Stricter, "", WORDS("An earlier answer was used"),
        WORDS("{url} gave no new answer ({reason}), so the one of {age} seconds ago was used."),
        WORDS("See why the host does not answer. Keys that were withdrawn meanwhile would still "
              "be taken."),
        ""},
    {"azure.nobody-signed-in", Basis::Inferred, "",
        WORDS("Nobody is signed in to ask Resource Manager"),
        WORDS("{id} can only be read by somebody who is signed in."),
        WORDS("Sign in with the connection that this is asked through."), ""},
    // The metadata service.
    {"fetch.imds-unreachable", Basis::Documented, "",
        WORDS("No metadata service answers on this machine"),
        WORDS(
            "Nothing answered at 169.254.169.254 ({reason}). Only machines in Azure have a metadata "
            "service, and only their primary network interface reaches it."),
        WORDS("Run this on the machine itself, in the host's network rather than a container's; or "
              "fetch by ssh, kubectl or run-command. See ip route get 169.254.169.254 and the "
              "firewall."),
        "Azure Instance Metadata Service"},
    {"fetch.imds-stranger", Basis::Inferred, "",
        WORDS("Something else answers in the metadata service's place"),
        WORDS(
            "The answer {status}[[ of type {type}]] is none of the metadata service, whose answers "
            "are all JSON. A proxy or a sign-in page of the network speaks so."),
        WORDS("Let 169.254.169.254 be reached without any proxy."), ""},
    {"fetch.imds-forwarded", Basis::Documented, "",
        WORDS("The request reached the metadata service through a proxy"),
        WORDS(
            "The service refuses requests with the header X-Forwarded-For, which this program never "
            "sends: something on the way adds it[[ ({said})]]."),
        WORDS("Exempt 169.254.169.254 from whatever forwards requests."), ""},
    {"fetch.imds-header-lost", Basis::Documented, "",
        WORDS("A header was lost on the way to the metadata service"),
        WORDS("The service says that \"Metadata: true\" is missing, which every request has[[ "
              "({said})]]."),
        WORDS("See what stands between: proxies drop headers that they do not know."), ""},
    {"fetch.imds-version", Basis::Documented, "",
        WORDS("The metadata service does not know the version that was asked for"),
        WORDS("Asked with api-version {version}, it says that its newest are {newest}."),
        WORDS(
            "The service of this cloud or machine is older than this program expects. Fetch by hand "
            "with one of these versions and open the file."),
        ""},
    {"fetch.imds-throttled", Basis::Documented, "",
        WORDS("The metadata service asks for fewer requests"),
        WORDS("It answered 429 {attempts} times. A machine may ask five times a second, and twenty "
              "times for tokens."),
        WORDS("See what else on this machine asks so often, and try again."), ""},
    {"fetch.imds-not-ready", Basis::Documented, "", WORDS("The metadata service is not ready"),
        WORDS(
            "It answered {status} {attempts} times[[: {said}]]. While it is being updated it does "
            "that for up to 70 seconds."),
        WORDS("Try again in a minute."), ""},
    {"fetch.imds-refused", Basis::Inferred, "", WORDS("The metadata service refuses a request"),
        WORDS("It answered {status}[[ {error}]][[: {said}]]"
              "."),
        WORDS("See what it says; its errors are documented."), ""},
    {"fetch.identity-not-found", Basis::Documented, "", WORDS("The machine has no such identity"),
        WORDS(
            "No managed identity is assigned to the machine, or none with the id that was named[[ "
            "({said})]]."),
        WORDS(
            "Assign one, or see that client id and object id were not mixed up: they are different "
            "numbers."),
        ""},
    {"fetch.identity-ambiguous", Basis::Documented, "", WORDS("The machine has several identities"),
        WORDS("Several user-assigned identities are assigned to the machine, and none was named[[ "
              "({said})]]."),
        WORDS("Name one by its client id, object id or resource id."), ""},
    {"fetch.resource-unknown", Basis::Documented, "",
        WORDS("Entra does not know what the token is for"),
        WORDS("There is no application {resource} in the machine's tenant, or no service principal "
              "for it[[ ({said})]]."),
        WORDS("Compare it letter by letter with the application ID URI of the registration, and "
              "create the service principal too."),
        ""},
    {"fetch.unexpected-shape", Basis::Stricter, "",
        WORDS("What was fetched is not what it should be"),
        WORDS("In {what}[[, {path}]] should be {expected} and is {found}."),
        WORDS("See what answered in the metadata service's place."), ""},
    {"fetch.bad-nonce", Basis::Documented, "", WORDS("Not a challenge that can be answered"),
        WORDS("{nonce} is no text of 1 to 32 letters, digits, +, /, =, - and _, which is what the "
              "metadata service takes."),
        WORDS("Give another one, or leave it out: a random one is made then."), ""},
    {"fetch.bad-parameter", Basis::Stricter, "", WORDS("Not a value that can be asked for"),
        WORDS("\"{value}\" is no {what}."),
        WORDS(
            "A resource is an application ID URI or a client id, client_id and object_id are GUIDs, "
            "msi_res_id is the id of a user-assigned identity."),
        ""},
    // Evidence from elsewhere.
    {"fetch.bad-host", Basis::Stricter, "", WORDS("Not a host that ssh is started for"),
        WORDS(
            "{host} is no name or address, with or without a user in front of an @. Options of ssh "
            "are not taken here."),
        WORDS("Put ports, keys and jump hosts into your own ~/.ssh/config under a name, and give "
              "that name."),
        ""},
    {"fetch.bad-pod", Basis::Stricter, "", WORDS("Not a name that kubectl is started with"),
        WORDS("\"{value}\" is no {what}."),
        WORDS("Names of Kubernetes hold small letters, digits, - and dots; a pod may be named by "
              "what runs it, as deploy/agent."),
        ""},
    {"fetch.bad-machine", Basis::Stricter, "", WORDS("Not a machine that can run a command"),
        WORDS("{id} is not the id of a virtual machine or of a scale set's instance."),
        WORDS("Give the machine's whole resource id, as the explorer shows it."), ""},
    {"fetch.no-machine", Basis::Stricter, "", WORDS("No machine to run the command on"),
        WORDS("Resource Manager runs a command on one machine, and none is named."),
        WORDS("Give the machine's resource id, as the explorer shows it. A line of a log need not "
              "say which machine it was; then choose another way to fetch from it."),
        ""},
    {"fetch.output-malformed", Basis::Stricter, "",
        WORDS("The answer is not where the script puts it"),
        WORDS("The script writes its answers between marks, and these are {reason} in what came "
              "back. None of it is used."),
        WORDS("Run the command that is shown by hand and see what it prints: a login shell that "
              "writes, or output that was cut short."),
        ""},
    {"fetch.remote-no-answer", Basis::Inferred, "",
        WORDS("The metadata service did not answer there"),
        WORDS("The script ran, and nothing answered its request[[: {said}]]"
              "."),
        WORDS("See whether the machine is in Azure, whether curl or wget is installed, and whether "
              "a pod may reach 169.254.169.254: network policies often forbid it."),
        ""},
    {"fetch.run-command-failed", Basis::Documented, "",
        WORDS("The command on the machine did not succeed"),
        WORDS("Resource Manager ran it and says {code}[[: {said}]]"
              "."),
        WORDS("See that the machine is running and its agent is ready. Only one command runs at a "
              "time. A machine with Windows has to be asked as one."),
        ""},
    {"fetch.run-command-forbidden", Basis::Documented, "AuthorizationFailed",
        WORDS("Resource Manager does not let you run a command there"),
        WORDS("Asked for {id}, it answered 403[[ {code}]][[: {said}]]."),
        WORDS(
            "The role Reader is not enough: somebody who may has to assign Virtual Machine "
            "Contributor over the machine, or a role that has its runCommand/action. It takes a few "
            "minutes until a new role counts; then sign in again. By ssh no such role is needed."),
        ""},
    {"fetch.run-command-timed-out", Basis::Stricter, "",
        WORDS("The command on the machine is not done"),
        WORDS(
            "After {seconds} seconds it still ran, and nobody waits any longer. It goes on there."),
        WORDS("See the machine's state, and try again later."), ""},
    {"fetch.nonce-differs", Basis::Documented, "",
        WORDS("What was fetched answers another challenge"),
        WORDS("The challenge was {nonce}; the document holds \"{found}\". It is an older one, from "
              "a cache or from somebody who kept it."),
        WORDS("Fetch once more. If it stays so, something between you and the metadata service "
              "repeats old answers."),
        ""},
    {"fetch.no-document", Basis::Inferred, "", WORDS("What was fetched is no evidence"),
        WORDS("It cannot be read so far that its challenge could be compared ({reason})."),
        WORDS("Decode it to see what it is."), ""},
    {"fetch.no-resource-id", Basis::Inferred, "", WORDS("The machine did not say which one it is"),
        WORDS("Its resource id is not known[[ ({reason})]], so Resource Manager cannot be asked "
              "about it."),
        WORDS("Give the resource id by hand where it matters."), ""},
    // What changed since the last time.
    {"fetch.issuer-changed", Basis::Inferred, "", WORDS("Another authority signs now"),
        WORDS("It was {before} and is {after}. Azure changes its authorities every few years, and "
              "announces it."),
        WORDS("See that the path to the new authority holds, and that its root is among the "
              "anchors."),
        ""},
    {"fetch.signer-changed", Basis::Inferred, "", WORDS("Another certificate or key signs now"),
        WORDS("It was {before} and is {after}. Regions get a new certificate about twice a year; "
              "token keys change every few weeks."),
        "", ""},
    {"fetch.chain-depth-changed", Basis::Inferred, "",
        WORDS("The path to the root has another length"),
        WORDS("It had {before} certificates and has {after}."),
        WORDS("See which certificate came in between: an anchor may have been replaced by a "
              "cross-signed one."),
        ""},
    {"fetch.machine-changed", Basis::Inferred, "", WORDS("Another machine answers"),
        WORDS("Its vmId was {before} and is {after}. A machine keeps its vmId for life."),
        WORDS("It was replaced by another one of the same name, or the request went elsewhere."),
        ""},
    {"fetch.subscription-changed", Basis::Inferred, "",
        WORDS("The machine is in another subscription"), WORDS("It was {before} and is {after}."),
        WORDS("Policies that list subscriptions have to list the new one."), ""},
    {"fetch.lifetime-changed", Basis::Inferred, "", WORDS("The lifetime is another one"),
        WORDS("It was {before} seconds and is {after}."), "", ""},
    {"fetch.not-renewed", Basis::Inferred, "", WORDS("A new document ends sooner than the last"),
        WORDS("The last one ended at {before}, the new one ends at {after}: the service gave an "
              "older one, or its clock went back."),
        "", ""},
    {"fetch.subject-changed", Basis::Inferred, "", WORDS("The token is another identity's"),
        WORDS("The principal was {before} and is {after}."),
        WORDS("See which identities are assigned to the machine, and name the one that is meant."),
        ""},
    {"fetch.audience-changed", Basis::Inferred, "", WORDS("The token is for something else"),
        WORDS("The audience was {before} and is {after}."), "", ""},
    // Programs that are not ours.
    {"fetch.program-missing", Basis::Inferred, "", WORDS("A program could not be started"),
        WORDS("{program} could not be started: {reason}."),
        WORDS("Install it, or see that it is on the search path of this session."), ""},
    {"fetch.program-timed-out", Basis::Inferred, "", WORDS("A program took too long"),
        WORDS("{program} had not ended after {seconds} seconds, so it was ended."),
        WORDS("Run the command that is shown by hand: it may be waiting for a password or for a "
              "confirmation, which nobody can give it here."),
        ""},
    {"fetch.program-too-much", Basis::Inferred, "", WORDS("A program wrote too much"),
        WORDS("{program} wrote more than {limit} bytes, so it was ended. Evidence is a few "
              "kilobytes."),
        WORDS("Run the command that is shown by hand and see what it prints."), ""},
    {"fetch.program-cancelled", Basis::Inferred, "", WORDS("A program was ended on request"),
        WORDS("{program} was still running when it was asked to stop."), "", ""},
    {"fetch.program-failed", Basis::Inferred, "", WORDS("A program failed"),
        WORDS("{program} ended with code {code}. It said: {said}"
              "."),
        WORDS("Run the command that is shown by hand until it works; this program does nothing "
              "but start it."),
        ""},
};

} // namespace

std::span<const Entry> wordsFetch()
{
    return kEntries;
}

} // namespace attest::explain
