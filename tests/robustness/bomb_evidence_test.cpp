// SPDX-License-Identifier: GPL-3.0-or-later
// The whole verification of what would be dear to verify: a refusal that says why, and little work.
#include "allocations.h"
#include "bombs.h"
#include "evidence/minted.h"
#include "lab/mint/text_code.h"
#include "lab/mint/token.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;

namespace {

constexpr std::size_t kMostAllocations = 1'000'000;
constexpr std::size_t kMostBytes = 64U << 20U;
constexpr std::size_t kMostNodes = 3 * kLimits.nodes;
constexpr std::uint64_t kMostSignatures = 1 + kLimits.chainSignatures;

// The finding that ended the run; empty when nothing was said.
std::string reason(const verify::Appraisal& appraisal)
{
    const verify::Verdict verdict = appraisal.decidingVerdict();
    return std::string(verdict.cause.value);
}

// What it took.
Allocations expectRefused(const Genuine& like, const std::string& name, SharedBytes bytes)
{
    trust::Workbench bench;
    const AllocationCount counting;
    const verify::Appraisal appraisal = appraise(like, std::move(bytes), bench);
    const Allocations taken = counting.taken();
    EXPECT_EQ(appraisal.outcome(), verify::Outcome::Fail) << name;
    EXPECT_NE(reason(appraisal), "") << name;
    EXPECT_LE(taken.count, kMostAllocations) << name;
    EXPECT_LE(taken.peakBytes, kMostBytes) << name;
    EXPECT_LE(bench.work().signatures, kMostSignatures) << name;
    EXPECT_LE(bench.work().certificatesDecoded, kLimits.certificates) << name;
    for (const verify::Verification& run : appraisal.runs()) {
        EXPECT_LE(run.tree().size(), kMostNodes) << name;
    }
    return taken;
}

Genuine document()
{
    Genuine one = mintedDocument(lab::KeySizes::Small, Path::CrossSigned);
    one.evidence.form = decode::EnvelopeForm::Anything;
    return one;
}

Genuine collecting(Genuine one)
{
    one.context.collect = true;
    return one;
}

} // namespace

TEST(BombForVerification, Texts)
{
    Allocations most;
    for (const Bomb& bomb : textBombs()) {
        most = larger(most, expectRefused(document(), bomb.name, bomb.bytes));
        most = larger(most, expectRefused(mintedToken(), bomb.name + " as a token", bomb.bytes));
    }
    record(most);
}

TEST(BombForVerification, Der)
{
    Allocations most;
    for (const Bomb& bomb : derBombs()) {
        most = larger(most, expectRefused(document(), bomb.name, bomb.bytes));
        most = larger(most, expectRefused(mintedToken(), bomb.name + " as a token", bomb.bytes));
    }
    record(most);
}

TEST(BombForVerification, SignedData)
{
    Allocations most;
    for (const Bomb& bomb : cmsBombs()) {
        most = larger(most, expectRefused(document(), bomb.name, bomb.bytes));
        most = larger(
            most, expectRefused(collecting(document()), bomb.name + ", collecting", bomb.bytes));
    }
    record(most);
}

TEST(BombForVerification, Tokens)
{
    Allocations most;
    for (const Bomb& bomb : tokenBombs()) {
        most = larger(most, expectRefused(mintedToken(), bomb.name, bomb.bytes));
    }
    record(most);
}

// A key set is fetched from the issuer; a hostile issuer's costs no more than a hostile token.
TEST(BombForVerification, KeySets)
{
    Allocations most;
    for (const Bomb& bomb : textBombs()) {
        Genuine token = mintedToken();
        token.context.jwks = bomb.bytes;
        most
            = larger(most, expectRefused(token, bomb.name + " as a key set", token.evidence.bytes));
    }
    record(most);
}

// A name of a few octets is ten times that when it has been read: what is kept is measured so.
TEST(BombForVerification, KeptCertificatesStayWithinTheirBound)
{
    Bytes der = certificateBombs().front().bytes;
    trust::Workbench bench;
    const AllocationCount counting;
    for (int i = 0; i < 40; ++i) {
        der.back() = static_cast<Byte>(i); // the signature's, which nobody looks at here
        ASSERT_TRUE(bench.certificate(der));
    }
    EXPECT_LE(counting.taken().peakBytes, 80U << 20U);
}

// Claims are read once, whatever number of entries they are compared with.
TEST(BombForVerification, ManyAudiencesAgainstManyEntries)
{
    std::string audiences = "[\"a\"";
    for (int i = 0; i < 50'000; ++i) {
        audiences += ",\"https://app" + std::to_string(i) + ".example\"";
    }
    const std::string tenant = "11111111-2222-4333-8444-555555555555";
    const std::string payload = R"({"tid":")" + tenant + R"(","aud":)" + audiences + "]}";
    policy::MsiConfig config;
    for (int i = 0; i < 2'000; ++i) {
        policy::MsiEntry entry;
        entry.tenantId = tenant;
        entry.principalId = std::to_string(i);
        entry.audience = "api://" + std::to_string(i);
        config.entries.push_back(std::move(entry));
    }
    auto set = std::make_shared<policy::PolicySet>();
    set->policies.push_back({"many", {{"azure_msi", std::move(config), {}}}, {}});
    Genuine token = mintedToken();
    token.context.policy = set;
    const Bytes bytes = copyBytes(asBytes(
        lab::compactJws(R"({"alg":"RS256","kid":"a","typ":"JWT"})", payload, Bytes(256, 1))));
    trust::Workbench bench;
    const AllocationCount counting;
    const verify::Appraisal appraisal = appraise(token, bytes, bench);
    EXPECT_LE(counting.taken().count, 250'000U);
    EXPECT_EQ(appraisal.outcome(), verify::Outcome::Fail);
}
