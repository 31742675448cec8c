// SPDX-License-Identifier: GPL-3.0-or-later
// The product's documentation of both methods: its attributes and its error texts, each met by a
// scenario.
#include "base/ascii.h"
#include "explain/catalogue.h"
#include "golden/run.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::golden;

namespace {

// "azure_imds.vm.tag.team" stands for all tags.
std::string general(const std::string& key)
{
    const std::string tag = "azure_imds.vm.tag.";
    return key.starts_with(tag) ? tag + "<tag_key>" : key;
}

// "{word}": a parameter that the finding did not bring. Values from evidence have braces of their own,
// so only names of parameters count.
bool hasOpenPlaceholder(std::string_view text)
{
    for (std::size_t open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        const std::string_view name = close == std::string_view::npos
            ? std::string_view{}
            : text.substr(open + 1, close - open - 1);
        if (!name.empty() && std::ranges::all_of(name, isAlnum)) {
            return true;
        }
    }
    return text.find("[[") != std::string_view::npos;
}

std::string serverTextOf(std::string_view id)
{
    const explain::Entry* entry = explain::find(id);
    return entry == nullptr ? std::string() : entry->serverText;
}

} // namespace

TEST(Product, EveryDocumentedAttributeAndNoOtherIsMade)
{
    const std::set<std::string> documented{"azure_imds.tenant.id", "azure_imds.subscription.id",
        "azure_imds.vm.id", "azure_imds.vm.name", "azure_imds.vmss.name", "azure_imds.location",
        "azure_imds.resource_group", "azure_imds.network_security_group",
        "azure_imds.virtual_network", "azure_imds.virtual_network_subnet",
        "azure_imds.vm.tag.<tag_key>", "azure_msi.tenant.id", "azure_msi.identity.principal_id"};
    std::set<std::string> made;
    for (const Scenario& scenario : allScenarios()) {
        const verify::Appraisal appraisal = appraise(scenario);
        for (const verify::Verification& run : appraisal.runs()) {
            for (const policy::Attribute& attribute : run.attributes()) {
                EXPECT_EQ(attribute.origin, verify::methodName(run.method())) << scenario.name;
                made.insert(general(attribute.key));
            }
        }
    }
    EXPECT_EQ(made, documented);
}

TEST(Product, EveryDocumentedErrorTextHasAScenario)
{
    struct Row {
        const char* text;
        const char* scenario;
    };
    // The errors of both pages with the causes that they name.
    const Row rows[]{
        {"no cluster policy authorizes the provided attestors", "policy-none-for-method"},
        {"no cluster policy authorizes the provided attestors", "msi-entry-no-tenant"},
        {"Attestor rejected proof, policy failed", "imds-signature-other-machine"},
        {"Attestor rejected proof, policy failed", "imds-subscription-not-listed"},
        {"Attestor rejected proof, policy failed", "imds-nonce-mismatch"},
        {"Attestor rejected proof, policy failed", "imds-challenge-used"},
        {"Attestor rejected proof, policy failed", "imds-cloud-usgovernment-under-public"},
        {"Attestor rejected proof, policy failed", "msi-audience-other"},
        {"Attestor rejected proof, policy failed", "msi-principal-other"},
        {"tenant domain is not configured", "imds-tenant-unknown"},
        {"tenant domain is not configured", "imds-tenant-case"},
        {"No managed identity token available", "msi-token-empty"},
    };
    for (const Row& row : rows) {
        const auto found = std::ranges::find(allScenarios(), row.scenario, &Scenario::name);
        ASSERT_NE(found, allScenarios().end()) << row.scenario;
        EXPECT_EQ(serverTextOf(found->expected.cause), row.text)
            << row.scenario << ": " << found->expected.cause;
    }
}

TEST(Product, EveryCauseHasWords)
{
    for (const Scenario& scenario : allScenarios()) {
        if (scenario.expected.outcome != verify::Outcome::Pass
            && !scenario.expected.cause.empty()) {
            EXPECT_NE(explain::find(scenario.expected.cause), nullptr) << scenario.expected.cause;
        }
    }
}

TEST(Product, DetailsThatCannotBeReadLeaveTheMachineUndecided)
{
    const auto found
        = std::ranges::find(allScenarios(), "imds-resource-forbidden", &Scenario::name);
    ASSERT_NE(found, allScenarios().end());
    EXPECT_EQ(appraise(*found).outcome(), verify::Outcome::Indeterminate);
}

TEST(Product, EveryFindingOfARunCanBeSaidInFull)
{
    for (const Scenario& scenario : allScenarios()) {
        verify::Context context = scenario.context;
        context.collect = true;
        const verify::Appraisal appraisal = appraise(scenario, context);
        for (const verify::Verification& run : appraisal.runs()) {
            for (const verify::StageResult& result : run.results()) {
                for (const Finding& finding : result.findings) {
                    const explain::Words words
                        = explain::explain(finding, explain::Language::English);
                    const std::string id(finding.id.value);
                    EXPECT_FALSE(words.title.empty() || words.explanation.empty()) << id;
                    for (const std::string& text : {words.title, words.explanation, words.remedy}) {
                        EXPECT_FALSE(hasOpenPlaceholder(text))
                            << scenario.name << " " << id << ": " << text;
                    }
                    const bool blocks = finding.severity == Severity::Failure
                        || finding.severity == Severity::Missing;
                    EXPECT_FALSE(blocks && words.remedy.empty()) << id << " has no remedy";
                }
            }
        }
    }
}
