// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the stages of azure_imds.

#include "explain/words.h"

#include <array>

namespace attest::explain {
namespace {

constexpr auto kEntries = std::to_array<Entry>({
    {"chain.aia-no-certificate", Basis::Inferred, "",
        WORDS("An issuer's URL returned something that is no certificate"),
        WORDS("{url} answered, but its body is neither a DER or PEM certificate nor a "
              "certificates-only PKCS#7, or it is larger than an issuer's certificate can"
              " be."),
        WORDS("Fetch the URL by hand and look at the answer: a proxy's login page is the "
              "usual cause. Let {url} through unaltered, or import the issuing "
              "certificate."),
        "RFC 5280 4.2.2.1"},
    {"chain.aia-other-subject", Basis::Inferred, "",
        WORDS("An issuer's URL returned another certificate"),
        WORDS("{url} returned the certificate of {found}, but the issuer wanted is "
              "{wanted}. It was set aside."),
        WORDS("If this URL is answered by a mirror, correct the mirror. Otherwise import "
              "the certificate of {wanted}."),
        "RFC 5280 4.2.2.1"},
    {"chain.aia-refused", Basis::Stricter, "", WORDS("A URL in a certificate may not be fetched"),
        WORDS("The certificate of {subject} names {url} for its issuer. It fails the rule"
              " for {reason}: until a chain has been verified, URLs in it are the "
              "sender's, and fetching them would let anyone make the verifier connect "
              "anywhere."),
        WORDS("Nothing to do for documents of Azure: their URLs lie with "
              "www.microsoft.com and caissuers.microsoft.com. If you trust this issuer, "
              "import its certificate instead."),
        "RFC 5280 4.2.2.1, 8"},
    {"chain.aia-too-many-hops", Basis::Stricter, "",
        WORDS("Too many issuers in a row had to be fetched"),
        WORDS("{hops} certificates were fetched one after the other without reaching an "
              "anchor. Chains of the metadata service need two."),
        WORDS("Import the intermediate certificates, or add the root they lead to if you "
              "trust it."),
        ""},
    {"chain.aia-too-many-addresses", Basis::Stricter, "",
        WORDS("More addresses of issuers than are asked"),
        WORDS("{count} addresses would have to be asked for the issuer of {subject}; no more"
              " than {limit} are. A certificate of Azure names two: so many only serve to "
              "keep a verifier busy."),
        WORDS("Nothing to do for documents of Azure. If you trust this issuer, import its "
              "certificate instead."),
        "RFC 5280 4.2.2.1, 8"},
    {"chain.aia-unanswered", Basis::Inferred, "", WORDS("An issuer's certificate is not at hand"),
        WORDS("[[{url} gave no certificate (status: {status}).]][[The certificate at {unasked} "
              "was not given, and nobody was asked for it.]]"),
        WORDS("Fetch the certificate from that address and give it as an intermediate. A server "
              "fetches it by itself where egress to www.microsoft.com and "
              "caissuers.microsoft.com is open over http and https."),
        "Azure Certificate Authority details"},
    {"chain.issuer-unavailable", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The issuer's certificate is missing"),
        WORDS("The path ends at {subject}. Its issuer, {issuer}, is not embedded in the "
              "document, was not given, and did not come from where it can be had. The chain was "
              "neither accepted nor refused."),
        WORDS("Fetch the issuer's certificate from the URL in the certificate's authority"
              " information access and give it as an intermediate; on the server, open "
              "outbound access to www.microsoft.com."),
        "RFC 5280 6.1"},
    {"chain.lab-anchor", Basis::Stricter, "",
        WORDS("The chain rests on a simulated tenant's anchor"),
        WORDS("The path closed at {anchor}, which belongs to a simulated tenant. No "
              "server of Azure would accept it, and no lab document is accepted against "
              "Azure's anchors."),
        "", ""},
    {"chain.added-anchor", Basis::Inferred, "", WORDS("The chain rests on a root that was added"),
        WORDS("The path closed at {anchor}, with the key {sha256}. This program does not ship it: "
              "whoever gave it, on the command line or in a case, vouches for it."),
        WORDS("Compare the fingerprint with one that you have from the root's owner."),
        "RFC 5280 6.1.1"},
    {"chain.anchor-name-taken", Basis::Stricter, "",
        WORDS("A root that was added bears the name of a shipped one"),
        WORDS("The path closed at {anchor}, with the key {sha256}. A root of that name is shipped "
              "with this program and has another key. Anyone can make a root of any name."),
        WORDS("Do not take this result for one of Azure. Find out who made that root."),
        "RFC 5280 6.1.1"},
    {"cms.algorithm-parameters", Basis::Stricter, "",
        WORDS("Unexpected parameters in an algorithm identifier"),
        WORDS("The parameters of {algorithm} are neither absent nor NULL. They are not "
              "covered by the signature, so a difference means that the message was "
              "altered or not made by the metadata service."),
        WORDS("Fetch a fresh document and compare. If a tool rewrites documents on the "
              "way, take it out."),
        "RFC 3370 2.1, RFC 5754 2"},
    {"cms.content-type", Basis::Stricter, "", WORDS("The signed content is not plain data"),
        WORDS("The message says that its content is {found}. The metadata service signs "
              "plain data (id-data)."),
        WORDS("Make sure that this is the attested document and not another signed message."),
        "RFC 5652 5.2"},
    {"cms.crls-present", Basis::Stricter, "", WORDS("The message carries revocation lists"),
        WORDS("{count} revocation lists are in the message. They are not covered by the "
              "signature, nothing here uses them, and the metadata service sends none."),
        WORDS("Fetch a fresh document and see whether they are gone."), "RFC 5652 5.1"},
    {"cms.detached", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The signed content is missing"),
        WORDS("The message is a detached signature: the document that was signed is not in it."),
        WORDS("Pass on the whole value of the answer's signature member, as it came."),
        "RFC 5652 5.2"},
    {"cms.digest-algorithms-differ", Basis::Stricter, "",
        WORDS("The message's digest algorithms are not the signer's"),
        WORDS("The message announces {count} digest algorithms that are not exactly the "
              "one its signer used. The announcement is not covered by the signature, so "
              "a difference means that the message was altered."),
        WORDS("Fetch a fresh document and compare."), "RFC 5652 5.1"},
    {"cms.extra-certificates", Basis::Inferred, "",
        WORDS("The message carries more than the signer's certificate"),
        WORDS("{count} certificates are in the message; the metadata service embeds the "
              "signer's alone. The others serve as intermediates and gain no trust by "
              "being here."),
        "", "RFC 5652 5.1"},
    {"cms.no-certificates", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The message carries no certificate"),
        WORDS("Without the signer's certificate there is no key to verify the signature with."),
        WORDS("Pass on the whole value of the answer's signature member, as it came."),
        "RFC 5652 5.1"},
    {"cms.opinions-differ", Basis::Stricter, "", WORDS("Two readers disagree about this document"),
        WORDS("About the {question}, this verifier says {ours} and OpenSSL's own code "
              "says {theirs}. A document that two parsers read differently is suspect in "
              "itself."),
        WORDS("Keep the document, and report the difference: one of the two is wrong."), ""},
    {"cms.signer-count", Basis::Stricter, "Attestor rejected proof, policy failed",
        WORDS("Not exactly one signer"),
        WORDS("The message has {count} signers; an attested document has one."),
        WORDS("Make sure that this is the attested document and not another signed message."),
        "RFC 5652 5.1"},
    {"cms.signer-not-first", Basis::Inferred, "",
        WORDS("The signer's certificate is not the first one"),
        WORDS("The certificate that made the signature is number {position} in the "
              "message. That is allowed, but putting a genuine certificate first and "
              "signing with another is how verifiers that take the first one have been "
              "deceived."),
        "", "RFC 5652 5.3"},
    {"cms.unsigned-attributes", Basis::Stricter, "", WORDS("The message has unsigned attributes"),
        WORDS("Unsigned attributes are not covered by the signature, so anyone could have"
              " added them. The metadata service sends none."),
        WORDS("Fetch a fresh document and compare."), "RFC 5652 5.3"},
    {"cms.version", Basis::Stricter, "", WORDS("Unexpected version number in the message"),
        WORDS("A version field says {found} where messages of the metadata service say "
              "{expected}. It is not covered by the signature."),
        WORDS("Fetch a fresh document and compare."), "RFC 5652 5.1, 5.3"},
    {"content.empty-field", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("A required field of the document is empty"),
        WORDS("The signed document has the field {field}, but it is empty."),
        WORDS("Ask the metadata service with a newer api-version; classic machines and "
              "versions before 2019-04-30 do not fill every field."),
        "Azure Instance Metadata Service, attested data"},
    {"content.missing-field", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("A required field of the document is missing"),
        WORDS("The signed document has no field {field}."),
        WORDS("Ask the metadata service with a newer api-version: subscriptionId exists "
              "since 2019-04-30."),
        "Azure Instance Metadata Service, attested data"},
    {"content.not-a-guid", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("An identifier in the document is no GUID"),
        WORDS("The field {field} holds {value}, which is not of the form 8-4-4-4-12 "
              "hexadecimal digits."),
        WORDS("Fetch a fresh document; a genuine one holds GUIDs here."),
        "Azure Instance Metadata Service, attested data"},
    {"name.domains-overridden", Basis::Inferred, "",
        WORDS("The policy's metadata domain was set aside"),
        WORDS("The signer's name was judged by {domains}, which was given by hand, and "
              "not by the cloud that the policy names."),
        "", ""},
    {"name.mismatch", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The certificate is for another name"),
        WORDS("The certificate is for {found}. [[None of these equals {domains} or lies under it: "
              "this is not the metadata service.]][[The name asked for is {wanted}.]]"),
        WORDS("Find out where this document came from: only certificates of the metadata "
              "service's own domain may sign one. Where a name was asked for, compare it with "
              "those of the certificate."),
        "Azure Instance Metadata Service, attested data; RFC 6125 6.4"},
    {"name.no-dns-name", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The signer's certificate names no host"),
        WORDS("The certificate has no dNSName in its subject alternative name. The common"
              " name does not count; the name has to be {domains} or one under it."),
        WORDS("Find out where this document came from."), "RFC 6125 6.4.4"},
    {"name.other-cloud", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The signer is the metadata service of another cloud"),
        WORDS("The signer's certificate is for {found}, which is the metadata service of "
              "{cloud}. The allowed names are {domains}."),
        WORDS("Judge by {cloud} if the machines are meant to run there: it is cloudEnvironment "
              "of the policy."),
        "Azure Instance Metadata Service, attested data"},
    {"nonce.cached", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The document answers an earlier challenge"),
        WORDS("The document holds {found}, a challenge that was given out at {issued}, "
              "not the one this attestation had to answer. The metadata service has been "
              "known to return a cached document; otherwise it is a replay."),
        WORDS("Attest once more with a fresh challenge. If the old one comes back again, "
              "treat it as a replay and look at what stands between agent and metadata "
              "service."),
        "Azure Instance Metadata Service, attested data"},
    {"nonce.challenge-from-the-future", Basis::Stricter, "",
        WORDS("The challenge was given out later than now"),
        WORDS("The ledger says that {nonce} was given out at {issued}, which lies ahead "
              "of the clock used here."),
        WORDS("Compare the clocks of the server and of this machine."), ""},
    {"nonce.challenge-stale", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The challenge is too old"),
        WORDS("{nonce} was given out at {issued} and had to be answered within {lifetime}"
              " seconds."),
        WORDS("Attest again with a fresh challenge. If this recurs, find out what delays "
              "the agent between challenge and answer."),
        ""},
    {"nonce.challenge-too-long", Basis::Inferred, "",
        WORDS("The challenge is longer than the metadata service takes"),
        WORDS("The challenge has {length} characters; the metadata service takes up to 32."),
        WORDS("Use at most 32 letters and digits."),
        "Azure Instance Metadata Service, attested data"},
    {"nonce.challenge-unknown", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The challenge was never given out"),
        WORDS("{nonce} is not among the challenges of this server."),
        WORDS("Use the challenge that the server sent for this very attestation."), ""},
    {"nonce.challenge-used", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The challenge was already answered"),
        WORDS("{nonce} has been used before; each attestation needs a fresh one."),
        WORDS("Attest again with a fresh challenge. If nobody repeated the attempt on "
              "purpose, treat it as a replay."),
        ""},
    {"nonce.default", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The document was fetched without the challenge"),
        WORDS("The document's nonce is {found}: the time stamp that the metadata service "
              "writes when its caller gives none."),
        WORDS("Pass the server's challenge as the nonce parameter of the request for the "
              "attested document."),
        "Azure Instance Metadata Service, attested data"},
    {"nonce.default-shaped", Basis::Inferred, "",
        WORDS("The expected nonce has the shape of the service's default"),
        WORDS("{found} equals what was expected, but it is of the form that the metadata "
              "service writes when nobody gives it a nonce. It proves no freshness."),
        WORDS("Use a random challenge."), "Azure Instance Metadata Service, attested data"},
    {"nonce.mismatch", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The document answers another challenge"),
        WORDS("The document holds {found}; the challenge was {expected}."),
        WORDS("Attest again with a fresh challenge: the metadata service may have "
              "returned a cached document. If it recurs, treat it as a replay."),
        "Azure Instance Metadata Service, attested data"},
    {"nonce.not-given", Basis::Inferred, "", WORDS("The challenge to compare with was not given"),
        WORDS("The document holds a nonce, but nobody said which one it had to hold, so "
              "freshness stays open."),
        WORDS("Give the challenge that the server sent."), ""},
    {"policy.arm-forbidden", Basis::Documented, "",
        WORDS("Resource Manager did not let the machine be read"),
        WORDS("Reading {id} was refused."),
        WORDS("Give the server's managed identity the Reader role on the machine, its "
              "scale set and their network, and allow some minutes for it to take effect."),
        "Azure RBAC, Reader"},
    {"policy.arm-malformed", Basis::Inferred, "", WORDS("Resource Manager's answer makes no sense"),
        WORDS("The answer for {id} is not a JSON object of the kind asked for."),
        WORDS("Ask again; if a file was given in its place, make sure it is the object "
              "itself as Resource Manager returns it."),
        ""},
    {"policy.arm-network-unread", Basis::Documented, "",
        WORDS("Part of the machine's network could not be read"),
        WORDS("[[{id} gave no answer that can be used (status: {status}), so its attributes "
              "are missing.]][[The object {unasked} was not given, and nobody was asked for it, so "
              "its attributes are missing.]]"),
        WORDS("Here, give the object {id} too. On the server, give its managed identity the "
              "Reader role on the network's resource group; interfaces and networks often lie in "
              "another one."),
        "Azure RBAC, Reader"},
    {"policy.arm-no-network", Basis::Inferred, "",
        WORDS("The scale set's instance does not tell of its network"),
        WORDS(
            "The answer for {id} has no networkProfileConfiguration, where an instance of a scale "
            "set lists its interfaces, so the attributes of its network are missing."),
        WORDS(
            "Ask for the instance itself (az rest --url with the resource's id), not for a list of "
            "instances, which may leave it out."),
        "Azure REST API, Virtual Machine Scale Set VMs, Get"},
    {"policy.arm-throttled", Basis::Inferred, "", WORDS("Resource Manager asks to slow down"),
        WORDS("Reading {id} was refused for too many requests."),
        WORDS("Wait for the time that Retry-After names and try again."),
        "Azure Resource Manager throttling"},
    {"policy.arm-unanswered", Basis::Documented, "", WORDS("The machine could not be looked up"),
        WORDS("[[Reading {id} gave no usable answer (status: {status}).]][[The object {unasked} "
              "was not given, and nobody was asked for it.]] Whether the hint is true stays open."),
        WORDS("Make sure that the server reaches Resource Manager of its cloud; here, "
              "give the object as a file."),
        ""},
    {"policy.document-expired", Basis::Stricter, "", WORDS("The document is no longer in force"),
        WORDS("The document expired at {expires}; the clock says {now}, with {leeway} "
              "seconds of leeway."),
        WORDS("Fetch a fresh document. If it is fresh, correct the clock. A server that "
              "does not judge these dates would go by the nonce alone."),
        "Azure Instance Metadata Service, attested data"},
    {"policy.document-from-the-future", Basis::Stricter, "",
        WORDS("The document was created later than now"),
        WORDS("The document says that it was created at {created}; the clock says {now}, "
              "with {leeway} seconds of leeway."),
        WORDS("Correct the clock of whoever verifies."),
        "Azure Instance Metadata Service, attested data"},
    {"policy.document-lifetime-unusual", Basis::Inferred, "",
        WORDS("Unusual lifetime of the document"),
        WORDS("The document is in force for {seconds} seconds; real ones for six hours."), "",
        "Azure Instance Metadata Service, attested data"},
    {"policy.document-never-valid", Basis::Stricter, "",
        WORDS("The document expires before it was created"),
        WORDS("It says that it was created at {created} and expires at {expires}."),
        WORDS("Fetch a fresh document."), "Azure Instance Metadata Service, attested data"},
    {"policy.location-differs", Basis::Inferred, "",
        WORDS("Resource Manager and the signer disagree about the region"),
        WORDS("Resource Manager places the machine in {location}; the document was signed"
              " in {region}."),
        WORDS("Make sure that the resource id is that of the machine which attested. The "
              "signed region is the safer of the two."),
        ""},
    {"policy.no-policy-for-method", Basis::Documented,
        "no cluster policy authorizes the provided attestors",
        WORDS("No policy asks for this method"),
        WORDS("What was presented is of a type that no policy of the cluster requires, so"
              " none can authorise it."),
        WORDS("Add an attestor of this type to a policy, or let the agent offer one that "
              "a policy requires."),
        ""},
    {"policy.resource-hint-malformed", Basis::Inferred, "",
        WORDS("The resource id is not that of a machine"),
        WORDS("The agent's hint is {hint}. It has to be the id of a virtual machine or of"
              " an instance of a scale set."),
        WORDS("Use resourceId from the machine's own instance metadata."),
        "Azure Instance Metadata Service, instance metadata"},
    {"policy.resource-not-found", Basis::Inferred, "",
        WORDS("There is no machine at the resource id"),
        WORDS("Resource Manager knows no {id}. The machine was deleted, the hint is "
              "wrong, or the tenant is another one."),
        WORDS("Compare with resourceId from the machine's own instance metadata; "
              "instances of uniform scale sets have an id of their own."),
        ""},
    {"policy.resource-no-vm-id", Basis::Inferred, "",
        WORDS("The machine's object does not say which machine it is"),
        WORDS("The object {id} has no properties.vmId to compare with the signed vmId {signed}. "
              "It is no machine, or it was written by a tool in a form of its own (az vm show "
              "puts vmId at the top)."),
        WORDS(
            "Give the object as Resource Manager answers it, with its properties: az rest "
            "--method get --url 'https://management.azure.com/ID?api-version=2024-07-01', with the "
            "machine's resource id for /ID."),
        "Azure Resource Manager, Virtual Machines, Get"},
    {"policy.resource-other-machine", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The resource id leads to another machine"),
        WORDS("The machine at {id} has the vmId {found}; the signed document says "
              "{signed}. The hint is unsigned, so it is either wrong or a lie."),
        WORDS("Use resourceId from the machine that attests. If it was recreated under "
              "the same name, attest again."),
        ""},
    {"policy.resource-other-id", Basis::Stricter, "",
        WORDS("Resource Manager's object is that of another resource"),
        WORDS("The object given for {id} calls itself \"{found}\". What it says is not about the "
              "machine that the agent named."),
        WORDS("Give the object that belongs to the resource id, as Resource Manager returned it."),
        ""},
    {"policy.resource-other-subscription", Basis::Inferred,
        "Attestor rejected proof, policy failed",
        WORDS("The resource id lies in another subscription"),
        WORDS("The hint {hint} lies outside the signed subscription {subscription}."),
        WORDS("Use resourceId from the machine that attests."), ""},
    {"policy.subscription-not-allowed", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The subscription is not allowed"),
        WORDS("The machine's subscription is {subscription}; it is not among the "
              "{allowed} that restrictToSubscriptions lists."),
        WORDS("Add {subscription} to restrictToSubscriptions of this tenant if its "
              "machines may attest, or take the restriction away."),
        ""},
    {"policy.subscription-not-in-override", Basis::Inferred, "",
        WORDS("The subscription is not among those given by hand"),
        WORDS("The machine's subscription is {subscription}; it is not among the {allowed} that "
              "were given beside the policy. No policy's list was looked at."),
        WORDS("Give {subscription} as well if its machines may attest, or leave the list out to "
              "judge by the policy alone."),
        ""},
    {"policy.subscription-other-tenant", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The subscription belongs to another tenant"),
        WORDS("Subscription {subscription} is of tenant {tenant}; the policy's tenant is "
              "{expected}. The agent named a domain that is not its own."),
        WORDS("Let the agent name the domain of its own tenant. If tenantID is wrong in "
              "the policy, correct it."),
        ""},
    {"policy.subscription-unrestricted", Basis::Documented, "",
        WORDS("Any subscription may attest"),
        WORDS("The tenant {domain} has no restrictToSubscriptions, so subscription "
              "{subscription} was not checked against anything. The document does not "
              "prove which tenant it is of."),
        WORDS("List the allowed subscriptions in restrictToSubscriptions."), ""},
    {"policy.subscriptions-overridden", Basis::Inferred, "",
        WORDS("The policy's subscriptions were set aside"),
        WORDS("The subscription was judged by {count} given by hand and not by the "
              "policy's list."),
        "", ""},
    {"policy.tag-absent", Basis::Inferred, "", WORDS("The machine has no such tag"),
        WORDS("attributeVMTagKeys names {tag}, but the machine has no tag of that key "
              "(keys compare with case).[[ It has {near}.]]"),
        WORDS("[[Write {near} in attributeVMTagKeys if that is meant. ]]Tag the machine, or take "
              "the key off the list if it is not needed."),
        ""},
    {"policy.tenant-domain-missing", Basis::Documented, "tenant domain is not configured",
        WORDS("The agent named no tenant domain"),
        WORDS("The policy needs a tenant_domain to select the tenant, and the agent gave none."),
        WORDS("Set tenant_domain in the agent's configuration to a key of the policy's tenants; "
              "here, give that domain beside the document."),
        ""},
    {"policy.tenant-domain-near-miss", Basis::Documented, "tenant domain is not configured",
        WORDS("The tenant domain is written differently in the policy"),
        WORDS("The agent named {domain}; the policy knows {known}. Keys compare exactly, "
              "so this is another domain."),
        WORDS("Write tenant_domain in the agent's configuration exactly as in the policy:"
              " {known}."),
        ""},
    {"policy.tenant-domain-unknown", Basis::Documented, "tenant domain is not configured",
        WORDS("The tenant domain is not configured"),
        WORDS("The agent named {domain}, which is not a key of the policy's tenants."),
        WORDS("Add {domain} to tenants in the policy, or correct tenant_domain in the "
              "agent's configuration."),
        ""},
    {"policy.tenant-not-bound", Basis::Inferred, "", WORDS("The tenant is the agent's word alone"),
        WORDS(
            "[[Resource Manager did not say whose subscription {subscription} is (status: "
            "{status}).]][[Whose subscription {subscription} is was not asked: the object "
            "{unasked} was not given.]] [[Nothing binds the document to {open}, "
            "the tenant that the agent named.]][[Only the list of {listed} subscriptions that may "
            "attest binds the document to the tenant that the agent named.]]"),
        WORDS("Here, give the subscription's object. On the server, let its managed identity read "
              "the subscription[[, or list in restrictToSubscriptions which of them are of "
              "{open}]]."),
        ""},
    {"policy.timestamp-malformed", Basis::Stricter, "",
        WORDS("A time in the document cannot be read"),
        WORDS("The field {field} holds {value}, which is not of the form MM/dd/yy "
              "HH:mm:ss -0000."),
        WORDS("Fetch a fresh document."), "Azure Instance Metadata Service, attested data"},
    {"policy.timestamp-missing", Basis::Stricter, "", WORDS("A time in the document is missing"),
        WORDS("The signed document has no {field}, so its age cannot be judged."),
        WORDS("Ask the metadata service with a newer api-version."),
        "Azure Instance Metadata Service, attested data"},
});

} // namespace

std::span<const Entry> wordsImds()
{
    return kEntries;
}

} // namespace attest::explain
