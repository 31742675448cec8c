// SPDX-License-Identifier: GPL-3.0-or-later
// What events and causes name as their issue has a page in the catalogue.
#include "explain/catalogue.h"
#include "telemetry/log/events.h"

#include <gtest/gtest.h>

using namespace attest;

TEST(BuiltInEvents, LeadToPagesOfTheCatalogue)
{
    const auto events = telemetry::EventCatalogue::builtIn();
    for (const auto& rule : events.rules()) {
        EXPECT_TRUE(rule.issue.empty() || explain::find(rule.issue))
            << rule.id << " " << rule.issue;
    }
    for (const auto& cause : events.causes()) {
        EXPECT_TRUE(explain::find(cause.issue)) << cause.text << " " << cause.issue;
    }
}
