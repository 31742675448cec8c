// SPDX-License-Identifier: GPL-3.0-or-later
// Cases that others wrote: x509-limbo and BetterTLS, as they lie beside the repository.
#include "limbo.h"
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
            std::printf("  differs: %s: %s, %s\n", one.id.c_str(),
                verdict.accept ? "accepted" : "refused", verdict.why.c_str());
        }
    }
    return tally;
}

// Expectations of the suite that are not followed, each with its reason in core/trust/README.md.
const std::set<std::string> kKnownDifferences{
    "cve::cve-2024-0567",     // its root is not self-issued
    "webpki::cn::not-in-san", // the common name is not looked at
    "webpki::cn::punycode-not-in-san",
};

TEST(Limbo, PinnedScopeAgreesButForKnownDifferences)
{
    const auto cases = suite("limbo-core.json");
    if (!cases) {
        GTEST_SKIP() << "reference material absent";
    }
    const Tally tally = compare(*cases, isPinnedScope);
    EXPECT_EQ(tally.differences, kKnownDifferences);
    EXPECT_EQ(tally.agreed + tally.differences.size(), 74U);
    const Tally all = compare(*cases, [](const LimboCase&) { return true; });
    std::printf("all %zu of %zu\n", all.agreed, cases->size());
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
