// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/known_metrics.h"
#include "telemetry/metrics/names.h"

#include <gtest/gtest.h>

using namespace attest::telemetry;

TEST(KnownMetrics, TheTableIsReadToItsEnd)
{
    EXPECT_GE(builtInMetrics().size(), 20U);
    for (const auto& metric : builtInMetrics()) {
        EXPECT_EQ(metricKey(metric.key, MetricType::Counter), metric.key);
    }
}

TEST(KnownMetrics, AreFoundInEverySpelling)
{
    const MetricCatalogue catalogue;
    for (const char* text :
        {"# TYPE spirl_attestation_signer_proof counter\nspirl_attestation_signer_proof 1\n",
            "# TYPE spirl_attestation_signer_proof counter\nspirl_attestation_signer_proof_total 1\n# EOF\n",
            "spirl_attestation_signer_proof_total 1\n",
            "# TYPE \"spirl_attestation_signer.proof\" counter\n{\"spirl_attestation_signer.proof\"} 1\n",
            "# TYPE U__spirl__attestation__signer_2e_proof counter\nU__spirl__attestation__signer_2e_proof 1\n"}) {
        const auto read = readExposition(text);
        ASSERT_TRUE(read.ok()) << text;
        SeriesTable table;
        const auto id = table.idOf(*read, read->samples.at(0));
        ASSERT_TRUE(id.has_value());
        const auto* known = catalogue.find(table.at(*id));
        ASSERT_NE(known, nullptr) << text;
        EXPECT_EQ(known->key, "spirl_attestation_signer_proof");
    }
}

TEST(KnownMetrics, EndingsAreJudgedWithoutCase)
{
    const MetricCatalogue catalogue;
    const auto* proofs = catalogue.find("spirl_attestation_signer_proof");
    ASSERT_NE(proofs, nullptr);
    EXPECT_EQ(proofs->endingOf("success"), KnownMetric::Ending::Fine);
    EXPECT_EQ(proofs->endingOf("Failure"), KnownMetric::Ending::Failed);
    EXPECT_EQ(proofs->endingOf("maybe"), KnownMetric::Ending::Unknown);
    const auto* handled = catalogue.find("grpc_server_handled");
    ASSERT_NE(handled, nullptr);
    EXPECT_EQ(handled->endingOf("Canceled"), KnownMetric::Ending::Fine);
    EXPECT_EQ(handled->endingOf("Unavailable"), KnownMetric::Ending::Failed);
}

TEST(KnownMetrics, UsersAddTheirOwn)
{
    const auto read = readKnownMetrics(
        "# mine\nmy_key\trate\tmine\ta,b\t-\t-\t-\nbad line\nx\tno\tp\t-\t-\t-\t-\n");
    ASSERT_EQ(read.metrics.size(), 1U);
    EXPECT_EQ(read.metrics[0].by.size(), 2U);
    EXPECT_EQ(read.badLines, (std::vector<std::size_t>{3, 4}));
    MetricCatalogue catalogue;
    catalogue.add(read.metrics[0]);
    EXPECT_NE(catalogue.find("my_key"), nullptr);
}
