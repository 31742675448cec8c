// SPDX-License-Identifier: GPL-3.0-or-later
// Cases that others wrote: x509-limbo and BetterTLS, as they lie beside the repository.
#include "limbo.h"
#include "support/foreign_leak.h"
#include "support/shared.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace attest::test {
namespace {

// What concerns a certificate of a server, checked by DNS name, without revocation, and not only the
// profile of the public web.
bool isPinnedScope(const LimboCase& one)
{
    static const std::set<std::string> outside{"has-crl", "max-chain-depth",
        "has-policy-constraints", "pedantic-webpki-eku", "pedantic-webpki-subscriber-key",
        "pedantic-public-suffix-wildcard", "pedantic-serial-number", "pedantic-rfc5280"};
    const bool outsideFeature = std::any_of(one.features.begin(), one.features.end(),
        [](const std::string& feature) { return outside.contains(feature); });
    const bool otherPurpose = std::any_of(one.purposes.begin(), one.purposes.end(),
        [](const std::string& purpose) { return purpose != "serverAuth"; });
    return one.server && !outsideFeature && one.nameKind == "DNS" && !otherPurpose;
}

std::optional<std::vector<LimboCase>> suite(const char* file)
{
    const auto folder = sharedFolder();
    return folder ? readLimbo(*folder / "suites" / "x509-limbo" / file) : std::nullopt;
}

struct Tally {
    std::size_t agreed = 0;
    std::set<std::string> differences;
};

Tally compare(const std::vector<LimboCase>& cases, bool (*wanted)(const LimboCase&))
{
    Tally tally;
    trust::Workbench bench;
    for (const LimboCase& one : cases) {
        if (!wanted(one)) {
            continue;
        }
        const LimboVerdict verdict = runLimbo(one, bench);
        if (verdict.accept == one.accept) {
            ++tally.agreed;
        } else {
            tally.differences.insert(one.id);
            std::printf("  differs: %s: %s %s\n", one.id.c_str(),
                verdict.accept ? "accepted" : "refused", verdict.why.c_str());
        }
    }
    return tally;
}

// Expectations of the suite that are not followed. The reasons stand in core/trust/README.md.
const std::set<std::string> kPinnedDifferences{
    "cve::cve-2024-0567", // its root is not self-issued
};
const std::set<std::string> kOtherDifferences{
    "rfc5280::serial::zero",                   // RFC 5280 4.1.2.2: to be handled gracefully
    "webpki::cn::ipv4-leading-zeros-mismatch", // a common name is held against DNS names alone
    "webpki::cn::ipv6-uncompressed-mismatch",  // likewise
    "webpki::eku::ee-anyeku",                  // RFC 5280 4.2.1.12 allows it
    "webpki::eku::ee-without-eku",             // likewise
};

TEST(Limbo, PinnedScopeAgreesButForKnownDifferences)
{
    const auto cases = suite("limbo-core.json");
    if (!cases) {
        GTEST_SKIP() << "reference material absent";
    }
    const Tally tally = compare(*cases, isPinnedScope);
    EXPECT_EQ(tally.differences, kPinnedDifferences);
    EXPECT_EQ(tally.agreed, 73U);
}

TEST(Limbo, RestAgreesButForKnownDifferences)
{
    const auto cases = suite("limbo-core.json");
    if (!cases) {
        GTEST_SKIP() << "reference material absent";
    }
    const ForeignPolicyLeak inOldOpenSsl;
    const Tally tally = compare(*cases, [](const LimboCase& one) { return !isPinnedScope(one); });
    EXPECT_EQ(tally.differences, kOtherDifferences);
    EXPECT_EQ(tally.agreed, 25U);
}

TEST(Limbo, PathologicalCasesEndEarly)
{
    const auto cases = suite("limbo-core.json");
    if (!cases) {
        GTEST_SKIP() << "reference material absent";
    }
    trust::Workbench bench;
    for (const LimboCase& one : *cases) {
        if (one.id.starts_with("pathological::")) {
            const LimboVerdict verdict = runLimbo(one, bench);
            EXPECT_LE(verdict.steps, 200U) << one.id;
            EXPECT_LE(verdict.signatures, 20U) << one.id;
        }
    }
}

TEST(BetterTls, PathBuildingAgreesInEveryCase)
{
    const auto cases = suite("bettertls-pathbuilding.json");
    if (!cases) {
        GTEST_SKIP() << "reference material absent";
    }
    const Tally tally = compare(*cases, [](const LimboCase&) { return true; });
    EXPECT_EQ(tally.differences, std::set<std::string>{});
    EXPECT_EQ(tally.agreed, 81U);
}

} // namespace
} // namespace attest::test
