// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/cross_check.h"

#include "trust/openssl_handles.h"
#include "trust/openssl_path.h"

namespace attest::trust {
namespace {

using Answer = CrossCheck::Answer;

std::string lastError()
{
    char text[256];
    ERR_error_string_n(ERR_peek_last_error(), text, sizeof text);
    ERR_clear_error();
    return text;
}

ssl::Bio view(ByteView bytes)
{
    return ssl::Bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

Bytes contents(BIO* bio)
{
    const char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? copyBytes(asBytes({data, static_cast<std::size_t>(size)})) : Bytes{};
}

std::optional<decode::Sha256> signerOf(CMS_ContentInfo* cms)
{
    const ssl::X509Stack signers(CMS_get0_signers(cms));
    if (!signers || sk_X509_num(signers.get()) != 1) {
        return std::nullopt;
    }
    Byte* der = nullptr;
    const int size = i2d_X509(sk_X509_value(signers.get(), 0), &der);
    if (size <= 0) {
        return std::nullopt;
    }
    const decode::Sha256 digest = decode::sha256({der, static_cast<std::size_t>(size)});
    OPENSSL_free(der);
    return digest;
}

void askSignature(CrossCheck& check, const CrossQuestion& question)
{
    const Byte* at = question.cms.data();
    const ssl::Cms cms(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(question.cms.size())));
    std::vector<ssl::X509Ptr> owned;
    const ssl::X509Stack more(sk_X509_new_null());
    for (const decode::CertificatePtr& certificate : question.certificates) {
        const ByteView der = certificate->der();
        const Byte* start = der.data();
        owned.emplace_back(d2i_X509(nullptr, &start, static_cast<long>(der.size())));
        if (owned.back()) {
            sk_X509_push(more.get(), owned.back().get());
        }
    }
    const ssl::Bio detached = question.detached ? view(*question.detached) : ssl::Bio();
    const ssl::Bio out(BIO_new(BIO_s_mem()));
    constexpr unsigned flags = CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY;
    const bool good
        = cms && CMS_verify(cms.get(), more.get(), nullptr, detached.get(), out.get(), flags) == 1;
    check.signature = good ? Answer::Yes : Answer::No;
    if (!good) {
        check.reasons.push_back(lastError());
        return;
    }
    check.content = contents(out.get());
    check.signer = signerOf(cms.get());
}

void askChain(CrossCheck& check, const CrossQuestion& question)
{
    const auto errors = askOpenSsl(question.path, {question.now, {}, {}});
    check.chain = errors && errors->empty() ? Answer::Yes : Answer::No;
    if (!errors) {
        check.reasons.emplace_back("a certificate of the path is unreadable to OpenSSL");
        return;
    }
    for (const OpenSslError& error : *errors) {
        check.reasons.push_back(error.text);
    }
}

} // namespace

CrossCheck openSslOpinion(const CrossQuestion& question)
{
    CrossCheck check;
    if (!question.cms.empty()) {
        askSignature(check, question);
    }
    if (!question.path.empty()) {
        askChain(check, question);
    }
    ERR_clear_error();
    return check;
}

} // namespace attest::trust
