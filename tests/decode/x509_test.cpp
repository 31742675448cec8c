// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates made by hand: what is read, what is noted, what is refused.
#include "decode/certificate.h"
#include "decode/certificate_issues.h"
#include "decode/extension.h"
#include "decode/public_key.h"
#include "der_build.h"

#include <gtest/gtest.h>

#include <functional>

namespace attest::decode {
namespace {

using namespace attest::test;

CertificatePtr decoded(const CertificateParts& parts)
{
    const Result<CertificatePtr> result = decodeCertificate(parts.der());
    EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.problem().id.value);
    return result.ok() ? *result : std::make_shared<const Certificate>();
}

CertificatePtr withExtensions(const Bytes& extensions)
{
    CertificateParts parts;
    parts.extensions = extensions;
    return decoded(parts);
}

std::string notes(const Certificate& certificate)
{
    std::string out;
    for (const Finding& finding : certificate.irregularities) {
        out += out.empty() ? "" : " ";
        out += finding.id.value;
    }
    return out;
}

const Bytes kTrue = octets("0101ff");

TEST(Certificate, readsItsFields)
{
    const CertificateParts parts;
    const CertificatePtr c = decoded(parts);
    EXPECT_EQ(c->version, 3);
    EXPECT_EQ(c->serial, octets("01"));
    EXPECT_EQ(nameText(c->issuer), "CN=issuer");
    EXPECT_EQ(nameText(c->subject), "CN=subject");
    EXPECT_EQ(formatRfc3339(c->notBefore), "2026-01-01T00:00:00Z");
    EXPECT_EQ(formatRfc3339(c->notAfter), "2027-01-01T00:00:00Z");
    EXPECT_EQ(c->key.type, KeyType::Rsa);
    EXPECT_EQ(c->key.modulus, octets("c5a3b1d9e7f10203"));
    EXPECT_EQ(c->key.exponent, octets("010001"));
    EXPECT_EQ(c->key.keyBits, 64U);
    EXPECT_EQ(c->tbsSignature.oid, oids::kSha256WithRsa);
    EXPECT_FALSE(c->selfIssued());
    EXPECT_EQ(notes(*c), "");
}

TEST(Certificate, spansAreThoseOfItsBytes)
{
    const CertificateParts parts;
    const CertificatePtr c = decoded(parts);
    const auto bytes = [&](const Span& span) { return copyBytes(c->bytes(span)); };
    EXPECT_EQ(copyBytes(c->der()), parts.der());
    EXPECT_EQ(bytes(c->tbs), parts.tbs());
    EXPECT_EQ(bytes(c->issuer.span), parts.issuer);
    EXPECT_EQ(bytes(c->subject.span), parts.subject);
    EXPECT_EQ(bytes(c->validity), parts.validity);
    EXPECT_EQ(bytes(c->key.span), parts.key);
    EXPECT_EQ(bytes(c->tbsSignature.span), parts.tbsAlgorithm);
    EXPECT_EQ(bytes(c->signatureAlgorithm.span), parts.outerAlgorithm);
    EXPECT_EQ(bytes(c->signatureAlgorithm.parameters), octets("0500"));
    EXPECT_EQ(bytes(c->signature), octets("0102"));
    EXPECT_EQ(c->sha256, sha256(parts.der()));
    EXPECT_EQ(c->spkiSha256, sha256(parts.key));
}

TEST(Certificate, everyNodeLiesInsideItsParent)
{
    const CertificatePtr c = withExtensions(extension(oids::kBasicConstraints, seq(kTrue), kTrue)
        + extension(oids::kSubjectAltName, seq(tlv(0x82, raw("a.example")))));
    for (NodeId id = 1; id < c->tree.size(); ++id) {
        const Node& node = c->tree.at(id);
        ASSERT_NE(node.parent, kNoNode);
        EXPECT_TRUE(c->tree.at(node.parent).span.contains(node.span))
            << c->tree.path(id, c->buffers);
        EXPECT_TRUE(node.span.contains(node.value));
    }
    EXPECT_EQ(c->tree.path(c->tree.deepestAt(c->key.bits), c->buffers),
        "certificate/tbsCertificate/subjectPublicKeyInfo/subjectPublicKey/rsaPublicKey");
}

struct Case {
    const char* what;
    std::function<void(CertificateParts&)> change;
    const char* expected; ///< problem id, or notes separated by blanks
};

TEST(Certificate, refusesWhatItCannotRead)
{
    const Case cases[] = {
        {"version 4", [](auto& p) { p.version = octets("a003020103"); },
            "decode.certificate-version"},
        {"version -1", [](auto& p) { p.version = octets("a0030201ff"); },
            "decode.certificate-version"},
        {"two versions", [](auto& p) { p.version = octets("a006020102020102"); },
            "decode.trailing-bytes"},
        {"no serial", [](auto& p) { p.serial.clear(); }, "decode.bad-tag"},
        {"padded serial", [](auto& p) { p.serial = integer("0001"); }, "decode.bad-integer"},
        {"no algorithm", [](auto& p) { p.tbsAlgorithm = seq({}); }, "decode.missing-element"},
        {"extra in the algorithm",
            [](auto& p) { p.tbsAlgorithm = seq(oid(oids::kSha256WithRsa) + octets("05000500")); },
            "decode.trailing-bytes"},
        {"null with contents",
            [](auto& p) { p.tbsAlgorithm = seq(oid(oids::kSha256WithRsa) + octets("050100")); },
            "decode.bad-null"},
        {"issuer a set", [](auto& p) { p.issuer = set({}); }, "decode.bad-tag"},
        {"attribute without value",
            [](auto& p) { p.subject = seq(set(seq(oid(oids::kCommonName)))); },
            "decode.missing-element"},
        {"attribute with two values",
            [](auto& p) {
                p.subject = seq(set(nameAttribute(oids::kCommonName, utf8("a") + utf8("b"))));
            },
            "decode.trailing-bytes"},
        {"date without seconds",
            [](auto& p) {
                p.validity = seq(tlv(tag::kUtcTime, raw("2601010000Z"))
                    + tlv(tag::kUtcTime, raw("270101000000Z")));
            },
            "decode.bad-time"},
        {"one date", [](auto& p) { p.validity = seq(tlv(tag::kUtcTime, raw("260101000000Z"))); },
            "decode.missing-element"},
        {"key with unused bits",
            [](auto& p) { p.key = seq(algorithm(oids::kRsaEncryption) + octets("03020700")); },
            "decode.bad-bit-string"},
        {"element after the extensions", [](auto& p) { p.afterTbs = octets("0500"); },
            "decode.trailing-bytes"},
        {"no signature", [](auto& p) { p.signature.clear(); }, "decode.missing-element"},
        {"signature with unused bits", [](auto& p) { p.signature = octets("03020180"); },
            "decode.bad-bit-string"},
        {"element after the signature",
            [](auto& p) { p.signature = octets("0303000102") + octets("0500"); },
            "decode.trailing-bytes"},
        {"extension with a null between",
            [](auto& p) {
                p.extensions = seq(oid(oids::kKeyUsage) + octets("0500") + octetString({}));
            },
            "decode.bad-tag"},
        {"critical 01",
            [](auto& p) { p.extensions = extension(oids::kKeyUsage, {}, octets("010101")); },
            "decode.bad-boolean"},
    };
    for (const Case& c : cases) {
        CertificateParts parts;
        c.change(parts);
        const auto result = decodeCertificate(parts.der());
        ASSERT_FALSE(result.ok()) << c.what;
        EXPECT_EQ(result.problem().id.value, c.expected) << c.what;
    }
}

TEST(Certificate, refusesOctetsAfterItsEnd)
{
    const auto result = decodeCertificate(CertificateParts().der() + octets("0a"));
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.problem().id, issue::kTrailingBytes);
    EXPECT_EQ(result.problem().span.length, 1U);
}

TEST(Certificate, refusesEveryTruncation)
{
    CertificateParts parts;
    parts.extensions = extension(oids::kSubjectAltName, seq(tlv(0x82, raw("a.example"))));
    const Bytes der = parts.der();
    for (std::size_t size = 0; size < der.size(); ++size) {
        EXPECT_FALSE(decodeCertificate(ByteView(der).first(size)).ok()) << size;
    }
}

TEST(Certificate, notesDepartures)
{
    const Case cases[] = {
        {"version 1 written out", [](auto& p) { p.version = octets("a003020100"); },
            "chain.default-encoded"},
        {"version 1 left out", [](auto& p) { p.version.clear(); }, ""},
        {"serial 0", [](auto& p) { p.serial = integer("00"); }, "chain.serial-not-positive"},
        {"serial negative", [](auto& p) { p.serial = integer("81"); }, "chain.serial-not-positive"},
        {"serial of 20 octets",
            [](auto& p) { p.serial = integer("00ffffffffffffffffffffffffffffffffffffff"); }, ""},
        {"serial of 21 octets",
            [](auto& p) { p.serial = integer("00ffffffffffffffffffffffffffffffffffffffff"); },
            "chain.serial-too-long"},
        {"GeneralizedTime in 2049",
            [](auto& p) {
                p.validity = seq(tlv(tag::kUtcTime, raw("260101000000Z"))
                    + tlv(tag::kGeneralizedTime, raw("20491231235959Z")));
            },
            "chain.time-type"},
        {"GeneralizedTime in 2050",
            [](auto& p) {
                p.validity = seq(tlv(tag::kUtcTime, raw("260101000000Z"))
                    + tlv(tag::kGeneralizedTime, raw("20500101000000Z")));
            },
            ""},
        {"unique ids", [](auto& p) { p.uniqueIds = octets("81020000") + octets("82020000"); },
            "chain.unique-id chain.unique-id"},
        {"extensions in version 1",
            [](auto& p) {
                p.version.clear();
                p.extensions = extension(oids::kSubjectKeyId, octetString(octets("aa")));
            },
            "chain.extensions-without-v3"},
        {"no extension in the list",
            [](auto& p) { p.afterTbs = tlv(tag::contextConstructed(3), seq({})); },
            "chain.empty-extensions"},
        {"empty RDN", [](auto& p) { p.subject = seq(set({})); }, "chain.empty-list"},
        {"empty subject", [](auto& p) { p.subject = seq({}); }, ""},
        {"bad UTF-8 in a name",
            [](auto& p) {
                p.subject = seq(
                    set(nameAttribute(oids::kCommonName, tlv(tag::kUtf8String, octets("ff")))));
            },
            "chain.name-string"},
        {"RDN out of order",
            [](auto& p) {
                p.subject = seq(set(nameAttribute(oids::kCountryName, utf8("US"))
                    + nameAttribute(oids::kCommonName, utf8("a"))));
            },
            "chain.set-order"},
        {"key of no known form",
            [](auto& p) { p.key = seq(algorithm(oids::kRsaEncryption) + octets("030200 ff")); },
            "chain.malformed-key"},
        {"negative modulus",
            [](auto& p) {
                p.key = seq(algorithm(oids::kRsaEncryption)
                    + tlv(tag::kBitString, octets("00") + seq(integer("81") + integer("03"))));
            },
            "chain.malformed-key"},
    };
    for (const Case& c : cases) {
        CertificateParts parts;
        c.change(parts);
        EXPECT_EQ(notes(*decoded(parts)), c.expected) << c.what;
    }
}

struct ExtensionCase {
    const char* what;
    Bytes extensions;
    const char* expected;
};

TEST(Certificate, notesExtensionsThatDepart)
{
    const Bytes san = seq(tlv(0x82, raw("a.example")));
    const ExtensionCase cases[] = {
        {"critical FALSE written out", extension(oids::kSubjectAltName, san, octets("010100")),
            "chain.default-encoded"},
        {"twice", extension(oids::kSubjectAltName, san) + extension(oids::kSubjectAltName, san),
            "chain.duplicate-extension"},
        {"an unknown one twice", extension("\x2a\x03\x04", {}) + extension("\x2a\x03\x04", {}),
            "chain.duplicate-extension"},
        {"not DER", extension(oids::kSubjectAltName, octets("30")), "chain.malformed-extension"},
        {"empty", extension(oids::kSubjectAltName, {}), "chain.malformed-extension"},
        {"trailing octets", extension(oids::kSubjectAltName, san + octets("00")),
            "chain.malformed-extension"},
        {"SAN without a name", extension(oids::kSubjectAltName, seq({})), "chain.san-empty"},
        {"SAN beyond ASCII", extension(oids::kSubjectAltName, seq(tlv(0x82, octets("c3a9")))),
            "chain.malformed-extension"},
        {"address of five octets",
            extension(oids::kSubjectAltName, seq(tlv(0x87, octets("0102030405")))),
            "chain.malformed-extension"},
        {"name of no kind", extension(oids::kSubjectAltName, seq(tlv(0x89, octets("01")))),
            "chain.malformed-extension"},
        {"dNSName constructed", extension(oids::kSubjectAltName, seq(tlv(0xA2, octets("0500")))),
            "chain.malformed-extension"},
        {"cA FALSE written out", extension(oids::kBasicConstraints, seq(octets("010100"))),
            "chain.default-encoded"},
        {"path length without CA", extension(oids::kBasicConstraints, seq(integer("00"))),
            "chain.path-length-without-ca"},
        {"path length negative", extension(oids::kBasicConstraints, seq(kTrue + integer("ff"))),
            "chain.malformed-extension"},
        {"no key usage", extension(oids::kKeyUsage, octets("030100")), "chain.key-usage-empty"},
        {"key usage padded", extension(oids::kKeyUsage, octets("03020080")),
            "chain.named-bits-padded"},
        {"key usage of three octets", extension(oids::kKeyUsage, octets("030400800080")),
            "chain.malformed-extension"},
        {"no purpose", extension(oids::kExtendedKeyUsage, seq({})), "chain.empty-list"},
        {"no constraint", extension(oids::kNameConstraints, seq({})),
            "chain.name-constraints-empty"},
        {"no permitted subtree", extension(oids::kNameConstraints, seq(octets("a000"))),
            "chain.name-constraints-empty"},
        {"constraint with minimum 0",
            extension(oids::kNameConstraints,
                seq(tlv(0xA0, seq(tlv(0x82, raw("example")) + octets("800100"))))),
            "chain.default-encoded"},
        {"address constraint without mask",
            extension(oids::kNameConstraints, seq(tlv(0xA0, seq(tlv(0x87, octets("01020304")))))),
            "chain.malformed-extension"},
        {"issuer without serial",
            extension(oids::kAuthorityKeyId, seq(tlv(0xA1, tlv(0x82, raw("a"))))),
            "chain.aki-incomplete"},
        {"no access", extension(oids::kAuthorityInfoAccess, seq({})), "chain.empty-list"},
        {"policies of no policy", extension(oids::kCertificatePolicies, seq({})),
            "chain.empty-list"},
    };
    for (const ExtensionCase& c : cases) {
        EXPECT_EQ(notes(*withExtensions(c.extensions)), c.expected) << c.what;
    }
}

TEST(Certificate, aMalformedExtensionLeavesItsMemberEmpty)
{
    const CertificatePtr c
        = withExtensions(extension(oids::kSubjectAltName, seq(tlv(0x82, octets("c3a9"))), kTrue)
            + extension(oids::kSubjectKeyId, octetString(octets("aabb"))));
    EXPECT_FALSE(c->subjectAltName.has_value());
    ASSERT_NE(c->extension(oids::kSubjectAltName), nullptr);
    EXPECT_FALSE(c->extension(oids::kSubjectAltName)->understood);
    EXPECT_TRUE(c->extension(oids::kSubjectAltName)->critical);
    EXPECT_EQ(c->subjectKeyId, octets("aabb")) << "what follows is read";
    ASSERT_EQ(c->irregularities.size(), 1U);
    EXPECT_EQ(paramText(c->irregularities[0].params[0].value), "subjectAltName");
    EXPECT_EQ(paramText(c->irregularities[0].params[1].value), "decode.bad-string");
}

TEST(Certificate, readsExtensions)
{
    const Bytes directory = tlv(0xA4, commonName("dir"));
    const Bytes access = seq(oid(oids::kCaIssuers) + tlv(0x86, raw("http://a/1")))
        + seq(oid(oids::kOcsp) + tlv(0x86, raw("http://a/2")))
        + seq(oid(oids::kCaIssuers) + directory);
    const Bytes subtree
        = seq(tlv(0x82, raw("example"))) + seq(tlv(0x87, octets("0a000000ff000000")));
    const CertificatePtr c = withExtensions(
        extension(oids::kBasicConstraints, seq(kTrue + integer("03")), kTrue)
        + extension(oids::kKeyUsage, octets("03020106"), kTrue)
        + extension(oids::kExtendedKeyUsage, seq(oid(oids::kServerAuth) + oid("\x2a\x03")))
        + extension(oids::kSubjectAltName,
            seq(tlv(0x81, raw("a@b")) + tlv(0x82, raw("a.example")) + directory
                + tlv(0x86, raw("u:")) + tlv(0x87, octets("01020304")) + tlv(0x88, octets("2a03"))
                + tlv(0xA0, oid("\x2a\x03") + tlv(0xA0, utf8("x")))))
        + extension(oids::kNameConstraints, seq(tlv(0xA0, subtree) + tlv(0xA1, subtree)), kTrue)
        + extension(oids::kAuthorityKeyId,
            seq(tlv(0x80, octets("aa")) + tlv(0xA1, directory) + tlv(0x82, octets("07"))))
        + extension(oids::kAuthorityInfoAccess, seq(access))
        + extension(oids::kPolicyConstraints, seq(tlv(0x80, octets("00"))))
        + extension("\x2a\x03\x04", octets("ffff"), kTrue));
    EXPECT_EQ(notes(*c), "");
    EXPECT_TRUE(c->basicConstraints->ca);
    EXPECT_EQ(c->basicConstraints->pathLength, 3);
    EXPECT_EQ(c->keyUsage, kKeyCertSign | kCrlSign);
    EXPECT_EQ(c->extendedKeyUsage, (std::vector<Oid>{Oid(oids::kServerAuth), "\x2a\x03"}));
    ASSERT_EQ(c->subjectAltName->size(), 7U);
    EXPECT_EQ((*c->subjectAltName)[1].kind, GeneralName::Kind::Dns);
    EXPECT_EQ(asText((*c->subjectAltName)[1].value), "a.example");
    EXPECT_EQ(nameText((*c->subjectAltName)[2].directory), "CN=dir");
    EXPECT_EQ(c->nameConstraints->permitted.size(), 2U);
    EXPECT_EQ(c->nameConstraints->excluded.size(), 2U);
    EXPECT_FALSE(c->nameConstraints->hasMinimumOrMaximum);
    EXPECT_EQ(c->authorityKeyId->keyId, octets("aa"));
    EXPECT_EQ(c->authorityKeyId->serial, octets("07"));
    EXPECT_EQ(c->caIssuers, std::vector<std::string>{"http://a/1"});
    ASSERT_EQ(c->caIssuersSpans.size(), 1U);
    EXPECT_EQ(c->ocsp, std::vector<std::string>{"http://a/2"});
    EXPECT_TRUE(c->hasPolicyConstraints);
    EXPECT_FALSE(c->extension("\x2a\x03\x04")->understood);
    EXPECT_TRUE(c->extension(oids::kNameConstraints)->understood);
}

// In time that grows with their number, not with its square: that would take many seconds.
TEST(Certificate, readsManyExtensions)
{
    constexpr std::uint32_t kCount = 50'000;
    Bytes list;
    for (std::uint32_t i = 0; i < kCount; ++i) {
        const std::string type{'\x2a', static_cast<char>(0x81U + i / 16384),
            static_cast<char>(0x80U | (i >> 7U & 0x7FU)), static_cast<char>(i & 0x7FU)};
        const Bytes one = extension(type, {});
        list.insert(list.end(), one.begin(), one.end());
    }
    const CertificatePtr c = withExtensions(list);
    EXPECT_EQ(c->extensions.size(), kCount);
    EXPECT_EQ(notes(*c), "");
}

TEST(Certificate, readsKeysOfOtherKinds)
{
    const auto typeAndBits = [](const Bytes& key) {
        CertificateParts parts;
        parts.key = key;
        const CertificatePtr c = decoded(parts);
        return std::pair(c->key.type, c->key.keyBits);
    };
    const Bytes point = octets("030200 04");
    EXPECT_EQ(typeAndBits(seq(seq(oid(oids::kEcPublicKey) + oid(oids::kP384)) + point)),
        std::pair(KeyType::Ec, std::size_t{384}));
    EXPECT_EQ(typeAndBits(seq(seq(oid(oids::kEcPublicKey) + oid("\x2a\x03")) + point)),
        std::pair(KeyType::Ec, std::size_t{0}));
    EXPECT_EQ(typeAndBits(seq(seq(oid(oids::kEd25519)) + tlv(tag::kBitString, Bytes(33)))),
        std::pair(KeyType::Ed25519, std::size_t{256}));
    EXPECT_EQ(
        typeAndBits(seq(seq(oid("\x2a\x03")) + point)), std::pair(KeyType::Other, std::size_t{0}));
}

Name nameOf(const Bytes& der)
{
    const Result<Name> name = decodeName(der);
    EXPECT_TRUE(name.ok());
    return name.ok() ? *name : Name{};
}

TEST(Name, comparesAsRfc5280Says)
{
    const Name plain = nameOf(commonName("Some Name"));
    const auto same
        = [&](const Bytes& other) { return nameOf(other).canonical == plain.canonical; };
    const auto cn = [](Byte type, std::string_view text) {
        return seq(set(nameAttribute(oids::kCommonName, tlv(type, raw(text)))));
    };
    EXPECT_TRUE(same(commonName("SOME NAME")));
    EXPECT_TRUE(same(commonName("  Some \t  Name ")));
    EXPECT_TRUE(same(cn(tag::kPrintableString, "Some Name")));
    EXPECT_FALSE(same(commonName("SomeName")));
    EXPECT_FALSE(same(seq(set(nameAttribute("\x55\x04\x0a", utf8("Some Name"))))));
    EXPECT_FALSE(same(seq({})));
}

TEST(Name, comparesSetsWithoutOrder)
{
    const Bytes a = nameAttribute(oids::kCommonName, utf8("a"));
    const Bytes b = nameAttribute(oids::kCountryName, utf8("b"));
    EXPECT_EQ(nameOf(seq(set(a + b))).canonical, nameOf(seq(set(b + a))).canonical);
    EXPECT_NE(nameOf(seq(set(a) + set(b))).canonical, nameOf(seq(set(b) + set(a))).canonical);
    EXPECT_NE(nameOf(seq(set(a) + set(b))).canonical, nameOf(seq(set(a + b))).canonical);
}

// RFC 4514 2.4 and its examples.
TEST(NameText, escapes)
{
    EXPECT_EQ(nameText(nameOf(commonName("James \"Jim\" Smith, III"))),
        "CN=James \\\"Jim\\\" Smith\\, III");
    EXPECT_EQ(nameText(nameOf(commonName(" #a b "))), "CN=\\ #a b\\ ");
    EXPECT_EQ(nameText(nameOf(commonName("#a"))), "CN=\\#a");
    EXPECT_EQ(nameText(nameOf(commonName("Before\rAfter"))), "CN=Before\\0dAfter");
    EXPECT_EQ(nameText(nameOf(commonName("Lu\xC4\x8Di\xC4\x87"))), "CN=Lu\xC4\x8Di\xC4\x87");
    EXPECT_EQ(nameText(nameOf(seq(set(nameAttribute("\x2a\x03", octets("0402beef")))))),
        "1.2.3=#0402beef");
    const Bytes a = nameAttribute(oids::kCommonName, utf8("a"));
    const Bytes b = nameAttribute(oids::kCountryName, utf8("b"));
    EXPECT_EQ(nameText(nameOf(seq(set(a) + set(b)))), "C=b, CN=a");
    EXPECT_EQ(nameText(nameOf(seq(set(a + b)))), "CN=a + C=b");
}

} // namespace
} // namespace attest::decode
