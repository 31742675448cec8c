// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

// ASN.1 in DER, which certificates and signed documents are written in.
constexpr Entry kEntries[] = {
    {"decode.truncated", Basis::Inferred, "", WORDS("The encoding ends too early"),
        WORDS("An element says that it is longer than what holds it. The document was cut off, or "
              "a length was changed."),
        WORDS("Fetch the evidence again and compare its size; a copy out of a terminal or a log is "
              "often cut at the width or length limit."),
        "X.690, section 8.1.3"},
    {"decode.missing-element", Basis::Inferred, "", WORDS("A part of the structure is missing"),
        WORDS("An element of type {expected} should stand here[[ (\"{field}\")]], and what holds "
              "it ends before it."),
        WORDS("Make sure that this is the kind of document it was opened as; if it is, fetch it "
              "again."),
        "X.690, section 8.9; RFC 5280, section 4.1; RFC 5652, section 5.1"},
    {"decode.trailing-bytes", Basis::Stricter, "", WORDS("Bytes after the end"),
        WORDS("After the last element that belongs here there are more bytes. Nothing signs them "
              "and a lenient reader ignores them, so they could carry anything and two documents "
              "could differ while one signature serves both."),
        WORDS("Do not trust the document as it is. Fetch it again; if the bytes are still there, "
              "look for what adds them between the metadata service and this file."),
        "X.690, section 8.9; RFC 5652, section 3"},
    {"decode.bad-length", Basis::Inferred, "", WORDS("A length that DER does not allow"),
        WORDS("The length of an element is written in a form ({form}) that DER forbids: it has "
              "exactly one way to write each length. Documents written as BER have such lengths; "
              "Azure writes DER."),
        WORDS("Fetch the evidence again. If a tool converted it on the way, keep the original "
              "bytes: rewriting them breaks the signature."),
        "X.690, section 10.1"},
    {"decode.bad-tag", Basis::Inferred, "", WORDS("Another element than the structure has here"),
        WORDS("[[The structure has {expected} here. ]]What stands here is {found}[[ (at "
              "\"{field}\")]]. Either this is a different kind of document, or its bytes were "
              "changed."),
        WORDS("Make sure that this is the kind of document it was opened as: a certificate, a "
              "signed document and a key look alike in base64. If it is, fetch it again."),
        "X.690, section 8.1.2; RFC 5280, section 4.1; RFC 5652, section 5.1"},
    {"decode.too-deep", Basis::Stricter, "", WORDS("Elements nested too deeply"),
        WORDS("Elements stand inside each other deeper than any certificate or signed document "
              "needs. An encoding like this is written to exhaust parsers."),
        WORDS("Do not trust this document. Fetch it again from its source."), "X.690, section 8.1"},
    {"decode.too-large", Basis::Stricter, "", WORDS("Larger than any real document"),
        WORDS("The input has more bytes, elements or certificates than real documents of its kind "
              "by far. Reading ended here."),
        WORDS("Make sure that this is the right file."), "X.690, section 8.1"},
    {"decode.bad-integer", Basis::Inferred, "", WORDS("An integer not in its one form"),
        WORDS("The integer is empty, has needless octets in front, or is too large for its field. "
              "DER writes each number in exactly one way."),
        WORDS("Fetch the document again. If it comes like this from its source, the program that "
              "wrote it is broken: report it there."),
        "X.690, section 8.3"},
    {"decode.bad-boolean", Basis::Inferred, "", WORDS("A boolean that is neither true nor false"),
        WORDS("DER writes a boolean as one octet, 00 or FF. Readers take another value for true or "
              "refuse it, so they would disagree about this document."),
        WORDS("Fetch the document again. If it comes like this from its source, the program that "
              "wrote it is broken: report it there."),
        "X.690, section 11.1"},
    {"decode.bad-null", Basis::Inferred, "", WORDS("A NULL that holds something"),
        WORDS("A NULL has no contents, and this one does. They are signed over but mean nothing, "
              "which forged signatures have made use of."),
        WORDS("Do not trust the document as it is; fetch it again."), "X.690, section 8.8"},
    {"decode.bad-oid", Basis::Inferred, "", WORDS("A broken object identifier"),
        WORDS("These octets are not the encoding of any object identifier, so it is unknown which "
              "algorithm, attribute or extension they mean."),
        WORDS("Fetch the document again. If it comes like this from its source, the program that "
              "wrote it is broken: report it there."),
        "X.690, section 8.19"},
    {"decode.bad-bit-string", Basis::Inferred, "", WORDS("A bit string with wrong unused bits"),
        WORDS("A bit string begins with the number of bits at its end that are not used, and those "
              "bits are zero. Here the number is missing, too large, or the bits are not zero; "
              "keys and signatures use all of their bits."),
        WORDS("Fetch the document again. If it comes like this from its source, the program that "
              "wrote it is broken: report it there."),
        "X.690, sections 8.6 and 11.2"},
    {"decode.bad-time", Basis::Inferred, "", WORDS("A time not in its one form"),
        WORDS("Certificates write times up to 2049 as YYMMDDHHMMSSZ and later ones as "
              "YYYYMMDDHHMMSSZ, always in UTC with seconds. This one is written differently or "
              "names no moment of the calendar, so readers would disagree about when it is valid."),
        WORDS("Fetch the document again. If it comes like this from its source, the program that "
              "wrote it is broken: report it there."),
        "RFC 5280, section 4.1.2.5"},
    {"decode.bad-string", Basis::Inferred, "", WORDS("A text with bytes that are no characters"),
        WORDS("The type of this text has no characters for some of its bytes, so different readers "
              "would show and compare it differently."),
        WORDS("Fetch the document again. If it comes like this from its source, the program that "
              "wrote it is broken: report it there."),
        "X.690, section 8.23"},
};

} // namespace

std::span<const Entry> wordsDer()
{
    return kEntries;
}

} // namespace attest::explain
