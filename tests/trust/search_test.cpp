// SPDX-License-Identifier: GPL-3.0-or-later
// Which paths are found, in which order, at what cost.
#include "pki.h"
#include "trust/chain_issues.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace attest::test {
namespace {

namespace ext = lab::extension;
using Ids = std::vector<std::string>;

std::vector<std::string> subjects(const trust::ChainAttempt& attempt)
{
    std::vector<std::string> all;
    for (const trust::ChainLink& link : attempt.links) {
        all.push_back(link.certificate->subject.rdns.back().front().text);
    }
    return all;
}

// The authority `name`, issued by another, with the key of that label.
lab::Certificate cross(const std::string& name, const std::string& key, const lab::Certificate& by)
{
    return lab::issued(authoritySpec(name, keyOf(key), by.key), keyOf(key), by);
}

lab::Certificate root(const std::string& name)
{
    return lab::selfSigned(rootSpec(name), keyOf(name));
}

lab::Certificate leafOf(const lab::Certificate& issuer)
{
    return lab::issued(leafSpec(keyOf("Leaf"), issuer.key), keyOf("Leaf"), issuer);
}

// Two roots, and one issuing authority certified by both with one key: the shape of real chains.
struct Twice {
    lab::Certificate first = root("First"), second = root("Second");
    lab::Certificate direct = cross("Issuing", "Issuing", first);
    lab::Certificate crossSigned = cross("Issuing", "Issuing", second);
    lab::Certificate leaf = leafOf(direct);
};

TEST(Search, GoesBackOverIssuersWithOneKey)
{
    const Twice pki;
    trust::Workbench bench;
    std::vector<trust::PoolEntry> pool{entry(pki.direct), entry(pki.crossSigned)};
    for (int turn = 0; turn < 2; ++turn) {
        const auto result = trust::findChain(
            decoded(pki.leaf), pool, anchorsOf({pki.second}), serverOptions(), bench);
        ASSERT_TRUE(result.good);
        EXPECT_EQ(subjects(result.attempts[*result.good]), (Ids{"Leaf", "Issuing", "Second"}));
        EXPECT_EQ(result.attempts.size(), 1U) << "failing branches are told only when none is good";
        std::reverse(pool.begin(), pool.end());
    }
}

TEST(Search, TellsEveryPathWhenAskedToCollect)
{
    const Twice pki;
    trust::Workbench bench;
    trust::ChainOptions options = serverOptions();
    options.collectAll = true;
    const std::vector<trust::PoolEntry> pool{entry(pki.direct), entry(pki.crossSigned)};
    const auto result
        = trust::findChain(decoded(pki.leaf), pool, anchorsOf({pki.first}), options, bench);
    ASSERT_EQ(result.attempts.size(), 2U);
    EXPECT_TRUE(result.attempts[0].good);
    EXPECT_TRUE(result.attempts[1].open);
    EXPECT_EQ(result.attempts[1].findings.back().finding->id, trust::issue::kNoIssuer);
}

TEST(Search, PrefersEmbeddedToImportedToFetched)
{
    const Twice pki;
    trust::Workbench bench;
    const auto origin = [&](trust::Origin direct, trust::Origin crossed) {
        const std::vector<trust::PoolEntry> pool{
            entry(pki.direct, direct), entry(pki.crossSigned, crossed)};
        const auto result = trust::findChain(
            decoded(pki.leaf), pool, anchorsOf({pki.first, pki.second}), serverOptions(), bench);
        return result.attempts[*result.good].links[1].origin;
    };
    EXPECT_EQ(origin(trust::Origin::Aia, trust::Origin::Embedded), trust::Origin::Embedded);
    EXPECT_EQ(origin(trust::Origin::Cached, trust::Origin::Aia), trust::Origin::Cached);
    EXPECT_EQ(origin(trust::Origin::Imported, trust::Origin::Cached), trust::Origin::Imported);
}

TEST(Search, SaysOfAnExpiredLeafWhichChainItHad)
{
    Three specs;
    specs.leaf.notAfter = kNow - Duration{1};
    const Minted minted = mint(specs);
    trust::Workbench bench;
    const std::vector<trust::PoolEntry> pool{entry(minted.middle)};
    const auto result = trust::findChain(
        decoded(minted.leaf), pool, anchorsOf({minted.root}), serverOptions(), bench);
    ASSERT_TRUE(result.nearest);
    const trust::ChainAttempt& nearest = result.attempts[*result.nearest];
    EXPECT_EQ(subjects(nearest), (Ids{"Leaf", "Middle", "Root"}));
    EXPECT_EQ(nearest.anchor, std::optional<std::size_t>(0));
    EXPECT_EQ(nearest.links[0].signatureChecked, 1U);
    EXPECT_EQ(failures(result), Ids{"0:chain.expired"});
}

TEST(Search, NamesARootNobodyTrusts)
{
    const Minted minted = mint(Three());
    trust::Workbench bench;
    const std::vector<trust::PoolEntry> pool{entry(minted.middle), entry(minted.root)};
    const auto result = trust::findChain(
        decoded(minted.leaf), pool, anchorsOf({root("Other")}), serverOptions(), bench);
    EXPECT_EQ(failures(result), Ids{"2:chain.untrusted-root"});
}

TEST(Search, NamesABadSignature)
{
    Three specs;
    const Minted minted = mint(specs);
    specs.middleKey = keyOf("Impostor");
    const Minted forged = mint(specs);
    trust::Workbench bench;
    const std::vector<trust::PoolEntry> pool{entry(minted.middle)};
    const auto result = trust::findChain(
        decoded(forged.leaf), pool, anchorsOf({minted.root}), serverOptions(), bench);
    EXPECT_EQ(failures(result), Ids{"0:chain.bad-signature"});
}

TEST(Search, EndsInACircle)
{
    const lab::Certificate a = cross("A", "A", cross("B", "B", root("Nowhere")));
    const lab::Certificate b = cross("B", "B", a);
    trust::Workbench bench;
    const std::vector<trust::PoolEntry> pool{entry(a), entry(b)};
    const auto result = trust::findChain(
        decoded(leafOf(a)), pool, anchorsOf({root("Root")}), serverOptions(), bench);
    EXPECT_EQ(failures(result), Ids{"2:chain.loop"});
    EXPECT_LE(result.signatures, 3U);
}

// A new key for an old name: the old key certified by the new one (self-issued), which does not count
// against a path length, and the root's new key certified by its old one.
TEST(Search, FollowsKeysThatRolledOver)
{
    const lab::Certificate oldRoot = root("Root");
    const auto selfIssued
        = [](const std::string& name, const std::string& key, const lab::Certificate& by) {
              return lab::issued(authoritySpec(name, keyOf(key), by.key), keyOf(key), by);
          };
    const lab::Certificate rolledRoot = selfIssued("Root", "New root", oldRoot);
    lab::CertificateSpec spec = rootSpec("Root");
    spec = lab::withExtension(std::move(spec), ext::subjectKeyIdentifier(keyOf("New root")));
    const lab::Certificate newRoot = lab::selfSigned(spec, keyOf("New root"));

    lab::CertificateSpec limited = authoritySpec("Issuing", keyOf("Issuing"), keyOf("New root"));
    limited = lab::withExtension(std::move(limited), ext::authority({0}));
    const lab::Certificate issuing = lab::issued(limited, keyOf("Issuing"), newRoot);
    const lab::Certificate oldWithNew = selfIssued("Issuing", "Old issuing", issuing);

    trust::Workbench bench;
    const std::vector<trust::PoolEntry> pool{
        entry(newRoot), entry(issuing), entry(rolledRoot), entry(oldWithNew)};
    const auto result = trust::findChain(
        decoded(leafOf(oldWithNew)), pool, anchorsOf({oldRoot}), serverOptions(), bench);
    ASSERT_TRUE(result.good) << testing::PrintToString(failures(result));
    EXPECT_EQ(subjects(result.attempts[*result.good]),
        (Ids{"Leaf", "Issuing", "Issuing", "Root", "Root"}));
}

TEST(Search, CountsIntermediatesThatAreNotSelfIssued)
{
    const Minted minted = mint(Three());
    trust::Workbench bench;
    trust::ChainOptions options = serverOptions();
    const std::vector<trust::PoolEntry> pool{entry(minted.middle)};
    options.maxDepth = 1;
    EXPECT_EQ(failures(trust::findChain(
                  decoded(minted.leaf), pool, anchorsOf({minted.root}), options, bench)),
        Ids{});
    options.maxDepth = 0;
    EXPECT_EQ(failures(trust::findChain(
                  decoded(minted.leaf), pool, anchorsOf({minted.root}), options, bench)),
        Ids{"1:chain.depth"});
}

// Which certificates of the operator close a path.
TEST(Closing, OnlySelfIssuedOnesUnlessAnyMayDo)
{
    const Minted minted = mint(Three());
    trust::Workbench bench;
    trust::ChainOptions options = serverOptions();
    const auto accepted = [&](const std::vector<lab::Certificate>& anchors) {
        return trust::findChain(decoded(minted.leaf), {}, anchorsOf(anchors), options, bench)
            .good.has_value();
    };
    EXPECT_FALSE(accepted({minted.middle}));
    EXPECT_TRUE(accepted({minted.middle, minted.root})) << "it still serves as an intermediate";
    options.closing = trust::AnchorClosing::Any;
    EXPECT_TRUE(accepted({minted.middle}));
}

TEST(Closing, AnotherCertificateOfARootsNameAndKeyDoes)
{
    // The root's own certificate has expired; the one somebody cross-signed for it has not.
    lab::CertificateSpec spec = rootSpec("Root");
    spec.notAfter = kNow - Duration{1};
    const lab::Certificate expired = lab::selfSigned(spec, keyOf("Root"));
    const lab::Certificate crossed = cross("Root", "Root", root("Elsewhere"));
    const lab::Certificate leaf = leafOf(crossed);
    trust::Workbench bench;
    EXPECT_TRUE(
        trust::findChain(decoded(leaf), {}, anchorsOf({expired, crossed}), serverOptions(), bench)
            .good.has_value());
    const std::vector<trust::PoolEntry> pool{entry(crossed)};
    EXPECT_EQ(failures(trust::findChain(
                  decoded(leaf), pool, anchorsOf({expired}), serverOptions(), bench)),
        Ids{"1:chain.expired"})
        << "only as an anchor: anybody can write a certificate for the name and key";
}

TEST(Closing, NameAndKeyAloneDoWhoeverBringsTheCertificate)
{
    const lab::Certificate crossed = cross("Root", "Root", root("Elsewhere"));
    const lab::Certificate leaf = leafOf(crossed);
    trust::Anchor anchor;
    anchor.subject = decoded(crossed)->subject.canonical;
    anchor.spkiSha256 = decoded(crossed)->spkiSha256;
    anchor.notAfter = kNow;
    trust::Workbench bench;
    const std::vector<trust::PoolEntry> pool{entry(crossed, trust::Origin::Aia)};
    trust::ChainOptions options = serverOptions();
    const auto result
        = trust::findChain(decoded(leaf), pool, trust::Anchors({anchor}), options, bench);
    ASSERT_TRUE(result.good);
    EXPECT_EQ(result.attempts[*result.good].links.back().origin, trust::Origin::Aia);
    anchor.notAfter = kNow - Duration{1};
    EXPECT_EQ(
        failures(trust::findChain(decoded(leaf), pool, trust::Anchors({anchor}), options, bench)),
        Ids{"1:chain.anchor-dates"});
    anchor.spkiSha256[0] ^= 1;
    EXPECT_FALSE(
        trust::findChain(decoded(leaf), pool, trust::Anchors({anchor}), options, bench).good);
}

TEST(Closing, ALeafThatIsAnAnchorNeedsItsOwnSignature)
{
    lab::CertificateSpec spec = leafSpec(keyOf("Leaf"), keyOf("Leaf"));
    const lab::Certificate own = lab::selfSigned(spec, keyOf("Leaf"));
    spec.issuer = spec.subject;
    const lab::Certificate foreign = lab::signedBy(keyOf("Stranger"), spec, keyOf("Leaf"));
    trust::Workbench bench;
    trust::ChainOptions options = serverOptions();
    const auto accepted = [&](const lab::Certificate& certificate) {
        return trust::findChain(decoded(certificate), {}, anchorsOf({certificate}), options, bench)
            .good.has_value();
    };
    EXPECT_TRUE(accepted(own));
    EXPECT_FALSE(accepted(foreign)) << "self-issued is not self-signed";
    options.closing = trust::AnchorClosing::Any;
    EXPECT_TRUE(accepted(foreign));
}

// Hostile pools: every bound counts work, not time.
struct Flood {
    std::vector<trust::PoolEntry> pool;
    lab::Certificate leaf;
};

// `width` authorities, each certified by each other: about width! ways to nowhere.
Flood meshOf(int width)
{
    std::vector<lab::Certificate> first;
    const auto name = [](int i) { return "Mesh " + std::to_string(i); };
    for (int i = 0; i < width; ++i) {
        first.push_back(root(name(i)));
    }
    Flood flood{{}, leafOf(first[0])};
    for (int subject = 0; subject < width; ++subject) {
        for (int issuer = 0; issuer < width; ++issuer) {
            if (subject != issuer) {
                flood.pool.push_back(entry(
                    cross(name(subject), name(subject), first[static_cast<std::size_t>(issuer)])));
            }
        }
    }
    return flood;
}

TEST(Bounds, AMeshWithoutAWayOutSpendsItsStepsAndIsRefused)
{
    const Flood flood = meshOf(8);
    trust::Workbench bench;
    const auto result = trust::findChain(
        decoded(flood.leaf), flood.pool, anchorsOf({root("Root")}), serverOptions(), bench);
    EXPECT_FALSE(result.good);
    EXPECT_TRUE(result.budgetSpent);
    EXPECT_LE(result.steps, kLimits.chainSteps + 2'100);
    EXPECT_LE(result.signatures, flood.pool.size() + 1) << "no signature is checked twice";
    EXPECT_LE(result.attempts.size(), 64U);
    EXPECT_EQ(bench.work().signatures, result.signatures);
}

TEST(Bounds, ManyKeysOfOneNameSpendTheSignatures)
{
    const lab::Certificate real = root("Issuing");
    std::vector<trust::PoolEntry> pool;
    trust::ChainOptions options = serverOptions();
    options.limits.chainSignatures = 16;
    for (int i = 0; i < 40; ++i) {
        const std::string key = "Impostor " + std::to_string(i);
        lab::CertificateSpec spec = authoritySpec("Issuing", keyOf(key), keyOf("Root"));
        spec.issuer = lab::authorityName("Root");
        pool.push_back(entry(lab::signedBy(keyOf(key), spec, keyOf(key))));
    }
    trust::Workbench bench;
    const auto result
        = trust::findChain(decoded(leafOf(real)), pool, anchorsOf({root("Root")}), options, bench);
    EXPECT_FALSE(result.good);
    EXPECT_TRUE(result.budgetSpent);
    EXPECT_EQ(result.signatures, 16U);
    EXPECT_EQ(failures(result).back(), "0:chain.budget");
}

TEST(Bounds, ALongChainEndsAtItsLimit)
{
    std::vector<lab::Certificate> chain{root("Root")};
    std::vector<trust::PoolEntry> pool;
    for (int i = 0; i < 20; ++i) {
        const std::string name = "Link " + std::to_string(i);
        chain.push_back(cross(name, name, chain.back()));
        pool.push_back(entry(chain.back()));
    }
    trust::Workbench bench;
    const auto options = serverOptions();
    const auto search = [&](std::size_t links) {
        return trust::findChain(
            decoded(leafOf(chain[links])), pool, anchorsOf({chain[0]}), options, bench);
    };
    EXPECT_TRUE(search(14).good) << "16 certificates with leaf and anchor";
    const auto tooLong = search(15);
    EXPECT_EQ(failures(tooLong), Ids{"15:chain.too-long"});
    EXPECT_LE(tooLong.signatures, 16U);
}

TEST(Bounds, AGoodPathIsFoundBehindBadOnes)
{
    // Fifty expired issuers of the right name and key come first.
    const Minted minted = mint(Three());
    std::vector<trust::PoolEntry> pool;
    for (int i = 0; i < 50; ++i) {
        Three specs;
        specs.middle.notAfter = kNow - Duration{1 + i};
        pool.push_back(entry(mint(specs).middle, trust::Origin::Embedded));
    }
    pool.push_back(entry(minted.middle, trust::Origin::Aia));
    trust::Workbench bench;
    const auto result = trust::findChain(
        decoded(minted.leaf), pool, anchorsOf({minted.root}), serverOptions(), bench);
    EXPECT_TRUE(result.good);
    EXPECT_EQ(result.signatures, 2U);
}

} // namespace
} // namespace attest::test
