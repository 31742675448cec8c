// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr Entry kEntries[] = {
    {"signature.removed", Basis::Inferred, "", WORDS("The token was saved without its signature"),
        WORDS("Whoever saved this case took the token's signature out, so that nobody who is sent "
              "the file can use the token. Everything else can be judged; whether Entra ID signed "
              "it cannot."),
        WORDS("Judge the original token where it is, or ask for a case that keeps it. A token is "
              "harmless once it has expired."),
        "RFC 7515, section 5.2"},

    {"case.unreadable", Basis::Inferred, "", WORDS("The file cannot be read"),
        WORDS("Reading {path} failed: {reason}."),
        WORDS("Check that the file is there and that you may read it."), ""},
    {"case.unwritable", Basis::Inferred, "", WORDS("The case file cannot be written"),
        WORDS("Writing {path} failed: {reason}. What was there before is unchanged."),
        WORDS("Choose a folder that you may write to and that has room."), ""},
    {"case.too-large", Basis::Inferred, "", WORDS("The case file is too large"),
        WORDS("A case file has at most {limit} bytes."),
        WORDS("Make sure that this is a case file."), ""},
    {"case.not-json", Basis::Inferred, "", WORDS("The case file is not JSON"),
        WORDS("The file cannot be read as JSON ({reason}[[; needed: {expected}]][[; found: "
              "\"{found}\"]][[; name: \"{name}\"]]). It was cut off or changed on its way."),
        WORDS("Ask for the file again, as an attachment or an archive rather than as text in a "
              "message."),
        "RFC 8259"},
    {"case.no-use", Basis::Inferred, "", WORDS("Nothing here that can be judged"),
        WORDS(
            "{name} was taken for: {kind}. No case can be made of it, or nothing in the open case "
            "asks for it."),
        WORDS("Open an attested document, a token or a case file. Into an open case go its policy, "
              "certificates, a key set, and the answers of Azure that it asks for."),
        ""},
    {"case.unknown-kind", Basis::Inferred, "", WORDS("Nothing that is known here"),
        WORDS("What {name} is cannot be told from its bytes. It is no attested document, token, "
              "certificate, key set, policy or case file, or not the whole of one."),
        WORDS("Open an attested document, a token or a case file, as it was given out."), ""},
    {"case.empty", Basis::Inferred, "", WORDS("There is nothing in it"), WORDS("{name} is empty."),
        WORDS(
            "Write or fetch it again: an empty file is mostly what a command leaves that failed."),
        ""},
    {"case.none-open", Basis::Inferred, "", WORDS("There is no case to put this into"),
        WORDS("{name} was taken for: {kind}. It says something about evidence, and none is open."),
        WORDS("Open the attested document or the token first, then this."), ""},
    {"case.no-evidence", Basis::Inferred, "", WORDS("There is no evidence in the case yet"),
        WORDS("Neither an attested document nor a token is in it, so there is nothing to judge."),
        WORDS(
            "Fetch it from the machine, or open or paste what was presented: it goes into this case."),
        ""},
    {"case.not-a-case", Basis::Inferred, "", WORDS("This is no case file"),
        WORDS("The file is JSON, but not an object with the member \"attestcase\" that every case "
              "has."),
        WORDS("Open it as evidence or as a policy if it is one of these."), ""},
    {"case.unknown-version", Basis::Inferred, "", WORDS("A case of another version"),
        WORDS("The file is a case of version {found}, and this program reads version {supported}. "
              "Guessing what another version means could change the verdict."),
        WORDS("Open it with a program of the version that wrote it; the member \"program\" says "
              "which."),
        ""},
    {"case.unknown-member", Basis::Inferred, "", WORDS("A member that a case does not have"),
        WORDS("The file holds \"{member}\", which this version does not know. It may be there to "
              "change what is checked, so it is not passed over."),
        WORDS("Remove the member if somebody added it by hand, or open the file with the program "
              "that wrote it."),
        ""},
    {"case.missing-member", Basis::Inferred, "", WORDS("A member is missing in the case"),
        WORDS("\"{member}\" is not there, and every case of this version has it."),
        WORDS("Ask for the file again; if it was edited by hand, put the member back."), ""},
    {"case.wrong-type", Basis::Inferred, "", WORDS("A member of the case has the wrong type"),
        WORDS("\"{member}\" has to be: {expected}."),
        WORDS("Ask for the file again; if it was edited by hand, correct the member."), ""},
    {"case.bad-value", Basis::Inferred, "", WORDS("A value that the case cannot have"),
        WORDS("\"{member}\" is \"{found}\", which is none of the values it can have."),
        WORDS("Ask for the file again; if it was edited by hand, correct the member."), ""},
    {"case.bad-certificate", Basis::Inferred, "", WORDS("A certificate of the case cannot be read"),
        WORDS("\"{member}\" is no certificate ({reason})."),
        WORDS("Ask for the file again; it was changed on its way."), "RFC 5280, section 4.1"},
    {"case.unknown-anchor", Basis::Inferred, "",
        WORDS("A shipped root that this program does not have"),
        WORDS("The case rests on the root \"{name}\" as one that the program ships, with the key "
              "{fingerprint}. This program ships no such root, so the verdict would not be the "
              "same."),
        WORDS("Open the case with a program of the version that wrote it; the member \"program\" "
              "says which."),
        ""},
    {"case.bad-policy", Basis::Inferred, "", WORDS("The policy of the case cannot be loaded"),
        WORDS(
            "The case can be looked at, but not replayed: its policy is not valid[[ ({reason})]]."),
        WORDS("Open the policy of the case and correct it; what is wrong is marked there."), ""},

    {"case.unjudged-evidence", Basis::Stricter, "",
        WORDS("The case holds evidence that nothing would judge"),
        WORDS(
            "Beside what decides the verdict there is \"{name}\". A case has one piece of evidence "
            "for each method, and without a policy a single one; a further one would seem to "
            "have been looked at."),
        WORDS("Make a case of its own for each piece of evidence."), ""},
    {"case.no-recorded-result", Basis::Inferred, "",
        WORDS("The case does not say what its maker saw"),
        WORDS("No result was recorded with it, so there is nothing to hold the replay against: the "
              "file may have been edited, redacted, or made by hand."),
        WORDS("Ask its maker for the result where it matters."), ""},
    {"case.holds-key-set", Basis::Inferred, "", WORDS("A set of public keys"),
        WORDS("{name} ({bytes} bytes) is what tokens are verified with. It may name a tenant."), "",
        ""},
    {"case.holds-private-key", Basis::Stricter, "", WORDS("A key set that came with private keys"),
        WORDS("{name} ({bytes} bytes) has private members. Their values are left out of the file; "
              "whoever had the set before has them."),
        WORDS("Take only public keys for verifying. Replace those keys where they are in use."),
        "RFC 7517, section 9.2"},
    {"case.holds-token", Basis::Inferred, "",
        WORDS("A managed identity's token that can still be used"),
        WORDS("{name} ({bytes} bytes) is a whole access token. Until it expires, whoever has this "
              "file can act as that identity towards the token's audience."),
        WORDS("Save without the signature unless the signature itself is in question. Otherwise "
              "wait until the token has expired, or send the file only over a channel that you "
              "would send a password over."),
        "RFC 6750, section 5.3"},
    {"case.holds-stripped-token", Basis::Inferred, "", WORDS("A token without its signature"),
        WORDS("{name} ({bytes} bytes) cannot be used any more. It still names its tenant, its "
              "identity and the resource that the identity belongs to."),
        "", ""},
    {"case.holds-document", Basis::Inferred, "", WORDS("An attested document"),
        WORDS("{name} ({bytes} bytes) names a machine and its subscription. It proves nothing to a "
              "server that gives out a challenge of its own."),
        "", ""},
    {"case.holds-policy", Basis::Inferred, "", WORDS("A policy"),
        WORDS("{name} ({bytes} bytes) names tenants, subscriptions and identities, and so tells "
              "who may attest."),
        "", ""},
    {"case.holds-anchor", Basis::Inferred, "", WORDS("A root that the case brings along"),
        WORDS("\"{name}\" was added by whoever made this case; the program does not ship it. A "
              "verdict that rests on it is worth as much as your trust in that root."),
        WORDS("Compare the root's fingerprint with one that you have from its owner before you "
              "believe the verdict."),
        "RFC 5280, section 6.1.1"},
    {"case.holds-lab-anchor", Basis::Inferred, "", WORDS("The root of a simulated tenant"),
        WORDS("\"{name}\" belongs to the lab. Results that rest on it are marked as such."), "",
        ""},
    {"case.holds-certificate", Basis::Inferred, "", WORDS("An intermediate certificate"),
        WORDS("{name} ({bytes} bytes) is public."), "", ""},
    {"case.holds-machine", Basis::Inferred, "", WORDS("What Azure Resource Manager said"),
        WORDS("The answer about {name} ({bytes} bytes) describes a machine, its network or its "
              "subscription, tags included."),
        WORDS("Redact the case if the reader needs no more than what was checked."), ""},
    {"case.holds-public-reply", Basis::Inferred, "", WORDS("A public answer"),
        WORDS("The answer to \"{name}\" ({bytes} bytes) is public, but may name a tenant."), "",
        ""},
    {"case.holds-ledger", Basis::Inferred, "", WORDS("Challenges that the server gave out"),
        WORDS("There are {bytes} challenges with their times. They are of no use once they have "
              "been answered or have expired."),
        "", ""},
    {"case.holds-note", Basis::Inferred, "", WORDS("A note"),
        WORDS("Somebody wrote {bytes} bytes[[ about \"{name}\"]]. Tokens in it are masked; nothing "
              "else is."),
        WORDS("Read it before you send the file on."), ""},
};

} // namespace

std::span<const Entry> wordsCase()
{
    return kEntries;
}

} // namespace attest::explain
