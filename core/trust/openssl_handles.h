// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <memory>

/// OpenSSL's objects with owners. Only sources of this folder may include this header.
namespace attest::trust::ssl {

template <auto Free>
struct Release {
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};

using Bio = std::unique_ptr<BIO, Release<BIO_free>>;
using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using Md = std::unique_ptr<EVP_MD, Release<EVP_MD_free>>;
using MdContext = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, Release<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Release<OSSL_PARAM_free>>;
using X509Ptr = std::unique_ptr<X509, Release<X509_free>>;
using CrlPtr = std::unique_ptr<X509_CRL, Release<X509_CRL_free>>;
using Store = std::unique_ptr<X509_STORE, Release<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Release<X509_STORE_CTX_free>>;
using Cms = std::unique_ptr<CMS_ContentInfo, Release<CMS_ContentInfo_free>>;

// sk_X509_free and its like are macros or inline functions, so they need their own releasers.
struct ReleaseX509Stack {
    // Shallow: the certificates have other owners.
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};
using X509Stack = std::unique_ptr<STACK_OF(X509), ReleaseX509Stack>;
struct ReleaseCrlStack {
    void operator()(STACK_OF(X509_CRL) * stack) const { sk_X509_CRL_free(stack); }
};
using CrlStack = std::unique_ptr<STACK_OF(X509_CRL), ReleaseCrlStack>;

} // namespace attest::trust::ssl
