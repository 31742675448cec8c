// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/openssl_path.h"

#include "trust/openssl_handles.h"

namespace attest::trust {
namespace {

ssl::X509Ptr load(const decode::Certificate& certificate)
{
    const ByteView der = certificate.der();
    const Byte* at = der.data();
    return ssl::X509Ptr(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
}

ssl::CrlPtr loadCrl(ByteView der)
{
    const Byte* at = der.data();
    return ssl::CrlPtr(d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size())));
}

// The list that complaints go to, found again from OpenSSL's context.
int errorListIndex()
{
    static const int index = X509_STORE_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

int keepError(int ok, X509_STORE_CTX* context)
{
    if (ok != 1) {
        auto* errors = static_cast<std::vector<OpenSslError>*>(
            X509_STORE_CTX_get_ex_data(context, errorListIndex()));
        const int code = X509_STORE_CTX_get_error(context);
        errors->push_back({code, static_cast<std::size_t>(X509_STORE_CTX_get_error_depth(context)),
            X509_verify_cert_error_string(code)});
    }
    return 1; // go on, so that all complaints are heard
}

/// Everything OpenSSL needs at once; members go in the order that their borrowers need.
struct Setup {
    std::vector<ssl::X509Ptr> certificates;
    std::vector<ssl::CrlPtr> crls;
    ssl::Store store{X509_STORE_new()};
    ssl::X509Stack untrusted{sk_X509_new_null()};
    ssl::StoreContext context{X509_STORE_CTX_new()};
};

bool fill(
    Setup& setup, std::span<const decode::CertificatePtr> path, const OpenSslQuestion& question)
{
    if (!setup.store || !setup.untrusted || !setup.context || path.empty()) {
        return false;
    }
    for (const decode::CertificatePtr& certificate : path) {
        setup.certificates.push_back(load(*certificate));
        if (!setup.certificates.back()) {
            return false;
        }
    }
    for (std::size_t i = 0; question.crls && i < question.crls->size(); ++i) {
        const Bytes& crl = (*question.crls)[i];
        setup.crls.push_back(loadCrl(crl));
        if (!setup.crls.back()
            || X509_STORE_add_crl(setup.store.get(), setup.crls.back().get()) != 1) {
            return false;
        }
    }
    for (std::size_t i = 1; i + 1 < setup.certificates.size(); ++i) {
        if (sk_X509_push(setup.untrusted.get(), setup.certificates[i].get()) == 0) {
            return false;
        }
    }
    return X509_STORE_add_cert(setup.store.get(), setup.certificates.back().get()) == 1
        && X509_STORE_CTX_init(setup.context.get(), setup.store.get(),
               setup.certificates.front().get(), setup.untrusted.get())
        == 1;
}

} // namespace

std::optional<std::vector<OpenSslError>> askOpenSsl(
    std::span<const decode::CertificatePtr> path, const OpenSslQuestion& question)
{
    Setup setup;
    if (!fill(setup, path, question)) {
        ERR_clear_error();
        return std::nullopt;
    }
    std::vector<OpenSslError> errors;
    X509_STORE_CTX* const context = setup.context.get();
    unsigned long flags = X509_V_FLAG_PARTIAL_CHAIN;
    if (question.crls) {
        flags |= X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL;
    }
    if (question.policies == OpenSslQuestion::Policies::Check) {
        flags |= X509_V_FLAG_POLICY_CHECK
            | (question.explicitPolicy ? X509_V_FLAG_EXPLICIT_POLICY : 0U)
            | (question.inhibitMapping ? X509_V_FLAG_INHIBIT_MAP : 0U)
            | (question.inhibitAny ? X509_V_FLAG_INHIBIT_ANY : 0U);
    }
    X509_VERIFY_PARAM* const parameters = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_flags(parameters, flags);
    X509_VERIFY_PARAM_set_time(parameters, static_cast<time_t>(question.now.seconds));
    X509_VERIFY_PARAM_set_depth(parameters, static_cast<int>(path.size()) + 1);
    if (question.policies == OpenSslQuestion::Policies::Check) {
        // RFC 5280 6.1.1 (c): any policy will do. Without saying so, OpenSSL takes none.
        X509_VERIFY_PARAM_add0_policy(parameters, OBJ_nid2obj(NID_any_policy));
    }
    X509_STORE_CTX_set_ex_data(context, errorListIndex(), &errors);
    X509_STORE_CTX_set_verify_cb(context, keepError);
    if (X509_verify_cert(context) != 1 && errors.empty()) {
        const int code = X509_STORE_CTX_get_error(context);
        errors.push_back({code, 0, X509_verify_cert_error_string(code)});
    }
    ERR_clear_error();
    return errors;
}

} // namespace attest::trust
