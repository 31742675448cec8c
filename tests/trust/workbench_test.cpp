// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "decode/oids.h"
#include "pki.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace attest::test {
namespace {

using trust::Digest;
using trust::Scheme;
using Outcome = trust::Workbench::Outcome;
namespace der = lab::der;

const Bytes kMessage = copyBytes(asBytes("message"));

const lab::Key& rsaKey()
{
    static const lab::Key key = lab::Key::rsa("trust", "workbench");
    return key;
}

struct SchemeCase {
    const char* name;
    lab::SignatureAlgorithm makes;
    trust::SignatureAlgorithm asks;
    Outcome expected;
};

std::ostream& operator<<(std::ostream& out, const SchemeCase& one)
{
    return out << one.name;
}

using Make = lab::SignatureAlgorithm;
const SchemeCase kSchemes[] = {
    {"Rs256", Make::Rs256, {Scheme::RsaPkcs1, Digest::Sha256, {}}, Outcome::Good},
    {"Rs384", Make::Rs384, {Scheme::RsaPkcs1, Digest::Sha384, {}}, Outcome::Good},
    {"Rs512", Make::Rs512, {Scheme::RsaPkcs1, Digest::Sha512, {}}, Outcome::Good},
    {"RsaSha1", Make::RsaSha1, {Scheme::RsaPkcs1, Digest::Sha1, {}}, Outcome::Good},
    {"Ps256", Make::Ps256, {Scheme::RsaPss, Digest::Sha256, 32}, Outcome::Good},
    {"Ps512", Make::Ps512, {Scheme::RsaPss, Digest::Sha512, 64}, Outcome::Good},
    {"PssAnySalt", Make::Ps256, {Scheme::RsaPss, Digest::Sha256, {}}, Outcome::Good},
    {"PssOtherSalt", Make::Ps256, {Scheme::RsaPss, Digest::Sha256, 20}, Outcome::Bad},
    {"OtherDigest", Make::Rs256, {Scheme::RsaPkcs1, Digest::Sha384, {}}, Outcome::Bad},
    {"OtherPadding", Make::Rs256, {Scheme::RsaPss, Digest::Sha256, {}}, Outcome::Bad},
    {"OtherKindOfKey", Make::Rs256, {Scheme::Ecdsa, Digest::Sha256, {}}, Outcome::Unsupported},
    {"NoDigest", Make::Rs256, {Scheme::RsaPkcs1, Digest::None, {}}, Outcome::Unsupported},
};

class VerifyScheme : public testing::TestWithParam<SchemeCase> {};

TEST_P(VerifyScheme, AnswersForTheSchemeAskedFor)
{
    trust::Workbench bench;
    const Bytes signature = rsaKey().sign(GetParam().makes, kMessage);
    const trust::PublicKey numbers = bench.rsaKey(rsaKey().modulus(), rsaKey().exponent());
    const trust::PublicKey spki = trust::keyFromSpki(rsaKey().publicKeyInfo());
    for (const trust::PublicKey& key : {numbers, spki, numbers}) {
        EXPECT_EQ(bench.verify(key, GetParam().asks, kMessage, signature), GetParam().expected);
    }
    EXPECT_EQ(bench.work().signatures, 3U);
}

INSTANTIATE_TEST_SUITE_P(Rsa, VerifyScheme, testing::ValuesIn(kSchemes),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Verify, HasNoMemoryOfWhatItVerified)
{
    trust::Workbench bench;
    const trust::PublicKey key = bench.rsaKey(rsaKey().modulus(), rsaKey().exponent());
    const trust::SignatureAlgorithm algorithm{Scheme::RsaPkcs1, Digest::Sha256, {}};
    const Bytes good = rsaKey().sign(Make::Rs256, kMessage);
    for (int turn = 0; turn < 3; ++turn) {
        Bytes bad = good;
        bad[static_cast<std::size_t>(turn)] ^= 1;
        EXPECT_EQ(bench.verify(key, algorithm, kMessage, good), Outcome::Good);
        EXPECT_EQ(bench.verify(key, algorithm, kMessage, bad), Outcome::Bad);
        EXPECT_EQ(bench.verify(key, algorithm, kMessage, {}), Outcome::Bad);
        EXPECT_EQ(bench.verify(key, algorithm, asBytes("other"), good), Outcome::Bad);
    }
}

TEST(Verify, KnowsCurves)
{
    trust::Workbench bench;
    const lab::Key& key = keyOf("Curve");
    const trust::PublicKey loaded = trust::keyFromSpki(key.publicKeyInfo());
    const trust::SignatureAlgorithm algorithm{Scheme::Ecdsa, Digest::Sha256, {}};
    const Bytes signature = key.sign(Make::EcdsaSha256, kMessage);
    EXPECT_EQ(bench.verify(loaded, algorithm, kMessage, signature), Outcome::Good);
    EXPECT_EQ(bench.verify(loaded, algorithm, asBytes("x"), signature), Outcome::Bad);
    EXPECT_EQ(bench.verify(loaded, algorithm, kMessage, asBytes("x")), Outcome::Bad);
    EXPECT_EQ(loaded.bits(), 256U);
}

// RFC 8032 7.1, test 3, and 7.4, "1 octet".
TEST(Verify, KnowsEdwardsCurves)
{
    const auto spki = [](const char* oid, const char* key) {
        return der::sequence({der::sequence({der::oid(oid)}), der::bitString(*fromHex(key))});
    };
    trust::Workbench bench;
    const trust::PublicKey ed25519 = trust::keyFromSpki(
        spki("1.3.101.112", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"));
    EXPECT_EQ(bench.verify(ed25519, {Scheme::Ed25519, Digest::None, {}}, *fromHex("af82"),
                  *fromHex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                           "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")),
        Outcome::Good);
    const trust::PublicKey ed448 = trust::keyFromSpki(spki("1.3.101.113",
        "43ba28f430cdff456ae531545f7ecd0ac834a55d9358c0372bfa0c6c6798c0866aea01eb00742802b8438ea4"
        "cb82169c235160627b4c3a9480"));
    EXPECT_EQ(bench.verify(ed448, {Scheme::Ed448, Digest::None, {}}, *fromHex("03"),
                  *fromHex("26b8f91727bd62897af15e41eb43c377efb9c610d48f2335cb0bd0087810f4352541b1"
                           "43c4b981b7e18f62de8ccdf633fc1bf037ab7cd779805e0dbcc0aae1cbcee1afb2e027"
                           "df36bc04dcecbf154336c19f0af7e0a6472905e799f1953d2a0ff3348ab21aa4adafd1"
                           "d234441cf807c03a00")),
        Outcome::Good);
}

TEST(Key, IsNotLoadedFromWhatIsNoKey)
{
    EXPECT_FALSE(trust::keyFromRsa({}, Bytes{1, 0, 1}).valid());
    EXPECT_FALSE(trust::keyFromRsa(Bytes(256, 0xFF), {}).valid());
    EXPECT_FALSE(trust::keyFromRsa(Bytes(1025, 0xFF), Bytes{1, 0, 1}).valid());
    EXPECT_TRUE(trust::keyFromRsa(Bytes(1024, 0xFF), Bytes{1, 0, 1}).valid());
    EXPECT_FALSE(trust::keyFromRsa(Bytes(256, 0xFF), Bytes(33, 0xFF)).valid());
    EXPECT_FALSE(trust::keyFromSpki(asBytes("no key")).valid());
    EXPECT_FALSE(trust::keyFromPem("no key").valid());
    Bytes trailing = rsaKey().publicKeyInfo();
    trailing.push_back(0);
    EXPECT_FALSE(trust::keyFromSpki(trailing).valid());
    trust::Workbench bench;
    EXPECT_EQ(bench.verify({}, {}, kMessage, kMessage), Outcome::Unsupported);
}

TEST(Memo, DecodesACertificateOnceAndBadOnesEveryTime)
{
    trust::Workbench bench;
    const Bytes der = mint(Three()).leaf.der;
    const auto first = bench.certificate(der);
    const auto second = bench.certificate(der);
    ASSERT_TRUE(first.ok() && second.ok());
    EXPECT_EQ(*first, *second) << "the very same object";
    EXPECT_EQ(bench.work().certificatesDecoded, 1U);
    const ByteView cut = ByteView(der).first(der.size() - 1);
    EXPECT_FALSE(bench.certificate(cut).ok());
    EXPECT_FALSE(bench.certificate(cut).ok());
    EXPECT_EQ(bench.work().certificatesDecoded, 3U);
}

// What ends alike is told apart all the same, and many of one ending are not kept.
TEST(Memo, NeverTakesOneCertificateForAnother)
{
    trust::Workbench bench;
    const Bytes first = mint(Three()).leaf.der;
    const auto original = bench.certificate(first);
    ASSERT_TRUE(original.ok());
    const Bytes& serial = (*original)->serial;
    const auto at = std::search(first.begin(), first.end(), serial.begin(), serial.end());
    ASSERT_NE(at, first.end());
    for (Byte i = 1; i < 16; ++i) {
        Bytes other = first;
        auto& last = other[static_cast<std::size_t>(at - first.begin()) + serial.size() - 1];
        last = static_cast<Byte>(last ^ i);
        const auto decoded = bench.certificate(other);
        ASSERT_TRUE(decoded.ok());
        EXPECT_NE((*decoded)->serial, serial);
    }
    EXPECT_EQ(*bench.certificate(first), *original) << "the first is kept";
    EXPECT_EQ(bench.work().certificatesDecoded, 16U);
}

TEST(Memo, IsBounded)
{
    trust::Workbench bench;
    Three specs;
    const lab::Certificate root = lab::selfSigned(specs.root, specs.rootKey);
    const Bytes first = root.der;
    static_cast<void>(bench.certificate(first));
    for (std::uint32_t i = 0; i < 4200; ++i) {
        // Not signed again: whoever decodes does not ask for the signature.
        Bytes other = first;
        other[other.size() - 1] = static_cast<Byte>(i);
        other[other.size() - 2] = static_cast<Byte>(i >> 8U);
        static_cast<void>(bench.certificate(other));
    }
    const std::uint64_t before = bench.work().certificatesDecoded;
    static_cast<void>(bench.certificate(first));
    EXPECT_EQ(bench.work().certificatesDecoded, before + 1) << "it was forgotten on the way";
}

TEST(Algorithm, IsReadWithItsParameters)
{
    using namespace decode::oids;
    const auto alg = [](const Bytes& oid, const Bytes& parameters) {
        return der::sequence({oid, parameters});
    };
    const Bytes sha256 = alg(der::oid(lab::oid::kSha256), der::null());
    const Bytes sha384 = alg(der::oid(lab::oid::kSha384), der::null());
    const auto pss = [&](const Bytes& hash, const Bytes& mask, std::int64_t salt) {
        return der::sequence(
            {der::explicitTag(0, hash), der::explicitTag(1, alg(der::oid(lab::oid::kMgf1), mask)),
                der::explicitTag(2, der::integer(salt))});
    };
    using Read = std::optional<trust::SignatureAlgorithm>;
    EXPECT_EQ(trust::signatureAlgorithm(kSha256WithRsa, der::null()),
        Read({Scheme::RsaPkcs1, Digest::Sha256, {}}));
    EXPECT_EQ(trust::signatureAlgorithm(kSha256WithRsa, {}),
        Read({Scheme::RsaPkcs1, Digest::Sha256, {}}));
    EXPECT_EQ(trust::signatureAlgorithm(kSha256WithRsa, der::integer(1)), Read{});
    EXPECT_EQ(trust::signatureAlgorithm(kEcdsaWithSha256, der::null()), Read{});
    EXPECT_EQ(trust::signatureAlgorithm(kRsaPss, pss(sha256, sha256, 32)),
        Read({Scheme::RsaPss, Digest::Sha256, 32}));
    EXPECT_EQ(trust::signatureAlgorithm(kRsaPss, der::sequence({})),
        Read({Scheme::RsaPss, Digest::Sha1, 20}));
    EXPECT_EQ(trust::signatureAlgorithm(kRsaPss, {}), Read{});
    EXPECT_EQ(trust::signatureAlgorithm(kRsaPss, pss(sha256, sha384, 32)), Read{});
    EXPECT_EQ(trust::signatureAlgorithm(kRsaPss, pss(sha256, sha256, -1)), Read{});
    EXPECT_EQ(trust::signatureAlgorithm("\x01\x02", {}), Read{});
}

} // namespace
} // namespace attest::test
