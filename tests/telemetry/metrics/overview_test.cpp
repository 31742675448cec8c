// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/overview.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::telemetry;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

class Watched {
public:
    Watched()
        : m_scrapes([this](const auto& series) { return m_catalogue.find(series) != nullptr; })
    {
    }
    std::vector<OverviewRow> answers(const std::string& text)
    {
        m_now += 10 * kSecond;
        const auto read = readExposition(text);
        EXPECT_TRUE(read.ok()) << text;
        m_scrapes.add(*read, m_now);
        const WatchedServer server{"one", &m_scrapes};
        return overviewOf({&server, 1}, m_catalogue, m_now, 300);
    }

private:
    MetricCatalogue m_catalogue;
    Scrapes m_scrapes;
    std::int64_t m_now = 1000 * kSecond;
};

std::string proofs(int failed, int fine, int odd)
{
    const auto line = [](const char* outcome, const char* pod, int value) {
        return std::string("spirl_attestation_signer_proof{attestor_type=\"azure_imds\",outcome=\"")
            + outcome + "\",pod=\"" + pod + "\"} " + std::to_string(value) + "\n";
    };
    return "# TYPE spirl_attestation_signer_proof counter\n" + line("failed", "a", failed)
        + line("success", "a", fine) + line("success", "b", fine) + line("odd", "b", odd)
        + "unknown_metric 1\n";
}

} // namespace

TEST(Overview, OneScrapeGivesTotals)
{
    Watched watched;
    const auto rows = watched.answers(proofs(2, 3, 2));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].metric->key, "spirl_attestation_signer_proof");
    EXPECT_EQ(rows[0].by, (Labels{{"attestor_type", "azure_imds"}}));
    EXPECT_EQ(rows[0].value, 10);
    EXPECT_EQ(rows[0].unknown, 2);
    EXPECT_EQ(rows[0].failedRatio, 0.2);
    EXPECT_FALSE(rows[0].rate.has_value());
}

TEST(Overview, TwoScrapesGiveRates)
{
    Watched watched;
    watched.answers(proofs(100, 100, 0));
    const auto rows = watched.answers(proofs(101, 101, 1));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_DOUBLE_EQ(rows[0].rate.value_or(-1), 0.4);
    EXPECT_EQ(rows[0].failedRatio, 0.25) << "of what came since";
}

TEST(Overview, HistogramsGiveQuantiles)
{
    Watched watched;
    const auto text = [](int fast, int all) {
        const std::string name = "spirl_server_mint_svid_duration_seconds";
        return "# TYPE " + name + " histogram\n" + name + "_bucket{le=\"0.1\"} "
            + std::to_string(fast) + "\n" + name + "_bucket{le=\"0.5\"} " + std::to_string(all)
            + "\n" + name + "_bucket{le=\"+Inf\"} " + std::to_string(all) + "\n" + name + "_sum 1\n"
            + name + "_count " + std::to_string(all) + "\n";
    };
    const auto rows = watched.answers(text(10, 20));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].value, 20);
    EXPECT_DOUBLE_EQ(rows[0].median.value_or(-1), 0.1);
    const auto later = watched.answers(text(10, 40));
    EXPECT_DOUBLE_EQ(later.at(0).median.value_or(-1), 0.3) << "of what came since";
}

TEST(Overview, AServerThatSaysNothingHasNoRows)
{
    Watched watched;
    watched.answers(proofs(1, 1, 1));
    EXPECT_TRUE(watched.answers("a 1\n").empty());
}
