// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/json.h"
#include "support/shared.h"
#include "telemetry/metrics/names.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::telemetry;

namespace {

MetricType typeOf(std::string_view name)
{
    for (int i = 0; i <= static_cast<int>(MetricType::StateSet); ++i) {
        if (typeName(static_cast<MetricType>(i)) == name) {
            return static_cast<MetricType>(i);
        }
    }
    ADD_FAILURE() << name;
    return MetricType::Unknown;
}

} // namespace

TEST(Names, OfTheVectors)
{
    const auto folder = test::sharedFolder();
    if (!folder) {
        GTEST_SKIP() << "reference material absent";
    }
    const auto text = test::readFile(*folder / "vectors/telemetry/metric_names.json");
    ASSERT_TRUE(text.has_value());
    const auto json = decode::readJsonText("names", Bytes(text->begin(), text->end()));
    ASSERT_TRUE(json.ok());
    std::size_t count = 0;
    for (auto id = json->tree.at(0).firstChild; id != decode::kNoNode;
         id = json->tree.at(id).next) {
        const auto of = [&](const char* name) {
            return decode::memberText(json->tree, id, name, json->buffers).value_or("?");
        };
        const auto display
            = displayName(of("raw"), escapingOf("text/plain; escaping=" + of("escaping")));
        EXPECT_EQ(display, of("display")) << of("raw");
        EXPECT_EQ(metricKey(display, typeOf(of("type"))), of("key")) << of("raw");
        ++count;
    }
    EXPECT_EQ(count, 24U);
}

TEST(Names, EscapesThatCannotBeUndoneStay)
{
    EXPECT_EQ(displayName("U__a_110000_b", Escaping::Values), "U__a_110000_b");
    EXPECT_EQ(displayName("U__a_d800_b", Escaping::Values), "U__a_d800_b");
    EXPECT_EQ(displayName("U__a_e4_b", Escaping::Values),
        "a\xc3\xa4"
        "b");
    EXPECT_EQ(displayName("a_dot_b__c", Escaping::Dots), "a.b_c");
    EXPECT_EQ(displayName("a_dot_b", Escaping::Underscores), "a_dot_b");
}

TEST(Names, LabelsLoseTheirDots)
{
    EXPECT_EQ(labelKey("attestor.type"), "attestor_type");
}
