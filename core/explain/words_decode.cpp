// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

// Encodings of text: base64 and JSON.
constexpr Entry kEntries[] = {
    {"decode.base64-character", Basis::Inferred, "", WORDS("A character that base64 does not have"),
        WORDS("The {alphabet} base64 alphabet has no \"{found}\". The text was cut, mixed with "
              "something else, or written in the other alphabet: \"+\" and \"/\" belong to the "
              "standard one, \"-\" and \"_\" to the one of tokens."),
        WORDS("Fetch the evidence again and save it as it comes, without passing it through an "
              "editor or a terminal that wraps lines."),
        "RFC 4648, sections 4 and 5"},
    {"decode.base64-space", Basis::Stricter, "", WORDS("White space inside base64"),
        WORDS("There is a blank or a line break inside {alphabet} base64, in a form that has none. "
              "The metadata service and Entra ID write it in one piece, so the text was changed on "
              "its way; many libraries skip the space in silence, so the server may accept this."),
        WORDS("Remove the white space, or hand over the original file. Bare base64 with line "
              "breaks is read when it is opened as such rather than as the service's answer."),
        "RFC 4648, section 3.3"},
    {"decode.base64-length", Basis::Inferred, "", WORDS("Base64 of an impossible length"),
        WORDS("The {alphabet} base64 text has {length} characters, a count that no bytes encode "
              "to. The end is missing."),
        WORDS("Copy the evidence again and make sure that its end came along."),
        "RFC 4648, section 4"},
    {"decode.base64-padding", Basis::Inferred, "", WORDS("Wrong base64 padding"),
        WORDS("The \"=\" signs are not as this form has them. Standard base64, as in the attested "
              "document, ends in them up to a multiple of four characters; base64url, as in "
              "tokens, has none. This text is read as {alphabet}."),
        WORDS("Fetch the evidence again; if a script wrote it, correct how it encodes: standard "
              "alphabet with padding for the document's signature, URL alphabet without padding "
              "for tokens."),
        "RFC 4648, section 3.2; RFC 7515, section 2"},
    {"decode.base64-trailing-bits", Basis::Stricter, "", WORDS("Base64 with left-over bits"),
        WORDS("The last character of the {alphabet} base64 carries bits that belong to no byte and "
              "are not zero. The same bytes could then be spelled in several ways, so two texts "
              "that differ would carry one signature. Lenient decoders drop the bits in silence."),
        WORDS("Fetch the evidence again. If it comes like this from its source, the program that "
              "encodes it is broken: report it there."),
        "RFC 4648, section 3.5"},

    {"decode.pem-unterminated", Basis::Inferred, "", WORDS("A PEM block without an end"),
        WORDS("A block begins with -----BEGIN {label}----- and its END line is missing or damaged, "
              "so the text was cut off."),
        WORDS("Copy the block again with its first and last line."), "RFC 7468, section 2"},
    {"decode.pem-label", Basis::Inferred, "", WORDS("A PEM block that ends as something else"),
        WORDS("The block begins as {label} and ends as {found}. Two blocks were joined, or lines "
              "are missing between them."),
        WORDS("Copy the blocks again, each with its first and last line."), "RFC 7468, section 2"},
    {"decode.pem-header", Basis::Inferred, "", WORDS("A PEM block with header lines"),
        WORDS("The block {label} holds header lines in front of its base64, as encrypted private "
              "keys have. Certificates and signed documents have none."),
        WORDS("Make sure that this is the right file. Never hand over a private key: nothing here "
              "needs one."),
        "RFC 7468, section 2; RFC 1421, section 4.4"},
    {"decode.pem-too-many", Basis::Stricter, "", WORDS("A PEM file with too many blocks"),
        WORDS("The file has more than {limit} blocks."),
        WORDS("Give a file with the certificates that are needed, rather than a whole store."),
        "RFC 7468, section 2"},

    {"json.syntax", Basis::Inferred, "", WORDS("This is not JSON"),
        WORDS("Here JSON needs: {expected}. [[Found: \"{found}\". ]]Nothing after this place was "
              "read."),
        WORDS("Look at the place shown. Text that was cut off, wrapped in quotes by a shell, or is "
              "really an HTML error page of a proxy are the usual reasons; fetch it again and save "
              "it as it comes."),
        "RFC 8259, section 2"},
    {"json.not-utf8", Basis::Inferred, "", WORDS("The JSON text is not UTF-8"),
        WORDS("JSON that systems exchange is UTF-8, and these bytes are not. Windows shells write "
              "UTF-16 when output is redirected into a file, which is the usual reason."),
        WORDS("Save the text as UTF-8. In Windows PowerShell, write it with Set-Content -Encoding "
              "utf8 or with Invoke-RestMethod's -OutFile instead of \">\"."),
        "RFC 8259, section 8.1"},
    {"json.lone-surrogate", Basis::Stricter, "", WORDS("Half a character in a JSON string"),
        WORDS("A \\u escape names one half of a surrogate pair without the other. No Unicode text "
              "has that; parsers replace, drop or keep it differently, so two of them would read "
              "different texts from the same signed bytes."),
        WORDS("Find out what wrote this string, and correct it there."), "RFC 8259, section 8.2"},
    {"json.duplicate-name", Basis::Stricter, "", WORDS("The same JSON member twice"),
        WORDS("The object has two members named \"{name}\". Parsers disagree about which one "
              "counts, so what a server checks need not be what another part of it uses."),
        WORDS("Do not trust this document: neither Azure nor Entra ID writes it so. Fetch it "
              "again, and look for what changes it on its way."),
        "RFC 8259, section 4; RFC 7515, section 4; RFC 7519, section 4"},
    {"json.too-deep", Basis::Stricter, "", WORDS("JSON nested too deeply"),
        WORDS("Arrays and objects stand inside each other more than {limit} levels deep. Real "
              "evidence has fewer than ten; text like this is written to exhaust parsers."),
        WORDS("Do not trust this document. Fetch it again from its source."),
        "RFC 8259, section 9"},
    {"json.too-large", Basis::Stricter, "", WORDS("JSON with too many values"),
        WORDS("There are more than {limit} values in this text, far more than any document of this "
              "kind has. Reading ended here."),
        WORDS("Make sure that this is the right file."), "RFC 8259, section 9"},
};

} // namespace

std::span<const Entry> wordsDecode()
{
    return kEntries;
}

} // namespace attest::explain
