// SPDX-License-Identifier: GPL-3.0-or-later
// Field by field against another parser, over real certificates.
#include "decode/certificate.h"
#include "decode/extension.h"
#include "support/shared.h"
#include "vectors.h"

#include <gtest/gtest.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>

namespace attest::decode {
namespace {

using test::NamedBytes;

template <typename T, auto free>
struct Free {
    void operator()(T* object) const { free(object); }
};
template <typename T, auto free>
using Owned = std::unique_ptr<T, Free<T, free>>;

using X509Ptr = Owned<X509, X509_free>;
using BnPtr = Owned<BIGNUM, BN_free>;

Bytes ofString(const ASN1_STRING* string)
{
    const unsigned char* data = ASN1_STRING_get0_data(string);
    return {data, data + ASN1_STRING_length(string)};
}

// With ", " and " + " between the parts, and bytes past ASCII as they are.
std::string textOf(const X509_NAME* name)
{
    const unsigned long flags
        = (XN_FLAG_RFC2253 & ~XN_FLAG_SEP_MASK & ~ASN1_STRFLGS_ESC_MSB) | XN_FLAG_SEP_CPLUS_SPC;
    const Owned<BIO, BIO_free_all> bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0, flags);
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

std::int64_t secondsOf(const ASN1_TIME* time)
{
    std::tm fields{};
    EXPECT_EQ(ASN1_TIME_to_tm(time, &fields), 1);
    return timegm(&fields);
}

Bytes numberOf(const EVP_PKEY* key, const char* name)
{
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1) {
        return {};
    }
    const BnPtr owned(number);
    Bytes bytes(static_cast<std::size_t>(BN_num_bytes(number)));
    BN_bn2bin(number, bytes.data());
    return bytes;
}

std::string dotsOf(const ASN1_OBJECT* object)
{
    char text[256];
    const int size = OBJ_obj2txt(text, sizeof text, object, 1);
    return {text, static_cast<std::size_t>(size)};
}

void compareNames(const Certificate& ours, X509* theirs)
{
    EXPECT_EQ(nameText(ours.subject), textOf(X509_get_subject_name(theirs)));
    EXPECT_EQ(nameText(ours.issuer), textOf(X509_get_issuer_name(theirs)));
    EXPECT_EQ(ours.selfIssued(),
        X509_NAME_cmp(X509_get_subject_name(theirs), X509_get_issuer_name(theirs)) == 0);
}

void compareFields(const Certificate& ours, X509* theirs)
{
    EXPECT_EQ(ours.version, X509_get_version(theirs) + 1);
    const BnPtr serial(ASN1_INTEGER_to_BN(X509_get0_serialNumber(theirs), nullptr));
    const BnPtr our(BN_bin2bn(ours.serial.data(), static_cast<int>(ours.serial.size()), nullptr));
    EXPECT_EQ(BN_cmp(serial.get(), our.get()), 0);
    EXPECT_EQ(ours.notBefore.seconds, secondsOf(X509_get0_notBefore(theirs)));
    EXPECT_EQ(ours.notAfter.seconds, secondsOf(X509_get0_notAfter(theirs)));
    const ASN1_BIT_STRING* signature = nullptr;
    const X509_ALGOR* algorithm = nullptr;
    X509_get0_signature(&signature, &algorithm, theirs);
    EXPECT_EQ(copyBytes(ours.bytes(ours.signature)), ofString(signature));
    const ASN1_OBJECT* type = nullptr;
    X509_ALGOR_get0(&type, nullptr, nullptr, algorithm);
    EXPECT_EQ(oidDots(ours.signatureAlgorithm.oid), dotsOf(type));
    unsigned char* tbs = nullptr;
    const int size = i2d_re_X509_tbs(theirs, &tbs);
    EXPECT_EQ(copyBytes(ours.bytes(ours.tbs)), Bytes(tbs, tbs + size));
    OPENSSL_free(tbs);
}

void compareKey(const Certificate& ours, X509* theirs)
{
    const EVP_PKEY* key = X509_get0_pubkey(theirs);
    ASSERT_NE(key, nullptr);
    EXPECT_EQ(ours.key.keyBits, static_cast<std::size_t>(EVP_PKEY_get_bits(key)));
    EXPECT_EQ(ours.key.modulus, numberOf(key, OSSL_PKEY_PARAM_RSA_N));
    EXPECT_EQ(ours.key.exponent, numberOf(key, OSSL_PKEY_PARAM_RSA_E));
}

bool hasNote(const Certificate& certificate, IssueId id)
{
    return std::ranges::any_of(
        certificate.irregularities, [id](const Finding& finding) { return finding.id == id; });
}

void compareSan(const Certificate& ours, X509* theirs)
{
    const Owned<GENERAL_NAMES, GENERAL_NAMES_free> names(static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(theirs, NID_subject_alt_name, nullptr, nullptr)));
    if (!ours.subjectAltName) {
        // OpenSSL takes octets past ASCII in an IA5String.
        EXPECT_EQ(hasNote(ours, issue::kMalformedExtension), names != nullptr);
        return;
    }
    ASSERT_NE(names, nullptr);
    ASSERT_EQ(
        ours.subjectAltName->size(), static_cast<std::size_t>(sk_GENERAL_NAME_num(names.get())));
    for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
        const GeneralName& our = (*ours.subjectAltName)[static_cast<std::size_t>(i)];
        EXPECT_EQ(static_cast<int>(our.kind), name->type) << "the kinds are numbered by their tags";
        if (name->type == GEN_DNS || name->type == GEN_EMAIL || name->type == GEN_URI) {
            EXPECT_EQ(our.value, ofString(name->d.ia5));
        } else if (name->type == GEN_DIRNAME) {
            EXPECT_EQ(nameText(our.directory), textOf(name->d.directoryName));
        }
    }
}

// OpenSSL keeps the two octets of KeyUsage as they come, ours are numbered by bit.
std::uint16_t reversedBits(std::uint32_t usage)
{
    std::uint16_t bits = 0;
    for (unsigned n = 0; n < 8; ++n) {
        bits = static_cast<std::uint16_t>(bits | ((usage >> (7 - n)) & 1U) << n);
    }
    return static_cast<std::uint16_t>(bits | ((usage & KU_DECIPHER_ONLY) != 0 ? 1U << 8U : 0U));
}

void compareUsage(const Certificate& ours, X509* theirs)
{
    const std::uint32_t flags = X509_get_extension_flags(theirs);
    EXPECT_EQ(ours.keyUsage.has_value(), (flags & EXFLAG_KUSAGE) != 0);
    EXPECT_EQ(ours.basicConstraints.has_value(), (flags & EXFLAG_BCONS) != 0);
    EXPECT_EQ(ours.basicConstraints && ours.basicConstraints->ca, (flags & EXFLAG_CA) != 0);
    EXPECT_EQ(ours.basicConstraints ? ours.basicConstraints->pathLength.value_or(-1) : -1,
        X509_get_pathlen(theirs));
    if (ours.keyUsage) {
        EXPECT_EQ(*ours.keyUsage, reversedBits(X509_get_key_usage(theirs)));
    }
    const Owned<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free> purposes(
        static_cast<EXTENDED_KEY_USAGE*>(
            X509_get_ext_d2i(theirs, NID_ext_key_usage, nullptr, nullptr)));
    std::vector<std::string> expected;
    for (int i = 0; purposes && i < sk_ASN1_OBJECT_num(purposes.get()); ++i) {
        expected.push_back(dotsOf(sk_ASN1_OBJECT_value(purposes.get(), i)));
    }
    std::vector<std::string> got;
    for (const Oid& oid : ours.extendedKeyUsage.value_or(std::vector<Oid>{})) {
        got.push_back(oidDots(oid));
    }
    EXPECT_EQ(got, expected);
}

// Not by X509_get0_subject_key_id: that gives nothing once another extension is wrong.
void compareKeyIds(const Certificate& ours, X509* theirs)
{
    const Owned<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> subject(static_cast<ASN1_OCTET_STRING*>(
        X509_get_ext_d2i(theirs, NID_subject_key_identifier, nullptr, nullptr)));
    const Owned<AUTHORITY_KEYID, AUTHORITY_KEYID_free> authority(static_cast<AUTHORITY_KEYID*>(
        X509_get_ext_d2i(theirs, NID_authority_key_identifier, nullptr, nullptr)));
    EXPECT_EQ(ours.subjectKeyId.value_or(Bytes{}), subject ? ofString(subject.get()) : Bytes{});
    const auto keyId = ours.authorityKeyId ? ours.authorityKeyId->keyId : std::nullopt;
    EXPECT_EQ(keyId.value_or(Bytes{}),
        authority && authority->keyid != nullptr ? ofString(authority->keyid) : Bytes{});
}

void compareLinks(const Certificate& ours, X509* theirs)
{
    const Owned<AUTHORITY_INFO_ACCESS, AUTHORITY_INFO_ACCESS_free> access(
        static_cast<AUTHORITY_INFO_ACCESS*>(
            X509_get_ext_d2i(theirs, NID_info_access, nullptr, nullptr)));
    std::vector<std::string> issuers;
    std::vector<std::string> ocsp;
    for (int i = 0; access && i < sk_ACCESS_DESCRIPTION_num(access.get()); ++i) {
        const ACCESS_DESCRIPTION* one = sk_ACCESS_DESCRIPTION_value(access.get(), i);
        if (one->location->type == GEN_URI) {
            (OBJ_obj2nid(one->method) == NID_ad_OCSP ? ocsp : issuers)
                .emplace_back(asText(ofString(one->location->d.ia5)));
        }
    }
    EXPECT_EQ(ours.caIssuers, issuers);
    EXPECT_EQ(ours.ocsp, ocsp);
}

void compareExtensions(const Certificate& ours, X509* theirs)
{
    ASSERT_EQ(ours.extensions.size(), static_cast<std::size_t>(X509_get_ext_count(theirs)));
    for (int i = 0; i < X509_get_ext_count(theirs); ++i) {
        X509_EXTENSION* extension = X509_get_ext(theirs, i);
        const Extension& our = ours.extensions[static_cast<std::size_t>(i)];
        EXPECT_EQ(oidDots(our.oid), dotsOf(X509_EXTENSION_get_object(extension)));
        EXPECT_EQ(our.critical, X509_EXTENSION_get_critical(extension) != 0);
        EXPECT_EQ(copyBytes(ours.bytes(our.value)), ofString(X509_EXTENSION_get_data(extension)));
    }
}

enum class Irregularities { None, Allowed };

void compareAll(const std::vector<NamedBytes>& certificates, Irregularities irregularities)
{
    for (const NamedBytes& one : certificates) {
        SCOPED_TRACE(one.name);
        const unsigned char* at = one.bytes.data();
        const X509Ptr theirs(d2i_X509(nullptr, &at, static_cast<long>(one.bytes.size())));
        ASSERT_NE(theirs, nullptr);
        const Result<CertificatePtr> result = decodeCertificate(one.bytes);
        ASSERT_TRUE(result.ok()) << result.problem().id.value;
        const Certificate& ours = **result;
        if (irregularities == Irregularities::None) {
            for (const Finding& finding : ours.irregularities) {
                ADD_FAILURE() << finding.id.value;
            }
        }
        compareFields(ours, theirs.get());
        compareNames(ours, theirs.get());
        compareKey(ours, theirs.get());
        compareSan(ours, theirs.get());
        compareUsage(ours, theirs.get());
        compareKeyIds(ours, theirs.get());
        compareLinks(ours, theirs.get());
        compareExtensions(ours, theirs.get());
    }
}

TEST(CertificateAgainstOpenSsl, azureCertificatesAgreeWithoutIrregularity)
{
    const auto shared = test::sharedFolder();
    if (!shared) {
        GTEST_SKIP() << "reference material absent";
    }
    const auto certificates = test::pemCertificatesBelow(*shared / "vectors" / "certs");
    ASSERT_GT(certificates.size(), 20U);
    compareAll(certificates, Irregularities::None);
}

TEST(CertificateAgainstOpenSsl, systemRootsAgree)
{
    const auto certificates = test::pemCertificatesBelow("/etc/ssl/certs");
    if (certificates.empty()) {
        GTEST_SKIP() << "no system certificates";
    }
    compareAll(certificates, Irregularities::Allowed);
}

// The suite writes some certificates that nobody should accept; all of them can be looked at.
TEST(CertificateAgainstOpenSsl, limboCertificatesAgree)
{
    const auto shared = test::sharedFolder();
    if (!shared) {
        GTEST_SKIP() << "reference material absent";
    }
    std::string text
        = test::readFile(*shared / "suites" / "x509-limbo" / "limbo-core.json").value_or("");
    for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;) {
        text.replace(at, 2, "\n");
    }
    std::ranges::replace(text, '"', '\n'); // PEM begins a line
    std::vector<NamedBytes> certificates;
    for (Bytes& der : test::pemCertificatesIn(text)) {
        certificates.push_back(
            {"certificate " + std::to_string(certificates.size()), std::move(der)});
    }
    ASSERT_GT(certificates.size(), 200U);
    compareAll(certificates, Irregularities::Allowed);
}

// The three parts of a certificate that its verifier looks at.
Bytes partsOf(const Certificate& c)
{
    Bytes parts = copyBytes(c.bytes(c.tbs));
    for (const Span& span : {c.signatureAlgorithm.span, c.signature}) {
        const ByteView bytes = c.bytes(span);
        parts.insert(parts.end(), bytes.begin(), bytes.end());
    }
    return parts;
}

TEST(Certificate, everyTruncationOfARealOneIsRefusedAndEveryBitFlipSeen)
{
    const auto shared = test::sharedFolder();
    if (!shared) {
        GTEST_SKIP() << "reference material absent";
    }
    const auto certificates
        = test::pemCertificatesBelow(*shared / "vectors" / "certs" / "intermediates");
    ASSERT_FALSE(certificates.empty());
    const Bytes& der = certificates.front().bytes;
    for (std::size_t size = 0; size < der.size(); ++size) {
        ASSERT_FALSE(decodeCertificate(ByteView(der).first(size)).ok()) << size;
    }
    const auto whole = decodeCertificate(der);
    ASSERT_TRUE(whole.ok());
    const Bytes original = partsOf(**whole);
    for (std::size_t bit = 0; bit < der.size() * 8; ++bit) {
        Bytes flipped = der;
        flipped[bit / 8] ^= static_cast<Byte>(1U << bit % 8);
        const auto result = decodeCertificate(flipped);
        ASSERT_TRUE(!result.ok() || partsOf(**result) != original) << "octet " << bit / 8;
    }
}

} // namespace
} // namespace attest::decode
