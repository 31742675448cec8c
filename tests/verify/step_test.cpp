// SPDX-License-Identifier: GPL-3.0-or-later
// The step machine: what it asks for and when, that a copy goes on as the original does, and that
// nothing but its inputs decides what comes out.
#include "golden/run.h"
#include "golden/world.h"
#include "report/render.h"
#include "trust/aia.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::golden;

namespace {

const Scenario& named(std::string_view name)
{
    const auto found = std::ranges::find(allScenarios(), name, &Scenario::name);
    EXPECT_NE(found, allScenarios().end()) << name;
    return *found;
}

// The requests of a run, in order. `look` sees the appraisal as each is put.
std::vector<verify::Request> requestsOf(const Scenario& scenario, const verify::Context& context,
    const std::function<void(const verify::Appraisal&)>& look = {})
{
    trust::Workbench bench;
    verify::Appraisal appraisal(scenario.evidence, context);
    std::vector<verify::Request> asked;
    verify::runToEnd(appraisal, bench, [&](const verify::Request& request) {
        if (look) {
            look(appraisal);
        }
        asked.push_back(request);
        return replyOf(scenario.replies, request);
    });
    return asked;
}

std::vector<std::string> keysOf(const std::vector<verify::Request>& requests)
{
    std::vector<std::string> keys;
    for (const verify::Request& request : requests) {
        keys.push_back(verify::requestKey(request));
    }
    return keys;
}

bool hasFailed(const verify::Verification& run)
{
    return std::ranges::any_of(run.results(), [](const verify::StageResult& result) {
        return result.state == verify::StageState::Failed && !result.disabled;
    });
}

verify::Context collecting(const Scenario& scenario)
{
    verify::Context context = scenario.context;
    context.collect = true;
    return context;
}

std::string reportOf(const verify::Appraisal& appraisal)
{
    return report::toJson(report::makeReport(appraisal));
}

// Everything a run holds, to tell two runs apart.
std::string reportOf(const Scenario& scenario, trust::Workbench& bench)
{
    verify::Appraisal appraisal(scenario.evidence, scenario.context);
    verify::runToEnd(appraisal, bench,
        [&scenario](const verify::Request& request) { return replyOf(scenario.replies, request); });
    return reportOf(appraisal);
}

} // namespace

TEST(Steps, NothingIsAskedOnceSomethingHasFailed)
{
    for (const Scenario& scenario : allScenarios()) {
        for (const verify::Context& context : {scenario.context, collecting(scenario)}) {
            requestsOf(scenario, context, [&](const verify::Appraisal& appraisal) {
                EXPECT_FALSE(hasFailed(appraisal.runs().back())) << scenario.name;
            });
        }
    }
}

TEST(Steps, NothingIsAskedTwice)
{
    for (const Scenario& scenario : allScenarios()) {
        std::vector<std::string> keys = keysOf(requestsOf(scenario, scenario.context));
        std::ranges::sort(keys);
        const auto twice = std::ranges::adjacent_find(keys);
        EXPECT_EQ(twice, keys.end()) << scenario.name << ": " << *twice;
    }
}

TEST(Steps, OnlyListedAddressesAreAskedForCertificates)
{
    for (const Scenario& scenario : allScenarios()) {
        for (const verify::Request& request : requestsOf(scenario, scenario.context)) {
            if (const auto* aia = std::get_if<verify::AiaRequest>(&request)) {
                const auto judged = trust::judgeAiaUrl(aia->http);
                const auto* allowed = std::get_if<trust::AiaAllowed>(&judged);
                ASSERT_NE(allowed, nullptr) << scenario.name << ": " << aia->http;
                EXPECT_EQ(aia->https, allowed->https) << scenario.name;
                EXPECT_EQ(aia->rule, allowed->rule) << scenario.name;
                EXPECT_LE(aia->hop, kLimits.aiaHops) << scenario.name;
            }
        }
    }
}

TEST(Steps, TwoHopsAreAskedForInOrder)
{
    const Scenario& scenario = named("imds-aia-two-hops");
    const auto asked = requestsOf(scenario, scenario.context);
    ASSERT_EQ(asked.size(), 2U);
    const auto& first = std::get<verify::AiaRequest>(asked[0]);
    const auto& second = std::get<verify::AiaRequest>(asked[1]);
    EXPECT_EQ(first.hop, 1U);
    EXPECT_EQ(first.subject, "CN=metadata.azure.com, O=Assayer Lab, L=Redmond, ST=WA, C=US");
    EXPECT_EQ(first.https,
        "https://www.microsoft.com/pkiops/certs/Assayer%20Lab%20TLS%20Issuing%20CA%2002.crt");
    EXPECT_EQ(second.hop, 2U);
    EXPECT_EQ(second.subject, "CN=Assayer Lab TLS Issuing CA 02, O=Assayer Lab, C=US");
}

TEST(Steps, TheSecondAddressIsAskedOnlyWhenTheFirstGaveNothing)
{
    EXPECT_EQ(requestsOf(named("imds-aia-one-hop"), named("imds-aia-one-hop").context).size(), 1U);
    EXPECT_EQ(
        requestsOf(named("imds-aia-second-url"), named("imds-aia-second-url").context).size(), 2U);
}

TEST(Steps, NoMoreThanFourHopsAreAskedFor)
{
    const Scenario& scenario = named("imds-aia-too-many-hops");
    EXPECT_EQ(requestsOf(scenario, scenario.context).size(), kLimits.aiaHops);
}

TEST(Steps, RefusedAddressesAreNeverAsked)
{
    EXPECT_TRUE(requestsOf(named("imds-aia-refused"), named("imds-aia-refused").context).empty());
}

TEST(Steps, CertificatesAtHandComeBeforeTheNetwork)
{
    for (const char* name : {"imds-pass", "imds-signer-not-first", "imds-chain-cross-signed"}) {
        EXPECT_TRUE(requestsOf(named(name), named(name).context).empty()) << name;
    }
}

TEST(Steps, AnUnknownKeyIsAskedForOnceMore)
{
    const Scenario& scenario = named("msi-keys-unknown");
    const auto asked = requestsOf(scenario, scenario.context);
    ASSERT_EQ(asked.size(), 3U);
    EXPECT_EQ(verify::requestKind(asked[0]), "discovery");
    EXPECT_FALSE(std::get<verify::JwksRequest>(asked[1]).refetch);
    EXPECT_TRUE(std::get<verify::JwksRequest>(asked[2]).refetch);
    EXPECT_EQ(
        std::get<verify::JwksRequest>(asked[1]).url, std::get<verify::JwksRequest>(asked[2]).url);
}

TEST(Steps, KeysAtHandAreNotAskedFor)
{
    for (const char* name : {"msi-pass-keys-at-hand", "msi-keys-unknown-at-hand"}) {
        EXPECT_TRUE(requestsOf(named(name), named(name).context).empty()) << name;
    }
}

TEST(Steps, ResourceManagerIsAskedLast)
{
    const Scenario& scenario = named("imds-pass-with-everything");
    std::vector<std::string> kinds;
    for (const verify::Request& request : requestsOf(scenario, scenario.context)) {
        kinds.emplace_back(verify::requestKind(request));
    }
    EXPECT_EQ(kinds, (std::vector<std::string>{"aia", "aia", "arm", "arm", "arm", "arm"}));
}

TEST(Steps, AScaleSetsInterfacesAreNotAskedFor)
{
    const Scenario& scenario = named("imds-attributes-uniform-scale-set");
    std::vector<std::string> purposes;
    for (const verify::Request& request : requestsOf(scenario, scenario.context)) {
        purposes.push_back(std::get<verify::ArmRequest>(request).purpose);
    }
    EXPECT_EQ(purposes, (std::vector<std::string>{"vm", "subnet", "subscription"}));
}

TEST(Steps, ANeedIsRepeatedUntilItIsAnswered)
{
    const Scenario& scenario = named("msi-pass");
    trust::Workbench bench;
    verify::Appraisal appraisal(scenario.evidence, scenario.context);
    verify::Step step = appraisal.advance(bench);
    while (!std::holds_alternative<verify::Need>(step)) {
        step = appraisal.advance(bench);
    }
    const std::string key = verify::requestKey(std::get<verify::Need>(step).request);
    const std::size_t done = appraisal.runs().front().results().size();
    step = appraisal.advance(bench);
    ASSERT_TRUE(std::holds_alternative<verify::Need>(step));
    EXPECT_EQ(verify::requestKey(std::get<verify::Need>(step).request), key);
    EXPECT_EQ(appraisal.runs().front().results().size(), done);
}

TEST(Steps, AnAnswerToNothingChangesNothing)
{
    const Scenario& scenario = named("imds-pass");
    trust::Workbench bench;
    verify::Appraisal appraisal(scenario.evidence, scenario.context);
    appraisal.supply(okReply("unasked"));
    EXPECT_TRUE(appraisal.runs().front().answers().empty());
    verify::runToEnd(appraisal, bench, {});
    EXPECT_EQ(appraisal.outcome(), verify::Outcome::Pass);
}

TEST(Steps, WithoutAnybodyToAskARequestIsUnavailable)
{
    const Scenario& scenario = named("msi-pass");
    trust::Workbench bench;
    verify::Appraisal appraisal(scenario.evidence, scenario.context);
    EXPECT_EQ(verify::runToEnd(appraisal, bench, {}), verify::Outcome::Indeterminate);
}

TEST(Steps, StagesComeOneByOneInTheirOrder)
{
    const Scenario& scenario = named("imds-pass");
    trust::Workbench bench;
    verify::Verification run = verify::start(scenario.evidence.front(), scenario.context);
    const auto stages = verify::stagesOf(verify::Method::AzureImds);
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const verify::Step step = verify::advance(run, bench);
        const auto* done = std::get_if<verify::StageDone>(&step);
        ASSERT_NE(done, nullptr) << stages[i].id;
        EXPECT_EQ(done->index, i);
        EXPECT_EQ(run.results()[i].stage, stages[i].id);
    }
    EXPECT_TRUE(run.finished());
    EXPECT_TRUE(std::holds_alternative<verify::Finished>(verify::advance(run, bench)));
}

// Step back is going on from a copy: at every step one is kept, and each is then run to the end.
TEST(Steps, EveryCopyComesToTheSameEnd)
{
    for (const char* name : {"imds-pass-with-everything", "imds-aia-second-url",
             "imds-signature-other-machine", "msi-keys-rolled", "policy-both-methods"}) {
        const Scenario& scenario = named(name);
        const auto answer
            = [&scenario](const verify::Request& r) { return replyOf(scenario.replies, r); };
        trust::Workbench bench;
        const std::string expected = reportOf(scenario, bench);
        std::vector<verify::Appraisal> copies;
        verify::Appraisal appraisal(scenario.evidence, scenario.context);
        for (verify::Step step = appraisal.advance(bench);
             !std::holds_alternative<verify::Finished>(step); step = appraisal.advance(bench)) {
            copies.push_back(appraisal);
            if (const auto* need = std::get_if<verify::Need>(&step)) {
                appraisal.supply(answer(need->request));
                copies.push_back(appraisal);
            }
        }
        EXPECT_EQ(reportOf(appraisal), expected) << name;
        for (std::size_t i = 0; i < copies.size(); ++i) {
            verify::runToEnd(copies[i], bench, answer);
            EXPECT_EQ(reportOf(copies[i]), expected) << name << ", copy " << i;
        }
    }
}

TEST(Steps, TheSameInputsGiveTheSameReport)
{
    trust::Workbench warm;
    for (const Scenario& scenario : allScenarios()) {
        trust::Workbench fresh;
        const std::string first = reportOf(scenario, fresh);
        EXPECT_EQ(first, reportOf(scenario, warm)) << scenario.name << ", another workbench";
        EXPECT_EQ(first, reportOf(scenario, warm))
            << scenario.name << ", a workbench that knows it";
    }
}

TEST(Steps, ARunHoldsNoBytesTwiceUnderOneName)
{
    for (const Scenario& scenario : allScenarios()) {
        const verify::Appraisal appraisal = appraise(scenario);
        for (const verify::Verification& run : appraisal.runs()) {
            std::set<std::pair<std::string, std::string>> seen;
            for (BufferId id = 0; id < run.buffers().size(); ++id) {
                const Buffer& buffer = run.buffers().at(id);
                EXPECT_TRUE(seen.emplace(buffer.name(), asText(buffer.bytes())).second)
                    << scenario.name << ": " << buffer.name();
            }
        }
    }
}

// What a stage read before it had to wait must not be in the tree twice.
TEST(Steps, ATreeHoldsEveryAnswerOnce)
{
    for (const Scenario& scenario : allScenarios()) {
        const verify::Appraisal appraisal = appraise(scenario);
        for (const verify::Verification& run : appraisal.runs()) {
            std::set<std::pair<BufferId, std::uint32_t>> roots;
            for (decode::NodeId id = 0; id < run.tree().size(); ++id) {
                const decode::Node& node = run.tree().at(id);
                if (node.parent == decode::kNoNode && node.span.length > 0) {
                    EXPECT_TRUE(roots.emplace(node.span.buffer, node.span.offset).second)
                        << scenario.name << ": " << run.buffers().at(node.span.buffer).name();
                }
            }
        }
    }
}
