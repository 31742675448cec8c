// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "case/read_parts.h"
#include "decode/base64.h"

#include <algorithm>

namespace attest::casefile {
namespace {

decode::CertificatePtr readCertificate(Fields& in)
{
    auto certificate = decode::decodeCertificate(in.bytes("der"));
    if (!certificate) {
        in.fail(issue::kBadCertificate,
            {{"member", in.pathOf("der")},
                {"reason", std::string(certificate.problem().id.value)}});
        return {};
    }
    return std::move(certificate).value();
}

struct Fingerprints {
    std::string spki;
    std::optional<std::string> certificate;
};

bool matches(const trust::Anchor& anchor, const Fingerprints& wanted)
{
    const bool sameCertificate = anchor.certificate
        ? wanted.certificate == hex(anchor.certificate->sha256)
        : !wanted.certificate.has_value();
    return sameCertificate && hex(anchor.spkiSha256) == wanted.spki;
}

// Only what this program ships itself is shipped, whatever a file calls it.
std::optional<trust::Anchor> shipped(const Fingerprints& wanted)
{
    const auto& all = trust::shippedAnchors().all();
    const auto found
        = std::ranges::find_if(all, [&](const trust::Anchor& a) { return matches(a, wanted); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

trust::Anchor readNameAndKey(Fields& in, const Fingerprints& wanted)
{
    trust::Anchor anchor;
    for (const std::string& base64 : in.texts("subject")) {
        const auto rdn = decode::fromBase64(base64, decode::Base64Form::Strict);
        if (!rdn) {
            in.badValue("subject", base64);
            return anchor;
        }
        anchor.subject.emplace_back(asText(*rdn));
    }
    const auto key = fromHex(wanted.spki);
    if (!key || key->size() != anchor.spkiSha256.size()) {
        in.badValue("spkiSha256", wanted.spki);
        return anchor;
    }
    std::ranges::copy(*key, anchor.spkiSha256.begin());
    anchor.notBefore = in.timeOrNull("notBefore");
    anchor.notAfter = in.timeOrNull("notAfter");
    return anchor;
}

std::optional<trust::Anchor> readAnchor(Fields& in)
{
    const std::string name = in.text("name");
    const trust::Provenance provenance = in.word("provenance", kProvenances);
    const std::string source = in.text("source");
    const Fingerprints wanted{in.text("spkiSha256"), in.textOrNull("certificateSha256")};
    std::optional<trust::Anchor> anchor;
    if (provenance == trust::Provenance::Shipped) {
        anchor = shipped(wanted);
        if (!anchor) {
            in.fail(issue::kUnknownAnchor, {{"name", name}, {"fingerprint", wanted.spki}});
        }
    } else if (!wanted.certificate) {
        anchor = readNameAndKey(in, wanted);
        anchor->name = name;
        anchor->provenance = provenance;
        anchor->source = source;
    } else if (const decode::CertificatePtr certificate = readCertificate(in)) {
        // The name is the certificate's, whatever the file calls it.
        anchor = trust::anchorsFrom({certificate}, provenance, source).front();
        if (!matches(*anchor, wanted)) {
            in.badValue("certificateSha256", *wanted.certificate);
        }
    }
    in.finish();
    return anchor;
}

} // namespace

trust::Anchors readAnchors(Fields& in)
{
    std::vector<trust::Anchor> anchors;
    for (Fields& each : in.objects("anchors")) {
        if (auto anchor = readAnchor(each)) {
            anchors.push_back(*std::move(anchor));
        }
    }
    return trust::Anchors(std::move(anchors));
}

std::vector<trust::PoolEntry> readPool(Fields& in)
{
    std::vector<trust::PoolEntry> pool;
    for (Fields& each : in.objects("certificates")) {
        static_cast<void>(each.text("subject")); // for people who read the file
        trust::PoolEntry entry;
        entry.origin = each.word("origin", kOrigins);
        entry.source = each.text("source");
        entry.certificate = readCertificate(each);
        // What says of itself that it is an anchor or the leaf would be shown as one.
        if (entry.origin == trust::Origin::Anchor || entry.origin == trust::Origin::Leaf) {
            each.badValue("origin", spelled(kOrigins, entry.origin));
        }
        each.finish();
        if (entry.certificate) {
            pool.push_back(std::move(entry));
        }
    }
    return pool;
}

} // namespace attest::casefile
