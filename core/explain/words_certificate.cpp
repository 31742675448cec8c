// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

// Certificates as they are written. Whether one of these ends a path is for core/trust to say.
constexpr Entry kEntries[] = {
    {"decode.certificate-version", Basis::Inferred, "",
        WORDS("A certificate of an unknown version"),
        WORDS("The certificate's version field is {version}; X.509 has 0, 1 and 2 for versions 1 "
              "to 3, and what another one means is not defined."),
        WORDS("Use a certificate as the authority issued it."), "RFC 5280, section 4.1.2.1"},
    {"decode.bad-address", Basis::Inferred, "", WORDS("An IP address of an odd length"),
        WORDS("An address in a certificate has 4 octets for IPv4 or 16 for IPv6, and in a name "
              "constraint twice as many. This one has another count, so it names nothing."),
        WORDS("Ask whoever issued the certificate for a well-formed one."),
        "RFC 5280, section 4.2.1.6"},
    {"chain.name-string", Basis::Inferred, "", WORDS("A name with bytes that are no characters"),
        WORDS("The attribute {attribute} of a distinguished name holds bytes for which its string "
              "type has no characters. Names are compared to find issuers, and readers would "
              "compare this one differently."),
        WORDS("Ask whoever issued the certificate for one with well-formed names."),
        "RFC 5280, sections 4.1.2.4 and 7.1"},
    {"chain.empty-list", Basis::Inferred, "", WORDS("A list that holds nothing"),
        WORDS("The list \"{field}\" is empty, and its definition asks for at least one entry."),
        WORDS("Ask whoever issued the certificate for a well-formed one."),
        "RFC 5280, sections 4.1.2.4 and 4.2"},
    {"chain.set-order", Basis::Inferred, "", WORDS("A set out of order"),
        WORDS("DER writes the members of a set in the order of their encodings; in \"{field}\" "
              "they stand in another one. The signature covers the bytes as they are."),
        WORDS("Ask whoever issued the certificate for one in strict DER."), "X.690, section 11.6"},
    {"chain.serial-not-positive", Basis::Inferred, "",
        WORDS("A serial number that is not positive"),
        WORDS("Serial numbers of certificates are positive. Zero and negative ones come from "
              "private authorities and test tools; no public authority issues them."),
        WORDS("Issue the certificate again with a positive serial number."),
        "RFC 5280, section 4.1.2.2"},
    {"chain.serial-too-long", Basis::Inferred, "", WORDS("A serial number of more than 20 octets"),
        WORDS("The serial number has {octets} octets, and 20 is the most that a conforming "
              "authority uses. Software with fixed buffers refuses longer ones."),
        WORDS("Issue the certificate again with a shorter serial number."),
        "RFC 5280, section 4.1.2.2"},
    {"chain.time-type", Basis::Inferred, "", WORDS("A date in the form for later years"),
        WORDS(
            "\"{field}\" is before 2050 and written with four digits for the year, a form that is "
            "for 2050 and later. What it means is clear; that it is written so is a departure."),
        WORDS("Issue the certificate again with dates in UTCTime until 2049."),
        "RFC 5280, section 4.1.2.5"},
    {"chain.unique-id", Basis::Inferred, "", WORDS("A certificate with a unique identifier"),
        WORDS("The certificate has the field \"{field}\". Conforming authorities do not use it, "
              "and nothing here does."),
        WORDS("Issue the certificate again without unique identifiers."),
        "RFC 5280, section 4.1.2.8"},
    {"chain.extensions-without-v3", Basis::Inferred, "",
        WORDS("Extensions in a certificate that has none"),
        WORDS("The certificate says that it is of version {version} and yet holds extensions, "
              "which came with version 3. Software that goes by the version would overlook what "
              "they restrict."),
        WORDS("Issue the certificate again as version 3."), "RFC 5280, section 4.1.2.1"},
    {"chain.malformed-extension", Basis::Inferred, "", WORDS("An extension that cannot be read"),
        WORDS("The contents of the extension {extension} are not what its definition says "
              "({reason}). What it was to restrict is therefore unknown."),
        WORDS("Ask whoever issued the certificate for a well-formed one."),
        "RFC 5280, section 4.2"},
    {"chain.duplicate-extension", Basis::Inferred, "", WORDS("The same extension twice"),
        WORDS("The certificate holds the extension {extension} more than once. Software that reads "
              "the first one and software that reads the last one would treat the certificate "
              "differently."),
        WORDS("Ask whoever issued the certificate for one with each extension once."),
        "RFC 5280, section 4.2"},
    {"chain.empty-extensions", Basis::Inferred, "", WORDS("An empty list of extensions"),
        WORDS("The field for extensions is there and holds none; a certificate without extensions "
              "leaves the field out."),
        WORDS("Ask whoever issued the certificate for a well-formed one."),
        "RFC 5280, section 4.1.2.9"},
    {"chain.san-empty", Basis::Inferred, "", WORDS("A subject alternative name without a name"),
        WORDS("The extension subjectAltName is there and names nothing, so the certificate is for "
              "no host."),
        WORDS("Ask whoever issued the certificate for one that names its host."),
        "RFC 5280, section 4.2.1.6"},
    {"chain.name-constraints-empty", Basis::Inferred, "",
        WORDS("Name constraints that constrain nothing"),
        WORDS(
            "The extension nameConstraints has neither permitted nor excluded names, or has a list "
            "without an entry. Whether it was to allow everything or nothing cannot be told."),
        WORDS("Ask whoever issued the certificate for a well-formed one."),
        "RFC 5280, section 4.2.1.10"},
    {"chain.key-usage-empty", Basis::Inferred, "", WORDS("A key usage that allows nothing"),
        WORDS(
            "The extension keyUsage is there and sets no bit, so the key may be used for nothing."),
        WORDS("Ask whoever issued the certificate for one that says what its key is for."),
        "RFC 5280, section 4.2.1.3"},
    {"chain.named-bits-padded", Basis::Inferred, "",
        WORDS("A list of bits not in its shortest form"),
        WORDS("The bits of {extension} end in zeros that DER leaves out. What they mean is clear; "
              "that they are written so is a departure."),
        WORDS("Ask whoever issued the certificate for one in strict DER."),
        "X.690, section 11.2.2"},
    {"chain.path-length-without-ca", Basis::Inferred, "",
        WORDS("A path length in a certificate that issues none"),
        WORDS("basicConstraints limits how many authorities may follow, and says at the same time "
              "that this certificate is no authority."),
        WORDS("Ask whoever issued the certificate for a well-formed one."),
        "RFC 5280, section 4.2.1.9"},
    {"chain.aki-incomplete", Basis::Inferred, "",
        WORDS("An authority key identifier that is half there"),
        WORDS("The extension names the issuer's certificate by name or by serial number and not by "
              "both, so it names none."),
        WORDS("Ask whoever issued the certificate for a well-formed one."),
        "RFC 5280, section 4.2.1.1"},
    {"chain.default-encoded", Basis::Inferred, "", WORDS("A default value written out"),
        WORDS("\"{field}\" is written although it has the value that is meant when it is left out. "
              "DER has one form for each value, without the default."),
        WORDS("Ask whoever issued the certificate for one in strict DER."), "X.690, section 11.5"},
    {"chain.malformed-key", Basis::Inferred, "", WORDS("A public key that cannot be read"),
        WORDS("The octets of the key are not what its algorithm calls for ({reason}), so no "
              "signature of it can be checked."),
        WORDS("Ask whoever issued the certificate for a well-formed one."),
        "RFC 5280, section 4.1.2.7; RFC 3279"},
};

} // namespace

std::span<const Entry> wordsCertificate()
{
    return kEntries;
}

} // namespace attest::explain
