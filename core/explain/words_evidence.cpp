// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

// The metadata service's answer and the JSON that it signs, as they are written.
constexpr Entry kEntries[] = {
    {"decode.envelope-json", Basis::Inferred, "",
        WORDS("The metadata service's answer is not JSON"),
        WORDS(
            "The answer of /metadata/attested/document is a JSON object, and this is not "
            "({reason}[[; needed: {expected}]][[; found: \"{found}\"]]). An error page of a proxy, "
            "a text cut off in a terminal, and quotes added by a shell are the usual reasons."),
        WORDS("Fetch it again on the machine itself: curl -s -H \"Metadata: true\" --noproxy \"*\" "
              "\"http://169.254.169.254/metadata/attested/"
              "document?api-version=2025-04-07&nonce=NONCE\" -o attested.json."),
        "RFC 8259; Azure Instance Metadata Service, attested data"},
    {"decode.envelope-duplicate-name", Basis::Stricter, "",
        WORDS("The same member twice in the answer"),
        WORDS("The metadata service's answer has two members named \"{name}\", so readers may each "
              "take another one."),
        WORDS("Do not trust this answer: the metadata service writes each member once. Fetch it "
              "again on the machine itself."),
        "RFC 8259, section 4"},
    {"decode.envelope-not-object", Basis::Inferred, "",
        WORDS("The metadata service's answer is no JSON object"),
        WORDS(
            "The answer is JSON, but not an object with the members \"encoding\" and "
            "\"signature\". A shell or a script that kept only a part of it is the usual reason."),
        WORDS("Hand over the answer whole, as the metadata service gave it. If only the signature "
              "is at hand, open it as bare base64."),
        "Azure Instance Metadata Service, attested data"},
    {"decode.envelope-encoding", Basis::Inferred, "", WORDS("The answer's encoding is not pkcs7"),
        WORDS("The member \"encoding\" has to be \"pkcs7\"[[ and is \"{found}\"]]. The metadata "
              "service knows no other; an error answer has no such member at all."),
        WORDS("Look at what the answer says: if it has a member \"error\", that is the reason why "
              "there is no document. Otherwise fetch it again."),
        "Azure Instance Metadata Service, attested data"},
    {"decode.envelope-signature", Basis::Inferred, "", WORDS("The answer holds no signed document"),
        WORDS("The member \"signature\" has to be the base64 of the signed document; it is: "
              "{found}."),
        WORDS("Look at what the answer says: if it has a member \"error\", that is the reason why "
              "there is no document. Otherwise fetch it again."),
        "Azure Instance Metadata Service, attested data"},
    {"decode.envelope-pem", Basis::Inferred, "", WORDS("PEM text without a signed document"),
        WORDS("The text has PEM blocks, and none is labelled PKCS7 or CMS[[; the first one is "
              "{label}]]."),
        WORDS("Open certificates where certificates are asked for. For evidence, hand over the "
              "metadata service's answer."),
        "RFC 7468, sections 8 and 9"},

    {"content.json", Basis::Inferred, "", WORDS("The signed content is not JSON"),
        WORDS("The bytes that the signature covers are not JSON ({reason}[[; needed: "
              "{expected}]][[; found: \"{found}\"]]). A document like this was signed by someone, "
              "but it is no attested document."),
        WORDS("Make sure that this is an attested document and not another signed message. If it "
              "came from the metadata service, keep it and report it: no answer of its kind is "
              "known."),
        "RFC 8259; Azure Instance Metadata Service, attested data"},
    {"content.duplicate-name", Basis::Stricter, "",
        WORDS("The same member twice in the signed content"),
        WORDS("The signed JSON has two members named \"{name}\". A verifier that checks one and "
              "uses the other can be told two stories by one signature."),
        WORDS("Do not accept this document: the metadata service writes each member once."),
        "RFC 8259, section 4"},
    {"content.not-object", Basis::Inferred, "", WORDS("The signed content is no JSON object"),
        WORDS(
            "The bytes that the signature covers are JSON but no object, so they name no machine."),
        WORDS("Make sure that this is an attested document and not another signed message."),
        "Azure Instance Metadata Service, attested data"},
    {"content.member-type", Basis::Inferred, "", WORDS("A signed field of the wrong type"),
        WORDS("\"{member}\" has to be of the type {expected} in the signed content, and is "
              "something else."),
        WORDS("Fetch the document again. If it comes like this from the metadata service, keep it "
              "and report it: no answer of its kind is known."),
        "Azure Instance Metadata Service, attested data"},

    {"cms.not-signed-data", Basis::Inferred, "", WORDS("Not a signed message"),
        WORDS("The bytes are a CMS message of the type {contentType}. An attested document is "
              "signed data, and nothing else can be verified as one."),
        WORDS("Make sure that this is the signature of the metadata service's answer. A bare "
              "certificate, a key or an encrypted message looks alike in base64."),
        "RFC 5652, sections 3 and 5"},
    {"cms.other-certificate", Basis::Inferred, "", WORDS("Something else among the certificates"),
        WORDS("The list of certificates holds an entry of the kind {choice}, which is no X.509 "
              "certificate. It is left out. It may hold anything, and the signature covers none of "
              "it, so an attested document with one is refused."),
        WORDS("Fetch the document again. The metadata service sends certificates alone."),
        "RFC 5652, section 10.2.2"},
    {"cms.content-not-octets", Basis::Inferred, "", WORDS("Content in the form of PKCS #7"),
        WORDS("The content is {found} where CMS has an octet string. PKCS #7 version 1.5 allowed "
              "that, and signed the contents without their tag and length; the signature is "
              "checked in that way."),
        WORDS("Nothing has to be done where this is expected. The metadata service writes an octet "
              "string."),
        "RFC 5652, section 5.2.1"},
    {"cms.empty-attributes", Basis::Inferred, "", WORDS("A list of attributes that holds none"),
        WORDS("\"{field}\" is there and holds no attribute, though a list that is there has at "
              "least one."),
        WORDS("Fetch the document again. If it comes like this from its source, the program that "
              "wrote it is broken: report it there."),
        "RFC 5652, section 5.3"},
    {"cms.set-order", Basis::Inferred, "", WORDS("A set of the message out of order"),
        WORDS("DER writes the members of a set in the order of their encodings; in \"{field}\" "
              "they stand in another one. Signed attributes are verified over their DER form, so a "
              "lenient and a strict reader may disagree about the signature."),
        WORDS("Fetch the document again. If it comes like this from its source, the program that "
              "wrote it is broken: report it there."),
        "X.690, section 11.6; RFC 5652, section 5.4"},
    {"cms.ber-encoded", Basis::Stricter, "", WORDS("The message is BER and not DER"),
        WORDS(
            "The message uses forms of BER that DER does not have. It was rewritten as DER to be "
            "read; what is shown are the bytes of the rewriting. The metadata service writes DER."),
        WORDS("Keep the original bytes, and find out what converts the message on its way if it "
              "was to be an attested document."),
        "RFC 5652, section 5; X.690, section 10"},
};

} // namespace

std::span<const Entry> wordsEvidence()
{
    return kEntries;
}

} // namespace attest::explain
