// SPDX-License-Identifier: GPL-3.0-or-later
// What each format refuses, for which reason, and where.
#include "base/position.h"
#include "telemetry/metrics/exposition.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::telemetry;

namespace {

struct Case {
    const char* text;
    const char* id;
    std::uint32_t line, column;
};

void expectRefused(const Case& each, ExpositionFormat format)
{
    ExpositionOptions options;
    options.format = format;
    const std::string_view text = each.text;
    const auto read = readExposition(text, options);
    ASSERT_FALSE(read.ok()) << text;
    EXPECT_EQ(read.problem().id.value, each.id) << text;
    const auto at = positionOf(text, read.problem().span.offset);
    EXPECT_EQ(at.line, each.line) << text;
    EXPECT_EQ(at.column, each.column) << text;
    EXPECT_LE(read.problem().span.end(), text.size()) << text;
}

} // namespace

TEST(Refusals, OfTheTextFormat)
{
    const Case cases[] = {
        {"a 1\nbla 3.14", "metrics.cut-short", 2, 1},
        {"a 1\n@x 1\n", "metrics.syntax", 2, 1},
        {"a-b 1\n", "metrics.syntax", 1, 2},
        {"a{1=\"x\"} 1\n", "metrics.syntax", 1, 3},
        {"a{x=y} 1\n", "metrics.syntax", 1, 5},
        {"a{x=\"y} 1\n", "metrics.syntax", 1, 10},
        {"a{x=\"y\"+} 1\n", "metrics.syntax", 1, 8},
        {"a{x=\"y\",,} 1\n", "metrics.syntax", 1, 9},
        {"a{x=\"1\" y=\"2\"} 1\n", "metrics.syntax", 1, 9},
        {"a{x} 1\n", "metrics.syntax", 1, 4},
        {"{x=\"1\"} 1\n", "metrics.syntax", 1, 7},
        {"a{\"b\"} 1\n", "metrics.syntax", 1, 6},
        {"a{\"\"=\"1\"} 1\n", "metrics.syntax", 1, 5},
        {"a\n", "metrics.syntax", 1, 2},
        {"a 1 2 3\n", "metrics.syntax", 1, 7},
        {"a{__name__=\"b\"} 1\n", "metrics.reserved-label", 1, 3},
        {"a{x=\"1\",x=\"2\"} 1\n", "metrics.duplicate-label", 1, 9},
        {"a{x=\"1\",\"x\"=\"2\"} 1\n", "metrics.duplicate-label", 1, 10},
        {"a{\"x\\\\\"=\"1\",\"x\\\\\"=\"2\"} 1\n", "metrics.duplicate-label", 1, 14},
        {"a one\n", "metrics.bad-number", 1, 3},
        {"a 1\r\n", "metrics.bad-number", 1, 3},
        {"a 1 2.5\n", "metrics.bad-timestamp", 1, 5},
        {"a{x=\"\xff\"} 1\n", "metrics.not-utf8", 1, 6},
        {"# TYPE a bla\n", "metrics.bad-type", 1, 10},
        {"# TYPE a-b gauge\n", "metrics.syntax", 1, 9},
        {"# HELP a b\n# HELP a c\n", "metrics.repeated-metadata", 2, 10},
        {"# TYPE a gauge\n# TYPE a gauge\n", "metrics.repeated-metadata", 2, 10},
        {"a 1\n# TYPE a gauge\n", "metrics.late-metadata", 2, 10},
        {"# TYPE a histogram\na_bucket{le=\"x\"} 1\n", "metrics.bad-bound", 2, 14},
        {"# TYPE a summary\na{quantile=\"x\"} 1\n", "metrics.bad-bound", 2, 13},
    };
    for (const auto& each : cases) {
        expectRefused(each, ExpositionFormat::Text);
    }
}

TEST(Refusals, OfOpenMetrics)
{
    const Case cases[] = {
        {"", "metrics.no-eof", 1, 1},
        {"a 1\n", "metrics.no-eof", 2, 1},
        {"a 1\n\n# EOF\n", "metrics.blank-line", 2, 1},
        {"a 1\n# EOF\nb 1\n", "metrics.after-eof", 3, 1},
        {"# EOF\n\n", "metrics.after-eof", 2, 1},
        {"# EOFa\n", "metrics.syntax", 1, 1},
        {"# a comment\n# EOF\n", "metrics.syntax", 1, 1},
        {"# TYPE a untyped\n# EOF\n", "metrics.bad-type", 1, 10},
        {"a  1\n# EOF\n", "metrics.syntax", 1, 3},
        {"a 1 \n# EOF\n", "metrics.bad-timestamp", 1, 5},
        {"a{x=\"1\",} 1\n# EOF\n", "metrics.syntax", 1, 9},
        {"a{ x=\"1\"} 1\n# EOF\n", "metrics.syntax", 1, 3},
        {"a 1 NaN\n# EOF\n", "metrics.bad-timestamp", 1, 5},
        {"# UNIT a seconds\n# EOF\n", "metrics.unit-mismatch", 1, 10},
        {"# TYPE x_u info\n# UNIT x_u u\n# EOF\n", "metrics.unit-not-allowed", 2, 1},
        {"# HELP a x\na 1\n# TYPE a gauge\n# EOF\n", "metrics.late-metadata", 3, 1},
        {"a 1\nb 1\na 2\n# EOF\n", "metrics.clashing-name", 3, 1},
        {"# TYPE a_created gauge\n# TYPE a counter\n# EOF\n", "metrics.clashing-name", 2, 8},
        {"# TYPE a counter\na 1\n# EOF\n", "metrics.clashing-name", 2, 1},
        {"# TYPE a counter\na_total -1\n# EOF\n", "metrics.bad-value", 2, 1},
        {"# TYPE a summary\na_sum -1\n# EOF\n", "metrics.bad-value", 3, 1},
        {"# TYPE a info\na_info{x=\"1\"} 2\n# EOF\n", "metrics.bad-value", 2, 1},
        {"# TYPE a stateset\na{b=\"1\"} 1\n# EOF\n", "metrics.no-state-label", 2, 1},
        {"# TYPE a summary\na{quantile=\"1.01\"} 0\n# EOF\n", "metrics.bad-bound", 2, 1},
        {"# TYPE a histogram\na_bucket{le=\"+INF\"} 0\n# EOF\n", "metrics.bad-bound", 2, 1},
        {"# TYPE a gauge\na{b=\"1\"} 0\na{b=\"2\"} 0\na{b=\"1\"} 0\n# EOF\n", "metrics.interleaved",
            4, 1},
        {"# TYPE a gauge\na 0\na 0 1\n# EOF\n", "metrics.mixed-times", 3, 1},
        {"# TYPE a gauge\na 0 2\na 0 1\n# EOF\n", "metrics.times-backwards", 3, 1},
        {"# TYPE a gauge\na 0 # {} 1\n# EOF\n", "metrics.exemplar-place", 2, 1},
        {"# TYPE a histogram\na_bucket{le=\"2\"} 0\na_bucket{le=\"1\"} 0\n# EOF\n",
            "metrics.bucket-order", 3, 1},
        {"# TYPE a histogram\na_bucket{le=\"2\"} 2\na_bucket{le=\"+Inf\"} 1\n# EOF\n",
            "metrics.bucket-falls", 3, 1},
        {"# TYPE a histogram\na_bucket{le=\"2\"} 2\n# EOF\n", "metrics.no-infinity", 3, 1},
        {"# TYPE a histogram\na_bucket{le=\"+Inf\"} 2\na_sum 1\na_count 3\n# EOF\n",
            "metrics.count-differs", 5, 1},
        {"# TYPE a histogram\na_bucket{le=\"+Inf\"} 2\na_sum 1\n# EOF\n", "metrics.sum-alone", 4,
            1},
        {"# TYPE a histogram\na_bucket{le=\"+Inf\"} 2\na_sum -1\na_count 2\n# EOF\n",
            "metrics.sum-negative", 5, 1},
    };
    for (const auto& each : cases) {
        expectRefused(each, ExpositionFormat::OpenMetrics);
    }
}

TEST(Refusals, SkippedLinesLeaveTheRest)
{
    ExpositionOptions options;
    options.faults = ExpositionOptions::Faults::Skip;
    const std::string text = "a 1\nb{ 2\nc 3\nd{x=\"\xff\"} 4\ne 5\nf 6";
    const auto read = readExposition(text, options);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->samples.size(), 3U);
    ASSERT_EQ(read->faultCount, 3U);
    EXPECT_EQ(read->faults[2].id.value, "metrics.cut-short");
}
