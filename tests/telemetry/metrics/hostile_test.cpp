// SPDX-License-Identifier: GPL-3.0-or-later
// Expositions that are made to hurt: bounded, and said so.
#include "telemetry/metrics/exposition.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::telemetry;

namespace {

std::string refusedFor(const std::string& text, ExpositionLimits limits = {})
{
    ExpositionOptions options;
    options.format = ExpositionFormat::Text;
    options.limits = limits;
    options.faults = ExpositionOptions::Faults::Refuse;
    const auto read = readExposition(text, options);
    return read.ok() ? "" : std::string(read.problem().id.value);
}

} // namespace

TEST(Hostile, TenThousandLabelsAreTooMany)
{
    std::string text = "a{";
    for (int i = 0; i < 10'000; ++i) {
        text += "l" + std::to_string(i) + "=\"\",";
    }
    EXPECT_EQ(refusedFor(text + "} 1\n"), "metrics.too-many");
}

TEST(Hostile, AnEndlessLabelIsTooMuch)
{
    EXPECT_EQ(refusedFor("a{x=\"" + std::string(1U << 20U, 'x') + "\"} 1\n"), "metrics.too-many");
    EXPECT_EQ(refusedFor("a{" + std::string(1U << 20U, 'x') + "=\"\"} 1\n"), "metrics.too-many");
}

TEST(Hostile, SeriesAndFamiliesAreBounded)
{
    ExpositionLimits limits;
    limits.series = 2;
    EXPECT_EQ(refusedFor("a 1\na 1\na 1\n", limits), "metrics.too-many");
    limits = {};
    limits.families = 2;
    EXPECT_EQ(refusedFor("a 1\nb 1\nc 1\n", limits), "metrics.too-many");
    limits = {};
    limits.bytes = 3;
    EXPECT_EQ(refusedFor("a 1\n", limits), "metrics.too-large");
}

TEST(Hostile, TheBoundsHoldWhereLinesAreLeftOut)
{
    ExpositionOptions options;
    options.faults = ExpositionOptions::Faults::Skip;
    options.limits.series = 2;
    const auto read = readExposition("a 1\na 1\na 1\n", options);
    EXPECT_FALSE(read.ok());
}

TEST(Hostile, AFloodOfFaultsKeepsTheFirstOnes)
{
    std::string text;
    for (int i = 0; i < 10'000; ++i) {
        text += "a{\n";
    }
    ExpositionOptions options;
    options.faults = ExpositionOptions::Faults::Skip;
    const auto read = readExposition(text, options);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->faultCount, 10'000U);
    EXPECT_EQ(read->faults.size(), 100U);
}

// Every prefix of a text, and every single byte of it changed, ends in an answer.
TEST(Hostile, DamagedTextsEndInAnAnswer)
{
    const std::string text
        = "# TYPE a histogram\n# HELP a x\\n\na_bucket{le=\"1\",x=\"\\\"\"} 1 2 # {t=\"1\"} 3 4\n"
          "a_bucket{le=\"+Inf\"} 1\n{\"b.c\",d=\"\xc3\xa4\"} +Inf\n# EOF\n";
    for (const auto format : {ExpositionFormat::Text, ExpositionFormat::OpenMetrics}) {
        ExpositionOptions options;
        options.format = format;
        options.faults = ExpositionOptions::Faults::Skip;
        for (std::size_t i = 0; i <= text.size(); ++i) {
            // A copy of its own, so that a read past its end is one past an allocation.
            const std::vector<char> cut(
                text.begin(), text.begin() + static_cast<std::ptrdiff_t>(i));
            EXPECT_TRUE(readExposition({cut.data(), cut.size()}, options).ok());
        }
        for (std::size_t i = 0; i < text.size(); ++i) {
            for (const char c : {'\n', '"', '\\', '{', '}', ' ', '\0', '\xff', ',', '#'}) {
                std::string changed = text;
                changed[i] = c;
                EXPECT_TRUE(readExposition(changed, options).ok());
            }
        }
    }
}
