// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

// What commands over files run into (app/assay/issues.h).
constexpr Entry kEntries[] = {
    {"decode.file-too-large", Basis::Stricter, "", WORDS("The file is too large"),
        WORDS("{file} is longer than the {limit} bytes that are read of such a file[[: it has "
              "{size}]]. Nothing of it was looked at: what holds of a part need not hold of the "
              "whole."),
        WORDS("Make sure that this is the right file."), ""},
    {"chain.no-crl", Basis::Inferred, "", WORDS("The file holds no revocation list"),
        WORDS("{file} was given as a revocation list, and there is none in it: neither DER nor a "
              "PEM block named X509 CRL. So nothing says whether a certificate was revoked."),
        WORDS("Fetch the list from the certificate's distribution point, or leave --crls out if "
              "revocation is not to be judged."),
        "RFC 5280, section 5; RFC 7468, section 6"},
    {"decode.no-certificate", Basis::Inferred, "", WORDS("The file holds no certificate"),
        WORDS("{file} was read to its end, and there is no certificate in it: neither DER nor a "
              "PEM block of that name."),
        WORDS("Give the file that holds the certificate. A private key, a signing request or a web "
              "page saved in its place are the usual mix-ups."),
        "RFC 7468, section 5"},
    {"decode.no-pem-block", Basis::Inferred, "", WORDS("The file has no PEM block with a message"),
        WORDS("--inform pem was asked for, and {file} holds no block named CMS or PKCS7."),
        WORDS("Give the format the message really has, or leave --inform out: it is then seen from "
              "the first bytes."),
        "RFC 7468, sections 8 and 9"},
    {"cms.no-signers", Basis::Inferred, "", WORDS("Nobody signed the message"),
        WORDS("The SignedData has no SignerInfo. Such messages carry certificates or revocation "
              "lists from one place to another and vouch for nothing."),
        WORDS("Give the signed message. To look at the certificates, use: assay decode cms."),
        "RFC 5652, section 5.1"},
    {"cms.too-many-signers", Basis::Stricter, "", WORDS("The message names too many signers"),
        WORDS("There are {count} SignerInfos, and at most {limit} are looked at: each costs a "
              "signature and a path, and a message costs its sender nothing."),
        WORDS("If the message is genuine, ask for one with fewer signers."), ""},
    {"signature.unreadable-key", Basis::Inferred, "", WORDS("The public key cannot be read"),
        WORDS("{file} is no SubjectPublicKeyInfo, neither as DER nor as the PEM block PUBLIC KEY."),
        WORDS("Take the key out of a certificate with: openssl x509 -in FILE -pubkey -noout."),
        "RFC 5280, section 4.1.2.7; RFC 7468, section 13"},
    {"signature.unsuitable-key", Basis::Inferred, "", WORDS("The key cannot make such a signature"),
        WORDS("{alg} needs an RSA key, and one that is large enough for its digest."),
        WORDS("Give the key that signed, or the algorithm it signed with."),
        "RFC 7518, sections 3.3 and 3.5"},
    {"signature.mismatch", Basis::Inferred, "", WORDS("The signature does not hold"),
        WORDS("Under this key and {alg}, the signature does not belong to these bytes: one of the "
              "three is another than the one that was signed with, or was changed since."),
        WORDS("Compare the bytes with those that were signed (line breaks and encodings change "
              "them), then the key, then the algorithm."),
        "RFC 8017, sections 8.1.2 and 8.2.2"},
};

} // namespace

std::span<const Entry> wordsCommands()
{
    return kEntries;
}

} // namespace attest::explain
