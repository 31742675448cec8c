// SPDX-License-Identifier: GPL-3.0-or-later
#include "openssl_checks.h"

#include <openssl/cms.h>
#include <openssl/ct.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace attest::test {

namespace {

struct Release {
    void operator()(BIO* p) const { BIO_free_all(p); }
    void operator()(CMS_ContentInfo* p) const { CMS_ContentInfo_free(p); }
    void operator()(CT_POLICY_EVAL_CTX* p) const { CT_POLICY_EVAL_CTX_free(p); }
    void operator()(CTLOG_STORE* p) const { CTLOG_STORE_free(p); }
    void operator()(EVP_MD_CTX* p) const { EVP_MD_CTX_free(p); }
    void operator()(EVP_PKEY* p) const { EVP_PKEY_free(p); }
    void operator()(STACK_OF(SCT) * p) const { SCT_LIST_free(p); }
    void operator()(STACK_OF(X509) * p) const { sk_X509_pop_free(p, X509_free); }
    void operator()(X509* p) const { X509_free(p); }
    void operator()(X509_STORE* p) const { X509_STORE_free(p); }
    void operator()(X509_STORE_CTX* p) const { X509_STORE_CTX_free(p); }
};
template <typename T>
using Owned = std::unique_ptr<T, Release>;

Owned<X509> parse(ByteView der)
{
    const unsigned char* at = der.data();
    return Owned<X509>(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
}

Owned<EVP_PKEY> parseKey(ByteView publicKeyInfo)
{
    const unsigned char* at = publicKeyInfo.data();
    return Owned<EVP_PKEY>(d2i_PUBKEY(nullptr, &at, static_cast<long>(publicKeyInfo.size())));
}

Owned<STACK_OF(X509)> stackOf(const std::vector<Bytes>& certificates)
{
    Owned<STACK_OF(X509)> stack(sk_X509_new_null());
    for (const Bytes& der : certificates) {
        sk_X509_push(stack.get(), parse(der).release());
    }
    return stack;
}

std::string textOf(BIO* bio)
{
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio, &text);
    return {text, static_cast<std::size_t>(size)};
}

const EVP_MD* digestFor(lab::SignatureAlgorithm algorithm)
{
    switch (algorithm) {
    case lab::SignatureAlgorithm::RsaMd5:
        return EVP_md5();
    case lab::SignatureAlgorithm::RsaSha1:
        return EVP_sha1();
    case lab::SignatureAlgorithm::Rs384:
    case lab::SignatureAlgorithm::Ps384:
        return EVP_sha384();
    case lab::SignatureAlgorithm::Rs512:
    case lab::SignatureAlgorithm::Ps512:
        return EVP_sha512();
    default:
        return EVP_sha256();
    }
}

bool isPss(lab::SignatureAlgorithm algorithm)
{
    return algorithm == lab::SignatureAlgorithm::Ps256
        || algorithm == lab::SignatureAlgorithm::Ps384
        || algorithm == lab::SignatureAlgorithm::Ps512;
}

// R || S as the DER that OpenSSL wants.
Bytes joseToDer(ByteView signature)
{
    ECDSA_SIG* pair = ECDSA_SIG_new();
    const int half = static_cast<int>(signature.size() / 2);
    ECDSA_SIG_set0(pair, BN_bin2bn(signature.data(), half, nullptr),
        BN_bin2bn(signature.data() + half, half, nullptr));
    unsigned char* out = nullptr;
    const int size = i2d_ECDSA_SIG(pair, &out);
    Bytes der(out, out + size);
    OPENSSL_free(out);
    ECDSA_SIG_free(pair);
    return der;
}

} // namespace

bool verifies(
    ByteView publicKeyInfo, lab::SignatureAlgorithm algorithm, ByteView message, ByteView signature)
{
    const Owned<EVP_PKEY> key = parseKey(publicKeyInfo);
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* options = nullptr; // owned by the context
    if (!key
        || EVP_DigestVerifyInit(context.get(), &options, digestFor(algorithm), nullptr, key.get())
            != 1) {
        return false;
    }
    if (isPss(algorithm)
        && (EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) != 1
            || EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST) != 1)) {
        return false;
    }
    const Bytes encoded
        = algorithm == lab::SignatureAlgorithm::Es256 ? joseToDer(signature) : copyBytes(signature);
    return EVP_DigestVerify(
               context.get(), encoded.data(), encoded.size(), message.data(), message.size())
        == 1;
}

std::string chainVerdict(const Chain& chain)
{
    const Owned<X509_STORE> store(X509_STORE_new());
    for (const Bytes& anchor : chain.anchors) {
        X509_STORE_add_cert(store.get(), parse(anchor).get());
    }
    const Owned<X509> leaf = parse(chain.leaf);
    const Owned<STACK_OF(X509)> untrusted = stackOf(chain.untrusted);
    const Owned<X509_STORE_CTX> context(X509_STORE_CTX_new());
    if (!leaf
        || X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), untrusted.get()) != 1) {
        return "unreadable";
    }
    X509_STORE_CTX_set_default(context.get(), "ssl_server");
    X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_X509_STRICT);
    X509_STORE_CTX_set_time(context.get(), 0, static_cast<time_t>(chain.at.seconds));
    X509_verify_cert(context.get());
    return X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get()));
}

std::string cmsContent(ByteView cms, const std::vector<Bytes>& extra)
{
    const unsigned char* at = cms.data();
    const Owned<CMS_ContentInfo> message(
        d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(cms.size())));
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    const Owned<STACK_OF(X509)> certificates = stackOf(extra);
    if (!message
        || CMS_verify(message.get(), certificates.get(), nullptr, nullptr, out.get(),
               CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY)
            != 1) {
        return {};
    }
    return textOf(out.get());
}

Bytes reencoded(ByteView certificate)
{
    const Owned<X509> parsed = parse(certificate);
    unsigned char* out = nullptr;
    // i2d_X509 would return the cached bytes of the TBS part.
    if (!parsed || i2d_re_X509_tbs(parsed.get(), &out) <= 0) {
        return {};
    }
    OPENSSL_free(out);
    out = nullptr;
    const int size = i2d_X509(parsed.get(), &out);
    Bytes der(out, out + size);
    OPENSSL_free(out);
    return der;
}

std::string subjectText(ByteView certificate)
{
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    const Owned<X509> parsed = parse(certificate);
    X509_NAME_print_ex(out.get(), X509_get_subject_name(parsed.get()), 0, XN_FLAG_ONELINE);
    return textOf(out.get());
}

std::string extensionText(ByteView certificate, const char* oid)
{
    const Owned<X509> parsed = parse(certificate);
    ASN1_OBJECT* object = OBJ_txt2obj(oid, 1);
    const int index = X509_get_ext_by_OBJ(parsed.get(), object, -1);
    ASN1_OBJECT_free(object);
    if (index < 0) {
        return "(absent)";
    }
    X509_EXTENSION* extension = X509_get_ext(parsed.get(), index);
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    X509V3_EXT_print(out.get(), extension, X509V3_EXT_ERROR_UNKNOWN, 0);
    return (X509_EXTENSION_get_critical(extension) != 0 ? "critical " : "") + textOf(out.get());
}

int validScts(ByteView certificate, ByteView issuer, const std::string& logList, Time at)
{
    const Owned<X509> parsed = parse(certificate);
    const Owned<X509> parsedIssuer = parse(issuer);
    const Owned<CTLOG_STORE> logs(CTLOG_STORE_new());
    const Owned<CT_POLICY_EVAL_CTX> context(CT_POLICY_EVAL_CTX_new());
    const Owned<STACK_OF(SCT)> scts(static_cast<STACK_OF(SCT)*>(
        X509_get_ext_d2i(parsed.get(), NID_ct_precert_scts, nullptr, nullptr)));
    if (!scts || CTLOG_STORE_load_file(logs.get(), logList.c_str()) != 1) {
        return -1;
    }
    CT_POLICY_EVAL_CTX_set1_cert(context.get(), parsed.get());
    CT_POLICY_EVAL_CTX_set1_issuer(context.get(), parsedIssuer.get());
    CT_POLICY_EVAL_CTX_set_shared_CTLOG_STORE(context.get(), logs.get());
    CT_POLICY_EVAL_CTX_set_time(context.get(), static_cast<std::uint64_t>(at.seconds) * 1000);
    int valid = 0;
    for (int i = 0; i < sk_SCT_num(scts.get()); ++i) {
        SCT* sct = sk_SCT_value(scts.get(), i);
        SCT_set_source(sct, SCT_SOURCE_X509V3_EXTENSION);
        valid += SCT_validate(sct, context.get()) == 1 ? 1 : 0;
    }
    return valid;
}

} // namespace attest::test
