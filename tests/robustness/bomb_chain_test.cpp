// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates that would keep a path search busy for ever: the search ends within its budget, and
// what it asks of the network is little. What an attacker's own leaf can say is all that these hold.
#include "allocations.h"
#include "document_by.h"
#include "evidence/minted.h"
#include "lab/mint/document.h"
#include "lab/mint/oid.h"
#include "lab/mint/text_code.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;

namespace {

constexpr std::size_t kMostAllocations = 500'000;
constexpr std::size_t kMostBytes = 32U << 20U;

lab::Key key(const std::string& label)
{
    return lab::Key::ecP256("bomb", label); // quick to make
}

lab::CertificateSpec authority(const std::string& name, const lab::Key& own)
{
    lab::CertificateSpec spec;
    spec.subject = lab::authorityName(name);
    spec.serial = lab::deriveSerial("bomb", name, 16);
    spec.notBefore = mintedNow() - Duration{86'400};
    spec.notAfter = mintedNow() + Duration{86'400};
    spec.signature = lab::SignatureAlgorithm::EcdsaSha256;
    spec.extensions
        = {lab::extension::authority(), lab::extension::keyUsage({lab::KeyUsageBit::KeyCertSign}),
            lab::extension::subjectKeyIdentifier(own)};
    return spec;
}

// An attacker's leaf for the metadata service, with every check before the chain's satisfied.
lab::Certificate leafUnder(const lab::Certificate& issuer)
{
    const lab::AzureLikePki& pki = mintedPki(lab::KeySizes::Small);
    const lab::Certificate& like = pki.leaf(lab::Cloud::Public, "eastus", lab::Generation::Classic);
    lab::CertificateSpec spec = like.spec;
    spec.signature = lab::SignatureAlgorithm::EcdsaSha256;
    spec = lab::withExtension(spec, lab::extension::authorityKeyIdentifier(issuer.key));
    return lab::issued(spec, like.key, issuer);
}

struct Spent {
    verify::Appraisal appraisal;
    Allocations taken;
    trust::Workbench::Work work;
    std::size_t requests = 0;
};

Spent spendOn(const Genuine& genuine, const verify::Answerer& answer = {})
{
    trust::Workbench bench;
    std::size_t requests = 0;
    const AllocationCount counting;
    verify::Appraisal appraisal({genuine.evidence}, genuine.context);
    static_cast<void>(verify::runToEnd(appraisal, bench, [&](const verify::Request& request) {
        ++requests;
        return answer ? answer(request) : verify::Reply{};
    }));
    return {std::move(appraisal), counting.taken(), bench.work(), requests};
}

void expectWithinBudget(const Spent& spent)
{
    EXPECT_NE(spent.appraisal.outcome(), verify::Outcome::Pass);
    EXPECT_NE(spent.appraisal.decidingVerdict().cause.value, "");
    EXPECT_LE(spent.taken.count, kMostAllocations);
    EXPECT_LE(spent.taken.peakBytes, kMostBytes);
    const auto& chain = spent.appraisal.runs().front().imds().chain;
    ASSERT_TRUE(chain.has_value())
        << "an earlier stage refused it: " << spent.appraisal.decidingVerdict().cause.value;
    EXPECT_LE(chain->signatures, kLimits.chainSignatures);
    EXPECT_LE(chain->steps, 2 * kLimits.chainSteps);
    EXPECT_LE(chain->attempts.size(), 64U);
}

} // namespace

TEST(BombForChains, TwoAuthoritiesThatVouchForEachOther)
{
    const lab::Key a = key("a"), b = key("b");
    const lab::Certificate first = lab::selfSigned(authority("A", a), a);
    const lab::Certificate second = lab::issued(authority("B", b), b, first);
    const lab::Certificate again = lab::issued(authority("A", a), a, second);
    expectWithinBudget(spendOn(documentBy(leafUnder(again), {second.der, again.der})));
}

// Seven authorities, each certified by every other: thousands of paths without an end.
TEST(BombForChains, AuthoritiesThatAllVouchForAllOthers)
{
    std::vector<lab::Certificate> roots;
    for (const char* name : {"A", "B", "C", "D", "E", "F", "G"}) {
        roots.push_back(lab::selfSigned(authority(name, key(name)), key(name)));
    }
    std::vector<Bytes> bag;
    for (const lab::Certificate& subject : roots) {
        for (const lab::Certificate& issuer : roots) {
            if (subject.spec.subject.back().value != issuer.spec.subject.back().value) {
                bag.push_back(lab::issued(subject.spec, subject.key, issuer).der);
            }
        }
    }
    ASSERT_EQ(bag.size(), 42U);
    expectWithinBudget(spendOn(documentBy(leafUnder(roots.front()), bag)));
}

// As many keys under one name as a bag holds, none of which signed the leaf.
TEST(BombForChains, ManyIssuersOfOneName)
{
    std::vector<Bytes> bag;
    const lab::Certificate real = lab::selfSigned(authority("A", key("real")), key("real"));
    for (int i = 0; i < 63; ++i) {
        const lab::Key other = key("other " + std::to_string(i));
        bag.push_back(lab::selfSigned(authority("A", other), other).der);
    }
    expectWithinBudget(spendOn(documentBy(leafUnder(real), bag)));
}

TEST(BombForChains, APathWithoutEnd)
{
    std::vector<Bytes> bag;
    lab::Certificate above = lab::selfSigned(authority("0", key("0")), key("0"));
    for (int i = 1; i < 63; ++i) {
        const std::string name = std::to_string(i);
        above = lab::issued(authority(name, key(name)), key(name), above);
        bag.push_back(above.der);
    }
    expectWithinBudget(spendOn(documentBy(leafUnder(above), bag)));
}

TEST(BombForChains, TheNamesOfALeafTimesTheConstraintsOfItsIssuer)
{
    std::vector<std::string> names, constraints;
    for (int i = 0; i < 8'000; ++i) {
        names.push_back("a" + std::to_string(i) + ".metadata.azure.com");
        constraints.push_back("c" + std::to_string(i) + ".example");
    }
    const lab::CertificateSpec narrow = lab::withExtension(
        authority("A", key("a")), lab::extension::nameConstraints({{}, constraints}));
    const lab::Certificate issuer = lab::selfSigned(narrow, key("a"));
    lab::Certificate leaf = leafUnder(issuer);
    leaf = lab::issued(
        lab::withExtension(leaf.spec, lab::extension::dnsNames(names)), leaf.key, issuer);
    expectWithinBudget(spendOn(documentBy(leaf, {issuer.der})));
}

// The addresses in a certificate are its maker's to choose until the path holds.
TEST(BombForChains, ThousandsOfAddresses)
{
    constexpr std::size_t kMostRequests = 16;
    std::vector<lab::AccessDescription> addresses;
    for (int i = 0; i < 5'000; ++i) {
        addresses.push_back({lab::oid::kAccessCaIssuers,
            "http://www.microsoft.com/pkiops/certs/" + std::to_string(i) + ".crt"});
    }
    const lab::Certificate issuer = lab::selfSigned(authority("A", key("a")), key("a"));
    lab::Certificate leaf = leafUnder(issuer);
    leaf
        = lab::issued(lab::withExtension(leaf.spec, lab::extension::authorityInfoAccess(addresses)),
            leaf.key, issuer);
    Genuine genuine = documentBy(leaf, {});
    genuine.context.aia = verify::Access::Granted;
    for (const auto status : {verify::ReplyStatus::NotFound, verify::ReplyStatus::Ok}) {
        const Spent spent = spendOn(genuine, [status](const verify::Request&) {
            return verify::Reply{status, 200, copyBytes(asBytes("no certificate")), "here"};
        });
        expectWithinBudget(spent);
        EXPECT_LE(spent.requests, kMostRequests);
    }
}

// Every address answers with one more authority, whose issuer has to be fetched next.
TEST(BombForChains, AnEndlessStaircaseOfAddresses)
{
    const auto address = [](int i) {
        return "http://www.microsoft.com/pkiops/certs/" + std::to_string(i) + ".crt";
    };
    std::map<std::string, Bytes> served;
    lab::Certificate above = lab::selfSigned(authority("0", key("0")), key("0"));
    for (int i = 1; i <= 12; ++i) {
        const std::string name = std::to_string(i);
        lab::CertificateSpec spec = authority(name, key(name));
        spec.extensions.push_back(
            lab::extension::authorityInfoAccess({{lab::oid::kAccessCaIssuers, address(i - 1)}}));
        above = lab::issued(spec, key(name), above);
        served[address(i)] = above.der;
    }
    lab::Certificate leaf = leafUnder(above);
    leaf = lab::issued(
        lab::withExtension(leaf.spec,
            lab::extension::authorityInfoAccess({{lab::oid::kAccessCaIssuers, address(12)}})),
        leaf.key, above);
    Genuine genuine = documentBy(leaf, {});
    genuine.context.aia = verify::Access::Granted;
    const Spent spent = spendOn(genuine, [&](const verify::Request& request) {
        const auto& aia = std::get<verify::AiaRequest>(request);
        const auto found = served.find(aia.http);
        return found == served.end()
            ? verify::Reply{verify::ReplyStatus::NotFound, 404, {}, {}}
            : verify::Reply{verify::ReplyStatus::Ok, 200, found->second, aia.http};
    });
    expectWithinBudget(spent);
    EXPECT_LE(spent.requests, kLimits.aiaHops);
}
