// SPDX-License-Identifier: GPL-3.0-or-later
// Revocation lists, made with OpenSSL because the laboratory mints none.
#include "pki.h"

#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace attest::test {
namespace {

using Ids = std::vector<std::string>;

struct List {
    const lab::Certificate* issuer;
    const lab::Key* signer;
    Time nextUpdate = kNow + Duration{60};
    const lab::Certificate* revoked = nullptr;
};

template <typename T, void (*Free)(T*)>
struct Release {
    void operator()(T* object) const { Free(object); }
};

Bytes mintList(const List& list)
{
    const Byte* at = list.issuer->der.data();
    const std::unique_ptr<X509, Release<X509, X509_free>> issuer(
        d2i_X509(nullptr, &at, static_cast<long>(list.issuer->der.size())));
    const std::string pem = list.signer->pem();
    const std::unique_ptr<BIO, Release<BIO, BIO_free_all>> bio(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    const std::unique_ptr<EVP_PKEY, Release<EVP_PKEY, EVP_PKEY_free>> key(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    const std::unique_ptr<X509_CRL, Release<X509_CRL, X509_CRL_free>> crl(X509_CRL_new());
    const std::unique_ptr<ASN1_TIME, Release<ASN1_TIME, ASN1_TIME_free>> time(
        ASN1_TIME_set(nullptr, static_cast<time_t>(kNow.seconds - 60)));

    X509_CRL_set_version(crl.get(), 1);
    X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(issuer.get()));
    X509_CRL_set1_lastUpdate(crl.get(), time.get());
    if (list.revoked != nullptr) {
        X509_REVOKED* const entry = X509_REVOKED_new();
        const Bytes& serial = list.revoked->spec.serial;
        BIGNUM* const number = BN_bin2bn(serial.data(), static_cast<int>(serial.size()), nullptr);
        ASN1_INTEGER* const integer = BN_to_ASN1_INTEGER(number, nullptr);
        X509_REVOKED_set_serialNumber(entry, integer);
        X509_REVOKED_set_revocationDate(entry, time.get());
        X509_CRL_add0_revoked(crl.get(), entry);
        ASN1_INTEGER_free(integer);
        BN_free(number);
    }
    ASN1_TIME_set(time.get(), static_cast<time_t>(list.nextUpdate.seconds));
    X509_CRL_set1_nextUpdate(crl.get(), time.get());
    X509_CRL_sign(crl.get(), key.get(), EVP_sha256());

    Byte* der = nullptr;
    const int size = i2d_X509_CRL(crl.get(), &der);
    const Bytes out(der, der + size);
    OPENSSL_free(der);
    return out;
}

class Revocation : public testing::Test {
protected:
    Revocation()
    {
        specs.middle = lab::withExtension(std::move(specs.middle),
            lab::extension::keyUsage({lab::KeyUsageBit::KeyCertSign, lab::KeyUsageBit::CrlSign}));
        minted = mint(specs);
    }
    [[nodiscard]] Ids judged(const std::vector<List>& lists)
    {
        trust::ChainOptions options = serverOptions();
        options.crls.emplace();
        for (const List& list : lists) {
            options.crls->push_back(mintList(list));
        }
        return judgedWith(options);
    }
    [[nodiscard]] Ids judgedWith(const trust::ChainOptions& options)
    {
        const std::vector<trust::PoolEntry> pool{entry(minted.middle)};
        return failures(
            trust::findChain(decoded(minted.leaf), pool, anchorsOf({minted.root}), options, bench));
    }

    Three specs;
    Minted minted;
    trust::Workbench bench;
};

TEST_F(Revocation, IsNotAskedForWithoutLists)
{
    EXPECT_EQ(judgedWith(serverOptions()), Ids{});
}

TEST_F(Revocation, IsDemandedThoughNoListIsThere)
{
    EXPECT_EQ(judged({}), (Ids{"0:chain.crl-missing", "1:chain.crl-missing"}));
}

TEST_F(Revocation, PassesWhatEveryListLeavesOut)
{
    EXPECT_EQ(judged({{&minted.root, &specs.rootKey}, {&minted.middle, &specs.middleKey}}), Ids{});
}

TEST_F(Revocation, RefusesWhatAListNames)
{
    EXPECT_EQ(judged({{&minted.root, &specs.rootKey},
                  {&minted.middle, &specs.middleKey, kNow + Duration{60}, &minted.leaf}}),
        Ids{"0:chain.revoked"});
    EXPECT_EQ(judged({{&minted.root, &specs.rootKey, kNow + Duration{60}, &minted.middle},
                  {&minted.middle, &specs.middleKey}}),
        Ids{"1:chain.revoked"});
}

TEST_F(Revocation, RefusesWhatNoListCovers)
{
    EXPECT_EQ(judged({{&minted.root, &specs.rootKey}}), Ids{"0:chain.crl-missing"});
    EXPECT_EQ(judged({{&minted.middle, &specs.middleKey}}), Ids{"1:chain.crl-missing"});
}

TEST_F(Revocation, RefusesListsThatAreOldOrForgedOrNoLists)
{
    EXPECT_EQ(judged({{&minted.root, &specs.rootKey},
                  {&minted.middle, &specs.middleKey, kNow - Duration{1}}}),
        Ids{"0:chain.crl-unfit"});
    EXPECT_EQ(judged({{&minted.root, &specs.rootKey}, {&minted.middle, &specs.rootKey}}),
        Ids{"0:chain.crl-unfit"});
    trust::ChainOptions options = serverOptions();
    options.crls = {copyBytes(asBytes("no list"))};
    EXPECT_EQ(judgedWith(options), Ids{"0:chain.crl-unfit"});
}

} // namespace
} // namespace attest::test
