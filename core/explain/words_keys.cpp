// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

// Key sets and discovery documents as they are written.
constexpr Entry kEntries[] = {
    {"key.json", Basis::Inferred, "", WORDS("The answer is not JSON ({document})"),
        WORDS("What came for the {document} document cannot be read ({reason}[[; needed: "
              "{expected}]][[; found: \"{found}\"]]). A proxy that answers with a page of its own "
              "is the usual reason."),
        WORDS("Fetch the address by hand from where the server runs, for instance with curl -sS, "
              "and look at what comes. Open the way to the login host if a proxy stands in it."),
        "RFC 7517, section 5; OpenID Connect Discovery 1.0, section 4.2"},
    {"key.duplicate-name", Basis::Stricter, "", WORDS("The same member twice ({document})"),
        WORDS("The {document} document has two members named \"{name}\" in one object, so readers "
              "may each take another one."),
        WORDS("Fetch it again from Entra ID over TLS, and look for what changes it on its way."),
        "RFC 7517, section 4; RFC 8259, section 4"},
    {"key.not-object", Basis::Inferred, "", WORDS("The answer is no JSON object ({document})"),
        WORDS("What came for the {document} document is JSON but no object."),
        WORDS("Make sure that the address, or the file given, is the right one."),
        "RFC 7517, section 5; OpenID Connect Discovery 1.0, section 4.2"},
    {"key.set-shape", Basis::Inferred, "", WORDS("The key set has no list of keys"),
        WORDS("A key set is an object whose member \"keys\" is an array; here it is: {found}. A "
              "discovery document or a single key in its place is the usual reason."),
        WORDS("Use the document that jwks_uri of the discovery document names."),
        "RFC 7517, section 5"},
    {"key.set-empty", Basis::Inferred, "", WORDS("The key set is empty"),
        WORDS("The set holds no key, so no signature can be verified with it."),
        WORDS("Fetch the set again; Entra ID always publishes several keys."),
        "RFC 7517, section 5"},
    {"key.set-too-large", Basis::Stricter, "", WORDS("A key set with too many keys"),
        WORDS("The set has more than {limit} keys. Entra ID publishes fewer than twenty."),
        WORDS("Make sure that the address, or the file given, is the right one."),
        "RFC 7517, section 5"},
    {"key.discovery-member", Basis::Inferred, "",
        WORDS("The discovery document lacks \"{member}\""),
        WORDS("A discovery document names its issuer and the address of its keys as texts. "
              "\"{member}\" is: {found}. An error answer of the login host, for instance for a "
              "tenant that does not exist, looks like that."),
        WORDS("Open the address and read the answer. Check the tenant id in the policy and the "
              "issuerURL, if one is set."),
        "OpenID Connect Discovery 1.0, section 3"},
    {"key.not-a-key", Basis::Inferred, "", WORDS("An entry of the key set is no object"),
        WORDS(
            "An entry of \"keys\" is not a JSON object, so it is no key. The others still serve."),
        WORDS("Find out what wrote this set, and correct it there."), "RFC 7517, section 5"},
    {"key.member-type", Basis::Inferred, "", WORDS("A key's \"{member}\" is of the wrong type"),
        WORDS("The member \"{member}\" of the key \"{kid}\" is not of the type that it has to be, "
              "so the key is not used."),
        WORDS("Find out what wrote this set, and correct it there."), "RFC 7517, section 4"},
    {"key.missing-member", Basis::Inferred, "", WORDS("A key without \"{member}\""),
        WORDS("The key \"{kid}\" lacks the member \"{member}\", which a key of its kind must have. "
              "It is not used."),
        WORDS("Find out what wrote this set, and correct it there."),
        "RFC 7517, section 4; RFC 7518, section 6"},
    {"key.bad-base64", Basis::Inferred, "", WORDS("A key's \"{member}\" is no base64url"),
        WORDS("The member \"{member}\" of the key \"{kid}\" does not decode ({reason}). The key is "
              "not used."),
        WORDS("Find out what wrote this set, and correct it there."), "RFC 7518, sections 2 and 6"},
    {"key.missing-kid", Basis::Inferred, "", WORDS("A key without an id"),
        WORDS("A key of the set has no \"kid\". Tokens name their key by it, so this one can never "
              "be chosen."),
        WORDS("Give the key a \"kid\", if the set is yours; Entra ID's keys all have one."),
        "RFC 7517, section 4.5"},
    {"key.duplicate-kid", Basis::Inferred, "", WORDS("Two keys with one id"),
        WORDS("The id \"{kid}\" stands at more than one key of the set, so a token that names it "
              "names no one key."),
        WORDS("Find out what wrote this set; ids are unique where Entra ID writes it."),
        "RFC 7517, section 4.5"},
    {"key.wrong-type", Basis::Inferred, "", WORDS("A key of the wrong type"),
        WORDS("The key \"{kid}\" is of the type \"{kty}\", and \"{alg}\" needs another. A public "
              "key must never serve as the secret of a symmetric algorithm, nor one type for "
              "another's signatures."),
        WORDS("Make sure that the key set belongs to the issuer of the token."),
        "RFC 7517, section 4.1; RFC 8725, section 3.1"},
    {"key.wrong-use", Basis::Inferred, "", WORDS("A key that is not for signatures"),
        WORDS("The key \"{kid}\" is published for the use \"{use}\". Only keys for \"sig\" verify "
              "tokens."),
        WORDS("Make sure that the key set belongs to the issuer of the token."),
        "RFC 7517, section 4.2"},
    {"key.wrong-operations", Basis::Inferred, "", WORDS("A key that may not verify"),
        WORDS("The key \"{kid}\" lists the operations {operations}, and \"verify\" is not among "
              "them."),
        WORDS("Make sure that the key set belongs to the issuer of the token."),
        "RFC 7517, section 4.3"},
    {"key.wrong-algorithm", Basis::Inferred, "", WORDS("A key for another algorithm"),
        WORDS("The key \"{kid}\" is published for \"{alg}\" and the token asks for \"{expected}\". "
              "A key serves one algorithm only."),
        WORDS("Make sure that the key set belongs to the issuer of the token."),
        "RFC 7517, section 4.4; RFC 8725, section 3.1"},
    {"key.wrong-curve", Basis::Inferred, "", WORDS("A key on the wrong curve"),
        WORDS("The key \"{kid}\" is on the curve \"{crv}\" or has coordinates of another length, "
              "which \"{alg}\" does not allow."),
        WORDS("Make sure that the key set belongs to the issuer of the token."),
        "RFC 7518, section 3.4"},
    {"key.small-modulus", Basis::Inferred, "", WORDS("An RSA key that is too small"),
        WORDS("The key \"{kid}\" has {bits} bits. Below {minimum}, RSA keys are within reach of "
              "being factored, and RS256 forbids them."),
        WORDS("Do not accept tokens of this key. Entra ID's keys have 2048 bits."),
        "RFC 7518, section 3.3"},
    {"key.large-modulus", Basis::Stricter, "", WORDS("An RSA key that is too large"),
        WORDS("The key \"{kid}\" has {bits} bits, more than {maximum}. Verifying with such a key "
              "only costs time, which an attacker's key set could be after."),
        WORDS("Make sure that the key set comes from Entra ID."), "RFC 7518, section 3.3"},
    {"key.even-modulus", Basis::Inferred, "", WORDS("An RSA modulus that is even"),
        WORDS("The modulus of the key \"{kid}\" is even, so it is no product of two odd primes: "
              "this is no RSA key."),
        WORDS("Fetch the key set again from Entra ID."), "RFC 8017, section 3.1"},
    {"key.bad-exponent", Basis::Inferred, "", WORDS("An RSA exponent that is not safe"),
        WORDS("The key \"{kid}\" has the exponent {exponent} (hexadecimal). With 1, every message "
              "is its own signature; an even one makes no signature scheme; Entra ID uses 010001."),
        WORDS("Do not accept tokens of this key. Fetch the key set again from Entra ID."),
        "RFC 8017, section 3.1"},
    {"key.weak-generator", Basis::Inferred, "", WORDS("An RSA key of a broken generator"),
        WORDS("The modulus of the key \"{kid}\" has the mark of a generator whose private keys can "
              "be worked out from the public ones (ROCA)."),
        WORDS("Do not accept anything that this key signed; tell whoever owns it to replace it."),
        "CVE-2017-15361"},
    {"key.private-part", Basis::Inferred, "", WORDS("A secret in a published key set"),
        WORDS("The key \"{kid}\" comes with its private or symmetric part. Whoever reads the set "
              "can sign with it, so its signatures prove nothing."),
        WORDS("Replace the key at once, and treat everything it signed as forged."),
        "RFC 7517, section 9.3"},
    {"key.bad-certificate", Basis::Inferred, "",
        WORDS("A certificate of a key that cannot be read"),
        WORDS("Entry {index} of \"x5c\" of the key \"{kid}\" is no base64. Certificates in a key "
              "set are not used for verifying; the key itself still serves."),
        WORDS("Find out what wrote this set, and correct it there."), "RFC 7517, section 4.7"},
};

} // namespace

std::span<const Entry> wordsKeys()
{
    return kEntries;
}

} // namespace attest::explain
