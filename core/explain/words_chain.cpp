// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what core/trust finds: certification paths, names of peers, signers of a message.
#include "explain/words.h"

#include <array>

namespace attest::explain {
namespace {

constexpr char kRejected[] = "Attestor rejected proof, policy failed";

constexpr auto kEntries = std::to_array<Entry>({
    // Building a path
    {"chain.no-issuer", Basis::Documented, kRejected, WORDS("The issuer's certificate is missing"),
        WORDS("The path ends at {subject}. Its issuer, {issuer}, is neither an anchor nor among "
              "the certificates at hand. Attested documents carry the signer's certificate alone, "
              "so its issuer has to come from elsewhere."),
        WORDS("Give the issuer's certificate as an intermediate; the signer's authority "
              "information access says where it is published. On the server, open outbound access "
              "to www.microsoft.com and caissuers.microsoft.com."),
        "RFC 5280, section 6.1"},
    {"chain.untrusted-root", Basis::Documented, kRejected, WORDS("The root is not trusted"),
        WORDS("The path leads to {subject}, which issued itself and is not among the anchors. "
              "Anyone can make such a root."),
        WORDS("If this is a new root of Azure, update to a release that pins it or add it to the "
              "anchors after comparing its fingerprint with the one that Microsoft publishes. "
              "Otherwise the document did not come from Azure."),
        "RFC 5280, section 6.1.1"},
    {"chain.loop", Basis::Inferred, "", WORDS("The path leads round in a circle"),
        WORDS("Every certificate of {issuer} that could have issued {subject} is in the path "
              "already, so it never reaches an anchor."),
        WORDS("Give the root that these certificates lead to as an anchor, if you trust it."),
        "RFC 4158, section 2.4.2"},
    {"chain.too-long", Basis::Stricter, "", WORDS("The path is too long"),
        WORDS("At {subject} the path has {limit} certificates and no anchor. Chains of Azure have "
              "three or four; longer ones are made to cost time."),
        WORDS("Give only the intermediates that belong to this chain."), "RFC 5280, section 6.1"},
    {"chain.depth", Basis::Inferred, "", WORDS("More intermediates than were allowed"),
        WORDS("With {subject} the path has more than {limit} intermediate authorities, the limit "
              "that was asked for. Self-issued ones do not count."),
        WORDS("Raise the limit if the chain is one you expect."), "RFC 5280, section 6.1"},
    {"chain.budget", Basis::Stricter, "", WORDS("The search for a path was ended"),
        WORDS("After {steps} steps and {signatures} signatures no path from {subject} to an anchor "
              "was found. So many certificates that could have issued each other come about only "
              "by intent."),
        WORDS("Give only the intermediates that belong to this chain."), "RFC 4158, section 2.4"},
    {"chain.more-findings", Basis::Stricter, "", WORDS("More was found than is said"),
        WORDS("Of {subject} and what belongs to it, {count} further findings are left out here. "
              "None of them is graver than those that are shown."),
        WORDS("Look at the findings that are shown. A certificate with so much wrong was made to "
              "cost time and space."),
        ""},

    // Signatures and keys
    {"chain.bad-signature", Basis::Documented, kRejected,
        WORDS("A certificate is not signed by its issuer"),
        WORDS("The key of {issuer} does not verify the signature on {subject}. The certificate was "
              "altered, was made by somebody else, or this issuer has another key of the same "
              "name."),
        WORDS("Fetch the issuer's certificate again from where the certificate says it is "
              "published. If the signature still does not hold, treat the certificate as forged."),
        "RFC 5280, section 6.1.3 (a)(1)"},
    {"chain.unknown-algorithm", Basis::Inferred, "",
        WORDS("A signature algorithm that is not known here"),
        WORDS("{subject} is signed with {algorithm}, or with parameters that do not belong to it. "
              "Nobody could say whether the signature holds."),
        WORDS("Use a certificate signed with RSA, ECDSA or an Edwards curve."),
        "RFC 4055; RFC 5758; RFC 8410"},
    {"chain.key-mismatch", Basis::Inferred, "",
        WORDS("The issuer's key cannot have made this signature"),
        WORDS("{subject} claims a signature with {algorithm}, but the key of {issuer} is of "
              "another kind or for another scheme."),
        WORDS("Give the certificate of the issuer that really signed it."),
        "RFC 5280, section 6.1.3 (a)(1); RFC 4055, section 1.2"},
    {"chain.weak-signature", Basis::Stricter, "", WORDS("A signature with a broken digest"),
        WORDS("{subject} is signed with {algorithm}. Two certificates with one such digest can be "
              "made by intent, so the signature does not say which of them was meant."),
        WORDS("Have the certificate issued again with SHA-256 or better."),
        "RFC 6194; NIST SP 800-131A"},
    {"chain.algorithm-mismatch", Basis::Inferred, "",
        WORDS("A certificate names two signature algorithms"),
        WORDS("Inside, {subject} says it is signed with {inner}; outside, with {outer}. They have "
              "to be the same, because only the inner one is signed itself."),
        WORDS("Use the certificate as the authority issued it."), "RFC 5280, section 4.1.1.2"},
    {"chain.weak-key", Basis::Stricter, "", WORDS("A key that is too small"),
        WORDS("The key of {subject} is {key}; {minimum} bits are the least that count as safe."),
        WORDS("Have the certificate issued again with a larger key."), "NIST SP 800-131A"},
    {"chain.unfit-key", Basis::Stricter, "", WORDS("A key that is not fit for use"),
        WORDS("The {key} key of {subject} is not fit for a certificate of today: {reason}. Keys of "
              "RSA have a length in whole octets and an odd exponent above 1, keys on curves name "
              "their curve, and DSA is no longer in use."),
        WORDS("Have the certificate issued again for a well-made key."),
        "CA/Browser Forum Baseline Requirements, section 6.1; RFC 5480, section 2.1.1"},

    // Dates
    {"chain.expired", Basis::Inferred, kRejected, WORDS("A certificate has expired"),
        WORDS("{subject} was valid until {notAfter}; the clock says {now}."),
        WORDS("If the clock is right, fetch a fresh document or drop the expired intermediate in "
              "favour of its successor. To look at an old document, set the clock to when it was "
              "made."),
        "RFC 5280, section 6.1.3 (a)(2)"},
    {"chain.not-yet-valid", Basis::Inferred, kRejected, WORDS("A certificate is not valid yet"),
        WORDS("{subject} is valid from {notBefore}; the clock says {now}."),
        WORDS("Correct the clock of the machine that verifies."), "RFC 5280, section 6.1.3 (a)(2)"},
    {"chain.anchor-dates", Basis::Stricter, "", WORDS("The anchor's time is over, or not come"),
        WORDS("The anchor {subject} is pinned by name and key. Its own certificate is valid from "
              "{notBefore} to {notAfter}; the clock says {now}."),
        WORDS("Correct the clock, or update to a release with the roots of today."),
        "RFC 5280, section 6.1.1"},

    // What a certificate may do
    {"chain.version", Basis::Inferred, "", WORDS("A certificate of an old version"),
        WORDS("{subject} is of version {version}. Only version 3 can say what a certificate is "
              "for and who may issue."),
        WORDS("Have the certificate issued again as version 3."), "RFC 5280, section 4.1.2.1"},
    {"chain.not-ca", Basis::Inferred, "", WORDS("The issuer is no authority"),
        WORDS("{subject} has issued a certificate, but its basic constraints do not make it an "
              "authority ({reason}). Anyone with an ordinary certificate could issue others "
              "otherwise."),
        WORDS("Treat what it issued as forged, unless you run this authority: then issue its "
              "certificate again with cA set."),
        "RFC 5280, section 6.1.4 (k)"},
    {"chain.key-usage", Basis::Inferred, "", WORDS("The issuer's key may not sign certificates"),
        WORDS("The key usage of {subject} does not include signing certificates."),
        WORDS("Have the authority's certificate issued again with keyCertSign."),
        "RFC 5280, section 6.1.4 (n)"},
    {"chain.ca-mixed", Basis::Stricter, "", WORDS("A certificate that is half an authority's"),
        WORDS("{subject} has one of the two marks of an authority and not the other (the odd one: "
              "{reason}). Readers of one mark and of the other would treat it differently."),
        WORDS("Have the certificate issued again, as an authority's or as an end entity's."),
        "RFC 5280, sections 4.2.1.3 and 4.2.1.9"},
    {"chain.path-too-long", Basis::Inferred, "", WORDS("An authority below one that allows none"),
        WORDS("{subject} allows {limit} intermediate authorities below itself; the path has "
              "{count}."),
        WORDS("Treat the lower authority as not authorised, unless you run these: then issue the "
              "upper one's certificate again with a longer path."),
        "RFC 5280, section 6.1.4 (l), (m)"},
    {"chain.eku", Basis::Inferred, kRejected, WORDS("A certificate for another purpose"),
        WORDS("{subject} is for {found}. Wanted, through the whole path: {wanted}."),
        WORDS("Use a certificate issued for that purpose. A signer of attested documents is a "
              "TLS server's."),
        "RFC 5280, section 4.2.1.12"},
    {"chain.unknown-critical", Basis::Inferred, "",
        WORDS("A critical extension that is not processed here"),
        WORDS("{subject} has the critical extension {extension}. Critical means: who does not "
              "understand it must refuse the certificate."),
        WORDS("Use a certificate without it, or tell us what it is for."), "RFC 5280, section 4.2"},
    {"chain.policy-qualifier", Basis::Inferred, "",
        WORDS("A critical policy with an unknown qualifier"),
        WORDS("{subject} has critical certificate policies with the qualifier {qualifier}, which "
              "has to be understood to accept them and is not."),
        WORDS("Have the certificate issued again with policies that are not critical."),
        "RFC 5280, section 4.2.1.4"},
    {"chain.criticality", Basis::Stricter, "",
        WORDS("An extension that is marked critical, or not, against the rule"),
        WORDS("The extension {extension} of {subject} has to be {expected}. A certificate whose "
              "maker did not know that is not relied on."),
        WORDS("Have the certificate issued again with the extension marked as it should be."),
        "RFC 5280, section 4.2.1"},
    {"chain.empty-issuer", Basis::Inferred, "", WORDS("A certificate without an issuer's name"),
        WORDS("{subject} does not say who issued it."), WORDS("Have the certificate issued again."),
        "RFC 5280, section 4.1.2.4"},
    {"chain.empty-subject", Basis::Inferred, "", WORDS("An authority without a name"),
        WORDS("A certificate in the path has issued others and has no name itself[[: {subject}]]. "
              "What it issued cannot be told from what any other nameless authority issued."),
        WORDS("Have the authority's certificate issued again with a name."),
        "RFC 5280, section 4.1.2.6"},
    {"chain.basic-constraints-not-critical", Basis::Inferred, "",
        WORDS("An authority's basic constraints are not critical"),
        WORDS("{subject} has its basic constraints without the mark that they must be understood. "
              "They are applied all the same; older roots are like that."),
        "", "RFC 5280, section 4.2.1.9"},

    // Key identifiers
    {"chain.no-authority-key-id", Basis::Stricter, "",
        WORDS("A certificate does not say which key signed it"),
        WORDS("{subject} has no authority key identifier, though its issuer's key has one. Every "
              "conforming authority writes it."),
        WORDS("Have the certificate issued again with an authority key identifier."),
        "RFC 5280, section 4.2.1.1"},
    {"chain.no-subject-key-id", Basis::Stricter, "", WORDS("An authority's key has no identifier"),
        WORDS("The authority {subject} has no subject key identifier, which every conforming one "
              "has and which what it issues points at."),
        WORDS("Have the authority's certificate issued again with a subject key identifier."),
        "RFC 5280, section 4.2.1.2"},
    {"chain.root-key-id", Basis::Stricter, "", WORDS("A root that points at another issuer"),
        WORDS("{subject} issued itself, but what it says about its issuer's key does not fit "
              "itself ({reason}). Either it is no root, or it was put together by hand."),
        WORDS("Use the root as its authority publishes it."),
        "RFC 5280, section 4.2.1.1; CA/Browser Forum Baseline Requirements, section 7.1.2.1.3"},
    {"chain.key-id-mismatch", Basis::Inferred, "", WORDS("Key identifiers that do not fit"),
        WORDS("{subject} names another key identifier for its issuer than {issuer} has, and yet "
              "the signature holds. The identifiers only help to find issuers; the signature "
              "decides."),
        "", "RFC 5280, section 4.2.1.1"},

    // Name constraints
    {"chain.name-constraint", Basis::Inferred, "",
        WORDS("A name outside what its authority may certify"),
        WORDS("{constrained} may not certify the name {name}, which {subject} has."),
        WORDS("Treat the certificate as not authorised."), "RFC 5280, section 4.2.1.10"},
    {"chain.name-constraint-form", Basis::Inferred, "",
        WORDS("A name that cannot be compared with its limits"),
        WORDS("{constrained} limits the names below it, and it cannot be decided whether [[{name} "
              "in ]]{subject} keeps within: the name or the limit is malformed, or of a form that "
              "is not compared here."),
        WORDS("Have the certificate issued again with well-formed names."),
        "RFC 5280, section 4.2.1.10"},
    {"chain.name-constraint-misplaced", Basis::Inferred, "",
        WORDS("Name constraints where nothing is issued"),
        WORDS("{subject} limits names below it and is no authority, so it can have none below."),
        WORDS("Have the certificate issued again without name constraints."),
        "RFC 5280, section 4.2.1.10"},
    {"chain.name-constraint-work", Basis::Stricter, "", WORDS("Too many names and limits"),
        WORDS("To judge the names of {subject}, {comparisons} comparisons would be needed, and "
              "{limit} are done at most. Such numbers come about only by intent."),
        WORDS("Use a certificate with fewer names."), "RFC 5280, section 4.2.1.10"},

    // Revocation and policies
    {"chain.revoked", Basis::Inferred, "", WORDS("A certificate has been revoked"),
        WORDS("The revocation list given names {subject}."), WORDS("Do not rely on it."),
        "RFC 5280, section 6.3"},
    {"chain.crl-missing", Basis::Inferred, "", WORDS("No revocation list covers a certificate"),
        WORDS("Revocation lists were given, and none of them is for {subject}, so its state is not "
              "known."),
        WORDS("Give the list that the certificate's distribution point names, or none at all if "
              "revocation is not to be judged."),
        "RFC 5280, section 6.3"},
    {"chain.crl-unfit", Basis::Inferred, "", WORDS("A revocation list cannot be used"),
        WORDS("The revocation list for {subject} does not count. In OpenSSL's words: {reason}."),
        WORDS("Fetch a current list from the certificate's distribution point."),
        "RFC 5280, section 6.3"},
    {"chain.policy", Basis::Inferred, "", WORDS("The path holds under no policy"),
        WORDS("An authority of the path demands or limits certificate policies, and the path to "
              "{subject} does not keep to it. In OpenSSL's words: {reason}."),
        WORDS("Use a certificate issued under the policy that the authority demands."),
        "RFC 5280, sections 6.1.3 (d) to (f)"},

    // Names of peers
    {"name.no-san", Basis::Inferred, kRejected, WORDS("The certificate has no names"),
        WORDS("{wanted} was asked for, and the certificate has no subject alternative name. The "
              "common name does not count."),
        WORDS("Have the certificate issued again with the name among its subject alternative "
              "names."),
        "RFC 6125, section 6.4.4"},
    {"name.common-name-not-in-san", Basis::Stricter, "",
        WORDS("The common name contradicts the certificate's names"),
        WORDS("The common name {commonName} is a host's name, and none of the subject alternative "
              "names is it or lies under it. A certificate that says two things is refused."),
        WORDS("Have the certificate issued again with the common name among its subject "
              "alternative names, or without one."),
        "CA/Browser Forum Baseline Requirements, section 7.1.4.3"},
    {"name.bad-reference", Basis::Inferred, "", WORDS("What was asked for is no such name"),
        WORDS("{wanted} is not well-formed as a name of the kind \"{type}\", so no certificate can "
              "have it."),
        WORDS("Correct the name, or ask for another kind of name."), "RFC 6125, section 6.2"},

    // Signers of a message
    {"cms.no-signer-certificate", Basis::Documented, kRejected,
        WORDS("The signer's certificate is not in the message"),
        WORDS("The message says it was signed by {signer}, and none of its certificates is that "
              "one."),
        WORDS("Fetch a fresh document. If certificates are kept apart from the message, give the "
              "signer's."),
        "RFC 5652, section 5.3"},
    {"cms.ambiguous-signer", Basis::Stricter, "", WORDS("Several certificates fit the signer"),
        WORDS("{count} different certificates have the issuer and serial number that the message "
              "names for its signer ({signer}). An authority never gives one number twice, so at "
              "least one of them is forged."),
        WORDS("Find out who put the message together."), "RFC 5652, section 5.3"},
    {"cms.signer-budget", Basis::Stricter, "", WORDS("More signatures than are tried"),
        WORDS("After {limit} signatures the message had still more signers, or more certificates "
              "that fit them. The rest was not looked at."),
        WORDS("Give a message with one signer and its certificate."), "RFC 5652, section 5.3"},
    {"cms.untried-certificates", Basis::Stricter, "",
        WORDS("Not every certificate that fits was tried"),
        WORDS("{count} different certificates fit the signer. {limit} of them were tried, and none "
              "made the signature; whether one of the others did is not known."),
        WORDS("Give the message with its signer's certificate alone."), "RFC 5652, section 5.3"},
    {"cms.signer-version", Basis::Inferred, "", WORDS("The signer's version does not fit"),
        WORDS("The version is {found}, and {expected} goes with the way the signer is named. "
              "Nothing depends on it."),
        "", "RFC 5652, section 5.3"},
    {"cms.signer-key-usage", Basis::Inferred, "",
        WORDS("The signer's key is not marked for signing"),
        WORDS("The key usage of the signer's certificate has neither digitalSignature nor "
              "contentCommitment. Of an attested document this is refused."),
        WORDS("Find out who signed it: certificates of the metadata service allow signatures."),
        "RFC 5280, section 4.2.1.3"},
    {"cms.odd-digest-oid", Basis::Inferred, "", WORDS("A signature algorithm named as a digest"),
        WORDS("Where the message names its digest, it has {found}, which is a signature "
              "algorithm; {digest} is meant. The metadata service has always written it so."),
        "", "RFC 5652, section 10.1.1"},
    {"cms.unknown-digest", Basis::Inferred, kRejected, WORDS("A digest that is not known here"),
        WORDS("The signer used the digest {found}, so the content cannot be compared with what "
              "was signed."),
        WORDS("Fetch a fresh document; a genuine one uses SHA-256."), "RFC 5754, section 2"},
    {"cms.unknown-signature-algorithm", Basis::Inferred, kRejected,
        WORDS("A signature algorithm that is not known here"),
        WORDS("The signer used {found}, or parameters that do not belong to it."),
        WORDS("Fetch a fresh document; a genuine one is signed with RSA."), "RFC 5754, section 3"},
    {"cms.weak-algorithm", Basis::Stricter, "", WORDS("Signed with an algorithm of the past"),
        WORDS("The signer used {algorithm}. Evidence of today has to be signed with SHA-256 or "
              "better, and not with DSA."),
        WORDS("Fetch a fresh document. To look at an old message, allow algorithms of its time."),
        "RFC 6194; NIST SP 800-131A"},
    {"cms.digests-differ", Basis::Inferred, "", WORDS("Two digests for one signature"),
        WORDS("The message names the digest {digest} and the signature {signature}. Each was used "
              "for its own part. The metadata service uses one, so of an attested document this is "
              "refused."),
        WORDS("Fetch the document again and see whether it still names two."),
        "RFC 5652, section 5.3"},
    {"cms.digest-not-listed", Basis::Inferred, "",
        WORDS("The signer's digest is not announced in the message"),
        WORDS("The list of digests at the start of the message does not have the signer's, "
              "{digest}. Readers that hash while they read would miss it."),
        "", "RFC 5652, section 5.1"},
    {"cms.signer-key", Basis::Inferred, kRejected,
        WORDS("The signer's key cannot have made this signature"),
        WORDS("The signature claims to be {algorithm}, and the key in the signer's certificate is "
              "of another kind, or cannot be read."),
        WORDS("Fetch a fresh document. If it is the same again, treat it as forged."),
        "RFC 5652, section 5.6"},
    {"cms.no-content", Basis::Inferred, "", WORDS("The signed content is missing"),
        WORDS("The message holds a signature over content that is kept elsewhere, and none was "
              "given."),
        WORDS("Give the content beside the message."), "RFC 5652, section 5.2"},
    {"cms.content-differs", Basis::Stricter, "", WORDS("Two different contents"),
        WORDS("The message carries its content, and what was given beside it is not the same. The "
              "signature speaks of the content inside."),
        WORDS("Leave out what was given, or find out why they differ."), "RFC 5652, section 5.2"},
    {"cms.attributes-missing", Basis::Inferred, "", WORDS("The type of the content is not signed"),
        WORDS("Content of the type {contentType} has to be signed together with attributes that "
              "name the type, and there are none. The same bytes could be passed off as "
              "something else."),
        WORDS("Have the message signed with attributes."), "RFC 5652, section 5.3"},
    {"cms.attribute-missing", Basis::Inferred, kRejected, WORDS("A signed attribute is missing"),
        WORDS("The signer signed attributes, and among them {attribute} is missing. Without it the "
              "signature does not bind the content."),
        WORDS("Treat the message as forged."), "RFC 5652, sections 5.3, 11.1 and 11.2"},
    {"cms.attribute-twice", Basis::Inferred, "", WORDS("The same signed attribute twice"),
        WORDS("The attribute {attribute} stands more than once among the signed ones, so two "
              "readers may take different values."),
        WORDS("Treat the message as forged."), "RFC 5652, section 11"},
    {"cms.attribute-values", Basis::Inferred, "", WORDS("A signed attribute without one value"),
        WORDS("The attribute {attribute} has to have exactly one value of its type, and has not."),
        WORDS("Treat the message as forged."), "RFC 5652, section 11"},
    {"cms.content-type-differs", Basis::Inferred, "",
        WORDS("Content of another type than was signed"),
        WORDS("The signer signed content of the type {signed}; the message says {found}."),
        WORDS("Treat the message as forged."), "RFC 5652, section 11.1"},
    {"cms.digest-mismatch", Basis::Documented, kRejected, WORDS("The content has been changed"),
        WORDS("The digest of the content is {found}. The signer signed one with the digest "
              "{signed}."),
        WORDS("Fetch a fresh document, and find out what changed this one on its way."),
        "RFC 5652, sections 5.4 and 11.2"},
    {"cms.bad-signature", Basis::Documented, kRejected, WORDS("The signature does not hold"),
        WORDS("The signer's key does not verify the signature ({algorithm}): the content or the "
              "signature was changed, or somebody else signed."),
        WORDS("Fetch a fresh document, and find out what changed this one on its way."),
        "RFC 5652, section 5.6"},
});

} // namespace

std::span<const Entry> wordsChain()
{
    return kEntries;
}

} // namespace attest::explain
