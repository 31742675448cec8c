// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls.h"

#include "base/bounded_text.h"
#include "base/ip_address.h"
#include "base/no_passphrase.h"
#include "net/transport.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <arpa/inet.h>
#include <array>

namespace attest::net {
namespace {

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T* pointer) const
    {
        Free(pointer);
    }
};
using BioHandle = std::unique_ptr<BIO, Freed<BIO_free>>;
using X509Handle = std::unique_ptr<X509, Freed<X509_free>>;
using KeyHandle = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;

std::string nameText(const X509_NAME* name)
{
    const BioHandle out(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    const char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return bounded(std::string(text, static_cast<std::size_t>(size)), kMostNameBytes);
}

std::string addressText(const ASN1_OCTET_STRING* octets)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const int size = ASN1_STRING_length(octets);
    if (size == 4 || size == 16) {
        inet_ntop(size == 4 ? AF_INET : AF_INET6, ASN1_STRING_get0_data(octets), text.data(),
            text.size());
    }
    return text.data();
}

BioHandle readerOf(ByteView pem)
{
    return BioHandle(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
}

bool useClient(SSL_CTX* context, const ClientIdentity& client)
{
    const BioHandle chain = readerOf(asBytes(client.chainPem));
    const X509Handle leaf{PEM_read_bio_X509(chain.get(), nullptr, noPassphrase, nullptr)};
    if (!leaf || SSL_CTX_use_certificate(context, leaf.get()) != 1) {
        return false;
    }
    while (const X509Handle above{PEM_read_bio_X509(chain.get(), nullptr, noPassphrase, nullptr)}) {
        SSL_CTX_add1_chain_cert(context, above.get());
    }
    ERR_clear_error(); // the end of the text is an error to the reader
    const KeyHandle key{PEM_read_bio_PrivateKey(
        readerOf(client.keyPem.view()).get(), nullptr, noPassphrase, nullptr)};
    return key && SSL_CTX_use_PrivateKey(context, key.get()) == 1
        && SSL_CTX_check_private_key(context) == 1;
}

// For whom the certificate is: what to compare with the name that was asked for.
std::string namesOf(const X509* certificate)
{
    std::string names;
    auto* all = static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    for (int i = 0; i < sk_GENERAL_NAME_num(all) && names.size() < kMostNameBytes; ++i) {
        int kind = 0;
        const auto* value = static_cast<const ASN1_STRING*>(
            GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(all, i), &kind));
        std::string name;
        if (kind == GEN_DNS) {
            name.assign(reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)),
                static_cast<std::size_t>(ASN1_STRING_length(value)));
        } else if (kind == GEN_IPADD) {
            name = addressText(value);
        }
        if (!name.empty()) {
            names += (names.empty() ? "" : ", ") + name;
        }
    }
    GENERAL_NAMES_free(all);
    return bounded(names, kMostNameBytes);
}

std::optional<Time> timeOf(const ASN1_TIME* time)
{
    tm civil{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &civil) != 1) {
        return std::nullopt;
    }
    return fromCivil({civil.tm_year + 1900, civil.tm_mon + 1, civil.tm_mday, civil.tm_hour,
        civil.tm_min, civil.tm_sec});
}

Bytes derOf(const X509* certificate)
{
    unsigned char* der = nullptr;
    const int size = i2d_X509(certificate, &der);
    if (size <= 0) {
        return {};
    }
    Bytes bytes(der, der + size);
    OPENSSL_free(der);
    return bytes;
}

} // namespace

TrustStore trustStore(const NetworkOptions& options)
{
    TrustStore store(X509_STORE_new(), [](X509_STORE* one) { X509_STORE_free(one); });
    if (options.trust == NetworkOptions::Trust::SystemAndExtra) {
        X509_STORE_set_default_paths(store.get());
    }
    const BioHandle in = readerOf(asBytes(options.extraCaPem));
    while (const X509Handle one{PEM_read_bio_X509(in.get(), nullptr, noPassphrase, nullptr)}) {
        X509_STORE_add_cert(store.get(), one.get());
    }
    ERR_clear_error(); // the end of the text is an error to the reader
    return store;
}

bool TlsCheck::prepare(SSL_CTX* context)
{
    if (m_client && !useClient(context, *m_client)) {
        m_clientUnusable = true;
        return false;
    }
    SSL_CTX_set1_cert_store(context, m_store.get());
    SSL_CTX_set_cert_verify_callback(context, &TlsCheck::verify, this);
    X509_VERIFY_PARAM* rules = SSL_CTX_get0_param(context);
    // RFC 9525 6.3: the subject's common name is no name of a server.
    X509_VERIFY_PARAM_set_hostflags(
        rules, X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    return ipAddress(m_name) ? X509_VERIFY_PARAM_set1_ip_asc(rules, m_name.c_str()) == 1
                             : X509_VERIFY_PARAM_set1_host(rules, m_name.c_str(), 0) == 1;
}

int TlsCheck::verify(X509_STORE_CTX* context, void* self)
{
    const int ok = X509_verify_cert(context);
    if (ok != 1) {
        static_cast<TlsCheck*>(self)->keep(context);
    }
    return ok == 1 ? 1 : 0;
}

void TlsCheck::keep(X509_STORE_CTX* context)
{
    m_error = X509_STORE_CTX_get_error(context);
    if (m_error == X509_V_OK) {
        m_error = X509_V_ERR_UNSPECIFIED;
    }
    if (const X509* certificate = X509_STORE_CTX_get_current_cert(context)) {
        m_issuer = nameText(X509_get_issuer_name(certificate));
        m_from = timeOf(X509_get0_notBefore(certificate));
        m_until = timeOf(X509_get0_notAfter(certificate));
    }
    if (const X509* leaf = X509_STORE_CTX_get0_cert(context)) {
        m_names = namesOf(leaf);
    }
}

Problem TlsCheck::problem(const std::string& host) const
{
    Params params{{"host", host}};
    switch (m_error) {
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        params.push_back({"names", m_names});
        return {issue::kTlsWrongHost, std::move(params), {}};
    case X509_V_ERR_CERT_HAS_EXPIRED:
        if (m_until) {
            params.push_back({"date", *m_until});
        }
        return {issue::kTlsExpired, std::move(params), {}};
    default:
        params.push_back({"reason", std::string(X509_verify_cert_error_string(m_error))});
        params.push_back({"issuer", m_issuer});
        return {issue::kTlsUntrusted, std::move(params), {}};
    }
}

TlsFacts factsOf(SSL* connection)
{
    TlsFacts facts{SSL_get_version(connection), SSL_get_cipher_name(connection), {}};
    STACK_OF(X509)* chain = SSL_get_peer_cert_chain(connection);
    for (int i = 0; i < sk_X509_num(chain); ++i) {
        facts.chain.push_back(derOf(sk_X509_value(chain, i)));
    }
    return facts;
}

} // namespace attest::net
