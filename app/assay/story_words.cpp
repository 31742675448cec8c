// SPDX-License-Identifier: GPL-3.0-or-later
#include "story_words.h"

#include "base/translatable.h"

namespace attest::app {

namespace {

constexpr const char* kWords[] = {
    // accepted-identity
    QT_TRANSLATE_NOOP("assay", "An identity that may log in"),
    QT_TRANSLATE_NOOP("assay",
        "An agent on web-01 logs in by a token of the machine's managed identity. Everything is "
        "configured as documented."),
    QT_TRANSLATE_NOOP("assay",
        "Which claims of the token does the policy look at, and where do the keys come from?"),
    // accepted-machine
    QT_TRANSLATE_NOOP("assay", "A machine that may log in"),
    QT_TRANSLATE_NOOP("assay",
        "An agent on web-01 logs in to the cluster by the machine's attested document. "
        "Everything is configured as documented."),
    QT_TRANSLATE_NOOP("assay",
        "Follow the document from the metadata service to the SPIFFE ID: which stage uses which "
        "of its bytes?"),
    // algorithm-confusion
    QT_TRANSLATE_NOOP("assay", "A key that is not secret"),
    QT_TRANSLATE_NOOP(
        "assay", "Somebody signs a token of his own with what everybody can download."),
    QT_TRANSLATE_NOOP("assay", "Who chooses the algorithm: the token or the verifier?"),
    // blocked-downloads
    QT_TRANSLATE_NOOP("assay", "Egress was tightened"),
    QT_TRANSLATE_NOOP(
        "assay", "A new firewall rule went live in the night. Since then no machine can log in."),
    QT_TRANSLATE_NOOP("assay",
        "Which certificates does a document bring with it, and which does the server have to "
        "fetch?"),
    // cached-document
    QT_TRANSLATE_NOOP("assay", "A document from the cache"),
    QT_TRANSLATE_NOOP("assay",
        "The agent on web-01 logs in for the second time today. Its metadata service has "
        "answered from a cache before."),
    QT_TRANSLATE_NOOP("assay", "Is it an attack or a cache? What tells the two apart?"),
    // client-id-in-policy
    QT_TRANSLATE_NOOP("assay", "The id from the portal"),
    QT_TRANSLATE_NOOP("assay", "The policy holds the id that the portal shows first."),
    QT_TRANSLATE_NOOP("assay", "Which of an identity's two ids is in the token's oid claim?"),
    // expired-cross-sign
    QT_TRANSLATE_NOOP("assay", "The cross-sign ran out"),
    QT_TRANSLATE_NOOP(
        "assay", "The server still pins the old root alone. Everything worked until today."),
    QT_TRANSLATE_NOOP(
        "assay", "Draw the path from the signer to the pinned root. Which link broke?"),
    // expired-token
    QT_TRANSLATE_NOOP("assay", "Yesterday's token"),
    QT_TRANSLATE_NOOP("assay", "An agent kept its token for longer than it lives."),
    QT_TRANSLATE_NOOP("assay", "How long does a managed identity's token live, and who decides?"),
    // forgotten-nonce
    QT_TRANSLATE_NOOP("assay", "The challenge that was not passed on"),
    QT_TRANSLATE_NOOP(
        "assay", "A home-made agent fetches the attested document by the command from a tutorial."),
    QT_TRANSLATE_NOOP(
        "assay", "What does the metadata service write when nobody gives it a nonce?"),
    // missing-service-principal
    QT_TRANSLATE_NOOP("assay", "Half an app registration"),
    QT_TRANSLATE_NOOP("assay",
        "The application was registered by the documented script, in a tenant with strict "
        "defaults."),
    QT_TRANSLATE_NOOP(
        "assay", "What does a token for an application need besides its registration?"),
    // no-identity
    QT_TRANSLATE_NOOP("assay", "No token to show"),
    QT_TRANSLATE_NOOP(
        "assay", "The agent was installed on a machine that lost its managed identity."),
    QT_TRANSLATE_NOOP("assay", "Who notices first, and what does each log say?"),
    // other-machines-hint
    QT_TRANSLATE_NOOP("assay", "A hint at somebody else"),
    QT_TRANSLATE_NOOP(
        "assay", "An agent says that it runs on another machine than the one that signed."),
    QT_TRANSLATE_NOOP("assay", "Who vouches for the resource id that an agent sends?"),
    // reader-role-missing
    QT_TRANSLATE_NOOP("assay", "VM details do not resolve"),
    QT_TRANSLATE_NOOP(
        "assay", "The server's identity lost its role over the subscription in a clean-up."),
    QT_TRANSLATE_NOOP(
        "assay", "What can be said of the machine without Resource Manager, and what cannot?"),
    // replayed-proof
    QT_TRANSLATE_NOOP("assay", "The same proof twice"),
    QT_TRANSLATE_NOOP("assay",
        "Somebody recorded a whole login of web-01 and sends its proof to the server again."),
    QT_TRANSLATE_NOOP("assay", "Why does a proof that was good a moment ago not count any more?"),
    // rolled-keys
    QT_TRANSLATE_NOOP("assay", "Keys behind a cache"),
    QT_TRANSLATE_NOOP(
        "assay", "Entra rolled its keys; the way to it leads through a caching proxy."),
    QT_TRANSLATE_NOOP(
        "assay", "What does a verifier do when it meets a key id that it does not know?"),
    // root-rotation
    QT_TRANSLATE_NOOP("assay", "Azure changed its root"),
    QT_TRANSLATE_NOOP(
        "assay", "Documents are signed under a new root; the server was not updated."),
    QT_TRANSLATE_NOOP("assay", "How would you find out that the document is genuine all the same?"),
    // server-clock
    QT_TRANSLATE_NOOP("assay", "The server's clock"),
    QT_TRANSLATE_NOOP(
        "assay", "The server was restored from a snapshot; nobody has looked at its clock."),
    QT_TRANSLATE_NOOP("assay", "Which stages depend on the clock, and how much do they forgive?"),
    // several-identities
    QT_TRANSLATE_NOOP("assay", "Which identity?"),
    QT_TRANSLATE_NOOP("assay", "A machine has two user-assigned identities."),
    QT_TRANSLATE_NOOP("assay", "How does an agent's configuration choose among them?"),
    // stale-keys
    QT_TRANSLATE_NOOP("assay", "Keys of an hour ago"),
    QT_TRANSLATE_NOOP(
        "assay", "The server remembers the keys it fetched; since then there is a new one."),
    QT_TRANSLATE_NOOP("assay", "Why does this one end well?"),
    // tampered-document
    QT_TRANSLATE_NOOP("assay", "Another machine's name"),
    QT_TRANSLATE_NOOP("assay", "Between machine and server somebody edits the signed document."),
    QT_TRANSLATE_NOOP("assay", "Which stages still pass, and which one cannot be fooled?"),
    // throttled-lookups
    QT_TRANSLATE_NOOP("assay", "Too many questions"),
    QT_TRANSLATE_NOOP("assay", "The whole fleet restarted at once."),
    QT_TRANSLATE_NOOP(
        "assay", "Is a login that could not be decided refused, and should it be tried again?"),
    // two-certificates
    QT_TRANSLATE_NOOP("assay", "The first certificate is genuine"),
    QT_TRANSLATE_NOOP("assay", "A message brings two certificates. The first one is Azure's."),
    QT_TRANSLATE_NOOP("assay", "Which certificate counts, and how does the message say so?"),
    // version-two-tokens
    QT_TRANSLATE_NOOP("assay", "A new token version"),
    QT_TRANSLATE_NOOP("assay", "Somebody set the application to version 2 tokens in the portal."),
    QT_TRANSLATE_NOOP(
        "assay", "Which claims change with the version, and what has to change in the policy?"),
    // wrong-audience
    QT_TRANSLATE_NOOP("assay", "The wrong audience"),
    QT_TRANSLATE_NOOP(
        "assay", "The policy was written with an audience of its own; agents were not told."),
    QT_TRANSLATE_NOOP("assay", "Which two configurations have to agree, and on what exactly?"),
    // wrong-cloud
    QT_TRANSLATE_NOOP("assay", "The other cloud's policy"),
    QT_TRANSLATE_NOOP("assay", "A policy was copied from a cluster in China."),
    QT_TRANSLATE_NOOP("assay", "Where does a document show the cloud that it comes from?"),
    // wrong-principal
    QT_TRANSLATE_NOOP("assay", "Another identity"),
    QT_TRANSLATE_NOOP("assay", "The machine was rebuilt with another identity."),
    QT_TRANSLATE_NOOP("assay", "Is anything wrong with the token itself?"),
    // wrong-subscription
    QT_TRANSLATE_NOOP("assay", "The machine moved"),
    QT_TRANSLATE_NOOP("assay", "A team moved its machines to a new subscription."),
    QT_TRANSLATE_NOOP("assay", "What does the policy restrict, and by which signed field?"),
    // wrong-tenant-domain
    QT_TRANSLATE_NOOP("assay", "A tenant that nobody configured"),
    QT_TRANSLATE_NOOP(
        "assay", "After a merger agents are rolled out with the new company's tenant domain."),
    QT_TRANSLATE_NOOP("assay",
        "At which step of the login does the server notice, and what has it asked of the "
        "machine by then?"),
};

} // namespace

std::span<const char* const> storyWords()
{
    return kWords;
}

} // namespace attest::app
