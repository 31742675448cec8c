// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/client_certificate.h"

#include "azure/sign_in/credential_issues.h"
#include "base/bounded_text.h"
#include "base/no_passphrase.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <ctime>

namespace attest::azure {

namespace {

template <auto Free>
struct Release {
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};
using Bio = std::unique_ptr<BIO, Release<BIO_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Context = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using Bag = std::unique_ptr<PKCS12, Release<PKCS12_free>>;

constexpr int kFewestBits = 2048;
constexpr int kMostCertificates = 16;

Bio bioOf(ByteView bytes)
{
    return Bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

/// What of OpenSSL's queue matters, which is left empty.
enum class Failure { Other, WrongPassphrase, OldEncryption };
Failure takeFailure()
{
    Failure failure = Failure::Other;
    while (const unsigned long code = ERR_get_error()) {
        const int library = ERR_GET_LIB(code);
        const int reason = ERR_GET_REASON(code);
        // Decoders that do not know the form say "unsupported" too; what cannot be fetched is an algorithm.
        if (library == ERR_LIB_EVP
            && (reason == ERR_R_UNSUPPORTED || reason == EVP_R_UNSUPPORTED_ALGORITHM)) {
            failure = Failure::OldEncryption;
        } else if (failure == Failure::Other
            && ((library == ERR_LIB_PEM && reason == PEM_R_BAD_DECRYPT) || (library == ERR_LIB_PROV)
                || (library == ERR_LIB_EVP && reason == EVP_R_BAD_DECRYPT)
                || (library == ERR_LIB_PKCS12))) {
            failure = Failure::WrongPassphrase;
        }
    }
    return failure;
}

/// The passphrase for OpenSSL's reader of PEM keys, and whether it was wanted.
struct Asked {
    const SecretBytes* passphrase;
    bool wanted = false;
};

int givePassphrase(char* buffer, int size, int /*writing*/, void* user)
{
    auto* asked = static_cast<Asked*>(user);
    asked->wanted = true;
    if (asked->passphrase == nullptr
        || asked->passphrase->view().size() > static_cast<std::size_t>(size)) {
        return -1;
    }
    std::ranges::copy(asText(asked->passphrase->view()), buffer);
    return static_cast<int>(asked->passphrase->view().size());
}

Problem about(const std::string& file, IssueId id, Params params = {})
{
    params.insert(params.begin(), {"file", bounded(file, kMostTextBytes)});
    return {id, std::move(params), {}};
}

Problem afterFailure(const std::string& file, const SecretBytes* passphrase, IssueId otherwise)
{
    switch (takeFailure()) {
    case Failure::OldEncryption:
        return about(file, issue::kOldEncryption);
    case Failure::WrongPassphrase:
        return about(
            file, passphrase == nullptr ? issue::kPassphraseNeeded : issue::kPassphraseWrong);
    case Failure::Other:
        break;
    }
    return about(file, otherwise);
}

Bytes derOf(X509* certificate)
{
    const int length = i2d_X509(certificate, nullptr);
    Bytes der(static_cast<std::size_t>(std::max(length, 0)));
    Byte* at = der.data();
    i2d_X509(certificate, &at);
    return der;
}

} // namespace

struct ClientCertificate::Parts {
    Key key;
    Certificate certificate;
    Bytes der;
};

namespace {

using Parts = std::unique_ptr<ClientCertificate::Parts>;

Result<Parts> fromPem(ByteView bytes, const SecretBytes* passphrase, const std::string& file)
{
    auto parts = std::make_unique<ClientCertificate::Parts>();
    Asked asked{passphrase};
    const Bio forKey = bioOf(bytes);
    parts->key.reset(PEM_read_bio_PrivateKey(forKey.get(), nullptr, givePassphrase, &asked));
    if (!parts->key) {
        const auto failed = afterFailure(file, passphrase, issue::kNoKey);
        return asked.wanted && failed.id == issue::kNoKey ? about(
                   file, passphrase == nullptr ? issue::kPassphraseNeeded : issue::kPassphraseWrong)
                                                          : failed;
    }
    const Bio forCertificates = bioOf(bytes);
    bool any = false;
    for (int i = 0; i < kMostCertificates; ++i) {
        Certificate one(PEM_read_bio_X509(forCertificates.get(), nullptr, noPassphrase, nullptr));
        if (!one) {
            break;
        }
        any = true;
        if (X509_check_private_key(one.get(), parts->key.get()) == 1) {
            parts->certificate = std::move(one);
            break;
        }
    }
    ERR_clear_error();
    if (!parts->certificate) {
        return about(file, any ? issue::kKeyDiffers : issue::kNoCertificate);
    }
    return parts;
}

Result<Parts> fromPkcs12(ByteView bytes, const SecretBytes* passphrase, const std::string& file)
{
    const Byte* at = bytes.data();
    const Bag bag(d2i_PKCS12(nullptr, &at, static_cast<long>(bytes.size())));
    if (!bag || at != bytes.data() + bytes.size()) {
        ERR_clear_error();
        return about(file, issue::kNoCertificate);
    }
    std::string phrase(passphrase == nullptr ? std::string_view() : asText(passphrase->view()));
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    const int read = PKCS12_parse(bag.get(), phrase.c_str(), &key, &certificate, nullptr);
    OPENSSL_cleanse(phrase.data(), phrase.size());
    auto parts = std::make_unique<ClientCertificate::Parts>();
    parts->key.reset(key);
    parts->certificate.reset(certificate);
    if (read != 1) {
        return afterFailure(file, passphrase, issue::kNoCertificate);
    }
    if (!parts->key || !parts->certificate) {
        return about(file, parts->key ? issue::kNoCertificate : issue::kNoKey);
    }
    return parts;
}

std::string foundKey(EVP_PKEY* key)
{
    const char* name = EVP_PKEY_get0_type_name(key);
    return std::string(name == nullptr ? "?" : name) + " " + std::to_string(EVP_PKEY_get_bits(key));
}

} // namespace

ClientCertificate::ClientCertificate(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
ClientCertificate::ClientCertificate(ClientCertificate&&) noexcept = default;
ClientCertificate& ClientCertificate::operator=(ClientCertificate&&) noexcept = default;
ClientCertificate::~ClientCertificate() = default;

Result<ClientCertificate> ClientCertificate::read(
    ByteView bytes, const SecretBytes* passphrase, const std::string& file)
{
    ERR_clear_error();
    const bool pem = asText(bytes).find("-----BEGIN ") != std::string_view::npos;
    auto parts = pem ? fromPem(bytes, passphrase, file) : fromPkcs12(bytes, passphrase, file);
    if (!parts) {
        return parts.problem();
    }
    EVP_PKEY* key = (*parts)->key.get();
    if (EVP_PKEY_is_a(key, "RSA") != 1 || EVP_PKEY_get_bits(key) < kFewestBits) {
        return about(file, issue::kKeyUnfit, {{"found", foundKey(key)}});
    }
    (*parts)->der = derOf((*parts)->certificate.get());
    return ClientCertificate(std::move(parts).value());
}

const Bytes& ClientCertificate::der() const
{
    return m_parts->der;
}

std::optional<Time> ClientCertificate::notAfter() const
{
    std::tm at{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(m_parts->certificate.get()), &at) != 1) {
        return std::nullopt;
    }
    return fromCivil(
        {at.tm_year + 1900, at.tm_mon + 1, at.tm_mday, at.tm_hour, at.tm_min, at.tm_sec});
}

Bytes ClientCertificate::signPs256(ByteView message) const
{
    const Context context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* how = nullptr;
    std::size_t length = 0;
    const bool ready
        = EVP_DigestSignInit(context.get(), &how, EVP_sha256(), nullptr, m_parts->key.get()) == 1
        && EVP_PKEY_CTX_set_rsa_padding(how, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(how, RSA_PSS_SALTLEN_DIGEST) == 1
        && EVP_DigestSign(context.get(), nullptr, &length, message.data(), message.size()) == 1;
    Bytes signature(ready ? length : 0);
    if (!ready
        || EVP_DigestSign(context.get(), signature.data(), &length, message.data(), message.size())
            != 1) {
        ERR_clear_error();
        return {};
    }
    signature.resize(length);
    return signature;
}

} // namespace attest::azure
