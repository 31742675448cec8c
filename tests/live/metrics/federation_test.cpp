// SPDX-License-Identifier: GPL-3.0-or-later
// What a Prometheus is asked for at its federation endpoint.
#include "base/percent.h"
#include "live/metrics/federation.h"
#include "live/metrics/scrape.h"
#include "net/live_transport.h"
#include "real_prometheus.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <unistd.h>

namespace attest::live {
namespace {

constexpr std::string_view kAsked = "http://p:9090/federate?match%5B%5D=";

std::string askedFor(const std::vector<std::string>& keys)
{
    return federationUrl("http://p:9090/", keys);
}

} // namespace

TEST(Federation, AsksForNamesInTheirSpellings)
{
    EXPECT_EQ(askedFor({"go_threads", "up"}),
        std::string(kAsked)
            + percentEncoded(
                R"({__name__=~"(go[^a-zA-Z0-9:]+threads|up)([^a-zA-Z0-9:]+(total|sum|count|bucket|created))?"})"));
}

TEST(Federation, LeavesOutNamesThatWouldMeanSomethingElse)
{
    EXPECT_EQ(askedFor({"up", "a\"}", ".*", ""}), askedFor({"up"}));
}

TEST(Federation, OfNoNameIsAnsweredWithoutSamples)
{
    if (!test::isPrometheusThere()) {
        GTEST_SKIP() << "prometheus (Debian package) absent";
    }
    const auto folder
        = std::filesystem::path(::testing::TempDir()) / ("federation-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    {
        const test::RealPrometheus real(folder, "127.0.0.1:1");
        ASSERT_FALSE(real.url.empty()) << "prometheus did not start: " << real.said;
        const auto transport = net::liveTransport({});
        for (const auto& keys : {std::vector<std::string>{}, {"no name", ""}}) {
            MetricsAccess access;
            access.url = federationUrl(real.url, keys);
            const auto scraped = scrape(*transport, access, net::Cancel());
            ASSERT_TRUE(scraped.ok()) << scraped.problem().id.value;
            EXPECT_TRUE(scraped->exposition.samples.empty());
        }
    }
    std::filesystem::remove_all(folder);
}

} // namespace attest::live
