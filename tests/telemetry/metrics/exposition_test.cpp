// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shared.h"
#include "telemetry/metrics/exposition.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::telemetry;

namespace {

Exposition taken(std::string_view text, ExpositionFormat format = ExpositionFormat::Auto)
{
    ExpositionOptions options;
    options.format = format;
    auto read = readExposition(text, options);
    EXPECT_TRUE(read.ok()) << text << ": " << (read.ok() ? "" : read.problem().id.value);
    return read.ok() ? std::move(read).value() : Exposition{};
}

std::string labelsOf(const Exposition& exposition, std::size_t sample)
{
    std::string out;
    auto labels = exposition.labelsOf(exposition.samples.at(sample));
    LabelView label;
    while (labels.next(label)) {
        out += label.nameText() + "=" + label.valueText() + ";";
    }
    return out;
}

} // namespace

TEST(Exposition, HasFamiliesWithTheirTypes)
{
    const std::string text
        = "# HELP a Some\\nhelp \\\"x\\\"\n# TYPE a counter\na{x=\"1\"} 5\nb 2 17\n";
    const auto read = taken(text);
    ASSERT_EQ(read.families.size(), 2U);
    EXPECT_EQ(read.families[0].type, MetricType::Counter);
    EXPECT_EQ(read.helpOf(read.families[0]), "Some\nhelp \\\"x\\\"");
    EXPECT_EQ(read.families[1].type, MetricType::Unknown);
    ASSERT_EQ(read.samples.size(), 2U);
    EXPECT_EQ(read.samples[0].value, 5);
    EXPECT_EQ(read.samples[0].time, kNoTime);
    EXPECT_EQ(read.samples[1].time, 17'000'000);
}

TEST(Exposition, GivesCountersTheirOpenName)
{
    const std::string text = "# TYPE a counter\na 1\n# TYPE b_total counter\nb_total 1\n";
    const auto read = taken(text);
    EXPECT_EQ(read.openNameOf(read.samples.at(0)), "a_total");
    EXPECT_EQ(read.openNameOf(read.families.at(1)), "b");
    EXPECT_EQ(read.openNameOf(read.samples.at(1)), "b_total");
    EXPECT_EQ(read.nameOf(read.samples.at(0)), "a");
}

TEST(Exposition, JoinsThePartsOfAHistogram)
{
    const std::string text
        = "# TYPE h histogram\nh_bucket{le=\"1\"} 1\nother 2\nh_bucket{le=\"+Inf\"} 3\n"
          "h_sum 4\nh_count 3\n";
    const auto read = taken(text);
    ASSERT_EQ(read.families.size(), 2U);
    EXPECT_EQ(read.families[0].samples, 4U);
    EXPECT_EQ(read.samples.at(3).part, Part::Sum);
    EXPECT_EQ(read.samples.at(4).part, Part::Count);
}

TEST(Exposition, ReadsAnyBlanksOfTheTextFormat)
{
    const std::string text = "\n #  TYPE \t a \t gauge \n a\t { \t x\t = \"1\"\t, } \t 4 \t 5 \n"
                             "#\n# anything = {\na{,} 1\na{x=\"3\"}6\n\t";
    const auto read = taken(text);
    ASSERT_EQ(read.samples.size(), 3U);
    EXPECT_EQ(read.families.at(0).type, MetricType::Gauge);
    EXPECT_EQ(labelsOf(read, 0), "x=1;");
    EXPECT_EQ(read.samples[2].value, 6);
}

TEST(Exposition, UndoesEscapesOfLabels)
{
    const std::string text = "a{x=\"b\\\"a\\nr\\\\\\z\",y=\"} # ,\"} 1\n";
    EXPECT_EQ(labelsOf(taken(text), 0), "x=b\"a\nr\\\\z;y=} # ,;");
}

TEST(Exposition, ReadsQuotedNames)
{
    const std::string text
        = "# TYPE \"my.counter\" counter\n"
          "{\"my.counter\",\"a.b\"=\"1\", c=\"2\"} 7\n{x=\"1\",\"my.counter\"} 8\n";
    const auto read = taken(text);
    ASSERT_EQ(read.families.size(), 1U);
    ASSERT_EQ(read.samples.size(), 2U);
    EXPECT_EQ(read.nameOf(read.samples[0]), "my.counter");
    EXPECT_EQ(labelsOf(read, 0), "a.b=1;c=2;");
    EXPECT_EQ(labelsOf(read, 1), "x=1;");
}

TEST(Exposition, TellsTheFormatsApart)
{
    EXPECT_EQ(taken("a 1\n# EOF\n").format, ExpositionFormat::OpenMetrics);
    EXPECT_EQ(taken("a 1\n# EOF").format, ExpositionFormat::OpenMetrics);
    EXPECT_EQ(taken("a 1\n").format, ExpositionFormat::Text);
    EXPECT_EQ(taken("").format, ExpositionFormat::Text);
}

TEST(Exposition, KeepsExemplarsOfOpenMetrics)
{
    const std::string text
        = "# TYPE a counter\na_total 0 123 # {trace_id=\"b # }\"} 0.5 7.5\n# EOF\n";
    const auto read = taken(text);
    ASSERT_EQ(read.exemplars.size(), 1U);
    EXPECT_EQ(read.exemplars[0].sample, 0U);
    EXPECT_EQ(read.exemplars[0].value, 0.5);
    EXPECT_EQ(read.exemplars[0].time, 7'500'000'000);
    EXPECT_EQ(read.of(read.exemplars[0].labels), "trace_id=\"b # }\"");
    EXPECT_EQ(read.samples.at(0).time, 123'000'000'000);
}

TEST(Exposition, DropsTheSameSampleOfTheSameTime)
{
    const std::string text
        = "# TYPE a gauge\na 1 0.0000000000\na 2 0.0000000001\na 3 0.0000000010\n# EOF\n";
    const auto read = taken(text);
    ASSERT_EQ(read.samples.size(), 2U);
    EXPECT_EQ(read.samples[1].value, 3);
}

// client_golang writes the sum of a histogram with bounds below zero.
TEST(Exposition, TakesANegativeSumThatBucketsExplain)
{
    taken(
        "# TYPE a histogram\na_bucket{le=\"-1\"} 2\na_bucket{le=\"+Inf\"} 2\na_sum -3\na_count 2\n# EOF\n");
}

TEST(Exposition, TakesANegativeSummaryThatHasCounted)
{
    taken("# TYPE a summary\na{quantile=\"0.5\"} -1\na_sum -3\na_count 2\n# EOF\n");
}

TEST(Exposition, ReadsTheVectors)
{
    const auto folder = test::sharedFolder();
    if (!folder) {
        GTEST_SKIP() << "reference material absent";
    }
    struct Case {
        const char* file;
        std::size_t families, samples;
    };
    for (const Case& each :
        {Case{"expo_004.txt", 6, 12}, Case{"expo_om100.txt", 2, 3}, Case{"expo_utf8.txt", 1, 2}}) {
        const auto text = test::readFile(*folder / "vectors/telemetry" / each.file);
        ASSERT_TRUE(text.has_value()) << each.file;
        const auto read = taken(*text);
        EXPECT_EQ(read.families.size(), each.families) << each.file;
        EXPECT_EQ(read.samples.size(), each.samples) << each.file;
    }
}
