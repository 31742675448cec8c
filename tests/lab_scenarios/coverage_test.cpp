// SPDX-License-Identifier: GPL-3.0-or-later
// The faults against the catalogue, both ways: every issue has a fault that leads to it or a reason why
// none does, and never both.
#include "explain/catalogue.h"
#include "lab/faults/fault.h"
#include "lab/faults/unplayed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace attest;
using namespace attest::lab;

namespace {

std::set<std::string_view> played()
{
    std::set<std::string_view> issues;
    for (const Fault& fault : allFaults()) {
        issues.insert(fault.issue);
    }
    return issues;
}

bool covers(const Unplayed& entry, std::string_view issue)
{
    return entry.issue.ends_with('.') ? issue.starts_with(entry.issue) : issue == entry.issue;
}

} // namespace

TEST(Coverage, EveryIssueHasAFaultOrAReason)
{
    const auto issues = played();
    for (const auto& entry : explain::entries()) {
        const bool excused = std::ranges::any_of(
            unplayedIssues(), [&](const Unplayed& each) { return covers(each, entry.id); });
        EXPECT_TRUE(issues.contains(entry.id) || excused) << entry.id;
    }
}

TEST(Coverage, EveryReasonIsNeededAndSaid)
{
    const auto issues = played();
    std::set<std::string_view> seen;
    for (const Unplayed& each : unplayedIssues()) {
        EXPECT_TRUE(seen.insert(each.issue).second) << each.issue << " is listed twice";
        EXPECT_NE(std::string_view(each.why), "") << each.issue;
        EXPECT_TRUE(std::ranges::any_of(explain::entries(),
            [&](const explain::Entry& entry) { return covers(each, entry.id); }))
            << each.issue << " is no issue of the catalogue";
        EXPECT_TRUE(std::ranges::none_of(
            issues, [&](std::string_view issue) { return covers(each, issue); }))
            << each.issue << " has a fault";
    }
}
