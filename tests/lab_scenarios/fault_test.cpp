// SPDX-License-Identifier: GPL-3.0-or-later
// Each fault, played through the lab's services and server, is found by the real verifier as exactly the
// issue that it stands for.
#include "explain/catalogue.h"
#include "lab/faults/fault.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace attest;
using namespace attest::lab;

namespace {

constexpr Time kNow{1785245040, 0}; // 2026-07-28T13:24:00Z

Scene sceneFor(verify::Method method, Cloud cloud, std::string_view machine)
{
    SceneOrder order;
    order.method = method;
    order.now = kNow;
    order.cloud = cloud;
    order.machine = machine;
    return makeScene(order);
}

Scene sceneFor(verify::Method method)
{
    SceneOrder order;
    order.method = method;
    order.now = kNow;
    static const SceneBasis basis(order);
    return makeScene(order, &basis);
}

bool says(const verify::Appraisal& appraisal, std::string_view issue)
{
    return std::ranges::any_of(appraisal.runs(), [&](const verify::Verification& run) {
        return std::ranges::any_of(run.results(), [&](const verify::StageResult& stage) {
            return std::ranges::any_of(
                stage.findings, [&](const Finding& finding) { return finding.id.value == issue; });
        });
    });
}

// What the catalogue says that the server, or the agent, shows for this; "" where nothing is documented.
std::string wordsOf(const Fault& fault, const Played& played)
{
    const auto* entry = explain::find(fault.issue);
    const std::string words = entry == nullptr ? "" : entry->serverText;
    return words.empty() ? played.refusals.back() : words;
}

std::string toldIn(const Played& played, const Fault& fault)
{
    const bool agents = wordsOf(fault, played) == "No managed identity token available";
    return agents ? played.agent.error : played.refusals.back();
}

class EveryFault : public testing::TestWithParam<Fault> {};

std::string nameOf(const testing::TestParamInfo<Fault>& info)
{
    std::string name(info.param.name);
    std::ranges::replace(name, '-', '_');
    return name;
}

} // namespace

TEST(Scene, IsLetInWithoutAFault)
{
    for (const auto method : {verify::Method::AzureImds, verify::Method::AzureMsi}) {
        const auto played = play(sceneFor(method));
        ASSERT_TRUE(played.problems.empty()) << played.problems.front().id.value;
        ASSERT_EQ(played.appraisals.size(), 1U) << played.agent.error;
        EXPECT_EQ(played.appraisals[0].decidingVerdict().cause.value, "");
        EXPECT_TRUE(played.agent.connected) << played.agent.error;
    }
}

TEST(Scene, IsLetInInEveryCloud)
{
    for (const auto cloud : {Cloud::UsGovernment, Cloud::China, Cloud::Germany}) {
        for (const auto method : {verify::Method::AzureImds, verify::Method::AzureMsi}) {
            const auto played = play(sceneFor(method, cloud, "web-01"));
            ASSERT_EQ(played.appraisals.size(), 1U) << played.agent.error;
            EXPECT_EQ(played.appraisals[0].decidingVerdict().cause.value, "")
                << factsOf(cloud).environment << " " << verify::methodName(method);
        }
    }
}

TEST(Scene, OfAMachineWithoutIdentityEndsInWhatIsDocumented)
{
    const auto played = play(sceneFor(verify::Method::AzureMsi, Cloud::Public, "db-01"));
    ASSERT_TRUE(played.problems.empty()) << played.problems.front().id.value;
    EXPECT_EQ(played.agent.error, "No managed identity token available");
}

TEST_P(EveryFault, LeadsToItsIssue)
{
    const Fault& fault = GetParam();
    Scene scene = sceneFor(fault.method);
    fault.apply(scene);
    const auto played = play(scene);
    ASSERT_TRUE(played.problems.empty()) << played.problems.front().id.value;
    ASSERT_FALSE(played.appraisals.empty()) << played.agent.error;
    const auto& last = played.appraisals.back();
    const auto cause = last.decidingVerdict().cause.value;
    if (last.outcome() == verify::Outcome::Pass) {
        EXPECT_TRUE(says(last, fault.issue)) << "let in, and nothing was said";
        EXPECT_TRUE(played.agent.connected) << played.agent.error;
    } else {
        EXPECT_EQ(cause, fault.issue);
        EXPECT_FALSE(played.agent.connected);
        EXPECT_EQ(toldIn(played, fault), wordsOf(fault, played)) << "the catalogue says otherwise";
    }
}

INSTANTIATE_TEST_SUITE_P(
    Faults, EveryFault, testing::ValuesIn(allFaults().begin(), allFaults().end()), nameOf);

TEST(Faults, HaveNamesOfTheirOwnAndIssuesOfTheCatalogue)
{
    std::set<std::string_view> names;
    for (const Fault& fault : allFaults()) {
        EXPECT_TRUE(names.insert(fault.name).second) << fault.name;
        EXPECT_NE(explain::find(fault.issue), nullptr) << fault.issue;
        EXPECT_TRUE(std::string_view(fault.what).ends_with('.')) << fault.name;
        EXPECT_EQ(findFault(fault.name)->issue, fault.issue);
    }
}
