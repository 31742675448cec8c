// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/anchors.h"

#include "base/ascii.h"
#include "base/hex.h"
#include "decode/name.h"
#include "decode/oids.h"
#include "trust/manifest.h"

#include <algorithm>
#include <exception>

namespace attest::trust {
namespace {

decode::Sha256 digestOf(std::string_view hexadecimal)
{
    decode::Sha256 out{};
    const Bytes bytes = fromHex(hexadecimal).value_or(Bytes{});
    std::copy_n(bytes.begin(), std::min(bytes.size(), out.size()), out.begin());
    return out;
}

std::vector<std::string> canonicalName(ByteView der)
{
    Buffers buffers;
    const BufferId id = buffers.add(Buffer("name", copyBytes(der)));
    decode::Tree tree;
    decode::DerReading reading(buffers, id, tree);
    decode::DerCursor cursor(reading, reading.whole(), decode::kNoNode);
    return decode::takeName(cursor, "name").canonical;
}

std::string commonName(const decode::Name& name)
{
    for (auto rdn = name.rdns.rbegin(); rdn != name.rdns.rend(); ++rdn) {
        for (const decode::NameAttribute& attribute : *rdn) {
            if (attribute.type == std::string_view(decode::oids::kCommonName)) {
                return attribute.text;
            }
        }
    }
    return decode::nameText(name);
}

Anchor shippedAnchor(const ManifestEntry& entry)
{
    Anchor anchor;
    anchor.name = entry.name;
    anchor.spkiSha256 = digestOf(entry.spkiSha256);
    anchor.source = entry.source;
    if (entry.certificate.empty()) {
        anchor.subject = canonicalName(entry.subject);
        anchor.notBefore = parseRfc3339(entry.notBefore);
        anchor.notAfter = parseRfc3339(entry.notAfter);
        return anchor;
    }
    const auto certificate = decode::decodeCertificate(entry.certificate);
    // The build has seen to it that this is the certificate meant; a program that cannot read its own
    // roots, or has others than its manifest says, must not go on.
    if (!certificate.ok() || (*certificate)->spkiSha256 != anchor.spkiSha256
        || hex((*certificate)->sha256) != entry.certificateSha256) {
        std::terminate();
    }
    anchor.subject = (*certificate)->subject.canonical;
    anchor.certificate = *certificate;
    return anchor;
}

std::vector<Anchor> readManifest()
{
    std::vector<Anchor> all;
    for (const ManifestEntry& entry : manifest()) {
        all.push_back(shippedAnchor(entry));
    }
    return all;
}

} // namespace

Provenance standingOf(const Anchor& anchor)
{
    const std::vector<Anchor>& shipped = shippedAnchors().all();
    const bool known = std::any_of(shipped.begin(), shipped.end(), [&](const Anchor& one) {
        return one.spkiSha256 == anchor.spkiSha256 && one.subject == anchor.subject;
    });
    // Of a file's word that it is shipped nothing depends but this.
    return known                               ? Provenance::Shipped
        : anchor.provenance == Provenance::Lab ? Provenance::Lab
                                               : Provenance::Added;
}

bool takesShippedName(const Anchor& anchor)
{
    const std::vector<Anchor>& shipped = shippedAnchors().all();
    return standingOf(anchor) != Provenance::Shipped
        && std::any_of(shipped.begin(), shipped.end(), [&](const Anchor& one) {
               return equalNoCase(one.name, anchor.name) || one.subject == anchor.subject;
           });
}

bool sameNameAndKey(const Anchor& anchor, const decode::Certificate& certificate)
{
    return anchor.spkiSha256 == certificate.spkiSha256
        && anchor.subject == certificate.subject.canonical;
}

const std::vector<Anchor>& Anchors::all() const
{
    static const std::vector<Anchor> none;
    return m_all ? *m_all : none;
}

Anchors Anchors::with(std::vector<Anchor> more) const
{
    std::vector<Anchor> joined = all();
    for (Anchor& anchor : more) {
        const bool known = std::any_of(joined.begin(), joined.end(), [&](const Anchor& present) {
            // An anchor known by name and key alone has no certificate to offer: one that the
            // operator brings is welcome beside it.
            return present.spkiSha256 == anchor.spkiSha256 && present.subject == anchor.subject
                && (present.certificate || !anchor.certificate);
        });
        if (!known) {
            joined.push_back(std::move(anchor));
        }
    }
    return Anchors(std::move(joined));
}

const Anchors& shippedAnchors()
{
    static const Anchors all(readManifest());
    return all;
}

std::vector<Anchor> anchorsFrom(const std::vector<decode::CertificatePtr>& certificates,
    Provenance provenance, std::string source)
{
    std::vector<Anchor> all;
    for (const decode::CertificatePtr& certificate : certificates) {
        Anchor anchor;
        anchor.name = commonName(certificate->subject);
        anchor.subject = certificate->subject.canonical;
        anchor.spkiSha256 = certificate->spkiSha256;
        anchor.certificate = certificate;
        anchor.provenance = provenance;
        anchor.source = source;
        const std::string fingerprint = hex(certificate->sha256);
        for (const ManifestEntry& entry : manifest()) {
            if (entry.certificateSha256 == fingerprint) {
                anchor.name = entry.name;
            }
        }
        all.push_back(std::move(anchor));
    }
    return all;
}

} // namespace attest::trust
