// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/backoff.h"
#include "live/network/endpoint.h"
#include "live/network/kubernetes/pods.h"
#include "live/network/seen.h"

#include <gtest/gtest.h>

namespace attest::test {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

TEST(Seen, PassesOverWhatComesAgainAndNoMore)
{
    live::Seen seen(2 * kSecond);
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(seen.fresh(10 * kSecond, "same")); // equal lines of one nanosecond
    }
    EXPECT_TRUE(seen.fresh(10 * kSecond + 1, "last"));
    seen.restart(10 * kSecond);
    EXPECT_EQ(seen.awaited(), 4U);
    for (int i = 0; i < 3; ++i) {
        EXPECT_FALSE(seen.fresh(10 * kSecond, "same"));
    }
    EXPECT_FALSE(seen.noneCame());
    EXPECT_TRUE(seen.fresh(10 * kSecond, "same")); // a fourth one
    EXPECT_FALSE(seen.fresh(10 * kSecond + 1, "last"));
    EXPECT_TRUE(seen.fresh(11 * kSecond, "last"));
}

TEST(Seen, ForgetsWhatCannotComeAgain)
{
    live::Seen seen(2 * kSecond);
    for (int i = 0; i < 100; ++i) {
        EXPECT_TRUE(seen.fresh(i * kSecond, "line"));
    }
    EXPECT_LE(seen.size(), 3U);
}

TEST(Seen, HoldsNoMoreThanItsBoundOfOneInstant)
{
    live::Seen seen(2 * kSecond);
    for (int i = 0; i < 1'100'000; ++i) {
        EXPECT_TRUE(seen.fresh(kSecond, std::to_string(i)));
    }
    EXPECT_LE(seen.size(), 1'000'000U);
}

TEST(Seen, TakesTheEarliestOfTimes)
{
    live::Seen seen(2 * kSecond);
    EXPECT_TRUE(seen.fresh(INT64_MIN + 1, "line"));
    EXPECT_EQ(seen.since(), INT64_MIN);
    EXPECT_EQ(seen.size(), 1U);
}

TEST(Seen, NoticesThatNothingCameAgain)
{
    live::Seen seen(2 * kSecond);
    EXPECT_TRUE(seen.fresh(10 * kSecond, "one"));
    EXPECT_FALSE(seen.noneCame());
    seen.restart(10 * kSecond);
    EXPECT_TRUE(seen.noneCame());
}

TEST(BackOff, DoublesUpToItsBoundAndDrawsFromTheUpperHalf)
{
    using std::chrono::milliseconds;
    live::BackOff waits(7, {milliseconds(100), milliseconds(400)});
    for (const int most : {100, 200, 400, 400, 400}) {
        const auto wait = waits.next();
        EXPECT_GE(wait, milliseconds(most / 2));
        EXPECT_LE(wait, milliseconds(most));
    }
    waits.reset();
    EXPECT_LE(waits.next(), milliseconds(100));
}

TEST(Stamps, AreReadAndWritten)
{
    EXPECT_EQ(live::stampOf(1'762'207'425'000'000'007), "2025-11-03T22:03:45.000000007Z");
    const auto stamped = live::stampedLine("2025-11-03T22:03:45.000000007Z {\"a\": 1}");
    ASSERT_TRUE(stamped);
    EXPECT_EQ(stamped->nanos, 1'762'207'425'000'000'007);
    EXPECT_EQ(stamped->line, "{\"a\": 1}");
    EXPECT_FALSE(live::stampedLine("no time here"));
    EXPECT_FALSE(live::stampedLine("9999-11-03T22:03:45Z too far"));
}

TEST(Pods, AreReadWithoutNamesThatNoClusterGives)
{
    const auto containers = live::containersOf(copyBytes(asBytes(R"({"kind":"PodList","items":[
        {"metadata":{"name":"a-0","namespace":"ns"},"status":{"containerStatuses":[
            {"name":"c","restartCount":3},{"name":"../../x","restartCount":0},{"name":7}]}},
        {"metadata":{"name":"a?b","namespace":"ns"},"status":{"containerStatuses":[{"name":"c"}]}},
        {"metadata":[],"status":"x"}, 5]})")));
    ASSERT_TRUE(containers);
    ASSERT_EQ(containers->size(), 1U);
    EXPECT_EQ(containers->front().pod, "a-0");
    EXPECT_EQ(containers->front().restarts, 3);
    EXPECT_FALSE(live::containersOf(copyBytes(asBytes("{\"kind\":\"Status\"}"))));
    EXPECT_FALSE(live::containersOf(copyBytes(asBytes("nonsense"))));
}

} // namespace
} // namespace attest::test
