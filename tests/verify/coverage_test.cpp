// SPDX-License-Identifier: GPL-3.0-or-later
// Every issue that a verification can raise is raised by a scenario, or its absence has a reason.
#include "constants.h"
#include "decode/jwks.h"
#include "decode/roca.h"
#include "golden/run.h"
#include "lab/mint/text_code.h"
#include "support/shared.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::golden;

namespace {

struct Elsewhere {
    const char* id;
    const char* why;
    const char* test;   ///< below tests/, that raises it instead
    const char* needle; ///< what stands there
};

// Issues that no run of both methods can raise, or only at a cost that no case file should have.
constexpr Elsewhere kElsewhere[]{
    {"case.no-evidence", "a scenario presents something", "verify/appraisal_test.cpp",
        "kNoEvidence"},
    {"chain.budget", "takes thousands of certificates", "trust/search_test.cpp", "chain.budget"},
    {"chain.crl-missing", "no run asks for revocation", "trust/crl_test.cpp", "chain.crl-missing"},
    {"chain.crl-unfit", "no run asks for revocation", "trust/crl_test.cpp", "chain.crl-unfit"},
    {"chain.revoked", "no run asks for revocation", "trust/crl_test.cpp", "chain.revoked"},
    {"chain.depth", "no run limits the depth", "trust/search_test.cpp", "chain.depth"},
    {"chain.more-findings", "takes more faults than any case should have", "trust/rules_test.cpp",
        "chain.more-findings"},
    {"chain.name-constraint-form", "certificates the laboratory does not mint",
        "trust/names_test.cpp", "kNameConstraintForm"},
    {"chain.name-constraint-work", "takes a million comparisons", "trust/names_test.cpp",
        "chain.name-constraint-work"},
    {"chain.policy-qualifier", "certificates the laboratory does not mint", "trust/rules_test.cpp",
        "chain.policy-qualifier"},
    {"chain.root-key-id", "certificates the laboratory does not mint", "trust/rules_test.cpp",
        "chain.root-key-id"},
    {"chain.unfit-key", "keys the laboratory does not mint", "trust/rules_test.cpp",
        "chain.unfit-key"},
    {"cms.ber-encoded", "a run refuses BER", "decode/cms_test.cpp", "cms.ber-encoded"},
    {"cms.content-differs", "a run takes no content beside the message",
        "trust/cms_verify_test.cpp", "cms.content-differs"},
    {"cms.content-not-octets", "PKCS #7 content of another type; the cms stage refuses the type",
        "decode/cms_test.cpp", "cms.content-not-octets"},
    {"cms.no-content", "the cms stage refuses detached content first", "trust/cms_verify_test.cpp",
        "cms.no-content"},
    {"cms.signer-budget", "the cms stage refuses several signers first",
        "trust/cms_verify_test.cpp", "cms.signer-budget"},
    {"cms.untried-certificates", "said of messages that the cms stage is not about",
        "trust/cms_verify_test.cpp", "kUntriedCertificates"},
    {"decode.pem-too-many", "takes thousands of blocks", "decode/pem_test.cpp", "kPemTooMany"},
    {"key.duplicate-kid", "said of a key set by itself", "decode/jwks_test.cpp",
        "kKeyDuplicateKid"},
    {"key.missing-kid", "said of a key set by itself", "verify/coverage_test.cpp",
        "kKeyMissingKid"},
    {"key.not-a-key", "said of a key set by itself", "decode/jwks_test.cpp", "kKeyNotAKey"},
    {"key.set-empty", "said of a key set by itself", "decode/jwks_test.cpp", "kKeySetEmpty"},
    {"key.weak-generator", "keys the laboratory does not mint", "verify/coverage_test.cpp",
        "kKeyRoca"},
    {"name.bad-reference", "asked of peers in TLS alone", "trust/names_test.cpp",
        "name.bad-reference"},
    {"name.common-name-not-in-san", "asked of peers in TLS alone", "trust/names_test.cpp",
        "name.common-name-not-in-san"},
    {"name.no-san", "asked of peers in TLS alone", "trust/names_test.cpp", "name.no-san"},
};

bool isElsewhere(std::string_view id)
{
    return std::ranges::find(kElsewhere, id, [](const Elsewhere& e) {
        return std::string_view(e.id);
    }) != std::end(kElsewhere);
}

// Sources whose issues a run can raise; the rest of core/policy and core/decode reads other things.
bool isOfARun(std::string_view where)
{
    constexpr std::string_view kPlaces[]{"verify/", "policy/spiffe_id", "decode/attested",
        "decode/jose", "decode/jwks", "decode/cms.h", "decode/base64", "decode/pem", "decode/der.h",
        "trust/cms_issues", "trust/chain_issues"};
    return std::ranges::any_of(
        kPlaces, [&](std::string_view place) { return where.starts_with(place); });
}

std::set<std::string> declared()
{
    std::set<std::string> ids;
    for (const test::Constant& constant : test::constantsBelow(ASSAYER_SOURCE_DIR "/core")) {
        if (isOfARun(constant.where)) {
            ids.insert(constant.id);
        }
    }
    return ids;
}

std::set<std::string> raised()
{
    std::set<std::string> ids;
    for (const Scenario& scenario : allScenarios()) {
        verify::Context collecting = scenario.context;
        collecting.collect = true;
        const verify::Appraisal appraisal = appraise(scenario);
        ids.merge(idsSaidBy(appraisal));
        ids.merge(idsSaidBy(appraise(scenario, collecting)));
        ids.emplace(appraisal.decidingVerdict().cause.value);
    }
    return ids;
}

} // namespace

TEST(Coverage, EveryIssueOfARunHasAScenario)
{
    const std::set<std::string> seen = raised();
    std::string missing;
    for (const std::string& id : declared()) {
        if (!seen.contains(id) && !isElsewhere(id)) {
            missing += "\n  " + id;
        }
    }
    EXPECT_EQ(missing, "") << "no scenario raises";
}

TEST(Coverage, WhatNoScenarioRaisesIsTestedWhereItSays)
{
    const std::set<std::string> known = declared();
    const std::set<std::string> seen = raised();
    for (const Elsewhere& each : kElsewhere) {
        EXPECT_TRUE(known.contains(each.id)) << each.id << " is no issue any more";
        EXPECT_FALSE(seen.contains(each.id)) << each.id << " has a scenario now";
        const auto text = test::readFile(std::string(ASSAYER_SOURCE_DIR "/tests/") + each.test);
        ASSERT_TRUE(text) << each.test;
        EXPECT_NE(text->find(each.needle), std::string::npos) << each.test << ": " << each.needle;
    }
}

TEST(Coverage, AKeyWithoutAnIdIsSaidOfItsSet)
{
    const std::string text = R"({"keys":[{"kty":"RSA","n":"AQ","e":"AQAB"}]})";
    Buffers buffers;
    decode::Tree tree;
    const BufferId id = buffers.add(Buffer("jwks", copyBytes(asBytes(text))));
    const auto set = decode::readJwks(buffers, tree, decode::kNoNode, id);
    ASSERT_TRUE(set);
    EXPECT_NE(std::ranges::find(set->irregularities, decode::issue::kKeyMissingKid, &Finding::id),
        set->irregularities.end());
}

// A number with the fingerprint of that generator: a power of 65537, of the size of a key.
TEST(Coverage, AKeyOfTheBrokenGeneratorIsRefused)
{
    decode::Jwk key;
    key.kty = "RSA";
    key.exponent = {1, 0, 1};
    key.modulus = Bytes{1};
    while (key.modulus.size() < 257) { // times 2^16 + 1
        Bytes next = key.modulus;
        next.insert(next.end(), 2, 0);
        unsigned carry = 0;
        for (std::size_t i = 0; i < next.size(); ++i) {
            const std::size_t at = next.size() - 1 - i;
            const unsigned add
                = i < key.modulus.size() ? key.modulus[key.modulus.size() - 1 - i] : 0U;
            const unsigned sum = next[at] + add + carry;
            next[at] = static_cast<Byte>(sum);
            carry = sum >> 8U;
        }
        if (carry != 0) {
            next.insert(next.begin(), static_cast<Byte>(carry));
        }
        key.modulus = std::move(next);
    }
    key.weakGenerator = decode::hasRocaFingerprint(key.modulus);
    ASSERT_TRUE(key.weakGenerator);
    const auto findings = decode::judgeJwk(key, "RS256");
    EXPECT_NE(std::ranges::find(findings, decode::issue::kKeyRoca, &Finding::id), findings.end());
}
