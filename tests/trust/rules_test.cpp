// SPDX-License-Identifier: GPL-3.0-or-later
// One rule a case: a path that is good but for one change, and what is said about it.
#include "pki.h"
#include "support/foreign_leak.h"

#include <gtest/gtest.h>

namespace attest::test {
namespace {

namespace der = lab::der;
namespace ext = lab::extension;
using lab::Criticality;
using lab::KeyUsageBit;
using Ids = std::vector<std::string>;

struct Case {
    const char* name;
    void (*change)(Three&);
    Ids expected;
};

std::ostream& operator<<(std::ostream& out, const Case& one)
{
    return out << one.name;
}

void replace(lab::CertificateSpec& spec, const lab::Extension& extension)
{
    spec = lab::withExtension(std::move(spec), extension);
}

void remove(lab::CertificateSpec& spec, const char* oid)
{
    spec = lab::withoutExtension(std::move(spec), oid);
}

void makeCritical(lab::CertificateSpec& spec, const char* oid, Criticality criticality)
{
    for (lab::Extension& extension : spec.extensions) {
        if (extension.oid == oid) {
            extension.criticality = criticality;
        }
    }
}

lab::Extension unknown(Criticality criticality)
{
    return rawExtension("1.3.6.1.4.1.55738.666.1", criticality, der::null());
}

lab::Extension policies(const Bytes& qualifierId)
{
    const Bytes qualifier = der::sequence({qualifierId, der::ia5String("x")});
    return rawExtension(lab::oid::kCertificatePolicies, Criticality::Critical,
        der::sequence({der::sequence({der::oid("1.2.3.4"), der::sequence({qualifier})})}));
}

lab::Extension rootKeyPointer(const lab::Key& key)
{
    return ext::authorityKeyIdentifier(key);
}

const Case kCases[] = {
    {"Unchanged", [](Three&) {}, {}},

    // Dates
    {"LeafExpired", [](Three& t) { t.leaf.notAfter = kNow - Duration{1}; }, {"0:chain.expired"}},
    {"LeafEndsNow", [](Three& t) { t.leaf.notAfter = kNow; }, {}},
    {"LeafStartsNow", [](Three& t) { t.leaf.notBefore = kNow; }, {}},
    {"LeafNotYet", [](Three& t) { t.leaf.notBefore = kNow + Duration{1}; },
        {"0:chain.not-yet-valid"}},
    {"MiddleExpired", [](Three& t) { t.middle.notAfter = kNow - Duration{1}; },
        {"1:chain.expired"}},
    {"RootExpired", [](Three& t) { t.root.notAfter = kNow - Duration{1}; }, {"2:chain.expired"}},

    // Authorities
    {"MiddleWithoutBasicConstraints",
        [](Three& t) { remove(t.middle, lab::oid::kBasicConstraints); }, {"1:chain.not-ca"}},
    {"MiddleIsNoCa", [](Three& t) { replace(t.middle, ext::endEntity()); }, {"1:chain.not-ca"}},
    {"RootIsNoCa", [](Three& t) { replace(t.root, ext::endEntity()); }, {"2:chain.not-ca"}},
    {"MiddleMayNotSign", [](Three& t) { replace(t.middle, ext::keyUsage({KeyUsageBit::CrlSign})); },
        {"1:chain.key-usage"}},
    {"MiddleWithoutKeyUsage", [](Three& t) { remove(t.middle, lab::oid::kKeyUsage); }, {}},
    {"RootMayNotSign", [](Three& t) { replace(t.root, ext::keyUsage({KeyUsageBit::CrlSign})); },
        {"2:chain.key-usage"}},
    {"BasicConstraintsNotCritical",
        [](Three& t) {
            makeCritical(t.middle, lab::oid::kBasicConstraints, Criticality::NonCritical);
        },
        {}},
    {"PathLengthOfMiddleIsEnough", [](Three& t) { replace(t.middle, ext::authority({0})); }, {}},
    {"PathLengthOfRootIsNot", [](Three& t) { replace(t.root, ext::authority({0})); },
        {"2:chain.path-too-long"}},
    {"LeafSignsWithoutBeingCa",
        [](Three& t) {
            replace(
                t.leaf, ext::keyUsage({KeyUsageBit::DigitalSignature, KeyUsageBit::KeyCertSign}));
        },
        {"0:chain.ca-mixed"}},
    {"LeafIsCaWithoutSigning", [](Three& t) { replace(t.leaf, ext::authority()); },
        {"0:chain.ca-mixed"}},
    {"LeafIsProperCa",
        [](Three& t) {
            replace(t.leaf, ext::authority());
            replace(t.leaf, ext::keyUsage({KeyUsageBit::KeyCertSign}));
        },
        {}},

    // Purposes
    {"LeafForClients",
        [](Three& t) { replace(t.leaf, ext::extendedKeyUsage({lab::oid::kClientAuth})); },
        {"0:chain.eku"}},
    {"LeafForAnything", [](Three& t) { replace(t.leaf, ext::extendedKeyUsage({"2.5.29.37.0"})); },
        {}},
    {"LeafWithoutPurposes", [](Three& t) { remove(t.leaf, lab::oid::kExtendedKeyUsage); }, {}},
    {"MiddleForClients",
        [](Three& t) { replace(t.middle, ext::extendedKeyUsage({lab::oid::kClientAuth})); },
        {"1:chain.eku"}},
    {"RootForClients",
        [](Three& t) { replace(t.root, ext::extendedKeyUsage({lab::oid::kClientAuth})); },
        {"2:chain.eku"}},

    // Extensions
    {"UnknownCriticalInLeaf", [](Three& t) { replace(t.leaf, unknown(Criticality::Critical)); },
        {"0:chain.unknown-critical"}},
    {"UnknownNotCritical", [](Three& t) { replace(t.leaf, unknown(Criticality::NonCritical)); },
        {}},
    {"UnknownCriticalInMiddle", [](Three& t) { replace(t.middle, unknown(Criticality::Critical)); },
        {"1:chain.unknown-critical"}},
    {"UnknownCriticalInRoot", [](Three& t) { replace(t.root, unknown(Criticality::Critical)); },
        {"2:chain.unknown-critical"}},
    {"CriticalOcspNoCheck",
        [](Three& t) {
            replace(
                t.leaf, rawExtension("1.3.6.1.5.5.7.48.1.5", Criticality::Critical, der::null()));
        },
        {}},
    {"ExtensionTwice",
        [](Three& t) { t.leaf.extensions.push_back(ext::dnsNames({"b.example.com"})); },
        {"0:chain.duplicate-extension"}},
    {"MalformedAccess",
        [](Three& t) {
            replace(t.leaf,
                rawExtension(
                    lab::oid::kAuthorityInfoAccess, Criticality::NonCritical, der::null()));
        },
        {"0:chain.malformed-extension"}},
    {"CriticalPoliciesWithStatement",
        [](Three& t) { replace(t.leaf, policies(der::oid(lab::oid::kPolicyQualifierCps))); }, {}},
    {"CriticalPoliciesWithUnknownQualifier",
        [](Three& t) { replace(t.leaf, policies(der::oid("1.2.3.5"))); },
        {"0:chain.policy-qualifier"}},
    {"SanNotCriticalWithoutSubject", [](Three& t) { t.leaf.subject = {}; },
        {"0:chain.criticality"}},
    {"SanCriticalWithSubject",
        [](Three& t) { makeCritical(t.leaf, lab::oid::kSubjectAltName, Criticality::Critical); },
        {"0:chain.criticality"}},
    {"ConstraintsInLeaf",
        [](Three& t) {
            replace(t.leaf, constraints({{dnsName("example.com")}, {}}));
        },
        {"0:chain.name-constraint-misplaced"}},

    // Key identifiers
    {"LeafWithoutPointer", [](Three& t) { remove(t.leaf, lab::oid::kAuthorityKeyIdentifier); },
        {"0:chain.no-authority-key-id"}},
    {"MiddleWithoutPointer", [](Three& t) { remove(t.middle, lab::oid::kAuthorityKeyIdentifier); },
        {"1:chain.no-authority-key-id"}},
    {"MiddleWithoutKeyId", [](Three& t) { remove(t.middle, lab::oid::kSubjectKeyIdentifier); },
        {"1:chain.no-subject-key-id"}},
    {"RootWithoutKeyIdIsPointedAt",
        [](Three& t) { remove(t.root, lab::oid::kSubjectKeyIdentifier); },
        {"2:chain.no-subject-key-id"}},
    {"RootWithoutKeyIdNobodyPoints",
        [](Three& t) {
            remove(t.root, lab::oid::kSubjectKeyIdentifier);
            remove(t.middle, lab::oid::kAuthorityKeyIdentifier);
        },
        {}},
    {"PointerToAnotherKey",
        [](Three& t) { replace(t.leaf, ext::authorityKeyIdentifier(keyOf("Stranger"))); }, {}},
    {"CriticalPointer",
        [](Three& t) {
            makeCritical(t.leaf, lab::oid::kAuthorityKeyIdentifier, Criticality::Critical);
        },
        {"0:chain.criticality"}},
    {"CriticalKeyId",
        [](Three& t) {
            makeCritical(t.leaf, lab::oid::kSubjectKeyIdentifier, Criticality::Critical);
        },
        {"0:chain.criticality"}},
    {"RootPointsAtItself", [](Three& t) { replace(t.root, rootKeyPointer(t.rootKey)); }, {}},
    {"RootPointsElsewhere", [](Three& t) { replace(t.root, rootKeyPointer(keyOf("Stranger"))); },
        {"2:chain.root-key-id"}},

    // Signatures and keys
    {"AlgorithmsDiffer", [](Three& t) { t.leaf.statedInside = lab::SignatureAlgorithm::Rs256; },
        {"0:chain.algorithm-mismatch"}},
    {"SmallLeafKey", [](Three& t) { t.leafKey = lab::Key::rsa("trust", "small", {1024}); },
        {"0:chain.weak-key"}},
    {"OddLengthOfKey", [](Three& t) { t.leafKey = lab::Key::rsa("trust", "odd", {2049}); },
        {"0:chain.unfit-key"}},
    {"Version1",
        [](Three& t) {
            t.leaf.version = 0;
            t.leaf.extensions.clear();
        },
        {"0:chain.version", "0:chain.no-authority-key-id"}},
};

class Rule : public testing::TestWithParam<Case> {};

TEST_P(Rule, SaysWhatIsWrong)
{
    Three specs;
    GetParam().change(specs);
    const Minted minted = mint(specs);
    trust::Workbench bench;
    const std::vector<trust::PoolEntry> pool{entry(minted.middle)};
    const auto result = trust::findChain(
        decoded(minted.leaf), pool, anchorsOf({minted.root}), serverOptions(), bench);
    EXPECT_EQ(failures(result), GetParam().expected);
    EXPECT_EQ(result.good.has_value(), GetParam().expected.empty());
}

INSTANTIATE_TEST_SUITE_P(Path, Rule, testing::ValuesIn(kCases),
    [](const auto& info) { return std::string(info.param.name); });

// Policies are OpenSSL's to judge, on exactly the path that was found.
struct PolicyCase {
    const char* name;
    const char* leafPolicy; // null: none
    bool demandedByRoot, demandedByMiddle;
    Ids expected;
};

std::ostream& operator<<(std::ostream& out, const PolicyCase& one)
{
    return out << one.name;
}

class Policies : public testing::TestWithParam<PolicyCase> {};

TEST_P(Policies, AreDemandedByWhoeverRestrictsThem)
{
    const auto demand = rawExtension(
        "2.5.29.36", Criticality::Critical, der::sequence({der::primitiveTag(0, Bytes{0})}));
    Three specs;
    if (GetParam().demandedByRoot) {
        replace(specs.root, demand);
    }
    if (GetParam().demandedByMiddle) {
        replace(specs.middle, demand);
    }
    replace(specs.middle, ext::certificatePolicies({{"1.2.3.4", ""}}));
    if (GetParam().leafPolicy != nullptr) {
        replace(specs.leaf, ext::certificatePolicies({{GetParam().leafPolicy, ""}}));
    }
    const Minted minted = mint(specs);
    trust::Workbench bench;
    const std::vector<trust::PoolEntry> pool{entry(minted.middle)};
    const auto result = trust::findChain(
        decoded(minted.leaf), pool, anchorsOf({minted.root}), serverOptions(), bench);
    EXPECT_EQ(failures(result), GetParam().expected);
}

const PolicyCase kPolicyCases[] = {
    {"NobodyDemands", nullptr, false, false, {}},
    {"MiddleDemandsAndLeafHas", "1.2.3.4", false, true, {}},
    {"MiddleDemandsAndLeafHasNone", nullptr, false, true, {"0:chain.policy"}},
    {"MiddleDemandsAndLeafHasAnother", "1.2.3.5", false, true, {"0:chain.policy"}},
    {"RootDemandsAndLeafHas", "1.2.3.4", true, false, {}},
    {"RootDemandsAndLeafHasNone", nullptr, true, false, {"0:chain.policy"}},
};

INSTANTIATE_TEST_SUITE_P(Path, Policies, testing::ValuesIn(kPolicyCases),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Rule, PolicyConstraintsHaveToBeCritical)
{
    Three specs;
    replace(specs.middle,
        rawExtension("2.5.29.36", Criticality::NonCritical,
            der::sequence({der::primitiveTag(0, Bytes{5})})));
    const Minted minted = mint(specs);
    trust::Workbench bench;
    const std::vector<trust::PoolEntry> pool{entry(minted.middle)};
    const ForeignPolicyLeak inOldOpenSsl;
    const auto result = trust::findChain(
        decoded(minted.leaf), pool, anchorsOf({minted.root}), serverOptions(), bench);
    EXPECT_EQ(failures(result), Ids{"1:chain.criticality"});
}

TEST(Rule, Sha1IsRefusedBelowTheAnchor)
{
    const lab::Key rsa = lab::Key::rsa("trust", "rsa");
    lab::CertificateSpec root = rootSpec("Root");
    root.signature = lab::SignatureAlgorithm::RsaSha1; // of the anchor nobody asks it
    root = lab::withExtension(std::move(root), ext::subjectKeyIdentifier(rsa));
    const lab::Certificate anchor = lab::selfSigned(root, rsa);
    trust::Workbench bench;
    const std::pair<lab::SignatureAlgorithm, Ids> cases[] = {
        {lab::SignatureAlgorithm::Rs256, {}},
        {lab::SignatureAlgorithm::Ps256, {}},
        {lab::SignatureAlgorithm::RsaSha1, {"0:chain.weak-signature"}},
        {lab::SignatureAlgorithm::RsaMd5, {"0:chain.weak-signature"}},
    };
    for (const auto& [algorithm, expected] : cases) {
        lab::CertificateSpec leaf = leafSpec(keyOf("Leaf"), rsa);
        leaf.signature = algorithm;
        const auto result = trust::findChain(decoded(lab::issued(leaf, keyOf("Leaf"), anchor)), {},
            anchorsOf({anchor}), serverOptions(), bench);
        EXPECT_EQ(failures(result), expected);
    }
}

// Of a certificate with faults without number so many are said as tell what it is.
TEST(Rules, AreSaidOfACertificateUpToABound)
{
    Three specs;
    for (int i = 0; i < 500; ++i) {
        specs.leaf.extensions.push_back(rawExtension(
            "1.3.6.1.4.1.55738.667." + std::to_string(i), Criticality::Critical, der::null()));
    }
    specs.leaf.subject = {{lab::oid::kCommonName, std::string(50'000, 'x')}};
    const Minted minted = mint(specs);
    trust::Workbench bench;
    const trust::ChainResult result = trust::findChain(decoded(minted.leaf),
        std::vector{entry(minted.middle)}, anchorsOf({minted.root}), serverOptions(), bench);
    ASSERT_FALSE(result.good);
    const auto& findings = result.attempts[*result.nearest].findings;
    EXPECT_LT(findings.size(), 64U);
    EXPECT_EQ(findings.back().finding->id.value, "chain.more-findings");
    EXPECT_EQ(findings.back().finding->severity, Severity::Failure);
    for (const trust::ChainFinding& one : findings) {
        for (const Param& param : one.finding->params) {
            EXPECT_LE(paramText(param.value).size(), 1100U) << one.finding->id.value;
        }
    }
}

} // namespace
} // namespace attest::test
