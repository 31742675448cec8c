// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of the signed message: its form, its signer, its signature.

#include "base/hex.h"
#include "lab/faults/fault.h"
#include "lab/faults/taps.h"
#include "lab/mint/der_writer.h"
#include "lab/mint/digest.h"

#include <algorithm>

namespace attest::lab {

namespace {

constexpr auto kImds = verify::Method::AzureImds;
constexpr auto kBytes = Touches::Bytes;

/// A certificate that says what the signer's says, of a key and an authority that somebody made up.
Certificate forgedLeaf(const Scene& scene)
{
    const Key key = Key::rsa(scene.pki().seed(), "forger-root");
    CertificateSpec root = scene.pki().issuingCa().spec;
    root.subject = authorityName("Assayer Lab Forger");
    root = withExtension(std::move(root), extension::subjectKeyIdentifier(key));
    root = withoutExtension(std::move(root), oid::kAuthorityKeyIdentifier);
    root = withoutExtension(std::move(root), oid::kAuthorityInfoAccess);
    const Certificate authority = selfSigned(std::move(root), key);
    CertificateSpec leaf
        = withExtension(tap::leafSpec(scene), extension::authorityKeyIdentifier(key));
    leaf = withoutExtension(std::move(leaf), oid::kAuthorityInfoAccess);
    return issued(std::move(leaf), Key::rsa(scene.pki().seed(), "forger-leaf"), authority);
}

/// Signed attributes made from the content's digest; the signature over them is true.
void attributes(
    Scene& scene, std::function<std::vector<Bytes>(const Bytes& type, const Bytes& digest)> choose)
{
    auto content = std::make_shared<std::string>();
    scene.tenant->change([content, choose = std::move(choose)](World& world) {
        world.hooks.documentContent
            = [content](const Machine&, AttestedSpec& spec) { *content = attestedContent(spec); };
        world.hooks.documentShape = [content, choose](const Machine&, CmsShape& made) {
            const auto attribute = [](const char* type, const Bytes& value) {
                return der::sequence({der::oid(type), der::setOf({value})});
            };
            CmsSigner& one = made.signers.front();
            one.attributes = SignedAttributes::Plain;
            one.rawAttributes = choose(attribute(oid::kContentType, der::oid(oid::kData)),
                attribute(oid::kMessageDigest,
                    der::octetString(digest(Digest::Sha256, asBytes(*content)))));
        };
    });
}

void signer(Scene& scene, std::function<void(CmsSigner&)> change)
{
    tap::shape(scene, [change = std::move(change)](CmsShape& made) {
        change(made.signers.front());
        made.digestAlgorithms = {made.signers.front().digest};
    });
}

constexpr Fault kForms[]{
    {"message-no-der", kImds, kBytes, "decode.bad-tag",
        QT_TRANSLATE_NOOP("assay", "Base64 of something that is no message."),
        [](Scene& s) {
            tap::message(s, [](const Bytes&) { return copyBytes(asBytes("not a message")); });
        }},
    {"message-cut-off", kImds, kBytes, "decode.truncated",
        QT_TRANSLATE_NOOP("assay", "The message breaks off."),
        [](Scene& s) {
            tap::message(s, [](Bytes m) {
                m.resize(m.size() / 2);
                return m;
            });
        }},
    {"message-of-plain-data", kImds, kBytes, "cms.not-signed-data",
        QT_TRANSLATE_NOOP("assay", "The message says that it is plain data."),
        [](Scene& s) { tap::shape(s, [](CmsShape& m) { m.outerType = oid::kData; }); }},
    {"message-trailing-byte", kImds, kBytes, "decode.trailing-bytes",
        QT_TRANSLATE_NOOP("assay", "A byte follows the message."),
        [](Scene& s) { tap::shape(s, [](CmsShape& m) { m.trailing = {0}; }); }},
    {"message-streamed", kImds, kBytes, "decode.bad-length",
        QT_TRANSLATE_NOOP("assay", "The message is written with indefinite lengths."),
        [](Scene& s) { tap::shape(s, [](CmsShape& m) { m.lengths = der::Length::Indefinite; }); }},
    {"message-empty", kImds, kBytes, "decode.missing-element",
        QT_TRANSLATE_NOOP("assay", "A SignedData with nothing in it."),
        [](Scene& s) {
            tap::message(s, [](const Bytes&) {
                return der::sequence(
                    {der::oid(oid::kSignedData), der::tlv(0xA0, der::sequence({}))});
            });
        }},
    {"message-nested", kImds, kBytes, "decode.too-deep",
        QT_TRANSLATE_NOOP(
            "assay", "A hundred sequences, one in the other, are put into the message."),
        [](Scene& s) {
            tap::shape(s, [](CmsShape& m) {
                Bytes nested = der::null();
                for (int i = 0; i < 100; ++i) {
                    nested = der::sequence({nested});
                }
                m.signers[0].unsignedAttributes
                    = der::sequence({der::oid(oid::kSigningTime), der::setOf({nested})});
            });
        }},
    {"certificates-many", kImds, kBytes, "decode.too-large",
        QT_TRANSLATE_NOOP("assay", "The message brings sixty-five certificates."),
        [](Scene& s) {
            tap::shape(
                s, [](CmsShape& m) { m.certificates.assign(65, Bytes(m.certificates.front())); });
        }},
    {"message-version", kImds, kBytes, "cms.version",
        QT_TRANSLATE_NOOP("assay", "The message says that it is of version 3."),
        [](Scene& s) { tap::shape(s, [](CmsShape& m) { m.version = 3; }); }},
    {"content-type", kImds, kBytes, "cms.content-type",
        QT_TRANSLATE_NOOP("assay", "The message says that its content is a time stamp."),
        [](Scene& s) {
            tap::shape(s, [](CmsShape& m) { m.contentType = "1.2.840.113549.1.9.16.1.4"; });
        }},
    {"digest-list", kImds, kBytes, "cms.digest-algorithms-differ",
        QT_TRANSLATE_NOOP("assay", "The message lists another digest than its signer uses."),
        [](Scene& s) {
            tap::shape(s, [](CmsShape& m) { m.digestAlgorithms = {{oid::kSha512}}; });
        }},
    {"content-detached", kImds, kBytes, "cms.detached",
        QT_TRANSLATE_NOOP("assay", "The message leaves out what it signs."),
        [](Scene& s) {
            tap::shape(s, [](CmsShape& m) { m.content = CmsShape::Content::Detached; });
        }},
    {"two-signers", kImds, kBytes, "cms.signer-count",
        QT_TRANSLATE_NOOP("assay", "The message has a second signer."),
        [](Scene& s) {
            tap::shape(s, [](CmsShape& m) { m.signers.push_back(CmsSigner(m.signers.front())); });
        }},
    {"no-signer", kImds, kBytes, "cms.signer-count",
        QT_TRANSLATE_NOOP("assay", "Nobody signed the message."),
        [](Scene& s) { tap::shape(s, [](CmsShape& m) { m.signers.clear(); }); }},
    {"no-certificates", kImds, kBytes, "cms.no-certificates",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate is taken out of the message."),
        [](Scene& s) { tap::shape(s, [](CmsShape& m) { m.certificates.clear(); }); }},
    {"digest-parameters", kImds, kBytes, "cms.algorithm-parameters",
        QT_TRANSLATE_NOOP("assay", "The digest algorithm gets parameters that nobody signs."),
        [](Scene& s) {
            signer(
                s, [](CmsSigner& g) { g.digest.parameters = der::octetString(asBytes("room")); });
        }},
    {"unsigned-attributes", kImds, kBytes, "cms.unsigned-attributes",
        QT_TRANSLATE_NOOP("assay", "Attributes that nobody signed are added to the signer."),
        [](Scene& s) {
            signer(s, [](CmsSigner& g) {
                g.unsignedAttributes
                    = der::sequence({der::oid(oid::kSigningTime), der::setOf({der::integer(1)})});
            });
        }},
};

constexpr Fault kSigners[]{
    {"signer-elsewhere", kImds, kBytes, "cms.no-signer-certificate",
        QT_TRANSLATE_NOOP(
            "assay", "The message brings its authority's certificate instead of the signer's."),
        [](Scene& s) {
            tap::shape(
                s, [other = s.pki().issuingCa().der](CmsShape& m) { m.certificates = {other}; });
        }},
    {"bag-of-rubbish", kImds, kBytes, "decode.bad-tag",
        QT_TRANSLATE_NOOP("assay", "What the message brings as a certificate is none."),
        [](Scene& s) {
            tap::shape(s, [](CmsShape& m) { m.certificates = {der::sequence({der::integer(1)})}; });
        }},
    {"signer-twin", kImds, kBytes, "cms.ambiguous-signer",
        QT_TRANSLATE_NOOP(
            "assay", "A second certificate of the same issuer and serial is put into the message."),
        [](Scene& s) {
            const Key key = Key::rsa(s.pki().seed(), "twin");
            tap::shape(
                s, [twin = issued(tap::leafSpec(s), key, s.pki().issuingCa()).der](CmsShape& m) {
                    m.certificates.push_back(twin);
                });
        }},
    {"bag-confusion", kImds, kBytes, "chain.no-issuer",
        QT_TRANSLATE_NOOP(
            "assay", "A genuine certificate lies first in the message, a forger's signs it."),
        [](Scene& s) {
            const Certificate forger = forgedLeaf(s);
            tap::shape(s, [forger, genuine = tap::usualLeaf(s).der](CmsShape& m) {
                m = azureShape(forger);
                m.certificates = {genuine, forger.der};
            });
        }},
    {"wrong-signer", kImds, kBytes, "chain.no-issuer",
        QT_TRANSLATE_NOOP("assay", "Somebody with an authority of his own signs the document."),
        [](Scene& s) { tap::signWith(s, forgedLeaf(s)); }},
    {"payload-tampered", kImds, kBytes, "cms.bad-signature",
        QT_TRANSLATE_NOOP("assay", "Another machine's id is put into the signed document."),
        [](Scene& s) {
            const std::string id = s.onMachine().vmId;
            tap::message(s, [id](const Bytes& m) {
                std::string other = id;
                other.back() = other.back() == '0' ? '1' : '0';
                const auto text = tap::replaced(std::string(asText(m)), id, other);
                return copyBytes(asBytes(text));
            });
        }},
    {"signature-bit", kImds, kBytes, "cms.bad-signature",
        QT_TRANSLATE_NOOP("assay", "One bit of the signature is flipped."),
        [](Scene& s) {
            tap::message(s, [](Bytes m) {
                m.back() ^= 1U;
                return m;
            });
        }},
    {"name-borrowed", kImds, kBytes, "cms.bad-signature",
        QT_TRANSLATE_NOOP("assay", "A forger signs and names the genuine certificate as his own."),
        [](Scene& s) {
            signer(
                s, [key = Key::rsa(s.pki().seed(), "forger-leaf")](CmsSigner& g) { g.key = key; });
        }},
    {"signed-with-sha1", kImds, kBytes, "cms.weak-algorithm",
        QT_TRANSLATE_NOOP("assay", "The document is signed with SHA-1."),
        [](Scene& s) {
            signer(s, [](CmsSigner& g) {
                g.algorithm = SignatureAlgorithm::RsaSha1;
                g.digest = {oid::kSha1};
            });
        }},
    {"digest-unknown", kImds, kBytes, "cms.unknown-digest",
        QT_TRANSLATE_NOOP("assay", "The signer names a digest that nobody knows."),
        [](Scene& s) { signer(s, [](CmsSigner& g) { g.digest = {"1.2.3.4"}; }); }},
    {"algorithm-unknown", kImds, kBytes, "cms.unknown-signature-algorithm",
        QT_TRANSLATE_NOOP("assay", "The signer names a signature algorithm that nobody knows."),
        [](Scene& s) { signer(s, [](CmsSigner& g) { g.signature = {"1.2.3.4"}; }); }},
    {"signer-key-other-kind", kImds, kBytes, "cms.signer-key",
        QT_TRANSLATE_NOOP("assay", "An RSA signature is claimed of a key on a curve."),
        [](Scene& s) {
            const Certificate curve = issued(
                tap::leafSpec(s), Key::ecP256(s.pki().seed(), "curve-leaf"), s.pki().issuingCa());
            tap::shape(s, [curve](CmsShape& m) {
                m = azureShape(curve);
                m.signers[0].signatureBytes = Bytes(256, 1);
            });
        }},
    {"attribute-digest", kImds, kBytes, "cms.digest-mismatch",
        QT_TRANSLATE_NOOP("assay", "The signed attributes hold the digest of another content."),
        [](Scene& s) {
            signer(s, [](CmsSigner& g) {
                g.attributes = SignedAttributes::Plain;
                g.messageDigest = Bytes(32, 0x5A);
            });
        }},
    {"attribute-type", kImds, kBytes, "cms.content-type-differs",
        QT_TRANSLATE_NOOP("assay", "The signed attributes name another type of content."),
        [](Scene& s) {
            signer(s, [](CmsSigner& g) {
                g.attributes = SignedAttributes::Plain;
                g.contentType = oid::kSignedData;
            });
        }},
    {"attribute-missing", kImds, kBytes, "cms.attribute-missing",
        QT_TRANSLATE_NOOP("assay", "The signed attributes do not hold the content's digest."),
        [](Scene& s) {
            attributes(s, [](const Bytes& type, const Bytes&) { return std::vector<Bytes>{type}; });
        }},
    {"attribute-twice", kImds, kBytes, "cms.attribute-twice",
        QT_TRANSLATE_NOOP("assay", "The signed attributes hold the content's digest twice."),
        [](Scene& s) {
            attributes(s, [](const Bytes& type, const Bytes& digest) {
                return std::vector<Bytes>{type, digest, digest};
            });
        }},
    {"attribute-two-values", kImds, kBytes, "cms.attribute-values",
        QT_TRANSLATE_NOOP("assay", "The signed attribute for the content's digest has two values."),
        [](Scene& s) {
            attributes(s, [](const Bytes& type, const Bytes&) {
                return std::vector<Bytes>{type,
                    der::sequence({der::oid(oid::kMessageDigest),
                        der::setOf(
                            {der::octetString(Bytes(32, 1)), der::octetString(Bytes(32, 2))})})};
            });
        }},
    {"signer-not-first", kImds, kBytes, "cms.signer-not-first",
        QT_TRANSLATE_NOOP("assay", "Another authority's certificate lies before the signer's."),
        [](Scene& s) {
            tap::shape(s, [other = s.pki().issuingCa().der](CmsShape& m) {
                m.certificates.insert(m.certificates.begin(), other);
            });
        }},
    {"certificate-beside", kImds, kBytes, "cms.extra-certificates",
        QT_TRANSLATE_NOOP("assay", "The message brings its authority's certificate along."),
        [](Scene& s) {
            tap::shape(s, [other = s.pki().issuingCa().der](CmsShape& m) {
                m.certificates.push_back(other);
            });
        }},
    {"revocations-beside", kImds, kBytes, "cms.crls-present",
        QT_TRANSLATE_NOOP("assay", "The message brings a list of revocations along."),
        [](Scene& s) {
            tap::shape(s, [](CmsShape& m) { m.crls = {der::sequence({der::integer(1)})}; });
        }},
};

} // namespace

std::span<const Fault> messageFaults()
{
    static const std::vector<Fault> all = [] {
        std::vector<Fault> made(std::begin(kForms), std::end(kForms));
        made.insert(made.end(), std::begin(kSigners), std::end(kSigners));
        return made;
    }();
    return all;
}

} // namespace attest::lab
